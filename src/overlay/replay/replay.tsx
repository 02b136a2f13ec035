import { useRef, useState } from "preact/hooks"
import { HelpDialog } from "../help-dialog"
import { Icon, type IconName } from "../icon"
import { useKeys } from "../keys"
import { MapDesk } from "../map/map-desk"
import { hourOf } from "../landscape"
import { LandscapeImage } from "../landscape-image"
import { NotebookDialog } from "../scene/notebook-dialog"
import { RadioDialog } from "../scene/radio-dialog"
import { SaidDialog } from "../scene/said-dialog"
import { Standing } from "../scene/standing"
import { WordsPanel } from "../scene/words-panel"
import type { ReplayScreen } from "../screen"
import { useSurroundings } from "../surroundings"
import { useScrolls } from "../use-scrolls"
import { words } from "../words"
import { LogDialog } from "./log-dialog"
import { moveOf } from "./move-keys"
import { ReplayActs } from "./replay-acts"
import { Transport } from "./transport"

type Opened = "notebook" | "radio" | "map" | "said" | "log" | "help"

/** A run as it happened: the scene at one moment of it, what was done next, and the controls to move through it. */
export function Replay({ screen, caption }: { readonly screen: ReplayScreen; readonly caption: string | undefined }) {
  const { commands, settings } = useSurroundings()
  const { view, map, state, log, title, practice, hotSeat, partial } = screen
  const [opened, setOpened] = useState<Opened>()
  const desk = useRef<HTMLDivElement>(null)
  const scrolls = useScrolls(desk, view)
  const closed = () => setOpened(undefined)
  const said = view.said.slice(0, -1)
  useKeys((key) => {
    const next = openedBy[key]
    if (next !== undefined) {
      setOpened(opened === next ? undefined : next)
      return true
    }
    if (opened !== undefined) return false
    const move = moveOf(key, screen)
    if (move) commands.move(move)
    return move !== undefined
  })
  return (
    <main class="scene replay" data-hour={hourOf(view.time.clock)}>
      {!settings.stage && (
        <div class="backdrop">
          <LandscapeImage hour={hourOf(view.time.clock)} />
        </div>
      )}
      <h1 class="unseen" tabIndex={-1}>
        {words.replay.title(title)}
      </h1>
      <div class="strip">
        <section class="strip-status" aria-label={words.scene.status}>
          <p class="pill pill-replay">
            <Icon name="again" />
            <span>
              {words.replay.kicker}
              {practice && ` · ${words.home.practice}`}
              {hotSeat && ` · ${words.hotSeat.title}`}
              {partial && ` · ${words.limits.partial}`}
            </span>
          </p>
          <Standing view={view} />
        </section>
        <nav class="strip-tools" aria-label={words.scene.tools}>
          <Tool icon="list" name={words.replay.log} shortcut="g" open={() => setOpened("log")} />
          <Tool icon="notebook" name={words.scene.notebook} shortcut="n" open={() => setOpened("notebook")} />
          <Tool icon="radio" name={words.scene.radio} shortcut="r" open={() => setOpened("radio")} />
          <Tool icon="map" name={words.scene.map} shortcut="m" open={() => setOpened("map")} />
          {screen.ended && (
            <button type="button" class="pill pill-button" onClick={() => commands.review(screen.attempt)}>
              <Icon name="card" />
              <span class="pill-word">{words.replay.toDebrief}</span>
            </button>
          )}
          <button
            type="button"
            class="pill pill-button pill-leave"
            aria-label={screen.atDesk ? words.app.toDesk : words.replay.leave}
            onClick={() => (screen.atDesk ? commands.desk() : commands.home())}
          >
            <Icon name="leave" />
            <span class="pill-word">{screen.atDesk ? words.app.toDesk : words.app.leave}</span>
          </button>
        </nav>
      </div>
      {caption !== undefined && <p class="caption">{caption}</p>}
      <div
        class="desk"
        ref={desk}
        role={scrolls ? "group" : undefined}
        aria-label={scrolls ? words.replay.nothingChanges : undefined}
        tabIndex={scrolls ? 0 : undefined}
      >
        <WordsPanel
          view={view}
          shown={view.said.at(-1)}
          openSaid={said.length > 0 ? () => setOpened("said") : undefined}
        />
        <ReplayActs view={view} last={log[state.at - 1]} next={log[state.at]} />
      </div>
      <Transport screen={screen} />
      {opened === "notebook" && <NotebookDialog notebook={view.notebook} closed={closed} />}
      {opened === "radio" && <RadioDialog radio={view.radio} closed={closed} />}
      {opened === "said" && <SaidDialog said={said} closed={closed} />}
      {opened === "log" && <LogDialog log={log} at={state.at} closed={closed} />}
      {opened === "help" && <HelpDialog closed={closed} />}
      {opened === "map" && <MapDesk map={map} plan={view.plan} closed={closed} />}
    </main>
  )
}

const openedBy: Readonly<Record<string, Opened>> = {
  g: "log",
  n: "notebook",
  r: "radio",
  m: "map",
  s: "said",
  h: "help",
}

interface ToolProps {
  readonly icon: IconName
  readonly name: string
  readonly shortcut: string
  readonly open: () => void
}

function Tool({ icon, name, shortcut, open }: ToolProps) {
  return (
    <button type="button" class="pill pill-button" aria-keyshortcuts={shortcut} onClick={open}>
      <Icon name={icon} />
      <span class="pill-word">{name}</span>
      <kbd aria-hidden="true">{shortcut.toUpperCase()}</kbd>
    </button>
  )
}

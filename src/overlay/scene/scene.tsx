import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks"
import type { LearnerEvent } from "../../core/machine/event"
import type { Glance } from "../../play/glance"
import { passagesAloud } from "../announce"
import { hourOf } from "../landscape"
import { LandscapeImage } from "../landscape-image"
import { useKeys } from "../keys"
import type { SceneScreen } from "../screen"
import { type Picked, useSurroundings } from "../surroundings"
import { words } from "../words"
import { ChoiceList } from "./choice-list"
import { Curtain } from "./curtain"
import { EndingCard } from "./ending-card"
import { KeptBanner } from "./kept-banner"
import { LookPanel } from "./look-panel"
import { Eyes, turnOf } from "./eyes"
import { Modes } from "./modes"
import { type Opened, SceneDialog } from "./scene-dialog"
import { type Count, Tally } from "./tally"
import { TimeLimit } from "./time-limit"
import { StatusStrip } from "./status-strip"
import { useUnreadRadio } from "./unread-radio"
import { WordsPanel } from "./words-panel"

interface Props {
  readonly screen: SceneScreen
  readonly picked: Picked | undefined
  readonly caption: string | undefined
}

/** Behind the curtain the other trainee has the laptop, and nothing of the scene is to be seen. */
export function Scene(props: Props) {
  const waiting = props.screen.hotSeat?.waiting
  const { say } = useSurroundings()
  const [isBack, setBack] = useState(true)
  const goOn = () => {
    setBack(true)
    say(passagesAloud(props.screen.view.said.at(-1)?.passages ?? []))
  }
  useLayoutEffect(() => {
    if (waiting) setBack(false)
  }, [waiting?.sentence])
  return waiting || !isBack ? <Curtain screen={props.screen} waiting={waiting} back={goOn} /> : <OpenScene {...props} />
}

function OpenScene({ screen, picked, caption }: Props) {
  const { commands, settings, seeing, say } = useSurroundings()
  const glance = settings.stage ? seeing.glance : undefined
  const { view, kept } = screen
  const [opened, setOpened] = useState<Opened>()
  const [looking, setLooking] = useState(false)
  const shown = view.said.at(-1)
  const said = view.said.slice(0, -1)
  const unread = useUnreadRadio(view, opened === "radio")
  const panel = useRef<HTMLElement>(null)

  const act = useCallback(
    (event: LearnerEvent) => {
      if (kept === "saved") commands.act(event)
      if (kept === "not-saved") say(words.kept.notSavedText)
      if (kept === "read-only") say(words.kept.readOnlyText)
    },
    [kept, commands, say],
  )
  const { tally, mark, marking } = useTally(glance, kept, act, setLooking)
  const open = useCallback((next: Opened | undefined) => setOpened((now) => (now === next ? undefined : next)), [])
  const press = useCallback(
    (key: string) => {
      const next = openedBy[key]
      if (next !== undefined && isOffered(next, view)) {
        open(next)
        return true
      }
      if (opened !== undefined || view.ending) return false
      const turn = glance && turnOf(key)
      if (turn) {
        commands.turn(turn)
        return true
      }
      if (glance && key === "c") {
        mark(!marking)
        return true
      }
      if (key === "escape" && marking) {
        mark(false)
        return true
      }
      if (key === "escape" && glance?.binoculars) {
        commands.turn("whole")
        return true
      }
      if (key === "l" || (key === "escape" && looking)) {
        setLooking(!looking)
        return true
      }
      const choice = /^[1-9]$/.test(key) && !looking ? view.choices[Number(key) - 1] : undefined
      if (!choice) return false
      if (choice.closed) say(words.scene.closed(choice.closed.words))
      else act(choice.event)
      return true
    },
    [view, opened, looking, glance, marking, mark, open, act, commands, say],
  )
  useKeys(press)

  useLayoutEffect(() => {
    setLooking(false)
    setOpened((now) => (now !== undefined && forms.has(now) ? undefined : now))
  }, [view.at])
  const weeks = view.weeks?.length ?? 0
  const seenWeeks = useRef(weeks)
  // The week runs at once when it was decided.
  useLayoutEffect(() => {
    if (weeks > seenWeeks.current) setOpened("week")
    seenWeeks.current = weeks
  }, [weeks])
  useLayoutEffect(() => {
    if (!picked || view.ending) return
    setOpened(undefined)
    setLooking(true)
  }, [picked])
  useKeptFocus(panel, [view.step, looking, opened, kept])

  return (
    <main class="scene" data-hour={hourOf(view.time.clock)}>
      {!settings.stage && (
        <div class="backdrop">
          <LandscapeImage hour={hourOf(view.time.clock)} />
        </div>
      )}
      <h1 class="unseen" tabIndex={-1}>
        {words.scene.heading(screen.title, view.place.title)}
      </h1>
      <StatusStrip
        view={view}
        kept={kept}
        practice={screen.practice}
        hotSeat={screen.hotSeat !== undefined}
        unread={unread}
        open={open}
      />
      <KeptBanner kept={kept} />
      {caption !== undefined && <p class="caption">{caption}</p>}
      <div class={glance && looking && !view.ending ? "desk desk-looking" : "desk"}>
        <div class="sight">
          {glance && !view.ending && (looking || glance.zoom > 1) && <Eyes glance={glance} />}
          <WordsPanel view={view} shown={shown} openSaid={said.length > 0 ? () => open("said") : undefined} />
        </div>
        <section class="acts" ref={panel} aria-busy={kept === "saving"}>
          {view.ending ? (
            <EndingCard title={view.ending.title} />
          ) : (
            <>
              {view.limit && settings.limits && (
                <TimeLimit
                  key={view.at}
                  seconds={view.limit.seconds}
                  event={view.limit.event}
                  act={act}
                  running={kept === "saved"}
                />
              )}
              <Modes view={view} looking={looking} look={setLooking} open={open} />
              {looking ? (
                <LookPanel view={view} picked={picked} act={act} back={() => setLooking(false)} tally={tally} />
              ) : (
                <ChoiceList view={view} act={act} open={open} />
              )}
            </>
          )}
        </section>
      </div>
      {opened && (
        <SceneDialog
          opened={opened}
          screen={screen}
          said={said}
          act={act}
          open={open}
          closed={() => setOpened((now) => (now === opened ? undefined : now))}
        />
      )}
    </main>
  )
}

/** The count in hand. It is the trainee's until she writes it down: then it is an act, and in the notebook. */
function useTally(
  glance: Glance | undefined,
  kept: SceneScreen["kept"],
  act: (event: LearnerEvent) => void,
  look: (looking: boolean) => void,
) {
  const { commands, seeing, say } = useSurroundings()
  const { counted } = seeing
  const [count, setCount] = useState<Count>({ of: "people", number: 0 })
  const [isMarking, setMarking] = useState(false)
  const marking = glance && isMarking
  const before = useRef(counted)
  useLayoutEffect(() => {
    const more = counted - before.current
    before.current = counted
    if (more > 0) setCount(({ of, number }) => ({ of, number: number + more }))
  }, [counted])
  useLayoutEffect(() => commands.count(marking ?? false, count.number), [commands, marking, count.number])
  const mark = (on: boolean) => {
    setMarking(on)
    if (!on) return
    look(true)
    say(words.tally.marking)
  }
  const writeDown = () => {
    act({ type: "count", ...count })
    if (kept !== "saved") return
    setCount({ ...count, number: 0 })
    setMarking(false)
    say(words.tally.written(count.of, count.number))
  }
  const tally = <Tally count={count} change={setCount} writeDown={writeDown} marking={marking} mark={mark} />
  return { tally, mark, marking }
}

const openedBy: Readonly<Record<string, Opened>> = {
  n: "notebook",
  r: "radio",
  m: "map",
  p: "plan",
  w: "report",
  t: "sort",
  d: "allocate",
  v: "pick",
  a: "board",
  k: "role",
  s: "said",
  h: "help",
}

/** Dialogs that belong to what the place asks for: they close when the story moves. */
const forms: ReadonlySet<Opened> = new Set(["plan", "report", "sort", "allocate", "pick", "board"])

function isOffered(opened: Opened, { plan, report, sort, board, allocate, pick }: SceneScreen["view"]): boolean {
  if (opened === "plan") return plan !== undefined
  if (opened === "report") return report !== undefined && report.closed?.reason !== "handed-in"
  if (opened === "sort") return sort !== undefined && sort.closed?.reason !== "handed-in"
  if (opened === "allocate") return allocate !== undefined && allocate.closed?.reason !== "handed-in"
  if (opened === "board") return board !== undefined && board.closed?.reason !== "handed-in"
  if (opened === "pick") return pick !== undefined && pick.closed?.reason !== "handed-in"
  return true
}

/**
 * When an act removes the control that had the focus, the focus goes to what can be done next, by its name. It takes
 * nothing into sight: where words and choices scroll together, new words are read first.
 */
function useKeptFocus(panel: { readonly current: HTMLElement | null }, when: readonly unknown[]) {
  const first = useRef(true)
  useLayoutEffect(() => {
    const active = document.activeElement
    const lost = active === null || active === document.body
    if (!first.current && lost && !document.querySelector("dialog[open]")) {
      const next = ["h2", ".choice-list", "button"].map((one) => panel.current?.querySelector<HTMLElement>(one))
      next.find((one) => one)?.focus({ preventScroll: true })
    }
    first.current = false
  }, when)
}

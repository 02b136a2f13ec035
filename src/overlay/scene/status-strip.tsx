import type { View } from "../../core/attempt/view-types"
import { Icon } from "../icon"
import type { SceneScreen } from "../screen"
import { useSurroundings } from "../surroundings"
import { words } from "../words"
import type { Opened } from "./scene-dialog"
import { Standing } from "./standing"

interface Props {
  readonly view: View
  readonly kept: SceneScreen["kept"]
  readonly practice: boolean
  readonly hotSeat: boolean
  readonly unread: number
  readonly open: (next: Opened) => void
}

export function StatusStrip({ view, kept, practice, hotSeat, unread, open }: Props) {
  const { commands } = useSurroundings()
  return (
    <div class="strip">
      <section class="strip-status" aria-label={words.scene.status}>
        <Standing view={view} />
        {practice && <p class="pill pill-practice">{words.scene.practice}</p>}
        {hotSeat && <p class="pill pill-practice">{words.hotSeat.title}</p>}
        <p class={`pill pill-kept kept-${kept}`}>
          {kept === "saved" ? <Icon name="check" /> : <span class="kept-dot" aria-hidden="true" />}
          <span class={kept === "saved" ? "unseen" : undefined}>{words.kept.state(kept)}</span>
        </p>
      </section>
      <nav class="strip-tools" aria-label={words.scene.tools}>
        <button type="button" class="pill pill-button" aria-keyshortcuts="k" onClick={() => open("role")}>
          <Icon name="card" />
          <span class="pill-word">{words.scene.card}</span>
          <kbd aria-hidden="true">K</kbd>
        </button>
        <button type="button" class="pill pill-button" aria-keyshortcuts="n" onClick={() => open("notebook")}>
          <Icon name="notebook" />
          <span class="pill-word">{words.scene.notebook}</span>
          <kbd aria-hidden="true">N</kbd>
        </button>
        <button
          type="button"
          class={unread > 0 ? "pill pill-button pill-lit" : "pill pill-button"}
          aria-keyshortcuts="r"
          onClick={() => open("radio")}
        >
          <Icon name="radio" />
          <span class="pill-word">{words.scene.radio}</span>
          {unread > 0 && (
            <span class="badge">
              <span aria-hidden="true">{unread}</span>
              <span class="unseen"> {words.scene.radioNew(unread)}</span>
            </span>
          )}
          <kbd aria-hidden="true">R</kbd>
        </button>
        <button type="button" class="pill pill-button" aria-keyshortcuts="m" onClick={() => open("map")}>
          <Icon name="map" />
          <span class="pill-word">{words.scene.map}</span>
          <kbd aria-hidden="true">M</kbd>
        </button>
        <button type="button" class="pill pill-button" onClick={() => open("menu")}>
          <Icon name="menu" />
          <span class="pill-word">{words.scene.menu}</span>
        </button>
        <button
          type="button"
          class="pill pill-button pill-leave"
          aria-keyshortcuts="Shift+Escape"
          aria-label={words.app.leaveAtOnce}
          onClick={() => commands.home()}
        >
          <Icon name="leave" />
          <span class="pill-word">{words.app.leave}</span>
        </button>
      </nav>
    </div>
  )
}

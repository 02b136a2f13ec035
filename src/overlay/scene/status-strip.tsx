import type { View } from "../../core/attempt/view-types"
import { Icon } from "../icon"
import type { SceneScreen } from "../screen"
import { useSurroundings } from "../surroundings"
import { words } from "../words"
import type { Opened } from "./scene-dialog"

interface Props {
  readonly view: View
  readonly kept: SceneScreen["kept"]
  readonly unread: number
  readonly open: (next: Opened) => void
}

export function StatusStrip({ view, kept, unread, open }: Props) {
  const { commands } = useSurroundings()
  const { time, place, assets } = view
  return (
    <div class="strip">
      <section class="strip-status" aria-label={words.scene.status}>
        <p class="pill pill-clock">
          <span class="unseen">{words.scene.clock(time.clock)}</span>
          <span class="clock" aria-hidden="true">
            {time.clock}
          </span>
          <Elapsed time={time} />
          <span class="pill-place">{place.title}</span>
          <span class="pill-weather">{words.scene.weather(place.weather)}</span>
        </p>
        {assets.length > 0 && (
          <ul class="pill pill-assets" aria-label={words.scene.assets}>
            {assets.map(({ id, name, left }) => (
              <li key={id} class={left === 0 ? "spent" : undefined}>
                {words.scene.asset(name, left)}
              </li>
            ))}
          </ul>
        )}
        <p class={`pill pill-kept kept-${kept}`}>
          {kept === "saved" ? <Icon name="check" /> : <span class="kept-dot" aria-hidden="true" />}
          <span class={kept === "saved" ? "unseen" : undefined}>{words.kept.state(kept)}</span>
        </p>
      </section>
      <nav class="strip-tools" aria-label={words.scene.tools}>
        <button type="button" class="pill pill-button" aria-keyshortcuts="k" onClick={() => open("role")}>
          <Icon name="card" />
          <span class="pill-word">{words.scene.card}</span>
          <kbd>K</kbd>
        </button>
        <button type="button" class="pill pill-button" aria-keyshortcuts="n" onClick={() => open("notebook")}>
          <Icon name="notebook" />
          <span class="pill-word">{words.scene.notebook}</span>
          <kbd>N</kbd>
        </button>
        <button type="button" class="pill pill-button" aria-keyshortcuts="r" onClick={() => open("radio")}>
          <Icon name="radio" />
          <span class="pill-word">{words.scene.radio}</span>
          {unread > 0 && (
            <span class="badge">
              {unread}
              <span class="unseen"> {words.scene.radioNew(unread)}</span>
            </span>
          )}
          <kbd>R</kbd>
        </button>
        <button type="button" class="pill pill-button" aria-keyshortcuts="m" onClick={() => open("map")}>
          <Icon name="map" />
          <span class="pill-word">{words.scene.map}</span>
          <kbd>M</kbd>
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

/** How much of the scenario's time has gone. The clock beside it says the same in figures. */
function Elapsed({ time: { minutes, from, to } }: { readonly time: View["time"] }) {
  const share = to > from ? Math.min(1, Math.max(0, (minutes - from) / (to - from))) : 0
  const around = 2 * Math.PI * 6
  return (
    <svg class="elapsed" viewBox="0 0 18 18" aria-hidden="true">
      <circle cx="9" cy="9" r="6" class="elapsed-all" />
      <circle cx="9" cy="9" r="6" class="elapsed-gone" stroke-dasharray={`${share * around} ${around}`} />
    </svg>
  )
}

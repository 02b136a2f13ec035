import type { View } from "../../core/attempt/view-types"
import { words } from "../words"

/** The hour, the place, the weather and the means left. */
export function Standing({ view: { time, place, assets } }: { readonly view: View }) {
  return (
    <>
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
    </>
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

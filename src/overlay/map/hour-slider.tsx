import { useId } from "preact/hooks"
import type { HoursView } from "../../core/attempt/map-types"
import { lightAt } from "../../core/pack/daylight"
import { toTimeOfDay } from "../../core/pack/units"
import { useTongue } from "../tongue"
import { words } from "../words"

interface Props {
  readonly hours: HoursView
  readonly hour: number
  readonly move: (hour: number) => void
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -5,
  ArrowDown: -5,
  ArrowRight: 5,
  ArrowUp: 5,
  PageDown: -30,
  PageUp: 30,
}

/** The hour at which the map is read. A clock runs from left to right in every language. */
export function HourSlider({ hours, hour, move }: Props) {
  const tongue = useTongue()
  const id = useId()
  const { now, until, preparation, marks } = hours
  const clock = toTimeOfDay(hour)
  const share = (at: number) => `${(((at - now) / (until - now)) * 100).toFixed(2)}%`
  const to = (at: number) => move(Math.min(until, Math.max(now, at)))
  return (
    <section class="hours" aria-labelledby={id}>
      <div class="hours-head">
        <label id={id} for={`${id}-range`}>
          {words.map.hour}
        </label>
        <output class="hours-clock" for={`${id}-range`}>
          <strong>{clock}</strong> {words.map.light(lightAt(hour))}
        </output>
      </div>
      <div class="hours-track" dir="ltr">
        <span class="hours-light" style={`background: ${skyOf(now, until)}`} aria-hidden="true" />
        {marks.map(({ at, what, title }) => (
          <span
            key={`${what}${title}`}
            class={`hours-tick hours-tick-${what}`}
            style={`left: ${share(at)}`}
            aria-hidden="true"
          />
        ))}
        <input
          id={`${id}-range`}
          type="range"
          min={now}
          max={until}
          step={1}
          value={hour}
          aria-valuetext={words.map.hourAloud(clock, lightAt(hour))}
          aria-describedby={`${id}-hint`}
          onKeyDown={(event) => {
            const by = steps[event.key]
            if (by === undefined) return
            event.preventDefault()
            // To whole fives first, so that the clock reads evenly.
            to(by < 0 ? Math.ceil((hour + by) / 5) * 5 : Math.floor((hour + by) / 5) * 5)
          }}
          onInput={(event) => to(Math.round(Number(event.currentTarget.value) / 5) * 5)}
        />
      </div>
      <p class="unseen" id={`${id}-hint`}>
        {words.map.hourHint}
      </p>
      <ul class="hours-marks">
        {[
          { at: now, text: words.map.hourNow, of: "" },
          ...(preparation > 0 ? [{ at: now + preparation, text: words.map.hourReady, of: "" }] : []),
          ...marks.map(({ at, what, title }) => ({
            at,
            text: words.map.mark({ what, title: title ?? "" }),
            of: title ?? "",
          })),
        ].map(({ at, text, of }) => (
          <li key={`${at}${text}`}>
            <button type="button" class="hours-mark" aria-pressed={at === hour} onClick={() => to(at)}>
              <strong>{toTimeOfDay(at)}</strong> <span {...tongue(of)}>{text}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const skies = { day: "#e9d39a", dusk: "#c98a63", dark: "#3f4a6b", dawn: "#b9a3a6" } as const

/** The light of every quarter of an hour, as a band of colours. */
function skyOf(now: number, until: number): string {
  const stops: string[] = []
  for (let at = now; at <= until; at += 15)
    stops.push(`${skies[lightAt(at)]} ${(((at - now) / (until - now)) * 100).toFixed(1)}%`)
  return `linear-gradient(to right, ${stops.join(", ")})`
}

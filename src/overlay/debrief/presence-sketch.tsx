import { useId } from "preact/hooks"
import type { PresenceReview } from "../../core/report/debrief-types"
import { words } from "../words"

interface Props {
  readonly plan: PresenceReview
  readonly day: number
  readonly choose: (day: number) => void
}

const width = 640
const height = 360
const margin = 64

/** A name stands below its place, or beside it where another place is near. */
function nameAt([x, y]: readonly [number, number], spots: readonly (readonly [number, number])[]) {
  const near = spots.find(([u, v]) => (u !== x || v !== y) && Math.abs(u - x) < 130 && Math.abs(v - y) < 48)
  if (!near) return { x: 0, y: 26, "text-anchor": "middle" } as const
  return near[0] > x
    ? ({ x: -12, y: 5, "text-anchor": "end" } as const)
    : ({ x: 12, y: 5, "text-anchor": "start" } as const)
}

/** One day as a sketch: rings as wide as the risk was, letters for who was there, a cross where somebody came. */
export function PresenceSketch({ plan: { places, days, means }, day, choose }: Props) {
  const id = useId()
  const shown = days.find((one) => one.day === day)
  if (!shown) return null
  const spots = places.map(({ at }) => at)
  const [left, right] = [Math.min(...spots.map(([x]) => x)), Math.max(...spots.map(([x]) => x))]
  const [top, foot] = [Math.min(...spots.map(([, y]) => y)), Math.max(...spots.map(([, y]) => y))]
  const across = (x: number) => margin + ((x - left) / Math.max(1, right - left)) * (width - 2 * margin)
  const down = (y: number) => margin + ((y - top) / Math.max(1, foot - top)) * (height - 2 * margin)
  return (
    <figure class="presence-sketch screen-only">
      <div class="allocate-slider">
        <label for={`${id}-day`}>{words.allocate.slider}</label>
        <input
          id={`${id}-day`}
          type="range"
          min={1}
          max={days.length}
          value={day}
          aria-valuetext={words.allocate.day(shown.day, shown.weekday)}
          onInput={({ currentTarget }) => choose(Number(currentTarget.value))}
        />
        <output for={`${id}-day`}>{words.allocate.day(shown.day, shown.weekday)}</output>
      </div>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.presence.sketch(shown.day)} direction="ltr">
        {places.map(({ id: place, title, at: [x, y], days: each }) => {
          const own = each[day - 1]
          if (!own) return null
          return (
            <g key={place} transform={`translate(${across(x)} ${down(y)})`}>
              <circle class={`sketch-risk sketch-risk-${own.level}`} r={10 + own.risk * 46} />
              <circle class="sketch-place" r="4" />
              <text
                class="sketch-name"
                {...nameAt(
                  [across(x), down(y)],
                  spots.map(([u, v]) => [across(u), down(v)]),
                )}
              >
                {title}
              </text>
              {own.there.map(({ means: what, count }, n) => (
                <g key={what} class="map-unit" transform={`translate(${(n - (own.there.length - 1) / 2) * 21} -18)`}>
                  <rect x="-9" y="-9" width="18" height="18" rx="4" />
                  <text>
                    {means.find((one) => one.id === what)?.key.toUpperCase()}
                    {count > 1 ? count : ""}
                  </text>
                </g>
              ))}
              {own.came && <path class="sketch-came" d="M-9-9L9 9M9-9L-9 9" />}
            </g>
          )
        })}
      </svg>
    </figure>
  )
}

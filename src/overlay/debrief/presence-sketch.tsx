import { useId, useRef } from "preact/hooks"
import type { PresenceReview } from "../../core/report/debrief-types"
import { alignTo, placeLabels } from "../place-labels"
import { words } from "../words"
import { useLettering } from "./use-lettering"

interface Props {
  readonly plan: PresenceReview
  readonly day: number
  readonly choose: (day: number) => void
}

const width = 640
const height = 360
const margin = 64
const fontSize = 14
/** How far from its middle a place, or the cross on it, reaches. */
const radius = 10

/** One day as a sketch: rings as wide as the risk was, letters for who was there, a cross where somebody came. */
export function PresenceSketch({ plan: { places, days, means }, day, choose }: Props) {
  const id = useId()
  const picture = useRef<SVGSVGElement>(null)
  const { measure, line } = useLettering(picture, fontSize)
  const shown = days.find((one) => one.day === day)
  if (!shown) return null
  const spots = places.map(({ at }) => at)
  const [left, right] = [Math.min(...spots.map(([x]) => x)), Math.max(...spots.map(([x]) => x))]
  const [top, foot] = [Math.min(...spots.map(([, y]) => y)), Math.max(...spots.map(([, y]) => y))]
  const across = (x: number) => margin + ((x - left) / Math.max(1, right - left)) * (width - 2 * margin)
  const down = (y: number) => margin + ((y - top) / Math.max(1, foot - top)) * (height - 2 * margin)
  const spotOf = ([x, y]: readonly [number, number]) => ({ x: across(x), y: down(y), radius })
  const names = placeLabels(
    places.map(({ at, title }) => ({
      ...spotOf(at),
      sizes: [{ width: measure(title, false), height: line, reach: 24 }],
    })),
    { x: 4, y: 4, width: width - 8, height: height - 8 },
    // Above each place stand the letters.
    places.map(({ at }) => ({ x: spotOf(at).x - 31, y: spotOf(at).y - 28, width: 62, height: 20 })),
  )
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
      <svg
        ref={picture}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={words.presence.sketch(shown.day)}
        direction="ltr"
      >
        {places.map(({ id: place, at, days: each }) => {
          const { x, y } = spotOf(at)
          const own = each[day - 1]
          if (!own) return null
          return (
            <g key={place} transform={`translate(${x} ${y})`}>
              <circle class={`sketch-risk sketch-risk-${own.level}`} r={10 + own.risk * 46} />
              <circle class="sketch-place" r="4" />
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
        {places.map(({ id: place, at, title }, i) => {
          const box = names[i]
          return (
            box && (
              <text key={place} class="sketch-name" y={box.y + fontSize} {...alignTo(spotOf(at), box)}>
                {title}
              </text>
            )
          )
        })}
      </svg>
    </figure>
  )
}

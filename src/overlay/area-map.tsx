import { useId } from "preact/hooks"
import { mapWords } from "./map-words"
import { type Box, leaderTo, placeLabels } from "./place-labels"
import type { MapView } from "./screen"
import { words } from "./words"

const width = 640
const height = 440
const letter = 7.4
const lineHeight = 17

type Spot = readonly [number, number]

/** The area as a drawing and as words. Maps are never mirrored, whatever the direction of the text. */
export function AreaMap({ map }: { readonly map: MapView }) {
  const id = useId()
  const text = mapWords(map)
  const marks = map.places.map(({ title, at, here }) => {
    const [x, y] = toPoint(at)
    const letters = here ? Math.max(title.length, words.map.here.length) : title.length
    return { x, y, radius: here ? 11 : 6, width: letters * letter + 4, height: here ? lineHeight * 2 : lineHeight }
  })
  const labels = placeLabels(marks, { x: 6, y: 6, width: width - 12, height: height - 12 }, [compassBox])
  const rivers = map.rivers.map(({ name, course }) => courseLabel(name, course))
  return (
    <figure class="map">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.map.picture(map.title)} direction="ltr">
        <defs>
          <clipPath id={id}>
            <rect width={width} height={height} rx="10" />
          </clipPath>
        </defs>
        <g clip-path={`url(#${id})`}>
          <rect class="map-ground" width={width} height={height} />
          <Grid />
          {map.hills.map((at, key) => (
            <Hill key={key} at={toPoint(at)} />
          ))}
          {map.rivers.map(({ name, course }) => (
            <g key={name}>
              <path class="map-bank" d={smooth(course.map(toPoint))} />
              <path class="map-river" d={smooth(course.map(toPoint))} />
            </g>
          ))}
          {map.roads.map(({ name, course }) => (
            <g key={name}>
              <path class="map-road-edge" d={smooth(course.map(toPoint))} />
              <path class="map-road" d={smooth(course.map(toPoint))} />
            </g>
          ))}
          {rivers.map(({ name, x, y, angle }) => (
            <text key={name} class="map-water" x={x} y={y} transform={`rotate(${angle} ${x} ${y})`}>
              {name}
            </text>
          ))}
          {map.roads
            .map(({ name, course }) => courseLabel(name, course))
            .map(({ name, x, y, angle }) => (
              <text key={name} class="map-way" x={x} y={y} transform={`rotate(${angle} ${x} ${y})`}>
                {name}
              </text>
            ))}
          {map.places.map(({ id: place, title, here }, at) => {
            const mark = marks[at]
            const label = labels[at]
            return (
              mark && (
                <g key={place}>
                  {label && <Leader mark={mark} label={label} />}
                  {here && <circle class="map-here" cx={mark.x} cy={mark.y} r="10" />}
                  <circle class={here ? "map-place map-place-here" : "map-place"} cx={mark.x} cy={mark.y} r="4.5" />
                  {label && (
                    <text class="map-name" x={label.x + 2} y={label.y + 13}>
                      {title}
                      {here && (
                        <tspan class="map-name-here" x={label.x + 2} dy={lineHeight - 1}>
                          {words.map.here}
                        </tspan>
                      )}
                    </text>
                  )}
                </g>
              )
            )
          })}
          <Compass />
        </g>
        <rect class="map-frame" x="0.75" y="0.75" width={width - 1.5} height={height - 1.5} rx="10" />
      </svg>
      <figcaption>
        <details>
          <summary>{words.map.asText}</summary>
          <List title={words.map.places} lines={text.places} />
          <List title={words.map.rivers} lines={text.rivers} />
          <List title={words.map.roads} lines={text.roads} />
          {map.hills.length > 0 && <p>{words.map.hills(map.hills.length)}</p>}
        </details>
      </figcaption>
    </figure>
  )
}

const compassBox: Box = { x: width - 44, y: 8, width: 36, height: 50 }

function List({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <p class="list-title">{title}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}

function Leader({ mark, label }: { readonly mark: { x: number; y: number; radius: number }; readonly label: Box }) {
  const end = leaderTo(mark, label)
  return end ? <line class="map-leader" x1={mark.x} y1={mark.y} x2={end.x} y2={end.y} /> : null
}

function Grid() {
  const columns = [1, 2, 3, 4, 5].map((at) => `M${(at * width) / 6} 0V${height}`)
  const rows = [1, 2, 3].map((at) => `M0 ${(at * height) / 4}H${width}`)
  return <path class="map-grid" d={[...columns, ...rows].join("")} />
}

/** Hachures on the shaded side. */
function Hill({ at: [x, y] }: { readonly at: Spot }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path class="map-hill" d="M-26 12C-20-2-12-16-2-18s22 14 30 30c-14 4-40 5-54 0Z" />
      <path class="map-hachure" d="M0-17l4 9M6-14l5 10M12-8l5 11M17 0l5 9M-4-10l2 7" />
    </g>
  )
}

function Compass() {
  return (
    <g transform={`translate(${width - 26} 34)`}>
      <path class="map-compass" d="M0-18l7 24-7-5-7 5Z" />
      <text class="map-north" y="20">
        {words.map.north}
      </text>
    </g>
  )
}

function toPoint([x, y]: Spot): Spot {
  return [(x / 100) * width, (y / 100) * height]
}

/** A soft line through all points: Catmull-Rom as cubic curves. */
function smooth(points: readonly Spot[]): string {
  const at = (index: number): Spot => points[Math.min(Math.max(index, 0), points.length - 1)] ?? [0, 0]
  const curves = points.slice(1).map((end, index) => {
    const [before, start, after] = [at(index - 1), at(index), at(index + 2)]
    const one = [start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6]
    const two = [end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6]
    return `C${[...one, ...two, ...end].map((value) => value.toFixed(1)).join(" ")}`
  })
  return `M${at(0).join(" ")}${curves.join("")}`
}

/** The name of a course stands on its longest stretch, turned along it and never upside down. */
function courseLabel(name: string, course: readonly Spot[]) {
  const points = course.map(toPoint)
  const stretches = points.slice(1).map((end, at) => {
    const start = points[at] ?? end
    return { start, end, length: Math.hypot(end[0] - start[0], end[1] - start[1]) }
  })
  const longest = stretches.reduce<(typeof stretches)[number] | undefined>(
    (best, stretch) => (best && best.length >= stretch.length ? best : stretch),
    undefined,
  )
  if (!longest) return { name, x: 0, y: 0, angle: 0 }
  const { start, end } = longest
  const slope = (Math.atan2(end[1] - start[1], end[0] - start[0]) * 180) / Math.PI
  const angle = slope > 90 ? slope - 180 : slope < -90 ? slope + 180 : slope
  const lift = 9
  const normal = (angle * Math.PI) / 180
  return {
    name,
    x: (start[0] + end[0]) / 2 + Math.sin(normal) * lift,
    y: (start[1] + end[1]) / 2 - Math.cos(normal) * lift,
    angle,
  }
}

import { useId } from "preact/hooks"
import { courseLift, placeCourseNames } from "./course-names"
import { mapWords } from "./map-words"
import { alignTo, around, type Box, leaderTo, placeLabels } from "./place-labels"
import type { MapView } from "./screen"
import { useSurroundings } from "./surroundings"
import { useWidth } from "./use-width"
import { words } from "./words"

const tall = 11 / 16
const lettering = { normal: 1, large: 1.15, larger: 1.3 } as const

type Spot = readonly [number, number]

/** The area as a drawing and as words. Maps are never mirrored, whatever the direction of the text. */
export function AreaMap({ map }: { readonly map: MapView }) {
  const { settings } = useSurroundings()
  const { element, width } = useWidth<HTMLElement>(640)
  const id = useId()
  const text = mapWords(map)
  const height = Math.round(width * tall)
  const fontSize = 14 * lettering[settings.textSize]
  const lineHeight = fontSize * 1.2
  const toPoint = ([x, y]: Spot): Spot => [(x / 100) * width, (y / 100) * height]
  const marks = map.places.map(({ title, at, here }) => {
    const [x, y] = toPoint(at)
    const below = here ? [words.map.here] : []
    const sizeOf = (lines: readonly string[], reach: number) => ({
      width: Math.max(...lines.map(({ length }) => length)) * fontSize * 0.56 + 4,
      height: lines.length * lineHeight,
      reach,
    })
    return { x, y, radius: here ? 11 : 6, sizes: [sizeOf([title, ...below], 60)] }
  })
  const compassBox = { x: width - 44, y: 8, width: 36, height: 50 }
  const labels = placeLabels(marks, { x: 6, y: 6, width: width - 12, height: height - 12 }, [compassBox])
  const ways = (courses: MapView["roads"]) => courses.map(({ name, course }) => ({ name, points: course.map(toPoint) }))
  const [rivers, roads] = [ways(map.rivers), ways(map.roads)]
  const stood = [...labels.filter((label) => label !== undefined), ...marks.map(around), compassBox]
  const names = placeCourseNames([...roads, ...rivers], fontSize, stood)
  return (
    <figure class="map" ref={element}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={words.map.picture(map.title)}
        direction="ltr"
        font-size={fontSize}
      >
        <defs>
          <clipPath id={id}>
            <rect width={width} height={height} rx="10" />
          </clipPath>
        </defs>
        <g clip-path={`url(#${id})`}>
          <rect class="map-ground" width={width} height={height} />
          <Grid width={width} height={height} />
          {map.hills.map((at, key) => (
            <Hill key={key} at={toPoint(at)} size={Math.min(1, width / 560)} />
          ))}
          {rivers.map(({ name, points }) => (
            <g key={name}>
              <path class="map-bank" d={smooth(points)} />
              <path class="map-river" d={smooth(points)} />
            </g>
          ))}
          {roads.map(({ name, points }) => (
            <g key={name}>
              <path class="map-road-edge" d={smooth(points)} />
              <path class="map-road" d={smooth(points)} />
            </g>
          ))}
          {names.map(({ name, x, y, angle }) => (
            <text
              key={name}
              class={rivers.some((river) => river.name === name) ? "map-water" : "map-way"}
              transform={`translate(${x} ${y}) rotate(${angle}) translate(0 ${-courseLift})`}
            >
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
                    <text class="map-name" y={label.y + fontSize * 0.95} {...alignTo(mark, label)}>
                      {title}
                      {here && (
                        <tspan class="map-name-here" x={alignTo(mark, label).x} dy={lineHeight}>
                          {words.map.here}
                        </tspan>
                      )}
                    </text>
                  )}
                </g>
              )
            )
          })}
          <Compass at={width - 26} />
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

function Grid({ width, height }: { readonly width: number; readonly height: number }) {
  const columns = [1, 2, 3, 4, 5].map((at) => `M${(at * width) / 6} 0V${height}`)
  const rows = [1, 2, 3].map((at) => `M0 ${(at * height) / 4}H${width}`)
  return <path class="map-grid" d={[...columns, ...rows].join("")} />
}

/** Hachures on the shaded side. */
function Hill({ at: [x, y], size }: { readonly at: Spot; readonly size: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size})`}>
      <path class="map-hill" d="M-26 12C-20-2-12-16-2-18s22 14 30 30c-14 4-40 5-54 0Z" />
      <path class="map-hachure" d="M0-17l4 9M6-14l5 10M12-8l5 11M17 0l5 9M-4-10l2 7" />
    </g>
  )
}

function Compass({ at }: { readonly at: number }) {
  return (
    <g transform={`translate(${at} 34)`}>
      <path class="map-compass" d="M0-18l7 24-7-5-7 5Z" />
      <text class="map-north" y="20">
        {words.map.north}
      </text>
    </g>
  )
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

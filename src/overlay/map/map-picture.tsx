import type { ComponentChildren } from "preact"
import { useId } from "preact/hooks"
import type { MapView } from "../../core/attempt/map-types"
import type { Light } from "../../core/pack/daylight"
import type { Spot } from "../../core/pack/road-net"
import { alignTo, type Box, leaderTo, type Mark } from "../place-labels"
import { words } from "../words"
import { courseLift } from "./course-names"
import { smooth } from "./curve"
import { Land } from "./land"
import type { MapLayout } from "./layout"

export interface Picked {
  readonly kind: "place" | "route" | "stand" | "area"
  readonly id: string
}

interface Props {
  readonly map: MapView
  readonly layout: MapLayout
  readonly light: Light
  /** What is looked at: it stands out, and what is like it stands back. */
  readonly picked?: Picked | undefined
  /** What else is drawn over the land, in pixels of the layout. */
  readonly over?: ComponentChildren
}

/** Maps are never mirrored, whatever the direction of the text. */
export function MapPicture({ map, layout, light, picked, over }: Props) {
  const id = useId()
  const { width, height, fontSize, toPoint } = layout
  const isPicked = (kind: Picked["kind"], one: string) => picked?.kind === kind && picked.id === one
  const stand = picked?.kind === "stand" ? map.stands.find((one) => one.id === picked.id) : undefined
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.map.picture(map.title)}
      direction="ltr"
      font-size={fontSize}
      data-light={light}
    >
      <defs>
        <clipPath id={`${id}-frame`}>
          <rect x="5" y="5" width={width - 10} height={height - 10} rx="3" />
        </clipPath>
        <radialGradient id={`${id}-paper`} cx="42%" cy="38%" r="75%">
          <stop class="map-paper-light" offset="0" />
          <stop class="map-paper-dark" offset="1" />
        </radialGradient>
        <pattern id={`${id}-ground`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="map-area-line" d="M0 0V7" />
        </pattern>
        <pattern id={`${id}-threat`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="map-area-line map-area-line-threat" d="M0 0V7" />
        </pattern>
      </defs>
      <rect class="map-margin" width={width} height={height} rx="8" />
      <g clip-path={`url(#${id}-frame)`}>
        <rect width={width} height={height} fill={`url(#${id}-paper)`} />
        <Grid width={width} height={height} />
        <Land map={map} width={width} height={height} />
        <rect class="map-light" width={width} height={height} />
        {map.areas.map(({ id: area, at, around, threat }) => (
          <circle
            key={area}
            class={`map-area${threat === undefined ? "" : " map-area-threat"}${isPicked("area", area) ? " map-area-picked" : ""}`}
            cx={toPoint(at)[0]}
            cy={toPoint(at)[1]}
            r={(around / 100) * width}
            fill={`url(#${id}-${threat === undefined ? "ground" : "threat"})`}
          />
        ))}
        {stand?.reach && (
          <path
            class="map-reach"
            d={(light === "dark" ? stand.reach.dark : stand.reach.light)
              .map((course) => straight(course.map(toPoint)))
              .join("")}
          />
        )}
        {map.stands.map(
          ({ id: one, at, around }) =>
            around !== undefined && (
              <circle
                key={one}
                class={isPicked("stand", one) ? "map-ring map-ring-picked" : "map-ring"}
                cx={toPoint(at)[0]}
                cy={toPoint(at)[1]}
                r={(around / 100) * width}
              />
            ),
        )}
        {map.routes.map(({ id: route, course }, i) => (
          <g
            key={route}
            class={`map-route map-route-${i % 6}${isPicked("route", route) ? " map-route-picked" : ""}${picked?.kind === "route" && picked.id !== route ? " map-route-back" : ""}`}
            transform={`translate(${i * 2.2} ${i * 2.2})`}
          >
            <path class="map-route-edge" d={smooth(course.map(toPoint))} />
            <path class="map-route-line" d={smooth(course.map(toPoint))} />
          </g>
        ))}
        {layout.names.map(({ name, x, y, angle, water }) => (
          <text
            key={name}
            class={water ? "map-water" : "map-way"}
            font-size={fontSize * 0.93}
            transform={`translate(${x} ${y}) rotate(${angle}) translate(0 ${-courseLift})`}
          >
            {name}
          </text>
        ))}
        {map.landmarks.map(({ name }, i) => {
          const spot = layout.landmarks[i]
          return (
            spot && (
              <g key={name}>
                <path class="map-landmark" d={`M${spot.mark.x} ${spot.mark.y - 4}l4 4-4 4-4-4Z`} />
                {spot.label && (
                  <text
                    class="map-landmark-name"
                    y={spot.label.y + fontSize * 0.92}
                    font-size={fontSize * 0.9}
                    {...alignTo(spot.mark, spot.label)}
                  >
                    {name}
                  </text>
                )}
              </g>
            )
          )
        })}
        {map.places.map((place, i) => {
          const spot = layout.places[i]
          return (
            spot && (
              <Place
                key={place.id}
                place={place}
                mark={spot.mark}
                label={spot.label}
                fontSize={fontSize}
                picked={isPicked("place", place.id)}
              />
            )
          )
        })}
        {map.areas.map(({ id: area, threat }, i) => (
          <Badge
            key={area}
            kind={threat === undefined ? "ground" : "threat"}
            mark={layout.areas[i]}
            sign={letterOf(i)}
            picked={isPicked("area", area)}
          />
        ))}
        {map.stands.map(({ id: one }, i) => (
          <Flag key={one} mark={layout.stands[i]} sign={romanOf(i)} picked={isPicked("stand", one)} />
        ))}
        {map.routes.map(({ id: route }, i) => (
          <Badge
            key={route}
            kind={`route map-route-${i % 6}`}
            mark={layout.routes[i]}
            sign={String(i + 1)}
            picked={isPicked("route", route)}
          />
        ))}
        {over}
        <Compass at={width - 28} />
        {map.across !== undefined && <ScaleBar across={map.across} width={width} height={height} />}
      </g>
      <Frame width={width} height={height} />
    </svg>
  )
}

/** The letter of an area and the numeral of a stand, as on the map so in the lists. */
export function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`
}

export function romanOf(index: number): string {
  return ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"][index] ?? String(index + 1)
}

interface PlaceProps {
  readonly place: MapView["places"][number]
  readonly mark: Mark
  readonly label: Box | undefined
  readonly fontSize: number
  readonly picked: boolean
}

function Place({ place: { title, here }, mark, label, fontSize, picked }: PlaceProps) {
  const leader = label && leaderTo(mark, label)
  return (
    <g class={picked ? "map-picked" : undefined}>
      {leader && <line class="map-leader" x1={mark.x} y1={mark.y} x2={leader.x} y2={leader.y} />}
      {here && <circle class="map-here" cx={mark.x} cy={mark.y} r="10" />}
      {picked && <circle class="map-picked-ring" cx={mark.x} cy={mark.y} r="10" />}
      <circle class={here ? "map-place map-place-here" : "map-place"} cx={mark.x} cy={mark.y} r="4.5" />
      {label && (
        <text class="map-name" y={label.y + fontSize * 0.95} {...alignTo(mark, label)}>
          {title}
          {here && (
            <tspan class="map-name-here" x={alignTo(mark, label).x} dy={fontSize * 1.2}>
              {words.map.here}
            </tspan>
          )}
        </text>
      )}
    </g>
  )
}

interface BadgeProps {
  readonly kind: string
  readonly mark: Mark | undefined
  readonly sign: string
  readonly picked: boolean
}

function Badge({ kind, mark, sign, picked }: BadgeProps) {
  if (!mark) return null
  return (
    <g class={`map-badge map-badge-${kind}${picked ? " map-badge-picked" : ""}`}>
      <circle cx={mark.x} cy={mark.y} r={mark.radius} />
      <text x={mark.x} y={mark.y}>
        {sign}
      </text>
    </g>
  )
}

function Flag({ mark, sign, picked }: Omit<BadgeProps, "kind">) {
  if (!mark) return null
  const { x, y } = mark
  return (
    <g class={picked ? "map-flag map-flag-picked" : "map-flag"}>
      <path class="map-flag-pole" d={`M${x - 8} ${y + 15}V${y - 9}`} />
      <path class="map-flag-cloth" d={`M${x - 8} ${y - 9}h18l-3 7 3 7h-18Z`} />
      <text x={x - 1} y={y - 2}>
        {sign}
      </text>
    </g>
  )
}

function Grid({ width, height }: { readonly width: number; readonly height: number }) {
  const columns = [1, 2, 3, 4, 5].map((at) => `M${(at * width) / 6} 0V${height}`)
  const rows = [1, 2, 3].map((at) => `M0 ${(at * height) / 4}H${width}`)
  return <path class="map-grid" d={[...columns, ...rows].join("")} />
}

/** A double line with ticks, as on a printed sheet. */
function Frame({ width, height }: { readonly width: number; readonly height: number }) {
  const across = Array.from({ length: 23 }, (_, i) => ((i + 1) * width) / 24)
  const down = Array.from({ length: 15 }, (_, i) => ((i + 1) * height) / 16)
  const ticks = [
    ...across.map((x) => `M${round(x)} 1.5v3M${round(x)} ${height - 4.5}v3`),
    ...down.map((y) => `M1.5 ${round(y)}h3M${width - 4.5} ${round(y)}h3`),
  ]
  return (
    <g class="map-frame">
      <rect x="1" y="1" width={width - 2} height={height - 2} rx="7" />
      <rect class="map-frame-inner" x="5" y="5" width={width - 10} height={height - 10} rx="3" />
      <path d={ticks.join("")} />
    </g>
  )
}

function Compass({ at }: { readonly at: number }) {
  return (
    <g transform={`translate(${at} 38)`}>
      <circle class="map-compass-ring" r="15" />
      <path class="map-compass-side" d="M-15 0L0-3.4 15 0 0 3.4Z" />
      <path class="map-compass" d="M0-20L4.6 0H-4.6Z" />
      <path class="map-compass-tail" d="M0 20L4.6 0H-4.6Z" />
      <text class="map-north" y="-22">
        {words.map.north}
      </text>
    </g>
  )
}

interface ScaleProps {
  readonly across: number
  readonly width: number
  readonly height: number
}

/** A round number of kilometres that is about a sixth of the map. */
function ScaleBar({ across, width, height }: ScaleProps) {
  const kilometres = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100].findLast((one) => one <= across / 5) ?? across / 5
  const length = (kilometres / across) * width
  const half = round(length / 2)
  return (
    <g class="map-scale" transform={`translate(16 ${height - 16})`}>
      <path class="map-scale-edge" d={`M0-3.5h${round(length)}v5H0Z`} />
      <path class="map-scale-half" d={`M0-3.5h${half}v5H0Z`} />
      <text y="-8">{words.map.kilometres(kilometres)}</text>
    </g>
  )
}

function straight(points: readonly Spot[]): string {
  return points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("")
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

import { useMemo } from "preact/hooks"
import type { MapView } from "../../core/attempt/map-types"
import type { Spot } from "../../core/pack/road-net"
import { smooth } from "./curve"
import { type Cover, type Sign, signsOf } from "./ground-cover"
import { reliefOf } from "./relief"

interface Props {
  readonly map: MapView
  readonly width: number
  readonly height: number
}

/** The land itself: relief, what covers it, water and roads. Nothing of it depends on the attempt. */
export function Land({ map, width, height }: Props) {
  const { hills, land, roads, rivers } = map
  return useMemo(() => {
    const toPoint = ([x, y]: Spot): Spot => [(x / 100) * width, (y / 100) * height]
    const scale = Math.min(1.15, Math.max(0.62, width / 820))
    const relief = reliefOf(hills)
    const signs = signsOf({ land, roads, rivers })
    const line = (course: readonly Spot[]) => smooth(course.map(toPoint))
    const of = (kind: MapView["roads"][number]["kind"]) => roads.filter((road) => road.kind === kind)
    return (
      <g style={`--map-scale: ${scale}`}>
        {relief.contours.map(({ level, course }, key) => (
          <path key={key} class={`map-height map-height-${Math.round(level * 3)}`} d={`${line(course)}Z`} />
        ))}
        <path
          class="map-hachure"
          d={relief.hachures.map(([from, to]) => `M${pair(toPoint(from))}L${pair(toPoint(to))}`).join("")}
        />
        <Fields signs={signs} toPoint={toPoint} scale={scale} />
        {rivers.map(({ name, course }) => (
          <g key={name}>
            <path class="map-bank" d={line(course)} />
            <path class="map-river" d={line(course)} />
            <path class="map-stream" d={line(course)} />
          </g>
        ))}
        {roads.map(({ name, course, kind }) => (
          <path key={name} class={`map-road-edge map-road-edge-${kind}`} d={line(course)} />
        ))}
        {(["path", "track", "tar"] as const).flatMap((kind) =>
          of(kind).map(({ name, course }) => <path key={name} class={`map-road map-road-${kind}`} d={line(course)} />),
        )}
        <Signs signs={signs} toPoint={toPoint} scale={scale} />
      </g>
    )
  }, [hills, land, roads, rivers, width, height])
}

interface SignProps {
  readonly signs: readonly Sign[]
  readonly toPoint: (spot: Spot) => Spot
  readonly scale: number
}

/** Fields lie flat, below water and roads. */
function Fields({ signs, toPoint, scale }: SignProps) {
  const fields = signs.filter(({ kind }) => kind === "fields")
  return (
    <>
      {[0, 1].map((tint) => (
        <path
          key={tint}
          class={`map-field map-field-${tint}`}
          d={fields
            .filter((_, i) => i % 2 === tint)
            .map((sign) => fieldOf(toPoint(sign.at), sign, scale).outline)
            .join("")}
        />
      ))}
      <path class="map-furrow" d={fields.map((sign) => fieldOf(toPoint(sign.at), sign, scale).furrows).join("")} />
    </>
  )
}

function Signs({ signs, toPoint, scale }: SignProps) {
  const drawn = (kind: Cover, shape: (at: Spot, size: number, turn: number) => string) =>
    signs
      .filter((sign) => sign.kind === kind)
      .map(({ at, size, turn }) => shape(toPoint(at), size * scale, turn))
      .join("")
  return (
    <>
      <path class="map-grass" d={drawn("grass", tuft)} />
      <path class="map-reeds" d={drawn("reeds", reed)} />
      <path
        class="map-house-shade"
        d={drawn("houses", (at, size, turn) => house([at[0] + 1.3, at[1] + 1.3], size, turn))}
      />
      <path class="map-house" d={drawn("houses", house)} />
      <path class="map-tree-shade" d={drawn("woods", treeShade)} />
      <path class="map-tree" d={drawn("woods", crown)} />
      <path class="map-tree-light" d={drawn("woods", crownLight)} />
    </>
  )
}

function fieldOf([x, y]: Spot, { turn, size }: Sign, scale: number) {
  const angle = (turn - 0.5) * 0.9
  const [w, h] = [12 * size * scale, 7.5 * size * scale]
  const at = (u: number, v: number) =>
    pair([x + u * w * Math.cos(angle) - v * h * Math.sin(angle), y + u * w * Math.sin(angle) + v * h * Math.cos(angle)])
  const furrows = [-0.6, -0.2, 0.2, 0.6].map((v) => `M${at(-0.85, v)}L${at(0.85, v)}`).join("")
  return { outline: `M${at(-1, -1)}L${at(1, -0.9)}L${at(0.95, 1)}L${at(-0.95, 0.95)}Z`, furrows }
}

function crown([x, y]: Spot, size: number): string {
  const r = 4.6 * size
  return `M${pair([x - r, y])}a${round(r)} ${round(r * 0.95)} 0 1 1 ${round(2 * r)} 0a${round(r)} ${round(r * 0.7)} 0 0 1 ${round(-2 * r)} 0Z`
}

function crownLight([x, y]: Spot, size: number): string {
  const r = 4.6 * size
  return `M${pair([x - r * 0.62, y - r * 0.2])}a${round(r * 0.66)} ${round(r * 0.6)} 0 0 1 ${round(r * 0.8)} ${round(-r * 0.44)}`
}

function treeShade([x, y]: Spot, size: number): string {
  const r = 4.6 * size
  return `M${pair([x - r * 0.4, y + r * 0.5])}a${round(r)} ${round(r * 0.42)} 0 1 0 ${round(r * 1.9)} ${round(-r * 0.05)}Z`
}

function reed([x, y]: Spot, size: number, turn: number): string {
  const [h, lean] = [6.5 * size, (turn - 0.5) * 2.4]
  return [-2.4, 0, 2.4]
    .map((dx, i) => `M${pair([x + dx * size, y])}l${round(lean + dx * 0.3)} ${round(i === 1 ? -h : -h * 0.75)}`)
    .join("")
}

function tuft([x, y]: Spot, size: number): string {
  return [-2.2, 0, 2.2]
    .map((dx) => `M${pair([x + dx * 0.4 * size, y])}l${round(dx * size * 0.7)} ${round(-3.6 * size)}`)
    .join("")
}

function house([x, y]: Spot, size: number, turn: number): string {
  const angle = (turn - 0.5) * 1.4
  const [w, h] = [3.1 * size, 2.2 * size]
  const at = (u: number, v: number) =>
    pair([x + u * w * Math.cos(angle) - v * h * Math.sin(angle), y + u * w * Math.sin(angle) + v * h * Math.cos(angle)])
  return `M${at(-1, -1)}L${at(1, -1)}L${at(1, 1)}L${at(-1, 1)}Z`
}

function pair([x, y]: Spot): string {
  return `${round(x)} ${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

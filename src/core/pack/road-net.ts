import type { Means } from "./kit"
import type { World } from "./schema"
import { toMinutes } from "./units"

/**
 * The roads of a map as a network: where they meet, how long it takes along them, how far one comes. Spots are in
 * hundredths of the map's width and height; lengths are in hundredths of its width.
 */
export type Spot = readonly [number, number]

/** A map is so much as high as it is wide. */
export const mapTall = 11 / 16

/** Roads meet where they come so close, and a place is on a road that passes it so close. */
const meeting = 1.2
export const beside = 4

type WorldRoad = World["map"]["roads"][number]

/** Which roads, how they are travelled, and whether it is dark and raining. */
export interface Travel {
  readonly by: Means
  readonly dark: boolean
  readonly rain: boolean
  /** Ids of roads; all roads where nothing is said. */
  readonly over?: readonly string[] | undefined
}

export interface Way {
  readonly course: readonly Spot[]
  readonly length: number
  /** By the light the way was asked for. */
  readonly minutes: number
}

interface Node {
  readonly spot: Spot
  readonly links: Link[]
}

interface Link {
  readonly to: number
  readonly minutes: number
}

interface Net {
  readonly nodes: readonly Node[]
  /** For each road that can be travelled: its nodes in their order. */
  readonly roads: readonly (readonly number[])[]
  readonly near: (spot: Spot) => readonly number[]
}

/** The quickest way between two spots, or undefined where these roads do not lead from one to the other. */
export function wayBetween(map: World["map"], from: Spot, to: Spot, travel: Travel): Way | undefined {
  const net = netOf(map, [from, to], travel)
  const { minutes, before } = quickest(net, net.near(from))
  const end = [...net.near(to)].sort((a, b) => (minutes[a] ?? 0) - (minutes[b] ?? 0))[0]
  if (end === undefined || minutes[end] === undefined) return undefined
  const spots: Spot[] = []
  for (let at: number | undefined = end; at !== undefined; at = before[at]) spots.unshift(net.nodes[at]?.spot ?? from)
  const course = [from, ...spots, to].filter((spot, i, all) => i === 0 || distance(spot, all[i - 1] ?? spot) > 0.01)
  return { course, length: lengthOf(course), minutes: minutes[end] }
}

/** Minutes from one spot to each of several, undefined where no road leads there. */
export function minutesTo(
  map: World["map"],
  from: Spot,
  to: readonly Spot[],
  travel: Travel,
): readonly (number | undefined)[] {
  const net = netOf(map, [from, ...to], travel)
  const { minutes } = quickest(net, net.near(from))
  return to.map((spot) => {
    const known = net.near(spot).flatMap((node) => minutes[node] ?? [])
    return known.length === 0 ? undefined : Math.min(...known)
  })
}

/** The stretches of road that are reached from a spot within so many minutes. */
export function reachedWithin(
  map: World["map"],
  from: Spot,
  within: number,
  travel: Travel,
): readonly (readonly Spot[])[] {
  const net = netOf(map, [from], travel)
  const { minutes } = quickest(net, net.near(from))
  return net.roads.flatMap((road) => {
    const courses: Spot[][] = []
    let open: Spot[] | undefined
    for (const [i, end] of road.entries()) {
      const start = road[i - 1]
      if (start === undefined) continue
      const [a, b] = [net.nodes[start], net.nodes[end]]
      const takes = a?.links.find(({ to }) => to === end)?.minutes
      if (!a || !b || takes === undefined) continue
      const [left, right] = [within - (minutes[start] ?? Infinity), within - (minutes[end] ?? Infinity)]
      const whole = left >= 0 && right >= 0 && left + right >= takes
      if (whole) {
        open ??= newIn(courses, a.spot)
        open.push(b.spot)
        continue
      }
      if (left > 0) {
        open ??= newIn(courses, a.spot)
        open.push(between(a.spot, b.spot, Math.min(1, left / takes)))
      }
      open = undefined
      if (right > 0) {
        open = newIn(courses, between(b.spot, a.spot, Math.min(1, right / takes)))
        open.push(b.spot)
      }
    }
    return courses
  })
}

/** Whether a spot is on one of the roads, near enough to begin or end a route there. */
export function isBeside(roads: readonly Pick<WorldRoad, "course">[], spot: Spot): boolean {
  return roads.some(({ course }) => nearestOn(course, spot).distance <= beside)
}

export function distance([x, y]: Spot, [u, v]: Spot): number {
  return Math.hypot(u - x, (v - y) * mapTall)
}

export function lengthOf(course: readonly Spot[]): number {
  return course.reduce((sum, spot, i) => sum + (i === 0 ? 0 : distance(course[i - 1] ?? spot, spot)), 0)
}

/** The place on a course that is nearest to a spot, and how far along the course it is. */
export function nearestOn(
  course: readonly Spot[],
  spot: Spot,
): { readonly distance: number; readonly along: number; readonly spot: Spot } {
  let best = { distance: Infinity, along: 0, spot: course[0] ?? spot }
  let along = 0
  for (const [i, start] of course.slice(0, -1).entries()) {
    const end = course[i + 1] ?? start
    const [dx, dy] = [end[0] - start[0], (end[1] - start[1]) * mapTall]
    const square = dx * dx + dy * dy
    const share = square === 0 ? 0 : ((spot[0] - start[0]) * dx + (spot[1] - start[1]) * mapTall * dy) / square
    const foot = between(start, end, Math.min(1, Math.max(0, share)))
    const away = distance(foot, spot)
    if (away < best.distance) best = { distance: away, along: along + distance(start, foot), spot: foot }
    along += distance(start, end)
  }
  return best
}

function newIn(courses: Spot[][], spot: Spot): Spot[] {
  const course = [spot]
  courses.push(course)
  return course
}

function between([x, y]: Spot, [u, v]: Spot, share: number): Spot {
  return [x + (u - x) * share, y + (v - y) * share]
}

/** The network of the roads one can travel so, with a node where each spot stands beside a road. */
function netOf(map: World["map"], spots: readonly Spot[], { by, dark, rain, over }: Travel): Net {
  const used = map.roads.flatMap((road, index) => {
    const takes = road.takes?.[by]
    if (takes === undefined || (over && (road.id === undefined || !over.includes(road.id)))) return []
    const { course, slower } = road
    const factor = (dark ? (slower?.dark ?? 1) : 1) * (rain ? (slower?.rain ?? 1) : 1)
    const corners = course.map((_, i) => lengthOf(course.slice(0, i + 1)))
    const places = spots.flatMap((spot) => {
      const nearest = nearestOn(course, spot)
      return nearest.distance <= beside ? nearest.along : []
    })
    return [{ index, course, minutes: toMinutes(takes) * factor, stops: [...corners, ...places] }]
  })
  const meetings = meetingsIn(map).flatMap(({ one, other, at }) => {
    const [a, b] = [used.find(({ index }) => index === one), used.find(({ index }) => index === other)]
    return a && b ? [{ a, b, at }] : []
  })
  for (const { a, b, at } of meetings) {
    a.stops.push(at[0])
    b.stops.push(at[1])
  }

  const nodes: Node[] = []
  const lines = new Map(
    used.map((road) => {
      const { course, minutes, stops } = road
      const length = lengthOf(course) || 1
      const sorted = stops.toSorted((a, b) => a - b)
      const line = sorted
        .filter((along, i) => i === 0 || along - (sorted[i - 1] ?? 0) > 1e-6)
        .map((along) => ({ along, node: nodes.push({ spot: spotAt(course, along), links: [] }) - 1 }))
      for (const [i, { along, node }] of line.entries()) {
        const last = line[i - 1]
        if (last) link(nodes, last.node, node, (minutes * (along - last.along)) / length)
      }
      return [road, line]
    }),
  )
  const nodeAt = (road: (typeof used)[number], along: number) =>
    (lines.get(road) ?? []).toSorted((a, b) => Math.abs(a.along - along) - Math.abs(b.along - along))[0]?.node
  for (const { a, b, at } of meetings) {
    const [here, there] = [nodeAt(a, at[0]), nodeAt(b, at[1])]
    if (here !== undefined && there !== undefined) link(nodes, here, there, 0)
  }
  return {
    nodes,
    roads: [...lines.values()].map((line) => line.map(({ node }) => node)),
    near: (spot) =>
      used.flatMap((road) => {
        const nearest = nearestOn(road.course, spot)
        return nearest.distance <= beside ? (nodeAt(road, nearest.along) ?? []) : []
      }),
  }
}

interface Meeting {
  readonly one: number
  readonly other: number
  readonly at: readonly [number, number]
}

/** Every place where two roads of a map cross or touch: looked for once. */
function meetingsIn(map: World["map"]): readonly Meeting[] {
  const found =
    known.get(map) ??
    map.roads.flatMap((a, one) =>
      map.roads
        .slice(one + 1)
        .flatMap((b, i) => meetingsOf(a.course, b.course).map((at) => ({ one, other: one + 1 + i, at }))),
    )
  known.set(map, found)
  return found
}

const known = new WeakMap<World["map"], readonly Meeting[]>()

function link(nodes: readonly Node[], one: number, other: number, minutes: number) {
  nodes[one]?.links.push({ to: other, minutes })
  nodes[other]?.links.push({ to: one, minutes })
}

/** Where two courses cross or touch, as lengths along each. */
function meetingsOf(one: readonly Spot[], other: readonly Spot[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  let along = 0
  for (const [i, spot] of one.entries()) {
    along += i === 0 ? 0 : distance(one[i - 1] ?? spot, spot)
    const nearest = nearestOn(other, spot)
    if (nearest.distance <= meeting) found.push([along, nearest.along])
  }
  along = 0
  for (const [i, spot] of other.entries()) {
    along += i === 0 ? 0 : distance(other[i - 1] ?? spot, spot)
    const nearest = nearestOn(one, spot)
    if (nearest.distance <= meeting) found.push([nearest.along, along])
  }
  let [before, beyond] = [0, 0]
  for (const [i, start] of one.slice(0, -1).entries()) {
    const end = one[i + 1] ?? start
    beyond = 0
    for (const [j, from] of other.slice(0, -1).entries()) {
      const to = other[j + 1] ?? from
      const shares = crossing(start, end, from, to)
      if (shares) found.push([before + shares[0] * distance(start, end), beyond + shares[1] * distance(from, to)])
      beyond += distance(from, to)
    }
    before += distance(start, end)
  }
  return found
}

function crossing(
  [ax, ay]: Spot,
  [bx, by]: Spot,
  [cx, cy]: Spot,
  [dx, dy]: Spot,
): readonly [number, number] | undefined {
  const [rx, ry, sx, sy] = [bx - ax, by - ay, dx - cx, dy - cy]
  const turn = rx * sy - ry * sx
  if (turn === 0) return undefined
  const t = ((cx - ax) * sy - (cy - ay) * sx) / turn
  const u = ((cx - ax) * ry - (cy - ay) * rx) / turn
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? [t, u] : undefined
}

/** The spot so far along a course. */
export function spotAt(course: readonly Spot[], along: number): Spot {
  let left = along
  for (const [i, start] of course.slice(0, -1).entries()) {
    const end = course[i + 1] ?? start
    const length = distance(start, end)
    if (left <= length) return between(start, end, length === 0 ? 0 : left / length)
    left -= length
  }
  return course.at(-1) ?? [0, 0]
}

/** Dijkstra from several nodes at once. */
function quickest({ nodes }: Net, from: readonly number[]) {
  const minutes: (number | undefined)[] = nodes.map(() => undefined)
  const before: (number | undefined)[] = nodes.map(() => undefined)
  const open = new Set(from)
  for (const node of from) minutes[node] = 0
  while (open.size > 0) {
    let now = -1
    for (const node of open) if (now < 0 || (minutes[node] ?? Infinity) < (minutes[now] ?? Infinity)) now = node
    open.delete(now)
    for (const { to, minutes: takes } of nodes[now]?.links ?? []) {
      const sum = (minutes[now] ?? 0) + takes
      if (sum >= (minutes[to] ?? Infinity)) continue
      minutes[to] = sum
      before[to] = now
      open.add(to)
    }
  }
  return { minutes, before }
}

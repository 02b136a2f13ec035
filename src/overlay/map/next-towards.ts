interface Point {
  readonly x: number
  readonly y: number
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/**
 * The point that an arrow key leads to: the nearest one in that direction, straight ahead before aside. Home and End lead
 * to the first and the last; undefined where nothing lies that way.
 */
export function nextTowards(points: readonly Point[], from: number, key: string): number | undefined {
  if (points.length === 0) return undefined
  if (key === "Home") return 0
  if (key === "End") return points.length - 1
  const [start, direction] = [points[from], directions[key]]
  if (!start || !direction) return undefined
  let best: { readonly at: number; readonly cost: number } | undefined
  for (const [at, { x, y }] of points.entries()) {
    const [dx, dy] = [x - start.x, y - start.y]
    const ahead = dx * direction[0] + dy * direction[1]
    const aside = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0])
    if (at === from || ahead <= 0 || aside > ahead * 4) continue
    const cost = ahead + aside * 2
    if (!best || cost < best.cost) best = { at, cost }
  }
  return best?.at
}

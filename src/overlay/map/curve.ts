import type { Spot } from "../../core/pack/road-net"

/** A soft line through all points: Catmull-Rom as cubic curves. */
export function smooth(points: readonly Spot[]): string {
  const at = (index: number): Spot => points[Math.min(Math.max(index, 0), points.length - 1)] ?? [0, 0]
  const curves = points.slice(1).map((end, index) => {
    const [before, start, after] = [at(index - 1), at(index), at(index + 2)]
    const one = [start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6]
    const two = [end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6]
    return `C${[...one, ...two, ...end].map((value) => value.toFixed(1)).join(" ")}`
  })
  return `M${at(0)
    .map((value) => value.toFixed(1))
    .join(" ")}${curves.join("")}`
}

import type { Layout } from "../layout"

/** Where the left edge of a piece is after so many seconds: where it was put, or on its way across the place and round again. */
export function courseOf(
  speed: number,
  put: number,
  width: number,
  metre: number,
  layout: Pick<Layout, "width" | "margin">,
): (seconds: number) => number {
  if (speed === 0) return () => put
  const left = -layout.margin - width
  // out of sight it takes a while before it comes again
  const round = layout.width * 1.5 + layout.margin * 2 + width
  let began: number | undefined
  return (seconds) => {
    began ??= seconds
    const gone = put - left + (seconds - began) * speed * metre
    return left + (((gone % round) + round) % round)
  }
}

/** Where a thing can be touched, in canvas pixels. */
export interface Target {
  readonly thing: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The smallest thing under a point, so that one in front of a larger one can be reached. */
export function thingAt(targets: readonly Target[], x: number, y: number): string | undefined {
  let found: Target | undefined
  for (const target of targets) {
    const inside = x >= target.x && x <= target.x + target.width && y >= target.y && y <= target.y + target.height
    if (inside && (!found || target.width * target.height < found.width * found.height)) found = target
  }
  return found?.thing
}

/** Every thing is as easy to touch as a finger is wide, whatever it is. */
export function touchable(target: Target, least: number): Target {
  const width = Math.max(least, target.width)
  const height = Math.max(least, target.height)
  return {
    thing: target.thing,
    x: target.x - (width - target.width) / 2,
    y: target.y - (height - target.height) / 2,
    width,
    height,
  }
}

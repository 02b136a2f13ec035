/** Where something is, in canvas pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where a thing can be touched. */
export interface Target extends Box {
  readonly thing: string
}

/** The smallest of those under a point, so that one in front of a larger one can be reached. */
export function smallestAt<T extends Box>(boxes: readonly T[], x: number, y: number): T | undefined {
  let found: T | undefined
  for (const box of boxes) {
    const inside = x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
    if (inside && (!found || box.width * box.height < found.width * found.height)) found = box
  }
  return found
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

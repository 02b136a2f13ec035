/**
 * Where the eye is turned: the middle of what is seen, in shares of the picture above the words, and how many times larger
 * than from where one stands.
 */
export interface Glance {
  readonly binoculars: boolean
  readonly zoom: number
  readonly x: number
  readonly y: number
}

/** One movement of the eye, as a key or a button asks for it. */
export type Turn = "nearer" | "farther" | "left" | "right" | "up" | "down" | "whole" | "binoculars"

export const whole: Glance = { binoculars: false, zoom: 1, x: 0.5, y: 0.5 }

const reach = { eyes: { least: 1, most: 2.5 }, binoculars: { least: 3, most: 6 } } as const
/** What one press of a key does: so many times larger, and such a share of what is seen to the side. */
const nearer = 1.35
const aside = 0.25

/** `towards` is where binoculars are pointed when they are raised; without it, at the middle of what is seen. */
export function turned(glance: Glance, turn: Turn, towards: readonly [number, number] = [0.5, 0.5]): Glance {
  switch (turn) {
    case "nearer":
      return zoomed(glance, nearer)
    case "farther":
      return zoomed(glance, 1 / nearer)
    case "left":
      return shifted(glance, -aside, 0)
    case "right":
      return shifted(glance, aside, 0)
    case "up":
      return shifted(glance, 0, -aside)
    case "down":
      return shifted(glance, 0, aside)
    case "whole":
      return whole
    case "binoculars": {
      if (glance.binoculars) return whole
      const [x, y] = pointAt(glance, towards)
      return within({ binoculars: true, zoom: reach.binoculars.least, x, y })
    }
  }
}

/** Moved by shares of what is seen. */
export function shifted(glance: Glance, right: number, down: number): Glance {
  return within({ ...glance, x: glance.x + right / glance.zoom, y: glance.y + down / glance.zoom })
}

/** Larger or smaller, while what is at one point of the window stays there. */
export function zoomed(glance: Glance, by: number, at: readonly [number, number] = [0.5, 0.5]): Glance {
  const { zoom } = within({ ...glance, zoom: glance.zoom * by })
  const [x, y] = pointAt(glance, at)
  return within({ ...glance, zoom, x: x - (at[0] - 0.5) / zoom, y: y - (at[1] - 0.5) / zoom })
}

/** What lies at a point of the window, in shares of the picture. */
export function pointAt({ x, y, zoom }: Glance, [across, down]: readonly [number, number]): readonly [number, number] {
  return [x + (across - 0.5) / zoom, y + (down - 0.5) / zoom]
}

/** The eye never leaves the picture. */
function within({ binoculars, zoom, x, y }: Glance): Glance {
  const { least, most } = reach[binoculars ? "binoculars" : "eyes"]
  const near = Math.min(most, Math.max(least, zoom))
  const edge = 0.5 / near
  return {
    binoculars,
    zoom: near,
    x: Math.min(1 - edge, Math.max(edge, x)),
    y: Math.min(1 - edge, Math.max(edge, y)),
  }
}

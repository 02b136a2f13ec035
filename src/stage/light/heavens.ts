import { daylight } from "../../core/pack/daylight"

/** Where the light comes from, in shares of the width and of the sky above the horizon. */
export interface Heavens {
  readonly sun: Lamp | undefined
  readonly moon: Lamp | undefined
  /** The one that casts the shadows; it lingers at the horizon after setting, as the glow in the sky does. */
  readonly source: Lamp
  /** Metres of shadow on the ground for a metre of height. */
  readonly reach: number
}

export interface Lamp {
  readonly x: number
  readonly height: number
}

export function heavensAt(minutes: number): Heavens {
  const now = ((minutes % 1440) + 1440) % 1440
  const sun = sunAt(now)
  const moon = moonAt(now)
  const byDay = now > daylight.firstLight && now < daylight.dark
  const source = byDay ? { ...sun, height: Math.max(0, sun.height) } : moon
  return {
    sun: sun.height > -0.12 && byDay ? sun : undefined,
    moon: now >= 1110 || now < 360 ? moon : undefined,
    source,
    reach: Math.min(byDay ? 3.6 : 1.4, Math.max(0.12, 1.25 / Math.tan(Math.max(0.05, source.height * 0.96)) - 0.2)),
  }
}

const { sunrise, sunset } = daylight

function sunAt(now: number): Lamp {
  const course = (now - sunrise) / (sunset - sunrise)
  return { x: 0.14 + 0.6 * course, height: heightOn(course) }
}

/** Steep at noon, and long in going down: the low light of the evening is what the picture lives by. */
function heightOn(course: number): number {
  const climb = Math.sin(Math.PI * Math.min(1.04, Math.max(-0.04, course)))
  return climb < 0 ? climb * 1.36 : climb ** 1.4 * 1.36
}

/** The moon stands a little up when the light goes and climbs until morning. */
function moonAt(now: number): Lamp {
  const night = (now < 720 ? now + 1440 : now) - 1110
  return { x: 0.2 + 0.00052 * night, height: 0.4 + 0.42 * Math.sin((Math.PI * night) / 720) }
}

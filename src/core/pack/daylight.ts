/**
 * When it is light in the scenarios, in minutes since midnight: a place near the equator, the same all year. The stage
 * paints by these hours and the map reckons by them.
 */
export const daylight = { firstLight: 330, sunrise: 365, sunset: 1102, dark: 1140 } as const

export type Light = "day" | "dusk" | "dark" | "dawn"

/** The light at a scenario time, in minutes since the first midnight. */
export function lightAt(minutes: number): Light {
  const now = ((minutes % 1440) + 1440) % 1440
  if (now < daylight.firstLight || now >= daylight.dark) return "dark"
  if (now < daylight.sunrise) return "dawn"
  return now < daylight.sunset ? "day" : "dusk"
}

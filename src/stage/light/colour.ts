/** Red, green and blue, each 0 to 255. */
export type Colour = readonly [number, number, number]

export function toColour(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

export function toCss([r, g, b]: Colour, alpha = 1): string {
  const rgb = `${Math.round(r)}, ${Math.round(g)}, ${Math.round(b)}`
  return alpha >= 1 ? `rgb(${rgb})` : `rgba(${rgb}, ${Math.max(0, alpha).toFixed(3)})`
}

/** As the number 0xrrggbb. */
export const toNumber = ([r, g, b]: Colour): number => (Math.round(r) << 16) | (Math.round(g) << 8) | Math.round(b)

/** Between two colours, by way of OKLab: halfway from orange to blue stays bright instead of turning to mud. */
export function mix(from: Colour, to: Colour, share: number): Colour {
  if (share <= 0) return from
  if (share >= 1) return to
  const a = toLab(from)
  const b = toLab(to)
  return fromLab([lerp(a[0], b[0], share), lerp(a[1], b[1], share), lerp(a[2], b[2], share)])
}

/** A surface under a coloured light. */
export const under = (surface: Colour, light: Colour): Colour => [
  (surface[0] * light[0]) / 255,
  (surface[1] * light[1]) / 255,
  (surface[2] * light[2]) / 255,
]

export const grey = ([r, g, b]: Colour): Colour => {
  const level = 0.3 * r + 0.59 * g + 0.11 * b
  return [level, level, level]
}

export const lerp = (from: number, to: number, share: number): number => from + (to - from) * share

type Lab = readonly [number, number, number]

function toLab([red, green, blue]: Colour): Lab {
  const [r, g, b] = [toLinear(red), toLinear(green), toLinear(blue)]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function fromLab([light, a, b]: Lab): Colour {
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

function toLinear(value: number): number {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

function fromLinear(value: number): number {
  const share = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055
  return Math.min(255, Math.max(0, share * 255))
}

import type { Glow } from "../kit/drawing"
import type { Spot } from "../layout"
import { toColour } from "../light/colour"
import type { Hanger } from "./hang"
import type { Mover } from "./mover"
import { hangMoths, mothPicture } from "./insects"
import { haloFall, softLight } from "./soft"

/** The lamps and fires of one piece: what shines about them and the light they throw on the ground. */
export function hangLights(
  hanger: Hanger,
  glows: readonly Glow[],
  spot: Spot & { readonly nearness: number; readonly depth: number },
  strength: number,
  lightOf: (colour: string) => HTMLCanvasElement,
  insects: boolean,
): readonly Mover[] {
  if (strength < 0.04) return []
  const moths = insects && strength > 0.6 ? mothPicture() : undefined
  return glows.flatMap((glow, i) => {
    const x = spot.x + glow.at[0] * spot.metre
    const y = spot.y + glow.at[1] * spot.metre
    const picture = lightOf(glow.colour)
    const size = (metres: number): number => (metres * spot.metre * 2) / picture.width
    const halo = hanger
      .image(picture, spot.depth + 0.4)
      .setOrigin(0.5)
      .setBlendMode("ADD")
      .setPosition(x, y)
    const ground = hanger.image(picture, 10.6).setOrigin(0.5).setBlendMode("ADD").setPosition(x, spot.y)
    const pool = Math.min(1, Math.max(0, (glow.reach - 0.6) / 2)) * strength
    const light: Mover = {
      move(seconds, look) {
        const flame = glow.flickers
          ? 1 + 0.09 * Math.sin(seconds * 9 + i * 5 + x) + 0.07 * Math.sin(seconds * 23 + i)
          : 1
        const carried = (glow.wanders ?? 0) * spot.metre * Math.sin(seconds * 0.5 + i * 1.9)
        const at = x - look * spot.nearness + carried
        halo.setPosition(at, y + (glow.wanders ? Math.sin(seconds * 1.7 + i) * 0.06 * spot.metre : 0))
        halo.setScale(size(glow.reach) * (0.92 + 0.08 * flame)).setAlpha(Math.min(1, 0.8 * strength * flame))
        ground.x = at
        ground.setScale(size(glow.reach * 1.5), size(glow.reach * 0.36)).setAlpha(0.55 * pool * flame)
      },
    }
    // a large steady light out of doors draws them; a torch that is carried does not
    const draws = moths !== undefined && glow.reach >= 2.4 && glow.wanders === undefined
    return [light, ...(draws ? hangMoths(hanger, { ...spot, x, y }, moths) : [])]
  })
}

export const createLightOf = (): ((colour: string) => HTMLCanvasElement) => {
  const known = new Map<string, HTMLCanvasElement>()
  return (colour) => {
    const found = known.get(colour) ?? softLight(toColour(colour), 96, haloFall)
    known.set(colour, found)
    return found
  }
}

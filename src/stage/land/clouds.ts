import { chanceOf } from "../draw/chance"
import { createPicture } from "../draw/picture"
import { oval } from "../draw/shapes"
import { mix, toCss } from "../light/colour"
import type { Layer } from "./layer"
import { aloft, type Site } from "./site"

/** Banks of cloud with flat feet. Grey weather brings more of them, and lower. */
export function paintClouds(site: Site): readonly Layer[] {
  const { layout, weather, name } = site
  const heavy = weather === "overcast" || weather === "rain"
  const chance = chanceOf(`clouds ${name}`)
  const count = heavy ? 9 : weather === "dusty" ? 2 : 4
  return Array.from({ length: count }, (_, i) => {
    const share = (i + chance.between(0.1, 0.9)) / count
    const low = chance.next()
    const long = layout.width * chance.between(0.2, heavy ? 0.6 : 0.34)
    return paintCloud(site, {
      x: share * (layout.width + 2 * layout.margin) - layout.margin - long / 2,
      y: layout.horizon * (heavy ? 0.2 + low * 0.55 : 0.3 + low * 0.42),
      long,
      tall: layout.horizon * (heavy ? 0.36 : 0.13) * (1.15 - low * 0.6),
      seed: `${name} ${i}`,
      strength: heavy ? 0.85 : 0.8 - low * 0.2,
      drift: (1.2 + (1 - low) * 1.8) * layout.pixel,
    })
  })
}

interface Bank {
  readonly x: number
  readonly y: number
  readonly long: number
  readonly tall: number
  readonly seed: string
  readonly strength: number
  readonly drift: number
}

function paintCloud(site: Site, { x, y, long, tall, seed, strength, drift }: Bank): Layer {
  const { palette, heavens } = site
  const chance = chanceOf(seed)
  const { canvas, pen } = createPicture(long, tall)
  const foot = tall * 0.82
  pen.save()
  pen.beginPath()
  pen.rect(0, 0, long, foot)
  pen.clip()
  const lumps = Math.max(7, Math.round(long / tall) * 4)
  for (let i = 0; i < lumps; i++) {
    const share = (i + 0.5) / lumps
    const crown = Math.sin(Math.PI * share) ** 0.7
    const r = tall * (0.1 + 0.3 * crown * chance.between(0.5, 1))
    oval(
      pen,
      "#fff",
      long * (0.06 + 0.88 * share),
      foot - r * chance.between(0.2, 1.1) * crown,
      r * chance.between(1.2, 1.9),
      r,
    )
  }
  pen.restore()
  pen.globalCompositeOperation = "source-in"
  const depth = pen.createLinearGradient(0, 0, 0, foot)
  const bright = mix(palette.cloud, palette.sun, 0.35)
  const under = mix(palette.cloud, palette.skyMid, 0.62)
  const low = heavens.source.height < 0.3 && heavens.sun !== undefined
  depth.addColorStop(0, toCss(low ? palette.cloud : bright, strength))
  depth.addColorStop(0.6, toCss(mix(palette.cloud, under, low ? 0.2 : 0.5), strength * 0.85))
  depth.addColorStop(1, toCss(low ? bright : under, strength * 0.5))
  pen.fillStyle = depth
  pen.fillRect(0, 0, long, tall)
  // the end nearer to the light
  const [lightX] = aloft(site, heavens.source)
  const near = (lightX - x) / long
  pen.globalCompositeOperation = "source-atop"
  const side = pen.createLinearGradient(near > 0.5 ? long : 0, 0, near > 0.5 ? 0 : long, 0)
  side.addColorStop(0, toCss(bright, 0.4 * palette.halo))
  side.addColorStop(0.6, toCss(bright, 0))
  pen.fillStyle = side
  pen.fillRect(0, 0, long, tall)
  return { canvas, x, y: y - foot, depth: 1, nearness: 0.05, drift }
}

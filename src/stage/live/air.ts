import { type Ground, isRoom } from "../../core/pack/kit"
import { type Chance, chanceOf } from "../draw/chance"
import { createPicture } from "../draw/picture"
import { line } from "../draw/shapes"
import { bird } from "../kit/left/animals"
import type { Site } from "../land/site"
import { inkFor } from "../light/ink"
import { mix, toCss } from "../light/colour"
import type { Hanger } from "./hang"
import { hangButterflies } from "./insects"
import type { Mover } from "./mover"
import { rainInSight } from "./setting-in"
import { dotFall, haloFall, softLight } from "./soft"

/** What moves in the air of a place: far birds and dust by day, fireflies by night, rain when it rains. */
export function hangAir(hanger: Hanger, site: Site, rained: boolean): readonly Mover[] {
  if (isRoom(site.ground)) return []
  const { palette, weather } = site
  const chance = chanceOf(`air ${site.name}`)
  const day = 1 - palette.lamps
  return [
    ...(day > 0.4 && weather !== "rain" ? farBirds(hanger, site, chance) : []),
    ...(day > 0.6 && weather === "clear" && grows.has(site.ground) ? hangButterflies(hanger, site) : []),
    ...(day > 0.3 && (weather === "clear" || weather === "dusty") ? dust(hanger, site, chance) : []),
    ...(palette.stars > 0.3 && weather === "clear" && grows.has(site.ground) ? fireflies(hanger, site, chance) : []),
    ...(weather === "rain" ? rain(hanger, site, rained) : []),
  ]
}

/** Where butterflies find something. */
const grows: ReadonlySet<Ground> = new Set(["savanna", "field", "village", "riverside", "ridge"])

/** Very high and small: they belong to the sky and are nothing to look into. */
function farBirds(hanger: Hanger, site: Site, chance: Chance): readonly Mover[] {
  const { layout, palette } = site
  const size = layout.front * 0.011
  const pictures = [0.02, 0.2, 0.5, 0.75].map((phase) => {
    const { canvas, pen } = createPicture(size * 1.6, size * 1.2)
    pen.translate(size * 0.8, size * 0.6)
    pen.scale(size * 1.5, size * 1.5)
    bird(pen, inkFor(palette, 0.75), [0, 0], phase)
    return canvas
  })
  const flock = Array.from({ length: 7 }, (_, i) => ({
    behind: i * size * chance.between(1.4, 2.2) + chance.between(0, size),
    above: (i % 2 === 0 ? 1 : -1) * i * size * 0.5 + chance.between(-size, size),
    beat: chance.between(2.2, 3.2),
    images: pictures.map((canvas) => hanger.image(canvas, 6).setOrigin(0.5).setVisible(false)),
  }))
  const height = layout.horizon * chance.between(0.3, 0.48)
  const span = layout.width * 1.5
  return flock.map(({ behind, above, beat, images }, n) => ({
    move(seconds) {
      const x = ((seconds * layout.width * 0.017 + span * 0.3) % span) - layout.width * 0.2 - behind
      const y = height + above + Math.sin(seconds * 0.3 + n) * size - x * 0.03
      // they beat a while and glide a while
      const gliding = Math.sin(seconds * 0.4 + n * 0.7) > 0.1
      const shown = gliding ? 2 : Math.floor(seconds * beat * 4 + n) % images.length
      images.forEach((image, i) => {
        image.setVisible(i === shown).setPosition(x, y)
      })
    },
  }))
}

function dust(hanger: Hanger, site: Site, chance: Chance): readonly Mover[] {
  const { layout, palette, weather } = site
  const thick = weather === "dusty"
  const picture = softLight(mix(palette.haze, palette.groundFar, 0.35), 72, [
    [0, 0.34],
    [0.5, 0.13],
    [1, 0],
  ])
  const deep = layout.front - layout.horizon
  const veils = Array.from({ length: thick ? 10 : 4 }, (): Mover => {
    const near = chance.between(0.08, 0.7)
    const wide = layout.width * chance.between(0.22, 0.4)
    const y = layout.horizon + deep * near
    const speed = layout.width * chance.between(0.008, 0.02) * (thick ? 2 : 1)
    const start = chance.next() * layout.width * 1.6
    const image = hanger.image(picture, 20 + near * 100).setOrigin(0.5)
    image.setDisplaySize(wide, deep * (0.1 + 0.22 * near))
    const strength = (thick ? 0.75 : 0.32) * (1 - palette.lamps)
    return {
      move(seconds, look) {
        const travel = layout.width * 1.6
        const x = (start + seconds * speed) % travel
        const fade = Math.sin((Math.PI * x) / travel)
        image.setPosition(x - layout.width * 0.3 - look * (0.16 + near), y).setAlpha(strength * fade)
      },
    }
  })
  const mote = softLight(palette.rim, 8, dotFall)
  const motes = Array.from({ length: 14 }, (): Mover => {
    const near = chance.between(0.3, 1)
    const x0 = chance.next() * layout.width
    const y0 = layout.horizon + deep * near * chance.between(0.1, 1)
    const image = hanger
      .image(mote, 150)
      .setOrigin(0.5)
      .setScale(layout.pixel * 0.3 * near)
    const pace = chance.between(5, 14) * layout.pixel
    const start = chance.between(0, 9)
    return {
      move(seconds, look) {
        const x = (x0 + seconds * pace) % (layout.width * 1.04)
        image
          .setPosition(x - look * near, y0 + Math.sin(seconds * 0.7 + start) * 9 * layout.pixel)
          .setAlpha(0.34 * palette.rimDepth * (0.5 + 0.5 * Math.sin(seconds * 1.3 + start)))
      },
    }
  })
  return [...veils, ...motes]
}

function fireflies(hanger: Hanger, site: Site, chance: Chance): readonly Mover[] {
  const { layout, palette } = site
  const picture = softLight([214, 240, 140], 20, haloFall)
  const deep = layout.front - layout.horizon
  return Array.from({ length: 16 }, (): Mover => {
    const near = chance.between(0.25, 1.05)
    const x0 = chance.next() * layout.width
    const y0 = layout.horizon + deep * near - layout.metre * near * chance.between(0.2, 1.1)
    const start = chance.between(0, 40)
    const image = hanger
      .image(picture, 20 + near * 100)
      .setOrigin(0.5)
      .setBlendMode("ADD")
    image.setScale(layout.pixel * (0.22 + 0.34 * near))
    return {
      move(seconds, look) {
        const t = seconds + start
        const x = x0 + (Math.sin(t * 0.31) + 0.5 * Math.sin(t * 0.83)) * layout.metre * 0.5 * near
        const y = y0 + (Math.sin(t * 0.47) + 0.4 * Math.sin(t * 1.1)) * layout.metre * 0.22 * near
        const lit = Math.max(0, Math.sin(t * 0.9)) ** 3
        image.setPosition(x - look * near, y).setAlpha(lit * 0.85 * palette.stars)
      },
    }
  })
}

/** Two sheets of streaks, a near and a far one, that fall past each other. */
function rain(hanger: Hanger, site: Site, rained: boolean): readonly Mover[] {
  const { layout, palette } = site
  const chance = chanceOf("rain")
  return [0.55, 1].flatMap((near): Mover[] => {
    const tall = Math.round(layout.height * 0.6)
    const wide = layout.width + 2 * layout.margin
    const { canvas, pen } = createPicture(wide, tall)
    const paint = toCss(mix(palette.skyLow, [235, 240, 246], 0.5), 0.2 + 0.16 * near)
    for (let i = 0; i < 130 * near; i++) {
      const x = chance.next() * wide
      const y = chance.next() * tall
      const long = tall * 0.06 * near * chance.between(0.6, 1.2)
      // a streak that leaves at the foot comes back at the head, so that sheets join
      for (const at of [y, y - tall]) {
        line(pen, paint, layout.pixel * 1.1 * near, [
          [x, at],
          [x - long * 0.14, at + long],
        ])
      }
    }
    const sheets = [0, 1, 2].map(() => hanger.image(canvas, 170))
    let began: number | undefined
    return [
      {
        move(seconds, look) {
          began ??= seconds
          const seen = rainInSight(seconds - began, rained)
          const fall = (seconds * layout.height * (0.9 + near * 0.8)) % tall
          sheets.forEach((sheet, i) => {
            sheet.setPosition(-layout.margin - look * near, Math.round(fall + (i - 1) * tall)).setAlpha(seen)
          })
        },
      },
    ]
  })
}

import type { Chance } from "../../draw/chance"
import type { Pen, Point } from "../../draw/pen"
import { blob, oval } from "../../draw/shapes"
import type { Ink } from "../../light/ink"

export interface Leaf {
  readonly deep: string
  readonly main: string
  readonly light: string
}

/** A mass of leaves: dark beneath, lighter above, with a broken edge. */
export function foliage(pen: Pen, ink: Ink, chance: Chance, leaf: Leaf, [x, y]: Point, rx: number, ry: number): void {
  blob(pen, ink.dark(leaf.deep), ring(chance, x, y, rx, ry, 0.16))
  for (let i = 0; i < 12; i++) {
    const angle = chance.between(Math.PI * 0.9, Math.PI * 2.1)
    oval(
      pen,
      ink.dark(leaf.deep),
      x + Math.cos(angle) * rx * 0.95,
      y + Math.sin(angle) * ry * 0.9,
      rx * 0.09,
      ry * 0.16,
    )
  }
  blob(pen, ink.of(leaf.main), ring(chance, x, y - ry * 0.2, rx * 0.9, ry * 0.74, 0.2))
  const tufts = Math.max(5, Math.round(rx * 7))
  for (let i = 0; i < tufts; i++) {
    const along = chance.between(-0.8, 0.8)
    const lift = Math.sqrt(1 - along * along) * chance.between(0.15, 0.8)
    const size = chance.between(0.08, 0.18)
    oval(
      pen,
      i % 3 === 0 ? ink.lit(leaf.light) : ink.of(leaf.light),
      x + along * rx * 0.9,
      y - ry * lift - ry * 0.06,
      rx * size,
      ry * size * 1.1,
    )
  }
}

function ring(chance: Chance, x: number, y: number, rx: number, ry: number, rough: number): Point[] {
  const count = 18
  return Array.from({ length: count }, (_, i): Point => {
    const angle = (i / count) * Math.PI * 2
    const out = 1 + chance.between(-rough, rough)
    const under = Math.sin(angle) > 0 ? 0.7 : 1
    return [x + Math.cos(angle) * rx * out, y + Math.sin(angle) * ry * out * under]
  })
}

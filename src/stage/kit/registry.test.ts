import { expect, test } from "vitest"
import { pieces } from "../../core/pack/kit"
import type { Pen } from "../draw/pen"
import { inkFor } from "../light/ink"
import { paletteAt } from "../light/palette"
import { drawings } from "./registry"

test.each(pieces)("%s is drawn, by day and by night, within its box", (piece) => {
  const { box, paint, moves } = drawings[piece]
  const [left, up, right, down] = box
  for (const minutes of [940, 1330]) {
    const ink = inkFor(paletteAt(minutes, "clear"), 0.3)
    const pictures = moves?.pictures ?? 1
    for (let i = 0; i < pictures; i++) {
      const traced = createTracer()
      paint(traced.pen, ink, i / pictures)
      expect(traced.filled()).toBeGreaterThan(0)
      const outside = traced.points.filter(
        ([x, y]) => !(x > -left - slack && x < right + slack && y > -up - slack && y < down + slack),
      )
      expect(outside).toEqual([])
    }
  }
})

test.each(pieces)("what %s sheds light from is part of it", (piece) => {
  const { box, glows = [] } = drawings[piece]
  for (const { at, reach } of glows) {
    expect(at[0]).toBeGreaterThan(-box[0])
    expect(at[0]).toBeLessThan(box[2])
    expect(at[1]).toBeGreaterThan(-box[1] - 0.1)
    expect(reach).toBeGreaterThan(0)
  }
})

/** Curves are judged by the points that pull them, which may lie a little outside of what they draw. */
const slack = 0.35

/** A pen that draws nothing and remembers where it has been. */
function createTracer(): {
  readonly pen: Pen
  readonly points: (readonly [number, number])[]
  readonly filled: () => number
} {
  type Matrix = readonly [number, number, number, number, number, number]
  const points: (readonly [number, number])[] = []
  const saved: { readonly matrix: Matrix; readonly clipped: boolean }[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  let clipped = false
  let fills = 0
  const transform = (a: number, b: number, c: number, d: number, e: number, f: number): void => {
    const [A, B, C, D, E, F] = matrix
    matrix = [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F]
  }
  const mark = (x: number, y: number): void => {
    const [a, b, c, d, e, f] = matrix
    if (!clipped) points.push([a * x + c * y + e, b * x + d * y + f])
  }
  const gradient = { addColorStop: (): void => {} }
  const pen: Pen = {
    fillStyle: "",
    strokeStyle: "",
    lineWidth: 1,
    lineCap: "round",
    lineJoin: "round",
    globalAlpha: 1,
    globalCompositeOperation: "source-over",
    save: () => void saved.push({ matrix, clipped }),
    restore: () => {
      const last = saved.pop()
      matrix = last?.matrix ?? matrix
      clipped = last?.clipped ?? clipped
    },
    translate: (x, y) => transform(1, 0, 0, 1, x, y),
    scale: (x, y) => transform(x, 0, 0, y, 0, 0),
    rotate: (angle) => transform(Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0),
    transform,
    beginPath: () => {},
    closePath: () => {},
    moveTo: mark,
    lineTo: mark,
    quadraticCurveTo: (_cx, _cy, x, y) => mark(x, y),
    bezierCurveTo: (_ax, _ay, _bx, _by, x, y) => mark(x, y),
    arc: (x, y, r) => {
      mark(x - r, y - r)
      mark(x + r, y + r)
    },
    ellipse: (x, y, rx, ry, turn) => {
      const [w, h] = [
        Math.hypot(rx * Math.cos(turn), ry * Math.sin(turn)),
        Math.hypot(rx * Math.sin(turn), ry * Math.cos(turn)),
      ]
      mark(x - w, y - h)
      mark(x + w, y + h)
    },
    rect: (x, y, w, h) => {
      mark(x, y)
      mark(x + w, y + h)
    },
    fillRect: (x, y, w, h) => {
      fills++
      mark(x, y)
      mark(x + w, y + h)
    },
    fill: () => {
      fills++
    },
    stroke: () => {
      fills++
    },
    clip: () => {
      clipped = true
    },
    drawImage: () => {},
    createLinearGradient: () => gradient,
    createRadialGradient: () => gradient,
  }
  return { pen, points, filled: () => fills }
}

import { type Box, type Mark, placeLabels, placeMarks, wrap } from "../place-labels"
import { postureLines } from "../../core/risk/posture-lines"
import type { PlotPoint } from "./plot-points"

export interface PlotLayout {
  readonly width: number
  readonly height: number
  readonly field: Box
  readonly regions: readonly (Box & { readonly name: "calculated" | "hesitant" | "passive" | "reckless" })[]
  readonly marks: readonly PlacedMark[]
}

export interface PlacedMark extends Mark {
  readonly point: PlotPoint
  readonly label?: Box & { readonly lines: readonly string[] }
}

export interface Lettering {
  /** Height of a line of text. */
  readonly line: number
  readonly measure: (text: string, strong: boolean) => number
}

/** Where everything on the posture plot stands, for a drawing of `width`. */
export function plotLayout(points: readonly PlotPoint[], width: number, lettering: Lettering): PlotLayout {
  const { line } = lettering
  const narrow = width < 520
  const field: Box = {
    x: line * 2,
    y: 8,
    width: width - line * 2 - 8,
    height: Math.round(narrow ? width : Math.min(width * 0.62, 540)),
  }
  const inner: Box = { x: field.x + 16, y: field.y + 16, width: field.width - 32, height: field.height - 32 }
  const toX = (recklessness: number) => inner.x + recklessness * inner.width
  const toY = (passivity: number) => inner.y + (1 - passivity) * inner.height
  const regions = regionBoxes(field, toX(postureLines.reckless), toY)
  const marks = placeMarks(
    points.map(({ passivity, recklessness, yours }) => ({
      x: toX(recklessness),
      y: toY(passivity),
      radius: yours ? 11 : 6,
    })),
    field,
  )
  const words = points.map((point) => labelsOf(point, narrow ? 110 : 175, lettering))
  const boxes = placeLabels(
    marks.map((mark, at) => ({ ...mark, sizes: words[at]?.map(({ size }) => size) ?? [] })),
    { x: field.x + 2, y: field.y + 2, width: field.width - 4, height: field.height - 4 },
    captionBoxes(regions, lettering),
  )
  return {
    width,
    height: field.y + field.height + line * 2.2,
    field,
    regions,
    marks: points.map((point, at) => {
      const [mark, box] = [marks[at] ?? { x: 0, y: 0, radius: 0 }, boxes[at]]
      return { ...mark, point, ...(box ? { label: { ...box, lines: words[at]?.[box.size]?.lines ?? [] } } : {}) }
    }),
  }
}

/** Your own decisions carry their number in the mark; another option falls back to its code alone. */
function labelsOf({ act, code, yours }: PlotPoint, width: number, { line, measure }: Lettering) {
  const inStyle = (text: string) => measure(text, yours)
  const label = (lines: readonly string[], reach: number) => ({
    lines,
    size: { width: Math.max(...lines.map(inStyle)) + 2, height: lines.length * line, reach },
  })
  const full = label(wrap(yours ? act : `${code} ${act}`, width, 2, inStyle), yours ? 100 : 28)
  return yours ? [full] : [full, label([code], 60)]
}

function regionBoxes(field: Box, split: number, toY: (passivity: number) => number): PlotLayout["regions"] {
  const left = { x: field.x, width: split - field.x }
  const [calculated, hesitant] = [toY(postureLines.calculated), toY(postureLines.hesitant)]
  const bottom = field.y + field.height
  return [
    { name: "passive", ...left, y: field.y, height: hesitant - field.y },
    { name: "hesitant", ...left, y: hesitant, height: calculated - hesitant },
    { name: "calculated", ...left, y: calculated, height: bottom - calculated },
    { name: "reckless", x: split, y: field.y, width: field.x + field.width - split, height: field.height },
  ]
}

/** The name of a region stands in its upper corner; labels keep clear of it. */
function captionBoxes(regions: PlotLayout["regions"], { line, measure }: Lettering): readonly Box[] {
  return regions.map(({ name, x, y }) => ({ x, y, width: 14 + measure(name, true), height: line + 6 }))
}

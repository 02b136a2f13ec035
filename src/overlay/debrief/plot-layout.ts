import { around, type Box, type Mark, placeLabels, placeMarks, wrap } from "../place-labels"
import { postureLines } from "../../core/risk/posture-lines"
import type { PlotPoint } from "./plot-points"

export interface PlotLayout {
  readonly width: number
  readonly height: number
  readonly field: Box
  readonly regions: readonly (Region & { readonly caption: Box })[]
  readonly marks: readonly PlacedMark[]
}

type Region = Box & { readonly name: "calculated" | "hesitant" | "passive" | "reckless" }

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
    height: Math.round(narrow ? width * 1.25 : Math.min(width * 0.62, 540)),
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
  const captions = regions.map((region) => captionBox(region, marks, lettering))
  const words = points.map((point) => labelsOf(point, narrow ? 110 : 175, lettering))
  const boxes = placeLabels(
    marks.map((mark, at) => ({ ...mark, sizes: words[at]?.map(({ size }) => size) ?? [] })),
    { x: field.x + 2, y: field.y + 2, width: field.width - 4, height: field.height - 4 },
    captions,
  )
  return {
    width,
    height: field.y + field.height + line * 2.2,
    field,
    regions: regions.map((region, at) => ({ ...region, caption: captions[at] ?? region })),
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

function regionBoxes(field: Box, split: number, toY: (passivity: number) => number): readonly Region[] {
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

/**
 * The name of a region: in its upper corner, or the nearest line and side where no mark lies; in a crowd, where marks
 * cover least of it. Labels keep clear of it.
 */
function captionBox({ name, x, y, width, height }: Region, marks: readonly Mark[], { line, measure }: Lettering): Box {
  const own = { width: 14 + measure(name, true), height: line + 6 }
  const right = x + width - own.width
  const rows = Math.max(1, Math.floor(height / own.height))
  const spots = Array.from({ length: rows }, (_, row) => y + row * own.height).flatMap((top) =>
    [x, right, (x + right) / 2].map((left) => ({ ...own, x: left, y: top })),
  )
  const covered = (spot: Box) => marks.reduce((sum, mark) => sum + shared(spot, around(mark)), 0)
  return spots.reduce((best, spot) => (covered(spot) < covered(best) ? spot : best), { ...own, x, y })
}

/** The area two boxes have in common. */
function shared(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

import { type Box, type Mark, placeLabels, placeMarks, wrap } from "../place-labels"
import { type PlotPoint, postureLines } from "./plot-points"

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

export interface TextSize {
  /** A safe guess at the width of a letter, in the drawing's own units. */
  readonly letter: number
  readonly line: number
}

/** Where everything on the posture plot stands, for a drawing of `width`. */
export function plotLayout(points: readonly PlotPoint[], width: number, text: TextSize): PlotLayout {
  const narrow = width < 520
  const field: Box = {
    x: text.line * 2,
    y: 8,
    width: width - text.line * 2 - 8,
    height: Math.round(narrow ? width * 0.95 : Math.min(width * 0.66, 520)),
  }
  const inner: Box = { x: field.x + 16, y: field.y + 16, width: field.width - 32, height: field.height - 32 }
  const toX = (recklessness: number) => inner.x + recklessness * inner.width
  const toY = (passivity: number) => inner.y + (1 - passivity) * inner.height
  const marks = placeMarks(
    points.map(({ passivity, recklessness, yours }) => ({
      x: toX(recklessness),
      y: toY(passivity),
      radius: yours ? 11 : 6,
    })),
    field,
  )
  const letters = narrow ? 18 : 26
  const labels = points.map((point) => labelOf(point, letters, text))
  const captions = captionBoxes(field, toX(postureLines.reckless), toY, text)
  const boxes = placeLabels(
    marks.map((mark, at) => ({ ...mark, ...(labels[at]?.size ?? { width: 0, height: 0 }) })),
    { x: field.x + 2, y: field.y + 2, width: field.width - 4, height: field.height - 4 },
    captions,
  )
  return {
    width,
    height: field.y + field.height + text.line * 2.2,
    field,
    regions: regionBoxes(field, toX(postureLines.reckless), toY),
    marks: points.map((point, at) => {
      const [mark, box] = [marks[at] ?? { x: 0, y: 0, radius: 0 }, boxes[at]]
      return { ...mark, point, ...(box ? { label: { ...box, lines: labels[at]?.lines ?? [] } } : {}) }
    }),
  }
}

function labelOf({ act, code, yours }: PlotPoint, letters: number, text: TextSize) {
  const lines = wrap(yours ? act : `${code} ${act}`, letters, 2)
  const longest = Math.max(...lines.map(({ length }) => length), 1)
  return { lines, size: { width: longest * text.letter, height: lines.length * text.line } }
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

/** The name of a region stands in its upper left corner; labels keep clear of it. */
function captionBoxes(field: Box, split: number, toY: (passivity: number) => number, text: TextSize): readonly Box[] {
  return regionBoxes(field, split, toY).map(({ name, x, y }) => ({
    x,
    y,
    width: 8 + (name.length + 1) * text.letter,
    height: text.line + 6,
  }))
}

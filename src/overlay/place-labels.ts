/** Where marks and their labels stand on a drawing, so that none covers another. Lengths are those of the drawing. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Mark {
  readonly x: number
  readonly y: number
  readonly radius: number
}

export interface Wanted extends Mark {
  /** Sizes the label may have, best first, each with how far from its mark it may stand. */
  readonly sizes: readonly { readonly width: number; readonly height: number; readonly reach: number }[]
}

export interface Placed extends Box {
  /** Which of the sizes fitted. */
  readonly size: number
}

/**
 * A box per label, or undefined where no free place is left near its mark. Earlier labels choose first; every mark,
 * every box of `taken` and every line from a label to its mark is kept clear.
 */
export function placeLabels(
  wanted: readonly Wanted[],
  within: Box,
  taken: readonly Box[] = [],
): readonly (Placed | undefined)[] {
  const marks = wanted.map(around)
  const labels: Box[] = [...taken]
  const leaders: Line[] = []
  return wanted.map((mark, own) => {
    const free = candidates(mark).find((box) => {
      if (!inside(box, within)) return false
      if ([...marks, ...labels].some((other) => overlap(box, other))) return false
      if (leaders.some((line) => crosses(line, box))) return false
      const leader = lineTo(mark, box)
      return (
        !leader ||
        (!labels.some((other) => crosses(leader, other)) &&
          !marks.some((other, at) => at !== own && crosses(leader, other)))
      )
    })
    if (!free) return undefined
    const leader = lineTo(mark, free)
    if (leader) leaders.push(leader)
    labels.push(free)
    return free
  })
}

/** Marks moved as little as needed, in their order, until none covers another and all lie inside. */
export function placeMarks(marks: readonly Mark[], within: Box): readonly Mark[] {
  const placed: Mark[] = []
  for (const mark of marks) {
    placed.push(spiral(mark, within).find((spot) => !placed.some((other) => touch(spot, other))) ?? mark)
  }
  return placed
}

/** Where a line from a mark to its label ends, or undefined when they stand close enough to need none. */
export function leaderTo({ x, y, radius }: Mark, box: Box): { readonly x: number; readonly y: number } | undefined {
  const nearest = {
    x: Math.min(Math.max(x, box.x), box.x + box.width),
    y: Math.min(Math.max(y, box.y), box.y + box.height),
  }
  return Math.hypot(nearest.x - x, nearest.y - y) > radius + nearEnough ? nearest : undefined
}

/** How the words of a label lie in its box: towards the mark, as the box may be wider than they are. */
export function alignTo(
  { x }: Mark,
  box: Box,
): { readonly x: number; readonly "text-anchor": "start" | "middle" | "end" } {
  if (box.x + box.width <= x) return { x: box.x + box.width, "text-anchor": "end" }
  if (box.x >= x) return { x: box.x, "text-anchor": "start" }
  const middle = box.x + box.width / 2
  if (Math.abs(middle - x) < 1) return { x: middle, "text-anchor": "middle" }
  return middle < x ? { x: box.x + box.width, "text-anchor": "end" } : { x: box.x, "text-anchor": "start" }
}

/** Words broken into lines no wider than `width`, at most `lines` of them; what does not fit ends in an ellipsis. */
export function wrap(text: string, width: number, lines: number, measure: (text: string) => number): readonly string[] {
  const broken: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = broken[broken.length - 1]
    if (last !== undefined && measure(`${last} ${word}`) <= width) broken[broken.length - 1] = `${last} ${word}`
    else broken.push(word)
  }
  const kept = broken.slice(0, lines)
  const cut = broken.length > lines
  return kept.map((line, at) => shorten(line, cut && at === lines - 1, width, measure))
}

function shorten(line: string, cut: boolean, width: number, measure: (text: string) => number): string {
  const letters = Array.from(line)
  const upTo = (count: number) =>
    `${letters
      .slice(0, count)
      .join("")
      .replace(/[\s,;:.]+$/, "")}…`
  if (!cut && measure(line) <= width) return line
  let count = letters.length
  while (count > 1 && measure(upTo(count)) > width) count -= 1
  return upTo(count)
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

interface Line {
  readonly from: Mark
  readonly to: { readonly x: number; readonly y: number }
}

const gap = 4
const nearEnough = 9

function candidates({ x, y, radius, sizes }: Wanted): readonly Placed[] {
  return sizes.flatMap(({ width, height, reach }, size) => {
    const boxes: Placed[] = []
    for (let away = gap; away <= Math.max(reach, gap); away += 6) {
      const right = x + radius + away
      const left = x - radius - away - width
      const above = y - radius - away - height
      const below = y + radius + away
      const middle = y - height / 2
      const centre = x - width / 2
      for (const [at, top] of [
        [right, middle],
        [left, middle],
        [centre, above],
        [centre, below],
        [x - radius, above],
        [x - radius, below],
        [x + radius - width, above],
        [x + radius - width, below],
        [right, above],
        [right, below],
        [left, above],
        [left, below],
      ] as const) {
        boxes.push({ x: at, y: top, width, height, size })
      }
    }
    return boxes
  })
}

function lineTo(mark: Mark, box: Box): Line | undefined {
  const to = leaderTo(mark, box)
  return to && { from: mark, to }
}

/** Whether a line passes through a box: sampled, since both are small. */
function crosses({ from, to }: Line, box: Box): boolean {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 2)
  for (let step = 0; step < steps; step += 1) {
    const x = from.x + ((to.x - from.x) * step) / steps
    const y = from.y + ((to.y - from.y) * step) / steps
    if (x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height) return true
  }
  return false
}

function spiral(mark: Mark, { x, y, width, height }: Box): readonly Mark[] {
  const clamp = (spot: Mark): Mark => ({
    x: Math.min(Math.max(spot.x, x + mark.radius), x + width - mark.radius),
    y: Math.min(Math.max(spot.y, y + mark.radius), y + height - mark.radius),
    radius: mark.radius,
  })
  const spots = [clamp(mark)]
  for (let away = 2; away <= 160; away += 2) {
    for (let turn = 0; turn < 16; turn += 1) {
      const angle = (turn / 16) * 2 * Math.PI
      spots.push(clamp({ ...mark, x: mark.x + away * Math.cos(angle), y: mark.y + away * Math.sin(angle) }))
    }
  }
  return spots
}

function touch(a: Mark, b: Mark): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius + 2
}

export function around({ x, y, radius }: Mark): Box {
  return { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }
}

export function inside(box: Box, within: Box): boolean {
  return (
    box.x >= within.x &&
    box.y >= within.y &&
    box.x + box.width <= within.x + within.width &&
    box.y + box.height <= within.y + within.height
  )
}

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
  /** The label's size. A width of 0 asks for none. */
  readonly width: number
  readonly height: number
}

/**
 * A box per label, or undefined where no free place is left near its mark. Earlier labels choose first; every mark and
 * every box of `taken` is kept clear.
 */
export function placeLabels(
  wanted: readonly Wanted[],
  within: Box,
  taken: readonly Box[] = [],
): readonly (Box | undefined)[] {
  const marks = wanted.map(around)
  const labels: Box[] = []
  return wanted.map((mark) => {
    if (mark.width === 0) return undefined
    const free = candidates(mark).find(
      (box) =>
        inside(box, within) &&
        !marks.some((other) => overlap(box, other)) &&
        !taken.some((other) => overlap(box, other)) &&
        !labels.some((other) => overlap(box, other)),
    )
    if (free) labels.push(free)
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

/** Words broken into at most `lines` lines of `width` letters; what does not fit ends in an ellipsis. */
export function wrap(text: string, width: number, lines: number): readonly string[] {
  const broken: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = broken[broken.length - 1]
    if (last !== undefined && `${last} ${word}`.length <= width) broken[broken.length - 1] = `${last} ${word}`
    else broken.push(word.length > width ? `${word.slice(0, width - 1)}…` : word)
  }
  if (broken.length <= lines) return broken
  const kept = broken.slice(0, lines)
  const end = kept[lines - 1] ?? ""
  kept[lines - 1] = end.length < width ? `${end}…` : `${end.slice(0, width - 1).trimEnd()}…`
  return kept
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

const gap = 4
const nearEnough = 9
const farthest = 110

function candidates({ x, y, radius, width, height }: Wanted): readonly Box[] {
  const boxes: Box[] = []
  for (let away = gap; away <= farthest; away += 6) {
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
      [right, above],
      [right, below],
      [left, above],
      [left, below],
      [x - radius, above],
      [x - radius, below],
    ] as const) {
      boxes.push({ x: at, y: top, width, height })
    }
  }
  return boxes
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

function around({ x, y, radius }: Mark): Box {
  return { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }
}

function inside(box: Box, within: Box): boolean {
  return (
    box.x >= within.x &&
    box.y >= within.y &&
    box.x + box.width <= within.x + within.width &&
    box.y + box.height <= within.y + within.height
  )
}

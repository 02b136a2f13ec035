/** Numbers in one block of memory that grows as they come. */
export interface Growing<Block extends Whole | Float64Array = Whole> {
  readonly push: (value: number) => void
  /** 0 where there is none. */
  readonly at: (index: number) => number
  readonly length: () => number
  /** Drops all but the first so many. */
  readonly cut: (length: number) => void
  /** All of them, and room behind them: for whoever goes through many. It is another one after the next `push`. */
  readonly block: () => Block
}

export type Whole = Uint8Array | Uint16Array | Int32Array

/** Whole numbers from 0 on, in as few bytes each as the largest of them needs. */
export function whole(): Growing {
  return growing<Whole>(new Uint8Array(first), (block, length, value) => {
    const bytes = Math.max(block.BYTES_PER_ELEMENT, value > 65_535 ? 4 : value > 255 ? 2 : 1)
    const isFull = length === block.length
    if (bytes === block.BYTES_PER_ELEMENT && !isFull) return block
    const room = isFull ? more(length) : block.length
    const larger = bytes === 1 ? new Uint8Array(room) : bytes === 2 ? new Uint16Array(room) : new Int32Array(room)
    larger.set(block)
    return larger
  })
}

/** Numbers of any kind. */
export function real(): Growing<Float64Array> {
  return growing<Float64Array>(new Float64Array(first), (block, length) => {
    if (length < block.length) return block
    const larger = new Float64Array(more(length))
    larger.set(block)
    return larger
  })
}

/** `roomFor` gives the block in which there is room for one more value behind so many. */
function growing<Block extends Whole | Float64Array>(
  empty: Block,
  roomFor: (block: Block, length: number, value: number) => Block,
): Growing<Block> {
  let block = empty
  let length = 0
  return {
    push(value) {
      block = roomFor(block, length, value)
      block[length++] = value
    },
    at: (index) => (index < length ? (block[index] ?? 0) : 0),
    length: () => length,
    cut: (longest) => {
      length = Math.min(length, longest)
    },
    block: () => block,
  }
}

const first = 64

function more(length: number): number {
  return Math.ceil(length * 1.5)
}

/** Names as numbers, counted from 0 in the order in which they came. */
export interface Names {
  readonly idOf: (name: string) => number
  /** Undefined for a name that never came. */
  readonly known: (name: string) => number | undefined
  readonly nameOf: (id: number) => string
  readonly size: () => number
}

export function createNames(): Names {
  const ids = new Map<string, number>()
  const names: string[] = []
  return {
    idOf(name) {
      const known = ids.get(name)
      if (known !== undefined) return known
      ids.set(name, names.length)
      return names.push(name) - 1
    },
    known: (name) => ids.get(name),
    nameOf: (id) => names[id] ?? "",
    size: () => names.length,
  }
}

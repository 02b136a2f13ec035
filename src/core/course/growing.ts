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
  let block: Whole = new Uint8Array(first)
  let most = 255
  let length = 0
  const grown = (width: number, capacity: number): Whole => {
    const larger =
      width === 1 ? new Uint8Array(capacity) : width === 2 ? new Uint16Array(capacity) : new Int32Array(capacity)
    larger.set(block)
    return larger
  }
  return {
    push(value) {
      if (value > most) {
        block = grown(value > 65_535 ? 4 : 2, block.length)
        most = value > 65_535 ? 2 ** 31 - 1 : 65_535
      }
      if (length === block.length) block = grown(block.BYTES_PER_ELEMENT, more(length))
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

/** Numbers of any kind. */
export function real(): Growing<Float64Array> {
  let block = new Float64Array(first)
  let length = 0
  return {
    push(value) {
      if (length === block.length) {
        const larger = new Float64Array(more(length))
        larger.set(block)
        block = larger
      }
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

/** A list of whole numbers that grows, without a box around each. */
export interface Ints {
  readonly length: number
  readonly push: (value: number) => void
  readonly at: (index: number) => number
  readonly set: (index: number, value: number) => void
  /** The numbers so far; the next push may move them. */
  readonly view: () => Int32Array
}

export function createInts(room = 1024): Ints {
  let values = new Int32Array(room)
  let length = 0
  return {
    get length() {
      return length
    },
    push(value) {
      if (length === values.length) {
        const wider = new Int32Array(values.length * 2)
        wider.set(values)
        values = wider
      }
      values[length++] = value
    },
    at: (index) => values[index] ?? 0,
    set(index, value) {
      values[index] = value
    },
    view: () => values.subarray(0, length),
  }
}

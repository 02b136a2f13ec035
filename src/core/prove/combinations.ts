/** Of lines of a report, of bins of a sort and of what can be made of a board, so many combinations are all tried. */
const mostCombinations = 256

/** Every way of taking one of each; where that is more than `most`, all first, all last, and each of these with one changed. */
export function combinations<T>(
  choices: readonly (readonly T[])[],
  most = mostCombinations,
): {
  readonly all: readonly (readonly T[])[]
  readonly sampled: boolean
} {
  const count = choices.reduce((product, { length }) => product * length, 1)
  if (count <= most) {
    const grown = choices.reduce<readonly (readonly T[])[]>(
      (ways, one) => ways.flatMap((way) => one.map((value) => [...way, value])),
      [[]],
    )
    return { all: grown, sampled: false }
  }
  const ends = [choices.flatMap((one) => one.slice(0, 1)), choices.flatMap((one) => one.slice(-1))]
  const changed = ends.flatMap((end) =>
    choices.flatMap((one, at) => one.map((value) => end.map((own, i) => (i === at ? value : own)))),
  )
  return { all: unique([...ends, ...changed]), sampled: true }
}

/** Every set of some of them, the empty one first, each in their order. */
export function subsetsOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  return items.reduce<readonly (readonly T[])[]>((sets, item) => [...sets, ...sets.map((set) => [...set, item])], [[]])
}

export function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}

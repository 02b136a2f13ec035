import { below, type Chance, chanceOf } from "./chance"

/**
 * A story for every runtime alike. A node has about forty words and three choices: one changes the trust, one lets time
 * pass, one needs trust. So each runtime does the same work at each step and goes the same way.
 */
export interface Story {
  readonly seed: number
  readonly nodes: readonly Node[]
}

export interface Node {
  readonly id: string
  readonly text: string
  readonly choices: readonly Choice[]
}

export interface Choice {
  readonly id: string
  readonly text: string
  /** What it adds to the trust, and to the minutes. */
  readonly trust?: number
  readonly minutes?: number
  /** The trust that must be there. */
  readonly least?: number
  /** An index into the nodes; without one the story ends. */
  readonly to?: number
}

export const startTrust = 50

export function storyOf(size: number, seed: number): Story {
  const chance = chanceOf(seed)
  const nodes = Array.from({ length: size }, (_, index): Node => {
    const id = `n${index}`
    const choice = (letter: string, more: Omit<Choice, "id" | "text">): Choice => ({
      id: `${id}-${letter}`,
      text: sentence(chance, 5),
      ...more,
    })
    return {
      id,
      text: [10, 13, 9, 8].map((words) => sentence(chance, words)).join(" "),
      choices: [
        // Little, and up and down in turn: a path of some hundred nodes keeps far from the bounds of the trust.
        choice("a", { trust: index % 2 === 0 ? 1 : -1, ...(index + 1 < size ? { to: index + 1 } : {}) }),
        choice("b", { minutes: 1 + below(chance, 5), to: below(chance, size) }),
        choice("c", { least: 40 + below(chance, 20), to: below(chance, size) }),
      ],
    }
  })
  return { seed, nodes }
}

function sentence(chance: Chance, words: number): string {
  const text = Array.from({ length: words }, () => vocabulary[below(chance, vocabulary.length)]).join(" ")
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`
}

const vocabulary =
  `the a road river bridge village morning evening before after beside people walk wait listen carry water wood
  patrol market field gate quiet slowly nobody somebody tells asks where they were going two three cars stop`.split(
    /\s+/,
  )

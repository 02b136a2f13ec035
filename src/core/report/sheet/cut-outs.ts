import type { Scenario } from "../../pack/schema"
import { oneLine } from "./prose"
import type { CutOut } from "./sheet-types"
import type { SheetWords } from "./words"

/**
 * The fragments of every board and the cards of every sort. What only a campaign brings is left out: paper remembers no
 * other scenario.
 */
export function cutOutsOf({ beats, info }: Scenario, words: SheetWords): readonly CutOut[] {
  return beats.flatMap(({ board, sort }) => [
    ...(board
      ? [
          {
            text: board.text,
            cards: Object.values(board.fragments)
              .filter(({ when }) => when?.remembers === undefined)
              .map(({ text, from, when }) => {
                const fact = [when?.knows ?? []].flat().map((id) => info[id]?.title ?? id)
                return {
                  text: oneLine(text),
                  ...(from === undefined ? {} : { from }),
                  ...(fact.length === 0 ? {} : { note: words.onlyWith(fact.join("; ")) }),
                }
              }),
          },
        ]
      : []),
    ...(sort
      ? [{ text: sort.text, cards: Object.values(sort.cards).map(({ text }) => ({ text: oneLine(text) })) }]
      : []),
  ])
}

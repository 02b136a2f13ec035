import type { Pack } from "../../pack/pack"
import { actsOf } from "../../pack/parts"
import type { Beat, Choice, Scenario } from "../../pack/schema"
import { isSentence } from "../../pack/talks"
import { answersOf } from "./answers"
import { oneLine } from "./prose"
import type { RoleCard, SentenceCard, TalkCard } from "./sheet-types"
import type { SheetWords } from "./words"

/** A card on paper for everyone who has one on the screen, with how she answers, as the pack has it. */
export function roleCardsOf(scenario: Scenario, pack: Pack, words: SheetWords): readonly RoleCard[] {
  return Object.entries(scenario.people ?? {}).flatMap(([id, { card, rapport, survivor = false }]) =>
    card === undefined
      ? []
      : [
          {
            name: pack.world.cast[id]?.name ?? id,
            isSurvivor: survivor,
            about: oneLine(card.about),
            knows: card.knows,
            wants: card.wants,
            fears: card.fears,
            willNotSay: card["will-not-say"],
            rapport,
            before: actsOf(scenario).flatMap(({ act, beat, kind }) => {
              const moves = act.rapport?.[id] ?? 0
              return moves === 0 || kind === "answer" || beat.talk?.with === id
                ? []
                : [{ text: oneLine(act.text), moves }]
            }),
            talks: scenario.beats.flatMap((beat, b) =>
              beat.talk?.with === id ? [talkCard(id, beat, b + 1, pack, words)] : [],
            ),
          },
        ],
  )
}

function talkCard(
  person: string,
  { at, talk, choices = [] }: Beat,
  scene: number,
  pack: Pack,
  words: SheetWords,
): TalkCard {
  const nameOf = (id: string) => pack.world.cast[id]?.name ?? id
  return {
    scene,
    place: pack.world.places[at]?.title ?? at,
    hears: [...(talk?.hears ?? []).map(nameOf), ...(talk?.around === undefined ? [] : [talk.around])],
    sentences: choices
      .filter((choice) => isSentence(choice) || choice.rapport?.[person] !== undefined)
      .map((choice) => sentenceCard(person, choice, pack, words)),
  }
}

function sentenceCard(person: string, choice: Choice, pack: Pack, words: SheetWords): SentenceCard {
  const { text, question, asks, rapport } = choice
  return {
    text: oneLine(text),
    ...(question === undefined ? {} : { question }),
    ...(asks === undefined ? {} : { asks }),
    moves: rapport?.[person] ?? 0,
    answers: answersOf(choice, { person, open: words.whenOpen }, pack, words),
  }
}

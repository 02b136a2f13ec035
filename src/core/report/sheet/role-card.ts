import type { Pack } from "../../pack/pack"
import { actsOf } from "../../pack/parts"
import type { Beat, Choice, Condition, Scenario } from "../../pack/schema"
import { isSentence, trainee } from "../../pack/talks"
import { oneLine, saidOf } from "./prose"
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
  const { text, question, asks, rapport, reply, answers = [] } = choice
  const first = reply === undefined ? [] : saidOf(reply, pack)
  return {
    text: oneLine(text),
    ...(question === undefined ? {} : { question }),
    ...(asks === undefined ? {} : { asks }),
    moves: rapport?.[person] ?? 0,
    answers:
      answers.length === 0
        ? [{ said: first }]
        : answers.map((answer) => ({
            ...(answer.when
              ? { when: whenWords(answer.when, person, pack, words) }
              : answers.length > 1
                ? { when: words.otherwise }
                : {}),
            what: oneLine(answer.text),
            said: [...first, ...(answer.reply === undefined ? [] : saidOf(answer.reply, pack))],
          })),
  }
}

/** When an answer is given, as far as the one who plays the person can tell: her own openness, the voice, the role. */
function whenWords(condition: Condition, person: string, pack: Pack, words: SheetWords): string {
  return words.and(partsOf(condition, person, pack, words))
}

function partsOf(condition: Condition, person: string, pack: Pack, words: SheetWords): readonly string[] {
  const { rapport, speaks, role, any, all, not, ...others } = condition
  const who = (id: string) => (id === trainee ? undefined : (pack.world.cast[id]?.name ?? id))
  const least = rapport?.[person]
  const alternatives = any?.map((one) => whenWords(one, person, pack, words))
  return [
    ...(least === undefined ? [] : [words.whenOpen(least)]),
    ...(speaks === undefined ? [] : [words.whenSpeaks(who(speaks))]),
    ...(role === undefined ? [] : [words.whenRole([role].flat().map((id) => pack.world.roles[id]?.title ?? id))]),
    ...(alternatives ? [words.or([...new Set(alternatives)])] : []),
    ...(all?.flatMap((one) => partsOf(one, person, pack, words)) ?? []),
    ...(not === undefined ? [] : [isVoice(not) ? words.whenNotSpeaks(who(not.speaks)) : words.whenStory]),
    ...(Object.keys(others).length > 0 || (rapport !== undefined && least === undefined) ? [words.whenStory] : []),
  ].filter((part, i, every) => every.indexOf(part) === i)
}

function isVoice(condition: Condition): condition is Condition & { readonly speaks: string } {
  return condition.speaks !== undefined && Object.keys(condition).length === 1
}

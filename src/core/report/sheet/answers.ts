import type { Pack } from "../../pack/pack"
import type { Choice, Condition, PlanAction } from "../../pack/schema"
import { trainee } from "../../pack/talks"
import { oneLine, saidOf } from "./prose"
import type { AnswerOnPaper } from "./sheet-types"
import type { SheetWords } from "./words"

/** Somebody who is talked with: her id, and how her openness is told to whoever reads the paper. */
export interface Talked {
  readonly person: string | undefined
  readonly open: (rapport: number) => string
}

/** All that may be said to an act, each with when it is: what is common to all stands first in each. */
export function answersOf(
  act: Choice | PlanAction,
  talked: Talked,
  pack: Pack,
  words: SheetWords,
): readonly AnswerOnPaper[] {
  const first = act.reply === undefined ? [] : saidOf(act.reply, pack)
  const answers = "answers" in act ? (act.answers ?? []) : []
  if (answers.length === 0) return first.length === 0 ? [] : [{ said: first }]
  return answers.map(({ when, text, reply }) => ({
    ...(when
      ? { when: words.and(partsOf(when, talked, pack, words)) }
      : answers.length > 1
        ? { when: words.otherwise }
        : {}),
    what: oneLine(text),
    said: [...first, ...(reply === undefined ? [] : saidOf(reply, pack))],
  }))
}

/** When an answer is given, as far as it can be told on paper: openness, the voice, the role. */
function partsOf(condition: Condition, talked: Talked, pack: Pack, words: SheetWords): readonly string[] {
  const { rapport, speaks, role, any, all, not, ...others } = condition
  const who = (id: string) => (id === trainee ? undefined : (pack.world.cast[id]?.name ?? id))
  const least = talked.person === undefined ? undefined : rapport?.[talked.person]
  const alternatives = any?.map((one) => words.and(partsOf(one, talked, pack, words)))
  return [
    ...(least === undefined ? [] : [talked.open(least)]),
    ...(speaks === undefined ? [] : [words.whenSpeaks(who(speaks))]),
    ...(role === undefined ? [] : [words.whenRole([role].flat().map((id) => pack.world.roles[id]?.title ?? id))]),
    ...(alternatives ? [words.or([...new Set(alternatives)])] : []),
    ...(all?.flatMap((one) => partsOf(one, talked, pack, words)) ?? []),
    ...(not === undefined ? [] : [isVoice(not) ? words.whenNotSpeaks(who(not.speaks)) : words.whenStory]),
    ...(Object.keys(others).length > 0 || (rapport !== undefined && least === undefined) ? [words.whenStory] : []),
  ].filter((part, i, every) => every.indexOf(part) === i)
}

function isVoice(condition: Condition): condition is Condition & { readonly speaks: string } {
  return condition.speaks !== undefined && Object.keys(condition).length === 1
}

import type { Setting } from "../machine/setting"
import { beatOf } from "../pack/parts"
import type { Choice, Reaction, Talk } from "../pack/schema"
import { isSentence } from "../pack/talks"
import type { Step } from "./play"

/** What an act said to whom, if it was a sentence of a talk. */
export function sentenceIn(
  { event, before }: Step,
  { scenario }: Setting,
): { readonly choice: Choice; readonly talk: Talk } | undefined {
  if (event.type !== "choose") return undefined
  const beat = beatOf(scenario, before.at)
  const choice = beat?.choices?.find(({ id }) => id === event.choice)
  return beat?.talk && choice && isSentence(choice) ? { choice, talk: beat.talk } : undefined
}

/** How a choice was answered by the act that made it. */
export function answerGiven({ answers = [] }: Choice, { before, after }: Step): Reaction | undefined {
  const done = after.progress.done.slice(before.progress.done.length)
  return answers.find(({ id }) => done.includes(id))
}

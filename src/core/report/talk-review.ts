import { bearingWords } from "../attempt/words"
import type { Progress } from "../machine/progress"
import type { Setting } from "../machine/setting"
import type { AskLevel, QuestionKind } from "../pack/schema"
import { isPrivate, trainee } from "../pack/talks"
import { toTimeOfDay } from "../pack/units"
import type { Sentence, Talked, Vote } from "../score/talks"
import { say } from "./sentences/say"
import type { SentenceReview, TalkReview } from "./debrief-types"
import { actText } from "./feedback"

/** One person's talk: what was asked in which way, who could hear it, and what came of it. */
export function talkReview(
  { person, sentences, rapport, consents }: Talked,
  setting: Setting,
  progress: Progress,
  language: string,
): TalkReview {
  const cast = setting.world.cast[person]
  const purposes = setting.scenario.people?.[person]?.consents ?? {}
  const asked = (kind: QuestionKind) => sentences.filter(({ choice }) => choice.question === kind).length
  const about = (level: AskLevel) => sentences.filter(({ choice }) => choice.asks === level).length
  const votes = sentences.flatMap(({ vote }) => vote ?? [])
  const sum = votes.length > 0 ? votes.reduce(summed) : undefined
  return {
    id: person,
    name: cast?.name ?? person,
    about: cast?.about ?? "",
    bearing: { from: bearingWords(rapport.from), to: bearingWords(rapport.to) },
    questions: {
      open: asked("open"),
      closed: asked("closed"),
      leading: asked("leading"),
      silence: asked("silence"),
    },
    asked: { pattern: about("pattern"), case: about("case"), file: about("file") },
    alone: sentences.filter(({ talk }) => isPrivate(talk)).length,
    sentences: sentences.map((sentence) => sentenceReview(sentence, setting, progress, language)),
    consents: consents.map(({ purpose, state }) => ({ text: purposes[purpose] ?? purpose, state })),
    ...(sum ? { votes: sum, voted: votedWords(sum, language) } : {}),
  }
}

function sentenceReview(
  { event, minutes, choice, talk, speaker, team, answer, vote }: Sentence,
  { world }: Setting,
  progress: Progress,
  language: string,
): SentenceReview {
  const nameOf = (id: string) => world.cast[id]?.name ?? id
  return {
    event,
    clock: toTimeOfDay(minutes),
    text: actText(choice.id, choice, progress),
    ...(choice.question === undefined ? {} : { question: choice.question }),
    ...(choice.asks === undefined ? {} : { asks: choice.asks }),
    ...(speaker === trainee ? {} : { speaker: nameOf(speaker) }),
    heardBy: [
      ...(talk.hears ?? []).filter((id) => !team.includes(id)).map(nameOf),
      ...(talk.around === undefined ? [] : [talk.around]),
      ...team.filter((id) => id !== speaker).map(nameOf),
    ],
    ...(answer ? { answer: answer.text } : {}),
    ...(vote ? { vote, voted: votedWords(vote, language) } : {}),
  }
}

function votedWords({ yes, partly, no }: Vote, language: string): string {
  return say({ template: "voted", values: { yes, partly, no } }, language)
}

function summed(one: Vote, other: Vote): Vote {
  return { yes: one.yes + other.yes, partly: one.partly + other.partly, no: one.no + other.no }
}

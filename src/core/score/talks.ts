import type { Seen, Step } from "../attempt/play"
import { answerGiven, sentenceIn } from "../attempt/sentence"
import type { Setting } from "../machine/setting"
import type { Choice, ConsentState, Reaction, Talk } from "../pack/schema"
import { consentKey, trainee } from "../pack/talks"

/**
 * How the trainee talked with each person: which sentences, who spoke them, who could hear, how they were answered. Facts
 * for the debrief; no score is made of them. What must not be asked breaks a hard rule, and that is scored there.
 */
export interface Talked {
  readonly person: string
  readonly sentences: readonly Sentence[]
  /** How open the person was at the start of the scenario, and at last, 0 to 4. */
  readonly rapport: { readonly from: number; readonly to: number }
  /** What became of each consent the person can give; one that nobody asked for is not here. */
  readonly consents: readonly { readonly purpose: string; readonly state: ConsentState }[]
}

export interface Sentence {
  /** How many events came before it. */
  readonly event: number
  /** Scenario minutes at which it was said. */
  readonly minutes: number
  readonly choice: Choice
  readonly talk: Talk
  /** Who said it, a cast member or the trainee. */
  readonly speaker: string
  /** Those of the team who were there. */
  readonly team: readonly string[]
  readonly answer?: Reaction
  /** Whether the one who plays the person, or a group, would have answered it. */
  readonly vote?: Vote
}

/** How many would have answered it, in part, or not at all. */
export interface Vote {
  readonly yes: number
  readonly partly: number
  readonly no: number
}

/** Every person that was talked with, in the order in which that began. */
export function talksIn(play: Seen): readonly Talked[] {
  const { setting } = play.machine
  const said = play.steps.flatMap((step, event) => sentenceOf(step, event, play.steps[event + 1], setting) ?? [])
  const people = [...new Set(said.map(({ talk }) => talk.with))]
  return people.map((person) => {
    const sentences = said.filter(({ talk }) => talk.with === person)
    return {
      person,
      sentences,
      rapport: {
        from: play.machine.start.rapport?.[person] ?? 0,
        to: play.now.progress.rapport?.[person] ?? 0,
      },
      consents: Object.keys(setting.scenario.people?.[person]?.consents ?? {}).flatMap((purpose) => {
        const state = play.now.progress.consents?.[consentKey(person, purpose)]
        return state ? [{ purpose, state }] : []
      }),
    }
  })
}

function sentenceOf(step: Step, event: number, next: Step | undefined, setting: Setting): Sentence | undefined {
  const said = sentenceIn(step, setting)
  if (!said) return undefined
  const { progress } = step.before
  const answer = answerGiven(said.choice, step)
  const voted = next?.event.type === "vote" ? next.event : undefined
  return {
    ...said,
    event,
    minutes: progress.minutes,
    speaker: progress.speaks ?? trainee,
    team: progress.team ?? [],
    ...(answer ? { answer } : {}),
    ...(voted ? { vote: { yes: voted.yes, partly: voted.partly, no: voted.no } } : {}),
  }
}

import type { Effect } from "../machine/effect"
import type { Way } from "../machine/gate"
import type { Setting } from "../machine/setting"
import type { Transition, Transitions } from "../machine/transition"
import type { Beat, Choice, Condition, Reaction } from "../pack/schema"
import { effectsOf, effectsOnPeople, gateOf, transitionsOf } from "./act"

/** The trainee says or does one thing. How it is answered, and whether it is done without a consent, is a way it can go. */

export function choiceGate(choice: Choice, setting: Setting) {
  return gateOf(choice.id, choice, setting)
}

export function choiceTransitions(beat: Beat, setting: Setting): Transitions {
  const choose = (beat.choices ?? []).flatMap((choice) => waysOf(choice, setting))
  return choose.length > 0 ? { choose } : {}
}

function waysOf(choice: Choice, setting: Setting): readonly Transition[] {
  const gate = choiceGate(choice, setting)
  const own = effectsOf(choice.id, choice, setting)
  return consentWays(choice).flatMap((consent) =>
    answerWays(choice).flatMap(({ answer, way }): readonly Transition[] => {
      const both = { ...joined(consent, way), ...(answer ? { answer: answer.id } : {}) }
      return transitionsOf(
        Object.keys(both).length > 0 ? { ...gate, way: both } : gate,
        { ...choice, to: answer?.to ?? choice.to },
        answer ? [...own, ...answered(answer)] : own,
        setting,
      )
    }),
  )
}

/** An answer's effects come after those of what was said. */
function answered(answer: Reaction): readonly Effect[] {
  return [{ type: "did", params: { id: answer.id } }, ...effectsOnPeople(answer)]
}

interface AnswerWay {
  readonly answer?: Reaction
  readonly way: Way
}

/** The first answer whose condition holds: its own, and none of those before it. */
function answerWays({ answers = [] }: Choice): readonly AnswerWay[] {
  if (answers.length === 0) return [{ way: {} }]
  return answers.map((answer, i) => {
    const unless = answers.slice(0, i).map(({ when }): Condition => when ?? {})
    return {
      answer,
      way: { ...(answer.when ? { when: [answer.when] } : {}), ...(unless.length > 0 ? { unless } : {}) },
    }
  })
}

/** With every consent it needs, or without one of them. */
function consentWays(choice: Choice): readonly Way[] {
  const needs = Object.entries(choice["needs-consent"] ?? {})
  if (needs.length === 0) return [{}]
  const given: Condition = {
    all: needs.map(([person, purpose]) => ({ consent: { [person]: { [purpose]: "given" } } })),
  }
  return [{ when: [given] }, { unless: [given], unconsented: true }]
}

function joined(one: Way, other: Way): Way {
  const when = [...(one.when ?? []), ...(other.when ?? [])]
  const unless = [...(one.unless ?? []), ...(other.unless ?? [])]
  return {
    ...(when.length > 0 ? { when } : {}),
    ...(unless.length > 0 ? { unless } : {}),
    ...(one.unconsented ? { unconsented: true as const } : {}),
  }
}

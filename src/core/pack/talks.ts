import type { Act } from "./parts"
import type { Choice, Scenario, Talk } from "./schema"

/** What follows from how somebody is talked with: the rules of rubric 2.8 that no author has to write down. */

/** Nobody questions a survivor about what happened. */
export const caseRule = "H01"
/** Nobody seeks out survivors, or asks those who care for them for names, files or to be led to somebody. */
export const fileRule = "H02"
/** Nothing is done for or about a person without her consent. */
export const consentRule = "H04"
/** Asking those who help people for patterns, not for people. */
const patternRow = "M28"

/** The hard rules an act breaks whenever it is done: what its author says, and what it asks for. */
export function breaksOf({ act, beat }: Pick<Act, "act" | "beat">, { people }: Pick<Scenario, "people">) {
  const own = act.breaks ?? []
  const asks = "asks" in act ? act.asks : undefined
  if (asks === undefined || asks === "pattern" || !beat.talk) return own
  const rule = asks === "case" && people?.[beat.talk.with]?.survivor ? caseRule : fileRule
  return own.includes(rule) ? own : [...own, rule]
}

/** The rows of the training plan an act exercises: those it is marked with, and asking for patterns where that is one. */
export function coversOf({ act, beat }: Pick<Act, "act" | "beat">, { covers }: Pick<Scenario, "covers">) {
  const own = act.covers ?? []
  const isPattern = "asks" in act && act.asks === "pattern" && beat.talk !== undefined
  return isPattern && covers.includes(patternRow) && !own.includes(patternRow) ? [...own, patternRow] : own
}

/** Whether a choice of a talk is something that is said to the person: a question, or what she answers. */
export function isSentence({ question, asks, answers }: Choice): boolean {
  return question !== undefined || asks !== undefined || answers !== undefined
}

/** Whether nobody hears a talk but the two sides. */
export function isPrivate({ hears, around }: Talk): boolean {
  return (hears ?? []).length === 0 && around === undefined
}

/** Who speaks while nobody does it for the trainee. */
export const trainee = "you"

/** A person's consent to a purpose, as one name. */
export function consentKey(person: string, purpose: string): string {
  return `${person} ${purpose}`
}

/** The consents a choice needs, each by its key. */
export function neededConsents(act: Act["act"]): readonly string[] {
  const needs = "needs-consent" in act ? act["needs-consent"] : undefined
  return Object.entries(needs ?? {}).map(([person, purpose]) => consentKey(person, purpose))
}

import { expected } from "./expected"
import type { Fault, TakenAt } from "./faults"
import type { PolicyName } from "./policy"
import type { Summary } from "./summary"

/** What these summaries cannot show, for one who might take silence for praise. */
export function notToldBy(summaries: readonly Summary[]): readonly string[] {
  const uninformed = summaries.filter(({ informed }) => !informed)
  return [
    ...(uninformed.some(({ attempts }) => attempts < expected.leastAttempts)
      ? [`With fewer than ${expected.leastAttempts} attempts nothing is said about policies that know nothing.`]
      : []),
    ...(summaries.some(({ policy }) => policy === "doctrine")
      ? []
      : ["The doctrine was not played, so nothing is compared with it."]),
  ]
}

/** A fault as the author reads it: what, where, and what to do. */
export function faultWords(fault: Fault): string {
  switch (fault.code) {
    case "nothing-judged":
      return "No decision of this scenario has a stance, so nothing that anybody does in it can be judged. Give its decisions `acts` or `stance`, or a plan."
    case "doctrine-not-calculated":
      return `Only ${percent(fault.share)} of the decisions of one who plays by the doctrine are calculated (${percent(fault.least)} at least)${places("not", fault.at)}. Give each decision an option that protects within what may be risked, or make its cost smaller.`
    case "doctrine-does-not-lead":
      return fault.measure === "sound"
        ? `"${fault.policy}" decides soundly in ${percent(fault.other)} of its decisions, and one who plays by the doctrine in ${percent(fault.doctrine)}. Look for options whose stance or numbers reward what the doctrine calls a failure.`
        : `The decisions of "${fault.policy}" have a mean quality of ${fault.other.toFixed(1)}, and those of one who plays by the doctrine ${fault.doctrine.toFixed(1)}. Look at the effectiveness, the threats and the times of the options it takes.`
    case "failure-rewarded":
      return `"${fault.policy}" has a mean level of ${fault.other.toFixed(2)} in ${fault.competency}, and one who plays by the doctrine ${fault.doctrine.toFixed(2)}. Let what the doctrine asks for show more of it, or let doing without it cost something.${fault.competency === "C3" ? assessing : ""}`
    case "does-not-end":
      return `${fault.attempts} ${fault.attempts === 1 ? "attempt" : "attempts"} of "${fault.policy}" did not end, at ${named(fault.at)}. Give that place a way on that is always open; forewarn prove shows how one gets there.`
    case "guessed-decisions":
      return `"${fault.policy}" knows nothing and decides soundly in ${percent(fault.share)} of its decisions (${percent(fault.most)} at most)${places("so", fault.at)}. ${cures[fault.policy] ?? options}`
    case "guessed-quality":
      return `"${fault.policy}" knows nothing and its decisions have a mean quality of ${fault.quality.toFixed(1)}, ${percent(fault.quality / fault.doctrine)} of the doctrine's ${fault.doctrine.toFixed(1)} (${percent(fault.most)} at most)${places("so", fault.at)}. ${cures[fault.policy] ?? options}`
    case "guessed-competency":
      return `"${fault.policy}" knows nothing and is called strong in ${fault.competency} in ${percent(fault.share)} of its attempts (${percent(fault.most)} at most)${fault.by.length > 0 ? `, by ${named(fault.by)}` : ""}. Let these show less, or let what shows it depend on something that was noticed or asked.`
  }
}

const assessing = " Where no plan names the facts that decide, everybody has assessed everything."
const options =
  "Too many options there do well: let the wrong ones protect less or risk more, and make them as tempting as the right one."
const cures: Readonly<Partial<Record<PolicyName, string>>> = {
  "longest-option":
    "The length of the text gives the answer away: shorten what is right there, or lengthen what is wrong.",
}

function places(word: "so" | "not", at: readonly TakenAt[]): string {
  if (at.length === 0) return ""
  const told = at.map(({ beat, act }) => `"${act}" at "${beat}"`).join(", ")
  return word === "so" ? `, with ${told}` : `; not so ${told}`
}

function named(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(", ")
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

import type { Play } from "../attempt/play"
import { digestOf } from "../machine/canonical"
import type { Doctrine } from "../pack/schema"
import { type Chain, chainOf } from "./chain"
import { type Competency, competenciesOf } from "./competencies"
import { type Decision, decisionsOf } from "./decisions"
import { type Recognition, recognitionOf } from "./recognition"
import { type Talked, talksIn } from "./talks"
import { type Timing, timingOf } from "./timing"

/** What the doctrine makes of a play. Always worked out from the log, never kept while playing. */
export interface Score {
  readonly decisions: readonly Decision[]
  readonly recognition: Recognition
  readonly competencies: readonly Competency[]
  readonly timing: Timing
  /** Only of scenarios that mark the steps from a warning to people on the move. */
  readonly chain?: Chain
  /** How people were talked with; only where somebody was. No number of it enters a score. */
  readonly talks?: readonly Talked[]
}

export function scoreOf(play: Play, doctrine: Doctrine): Score {
  const decisions = decisionsOf(play, doctrine)
  const recognition = recognitionOf(play, doctrine)
  const chain = chainOf(play, decisions)
  const talks = talksIn(play)
  return {
    decisions,
    recognition,
    competencies: competenciesOf(decisions, recognition, play.machine.setting.scenario, doctrine),
    timing: timingOf(play, decisions, doctrine),
    ...(chain ? { chain } : {}),
    ...(talks.length > 0 ? { talks } : {}),
  }
}

/** Identifies the doctrine a score was worked out under: its numbers and rules, not its prose. */
export function doctrineDigest(doctrine: Doctrine): string {
  const { risk, decision, posture, recognition, evidence, timing, presence, experts, weights } = doctrine
  const hardRules = Object.fromEntries(
    Object.entries(doctrine["hard-rules"]).map(([id, { competencies }]) => [id, competencies]),
  )
  return digestOf({ risk, decision, posture, recognition, evidence, timing, presence, experts, weights, hardRules })
}

import { expected } from "./expected"
import type { Mean } from "./mean"
import type { PolicyName } from "./policy"
import type { DecisionSummary, Summary } from "./summary"

/** What is wrong with a scenario, seen from what came of the policies: facts; `fault-words.ts` says them. */
export type Fault =
  | { readonly code: "nothing-judged" }
  | {
      readonly code: "doctrine-not-calculated"
      readonly share: number
      readonly least: number
      readonly at: readonly TakenAt[]
    }
  | {
      readonly code: "doctrine-does-not-lead"
      readonly policy: PolicyName
      readonly measure: "sound" | "quality"
      readonly doctrine: number
      readonly other: number
    }
  | {
      readonly code: "does-not-end"
      readonly policy: PolicyName
      readonly attempts: number
      readonly at: readonly string[]
    }
  | {
      readonly code: "failure-rewarded"
      readonly policy: PolicyName
      readonly competency: string
      readonly doctrine: number
      readonly other: number
    }
  | {
      readonly code: "guessed-decisions"
      readonly policy: PolicyName
      readonly share: number
      readonly most: number
      readonly at: readonly TakenAt[]
    }
  | {
      readonly code: "guessed-quality"
      readonly policy: PolicyName
      readonly quality: number
      readonly doctrine: number
      readonly most: number
      readonly at: readonly TakenAt[]
    }
  | {
      readonly code: "guessed-competency"
      readonly policy: PolicyName
      readonly competency: string
      readonly share: number
      readonly most: number
      readonly by: readonly string[]
    }

export interface TakenAt {
  readonly beat: string
  readonly act: string
}

export function faultsOf(summaries: readonly Summary[]): readonly Fault[] {
  const doctrine = summaries.find(({ policy }) => policy === "doctrine")
  const guessed = summaries.flatMap((summary) => guessedBy(summary, doctrine))
  return [
    ...summaries.flatMap(endless),
    ...(doctrine ? unsound(doctrine) : []),
    ...(doctrine
      ? summaries
          .filter(({ policy }) => policy !== "doctrine" && !guessed.some((fault) => fault.policy === policy))
          .flatMap((summary) => ahead(summary, doctrine))
      : []),
    ...(doctrine ? summaries.flatMap((summary) => rewarded(summary, doctrine)) : []),
    ...guessed,
  ]
}

/** A bot that goes round for ever may be at fault itself, except the doctrine; a place without a way on never is the bot's. */
function endless({ policy, stopped }: Summary): readonly Fault[] {
  const attempts = stopped.nothingOpen + (policy === "doctrine" ? stopped.tooLong : 0)
  return attempts === 0 ? [] : [{ code: "does-not-end", policy, attempts, at: Object.keys(stopped.at) }]
}

function unsound({ sound, decisions }: Summary): readonly Fault[] {
  if (sound.mean === null) return [{ code: "nothing-judged" }]
  if (sound.mean >= expected.doctrineSound) return []
  const at = decisions.filter((decision) => decision.sound < decision.taken)
  return [{ code: "doctrine-not-calculated", share: sound.mean, least: expected.doctrineSound, at: first(at) }]
}

function ahead({ policy, informed, attempts, sound, quality }: Summary, doctrine: Summary): readonly Fault[] {
  if (!informed && attempts < expected.leastAttempts) return []
  return (["sound", "quality"] as const).flatMap((measure): readonly Fault[] => {
    const own = doctrine[measure].mean
    const other = { sound, quality }[measure].mean
    return own === null || other === null || other < own
      ? []
      : [{ code: "doctrine-does-not-lead", policy, measure, doctrine: own, other }]
  })
}

/** The two ways to fail, which must not end above the doctrine in anything that both were judged in. */
function rewarded({ policy, competencies }: Summary, doctrine: Summary): readonly Fault[] {
  if (policy !== "passive" && policy !== "reckless") return []
  return competencies.flatMap(({ id, level, isShown }, at): readonly Fault[] => {
    const best = doctrine.competencies[at]
    return isShown && best?.isShown && level > best.level
      ? [{ code: "failure-rewarded", policy, competency: id, doctrine: best.level, other: level }]
      : []
  })
}

type Guessed = Extract<Fault, { readonly code: `guessed-${string}` }>

function guessedBy(
  { policy, informed, attempts, sound, quality, competencies, decisions }: Summary,
  doctrine: Summary | undefined,
): readonly Guessed[] {
  if (informed || attempts < expected.leastAttempts) return []
  const faults: Guessed[] = []
  if (sound.mean !== null && exceeds(sound, expected.guessedSound))
    faults.push({
      code: "guessed-decisions",
      policy,
      share: sound.mean,
      most: expected.guessedSound,
      at: first(decisions.filter((decision) => decision.sound * 2 > decision.taken)),
    })
  const best = doctrine?.quality.mean ?? null
  // Who decides soundly has the quality too: that would be the same fault twice.
  if (faults.length === 0 && best !== null && quality.mean !== null && exceeds(quality, best * expected.guessedQuality))
    faults.push({
      code: "guessed-quality",
      policy,
      quality: quality.mean,
      doctrine: best,
      most: expected.guessedQuality,
      at: first(decisions.filter((decision) => (decision.quality ?? 0) > best * expected.guessedQuality)),
    })
  for (const { id, bands, raisedBy } of competencies) {
    const error = Math.sqrt((bands.strong * (1 - bands.strong)) / attempts)
    if (exceeds({ mean: bands.strong, error, of: attempts }, expected.guessedStrong))
      faults.push({
        code: "guessed-competency",
        policy,
        competency: id,
        share: bands.strong,
        most: expected.guessedStrong,
        by: raisedBy,
      })
  }
  return faults
}

function exceeds({ mean, error }: Mean, most: number): boolean {
  return mean !== null && mean - expected.standardErrors * error > most
}

/** Three places are enough to begin with. */
function first(decisions: readonly DecisionSummary[]): readonly TakenAt[] {
  return decisions.slice(0, 3).map(({ beat, act }) => ({ beat, act }))
}

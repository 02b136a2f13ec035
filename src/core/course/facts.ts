import type { Stance } from "../pack/schema"
import { kindOf } from "../report/csv"
import { stanceOf } from "../score/decisions"
import type { Score } from "../score/score"
import type { Opened } from "./collection"

/**
 * What a course keeps of an attempt to say anything about many: plain JSON, read off its play and its score once. Its log
 * and its play are not in it.
 */
export interface CourseAttempt {
  readonly attempt: string
  /** The pseudonym it was played under; absent where it was played under none. */
  readonly trainee?: string
  readonly pack: string
  readonly packVersion: string
  readonly scenario: string
  /** The forms of a test the scenario belongs to. */
  readonly forms: readonly string[]
  readonly role: string
  /** The language it was read in; absent where that was not written down. */
  readonly language?: string
  /** When it began, ISO 8601 in UTC, by the laptop's clock. */
  readonly began: string
  /** The day of that, in UTC. */
  readonly day: string
  readonly kind: "attempt" | "practice" | "hot-seat"
  /** Null where none was reached. */
  readonly ending: string | null
  /** Identifies the doctrine it was scored under. */
  readonly doctrine: string
  readonly decisions: readonly DecisionFacts[]
  /** What several attempts are pooled from. */
  readonly score: Pick<Score, "recognition" | "competencies">
  /** Whether any sign was shown, and the scenario minutes from the first one to the first act that protects; null without such. */
  readonly protecting: { readonly isShown: boolean; readonly after: number | null }
  /** Facts in the order they were learnt, with the scenario minutes at which they were. */
  readonly learned: readonly { readonly fact: string; readonly minutes: number }[]
  readonly flags: readonly { readonly thing: string; readonly minutes: number }[]
}

/** A choice, a commitment or something handed in, in the order of the attempt. */
export interface DecisionFacts {
  readonly beat: string
  readonly act: string
  /** The beat or ending it came to. */
  readonly to: string
  /** How many events came before it. */
  readonly event: number
  /** Milliseconds from the act before. */
  readonly ms: number
  /** Null where nothing was judged. */
  readonly stance: Stance | null
  /** Whether its posture was worked out, and not stated by the pack. */
  readonly computed: boolean
  /** 0 to 100; null where it cannot be worked out. */
  readonly quality: number | null
  readonly passivity: number | null
  readonly recklessness: number | null
}

export function factsOf({ play, pack, score, result }: Opened): CourseAttempt {
  const { attempt, steps } = play
  const { id, trainee, role, language, began, scenario } = attempt
  return {
    attempt: id,
    ...(trainee === undefined ? {} : { trainee }),
    pack: attempt.pack.id,
    packVersion: attempt.pack.version,
    scenario,
    forms: Object.entries(pack.about.forms ?? {}).flatMap(([form, own]) => (own.includes(scenario) ? [form] : [])),
    role,
    ...(language === undefined ? {} : { language }),
    began,
    day: began.slice(0, 10),
    kind: kindOf(attempt),
    ending: result.score.ending,
    doctrine: result.doctrine.digest,
    decisions: score.decisions.map((decision): DecisionFacts => {
      const { act, event, computed, stated } = decision
      const posture = computed?.posture ?? stated
      return {
        beat: act.beat.id,
        act: act.id,
        to: steps[event]?.after.at ?? "",
        event,
        ms: (steps[event]?.at ?? 0) - (steps[event - 1]?.at ?? 0),
        stance: stanceOf(decision) ?? null,
        computed: computed !== undefined,
        quality: computed?.quality.quality ?? null,
        passivity: posture?.passivity ?? null,
        recklessness: posture?.recklessness ?? null,
      }
    }),
    score: { recognition: score.recognition, competencies: score.competencies },
    protecting: { isShown: score.timing.shown !== undefined, after: score.timing.sinceShown ?? null },
    learned: steps.flatMap(({ before, after }) =>
      after.progress.knows === before.progress.knows
        ? []
        : after.progress.knows
            .filter((fact) => !before.progress.knows.includes(fact))
            .map((fact) => ({ fact, minutes: after.progress.minutes })),
    ),
    flags: steps.flatMap(({ event, before }) =>
      event.type === "flag" ? [{ thing: event.thing, minutes: before.progress.minutes }] : [],
    ),
  }
}

/** Names a scenario with its pack. */
export function scenarioKey({ pack, scenario }: Pick<CourseAttempt, "pack" | "scenario">): string {
  return `${pack}/${scenario}`
}

/** Whether a stance, as a score or its record names it, is what the doctrine asks for. */
export function isSound(stance: string | null): boolean {
  return stance === "calculated" || stance === "justified-no-go"
}

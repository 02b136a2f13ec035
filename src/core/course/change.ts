import type { Doctrine } from "../pack/schema"
import type { Pack } from "../pack/pack"
import { isEnough, measuresOf } from "../score/recognition"
import { summed } from "../score/summed"
import { type CourseAttempt, isSound } from "./facts"
import { groupedBy } from "./grouped"
import { type Guarded, leastPeople, tooFew } from "./people"
import { type Effect, hedgesIndependent, hedgesPaired, meanOf } from "./statistics"

/**
 * Before and after a course, by parallel forms of one test (domain 5.3, L2). Forms are parallel as wholes, so only whole
 * ones are held against each other: every scenario of it finished, each counted the first time. Which was before says
 * the laptops' clock, for each trainee.
 */
export interface Change {
  readonly pack: string
  /** Trainees who finished two forms, one wholly before the other. */
  readonly paired: number
  /** Trainees and nameless attempts of a form that could not be paired. */
  readonly left: number
  readonly told: Guarded<readonly Changed[]>
}

export interface Changed {
  readonly measure: ChangeMeasure
  /** `paired`: the same trainees before and after. `independent`: trainees who did only the one, and others only the other. */
  readonly design: "paired" | "independent"
  readonly before: { readonly n: number; readonly mean: number }
  readonly after: { readonly n: number; readonly mean: number }
  /** Absent where nothing varies. */
  readonly effect?: Effect
}

/** The share of sound decisions, 0 to 1; the mean decision quality, 0 to 100; d′. */
export type ChangeMeasure = "sound" | "quality" | "sensitivity"

/** Of each pack with two forms or more that anybody played. */
export function changesOf(
  attempts: readonly CourseAttempt[],
  packs: readonly Pack[],
  doctrine: Doctrine,
): readonly Change[] {
  return packs.flatMap((pack) => {
    const forms = Object.entries(pack.about.forms ?? {})
    const own = attempts.filter(
      (attempt) => attempt.pack === pack.about.pack && attempt.forms.length > 0 && attempt.ending !== null,
    )
    return forms.length < 2 || own.length === 0 ? [] : [changeOf(pack.about.pack, own, forms, doctrine)]
  })
}

interface Whole {
  readonly trainee: string
  readonly form: string
  /** When its first and its last scenario began. */
  readonly from: string
  readonly to: string
  readonly measures: Readonly<Record<ChangeMeasure, number | undefined>>
}

function changeOf(
  pack: string,
  attempts: readonly CourseAttempt[],
  forms: readonly (readonly [form: string, scenarios: readonly string[]])[],
  doctrine: Doctrine,
): Change {
  const named = attempts.filter(({ trainee }) => trainee !== undefined)
  const wholes = [...groupedBy(named, ({ trainee = "" }) => trainee)].map(([trainee, own]) =>
    forms.flatMap(([form, scenarios]) => wholeOf(trainee, form, scenarios, own, doctrine) ?? []),
  )
  const pairs = wholes.flatMap((own) => {
    const [before, after] = [...own].sort((a, b) => (a.from < b.from ? -1 : 1))
    return before && after && before.to <= after.from ? [[before, after] as const] : []
  })
  const singles = wholes.flatMap((own) => (own.length === 1 ? own : []))
  const nameless = attempts.length - named.length
  return {
    pack,
    paired: pairs.length,
    left: wholes.length - pairs.length + nameless,
    told:
      pairs.length >= leastPeople
        ? measures.flatMap((measure) => pairedChange(measure, pairs, doctrine) ?? [])
        : apartOf(singles, doctrine),
  }
}

const measures: readonly ChangeMeasure[] = ["sound", "quality", "sensitivity"]

/** Undefined where not every scenario of the form was finished. */
function wholeOf(
  trainee: string,
  form: string,
  scenarios: readonly string[],
  own: readonly CourseAttempt[],
  doctrine: Doctrine,
): Whole | undefined {
  const firsts = scenarios.flatMap((scenario) => {
    const tries = own.filter((attempt) => attempt.scenario === scenario)
    return (
      tries.reduce<CourseAttempt | undefined>(
        (first, one) => (first && first.began <= one.began ? first : one),
        undefined,
      ) ?? []
    )
  })
  if (firsts.length < scenarios.length) return undefined
  const hours = firsts.map(({ began }) => began).sort()
  const decisions = firsts.flatMap((attempt) => attempt.decisions.filter(({ stance }) => stance !== null))
  const qualities = decisions.flatMap(({ quality }) => quality ?? [])
  const counts = summed(firsts.map(({ score }) => score.recognition))
  return {
    trainee,
    form,
    from: hours[0] ?? "",
    to: hours.at(-1) ?? "",
    measures: {
      sound: decisions.length > 0 ? meanOf(decisions.map(({ stance }) => (isSound(stance) ? 1 : 0))) : undefined,
      quality: qualities.length > 0 ? meanOf(qualities) : undefined,
      sensitivity: isEnough(counts, doctrine.recognition) ? measuresOf(counts).sensitivity : undefined,
    },
  }
}

function pairedChange(
  measure: ChangeMeasure,
  pairs: readonly (readonly [before: Whole, after: Whole])[],
  { recognition }: Doctrine,
): Changed | undefined {
  const values = pairs.flatMap(([{ measures: before }, { measures: after }]) => {
    const [x, y] = [before[measure], after[measure]]
    return x === undefined || y === undefined ? [] : [[x, y] as const]
  })
  if (values.length < leastPeople) return undefined
  const effect = hedgesPaired(values, recognition.interval)
  return {
    measure,
    design: "paired",
    before: { n: values.length, mean: meanOf(values.map(([before]) => before)) },
    after: { n: values.length, mean: meanOf(values.map(([, after]) => after)) },
    ...(effect ? { effect } : {}),
  }
}

/** Trainees who did one form alone: the form that was begun first in the course is what came before. */
function apartOf(singles: readonly Whole[], { recognition }: Doctrine): Guarded<readonly Changed[]> {
  const [before, after] = [...groupedBy(singles, ({ form }) => form).values()]
    .map((own) => ({ own, from: own.map(({ from }) => from).sort()[0] ?? "" }))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ own }) => own)
  if (!before || !after || before.length < leastPeople || after.length < leastPeople) return tooFew
  return measures.flatMap((measure): readonly Changed[] => {
    const [x, y] = [before, after].map((side) => side.flatMap((one) => one.measures[measure] ?? []))
    if (!x || !y || x.length < leastPeople || y.length < leastPeople) return []
    const effect = hedgesIndependent(x, y, recognition.interval)
    return [
      {
        measure,
        design: "independent",
        before: { n: x.length, mean: meanOf(x) },
        after: { n: y.length, mean: meanOf(y) },
        ...(effect ? { effect } : {}),
      },
    ]
  })
}

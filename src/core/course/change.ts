import type { Doctrine } from "../pack/schema"
import type { Pack } from "../pack/pack"
import { isEnough, measuresOf } from "../score/recognition"
import type { Columns, Rows } from "./columns"
import { scenarioKey } from "./facts"
import { groupedBy, rowsMarked, rowsWith } from "./grouped"
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
  columns: Columns,
  attempts: Rows,
  packs: readonly Pack[],
  doctrine: Doctrine,
): readonly Change[] {
  const { attempt, names } = columns
  return packs.flatMap((pack) => {
    const forms = Object.entries(pack.about.forms ?? {})
    if (forms.length < 2) return []
    const isOwn = Uint8Array.from({ length: names.scenarios.size() }, (_, id) =>
      names.scenarios.nameOf(id).startsWith(`${pack.about.pack}/`) ? 1 : 0,
    )
    const hasForm = Uint8Array.from({ length: names.forms.size() }, (_, id) => (names.forms.nameOf(id) === "" ? 0 : 1))
    const ofPack = rowsMarked(attempts, attempt.scenario, isOwn)
    const own = rowsWith(rowsMarked(ofPack, attempt.forms, hasForm), attempt.isFinished, 1)
    return own.length === 0 ? [] : [changeOf(columns, own, pack.about.pack, forms, doctrine)]
  })
}

interface Whole {
  readonly form: string
  /** When its first and its last scenario began. */
  readonly from: string
  readonly to: string
  readonly measures: Readonly<Record<ChangeMeasure, number | undefined>>
}

function changeOf(
  columns: Columns,
  attempts: Rows,
  pack: string,
  forms: readonly (readonly [form: string, scenarios: readonly string[]])[],
  doctrine: Doctrine,
): Change {
  const { attempt, names, began } = columns
  const tests = forms.map(([form, scenarios]) => ({
    form,
    scenarios: scenarios.map((scenario) => names.scenarios.known(scenarioKey({ pack, scenario }))),
  }))
  /** One more than the row of the first attempt of each scenario by each trainee; trainees in the order in which they come. */
  const firsts = new Int32Array(names.people.size() * names.scenarios.size())
  const trainees = new Set<number>()
  const [person, scenario, isNamed] = [attempt.person.block(), attempt.scenario.block(), attempt.isNamed.block()]
  let nameless = 0
  for (const row of attempts) {
    if (isNamed[row] !== 1) {
      nameless++
      continue
    }
    const who = person[row] ?? 0
    trainees.add(who)
    const at = who * names.scenarios.size() + (scenario[row] ?? 0)
    const known = (firsts[at] ?? 0) - 1
    if (known < 0 || (began[row] ?? "") < (began[known] ?? "")) firsts[at] = row + 1
  }
  const wholeOf = wholesIn(columns, doctrine)
  const wholes = [...trainees].map((who) =>
    tests.flatMap(({ form, scenarios }) => {
      const rows = scenarios.map(
        (one) => (one === undefined ? 0 : (firsts[who * names.scenarios.size() + one] ?? 0)) - 1,
      )
      return rows.some((row) => row < 0) ? [] : [wholeOf(form, rows)]
    }),
  )
  const pairs = wholes.flatMap((own) => {
    const [before, after] = [...own].sort((a, b) => (a.from < b.from ? -1 : 1))
    return before && after && before.to <= after.from ? [[before, after] as const] : []
  })
  const singles = wholes.flatMap((own) => (own.length === 1 ? own : []))
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

/** What a form shows: `rows` are the first attempts of all its scenarios. */
function wholesIn({ attempt, began, decisions }: Columns, { recognition }: Doctrine) {
  const [judged, sound, signals] = [attempt.judged.block(), attempt.sound.block(), attempt.signals.block()]
  const [hits, noise, falseAlarms] = [attempt.hits.block(), attempt.noise.block(), attempt.falseAlarms.block()]
  const [starts, stance, quality] = [decisions.from.block(), decisions.stance.block(), decisions.quality.block()]
  return (form: string, rows: readonly number[]): Whole => {
    const all = { judged: 0, sound: 0, quality: 0, ofQuality: 0 }
    const counts = { signals: 0, hits: 0, noise: 0, falseAlarms: 0 }
    let [from, to] = [began[rows[0] ?? 0] ?? "", ""]
    for (const row of rows) {
      const hour = began[row] ?? ""
      if (hour < from) from = hour
      if (hour > to) to = hour
      all.judged += judged[row] ?? 0
      all.sound += sound[row] ?? 0
      counts.signals += signals[row] ?? 0
      counts.hits += hits[row] ?? 0
      counts.noise += noise[row] ?? 0
      counts.falseAlarms += falseAlarms[row] ?? 0
      const end = starts[row + 1] ?? 0
      for (let at = starts[row] ?? 0; at < end; at++) {
        const worth = quality[at] ?? Number.NaN
        if (stance[at] === 0 || Number.isNaN(worth)) continue
        all.quality += worth
        all.ofQuality++
      }
    }
    return {
      form,
      from,
      to,
      measures: {
        sound: all.judged > 0 ? all.sound / all.judged : undefined,
        quality: all.ofQuality > 0 ? all.quality / all.ofQuality : undefined,
        sensitivity: isEnough(counts, recognition) ? measuresOf(counts).sensitivity : undefined,
      },
    }
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

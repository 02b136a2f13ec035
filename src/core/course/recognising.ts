import type { Doctrine, Indicators } from "../pack/schema"
import { type Certainty, certaintyFrom } from "../score/certainty"
import type { Interval } from "../score/normal"
import { intervalsOf } from "../score/pool"
import { type Profile, profilesFrom } from "../score/profiling"
import { type Counts, isEnough, measuresOf } from "../score/recognition"
import { summed } from "../score/summed"
import type { Columns, FourCounts, Rows } from "./columns"
import type { Growing, Names } from "./growing"
import { createFew, type Guarded, guarded, tooFew } from "./people"

/** How well signs were told from what is harmless, by all attempts together. Attempts are under one doctrine. */
export interface Recognising {
  readonly all: Guarded<Told>
  /** For each sign that was met, in the order of the codes. */
  readonly indicators: readonly IndicatorTold[]
  /** For each harmless thing that looks like a sign and was met, in the order of the codes. */
  readonly distractors: readonly DistractorTold[]
  /** For each word packs say of who is seen in a thing. */
  readonly tags: readonly { readonly about: string; readonly told: Guarded<Profile> }[]
  /** How sure people were of their flags, and how often they were right. */
  readonly certainty: Guarded<Certainty>
}

/** Counts, and d′ and c with their intervals; absent with too few signs or harmless things. */
export interface Told extends Counts {
  readonly sensitivity?: number
  readonly criterion?: number
  readonly intervals?: { readonly sensitivity: Interval; readonly criterion: Interval }
}

export interface IndicatorTold {
  readonly code: string
  readonly title: string
  /** Noise is what the catalogue says is taken for this sign. */
  readonly told: Guarded<Told>
}

export interface DistractorTold {
  readonly code: string
  readonly title: string
  readonly takenFor: string
  readonly told: Guarded<Pick<Counts, "noise" | "falseAlarms">>
}

export function recognisingOf(
  columns: Columns,
  attempts: Rows,
  doctrine: Doctrine,
  { indicators, distractors }: Pick<Indicators, "indicators" | "distractors">,
): Recognising {
  const { attempt, names, codes, tags, otherTags, tagged, flagged } = columns
  const byCode = countedBy(columns, attempts, codes, codes.code, codes.from, names.codes)
  const byTag = countedBy(columns, attempts, tags, tags.tag, tags.from, names.tags)
  const others = countedBy(columns, attempts, otherTags, tags.tag, tags.from, names.tags)
  const withTag = sumOf(attempts, tagged)
  const withTagIn = countedBy(columns, attempts, tagged, tags.tag, tags.from, names.tags, true)
  const met = [...byCode.keys()].sort()
  /** Where a tag was not met, all things that have one are others. */
  const sides = [...byTag]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([about, { counts: own }]) => ({
      about,
      own,
      others: summed([others.get(about)?.counts ?? none, withTag, negative(withTagIn.get(about)?.counts ?? none)]),
    }))
  const profiles = profilesFrom(sides, doctrine)
  return {
    all: guarded(columns, attempts, () => toldOf(sumOf(attempts, attempt), doctrine)),
    indicators: met.flatMap((code): readonly IndicatorTold[] => {
      const sign = indicators[code]
      const own = byCode.get(code)
      if (!sign || !own) return []
      const lookalikes = met.filter((other) => distractors[other]?.["taken-for"] === code)
      const counts = [code, ...lookalikes].flatMap((one) => byCode.get(one)?.counts ?? [])
      return [{ code, title: sign.title, told: own.isEnough ? toldOf(summed(counts), doctrine) : tooFew }]
    }),
    distractors: met.flatMap((code): readonly DistractorTold[] => {
      const thing = distractors[code]
      const own = byCode.get(code)
      if (!thing || !own) return []
      const { noise, falseAlarms } = own.counts
      const told = own.isEnough ? { noise, falseAlarms } : tooFew
      return [{ code, title: thing.title, takenFor: thing["taken-for"], told }]
    }),
    tags: profiles.map((profile) => ({
      about: profile.about,
      told: byTag.get(profile.about)?.isEnough ? profile : tooFew,
    })),
    certainty: guarded(columns, attempts, () =>
      certaintyFrom((confidence) => {
        const own = flagged[confidence - 1]
        return { flagged: own ? sum(attempts, own.all) : 0, right: own ? sum(attempts, own.right) : 0 }
      }, doctrine),
    ),
  }
}

interface Counted {
  readonly counts: Counts
  /** Whether there are enough people among the attempts in which it was met. */
  readonly isEnough: boolean
}

const none: Counts = { signals: 0, hits: 0, noise: 0, falseAlarms: 0 }

/** For each name that attempts have in their stretches: counts, of which there is one for each name of each attempt; or one for each attempt. */
function countedBy(
  { attempt: { person } }: Columns,
  attempts: Rows,
  counted: FourCounts,
  names: Growing,
  from: Growing,
  { size, nameOf }: Names,
  isByAttempt = false,
): ReadonlyMap<string, Counted> {
  const few = createFew(size())
  const times = new Int32Array(size())
  /** Four sums for each name, side by side. */
  const sums = new Float64Array(size() * 4)
  const [starts, ids, persons] = [from.block(), names.block(), person.block()]
  const [signals, hits] = [counted.signals.block(), counted.hits.block()]
  const [noise, falseAlarms] = [counted.noise.block(), counted.falseAlarms.block()]
  for (const row of attempts) {
    const end = starts[row + 1] ?? 0
    for (let at = starts[row] ?? 0; at < end; at++) {
      const name = ids[at] ?? 0
      const place = isByAttempt ? row : at
      const sum = name * 4
      sums[sum] = (sums[sum] ?? 0) + (signals[place] ?? 0)
      sums[sum + 1] = (sums[sum + 1] ?? 0) + (hits[place] ?? 0)
      sums[sum + 2] = (sums[sum + 2] ?? 0) + (noise[place] ?? 0)
      sums[sum + 3] = (sums[sum + 3] ?? 0) + (falseAlarms[place] ?? 0)
      times[name] = (times[name] ?? 0) + 1
      few.add(name, persons[row] ?? 0)
    }
  }
  return new Map(
    Array.from(times, (count, name) => {
      const [own = 0, hit = 0, harmless = 0, alarms = 0] = sums.subarray(name * 4, name * 4 + 4)
      return { name, count, counts: { signals: own, hits: hit, noise: harmless, falseAlarms: alarms } }
    })
      .filter(({ count }) => count > 0)
      .map(({ name, counts }) => [nameOf(name), { counts, isEnough: few.isEnough(name) }]),
  )
}

function sumOf(rows: Rows, counts: FourCounts): Counts {
  const [signals, hits] = [counts.signals.block(), counts.hits.block()]
  const [noise, falseAlarms] = [counts.noise.block(), counts.falseAlarms.block()]
  const all = { signals: 0, hits: 0, noise: 0, falseAlarms: 0 }
  for (const row of rows) {
    all.signals += signals[row] ?? 0
    all.hits += hits[row] ?? 0
    all.noise += noise[row] ?? 0
    all.falseAlarms += falseAlarms[row] ?? 0
  }
  return all
}

function sum(rows: Rows, column: Growing): number {
  const block = column.block()
  let all = 0
  for (const row of rows) all += block[row] ?? 0
  return all
}

function negative({ signals, hits, noise, falseAlarms }: Counts): Counts {
  return { signals: -signals, hits: -hits, noise: -noise, falseAlarms: -falseAlarms }
}

function toldOf(counts: Counts, { recognition }: Doctrine): Told {
  const { signals, hits, noise, falseAlarms } = counts
  const intervals = intervalsOf(counts, recognition)
  return {
    signals,
    hits,
    noise,
    falseAlarms,
    ...(isEnough(counts, recognition) ? measuresOf(counts) : {}),
    ...(intervals ? { intervals } : {}),
  }
}

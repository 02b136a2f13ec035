import { type Act, actsOfBeat } from "../pack/parts"
import type { Path } from "../pack/place"
import type { Pack } from "../pack/pack"
import { wilson } from "../score/normal"
import type { Course } from "./cohort"
import { type Columns, inScenario, isFirst, type Rows, stances } from "./columns"
import { isSound } from "./facts"
import { type CourseFilter, filtered } from "./filter"
import { groupedRows, rowsWith } from "./grouped"
import type { Names } from "./growing"
import { isJudged } from "./judged"
import { leastPeople } from "./people"
import { scenarioOf } from "./protecting"
import {
  bootstrapInterval,
  correlationIn,
  correlationInterval,
  type Differential,
  mantelHaenszel,
  meanIn,
  quantileOf,
} from "./statistics"

/**
 * Item analysis of decisions (domain 5.4). Trainees see different beats, so an item is a beat as it was first decided by
 * those who came to it, and what it is held against is the same trainees' other decisions.
 */
export interface Item {
  readonly pack: string
  readonly scenario: string
  readonly beat: string
  /** How many attempts decided there. */
  readonly met: number
  readonly options: readonly ItemOption[]
  readonly reading: Reading
  /** Absent where there are too few to say. */
  readonly measures?: ItemMeasures
  /** The same for those of each language and each role; none where there is only one. */
  readonly groups: readonly ItemGroup[]
}

/** What may be said, given how many there are: below 30 nothing, below 100 with care. */
export type Reading = "too-few" | "with-care" | "enough"

export interface ItemGroup {
  readonly by: "language" | "role"
  readonly group: string
  readonly met: number
  readonly reading: Reading
  readonly measures?: Pick<ItemMeasures, "difficulty" | "difficultyInterval" | "seconds">
  /**
   * Whether it is harder for this group than for the largest one among trainees whose other decisions were sound equally
   * often (to a quarter); from 100 in both on. Absent of the largest itself.
   */
  readonly differential?: Differential & { readonly against: string }
}

export interface ItemOption {
  readonly act: string
  /** Where it stands in the scenario's file. */
  readonly path: Path
  readonly text: string
  readonly taken: number
  /** The stance it had most often; where nobody took it, what its author says; undefined where that is computed. */
  readonly stance: string | undefined
  /** Passive or reckless, and hardly anybody takes it: it does not tell anybody apart. */
  readonly straw: boolean
}

export interface ItemMeasures {
  /** p: the share whose decision was calculated, or a justified no-go. */
  readonly difficulty: number
  readonly difficultyInterval: readonly [number, number] | undefined
  /** Corrected item-total correlation, with the mean of the same attempt's other decisions. */
  readonly discrimination: number | undefined
  readonly discriminationInterval: readonly [number, number] | undefined
  /** Seconds from the act before to the decision. */
  readonly seconds: number
}

export const leastToShow = 30
export const leastToActOn = 100
/** Below this share of those who met it, an avoidant or reckless option tells nobody apart. */
export const leastShare = 0.05

/** From so many on intervals are worked out by formula: there the bootstrap finds the same, only very much slower. */
export const leastForFormula = 200

/**
 * Every decision that was met by an attempt of its own, in the order of packs, scenarios and beats; of one scenario, where
 * its key is given. Of a trainee with a pseudonym the first attempt of a scenario counts; the next ones knew what follows.
 */
export function itemsOf(course: Course, filter: CourseFilter = {}, only?: string): readonly Item[] {
  const { columns, packs } = course
  const { attempt, names } = columns
  const own = rowsWith(filtered(course, filter), attempt.kind, 0)
  const meant = only === undefined ? own : rowsWith(own, attempt.scenario, names.scenarios.known(only) ?? -1)
  return groupedRows(meant, attempt.scenario, names.scenarios).flatMap(([key, rows]) =>
    ofScenario(columns, firstsOf(columns, rows), key, packs),
  )
}

/** Of attempts of one scenario the first of each person, in the order in which people come. */
function firstsOf({ attempt, names, began }: Columns, rows: Rows): Rows {
  /** One more than where the attempt of a person stands. */
  const places = new Int32Array(names.people.size())
  const persons = attempt.person.block()
  const firsts = new Int32Array(rows.length)
  let count = 0
  for (const row of rows) {
    const person = persons[row] ?? 0
    const place = (places[person] ?? 0) - 1
    if (place < 0) {
      firsts[count] = row
      places[person] = ++count
    } else if ((began[row] ?? "") < (began[firsts[place] ?? 0] ?? "")) firsts[place] = row
  }
  return firsts.subarray(0, count)
}

/** Decisions at one beat, each the first of its attempt there, as numbers side by side. */
interface Here {
  /** How many. */
  readonly n: number
  readonly act: Int32Array
  readonly language: Int32Array
  readonly role: Int32Array
  /** As in columns. */
  readonly stance: Uint8Array
  readonly sound: Float64Array
  /** The mean of the attempt's other decisions; NaN where there is none. */
  readonly rest: Float64Array
  readonly seconds: Float64Array
}

/** What is told of those who decided somewhere: all of them, or a group. */
type Eased = Pick<Here, "n" | "sound" | "rest" | "seconds">

function ofScenario(columns: Columns, rows: Rows, key: string, packs: readonly Pack[]): readonly Item[] {
  const { pack, found: scenario } = scenarioOf(key, packs)
  const { names } = columns
  if (!scenario) return []
  const acts = scenario.beats.map((beat, b) => actsOfBeat(beat, ["beats", b]))
  const known = ({ beat, id }: Act) => names.acts.known(inScenario(key, `${beat.id} ${id}`))
  const decided = decidedAt(
    columns,
    rows,
    acts.map((own) => own.flatMap((act) => known(act) ?? [])),
  )
  return scenario.beats.flatMap((beat, b): readonly Item[] => {
    const here = decided[b]
    if (!here || here.n === 0) return []
    return [
      {
        pack,
        scenario: scenario.scenario,
        beat: beat.id,
        met: here.n,
        options: (acts[b] ?? []).flatMap((act) => {
          const id = known(act) ?? -1
          return isJudged(act) || here.act.includes(id) ? [optionOf(act, id, here)] : []
        }),
        reading: readingOf(here.n),
        ...(here.n < leastToShow ? {} : { measures: measuresOf(here, seedOf(beat.id)) }),
        groups: [
          ...groupsOf("language", here, beat.id, names.languages),
          ...groupsOf("role", here, beat.id, names.roles),
        ],
      },
    ]
  })
}

/** What was decided at beats, each given by the numbers of its acts: all of them in one block, a stretch for each beat. */
function decidedAt(
  { decisions, attempt, names }: Columns,
  rows: Rows,
  acts: readonly (readonly number[])[],
): readonly Here[] {
  /** One more than the beat of an act. */
  const beatOf = new Int32Array(names.acts.size())
  for (const [beat, own] of acts.entries()) for (const act of own) beatOf[act] = beat + 1
  const [from, act, first] = [decisions.from.block(), decisions.act.block(), decisions.first.block()]
  const counts = new Int32Array(acts.length + 1)
  for (const row of rows) {
    const end = from[row + 1] ?? 0
    for (let at = from[row] ?? 0; at < end; at++)
      if ((first[at] ?? 0) & isFirst.judged) {
        const beat = beatOf[act[at] ?? 0] ?? 0
        counts[beat] = (counts[beat] ?? 0) + 1
      }
  }
  // Those of no beat here come first.
  const { starts, next } = stretchesOf(counts)
  const all = blank(starts.at(-1) ?? 0)
  const [stance, ms] = [decisions.stance.block(), decisions.ms.block()]
  const [language, role] = [attempt.language.block(), attempt.role.block()]
  const [sound, judged] = [attempt.sound.block(), attempt.judged.block()]
  for (const row of rows) {
    const end = from[row + 1] ?? 0
    for (let at = from[row] ?? 0; at < end; at++) {
      if (!((first[at] ?? 0) & isFirst.judged)) continue
      const taken = act[at] ?? 0
      const beat = beatOf[taken] ?? 0
      const place = next[beat] ?? 0
      next[beat] = place + 1
      const had = stance[at] ?? 0
      const right = soundStance[had] ?? 0
      all.act[place] = taken
      all.language[place] = language[row] ?? 0
      all.role[place] = role[row] ?? 0
      all.stance[place] = had
      all.sound[place] = right
      all.rest[place] = ((sound[row] ?? 0) - right) / ((judged[row] ?? 0) - 1)
      all.seconds[place] = (ms[at] ?? 0) / 1000
    }
  }
  return acts.map((_, beat) => stretchOf(all, starts[beat + 1] ?? 0, starts[beat + 2] ?? 0))
}

/** Of each stance as it stands in columns, whether it is sound. */
const soundStance = Uint8Array.from([null, ...stances], (stance) => (isSound(stance) ? 1 : 0))

/** Where stretches of so many begin that lie one after the other, and where the last ends; `next` is to be counted up. */
function stretchesOf(counts: Int32Array): { readonly starts: Int32Array; readonly next: Int32Array } {
  const starts = new Int32Array(counts.length + 1)
  for (const [at, count] of counts.entries()) starts[at + 1] = (starts[at] ?? 0) + count
  return { starts, next: starts.slice() }
}

function blank(n: number): Here {
  return {
    n,
    act: new Int32Array(n),
    language: new Int32Array(n),
    role: new Int32Array(n),
    stance: new Uint8Array(n),
    sound: new Float64Array(n),
    rest: new Float64Array(n),
    seconds: new Float64Array(n),
  }
}

function stretchOf(all: Here, from: number, to: number): Here {
  return {
    n: to - from,
    act: all.act.subarray(from, to),
    language: all.language.subarray(from, to),
    role: all.role.subarray(from, to),
    stance: all.stance.subarray(from, to),
    sound: all.sound.subarray(from, to),
    rest: all.rest.subarray(from, to),
    seconds: all.seconds.subarray(from, to),
  }
}

function readingOf(met: number): Reading {
  return met < leastToShow ? "too-few" : met < leastToActOn ? "with-care" : "enough"
}

/** Of each language or role, in the order of their names. */
function groupsOf(by: ItemGroup["by"], here: Here, beat: string, names: Names): readonly ItemGroup[] {
  const groups = groupedHere(here, here[by], names)
  if (groups.length < 2) return []
  const bySize = [...groups].sort(([, a], [, b]) => b.n - a.n)
  const [largest] = bySize
  const few = bySize.filter(([, own]) => own.n < leastToShow)
  const heldBack = few.reduce((sum, [, own]) => sum + own.n, 0)
  // Where fewer than five are not told of, all less the groups that are would tell of them.
  const smallestTold = heldBack > 0 && heldBack < leastPeople ? bySize.at(-few.length - 1)?.[0] : undefined
  return groups.map(([group, own]): ItemGroup => {
    const found = largest && largest[0] !== group ? differentialOf(largest[1], own) : undefined
    const reading = group === smallestTold ? "too-few" : readingOf(own.n)
    if (reading === "too-few") return { by, group, met: own.n, reading }
    return {
      by,
      group,
      met: own.n,
      reading,
      measures: easeOf(own, seedOf(`${beat} ${group}`)),
      ...(found && largest ? { differential: { ...found, against: largest[0] } } : {}),
    }
  })
}

/** Those of each name, in the order of the names; `ids` says whose each is. */
function groupedHere(
  { sound, rest, seconds }: Here,
  ids: Int32Array,
  names: Names,
): readonly (readonly [string, Eased])[] {
  const counts = new Int32Array(names.size())
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1
  const { starts, next } = stretchesOf(counts)
  const sorted = {
    sound: new Float64Array(ids.length),
    rest: new Float64Array(ids.length),
    seconds: new Float64Array(ids.length),
  }
  for (const [at, id] of ids.entries()) {
    const place = next[id] ?? 0
    next[id] = place + 1
    sorted.sound[place] = sound[at] ?? 0
    sorted.rest[place] = rest[at] ?? 0
    sorted.seconds[place] = seconds[at] ?? 0
  }
  return Array.from(counts, (n, id): readonly (readonly [string, Eased])[] => {
    const [from, to] = [starts[id], starts[id + 1]]
    return n === 0
      ? []
      : [
          [
            names.nameOf(id),
            {
              n,
              sound: sorted.sound.subarray(from, to),
              rest: sorted.rest.subarray(from, to),
              seconds: sorted.seconds.subarray(from, to),
            },
          ],
        ]
  })
    .flat()
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

function differentialOf(reference: Eased, focal: Eased): Differential | undefined {
  if (Math.min(reference.n, focal.n) < leastToActOn) return undefined
  const counts = (of: Eased) => {
    const levels = [0, 1, 2, 3, 4].map(() => ({ right: 0, wrong: 0 }))
    for (const [at, rest] of of.rest.entries()) {
      const level = Number.isNaN(rest) ? undefined : levels[Math.round(rest * 4)]
      if (level) level[of.sound[at] === 1 ? "right" : "wrong"]++
    }
    return levels
  }
  const [ofReference, ofFocal] = [counts(reference), counts(focal)]
  const nobody = { right: 0, wrong: 0 }
  return mantelHaenszel(ofReference.map((level, at) => ({ reference: level, focal: ofFocal[at] ?? nobody })))
}

function optionOf({ id: act, act: written, path }: Act, known: number, here: Here): ItemOption {
  const told = "stance" in written ? written.stance : undefined
  /** In the order in which they came, so that of equally many the first stands. */
  const counts = new Map<number, number>()
  for (const [at, taken] of here.act.entries()) {
    const stance = here.stance[at] ?? 0
    if (taken === known) counts.set(stance, (counts.get(stance) ?? 0) + 1)
  }
  const taken = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const most = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
  const stance = most === undefined ? told : stances[most - 1]
  return {
    act,
    path,
    text: written.text.trim(),
    taken,
    stance,
    straw: here.n >= leastToActOn && (stance === "passive" || stance === "reckless") && taken / here.n < leastShare,
  }
}

function measuresOf(here: Here, seed: number): ItemMeasures {
  const [sound, rest] = [here.sound, here.rest].map((values) => values.filter((_, at) => !Number.isNaN(here.rest[at])))
  const told = sound && rest && sound.length >= leastToShow ? correlationIn(sound, rest) : undefined
  return {
    ...easeOf(here, seed),
    discrimination: told,
    discriminationInterval:
      told === undefined || !sound || !rest
        ? undefined
        : sound.length >= leastForFormula
          ? correlationInterval(told, sound.length)
          : bootstrapInterval(sound.length, (drawn) => correlationIn(sound, rest, drawn), { seed }),
  }
}

function easeOf(
  { n, sound, seconds }: Eased,
  seed: number,
): Omit<ItemMeasures, "discrimination" | "discriminationInterval"> {
  const difficulty = meanIn(sound)
  return {
    difficulty,
    difficultyInterval:
      n >= leastForFormula
        ? wilson(difficulty * n, n, sure)
        : bootstrapInterval(n, (drawn) => meanIn(sound, drawn), { seed }),
    seconds: quantileOf(seconds.toSorted(), 0.5),
  }
}

/** How sure intervals are. */
const sure = 0.95

/** A number of its own for each beat. */
function seedOf(name: string): number {
  let hash = 7
  for (let at = 0; at < name.length; at++) hash = (Math.imul(hash, 31) + name.charCodeAt(at)) >>> 0
  return hash
}

import { type Act, actsOfBeat } from "../pack/parts"
import type { Path } from "../pack/place"
import type { Pack } from "../pack/pack"
import { wilson } from "../score/normal"
import type { Course } from "./cohort"
import { type Columns, inScenario, isFirst, type Rows, stances } from "./columns"
import { isSound } from "./facts"
import { type CourseFilter, filtered } from "./filter"
import { groupedRows, rowsWhere } from "./grouped"
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
  const wanted = only === undefined ? undefined : names.scenarios.known(only)
  const isMeant = (scenario: number) => only === undefined || scenario === wanted
  const counted = firstsOf(
    columns,
    rowsWhere(filtered(course, filter), (row) => attempt.kind.at(row) === 0 && isMeant(attempt.scenario.at(row))),
  )
  return groupedRows(counted, attempt.scenario, names.scenarios).flatMap(([key, own]) =>
    ofScenario(columns, own, key, packs),
  )
}

function firstsOf({ attempt, names, began }: Columns, rows: Rows): Rows {
  const places = new Map<number, number>()
  const firsts: number[] = []
  for (const row of rows) {
    const person = attempt.person.at(row)
    const key = person * names.scenarios.size() + attempt.scenario.at(row)
    const place = places.get(key)
    const known = place === undefined ? undefined : firsts[place]
    if (place === undefined || known === undefined) places.set(key, firsts.push(row) - 1)
    else if ((began[row] ?? "") < (began[known] ?? "")) firsts[place] = row
  }
  return Int32Array.from(firsts)
}

/** Decisions at one beat, each the first of its attempt there, as numbers side by side. */
interface Here {
  /** How many. */
  readonly n: number
  readonly act: Int32Array
  readonly language: Int32Array
  readonly role: Int32Array
  /** As in columns. */
  readonly stance: Int32Array
  readonly sound: Float64Array
  /** The mean of the attempt's other decisions; NaN where there is none. */
  readonly rest: Float64Array
  readonly seconds: Float64Array
}

function ofScenario(columns: Columns, rows: Rows, key: string, packs: readonly Pack[]): readonly Item[] {
  const { pack, found: scenario } = scenarioOf(key, packs)
  const { names, decisions, attempt } = columns
  if (!scenario) return []
  const beatOfAct = new Map(
    scenario.beats.flatMap((beat, b) =>
      actsOfBeat(beat, ["beats", b]).flatMap(({ id }) => {
        const known = names.acts.known(inScenario(key, `${beat.id} ${id}`))
        return known === undefined ? [] : [[known, b] as const]
      }),
    ),
  )
  const met: { readonly decision: number; readonly row: number }[][] = scenario.beats.map(() => [])
  for (const row of rows)
    for (let at = decisions.from.at(row); at < decisions.from.at(row + 1); at++)
      if (decisions.first.at(at) & isFirst.judged)
        met[beatOfAct.get(decisions.act.at(at)) ?? -1]?.push({ decision: at, row })
  return scenario.beats.flatMap((beat, b): readonly Item[] => {
    const own = met[b] ?? []
    if (own.length === 0) return []
    const isSoundAt = (decision: number) => (isSound(stances[decisions.stance.at(decision) - 1] ?? null) ? 1 : 0)
    const here: Here = {
      n: own.length,
      act: Int32Array.from(own, ({ decision }) => decisions.act.at(decision)),
      language: Int32Array.from(own, ({ row }) => attempt.language.at(row)),
      role: Int32Array.from(own, ({ row }) => attempt.role.at(row)),
      stance: Int32Array.from(own, ({ decision }) => decisions.stance.at(decision)),
      sound: Float64Array.from(own, ({ decision }) => isSoundAt(decision)),
      rest: Float64Array.from(
        own,
        ({ decision, row }) => (attempt.sound.at(row) - isSoundAt(decision)) / (attempt.judged.at(row) - 1),
      ),
      seconds: Float64Array.from(own, ({ decision }) => decisions.ms.at(decision) / 1000),
    }
    return [
      {
        pack,
        scenario: scenario.scenario,
        beat: beat.id,
        met: here.n,
        options: actsOfBeat(beat, ["beats", b]).flatMap((act) => {
          const known = names.acts.known(inScenario(key, `${beat.id} ${act.id}`)) ?? -1
          return isJudged(act) || here.act.includes(known) ? [optionOf(act, known, here)] : []
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

function readingOf(met: number): Reading {
  return met < leastToShow ? "too-few" : met < leastToActOn ? "with-care" : "enough"
}

/** Of each language or role, in the order of their names. */
function groupsOf(by: ItemGroup["by"], here: Here, beat: string, names: Names): readonly ItemGroup[] {
  const ids = [...new Set(here[by])]
  if (ids.length < 2) return []
  const groups = ids
    .map((id) => [names.nameOf(id), partOf(here, (at) => here[by][at] === id)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
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
    const { difficulty, difficultyInterval, seconds } = easeOf(own, seedOf(`${beat} ${group}`))
    return {
      by,
      group,
      met: own.n,
      reading,
      measures: { difficulty, difficultyInterval, seconds },
      ...(found && largest ? { differential: { ...found, against: largest[0] } } : {}),
    }
  })
}

/** Those of them that are meant. */
function partOf(here: Here, isMeant: (at: number) => boolean): Here {
  const meant = (_: number, at: number) => isMeant(at)
  const act = here.act.filter(meant)
  return {
    n: act.length,
    act,
    language: here.language.filter(meant),
    role: here.role.filter(meant),
    stance: here.stance.filter(meant),
    sound: here.sound.filter(meant),
    rest: here.rest.filter(meant),
    seconds: here.seconds.filter(meant),
  }
}

function differentialOf(reference: Here, focal: Here): Differential | undefined {
  if (Math.min(reference.n, focal.n) < leastToActOn) return undefined
  const counts = (of: Here) => {
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
  const known = partOf(here, (at) => !Number.isNaN(here.rest[at]))
  const told = known.n < leastToShow ? undefined : correlationIn(known.sound, known.rest)
  return {
    ...easeOf(here, seed),
    discrimination: told,
    discriminationInterval:
      told === undefined
        ? undefined
        : known.n >= leastForFormula
          ? correlationInterval(told, known.n)
          : bootstrapInterval(known.n, (drawn) => correlationIn(known.sound, known.rest, drawn), { seed }),
  }
}

function easeOf(here: Here, seed: number): Omit<ItemMeasures, "discrimination" | "discriminationInterval"> {
  const difficulty = meanIn(here.sound)
  return {
    difficulty,
    difficultyInterval:
      here.n >= leastForFormula
        ? wilson(difficulty * here.n, here.n, sure)
        : bootstrapInterval(here.n, (drawn) => meanIn(here.sound, drawn), { seed }),
    seconds: quantileOf(here.seconds.toSorted(), 0.5),
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

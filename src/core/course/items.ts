import { type Act, actsOfBeat } from "../pack/parts"
import type { Path } from "../pack/place"
import { kindOf } from "../report/csv"
import type { Taken } from "./collection"
import { isSound } from "./facts"
import { groupedBy } from "./grouped"
import { isJudged } from "./judged"
import { leastPeople } from "./people"
import { bootstrapInterval, correlationOf, type Differential, mantelHaenszel, meanOf, quantileOf } from "./statistics"

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

interface Met {
  readonly act: string
  readonly language: string
  readonly role: string
  readonly stance: string
  readonly sound: number
  /** The mean of the attempt's other decisions; undefined where there is none. */
  readonly rest: number | undefined
  readonly seconds: number
}

/**
 * Every decision that was met by an attempt of its own, in the order of packs, scenarios and beats. Of a trainee with a
 * pseudonym the first attempt of a scenario counts; the next ones knew what follows.
 */
export function itemsOf(taken: readonly Taken[]): readonly Item[] {
  const counted = firstsOf(taken.filter(({ play: { attempt } }) => kindOf(attempt) === "attempt"))
  const byScenario = groupedBy(counted, ({ play, pack }) => `${pack.about.pack} ${play.attempt.scenario}`)
  return [...byScenario.keys()].sort().flatMap((key) => ofScenario(byScenario.get(key) ?? []))
}

function firstsOf(taken: readonly Taken[]): readonly Taken[] {
  const first = new Map<string, Taken>()
  for (const one of taken) {
    const { id, trainee, pack, scenario, began } = one.play.attempt
    const key = trainee === undefined ? id : `${trainee} ${pack.id} ${scenario}`
    const known = first.get(key)
    if (!known || began < known.play.attempt.began) first.set(key, one)
  }
  return [...first.values()]
}

function ofScenario(attempts: readonly Taken[]): readonly Item[] {
  const [first] = attempts
  if (!first) return []
  const { pack, play } = first
  const { scenario } = play.machine.setting
  const met = new Map<string, Met[]>()
  for (const {
    play: { steps },
    result,
  } of attempts) {
    const { events } = result.attempt
    const decisions = result.score.decisions.flatMap(({ act, event, stance }) =>
      stance === null ? [] : [{ act, event, stance }],
    )
    const sounds = decisions.map(({ stance }) => (isSound(stance) ? 1 : 0))
    const seen = new Set<string>()
    for (const [i, { act, event, stance }] of decisions.entries()) {
      const beat = steps[event]?.before.at ?? ""
      if (seen.has(beat)) continue
      seen.add(beat)
      const others = sounds.filter((_, other) => other !== i)
      const before = events[event - 1]?.at ?? 0
      met.set(beat, [
        ...(met.get(beat) ?? []),
        {
          act,
          language: result.attempt.language ?? "",
          role: result.attempt.role,
          stance,
          sound: sounds[i] ?? 0,
          rest: others.length > 0 ? meanOf(others) : undefined,
          seconds: ((events[event]?.at ?? before) - before) / 1000,
        },
      ])
    }
  }
  return scenario.beats.flatMap((beat, b): readonly Item[] => {
    const here = met.get(beat.id)
    if (!here) return []
    const n = here.length
    return [
      {
        pack: pack.about.pack,
        scenario: scenario.scenario,
        beat: beat.id,
        met: n,
        options: actsOfBeat(beat, ["beats", b])
          .filter((act) => isJudged(act) || here.some((one) => one.act === act.id))
          .map((act) => optionOf(act, here)),
        reading: readingOf(n),
        ...(n < leastToShow ? {} : { measures: measuresOf(here, seedOf(beat.id)) }),
        groups: [...groupsOf("language", here, beat.id), ...groupsOf("role", here, beat.id)],
      },
    ]
  })
}

function readingOf(met: number): Reading {
  return met < leastToShow ? "too-few" : met < leastToActOn ? "with-care" : "enough"
}

/** Of each language or role, in the order of their names. */
function groupsOf(by: ItemGroup["by"], here: readonly Met[], beat: string): readonly ItemGroup[] {
  const groups = [...groupedBy(here, (one) => one[by])].sort(([a], [b]) => (a < b ? -1 : 1))
  if (groups.length < 2) return []
  const bySize = [...groups].sort(([, a], [, b]) => b.length - a.length)
  const [largest] = bySize
  const few = bySize.filter(([, own]) => own.length < leastToShow)
  const heldBack = few.reduce((sum, [, own]) => sum + own.length, 0)
  // Where fewer than five are not told of, all less the groups that are would tell of them.
  const smallestTold = heldBack > 0 && heldBack < leastPeople ? bySize.at(-few.length - 1)?.[0] : undefined
  return groups.map(([group, own]): ItemGroup => {
    const found = largest && largest[0] !== group ? differentialOf(largest[1], own) : undefined
    const reading = group === smallestTold ? "too-few" : readingOf(own.length)
    if (reading === "too-few") return { by, group, met: own.length, reading }
    const { difficulty, difficultyInterval, seconds } = easeOf(own, seedOf(`${beat} ${group}`))
    return {
      by,
      group,
      met: own.length,
      reading,
      measures: { difficulty, difficultyInterval, seconds },
      ...(found && largest ? { differential: { ...found, against: largest[0] } } : {}),
    }
  })
}

function differentialOf(reference: readonly Met[], focal: readonly Met[]): Differential | undefined {
  if (Math.min(reference.length, focal.length) < leastToActOn) return undefined
  const ableness = ({ rest }: Met) => (rest === undefined ? undefined : Math.round(rest * 4))
  const counts = (of: readonly Met[], level: number) => {
    const own = of.filter((one) => ableness(one) === level)
    const right = own.filter(({ sound }) => sound === 1).length
    return { right, wrong: own.length - right }
  }
  return mantelHaenszel(
    [0, 1, 2, 3, 4].map((level) => ({ reference: counts(reference, level), focal: counts(focal, level) })),
  )
}

function optionOf({ id: act, act: written, path }: Act, here: readonly Met[]): ItemOption {
  const told = "stance" in written ? written.stance : undefined
  const takers = here.filter((one) => one.act === act)
  const counts = groupedBy(takers, ({ stance }) => stance)
  const most = [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0]
  const stance = most ?? told
  return {
    act,
    path,
    text: written.text.trim(),
    taken: takers.length,
    stance,
    straw:
      here.length >= leastToActOn &&
      (stance === "passive" || stance === "reckless") &&
      takers.length / here.length < leastShare,
  }
}

function measuresOf(here: readonly Met[], seed: number): ItemMeasures {
  const discrimination = (of: readonly Met[]) =>
    correlationOf(of.flatMap(({ sound, rest }) => (rest === undefined ? [] : [[sound, rest] as const])))
  const known = here.filter(({ rest }) => rest !== undefined)
  const told = known.length < leastToShow ? undefined : discrimination(known)
  return {
    ...easeOf(here, seed),
    discrimination: told,
    discriminationInterval: told === undefined ? undefined : bootstrapInterval(known, discrimination, { seed }),
  }
}

function easeOf(here: readonly Met[], seed: number): Omit<ItemMeasures, "discrimination" | "discriminationInterval"> {
  const difficulty = (of: readonly Met[]) => meanOf(of.map(({ sound }) => sound))
  return {
    difficulty: difficulty(here),
    difficultyInterval: bootstrapInterval(here, difficulty, { seed }),
    seconds: quantileOf(
      here.map(({ seconds }) => seconds).sort((a, b) => a - b),
      0.5,
    ),
  }
}

/** A number of its own for each beat. */
function seedOf(name: string): number {
  let hash = 7
  for (let at = 0; at < name.length; at++) hash = (Math.imul(hash, 31) + name.charCodeAt(at)) >>> 0
  return hash
}

import { actsOfBeat } from "../pack/parts"
import { kindOf } from "../report/csv"
import type { Taken } from "./collection"
import { isSound } from "./facts"
import { groupedBy } from "./grouped"
import { isJudged } from "./judged"
import { bootstrapInterval, correlationOf, meanOf, quantileOf } from "./statistics"

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
  /** What may be said of it, given how many there are. */
  readonly reading: "too-few" | "with-care" | "enough"
  /** Absent where there are too few to say. */
  readonly measures?: ItemMeasures
}

export interface ItemOption {
  readonly act: string
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
  readonly stance: string
  readonly sound: number
  /** The mean of the attempt's other decisions; undefined where there is none. */
  readonly rest: number | undefined
  readonly seconds: number
}

/** Every decision that was met by an attempt of its own, in the order of packs, scenarios and beats. */
export function itemsOf(taken: readonly Taken[]): readonly Item[] {
  const counted = taken.filter(({ play: { attempt } }) => kindOf(attempt) === "attempt")
  const byScenario = groupedBy(counted, ({ play, pack }) => `${pack.about.pack} ${play.attempt.scenario}`)
  return [...byScenario.keys()].sort().flatMap((key) => ofScenario(byScenario.get(key) ?? []))
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
          stance,
          sound: sounds[i] ?? 0,
          rest: others.length > 0 ? meanOf(others) : undefined,
          seconds: ((events[event]?.at ?? before) - before) / 1000,
        },
      ])
    }
  }
  return scenario.beats.flatMap((beat): readonly Item[] => {
    const here = met.get(beat.id)
    if (!here) return []
    const n = here.length
    return [
      {
        pack: pack.about.pack,
        scenario: scenario.scenario,
        beat: beat.id,
        met: n,
        options: actsOfBeat(beat)
          .filter((act) => isJudged(act) || here.some((one) => one.act === act.id))
          .map(({ id, act }) => optionOf(id, act.text.trim(), "stance" in act ? act.stance : undefined, here)),
        reading: n < leastToShow ? "too-few" : n < leastToActOn ? "with-care" : "enough",
        ...(n < leastToShow ? {} : { measures: measuresOf(here, seedOf(beat.id)) }),
      },
    ]
  })
}

function optionOf(act: string, text: string, told: string | undefined, here: readonly Met[]): ItemOption {
  const takers = here.filter((one) => one.act === act)
  const counts = groupedBy(takers, ({ stance }) => stance)
  const most = [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0]
  const stance = most ?? told
  return {
    act,
    text,
    taken: takers.length,
    stance,
    straw:
      here.length >= leastToActOn &&
      (stance === "passive" || stance === "reckless") &&
      takers.length / here.length < leastShare,
  }
}

function measuresOf(here: readonly Met[], seed: number): ItemMeasures {
  const difficulty = (of: readonly Met[]) => meanOf(of.map(({ sound }) => sound))
  const discrimination = (of: readonly Met[]) =>
    correlationOf(of.flatMap(({ sound, rest }) => (rest === undefined ? [] : [[sound, rest] as const])))
  const known = here.filter(({ rest }) => rest !== undefined)
  const told = known.length < leastToShow ? undefined : discrimination(known)
  return {
    difficulty: difficulty(here),
    difficultyInterval: bootstrapInterval(here, difficulty, { seed }),
    discrimination: told,
    discriminationInterval: told === undefined ? undefined : bootstrapInterval(known, discrimination, { seed }),
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

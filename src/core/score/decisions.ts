import { minutesOf } from "../activity/act"
import { choiceGate } from "../activity/choices"
import { preparationOf } from "../activity/plan"
import type { Play, Step } from "../attempt/play"
import { handsIn } from "../machine/event"
import type { Progress } from "../machine/progress"
import type { Setting } from "../machine/setting"
import { whyClosed } from "../machine/why-closed"
import { type Act, actsOfBeat, beatOf, riskOf } from "../pack/parts"
import type { Beat, Doctrine, Plan, PlanAction, Stance } from "../pack/schema"
import { breaksOf, consentRule, neededConsents } from "../pack/talks"
import { measuresOf } from "../risk/card"
import { type Assessed, assess, bareLoss, harmWithout, type Measure, type Option } from "../risk/option"
import {
  assessmentOf,
  bandsOver,
  type CapReason,
  calibrationOf,
  isWorse,
  mitigationOf,
  type Posture,
  postureOf,
  protectionOf,
  type Quality,
  qualityOf,
  type Terms,
  toleranceOf,
} from "../risk/quality"
import { type Allocated, allocatedBy } from "./allocations"
import { reference } from "./reference"
import { type Boarded, boardedBy } from "./boards"
import { leakRule, type Reported, reportedIn } from "./reports"
import { type Picked, pickedBy } from "./picks"
import { type Sorted, sortedBy } from "./sorts"

/** One decision of an attempt: a choice or a commitment, with what the doctrine makes of it. */
export interface Decision {
  readonly act: Act
  /** How many events came before it. */
  readonly event: number
  /** Scenario minutes at which it was taken. */
  readonly minutes: number
  readonly breaks: readonly { readonly rule: string; readonly repaired: boolean }[]
  /** Set where the pack gives risk data. */
  readonly computed?: Computed
  /** Set where the pack states a stance and nothing can be computed. */
  readonly stated?: Posture
  /** Set where a report was sent by it. */
  readonly reported?: Reported
  /** Set where cards were handed in by it. */
  readonly sorted?: Sorted
  /** Set where a board was handed in by it. */
  readonly boarded?: Boarded
  /** Set where a plan of presence was adopted by it. */
  readonly allocated?: Allocated
  /** Set where a set of cards was handed in by it. */
  readonly picked?: Picked
}

export interface Computed {
  readonly against: string
  readonly chosen: Assessed
  /** x*: the plan that protects best within what may be risked. */
  readonly reference: Assessed
  /** h(none). */
  readonly without: number
  readonly terms: Terms
  /** What could have been done at no loss of protection: what the risk taken is held against. */
  readonly peers: readonly string[]
  /** Bands over what was reasonably practicable. */
  readonly gap: number
  readonly quality: Quality
  readonly posture: Posture
  /** The share of decisive facts known, and those missing. */
  readonly known: number
  readonly missing: readonly string[]
  readonly assessed: boolean
  /** What else could have been done at that moment, with its posture point. */
  readonly others: readonly { readonly act: Act; readonly posture: Posture }[]
  /**
   * Every option of the decision as one would take it who had assessed all, lost no time and taken every measure that
   * helps: what a panel's rating can be held against. Only where a panel rated any of them.
   */
  readonly ideal?: readonly { readonly act: Act; readonly stance: Stance; readonly quality: number }[]
}

export function decisionsOf(play: Play, doctrine: Doctrine): readonly Decision[] {
  return createDecider(play.machine.setting, doctrine)(play)
}

/**
 * The same for many attempts of one scenario: what a plan could have come to at best is the same in all of them, and is
 * worked out once.
 */
export function createDecider(setting: Setting, doctrine: Doctrine): (play: Play) => readonly Decision[] {
  const weighedByKey = new Map<string, Weighed>()
  const weighed = ({ against, best, key }: Situation): Weighed => {
    const known = key === undefined ? undefined : weighedByKey.get(key)
    if (known) return known
    const possible = best().map((one) => assess(one, against, setting, doctrine))
    const found = { possible, reached: reference(possible, harmWithout(against, setting, doctrine)) }
    if (key !== undefined) weighedByKey.set(key, found)
    return found
  }
  return (play) => {
    const reports = new Map(reportedIn(play).map((reported) => [reported.event, reported]))
    return play.steps.flatMap((step, event): readonly Decision[] => {
      const act = actOf(play, step)
      if (!act) return []
      const reported = reports.get(event)
      const sorted = sortedBy(step, event, setting)
      const allocated = allocatedBy(step, event, setting, doctrine)
      const picked = pickedBy(step, event, setting)
      const boarded = boardedBy(step, event, setting)
      const leaked = reported?.sent.leaked ?? boarded?.made.issued?.leaked ?? []
      const breaks = brokenBy(act, step.before.progress, setting, leaked.length > 0).map((rule) => ({
        rule,
        repaired: repairedAfter(play, event, rule),
      }))
      const computed = computedOf(act, step, breaks, setting, doctrine, weighed)
      const stance = "stance" in act.act ? act.act.stance : undefined
      return [
        {
          act,
          event,
          minutes: step.before.progress.minutes,
          breaks,
          ...(computed ? { computed } : {}),
          ...(!computed && stance ? { stated: { ...doctrine.posture.stated[stance], stance } } : {}),
          ...(reported ? { reported } : {}),
          ...(sorted ? { sorted } : {}),
          ...(boarded ? { boarded } : {}),
          ...(allocated ? { allocated } : {}),
          ...(picked ? { picked } : {}),
        },
      ]
    })
  }
}

/** Every option as one would take it who lost no time, worked out, and the best of them. */
interface Weighed {
  readonly possible: readonly Assessed[]
  readonly reached: Assessed
}

/** The stance of a decision, computed where it can be. */
export function stanceOf({ computed, stated }: Decision): Stance | undefined {
  return computed?.posture.stance ?? stated?.stance
}

function actOf({ machine }: Play, { event, before, after }: Step): Act | undefined {
  const beat = beatOf(machine.setting.scenario, before.at)
  if (!beat) return undefined
  if (handsIn(event.type)) {
    const done = after.progress.done.slice(before.progress.done.length)
    return actsOfBeat(beat).find(({ kind, id }) => kind === "outcome" && done.includes(id))
  }
  if (event.type !== "choose" && event.type !== "commit") return undefined
  const id = event.type === "choose" ? event.choice : event.action
  return actsOfBeat(beat).find((act) => act.id === id)
}

/**
 * The hard rules an act breaks: what its author says of it and what it asks for, a consent it needs and has not, and what
 * was in the report or the product that went out.
 */
function brokenBy(act: Act, { consents }: Progress, { scenario }: Setting, leaks = false): readonly string[] {
  const own = breaksOf(act, scenario)
  const isAgreed = neededConsents(act.act).every((key) => consents?.[key] === "given")
  return [...new Set([...own, ...(isAgreed ? [] : [consentRule]), ...(leaks ? [leakRule] : [])])]
}

function repairedAfter({ steps, ...play }: Play, event: number, rule: string): boolean {
  return steps.slice(event + 1).some((step) => actOf({ steps, ...play }, step)?.act.repairs?.includes(rule))
}

function computedOf(
  act: Act,
  { before: { progress } }: Step,
  breaks: Decision["breaks"],
  setting: Setting,
  doctrine: Doctrine,
  weighed: (situation: Situation) => Weighed,
): Computed | undefined {
  const situation = situationOf(act, progress, setting)
  if (!situation) return undefined
  const { against, rivals, chosen: option, needs, assessed, calibration, plan } = situation
  const weigh = (one: Option) => assess(one, against, setting, doctrine)
  const without = harmWithout(against, setting, doctrine)
  const chosen = weigh(option)
  const { possible, reached } = weighed(situation)
  const missing = needs.filter((fact) => !progress.knows.includes(fact))
  const known = needs.length === 0 ? 1 : 1 - missing.length / needs.length

  const judge = (one: Assessed, how = { assessed, known, calibration }) => {
    // What else could have been done with the same act (a plan), or at no loss of protection (a choice).
    const peers = plan
      ? possible.filter(({ option }) => option.id === one.option.id)
      : possible.filter(({ harm }) => harm <= one.harm + 1e-9)
    const least = Math.min(one.loss, ...peers.map(({ loss }) => loss))
    const lowest = peers.reduce((low, peer) => (bandsOver(low, peer.residual) > 0 ? peer.residual : low), one.residual)
    const gap = bandsOver(one.residual, lowest)
    const harmful = isWorse(one.harm, without)
    const terms: Terms = {
      assessment: assessmentOf(how, doctrine.decision),
      protection: protectionOf(without, one.harm, reached.harm),
      mitigation: mitigationOf(bareLoss(one.option, setting, doctrine), one.loss, least),
      tolerance: toleranceOf(one.over, gap, doctrine.decision),
    }
    const posture = postureOf(
      {
        terms,
        over: one.over,
        gap,
        assessed: how.assessed,
        acted: one.option.risk.exposes.length > 0,
        justifiedNoGo: one.option.noGo && reached.option.id === one.option.id && !harmful,
        harmful,
      },
      doctrine.posture,
    )
    return { peers: [...new Set(peers.map(({ option: { id } }) => id))], terms, gap, posture }
  }

  const idealOf = ({ id }: Option) => {
    const found = actsOfBeat(act.beat).find((one) => one.id === id)
    const ways = possible.filter(({ option }) => option.id === id)
    if (!found || ways.length === 0) return []
    const best = reference(ways, without)
    const ideal = judge(best, { assessed: true, known: 1, calibration: 1 })
    const held: readonly CapReason[] = [
      ...(isOutside(best) ? (["infeasible"] as const) : []),
      ...(best.option.lawful ? [] : (["hard-rule"] as const)),
    ]
    const { quality } = qualityOf(ideal.terms, held, doctrine.decision)
    return [{ act: found, stance: ideal.posture.stance, quality }]
  }
  const isOutside = ({ over, option }: Assessed) => over > 0 || !option.permitted
  const { peers, terms, gap, posture } = judge(chosen)
  const caps: readonly CapReason[] = [
    ...(assessed ? [] : (["no-assessment"] as const)),
    ...(isOutside(chosen) ? (["infeasible"] as const) : []),
    ...breaks.map(({ repaired }) => (repaired ? ("repaired" as const) : ("hard-rule" as const))),
  ]
  return {
    against,
    chosen,
    reference: reached,
    without,
    terms,
    peers,
    gap,
    quality: qualityOf(terms, caps, doctrine.decision),
    posture,
    known,
    missing,
    assessed,
    others: rivals
      .filter(({ id }) => id !== act.id)
      .flatMap((rival) => {
        const found = actsOfBeat(act.beat).find(({ id }) => id === rival.id)
        return found ? [{ act: found, posture: judge(weigh(rival)).posture }] : []
      }),
    ...(rivals.some((rival) => actsOfBeat(act.beat).find(({ id }) => id === rival.id)?.act.experts)
      ? { ideal: rivals.flatMap(idealOf) }
      : {}),
  }
}

interface Situation {
  readonly against: string
  readonly plan: boolean
  readonly chosen: Option
  /** Every act of the beat as it would have been done now, with the measures in force. */
  readonly rivals: readonly Option[]
  /** Everything that could have been done by one who lost no time: what x* is searched among. */
  readonly best: () => readonly Option[]
  /** What tells them apart from those of any other moment; undefined where nothing but the moment does. */
  readonly key?: string
  readonly needs: readonly string[]
  readonly assessed: boolean
  readonly calibration: number
}

function situationOf(act: Act, progress: Progress, setting: Setting): Situation | undefined {
  const { beat } = act
  if (act.kind === "action") return beat.plan && planSituation(act, beat, beat.plan, progress, setting)
  return "acts" in act.act && act.act.acts ? choiceSituation(act, act.act.acts.against, progress, setting) : undefined
}

function planSituation(act: Act, beat: Beat, plan: Plan, progress: Progress, setting: Setting): Situation {
  const preparation = preparationOf(plan, setting)
  const unprepared = (id: string) => (progress.prepared.includes(id) ? 0 : (preparation[id] ?? 0))
  const option = (id: string, action: PlanAction, mitigations: readonly Measure[], start: number): Option => {
    const ready = start + mitigations.reduce((sum, measure) => sum + unprepared(measure.id), 0)
    return {
      id,
      risk: action,
      noGo: action["no-go"] ?? false,
      mitigations,
      begins: ready + minutesOf(action, progress.role, setting, ready),
      permitted: permittedTo(progress.role, action, setting),
      lawful: (action.breaks ?? []).length === 0,
    }
  }
  const rivals = Object.entries(plan.actions).map(([id, action]) =>
    option(id, action, measuresOf(progress, setting), progress.minutes),
  )
  const chosen = rivals.find(({ id }) => id === act.id)
  if (!chosen) throw new Error(`${beat.id} has no action ${act.id}`)
  return {
    against: plan.against,
    plan: true,
    chosen,
    rivals,
    best: () => {
      const measures = subsets(plan.mitigations).filter((ids) => affordable(ids, setting))
      return Object.entries(plan.actions).flatMap(([id, action]) =>
        measures.map((ids) =>
          option(
            id,
            action,
            ids.map((mitigation) => ({ id: mitigation, verified: true })),
            setting.from,
          ),
        ),
      )
    },
    key: [beat.id, progress.role, ...plan.mitigations.map((id) => (progress.prepared.includes(id) ? "1" : "0"))].join(
      " ",
    ),
    needs: plan.needs,
    assessed: plan.threats.some((threat) => progress.estimates[threat] !== undefined),
    calibration: calibrationOf(
      plan.threats.flatMap((threat) => setting.scenario.threats[threat] ?? []),
      plan.threats.map((threat) => progress.estimates[threat]),
    ),
  }
}

/** In the moment there is no card to fill in: the assessment is what is known of the facts that decide. */
function choiceSituation(act: Act, against: string, progress: Progress, setting: Setting): Situation {
  const needs = [...new Set(setting.scenario.beats.flatMap(({ plan }) => plan?.needs ?? []))]
  const known = needs.filter((fact) => progress.knows.includes(fact)).length
  const inForce = measuresOf(progress, setting)
  const rivals = actsOfBeat(act.beat).flatMap((rival): readonly Option[] => {
    const risk = riskOf(rival)?.value
    if (!risk || !("acts" in rival.act) || rival.act.acts?.against !== against) return []
    // What could not be done at that moment is no better way that was left.
    if (whyClosed(choiceGate(rival.act, setting), progress)) return []
    const own = (rival.act.acts.with ?? []).map((id) => ({ id, verified: true }))
    return [
      {
        id: rival.id,
        risk,
        noGo: false,
        mitigations: [...own, ...inForce.filter(({ id }) => !own.some((measure) => measure.id === id))],
        begins: progress.minutes + minutesOf(rival.act, progress.role, setting, progress.minutes),
        permitted: permittedTo(progress.role, rival.act, setting),
        lawful: brokenBy(rival, progress, setting).length === 0,
      },
    ]
  })
  const chosen = rivals.find(({ id }) => id === act.id)
  if (!chosen) throw new Error(`${act.beat.id} has no choice ${act.id}`)
  return {
    against,
    plan: false,
    chosen,
    rivals,
    best: () => rivals,
    needs,
    assessed: needs.length === 0 || known > 0,
    calibration: needs.length === 0 ? 1 : known / needs.length,
  }
}

function permittedTo(role: string, act: Act["act"], { world }: Setting): boolean {
  return act.power === undefined || (world.roles[role]?.authority[act.power] ?? "forbidden") !== "forbidden"
}

function affordable(ids: readonly string[], { scenario }: Setting): boolean {
  return ids.every((id) =>
    Object.entries(scenario.mitigations[id]?.uses ?? {}).every(
      ([asset, count]) => (scenario.assets[asset] ?? 0) >= count,
    ),
  )
}

function subsets(ids: readonly string[]): readonly (readonly string[])[] {
  return ids.reduce<readonly (readonly string[])[]>((sets, id) => [...sets, ...sets.map((set) => [...set, id])], [[]])
}

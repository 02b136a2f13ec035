import type { Play } from "../attempt/play"
import type { Between } from "./handed"
import { unplayed } from "./playable"
import type { LearnerEvent } from "../machine/event"
import type { Machine } from "../machine/machine"
import { rankOf } from "../machine/condition"
import type { AllocationProgress, BoardProgress, Estimate, Progress, SentReport } from "../machine/progress"
import type { Act } from "../pack/parts"
import { actsOf, riskOf } from "../pack/parts"
import { type Doctrine, type Scenario, type Stance, stance } from "../pack/schema"
import type { Measures } from "../presence/measures"
import { breaksOf, consentRule, neededConsents } from "../pack/talks"
import { chances, urgencies } from "../pack/scales"
import { planEvidence, returning } from "../score/allocations"
import { competenciesOf, decisionWeight, type Evidence, reporting } from "../score/competencies"
import { createDecider, type Decision, stanceOf } from "../score/decisions"
import type { Recognition } from "../score/recognition"
import { leakRule } from "../score/reports"
import { leaking, type Model, unconsented } from "./model"
import { atSlot, consentStates, minutesSlot, type Vector } from "./variables"
import { promiseStates } from "./write"

/** What one act gives evidence of, as the scores themselves work it out: the prover has no rule of scoring of its own. */
export interface Evaluated {
  /** All but hard rules, which depend on whether they are repaired later. */
  readonly evidence: readonly Evidence[]
  readonly stance: Stance | undefined
  readonly decision: Decision
}

export interface Evaluator {
  /** By their ids; what is sent in a report may stand here twice: as itself, and as it is judged when it leaks. */
  readonly acts: ReadonlyMap<string, Act>
  /** An act taken in a state; `estimates` are the trainee's own. */
  readonly evaluate: (act: string, progress: Progress) => Evaluated
  /** What the pack itself says of an act, with nothing worked out; of what is handed in, at its worst and at its best: 0 and 1 when not given. */
  readonly stated: (act: string, handed?: Between) => readonly Evaluated[]
  /** Everything that working out an act that bears on risk could come to, or more: each of its scores at 0 and at 1, with any stance. */
  readonly outermost: (act: string) => readonly Evaluated[]
  /** A state as progress. Variables that are not part of it are as at the beginning. */
  readonly progressOf: (v: Vector, estimates: Readonly<Record<string, Estimate>>) => Progress
}

export const stances: readonly Stance[] = stance.options

const unrecognised: Recognition = { signals: 0, hits: 0, noise: 0, falseAlarms: 0, items: [] }

export function evaluatorOf(machine: Machine, model: Model, doctrine: Doctrine): Evaluator {
  const { scenario } = machine.setting
  const acts = new Map(actsOf(scenario).flatMap((act) => judgedAs(act, scenario).map((one) => [one.id, one])))
  const start = unplayed(machine, model.role, "explored")
  const progressOf = progressReader(model, start.now.progress)
  const decisionsOf = createDecider(machine.setting, doctrine)
  const actOf = (id: string): Act => {
    const act = acts.get(id)
    if (!act) throw new Error(`no act ${id}`)
    return act
  }
  const weighed = (decision: Decision): Evaluated => {
    const evidence = competenciesOf([decision], unrecognised, scenario, doctrine).flatMap((one) => one.evidence)
    return { evidence: evidence.filter(({ from }) => from !== "hard-rule"), stance: stanceOf(decision), decision }
  }
  return {
    acts,
    progressOf,
    stated(id, { least, most } = { least: 0, most: 1 }) {
      const act = actOf(id)
      const stance = "stance" in act.act ? act.act.stance : undefined
      const posture = stance && { ...doctrine.posture.stated[stance], stance }
      const told = weighed({ act, event: 0, minutes: 0, breaks: [], ...(posture ? { stated: posture } : {}) })
      const measured = measuredBy(act)
      if (measured.length === 0) return [told]
      // Whether a return was promised is not known here: with one it is evidence, without one it is not.
      const sure = act.beat.allocate ? measured.filter((competency) => competency !== returning) : measured
      const weight = decisionWeight(scenario.format, doctrine)
      // Chasing it is worth something once it is done.
      const chase = isMetWithSilence(act) ? [{ competency: reporting, score: 0, weight, from: "chase" as const }] : []
      return (sure.length === measured.length ? [measured] : [measured, sure]).flatMap((competencies) =>
        [least, most].map((score) => ({
          ...told,
          evidence: [
            ...told.evidence,
            ...competencies.map((competency) => ({ competency, score, weight, from: "report" as const })),
            ...chase,
          ],
        })),
      )
    },
    outermost(id) {
      const act = actOf(id)
      const told = weighed({ act, event: 0, minutes: 0, breaks: [] })
      const weight = decisionWeight(scenario.format, doctrine)
      const worked = ["C3", "C5", ...((riskOf(act)?.value.exposes.length ?? 0) > 0 ? ["C4"] : [])]
      return stances.flatMap((stance) =>
        [0, 1].map((score) => ({
          ...told,
          stance,
          evidence: [
            ...told.evidence,
            ...worked.map((competency) => ({ competency, score, weight, from: "assessment" as const })),
          ],
        })),
      )
    },
    evaluate(id, progress) {
      const act = actOf(id)
      const event: LearnerEvent =
        act.kind === "choice" ? { type: "choose", choice: choiceOf(act) } : { type: "commit", action: id }
      const moment = { at: act.beat.id, progress }
      const play: Play = { ...start, steps: [{ event, at: 0, before: moment, after: moment }], now: moment }
      const [decision] = decisionsOf(play)
      if (!decision) throw new Error(`${id} is no decision`)
      return weighed(decision)
    },
  }
}

/** The choice that is made, however it is judged. */
function choiceOf({ id, beat }: Act): string {
  return beat.choices?.find((choice) => unconsented(choice.id) === id)?.id ?? id
}

/**
 * The competencies an act gives evidence of by what was handed in with it: a report; the cards of a sort; what was made of
 * a board; a plan of presence; the cards of a pick.
 */
export function measuredBy({
  kind,
  id,
  beat: { report, sort, board, allocate, pick },
}: Pick<Act, "kind" | "id" | "beat">): readonly string[] {
  if (kind !== "outcome") return []
  if (report?.answers.some((one) => id === one.id || id === leaking(one.id))) return [reporting]
  if (pick?.outcomes.some((one) => id === one.id)) return pick.shows
  if (board?.outcomes.some((one) => id === one.id || id === leaking(one.id))) return board.shows
  if (sort?.outcomes.some((one) => one.id === id)) return sort.shows
  return allocate ? planEvidence(allocate) : []
}

/** Whether a report was sent by it that nobody answers, so that it should be chased. */
function isMetWithSilence({ id, beat: { report } }: Act): boolean {
  return report?.answers.some((one) => one.silent === true && (id === one.id || id === leaking(one.id))) ?? false
}

/**
 * An act with every hard rule it breaks, and beside it the same as it breaks one more: that on identifiers, where a
 * report can leak them, or that on consent, where it needs one.
 */
function judgedAs(found: Act, scenario: Scenario): readonly Act[] {
  const breaks = breaksOf(found, scenario)
  const act: Act = { ...found, act: { ...found.act, breaks: [...breaks] } }
  const also = (id: string, rule: string): Act => ({
    ...act,
    id,
    act: { ...act.act, breaks: [...new Set([...breaks, rule])] },
  })
  const leaky = [...(act.beat.report?.answers ?? []), ...(act.beat.board?.outcomes ?? [])]
  if (act.kind === "outcome" && leaky.some(({ id }) => id === act.id)) return [act, also(leaking(act.id), leakRule)]
  return neededConsents(act.act).length > 0 ? [act, also(unconsented(act.id), consentRule)] : [act]
}

const noMeasures: Measures = {
  presence: 0,
  entropy: 0,
  foreseen: 0,
  error: 0,
  harm: 0,
  kept: 0,
  posture: 0,
  escalation: 0,
  reserve: 0,
}

function progressReader(model: Model, start: Progress): Evaluator["progressOf"] {
  const of = (kind: string) =>
    model.slots.flatMap(({ name }, slot) => {
      const [first, ...rest] = name.split(" ")
      return first === kind ? [{ id: rest.join(" "), slot }] : []
    })
  const lists = { knows: of("knows"), done: of("done"), added: of("added"), verified: of("verified") }
  const prepared = of("prepared")
  const assets = of("asset")
  const trust = of("trust")
  const rapport = of("rapport")
  const joined = of("joined")
  const speaking = of("speaks")
  const consents = of("consent")
  const flagged = of("flagged")
  const made = of("made")
  const handed = { reported: of("reported"), leaked: of("leaked"), told: of("told") }
  const urgent = of("urgency")
  const sorted = of("sorted")
  const likely = of("likely")
  const overridden = of("overridden")
  const reasoned = of("reasoned")
  const picked = of("picked")
  const worth = of("worth")
  const outcomes = of("outcome")
  const states = ["open", "kept", "broken", "withdrawn"] as const
  const set = (v: Vector, ids: readonly { readonly id: string; readonly slot: number }[]) =>
    ids.filter(({ slot }) => v[slot] === 1).map(({ id }) => id)
  const numbers = (v: Vector, ids: readonly { readonly id: string; readonly slot: number }[]) =>
    Object.fromEntries(ids.map(({ id, slot }) => [id, v[slot] ?? 0]))
  /** A promise is known by what became of it also where nothing asks whether it was made. */
  const promisesIn = (v: Vector): Progress["promises"] => {
    const became = new Map(
      outcomes.flatMap(({ id, slot }) => {
        const state = states.find((one) => promiseStates[one] === v[slot])
        return state ? [[id, state]] : []
      }),
    )
    const ids = new Set([...set(v, made), ...became.keys()])
    return Object.fromEntries(
      [...ids].map((id) => [id, { to: "", by: Number.MAX_SAFE_INTEGER, costs: 0, state: became.get(id) ?? "open" }]),
    )
  }
  /** One report that holds all that was ever sent, and one for each that says how urgent it was: all that conditions ask. */
  const reportsIn = (v: Vector): NonNullable<Progress["reports"]> => {
    const sent = (one: Partial<SentReport>) => ({
      draft: { lines: {}, to: [] },
      sent: [{ lines: {}, to: [], leaked: [], minutes: 0, ...one }],
    })
    const lines = Object.fromEntries(set(v, handed.reported).map((fact) => [fact, { as: "heard" as const }]))
    const each = set(v, urgent).map((name): [string, ReturnType<typeof sent>] => {
      const [report = "", urgency] = name.split(" ")
      const stated = urgencies.find((one) => one === urgency)
      return [report, sent(stated ? { urgency: stated } : {})]
    })
    return {
      // The most urgent comes last of a report.
      ...Object.fromEntries([...each].sort(([, a], [, b]) => rankOf(a.sent[0]?.urgency) - rankOf(b.sent[0]?.urgency))),
      "all sent": sent({ lines, to: set(v, handed.told), leaked: set(v, handed.leaked) }),
    }
  }
  const speakerIn = ([speaks]: readonly string[]) => (speaks === undefined ? {} : { speaks })
  const consentsIn = (v: Vector): NonNullable<Progress["consents"]> =>
    Object.fromEntries(
      consents.flatMap(({ id, slot }) => {
        const state = consentStates[(v[slot] ?? 0) - 1]
        return state ? [[id, state]] : []
      }),
    )
  /** Plans that keep to what is set and to nothing else that is asked: of each measure some value between the bounds. */
  const asked = of("allocated").map(({ id, slot }) => {
    const [plan = "", measure = "", bound = "", value = "0"] = id.split(" ")
    return { plan, measure, bound, value: Number(value), slot }
  })
  const plansIn = (v: Vector): NonNullable<Progress["allocations"]> =>
    Object.fromEntries(
      of("closed").flatMap(({ id: plan, slot }): readonly (readonly [string, AllocationProgress])[] => {
        const own = asked.filter((one) => one.plan === plan)
        if (v[slot] !== 1 || own.length === 0) return []
        const measures = new Map<string, number>()
        for (const { measure } of own) {
          const bounds = own.filter((one) => one.measure === measure)
          const tried = bounds.flatMap(({ value }) => [value, value - 0.1, value + 0.1])
          const isSo = (is: number) =>
            bounds.every(
              ({ bound, value, slot: at }) => (bound === "least" ? is >= value : is <= value) === (v[at] === 1),
            )
          measures.set(measure, tried.find(isSo) ?? 0)
        }
        const adopted = {
          minutes: 0,
          measures: { ...noMeasures, ...Object.fromEntries(measures) },
          before: {},
          promised: [],
        }
        return [[plan, { units: {}, rates: {}, past: [], adopted }]]
      }),
    )
  const placedIn = (v: Vector) =>
    Object.fromEntries(
      set(v, sorted).map((name) => {
        const [card = "", bin = ""] = name.split(" ")
        return [card, { bin, confidence: 2 as const, marks: [] }]
      }),
    )
  /** One pick that holds every card that was ever picked, and one for each that was worth something: all that conditions ask. */
  const picksIn = (v: Vector): NonNullable<Progress["picks"]> => {
    const decided = (cards: readonly string[], share: number) => ({ picked: cards, decided: { minutes: 0, share } })
    const shares = set(v, worth).map((name): [string, number] => {
      const [pick = "", share] = name.split(" ")
      return [pick, Number(share)]
    })
    return {
      // The greatest share comes last of a pick.
      ...Object.fromEntries(shares.sort(([, a], [, b]) => a - b).map(([pick, share]) => [pick, decided([], share)])),
      "all picked": decided(set(v, picked), Number.NEGATIVE_INFINITY),
    }
  }
  /** One board that holds all that was ever handed in. */
  const boardIn = (v: Vector): BoardProgress => ({
    pins: {},
    chances: Object.fromEntries(
      set(v, likely)
        .map((name) => name.split(" "))
        .flatMap(([hypothesis = "", least]) => {
          const chance = chances.find((one) => String(one) === least)
          return chance === undefined ? [] : [[hypothesis, chance] as const]
        })
        .sort(([, a], [, b]) => a - b),
    ),
    cells: Object.fromEntries(set(v, overridden).map((cell) => [cell, { as: "override" as const }])),
    lines: {
      ...Object.fromEntries(set(v, handed.reported).map((line) => [line, ["somebody"]])),
      "all lines": set(v, handed.told),
    },
    issued: { minutes: 0, leaked: set(v, handed.leaked), reasoned: set(v, reasoned) },
  })
  return (v, estimates) => {
    const spot = v[atSlot] ?? 0
    return {
      ...start,
      minutes: v[minutesSlot] ?? 0,
      knows: set(v, lists.knows),
      done: set(v, lists.done),
      added: set(v, lists.added),
      // A check counts while its measure is on the card; the prover's card may remember one that was taken off.
      verified: set(v, lists.verified).filter((id) => v[model.variables.added(id)] === 1),
      prepared: set(v, prepared),
      assets: { ...start.assets, ...numbers(v, assets) },
      trust: { ...start.trust, ...numbers(v, trust) },
      ...(start.rapport ? { rapport: { ...start.rapport, ...numbers(v, rapport) } } : {}),
      ...(start.team ? { team: set(v, joined) } : {}),
      ...speakerIn(set(v, speaking)),
      ...(start.consents ? { consents: consentsIn(v) } : {}),
      judged: Object.fromEntries(set(v, flagged).map((id) => [id, { as: "flag", confidence: 2 }])),
      promises: promisesIn(v),
      ...(start.reports ? { reports: { ...start.reports, ...reportsIn(v) } } : {}),
      ...(start.allocations ? { allocations: { ...start.allocations, ...plansIn(v) } } : {}),
      ...(start.sorts ? { sorts: { all: { closed: 0, placed: placedIn(v) } } } : {}),
      ...(start.picks ? { picks: picksIn(v) } : {}),
      ...(start.boards ? { boards: { all: boardIn(v) } } : {}),
      estimates,
      entered: [model.spots[spot] ?? ""],
    }
  }
}

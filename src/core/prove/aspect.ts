import { minutesOf } from "../activity/act"
import { list } from "../machine/condition"
import type { Estimate } from "../machine/progress"
import type { Machine } from "../machine/machine"
import { type Act, riskOf } from "../pack/parts"
import type { Doctrine, Stance } from "../pack/schema"
import { toClock } from "../pack/units"
import { civilRiskOf } from "../risk/option"
import { isWorse } from "../risk/quality"
import { decisionWeight, reporting } from "../score/competencies"
import { measuresOf, recognitionScore } from "../score/recognition"
import { type Evaluated, type Evaluator, evaluatorOf, measuredBy, stances } from "./evidence"
import { fromSeen, type Search } from "./explore"
import type { Scored } from "./handed"
import type { Model, Move } from "./model"
import { sightsOf } from "./sights"
import { type Interest, nothing } from "./slice"
import { type Entry, exact, TooLarge, type Worth, worthless } from "./tables"
import { type Read, readsOf } from "./test"
import { minutesSlot, type Vector } from "./variables"
import { createWorthRow, type Valued, type WorthRow } from "./worth-row"

/**
 * One view of what acts are worth, and what of a state must be remembered for it. What people are told an act shows
 * needs nothing; an assessment needs the facts; measures need the card; protection needs the time; a stance needs all.
 * Looking at one at a time keeps the states few.
 */
export type AspectName = "told" | "recognition" | "assessment" | "mitigation" | "protection" | "posture"

export type Question =
  | { readonly kind: "competency"; readonly id: string }
  | { readonly kind: "stance"; readonly id: Stance }
  /** How many decisions were anything but calculated. */
  | { readonly kind: "others" }

export interface Aspect {
  readonly name: AspectName
  readonly questions: readonly Question[]
  readonly interest: Interest
  readonly worth: NonNullable<Search["worth"]>
  /** Acts that can come first: what can still happen after each is asked, even where it changes nothing. */
  readonly isFirst: (move: Move) => boolean
  /** What each number that `worth` gives means for a question. */
  readonly worths: (question: Question) => readonly Worth[]
  readonly rules: (question: Question) => Rules
  /** What recognition adds for a question, when so much was there to be seen. */
  readonly recognised: (question: Question, seen: number) => Pick<Entry, "weight" | "least" | "most">
}

/** Every question a scenario raises, under the aspect that answers it. */
export function questionsOf(
  { setting: { scenario } }: Machine,
  doctrine: Doctrine,
): ReadonlyMap<AspectName, readonly Question[]> {
  const isComputed = scenario.beats.some(
    ({ plan, choices }) => plan !== undefined || (choices ?? []).some(({ acts }) => acts),
  )
  const asked = new Map<AspectName, Question[]>([["told", []]])
  const ask = (name: AspectName, question: Question) => asked.set(name, [...(asked.get(name) ?? []), question])
  const computed: Readonly<Record<string, AspectName>> = { C3: "assessment", C4: "mitigation", C5: "protection" }
  for (const id of Object.keys(doctrine.competencies).sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))) {
    const own = id === "C1" && scenario.beats.some(({ observe }) => observe) ? "recognition" : undefined
    ask(own ?? (isComputed ? computed[id] : undefined) ?? "told", { kind: "competency", id })
  }
  for (const id of stances) ask(isComputed ? "posture" : "told", { kind: "stance", id })
  ask(isComputed ? "posture" : "told", { kind: "others" })
  return asked
}

/** `roughly`: acts are not worked out from the state; each counts as anything that working it out could come to. */
export function aspectOf(
  name: AspectName,
  questions: readonly Question[],
  machine: Machine,
  model: Model,
  doctrine: Doctrine,
  {
    roughly = false,
    evaluations: most = mostEvaluations,
  }: { readonly roughly?: boolean; readonly evaluations?: number },
): Aspect {
  const evaluator = evaluatorOf(machine, model, doctrine)
  const { acts } = evaluator
  const actOf = ({ act, judged = act }: Move) => (judged === undefined ? undefined : acts.get(judged))
  const reading = readingOf(roughly ? "told" : name, machine, model, evaluator)
  const rules = new Map(questions.map((question) => [question, rulesOf(question, acts, doctrine)]))
  const worths = new Map(questions.map((question): [Question, Worth[]] => [question, [worthless]]))
  const numbers = new Map<string, number>()
  const numberOf = (each: readonly Worth[]): number => {
    const key = JSON.stringify(each)
    const known = numbers.get(key)
    if (known !== undefined) return known
    const number = each.every(isNothing) ? 0 : numbers.size + 1
    numbers.set(key, number)
    if (number > 0)
      for (const [i, question] of questions.entries()) (worths.get(question) ?? [])[number] = each[i] ?? worthless
    return number
  }
  /** How what is handed in with a move is scored, where some question asks for it. */
  const scoredBy = ({ filling }: Move, act: Act) => {
    const measured = measuredBy(act)
    const isAsked = questions.some((question) => question.kind === "competency" && measured.includes(question.id))
    return isAsked && !roughly ? filling?.scored : undefined
  }
  /** Chasing a report makes good what its silence left open. */
  const isChase = ({ event }: Move) =>
    event.type === "chase" && questions.some((question) => question.kind === "competency" && question.id === reporting)
  const chased = () =>
    numberOf(
      questions.map((question) => {
        const isIt = question.kind === "competency" && question.id === reporting
        const earned = isIt ? exact(decisionWeight(machine.setting.scenario.format, doctrine)) : 0
        return { ...worthless, least: earned, most: earned }
      }),
    )
  const worthOf = (act: Act, evaluated: readonly Evaluated[]): number =>
    numberOf(questions.map((question) => worthFor(question, act, evaluated, rules.get(question) ?? noRules)))

  /** The worth of an act by what it is read from, and by the minute. */
  const rows = new Map<string, WorthRow>()
  let evaluations = 0
  const count = () => {
    if (++evaluations > most) throw new TooLarge()
  }
  /** The score of what is handed in changes with the time only where it comes too late. */
  const scoredRow = (move: Move, act: Act, { reads, keyOf, between }: Scored, v: Vector) => {
    const last = lastRead(reads)
    const key = `${move.index} ${keyOf(v)}`
    const row = rows.get(key) ?? createWorthRow(last === undefined ? [] : [last - 1, last])
    rows.set(key, row)
    const workOut = (minute: number): Valued => {
      count()
      const before = v.slice()
      before[minutesSlot] = minute
      return { worth: worthOf(act, evaluator.stated(act.id, between(before))), sign: "" }
    }
    return (minutes: number) => row.at(last === undefined ? 0 : Math.min(last, minutes), workOut)
  }
  const sights = name === "recognition" ? sightsOf(model, machine.setting.scenario) : undefined
  const firstSpots = new Set([model.start, ...model.injects.flatMap(({ to }) => to ?? [])])
  const isFirst = ({ at, act }: Move) => act !== undefined && firstSpots.has(at)
  return {
    name,
    questions,
    isFirst,
    interest: {
      ...nothing,
      worth: (move) => {
        if (isChase(move)) return []
        const found = actOf(move)
        if (!found) return undefined
        const scored = scoredBy(move, found)
        if (scored) return scored.reads
        if (reading.isRead(found)) return reading.reads(found)
        return (roughly && riskOf(found)) ||
          isFirst(move) ||
          questions.some((question) => isTold(question, found, rules.get(question) ?? noRules))
          ? []
          : undefined
      },
      ...(sights ? { sights } : {}),
    },
    worth: {
      timed: (move) => {
        const found = actOf(move)
        if (!found) return false
        return (lastRead(scoredBy(move, found)?.reads) ?? reading.lastOf(found)) !== undefined
      },
      rowOf(move: Move, v: Vector) {
        if (isChase(move)) return chased
        const act = actOf(move)
        if (!act) return () => 0
        const scored = scoredBy(move, act)
        if (scored) return scoredRow(move, act, scored, v)
        const { key, state, later } = reading.read(act, v)
        const last = reading.lastOf(act)
        const row = rows.get(key) ?? createWorthRow(reading.piecesOf(act))
        rows.set(key, row)
        const workOut = (minute: number): Valued => {
          if (reading.isRead(act)) count()
          const before = state()
          before[minutesSlot] = minute
          const evaluated = reading.isRead(act)
            ? reading
                .estimates(act, before)
                .map((estimates) => evaluator.evaluate(act.id, evaluator.progressOf(before, estimates)))
            : roughly && riskOf(act)
              ? evaluator.outermost(act.id)
              : evaluator.stated(act.id)
          return { worth: worthOf(act, evaluated), sign: evaluated.map((one) => signOf(one, minute)).join() }
        }
        // Where time does not matter one minute stands for all: one at which the act is open.
        return (minutes) =>
          last === undefined ? row.at(0, () => workOut(minutes)) : row.at(Math.min(last, minutes + later), workOut)
      },
    },
    worths: (question) => worths.get(question) ?? [],
    rules: (question) => rules.get(question) ?? noRules,
    recognised: (question, seen) =>
      question.kind === "competency" && question.id === "C1" ? recognised(fromSeen(seen), doctrine) : nothingSeen,
  }
}

/**
 * What a decision comes to in all that bears on its stance and its measures (rubric 2.3.6): the plan it is held against, and what
 * else would have protected as well. Of acts whose harm changes evenly with the time, what is alike in these at two minutes is
 * alike between. The reference is compared in ten-thousandths, so close to a bound a minute stands for itself only.
 */
function signOf({ decision: { computed }, stance }: Evaluated, minute: number): string {
  if (!computed) return stance ?? ""
  const { reference, peers, chosen, without, posture } = computed
  const edge = (posture.passivity * 100) % 1
  return [
    stance,
    reference.option.id,
    peers.join("+"),
    isWorse(chosen.harm, without) ? "worse" : "",
    Math.abs(edge - 0.5) < 0.03 ? minute : "",
  ].join(" ")
}

/** How many acts in different states and minutes are worked out for one aspect: about a minute of work. */
const mostEvaluations = 200_000

/** The hard rules that bear on a question: those that something repairs, each a bit by its place, and the others. */
export interface Rules {
  readonly repairable: readonly string[]
  readonly others: readonly string[]
}

const noRules: Rules = { repairable: [], others: [] }

/** The hard rules that an act breaks somewhere and that bear on a competency. */
function rulesOf(question: Question, acts: ReadonlyMap<string, Act>, doctrine: Doctrine): Rules {
  if (question.kind !== "competency") return noRules
  const all = [...acts.values()].map(({ act }) => act)
  const broken = [...new Set(all.flatMap(({ breaks }) => breaks ?? []))]
    .filter((rule) => doctrine["hard-rules"][rule]?.competencies.includes(question.id))
    .sort()
  const repaired = new Set(all.flatMap(({ repairs }) => repairs ?? []))
  return {
    repairable: broken.filter((rule) => repaired.has(rule)),
    others: broken.filter((rule) => !repaired.has(rule)),
  }
}

/** Whether the pack itself says that an act bears on a question. */
function isTold(question: Question, found: Act, { repairable, others }: Rules): boolean {
  const { act } = found
  if (question.kind !== "competency") {
    const stance = "stance" in act ? act.stance : undefined
    return stance !== undefined && isCounted(question, stance)
  }
  const rules = [...(act.breaks ?? []), ...(act.repairs ?? [])]
  if (act.shows?.[question.id] !== undefined || measuredBy(found).includes(question.id)) return true
  return rules.some((rule) => [...repairable, ...others].includes(rule))
}

function worthFor(question: Question, { act }: Act, evaluated: readonly Evaluated[], rules: Rules): Worth {
  if (question.kind !== "competency") {
    const is = evaluated.map(({ stance }) => (stance !== undefined && isCounted(question, stance) ? 1 : 0))
    return { ...worthless, least: Math.min(...is), most: Math.max(...is) }
  }
  const sums = evaluated.map(({ evidence }) => {
    const own = evidence.filter(({ competency }) => competency === question.id)
    return {
      weight: own.reduce((sum, { weight }) => sum + weight, 0),
      sum: exact(own.reduce((sum, { weight, score }) => sum + weight * score, 0)),
    }
  })
  const bits = (ids: readonly string[] | undefined) =>
    rules.repairable.reduce((all, rule, i) => (ids?.includes(rule) ? all | (1 << i) : all), 0)
  return {
    weight: sums[0]?.weight ?? 0,
    least: Math.min(...sums.map(({ sum }) => sum)),
    most: Math.max(...sums.map(({ sum }) => sum)),
    breaks: bits(act.breaks),
    lost: (act.breaks ?? []).filter((rule) => rules.others.includes(rule)).length,
    repairs: bits(act.repairs),
  }
}

function isCounted(question: Exclude<Question, { kind: "competency" }>, stance: Stance): boolean {
  return question.kind === "stance" ? stance === question.id : stance !== "calculated"
}

function isNothing({ weight, least, most, breaks, lost, repairs }: Worth): boolean {
  return weight === 0 && least === 0 && most === 0 && breaks === 0 && lost === 0 && repairs === 0
}

const nothingSeen = { weight: 0, least: 0, most: 0 }

/** Every way of flagging what was there to be seen is open to the trainee; these are the worst and the best. */
function recognised(
  { signals, noise }: ReturnType<typeof fromSeen>,
  { recognition, evidence }: Doctrine,
): Pick<Entry, "weight" | "least" | "most"> {
  if (signals < recognition["least-signals"] || noise < recognition["least-noise"]) return nothingSeen
  const weight = evidence.weight.capstone
  let least = Number.POSITIVE_INFINITY
  let most = 0
  for (let hits = 0; hits <= signals; hits++)
    for (let falseAlarms = 0; falseAlarms <= noise; falseAlarms++) {
      const score = recognitionScore(measuresOf({ signals, hits, noise, falseAlarms }), recognition)
      least = Math.min(least, score)
      most = Math.max(most, score)
    }
  return { weight, least: exact(weight * least), most: exact(weight * most) }
}

// ------------------------------------------------------------------------------------------ what worth is read from

interface Reading {
  /** Whether the worth of an act differs from state to state. */
  readonly isRead: (act: Act) => boolean
  readonly reads: (act: Act) => readonly Read[]
  /** What a state comes to for an act: the same key, the same worth at the same time, so many minutes later. */
  readonly read: (act: Act, v: Vector) => { readonly key: string; readonly state: () => Vector; readonly later: number }
  /**
   * The last minutes of stretches in which what comes to one sign at two minutes comes to it at every minute between; undefined
   * where there are none. Of a plan only what it protects depends on the time, and that only falls (rubric 2.3.4, 2.3.6): one
   * stretch. Of a choice in the moment the harm of each way that is open changes evenly, until one begins or ceases to help,
   * opens or closes, or has to wait no more.
   */
  readonly piecesOf: (act: Act) => readonly number[] | undefined
  /** The minute beyond which the worth of an act changes no more; undefined where time does not matter to it. */
  readonly lastOf: (act: Act) => number | undefined
  /** The trainee's estimates at their best and at their worst. */
  readonly estimates: (act: Act, v: Vector) => readonly Readonly<Record<string, Estimate>>[]
}

/** The minute beyond which nothing read changes any more; undefined where time is not read. */
function lastRead(reads: readonly Read[] = []): number | undefined {
  const times = reads.flatMap(({ slot, value }) => (slot === minutesSlot ? [value] : []))
  return times.length === 0 ? undefined : Math.max(...times)
}

function readingOf(name: AspectName, machine: Machine, model: Model, { acts }: Evaluator): Reading {
  const { setting } = machine
  const { scenario } = setting
  const { variables } = model
  const isRead = (act: Act) => name !== "told" && name !== "recognition" && riskOf(act) !== undefined
  const measures = Object.keys(scenario.mitigations)
  const flags = (slots: readonly number[]) => slots.map((slot): Read => ({ slot, value: 1 }))
  const againstOf = ({ act, beat }: Act): string =>
    "acts" in act && act.acts ? act.acts.against : (beat.plan?.against ?? "")
  const endOf = (act: Act) => {
    const { from, window } = civilRiskOf(againstOf(act), setting)
    return from + window
  }
  const needs = ({ beat, kind }: Act): readonly string[] =>
    kind === "action" ? (beat.plan?.needs ?? []) : scenario.beats.flatMap(({ plan }) => plan?.needs ?? [])
  const facts = (act: Act) => flags([...new Set(needs(act))].map((fact) => variables.knows(fact)))
  const threats = ({ beat, kind }: Act) => (kind === "action" ? (beat.plan?.threats ?? []) : [])
  /** What else could be done about the same, at the same moment. */
  const rivalsOf = (act: Act): readonly Act[] =>
    act.kind === "action"
      ? [act]
      : [...acts.values()].filter(
          (rival) => rival.beat === act.beat && riskOf(rival) !== undefined && againstOf(rival) === againstOf(act),
        )
  /** Only a measure that lowers a risk that could be taken here bears on it. */
  const bearing = (act: Act) => {
    const risks = rivalsOf(act).flatMap((rival) => riskOf(rival)?.value ?? [])
    const threatened = new Set(risks.flatMap(({ exposes }) => exposes))
    const unless = new Set(
      risks.flatMap(({ aggravated }) => list(aggravated).flatMap((id) => scenario.aggravators?.[id]?.unless ?? [])),
    )
    return measures.filter(
      (id) => unless.has(id) || Object.keys(scenario.mitigations[id]?.lowers ?? {}).some((one) => threatened.has(one)),
    )
  }
  const cardOf = (act: Act) => flags(bearing(act).flatMap((id) => [variables.added(id), variables.verified(id)]))
  const added = flags(measures.map((id) => variables.added(id)))
  const prepared = flags(measures.map((id) => variables.prepared(id)))
  /** What else could be done at the moment counts only if it is open then. */
  const gates = (act: Act) => {
    if (act.kind === "action") return []
    const rivals = new Set(rivalsOf(act).map(({ id }) => id))
    return model.moves
      .filter((move) => move.act !== undefined && rivals.has(move.act))
      .flatMap((move) => readsOf(move.test).filter(({ slot }) => slot !== move.drawn?.slot))
  }
  const time = (act: Act): Read => ({ slot: minutesSlot, value: endOf(act) })
  const reads = (act: Act): readonly Read[] => {
    if (!isRead(act)) return []
    const isPlan = act.kind === "action"
    switch (name) {
      case "assessment":
        return [...facts(act), ...flags(threats(act).map((threat) => variables.estimated(threat)))]
      case "mitigation":
        return isPlan ? cardOf(act) : [...cardOf(act), ...gates(act), time(act)]
      case "protection":
        return isPlan ? [...added, ...prepared, time(act)] : [...cardOf(act), ...gates(act), time(act)]
      case "posture":
        return [
          ...facts(act),
          ...flags(threats(act).map((threat) => variables.estimated(threat))),
          ...cardOf(act),
          ...(isPlan ? [...added, ...prepared] : gates(act)),
          time(act),
        ]
      case "told":
      case "recognition":
        return []
    }
  }
  const readsByAct = new Map([...acts.values()].map((act) => [act, reads(act)]))
  const slotsByAct = new Map(
    [...readsByAct].map(([act, read]) => [
      act,
      [...new Set(read.map(({ slot }) => slot))].filter((slot) => slot !== minutesSlot),
    ]),
  )
  /** Of the facts that decide only how many of them are known counts (rubric 2.3.5), unless a gate asks for one. */
  const countedByAct = new Map(
    [...acts.values()].map((act) => {
      const isFactRead = name === "assessment" || name === "posture"
      const asked = new Set(gates(act).map(({ slot }) => slot))
      const slots = isFactRead && isRead(act) ? facts(act).map(({ slot }) => slot) : []
      return [act, { slots, merged: new Set(slots.filter((slot) => !asked.has(slot))) }]
    }),
  )
  const lastByAct = new Map([...readsByAct].map(([act, read]) => [act, lastRead(read)]))
  const piecesByAct = new Map(
    [...acts.values()].flatMap((act): readonly (readonly [Act, readonly number[]])[] => {
      const last = lastByAct.get(act)
      if (last === undefined || !(name === "posture" || (name === "mitigation" && act.kind !== "action"))) return []
      const turns = act.kind === "action" ? [] : turnsOf(act)
      return [[act, [...new Set([...turns, last])].filter((at) => at >= 0 && at <= last).sort((a, b) => a - b)]]
    }),
  )
  const preparing = new Map(
    [...acts.values()].map((act) => [
      act,
      act.kind === "action"
        ? model.moves
            .filter((move) => move.act === act.id)
            .slice(0, 1)
            .flatMap(({ writes }) => writes.flatMap((write) => (write.op === "later" ? write.measures : [])))
        : [],
    ]),
  )
  /** The last minutes before something about a choice in the moment takes another turn. */
  function turnsOf(act: Act): readonly number[] {
    const gated = gates(act).flatMap(({ slot, value }) => (slot === minutesSlot ? [value - 1] : []))
    const { from, window } = civilRiskOf(againstOf(act), setting)
    return [
      ...gated,
      ...rivalsOf(act).flatMap(({ act: rival }) => {
        const { until, ...plain } = rival
        const own = minutesOf(plain, model.role, setting, 0)
        return [from - own, from + window - own, ...(until === undefined ? [] : [toClock(until, setting.from) - own])]
      }),
    ]
  }
  const truths = scenario.threats
  return {
    isRead,
    reads: (act) => readsByAct.get(act) ?? [],
    piecesOf: (act) => piecesByAct.get(act),
    lastOf: (act) => lastByAct.get(act),
    read(act, v) {
      const counted = countedByAct.get(act)
      const slots = (slotsByAct.get(act) ?? []).filter((slot) => !counted?.merged.has(slot))
      const known = counted?.slots.reduce((sum, slot) => sum + Math.min(1, v[slot] ?? 0), 0) ?? 0
      const values = slots.map((slot) => v[slot] ?? 0)
      const cleared: number[] = []
      let later = 0
      // How a plan protects depends on when it begins, not on which measures took the time.
      if (name === "protection" && act.kind === "action")
        for (const { added, prepared: ready, minutes } of preparing.get(act) ?? []) {
          if (v[added] !== 1) continue
          if (v[ready] !== 1) later += minutes
          values[slots.indexOf(added)] = 0
          cleared.push(added)
        }
      return {
        key: `${act.id} ${known} ${values.join()}`,
        later,
        state: () => {
          const state = v.slice()
          for (const slot of cleared) state[slot] = 0
          return state
        },
      }
    },
    estimates(act, v) {
      if (name !== "assessment" && name !== "posture") return [{}]
      const made = threats(act).filter((threat) => v[variables.estimated(threat)] === 1)
      const all = (estimate: (threat: string) => Estimate) =>
        Object.fromEntries(made.map((threat) => [threat, estimate(threat)]))
      const truth = (threat: string): Estimate => ({
        likelihood: truths[threat]?.likelihood ?? 1,
        impact: truths[threat]?.impact ?? 1,
      })
      const far = (level: number) => (level > 3 ? 1 : 5)
      return made.length === 0
        ? [{}]
        : [
            all(truth),
            all((threat) => ({ likelihood: far(truth(threat).likelihood), impact: far(truth(threat).impact) })),
          ]
    },
  }
}

import type { Setting } from "../machine/setting"
import { actsOf } from "../pack/parts"
import type { Doctrine } from "../pack/schema"
import { toMinutes } from "../pack/units"
import type { Progress } from "../machine/progress"
import { civilRiskOf } from "../risk/option"
import type { Posture } from "../risk/quality"
import { rankOf } from "../risk/scale"
import { certaintyOf } from "../score/certainty"
import { reporting } from "../score/competencies"
import type { Decision } from "../score/decisions"
import type { Picked } from "../score/picks"
import { overstatement, type Reported } from "../score/reports"
import { type Allocated, allocating, estimating } from "../score/allocations"
import { type Boarded, linksOf } from "../score/boards"
import type { Sorted } from "../score/sorts"
import { intervalsOf } from "../score/pool"
import { absencesOf, type Recognition } from "../score/recognition"
import type { Score } from "../score/score"
import { say } from "./sentences/say"
import type { Sentence, Values } from "./sentences/sentence"
import type { Template } from "./sentences/en"

/**
 * What the numbers say, as sentences (rubric 2.10). Every sentence is a template with values of this attempt, so that it
 * can be said in any language and checked; none is chosen by an author.
 */

/** Sentences for one decision. Empty where nothing was computed. */
export function decisionSentences(decision: Decision, setting: Setting, doctrine: Doctrine): readonly Sentence[] {
  const { act, computed } = decision
  if (!computed) return []
  const { chosen, reference, posture, terms, gap, missing, assessed, quality, without } = computed
  const { scenario } = setting
  const { stance } = posture
  const risk = scenario["civil-risks"][computed.against]
  const left = leftOut(computed, setting)
  const gained = { share: terms.protection }
  const residual = { band: chosen.residual }
  const ceiling = { band: chosen.ceiling }
  const found: Sentence[] = []
  const add = (template: Template, values: Values = {}) => found.push({ template, values })

  if (stance === "justified-no-go") add("justified-no-go")
  if (stance === "calculated") add("calculated", { residual, ceiling, gained })
  if (stance === "passive") add("passive", { people: risk?.people ?? 0, gained })
  if (stance === "hesitant")
    if (isTooLittle(posture, doctrine)) add("hesitant-late", { gained })
    else add("hesitant-unassessed")
  const late = lateness(decision, setting)
  const window = risk ? toMinutes(risk.window) : 0
  if (late > 0 && stance !== "justified-no-go" && chosen.option.risk.effectiveness > 0)
    if (late < window) add("late", { late: { minutes: late }, lost: { share: late / window } })
    else add("too-late", { late: { minutes: late } })
  if (chosen.harm > without + 1e-9) add("harmful")
  if (chosen.over > 0) add("over-ceiling", { residual, ceiling, criticality: chosen.criticality })
  else if (gap > 0 && act.kind === "action" && left.length > 0) add("left-out", { measures: left, bands: gap })
  else if (gap > 0) add("safer-way")
  else if (terms.mitigation < 0.7 && left.length > 0 && rankOf(chosen.residual) > 0)
    add("lower-still", { measures: left })
  const unchecked = uncheckedOf(computed, setting)
  if (unchecked.length > 0) add("unchecked", { measures: unchecked })
  if (!assessed)
    if (missing.length > 1) add("not-assessed-facts", { facts: names(missing.slice(0, 2), setting) })
    else add("not-assessed")
  else if (missing.length > 0 && stance !== "passive") add("not-known", { facts: names(missing, setting) })
  if (reference.option.id !== chosen.option.id && stance !== "justified-no-go" && reference.option.noGo)
    add("better-not")
  if (quality.cap) add(`cap-${quality.cap.why}`, { at: quality.cap.at })
  return found
}

/** What can be said of recognition; honest about small numbers. */
export function recognitionSentences(
  recognition: Recognition,
  doctrine: Doctrine,
): { readonly sentences: readonly Sentence[]; readonly measures?: Sentence } {
  const { signals, hits, noise, falseAlarms, measures } = recognition
  if (signals + noise === 0) return { sentences: [{ template: "nothing-to-see", values: {} }] }
  const { criterion, "least-signals": least } = doctrine.recognition
  const intervals = intervalsOf(recognition, doctrine.recognition)
  const absences = absencesOf(recognition)
  const told: readonly Sentence[] = [
    { template: "seen", values: { hits, signals, alarms: falseAlarms, noise } },
    ...(absences.signals > 0
      ? [{ template: "absences" as const, values: { absent: absences.signals, flagged: absences.hits } }]
      : []),
  ]
  const certain = certaintyOf(recognition.items, doctrine).levels.flatMap(
    ({ confidence, flagged, right, reading }): readonly Sentence[] =>
      reading === undefined || reading === "fitting"
        ? []
        : [{ template: reading, values: { level: confidence, right, flagged } }],
  )
  if (!measures || !intervals) return { sentences: [...told, { template: "too-few", values: { least } }, ...certain] }
  const habit: Template =
    measures.criterion > criterion ? "says-nothing" : measures.criterion < -criterion ? "sees-danger" : "judges-evenly"
  return {
    sentences: [...told, { template: habit, values: {} }, ...certain],
    measures: {
      template: "measures",
      values: {
        sensitivity: { decimal: measures.sensitivity },
        low: { decimal: intervals.sensitivity[0] },
        high: { decimal: intervals.sensitivity[1] },
        criterion: { decimal: measures.criterion },
        from: { decimal: intervals.criterion[0] },
        to: { decimal: intervals.criterion[1] },
      },
    },
  }
}

export function decisionFeedback(
  decision: Decision,
  setting: Setting,
  doctrine: Doctrine,
  language: string,
): readonly string[] {
  return decisionSentences(decision, setting, doctrine).map((sentence) => say(sentence, language))
}

export function recognitionReading(recognition: Recognition, doctrine: Doctrine, language: string): string {
  const { sentences, measures } = recognitionSentences(recognition, doctrine)
  const numbers = measures ? say(measures, language) : ""
  return sentences
    .map(({ template, values }) => say({ template, values: { ...values, measures: numbers } }, language))
    .join(" ")
}

/** A strength or a next step: the competency it is about, how much that matters for the role, and what is said. */
export interface Lesson {
  readonly competency: string
  /** The role's weight of that competency (rubric 2.2); the weights of a role add up to 1. */
  readonly weight: number
  readonly sentence: Sentence
}

/** The three things done best, by what the numbers say and what matters for the role. Fewer without evidence for three. */
export function strengthsOf(score: Score, progress: Progress, setting: Setting, doctrine: Doctrine): readonly Lesson[] {
  const { recognition, decisions } = score
  const found = createList(progress.role, setting, doctrine)
  for (const { computed, act, minutes } of decisions) {
    if (!computed) continue
    const { posture, terms, chosen, missing } = computed
    const clock = { clock: minutes }
    if (posture.stance === "calculated")
      found.add(100 + computed.quality.quality, "C5", "did-calculated", {
        clock,
        act: actText(act.id, act.act, progress),
      })
    if (posture.stance === "justified-no-go") found.add(150, "C4", "did-no-go", { clock })
    if (terms.assessment >= 0.7)
      found.add(60 + terms.assessment * 10, "C3", missing.length === 0 ? "knew-all" : "knew-most", {})
    const checked = chosen.option.mitigations.filter(
      ({ id, verified }) => verified && setting.scenario.mitigations[id]?.verify,
    )
    if (checked.length > 0)
      found.add(55, "C4", "checked", { measures: checked.map(({ id }) => measureText(id, setting)) })
  }
  const { signals, hits, noise, falseAlarms } = recognition
  if (signals > 0 && hits / signals >= 0.6) found.add(70, "C1", "noticed", { hits, signals })
  if (noise >= 4 && falseAlarms / noise <= 0.2 && hits > 0)
    found.add(45, "C1", "left-alone", { alarms: falseAlarms, noise })
  for (const [id, { state }] of Object.entries(progress.promises))
    if (state === "kept") found.add(65, "C11", "kept-promise", { promise: promiseText(id, setting) })
  for (const { breaks, act } of decisions) {
    const repaired = breaks.find((one) => one.repaired)
    if (repaired)
      found.add(50, competencyOf(repaired.rule, doctrine), "repaired", { act: actText(act.id, act.act, progress) })
  }
  for (const { reported, sorted, boarded, picked } of decisions) {
    if (boarded && boarded.score >= wellDone && boarded.made.issued?.leaked.length === 0)
      found.add(60, boarded.board.shows[0] ?? reporting, "board-well", { board: boarded.board.text })
    if (reported && reported.score >= wellDone && reported.sent.leaked.length === 0)
      found.add(60, reporting, "reported-well", { report: reported.report.text })
    if (reported?.silence?.chased !== undefined) found.add(62, reporting, "chased", { report: reported.report.text })
    if (sorted && sorted.score >= wellDone) found.add(58, sorted.sort.shows[0] ?? "C9", "sorted-well", countsIn(sorted))
    if (picked && picked.score >= wellDone)
      found.add(61, picked.pick.shows[0] ?? "C11", "picked-well", {
        pick: picked.pick.text,
        share: { share: picked.score },
      })
  }
  for (const { allocated } of decisions) {
    if (!allocated) continue
    const { allocate, adopted, score: worth, heat } = allocated
    if (worth >= wellDone)
      found.add(72, allocating, "planned-well", {
        plan: allocate.text,
        presence: { share: adopted.measures.presence / 100 },
      })
    if (heat && heat.calibration >= wellDone)
      found.add(56, estimating, "heat-close", { close: { share: heat.calibration } })
  }
  for (const { act } of decisions) {
    const competency = bandsShown(act.act.shows, "strong")[0]
    if (competency !== undefined)
      found.add(30, competency, "showed", {
        act: actText(act.id, act.act, progress),
        competency: doctrine.competencies[competency]?.name ?? competency,
      })
  }
  return found.best()
}

/** The three steps that would change most for the role. A broken hard rule comes first whatever the role. */
export function nextStepsOf(score: Score, progress: Progress, setting: Setting, doctrine: Doctrine): readonly Lesson[] {
  const { recognition, decisions } = score
  const found = createList(progress.role, setting, doctrine)
  for (const { computed, stated, act, minutes, breaks, reported, sorted, boarded, picked, allocated } of decisions) {
    if (boarded) addBoardSteps(boarded, found)
    if (reported) addReportSteps(reported, setting, found)
    if (sorted && sorted.score < halfDone) found.add(82, sorted.sort.shows[0] ?? "C9", "tell-apart", countsIn(sorted))
    if (picked) addPickStep(picked, found)
    if (allocated) addPlanSteps(allocated, found)
    const what = actText(act.id, act.act, progress)
    const clock = { clock: minutes }
    for (const { rule, repaired } of breaks)
      found.add(
        repaired ? 90 : Number.POSITIVE_INFINITY,
        competencyOf(rule, doctrine),
        repaired ? "better-not-needed" : "never-again",
        { rule: doctrine["hard-rules"][rule]?.rule ?? rule },
      )
    const lacking = bandsShown(act.act.shows, "not-yet")[0]
    if (stated?.stance === "passive") found.add(80, lacking ?? "C5", "stop-and-ask", { act: what, clock })
    if (stated?.stance === "reckless") found.add(85, lacking ?? "C4", "slow-down", { act: what, clock })
    if (!computed) continue
    const left = leftOut(computed, setting)
    const { posture, missing, assessed, chosen, without, gap } = computed
    const undone = { share: posture.passivity }
    const isHarmful = chosen.harm > without + 1e-9
    if (posture.stance === "passive")
      found.add(120 + posture.passivity * 20, "C5", "act-earlier", { act: what, undone })
    if (posture.stance === "hesitant")
      if (isTooLittle(posture, doctrine)) found.add(95, "C5", "one-step-further", { act: what, undone })
      else found.add(95, "C3", "assess-better", { act: what })
    if (posture.stance === "reckless")
      if (isHarmful) found.add(130, "C5", "do-no-harm", { act: what })
      else if (left.length > 0 && (act.kind === "action" || gap === 0))
        found.add(125, "C4", "take-measures", { act: what, measures: left.slice(0, 3) })
      else found.add(118, "C4", "other-way", { act: what })
    if (!assessed) found.add(115, "C3", "fill-card", {})
    else if (missing.length > 1) found.add(60 + missing.length, "C3", "ask-facts", { facts: names(missing, setting) })
    if (posture.stance === "calculated" && left.length > 0)
      found.add(40, "C4", "still-in-reach", { measures: left.slice(0, 2) })
    const unchecked = uncheckedOf(computed, setting)
    if (unchecked.length > 0) found.add(70, "C4", "check-measures", { measures: unchecked })
  }
  const missed = recognition.items.filter(({ signal, flagged }) => signal && flagged === undefined)
  const [first] = missed
  if (first)
    found.add(65 + missed.length, "C1", "look-again", { missed: missed.length, thing: thingName(first.id, setting) })
  const { noise, falseAlarms } = recognition
  if (noise > 0 && falseAlarms / noise > 0.3) found.add(75, "C1", "other-reasons", { alarms: falseAlarms, noise })
  for (const [id, { state }] of Object.entries(progress.promises))
    if (state === "broken") found.add(110, "C11", "promise-less", { promise: promiseText(id, setting) })
  return found.best()
}

/** What would have made a report better, the gravest first. */
function addReportSteps(
  { report, sent, known, silence }: Reported,
  setting: Setting,
  found: Pick<ReturnType<typeof createList>, "add">,
) {
  const told = { report: report.text }
  const missing = Object.keys(report.items).filter(
    (fact) => report.items[fact] === "must" && known.includes(fact) && !(fact in sent.lines),
  )
  const misstated = Object.entries(sent.lines).flatMap(([fact, line]) =>
    overstatement(fact, line, setting) === 0 ? [] : [fact],
  )
  if (sent.leaked.length > 0) found.add(140, reporting, "leave-names", { ...told, facts: names(sent.leaked, setting) })
  if (silence && silence.chased === undefined) found.add(105, reporting, "ask-again", told)
  if (misstated.length > 0) found.add(88, reporting, "say-as-is", { ...told, facts: names(misstated, setting) })
  if (missing.length > 0) found.add(84, reporting, "say-all", { ...told, facts: names(missing, setting) })
}

/** What the best set had and this one had not; gravest where it did harm. */
function addPickStep({ pick, cards, effect, best, score }: Picked, found: Pick<ReturnType<typeof createList>, "add">) {
  const competency = pick.shows[0] ?? "C11"
  const lacking = best.cards.filter((card) => !cards.includes(card)).map((card) => pick.cards[card]?.title ?? card)
  if (effect < 0) found.add(128, competency, "picked-harm", { pick: pick.text })
  else if (score < wellDone && lacking.length > 0)
    found.add(score < halfDone ? 92 : 72, competency, "pick-the-set", { pick: pick.text, cards: lacking.slice(0, 3) })
}

/** What would have made a plan of presence better, the gravest first. */
function addPlanSteps(
  { allocate, adopted, reference, parts, heat }: Allocated,
  found: Pick<ReturnType<typeof createList>, "add">,
) {
  const plan = { plan: allocate.text }
  const { measures } = adopted
  if (parts.coverage < wellDone)
    found.add(100 - parts.coverage * 20, allocating, "go-where-risk-is", {
      ...plan,
      presence: { share: measures.presence / 100 },
      reference: { share: reference.measures.presence / 100 },
    })
  if (parts.surprise < halfDone) found.add(96, allocating, "be-hard-to-guess", plan)
  if (parts.posture < wellDone && measures.escalation > 0)
    found.add(90, allocating, "not-more-than-fits", { ...plan, share: { share: measures.escalation / 100 } })
  if (parts.reserve === 0 && measures.reserve === 0) found.add(94, allocating, "leave-reserve", plan)
  if (heat && heat.calibration < 0.6) found.add(78, estimating, "look-at-heat", { close: { share: heat.calibration } })
}

/** What would have made most of a board: its links, the model, the estimates. */
function addBoardSteps({ board, made, table, parts }: Boarded, found: Pick<ReturnType<typeof createList>, "add">) {
  const competency = board.shows[0] ?? reporting
  const { right, wrong, all } = linksOf(board, made.pins, table)
  if (Math.min(parts.recall ?? 1, parts.precision) < halfDone)
    found.add(86, competency, "board-links", { right, true: all, wrong })
  if (parts.reliance !== undefined && parts.reliance < wellDone) found.add(83, competency, "board-model", {})
  if (parts.calibration < 0.75) found.add(81, competency, "board-estimates", {})
}

function countsIn({ cards }: Sorted): Values {
  return { right: cards.filter(({ isRight }) => isRight).length, cards: cards.length }
}

/** From here on a report, a sort or a pick was done well; below the half of it there is something to learn. */
const wellDone = 0.85
const halfDone = 0.5

/** The weight of a competency for a role; where the doctrine gives none, all count alike. */
export function weightFor(competency: string, role: string, { world }: Setting, doctrine: Doctrine): number {
  const row = doctrine.weights[world.roles[role]?.weights ?? ""]
  return row ? (row[competency] ?? 0) : 1 / Math.max(1, Object.keys(doctrine.competencies).length)
}

/**
 * Collects lessons by how much they say, and by how much their competency matters for the role: one of average weight
 * keeps its rank, one without weight has half of it.
 */
function createList(role: string, setting: Setting, doctrine: Doctrine) {
  const count = Math.max(1, Object.keys(doctrine.competencies).length)
  const found: { readonly rank: number; readonly key: string; readonly lesson: Lesson }[] = []
  return {
    add(rank: number, competency: string, template: Template, values: Values): void {
      const weight = weightFor(competency, role, setting, doctrine)
      const lesson = { competency, weight, sentence: { template, values } }
      found.push({ rank: rank * (0.5 + 0.5 * weight * count), key: say(lesson.sentence, "en"), lesson })
    },
    best(): readonly Lesson[] {
      const sorted = [...found].sort((a, b) => (a.rank === b.rank ? (a.key < b.key ? -1 : 1) : b.rank - a.rank))
      const each = [...new Map(sorted.map((one) => [one.key, one])).values()]
      // Three different things say more than one thing three times; of hard rules each is named.
      const isFirst = ({ rank, lesson }: (typeof found)[number], i: number) =>
        rank === Number.POSITIVE_INFINITY ||
        each.findIndex((other) => other.lesson.sentence.template === lesson.sentence.template) === i
      const ordered = [...each.filter(isFirst), ...each.filter((one, i) => !isFirst(one, i))]
      return ordered.slice(0, 3).map(({ lesson }) => lesson)
    },
  }
}

/** Of a hesitant act: whether it protected too little; else it was assessed too little. */
function isTooLittle({ passivity }: Posture, { posture }: Doctrine): boolean {
  return Math.round(passivity * 100) / 100 > posture.calculated.passivity
}

/** The first competency a hard rule is about. */
function competencyOf(rule: string, doctrine: Doctrine): string {
  return doctrine["hard-rules"][rule]?.competencies[0] ?? "C6"
}

/** The competencies a choice showed in a band, in the words of the pack's author. */
function bandsShown(shows: Readonly<Record<string, string>> | undefined, band: string): readonly string[] {
  return Object.entries(shows ?? {}).flatMap(([competency, shown]) => (shown === band ? [competency] : []))
}

/** Measures the reference kind of plan could have had and this one did not, as their texts. */
function leftOut({ chosen }: NonNullable<Decision["computed"]>, { scenario }: Setting): readonly string[] {
  const taken = new Set(chosen.option.mitigations.map(({ id }) => id))
  return Object.entries(scenario.mitigations)
    .filter(([id, { lowers }]) => !taken.has(id) && chosen.option.risk.exposes.some((threat) => lowers[threat]))
    .filter(([, { uses }]) =>
      Object.entries(uses ?? {}).every(([asset, count]) => (scenario.assets[asset] ?? 0) >= count),
    )
    .map(([, { text }]) => text)
}

function uncheckedOf({ chosen }: NonNullable<Decision["computed"]>, setting: Setting): readonly string[] {
  return chosen.option.mitigations.filter(({ verified }) => !verified).map(({ id }) => measureText(id, setting))
}

/** Minutes into the window at which the act took effect. */
function lateness({ computed }: Decision, setting: Setting): number {
  return computed ? Math.max(0, computed.chosen.option.begins - civilRiskOf(computed.against, setting).from) : 0
}

function measureText(id: string, { scenario }: Setting): string {
  return scenario.mitigations[id]?.text ?? id
}

function names(facts: readonly string[], { scenario }: Setting): readonly string[] {
  return facts.map((fact) => scenario.info[fact]?.title ?? fact)
}

/** What was promised, in the words it was said in. */
export function promiseText(id: string, { scenario }: Setting): string {
  return actsOf(scenario).find(({ act }) => act.promises?.[id])?.act.promises?.[id]?.says ?? id
}

/** What a thing is called before anyone looks. */
export function thingName(id: string, { scenario }: Setting): string {
  return scenario.beats.flatMap(({ observe }) => observe ?? []).find((one) => one.id === id)?.name ?? id
}

export function actText(
  id: string,
  act: { readonly text: string; readonly as?: Readonly<Record<string, string>> | undefined },
  { role }: Progress,
): string {
  return act.as?.[role] ?? act.text ?? id
}

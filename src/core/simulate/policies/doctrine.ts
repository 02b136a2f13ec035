import type { Play } from "../../attempt/play"
import type { View } from "../../attempt/view-types"
import { type LearnerEvent, subjectOf } from "../../machine/event"
import type { Progress } from "../../machine/progress"
import type { Doctrine, Plan, Scenario, Stance } from "../../pack/schema"
import { type Decision, decisionsOf } from "../../score/decisions"
import { openDecisions, openLooks } from "../open"
import { fillingIn, openChases, truly } from "../forms"
import type { Policy, Turn } from "../policy"
import { leads, shownBy, weighed } from "../weigh"

/**
 * Plays by the doctrine, with the answers in hand: looks at everything, flags the signals and leaves the noise, learns
 * what decides, reports, sorts and picks truly and chases silence, estimates truly, prepares and checks the measures of the reference plan, and commits to it. Where there
 * is no plan it takes what is calculated and what shows most; it keeps its promises and puts right what was wrong.
 */
export const doctrine: Policy = {
  name: "doctrine",
  informed: true,
  // A watch until the torches come is a dozen turns; nobody who knows the doctrine leaves it out of boredom.
  patience: 12,
  wishes: (turn) => {
    const looking = [...openLooks(turn.view), ...judgements(turn)]
    if (looking.length > 0) return looking
    const chasing = openChases(turn.view)
    if (chasing.length > 0) return chasing
    const weighedUp = choices(turn)
    const [way] = weighedUp
    const errand = weighedUp.find(({ decision, worth }) => worth > neutral && !leads(decision))
    if (errand) return [errand.event]
    const filled = fillingIn(turn.view, truly(turn.play.machine.setting, turn.play.now.progress, turn.doctrine))
    if (filled.length > 0) return filled
    const card = bestPlan(turn)
    if (card && (!way || card.worth >= way.worth)) return [...preparing(card, turn), card.event]
    return weighedUp.map(({ event }) => event)
  },
}

/** What an act is worth that shows nothing and is no decision: errands below it are not run. */
const neutral = 0.5

/** What a stance is worth that the author states. Only the order matters, and that it lies above or below `neutral`. */
const statedWorth: Readonly<Record<Stance, number>> = {
  calculated: 0.9,
  "justified-no-go": 0.9,
  hesitant: 0.45,
  passive: 0.2,
  reckless: 0.1,
}

interface Weighed {
  readonly event: LearnerEvent
  readonly decision: Decision
  readonly worth: number
}

/** Signals flagged and noise left, where they are not yet. */
function judgements({ play, view }: Turn): readonly LearnerEvent[] {
  const there = play.machine.setting.scenario.beats.find(({ id }) => id === view.at)?.observe ?? []
  return view.things.flatMap(({ id, judged, flag, leave }) => {
    const right = there.find((thing) => thing.id === id)?.shows === undefined ? leave : flag[2]
    return judged?.as === right.type ? [] : [right]
  })
}

/** The open choices, the best first; among equals the quicker one. */
function choices({ play, view, doctrine }: Turn): readonly Weighed[] {
  return openDecisions(view)
    .filter(({ event }) => event.type === "choose")
    .flatMap(({ event, takes }) => {
      const decision = weighed(play, event, doctrine)
      if (!decision) return []
      const worth = worthOf(decision, play, doctrine)
      // Running an errand again shows nothing new.
      const isAgain = !leads(decision) && play.now.progress.done.includes(decision.act.id)
      return [{ event, decision, takes, worth: isAgain ? Math.min(worth, neutral) : worth }]
    })
    .sort((a, b) => b.worth - a.worth || a.takes - b.takes)
}

function worthOf(decision: Decision, play: Play, doctrine: Doctrine): number {
  const { act } = decision.act
  const { progress } = play.now
  const { scenario } = play.machine.setting
  const values = [
    decision.computed
      ? decision.computed.quality.quality / 100
      : decision.stated && statedWorth[decision.stated.stance],
    shownBy(decision, doctrine),
  ].filter((value) => value !== undefined)
  const own = values.length === 0 ? neutral : values.reduce((sum, value) => sum + value, 0) / values.length
  const fresh = (act.learns ?? []).filter((fact) => !progress.knows.includes(fact))
  const deciding = fresh.filter((fact) => decisiveFacts(scenario).includes(fact))
  const kept = (act.keeps ?? []).filter((promise) => progress.promises[promise]?.state === "open")
  return (
    own +
    0.1 * deciding.length +
    0.02 * (fresh.length - deciding.length) +
    0.3 * kept.length +
    0.5 * repairsOf(act.repairs ?? [], play, doctrine) -
    decision.breaks.length
  )
}

function decisiveFacts({ beats }: Scenario): readonly string[] {
  return beats.flatMap(({ plan }) => plan?.needs ?? [])
}

/** How many broken rules of the attempt it would put right. */
function repairsOf(rules: readonly string[], play: Play, doctrine: Doctrine): number {
  if (rules.length === 0) return 0
  const broken = decisionsOf(play, doctrine).flatMap(({ breaks }) => breaks.filter(({ repaired }) => !repaired))
  return rules.filter((rule) => broken.some((one) => one.rule === rule)).length
}

interface Card {
  readonly event: LearnerEvent
  readonly plan: Plan
  /** The measures of the reference plan. */
  readonly measures: readonly string[]
  readonly worth: number
}

/** x* if the role may do it now, else the open action that comes nearest, each as it would be when prepared. */
function bestPlan(turn: Turn): Card | undefined {
  const { play, view, doctrine } = turn
  const plan = play.machine.setting.scenario.beats.find(({ id }) => id === view.at)?.plan
  const open = openDecisions(view).filter(({ event }) => event.type === "commit")
  const [any] = open
  if (!plan || !any) return undefined
  // The reference plan is the same whichever action is weighed.
  const reference = weighed(play, any.event, doctrine)?.computed?.reference.option
  const measures = (reference?.mitigations ?? []).map(({ id }) => id).filter((id) => isAvailable(id, view))
  const own = open.filter(({ event }) => subjectOf(event) === reference?.id)
  return (own.length > 0 ? own : open)
    .map(({ event }) => ({ event, plan, measures, worth: worthPrepared(event, plan, measures, turn) }))
    .sort((a, b) => b.worth - a.worth)[0]
}

function worthPrepared(event: LearnerEvent, plan: Plan, measures: readonly string[], { play, doctrine }: Turn): number {
  const ready = prepared(play.now.progress, plan, measures, play.machine.setting.scenario)
  return (weighed(play, event, doctrine, ready)?.computed?.quality.quality ?? 0) / 100
}

function isAvailable(measure: string, { plan }: View): boolean {
  const shown = plan?.mitigations.find(({ id }) => id === measure)
  return shown !== undefined && (shown.added || shown.closed === undefined)
}

function prepared(progress: Progress, plan: Plan, measures: readonly string[], { threats }: Scenario): Progress {
  const estimates = Object.fromEntries(
    plan.threats.flatMap((id) => {
      const truth = threats[id]
      return truth ? [[id, { likelihood: truth.likelihood, impact: truth.impact }]] : []
    }),
  )
  return {
    ...progress,
    estimates: { ...progress.estimates, ...estimates },
    added: [...new Set([...progress.added, ...measures])],
    verified: [...new Set([...progress.verified, ...measures])],
  }
}

/** What is still to do before committing: true estimates, measures, checks. */
function preparing({ plan, measures }: Card, { play, view }: Turn): readonly LearnerEvent[] {
  const { progress } = play.now
  const { threats } = play.machine.setting.scenario
  return [
    ...plan.threats.flatMap((threat): readonly LearnerEvent[] => {
      const truth = threats[threat]
      const own = progress.estimates[threat]
      return !truth || (own?.likelihood === truth.likelihood && own.impact === truth.impact)
        ? []
        : [{ type: "estimate", threat, likelihood: truth.likelihood, impact: truth.impact }]
    }),
    ...(view.plan?.mitigations ?? [])
      .filter(({ id }) => measures.includes(id))
      .flatMap(({ added, toggle, verify }) => [
        ...(added ? [] : [toggle]),
        ...(verify && added && !verify.done && !verify.closed ? [verify.event] : []),
      ]),
  ]
}

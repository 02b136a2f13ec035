import type { Play, Step } from "../attempt/play"
import { eventWords } from "../attempt/words"
import type { Progress } from "../machine/progress"
import type { Setting } from "../machine/setting"
import type { Pack } from "../pack/pack"
import type { Observable } from "../pack/schema"
import { toTimeOfDay } from "../pack/units"
import type { Assessed } from "../risk/option"
import { type Decision, stanceOf } from "../score/decisions"
import type { RecognitionItem } from "../score/recognition"
import { type Score, scoreOf } from "../score/score"
import type {
  CompetencyReview,
  Debrief,
  DecisionReview,
  PlanReview,
  RecognitionReview,
  TimelineKind,
} from "./debrief-types"
import { actText, decisionFeedback, nextStepsOf, promiseText, recognitionReading, strengthsOf } from "./feedback"

/** The after-action review of one attempt. A pure function of pack and log. */
export function debriefOf(play: Play, pack: Pack): Debrief {
  const { setting } = play.machine
  const { scenario, world } = setting
  const { progress } = play.now
  const { doctrine } = pack
  const score = scoreOf(play, doctrine)
  const ending = progress.ending === undefined ? undefined : scenario.endings[progress.ending]
  return {
    scenario: scenario.scenario,
    title: scenario.title,
    role: world.roles[progress.role]?.title ?? progress.role,
    ...(ending ? { ending: { title: ending.title, text: ending.text, harm: ending.harm } } : {}),
    hardRules: score.decisions.flatMap(({ breaks, act, minutes }) =>
      breaks.map(({ rule, repaired }) => ({
        rule,
        text: doctrine["hard-rules"][rule]?.rule ?? rule,
        clock: toTimeOfDay(minutes),
        act: actText(act.id, act.act, progress),
        repaired,
      })),
    ),
    timeline: timelineOf(play),
    decisions: score.decisions.filter(isWorthReview).map((decision) => reviewOf(decision, play, pack)),
    recognition: recognitionReview(score, setting, pack),
    competencies: score.competencies.map(
      (competency): CompetencyReview => ({
        id: competency.id,
        name: doctrine.competencies[competency.id]?.name ?? competency.id,
        level: competency.level,
        error: competency.error,
        band: competency.band,
        weight: competency.weight,
        evidence: competency.evidence.length,
      }),
    ),
    promises: promisesOf(setting, progress),
    strengths: strengthsOf(score, progress, setting, doctrine),
    next: nextStepsOf(score, progress, setting, doctrine),
    ask: scenario.debrief.ask,
    cautions: cautionsOf(score, pack),
  }
}

/** Questions that only fetch a fact are on the time line; the review is for acts that show or risk something. */
function isWorthReview(decision: Decision): boolean {
  const { act, breaks } = decision
  return (
    stanceOf(decision) !== undefined ||
    breaks.length > 0 ||
    act.kind === "action" ||
    act.act.because !== undefined ||
    Object.keys(act.act.shows ?? {}).length > 0
  )
}

function reviewOf(decision: Decision, play: Play, pack: Pack): DecisionReview {
  const { act, event, minutes, computed, stated } = decision
  const { setting } = play.machine
  const { progress } = play.now
  const posture = computed?.posture ?? stated
  const stance = stanceOf(decision)
  return {
    id: act.id,
    event,
    clock: toTimeOfDay(minutes),
    act: actText(act.id, act.act, progress),
    ...(stance ? { stance } : {}),
    ...(posture
      ? {
          posture: {
            passivity: posture.passivity,
            recklessness: posture.recklessness,
            computed: computed !== undefined,
          },
        }
      : {}),
    ...(computed ? { quality: computed.quality.quality } : {}),
    ...(computed?.quality.cap ? { cap: computed.quality.cap } : {}),
    ...(act.act.because === undefined ? {} : { because: joined(act.act.because) }),
    shows: Object.entries(act.act.shows ?? {}).map(([competency, band]) => ({
      competency,
      name: pack.doctrine.competencies[competency]?.name ?? competency,
      band,
    })),
    ...(computed
      ? {
          chosen: planReview(computed.chosen, computed.without, setting, progress),
          reference: planReview(computed.reference, computed.without, setting, progress),
        }
      : {}),
    others: (computed?.others ?? []).map((other) => ({
      act: actText(other.act.id, other.act.act, progress),
      passivity: other.posture.passivity,
      recklessness: other.posture.recklessness,
      stance: other.posture.stance,
    })),
    feedback: decisionFeedback(decision, setting),
  }
}

function planReview(assessed: Assessed, without: number, { scenario }: Setting, progress: Progress): PlanReview {
  const { option } = assessed
  const act = scenario.beats
    .flatMap(({ choices, plan }) => [
      ...(choices ?? []).map((choice) => ({ id: choice.id, act: choice })),
      ...Object.entries(plan?.actions ?? {}).map(([id, action]) => ({ id, act: action })),
    ])
    .find(({ id }) => id === option.id)
  return {
    act: act ? actText(act.id, act.act, progress) : option.id,
    mitigations: option.mitigations.map(({ id, verified }) => ({
      text: scenario.mitigations[id]?.text ?? id,
      verified: scenario.mitigations[id]?.verify ? verified : null,
    })),
    residual: assessed.residual,
    criticality: assessed.criticality,
    ceiling: assessed.ceiling,
    harm: assessed.harm,
    without,
  }
}

function recognitionReview(
  { recognition }: Score,
  { scenario }: Setting,
  { indicators, doctrine }: Pack,
): RecognitionReview {
  const things = new Map(scenario.beats.flatMap(({ observe }) => observe ?? []).map((thing) => [thing.id, thing]))
  return {
    signals: recognition.signals,
    hits: recognition.hits,
    noise: recognition.noise,
    falseAlarms: recognition.falseAlarms,
    ...(recognition.measures ? { measures: recognition.measures } : {}),
    reading: recognitionReading(recognition, doctrine),
    items: recognition.items.flatMap((item) => {
      const thing = things.get(item.id)
      return thing ? [itemReview(item, thing, indicators)] : []
    }),
  }
}

function itemReview(
  item: RecognitionItem,
  thing: Observable,
  { indicators, distractors }: Pack["indicators"],
): RecognitionReview["items"][number] {
  const flagged = item.flagged !== undefined
  const title = item.code === undefined ? undefined : (indicators[item.code]?.title ?? distractors[item.code]?.title)
  return {
    id: item.id,
    name: thing.name,
    outcome: item.signal ? (flagged ? "hit" : "missed") : flagged ? "false-alarm" : "rightly-left",
    ...(item.code === undefined ? {} : { code: item.code }),
    ...(title === undefined ? {} : { title }),
    seen: joined(thing.look),
    ...(item.flagged === undefined ? {} : { confidence: item.flagged }),
    looked: item.looked,
  }
}

function timelineOf(play: Play): Debrief["timeline"] {
  const { setting } = play.machine
  return play.steps.flatMap((step) => {
    const clock = toTimeOfDay(step.before.progress.minutes)
    const { scenario } = setting
    const own = ownLine(step, setting, play.now.progress)
    const made = Object.keys(step.after.progress.promises).filter((id) => !(id in step.before.progress.promises))
    return [
      ...(own ? [{ clock, ...own }] : []),
      ...made.map((id) => ({ clock, kind: "promise" as const, text: promiseText(id, setting) })),
      ...step.after.progress.fired.slice(step.before.progress.fired.length).flatMap(({ inject, minutes }) => {
        const data = scenario.injects?.find(({ id }) => id === inject)
        return data
          ? [
              {
                clock: toTimeOfDay(minutes),
                kind: "radio" as const,
                text: `${data.from ?? "Radio"}: ${joined(data.text)}`,
              },
            ]
          : []
      }),
      ...(step.after.progress.ending !== undefined && step.before.progress.ending === undefined
        ? [
            {
              clock: toTimeOfDay(step.after.progress.minutes),
              kind: "ending" as const,
              text: scenario.endings[step.after.progress.ending]?.title ?? "",
            },
          ]
        : []),
    ]
  })
}

function ownLine(
  { event, before }: Step,
  { scenario }: Setting,
  progress: Progress,
): { readonly kind: TimelineKind; readonly text: string } | undefined {
  const beat = scenario.beats.find(({ id }) => id === before.at)
  const thing = (id: string) => beat?.observe?.find((one) => one.id === id)?.name ?? id
  switch (event.type) {
    case "look":
      return { kind: "look", text: `Looked at: ${thing(event.thing)}` }
    case "flag":
      return { kind: "judge", text: `Flagged: ${thing(event.thing)}` }
    case "choose": {
      const choice = beat?.choices?.find(({ id }) => id === event.choice)
      return choice && { kind: "choice", text: actText(choice.id, choice, progress) }
    }
    case "commit": {
      const action = beat?.plan?.actions[event.action]
      return action && { kind: "plan", text: actText(event.action, action, progress) }
    }
    case "verify":
      return { kind: "plan", text: scenario.mitigations[event.mitigation]?.verify?.text ?? eventWords(event) }
    case "leave":
    case "estimate":
    case "add":
    case "drop":
      return undefined
  }
}

function promisesOf(setting: Setting, { promises }: Progress): Debrief["promises"] {
  return Object.entries(promises).map(([id, { to, by, state }]) => ({
    text: promiseText(id, setting),
    to: setting.world.communities[to]?.name ?? to,
    by: toTimeOfDay(by),
    state,
  }))
}

function cautionsOf({ recognition, competencies }: Score, { about, doctrine }: Pack): readonly string[] {
  const few = competencies.filter(({ band }) => band === "insufficient-evidence").length
  return [
    ...(about.review.status === "reviewed"
      ? []
      : ["No subject-matter expert has reviewed this pack yet. Its numbers are proposals for training, not doctrine."]),
    "One scenario is a small sample. Nothing here is fit for selection or discipline.",
    ...(few > 0 ? [`${few} of ${competencies.length} competencies have too little evidence to say anything.`] : []),
    ...(recognition.measures ? [] : ["Too few signs and harmless things to measure recognition."]),
    `Worked out under “${doctrine.title}” ${doctrine.version}. Outcomes drawn by chance are shown and never scored.`,
  ]
}

function joined(prose: string): string {
  return prose.replace(/\s+/g, " ").trim()
}

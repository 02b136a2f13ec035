import type { Play } from "../attempt/play"
import type { LearnerEvent } from "../machine/event"
import type { Progress } from "../machine/progress"
import type { Setting } from "../machine/setting"
import type { Pack } from "../pack/pack"
import type { Beat, Observable, PromiseState } from "../pack/schema"
import { isRoom } from "../pack/kit"
import { actsOfBeat, objectivesOf } from "../pack/parts"
import { paragraphsOf } from "../pack/prose"
import { toTimeOfDay } from "../pack/units"
import type { Assessed } from "../risk/option"
import { type Decision, stanceOf } from "../score/decisions"
import { certaintyOf } from "../score/certainty"
import { intervalsOf } from "../score/pool"
import { absencesOf, type RecognitionItem } from "../score/recognition"
import { doctrineDigest, type Score, scoreOf } from "../score/score"
import { actLine } from "./act-line"
import { boardReview } from "./board-review"
import { reportReview, sortReview } from "./handing-review"
import { pickReview } from "./pick-review"
import type { CompetencyReview, Debrief, DecisionReview, PlanReview, RecognitionReview } from "./debrief-types"
import {
  actText,
  decisionFeedback,
  type Lesson,
  nextStepsOf,
  promiseText,
  recognitionReading,
  strengthsOf,
  weightFor,
} from "./feedback"
import { presenceReview } from "./presence-review"
import { talkReview } from "./talk-review"
import type { Template } from "./sentences/en"
import { say } from "./sentences/say"
import type { Values } from "./sentences/sentence"
import { chainReview, expertReview, lessonReview, timingReview } from "./reviews"

/** The after-action review of one attempt. A pure function of pack and log. */
export function debriefOf(play: Play, pack: Pack): Debrief {
  const { setting } = play.machine
  const { scenario, world } = setting
  const { progress } = play.now
  const { doctrine } = pack
  const score = scoreOf(play, doctrine)
  const inWords = (lesson: Lesson) => lessonReview(lesson, doctrine, pack.language)
  const lessons = {
    strengths: strengthsOf(score, progress, setting, doctrine).map(inWords),
    next: nextStepsOf(score, progress, setting, doctrine).map(inWords),
  }
  const ending = progress.ending === undefined ? undefined : scenario.endings[progress.ending]
  const reports = score.decisions.flatMap(({ reported }) => (reported ? [reportReview(reported, setting)] : []))
  const boards = score.decisions.flatMap(({ boarded }) => (boarded ? [boardReview(boarded, pack.indicators)] : []))
  const sorts = score.decisions.flatMap(({ sorted, minutes }) =>
    sorted ? [sortReview(sorted, minutes, doctrine)] : [],
  )
  const picks = score.decisions.flatMap(({ picked, minutes }) => (picked ? [pickReview(picked, minutes, setting)] : []))
  const presence = score.decisions.flatMap(({ allocated, minutes }) =>
    allocated ? [presenceReview(allocated, minutes, progress, setting, doctrine)] : [],
  )
  return {
    scenario: scenario.scenario,
    title: scenario.title,
    role: world.roles[progress.role]?.title ?? progress.role,
    ...(ending ? { ending: { title: ending.title, text: toldText(ending.text, setting), harm: ending.harm } } : {}),
    hardRules: score.decisions.flatMap(({ breaks, act, minutes }) =>
      breaks.map(({ rule, repaired }) => ({
        rule,
        text: doctrine["hard-rules"][rule]?.rule ?? rule,
        clock: toTimeOfDay(minutes),
        act: actText(act.id, act.act, progress),
        repaired,
      })),
    ),
    intent: {
      task: scenario.briefing["task-as"]?.[progress.role] ?? scenario.briefing.task,
      card: world.roles[progress.role]?.card ?? [],
      objectives: objectivesOf(scenario),
    },
    timeline: timelineOf(play),
    unknown: unknownOf(play),
    decisions: score.decisions.filter(isWorthReview).map((decision) => reviewOf(decision, play, pack)),
    recognition: recognitionReview(score, play, pack),
    ...(reports.length > 0 ? { reports } : {}),
    ...(sorts.length > 0 ? { sorts } : {}),
    ...(boards.length > 0 ? { boards } : {}),
    ...(picks.length > 0 ? { picks } : {}),
    ...(presence.length > 0 ? { presence } : {}),
    ...(score.talks
      ? { talks: score.talks.map((talked) => talkReview(talked, setting, progress, pack.language)) }
      : {}),
    competencies: score.competencies.map(
      (competency): CompetencyReview => ({
        id: competency.id,
        name: doctrine.competencies[competency.id]?.name ?? competency.id,
        level: competency.level,
        error: competency.error,
        band: competency.band,
        weight: competency.weight,
        evidence: competency.evidence.length,
        importance: weightFor(competency.id, progress.role, setting, doctrine),
      }),
    ),
    promises: promisesOf(setting, progress),
    strengths: lessons.strengths.map(({ words }) => words),
    next: lessons.next.map(({ words }) => words),
    lessons,
    timing: timingReview(score.timing, setting, progress),
    ...(score.chain ? { chain: chainReview(score.chain, setting, progress) } : {}),
    doctrine: {
      id: doctrine.doctrine,
      title: doctrine.title,
      version: doctrine.version,
      digest: doctrineDigest(doctrine),
    },
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
  const experts = expertReview(decision, play, pack.doctrine)
  return {
    id: act.id,
    event,
    clock: toTimeOfDay(minutes),
    act: actText(act.id, act.act, progress),
    ...(lapsedAt(play, event) ? { lapsed: true as const } : {}),
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
    feedback: decisionFeedback(decision, setting, pack.doctrine, pack.language),
    ...(experts ? { experts } : {}),
  }
}

function lapsedAt({ steps }: Play, at: number): boolean {
  const event = steps[at]?.event
  return event?.type === "choose" && event.lapsed === true
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
  play: Play,
  { language, indicators, doctrine }: Pack,
): RecognitionReview {
  const { scenario, world } = play.machine.setting
  const moments = [...play.steps.map(({ before }) => before), play.now]
  const intervals = intervalsOf(recognition, doctrine.recognition)
  const shown = new Map(recognition.items.map((item) => [item.id, item]))
  const itemsOf = (beat: Beat) =>
    (beat.observe ?? []).flatMap((thing) => {
      const item = shown.get(thing.id)
      return item ? [itemReview(item, thing, beat.id, indicators, world)] : []
    })
  const scenes = scenario.beats.flatMap((beat) => {
    const event = moments.findIndex(({ at }) => at === beat.id)
    const first = moments[event]
    return first && itemsOf(beat).length > 0 ? [{ beat, event, minutes: first.progress.minutes }] : []
  })
  return {
    signals: recognition.signals,
    hits: recognition.hits,
    noise: recognition.noise,
    falseAlarms: recognition.falseAlarms,
    ...(recognition.measures ? { measures: recognition.measures } : {}),
    ...(intervals ? { intervals } : {}),
    absences: absencesOf(recognition),
    certainty: certaintyOf(recognition.items, doctrine),
    reading: recognitionReading(recognition, doctrine, language),
    scenes: scenes.map(({ beat, event, minutes }) => {
      const place = world.places[beat.at]
      return {
        id: beat.id,
        event,
        place: place?.title ?? beat.at,
        clock: toTimeOfDay(minutes),
        ...(place && isRoom(place.ground) ? { indoors: true as const } : {}),
      }
    }),
    items: scenario.beats.flatMap(itemsOf),
  }
}

function itemReview(
  item: RecognitionItem,
  thing: Observable,
  scene: string,
  { indicators, distractors }: Pack["indicators"],
  { communities }: Pack["world"],
): RecognitionReview["items"][number] {
  const flagged = item.flagged !== undefined
  const indicator = item.code === undefined ? undefined : indicators[item.code]
  const distractor = item.code === undefined ? undefined : distractors[item.code]
  const title = indicator?.title ?? distractor?.title
  return {
    id: item.id,
    name: thing.name,
    outcome: item.signal ? (flagged ? "hit" : "missed") : flagged ? "false-alarm" : "rightly-left",
    ...(item.code === undefined ? {} : { code: item.code }),
    ...(title === undefined ? {} : { title }),
    ...(indicator ? { alike: joined(indicator.benign), question: joined(indicator.question) } : {}),
    ...(distractor
      ? {
          alike: indicators[distractor["taken-for"]]?.title ?? distractor["taken-for"],
          question: joined(distractor.question),
        }
      : {}),
    scene,
    ...(thing.at ? { at: thing.at } : {}),
    seen: joined(thing.look),
    ...(item.flagged === undefined ? {} : { confidence: item.flagged }),
    looked: item.looked,
    ...(thing.absent
      ? {
          absent: {
            community: communities[thing.absent.of]?.name ?? thing.absent.of,
            line: communities[thing.absent.of]?.baseline[thing.absent.line - 1] ?? "",
          },
        }
      : {}),
  }
}

function timelineOf(play: Play): Debrief["timeline"] {
  const { setting } = play.machine
  const { scenario } = setting
  return play.steps.flatMap((step, event) => {
    const { before, after } = step
    const clock = toTimeOfDay(before.progress.minutes)
    const told = toTimeOfDay(after.progress.minutes)
    const made = Object.keys(after.progress.promises).filter((id) => !(id in before.progress.promises))
    const learned = after.progress.knows.filter((id) => !before.progress.knows.includes(id))
    const entries: readonly Omit<Debrief["timeline"][number], "event">[] = [
      ...(onTimeline.has(step.event.type) ? [actLine(step, setting)] : []),
      ...made.map((id) => ({ clock, kind: "promise" as const, text: promiseText(id, setting) })),
      ...Object.entries(after.progress.promises)
        .filter(([id, { state }]) => state !== "open" && before.progress.promises[id]?.state === "open")
        .map(([id, { state }]) => ({
          clock: told,
          kind: "promise" as const,
          text: `${promiseEnd[state]}: ${promiseText(id, setting)}`,
        })),
      ...learned.flatMap((id) => {
        const fact = scenario.info[id]
        return fact ? [{ clock: told, kind: "learned" as const, text: fact.title, how: fact.kind }] : []
      }),
      ...after.progress.fired.slice(before.progress.fired.length).flatMap(({ inject, minutes }) => {
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
      ...(after.progress.ending !== undefined && before.progress.ending === undefined
        ? [
            {
              clock: told,
              kind: "ending" as const,
              text: scenario.endings[after.progress.ending]?.title ?? "",
            },
          ]
        : []),
    ]
    return entries.map((entry) => ({ event, ...entry }))
  })
}

const promiseEnd: Readonly<Record<PromiseState, string>> = {
  open: "Open",
  kept: "Kept",
  broken: "Broken",
  withdrawn: "Taken back",
}

/** Facts that decide a plan and were not learned, each with the acts that would have told them where the trainee was. */
function unknownOf({ steps, now, machine: { setting } }: Play): Debrief["unknown"] {
  const { scenario } = setting
  const visited = new Set([...steps.map(({ before }) => before.at), now.at])
  const decide = new Set(scenario.beats.flatMap(({ plan }) => plan?.needs ?? []))
  return [...decide]
    .filter((id) => !now.progress.knows.includes(id))
    .map((id) => ({
      title: scenario.info[id]?.title ?? id,
      ways: scenario.beats
        .filter((beat) => visited.has(beat.id))
        .flatMap((beat) => actsOfBeat(beat))
        .filter(({ act }) => act.learns?.includes(id))
        .map((act) => actText(act.id, act.act, now.progress)),
    }))
}

/** Working on a risk card, a report or a sort and leaving a thing alone are acts of the log, and too many for the time line. */
const onTimeline: ReadonlySet<LearnerEvent["type"]> = new Set([
  "look",
  "flag",
  "count",
  "choose",
  "vote",
  "commit",
  "verify",
  "send",
  "chase",
  "close",
  "adopt",
  "issue",
])

function promisesOf(setting: Setting, { promises }: Progress): Debrief["promises"] {
  return Object.entries(promises).map(([id, { to, by, state }]) => ({
    text: promiseText(id, setting),
    to: setting.world.communities[to]?.name ?? to,
    by: toTimeOfDay(by),
    state,
  }))
}

function cautionsOf(
  { decisions, recognition, competencies }: Score,
  { about, doctrine, language }: Pack,
): readonly string[] {
  const few = competencies.filter(({ band }) => band === "insufficient-evidence").length
  const told = (template: Template, values: Values = {}) => say({ template, values }, language)
  return [
    ...(about.review.status === "reviewed" ? [] : [told("not-reviewed")]),
    told("small-sample"),
    ...(few > 0 ? [told("little-evidence", { few, all: competencies.length })] : []),
    ...(recognition.measures ? [] : [told("few-signs")]),
    ...(decisions.some(({ computed }) => computed) ? (doctrine.cautions ?? []).map(joined) : []),
    told("worked-out-under", { doctrine: doctrine.title, version: doctrine.version }),
  ]
}

/** Prose in which people speak, as paragraphs that name them. */
function toldText(prose: string, { world }: Setting): string {
  return paragraphsOf(prose)
    .map(({ speaker, text }) => (speaker === undefined ? text : `${world.cast[speaker]?.name ?? speaker}: “${text}”`))
    .join("\n\n")
}

function joined(prose: string): string {
  return prose.replace(/\s+/g, " ").trim()
}

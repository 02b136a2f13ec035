import type { AttemptHeader } from "../attempt/attempt"
import { whyRefused } from "../attempt/play"
import type { Opened } from "../course/collection"
import { subjectOf } from "../machine/event"
import { type Act, actsOfBeat, beatOf } from "../pack/parts"
import type { Beat } from "../pack/schema"
import { kindOf } from "../report/csv"
import type { DecisionRecord, ScoreRecord } from "../score/result"
import { attemptsHome, beatIri, handInIri, packIri, profileIri, profileVersionIri, scenarioIri } from "./iris"
import { nameUuid, urlNamespace } from "./name-uuid"
import type { Activity, Extensions, LanguageMap, Statement } from "./statement"
import { durationOf, timestampOf } from "./timestamp"
import { activityTypes, type ExtensionName, extensionIri, type Verb, verbs } from "./vocabulary"

export interface Actors {
  /**
   * The address under which the pseudonyms of a course stand, chosen by the centre: whoever has the same pseudonym under the same
   * address is the same trainee. Without it, and for attempts without a pseudonym, each attempt stands for itself.
   */
  readonly home?: string | undefined
}

/** Why an attempt is not told to a record store. */
export type Untold = "practice" | "hot-seat" | "unfinished"

/**
 * A record store takes whatever it holds for somebody's own, finished work. Practice and hot-seat runs are nobody's own; and that
 * somebody stopped can be a sign of how they are, which is never exported for a single person (domain 5.5).
 */
export function whyUntold({ header, isFinished }: Tellable): Untold | undefined {
  const kind = kindOf(header)
  return kind === "attempt" ? (isFinished ? undefined : "unfinished") : kind
}

/** What an attempt of a course must be known of to know whether it is told. */
export interface Tellable {
  readonly header: Pick<AttemptHeader, "branch" | "seats">
  readonly isFinished: boolean
}

/**
 * What a record store is told of an attempt: that it began, each decision, how it ended, and that it is over, in this order.
 * Everything follows from the log, the ids too, so that an attempt sent twice is stored once.
 */
export function statementsOf(
  taken: Pick<Opened, "play" | "pack" | "result">,
  actors: Actors = {},
): readonly Statement[] {
  const { attempt } = taken.play
  const { score } = taken.result
  if (whyUntold({ header: attempt, isFinished: score.ending !== null })) return []
  const whole = durationOf(attempt.events.at(-1)?.at ?? 0)
  const say = teller(taken, actors)
  const scenario = scenarioActivity(taken)
  return [
    say("initialized", 0, { object: scenario }),
    ...score.decisions.map((decision) => say(...decided(decision, taken))),
    say("completed", attempt.events.length, {
      object: scenario,
      result: { completion: true, duration: whole, extensions: named(outcomeOf(taken)) },
    }),
    say("terminated", attempt.events.length, { object: scenario, result: { duration: whole } }),
  ]
}

/** All of them as the text of one JSON list, piece by piece: a large course does not fit into one string. */
export function* statementsText(
  taken: Iterable<Pick<Opened, "play" | "pack" | "result">>,
  actors: Actors,
): Generator<string> {
  yield "["
  let comma = ""
  for (const one of taken)
    for (const statement of statementsOf(one, actors)) {
      yield `${comma}\n${JSON.stringify(statement)}`
      comma = ","
    }
  yield "\n]\n"
}

interface Told {
  readonly object: Activity
  readonly result?: Statement["result"]
  /** Set where it happened within the scenario. */
  readonly parent?: Activity
  readonly context?: Partial<Record<ExtensionName, unknown>>
}

/** `events` says after how many events it was so. */
type Tell = (verb: Verb, events: number, told: Told) => Statement

function teller(
  { play: { attempt }, pack, result: { doctrine } }: Pick<Opened, "play" | "pack" | "result">,
  { home }: Actors,
): Tell {
  const began = Date.parse(attempt.began)
  const actor: Statement["actor"] = {
    objectType: "Agent",
    account:
      home === undefined || attempt.trainee === undefined
        ? { homePage: attemptsHome, name: attempt.id }
        : { homePage: home, name: attempt.trainee },
  }
  const registration = nameUuid(namespace, attempt.id)
  const grouping: readonly Activity[] = [
    {
      objectType: "Activity",
      id: packIri(attempt.pack.id),
      definition: { type: activityTypes.game, name: { [pack.language]: pack.about.title } },
    },
  ]
  return (verb, events, { object, result, parent, context }) => {
    const last = attempt.events[events - 1]
    return {
      id: nameUuid(namespace, `${attempt.id} ${verb} ${last?.hash ?? "begin"}`),
      actor,
      verb: { id: verbs[verb], display: { en: verb } },
      object,
      ...(result ? { result } : {}),
      context: {
        registration,
        platform: "Forewarn",
        contextActivities: { ...(parent ? { parent: [parent] } : {}), grouping, category },
        extensions: named({
          attempt: attempt.id,
          "pack-version": attempt.pack.version,
          doctrine: `${doctrine.id} ${doctrine.version}`,
          role: attempt.role,
          ...context,
        }),
      },
      timestamp: timestampOf(began + (last?.at ?? 0)),
    }
  }
}

const namespace = nameUuid(urlNamespace, profileIri)

const category: readonly Activity[] = [
  { objectType: "Activity", id: profileVersionIri, definition: { type: activityTypes.profile } },
]

function decided(decision: DecisionRecord, taken: Pick<Opened, "play" | "pack" | "result">): Parameters<Tell> {
  const { play, result } = taken
  const { event: index, act, clock } = decision
  const step = play.steps[index]
  const beat = step && beatOf(play.machine.setting.scenario, step.before.at)
  if (!step || !beat) throw new Error(`decision ${index} of ${play.attempt.id} is in no beat`)
  const chosen = step.event.type === "choose" || step.event.type === "commit"
  const quality = chosen ? decision.quality : null
  const handedIn = chosen ? undefined : handInScore(result.score, index)
  return [
    chosen ? "selected" : "answered",
    index + 1,
    {
      object: chosen ? beatActivity(beat, taken) : handInActivity(subjectOf(step.event), taken),
      result: {
        ...(quality === null ? {} : { score: { scaled: quality / 100, raw: quality, min: 0, max: 100 } }),
        ...(handedIn === undefined ? {} : { score: { scaled: handedIn } }),
        response: act,
        duration: durationOf(step.at - (play.steps[index - 1]?.at ?? 0)),
        extensions: named({
          ...judgementOf(decision, result.score),
          milliseconds: Math.max(0, step.at - (play.steps[index - 1]?.at ?? 0)),
          ...(step.event.type === "choose" && step.event.lapsed ? { lapsed: true } : {}),
        }),
      },
      parent: scenarioActivity(taken),
      context: {
        "scenario-clock": clock,
        ...(chosen ? { open: openIn(beat, taken, index) } : {}),
      },
    },
  ]
}

/** What could have been chosen in place of it. */
function openIn(beat: Beat, { play: { machine, steps } }: Pick<Opened, "play">, index: number): readonly string[] {
  const now = steps[index]?.before
  if (!now) return []
  return choosable(beat)
    .filter(({ kind, id }) => {
      const event =
        kind === "choice" ? ({ type: "choose", choice: id } as const) : ({ type: "commit", action: id } as const)
      return whyRefused({ machine, now }, event) === undefined
    })
    .map(({ id }) => id)
}

function choosable(beat: Beat): readonly Act[] {
  return actsOfBeat(beat).filter(({ kind }) => kind === "choice" || kind === "action")
}

function judgementOf(
  { event, stance, computed, passivity, recklessness }: DecisionRecord,
  { hardRules }: ScoreRecord,
): Partial<Record<ExtensionName, unknown>> {
  const broken = hardRules.filter((one) => one.event === event).map(({ rule, repaired }) => ({ rule, repaired }))
  return {
    ...(stance === null
      ? {}
      : { stance, "stance-from": computed ? "computed" : "stated", posture: { passivity, recklessness } }),
    ...(broken.length > 0 ? { "hard-rules": broken } : {}),
  }
}

/** From 0 to 1; undefined where nothing was handed in by that event. */
function handInScore({ reports, sorts, boards, picks, plans }: ScoreRecord, event: number): number | undefined {
  const handedIn = [...(reports ?? []), ...(sorts ?? []), ...(boards ?? []), ...(picks ?? []), ...(plans ?? [])]
  return handedIn.find((one) => one.event === event)?.score
}

function outcomeOf({ result: { receipt, score } }: Pick<Opened, "result">): Partial<Record<ExtensionName, unknown>> {
  const { ending, minutes, decisions, recognition, competencies, hardRules } = score
  const { signals, hits, noise, falseAlarms, sensitivity, criterion } = recognition
  const stances = decisions.flatMap(({ stance }) => stance ?? [])
  const qualities = decisions.flatMap(({ quality }) => quality ?? [])
  return {
    ending,
    receipt,
    "scenario-minutes": minutes,
    stances: Object.fromEntries(
      [...new Set(stances)].sort().map((stance) => [stance, stances.filter((one) => one === stance).length]),
    ),
    quality:
      qualities.length === 0
        ? null
        : Math.round((qualities.reduce((sum, one) => sum + one, 0) / qualities.length) * 100) / 100,
    recognition: { signals, hits, noise, falseAlarms, sensitivity, criterion },
    competencies: competencies.map(({ id, level, error, band, weight }) => ({ id, level, error, band, weight })),
    "hard-rules": hardRules.map(({ rule, repaired }) => ({ rule, repaired })),
  }
}

function scenarioActivity({ play, pack }: Pick<Opened, "play" | "pack">): Activity {
  const { attempt, machine } = play
  return {
    objectType: "Activity",
    id: scenarioIri(attempt.pack.id, attempt.scenario),
    definition: { type: activityTypes.quest, name: { [pack.language]: machine.setting.scenario.title } },
  }
}

/** All that can be chosen there stands in it, so that a store's own tables can show what was not chosen. */
function beatActivity(beat: Beat, { play: { attempt, machine }, pack }: Pick<Opened, "play" | "pack">): Activity {
  return {
    objectType: "Activity",
    id: beatIri(attempt.pack.id, attempt.scenario, beat.id),
    definition: {
      type: beat.talk ? activityTypes.dialog : activityTypes.question,
      name: { [pack.language]: `${machine.setting.scenario.title}: ${beat.id}` },
      interactionType: "choice",
      choices: choosable(beat).map(({ id, act }) => ({ id, description: inWords(act.text, pack.language) })),
    },
  }
}

function handInActivity(handIn: string, { play: { attempt, machine }, pack }: Pick<Opened, "play" | "pack">): Activity {
  return {
    objectType: "Activity",
    id: handInIri(attempt.pack.id, attempt.scenario, handIn),
    definition: {
      type: activityTypes.question,
      name: { [pack.language]: `${machine.setting.scenario.title}: ${handIn}` },
      interactionType: "other",
    },
  }
}

function inWords(text: string, language: string): LanguageMap {
  return { [language]: text.trim().replace(/\s+/g, " ") }
}

function named(values: Partial<Record<ExtensionName, unknown>>): Extensions {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [extensionIri(name), value]))
}

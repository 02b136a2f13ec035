import { choiceGate } from "../activity/choices"
import { minutesOf } from "../activity/act"
import { lookGate, lookMinutes, thingGate } from "../activity/observe"
import { addGate, commitGate, preparationOf, preparingOf, verifyGate, verifyMinutes } from "../activity/plan"
import { shuffled } from "../machine/draw"
import { handsIn } from "../machine/event"
import { noticedBy } from "../machine/memory"
import type { Progress } from "../machine/progress"
import type { Setting } from "../machine/setting"
import { whyClosed } from "../machine/why-closed"
import { actsOfBeat, assetName, beatOf, outcomesOf, reportsOf } from "../pack/parts"
import { paragraphsOf } from "../pack/prose"
import type { Beat, Choice, Doctrine, PlanAction, Talk } from "../pack/schema"
import { toClock, toDuration, toMinutes, toSeconds, toTimeOfDay } from "../pack/units"
import { riskCard } from "../risk/card"
import { boardOf } from "./board-view"
import { reportOf, sortOf, waitingOf } from "./handing-view"
import { pickOf, weeksOf } from "./pick-view"
import type { Moment, Seen, Step } from "./play"
import { allocateOf } from "./allocate-view"
import { answerGiven } from "./sentence"
import type { ChoiceView, NotebookView, Passage, PlaceView, PlanView, Speaker, ThingView, View } from "./view-types"
import { bearingWords, closedOf, powersOf } from "./words"

/** What the trainee may know of an attempt now. A pure function of the play: the same log gives the same view. */
export function viewOf(play: Seen, doctrine: Doctrine): View {
  const { setting } = play.machine
  const { scenario, world, from } = setting
  const { at, progress } = play.now
  const beat = beatOf(scenario, at)
  const ending = scenario.endings[at]
  const last = play.steps.at(-1)
  const place = placeOf(setting, at, last?.before.at)
  if (!place) throw new Error(`no place for ${at}`)
  const role = world.roles[progress.role]
  if (!role) throw new Error(`no role ${progress.role}`)
  const cue = last && cueOf(setting, last)
  const weeks = weeksOf(setting, progress)

  return {
    at,
    place: {
      id: place.id,
      title: place.title,
      ground: place.ground,
      road: place.road ?? "none",
      bed: beat?.bed ?? place.bed,
      weather: weatherOf(play),
      pieces: place.pieces.map(({ kit, at: spot, size }) => ({ kit, at: spot, size: size ?? 1 })),
    },
    time: {
      minutes: progress.minutes,
      clock: toTimeOfDay(progress.minutes),
      from,
      to: toClock(scenario.clock.to, from),
    },
    role: {
      id: progress.role,
      title: role.title,
      card: role.card,
      powers: powersOf(role, world),
    },
    assets: Object.entries(progress.assets).map(([id, left]) => ({ id, name: assetName(setting.scenario, id), left })),
    passages: passagesOf(setting, last, play.now),
    said: saidOf(play),
    ...(beat?.talk ? talkOf(beat.talk, setting, progress) : {}),
    ...teamOf(setting, progress),
    things: beat ? thingsOf(beat, setting, progress) : [],
    choices: beat ? choicesOf(beat, setting, progress) : [],
    ...(beat?.picture === undefined ? {} : { picture: beat.picture }),
    ...(beat?.limit ? limitOf(beat.limit, beat, setting, progress) : {}),
    ...(beat?.plan ? { plan: planOf(beat, setting, progress, doctrine) } : {}),
    ...(beat?.report ? { report: reportOf(beat.report, setting, progress) } : {}),
    ...(beat?.sort ? { sort: sortOf(beat.sort, setting, progress) } : {}),
    ...(beat?.board ? { board: boardOf(beat.board, setting, progress) } : {}),
    ...(beat?.allocate ? { allocate: allocateOf(beat.allocate, setting, progress) } : {}),
    ...(beat?.pick ? { pick: pickOf(beat.pick, setting, progress) } : {}),
    ...(weeks.length > 0 ? { weeks } : {}),
    waiting: waitingOf(setting, progress),
    notebook: notebookOf(play),
    radio: progress.fired.flatMap(({ inject, minutes }) => {
      const data = scenario.injects?.find(({ id }) => id === inject)
      return data
        ? [{ id: inject, clock: toTimeOfDay(minutes), from: data.from ?? "Radio", text: joined(data.text) }]
        : []
    }),
    ...(cue ? { cue } : {}),
    step: play.steps.length,
    ...(ending && last ? { ending: { id: at, title: ending.title } } : {}),
  }
}

/** What was said at the start and after each act, where anything was. */
function saidOf({ machine: { setting }, steps, now }: Seen): View["said"] {
  const moments = [
    { step: undefined, moment: steps[0]?.before ?? now },
    ...steps.map((step) => ({ step, moment: step.after })),
  ]
  return moments
    .map(({ step, moment }, i) => ({
      step: i,
      clock: toTimeOfDay(moment.progress.minutes),
      place: placeOf(setting, moment.at, step?.before.at)?.title ?? "",
      passages: passagesOf(setting, step, moment),
    }))
    .filter(({ passages }) => passages.length > 0)
}

/** What was said or happened by one act: the reply to it, what came over the radio, then the beat's own text. */
function passagesOf(setting: Setting, step: Step | undefined, { at, progress }: Moment): readonly Passage[] {
  const { scenario } = setting
  const beat = beatOf(scenario, at)
  const said: string[] = []
  if (step) {
    const { event, before, after } = step
    const origin = beatOf(scenario, before.at)
    const act = origin && actOf(origin, step)
    if (act?.reply !== undefined) said.push(act.reply)
    const answer = act && "text" in act && "answers" in act ? answerGiven(act, step) : undefined
    if (answer?.reply !== undefined) said.push(answer.reply)
    if (event.type === "chase") said.push(reportsOf(scenario).find(({ id }) => id === event.report)?.chase?.reply ?? "")
    if (event.type === "verify") said.push(scenario.mitigations[event.mitigation]?.verify?.reply ?? "")
    for (const { inject } of after.progress.fired.slice(before.progress.fired.length)) {
      const data = scenario.injects?.find(({ id }) => id === inject)
      if (data) said.push(`${data.from ?? "Radio"}: “${joined(data.text)}”`)
    }
  }
  const arrived = !step || step.before.progress.entered.length !== progress.entered.length
  const isBack = progress.entered.indexOf(at) !== progress.entered.lastIndexOf(at)
  if (beat && arrived) said.push(isBack ? (beat.again ?? "") : beat.text)
  const ending = scenario.endings[at]
  if (ending) said.push(ending.text)
  return said.filter((prose) => prose !== "").flatMap((prose) => spoken(prose, setting))
}

function spoken(prose: string, setting: Setting): readonly Passage[] {
  return paragraphsOf(prose).map(({ speaker, text }) => {
    const person = speaker === undefined ? undefined : speakerOf(speaker, setting)
    return person ? { speaker: person, text } : { text }
  })
}

export function speakerOf(id: string, { world }: Setting): Speaker | undefined {
  const person = world.cast[id]
  return person && { id, name: person.name, about: person.about, portrait: person.portrait }
}

function teamOf(setting: Setting, { team = [], speaks }: Progress): Pick<View, "team"> {
  const there = team.flatMap((id) => {
    const one = speakerOf(id, setting)
    return one ? [{ ...one, speaks: speaks === id }] : []
  })
  return there.length > 0 ? { team: there } : {}
}

function talkOf(
  { with: id, hears, around }: Talk,
  setting: Setting,
  { rapport, team = [] }: Progress,
): Pick<View, "talk"> {
  const person = speakerOf(id, setting)
  if (!person) throw new Error(`nobody called ${id}`)
  return {
    talk: {
      with: person,
      bearing: bearingWords(rapport?.[id] ?? 0),
      hears: [
        ...(hears ?? []).filter((one) => !team.includes(one)).map((one) => setting.world.cast[one]?.name ?? one),
        ...(around === undefined ? [] : [around]),
      ],
    },
  }
}

function thingsOf(beat: Beat, setting: Setting, progress: Progress): readonly ThingView[] {
  return shuffled(progress.seed, beat.id, beat.observe ?? [])
    .filter((thing) => whyClosed(thingGate(thing, setting), progress) === undefined)
    .map((thing): ThingView => {
      const looked = whyClosed(lookGate(thing, setting), progress)?.reason === "once"
      const judged = progress.judged[thing.id]
      const { id } = thing
      return {
        id,
        name: thing.name,
        ...(thing.kit ? { kit: thing.kit } : {}),
        ...(thing.at ? { at: thing.at } : {}),
        takes: lookMinutes(thing),
        ...(looked ? { seen: joined(thing.look) } : {}),
        ...(looked && thing.picture !== undefined ? { picture: thing.picture } : {}),
        ...(judged ? { judged } : {}),
        look: { type: "look", thing: id },
        flag: [
          { type: "flag", thing: id, confidence: 1 },
          { type: "flag", thing: id, confidence: 2 },
          { type: "flag", thing: id, confidence: 3 },
        ],
        leave: { type: "leave", thing: id },
      }
    })
}

function choicesOf(beat: Beat, setting: Setting, progress: Progress): readonly ChoiceView[] {
  return shuffled(progress.seed, beat.id, beat.choices ?? []).map((choice): ChoiceView => {
    const closed = closedOf(setting, whyClosed(choiceGate(choice, setting), progress), choice)
    return {
      id: choice.id,
      text: choice.as?.[progress.role] ?? choice.text,
      takes: minutesOf(choice, progress.role, setting, progress.minutes),
      ...(closed ? { closed } : {}),
      event: { type: "choose", choice: choice.id },
    }
  })
}

/** The choice an author names is one that nothing closes; were it closed, there would be no limit. */
function limitOf(
  { within, else: choice }: NonNullable<Beat["limit"]>,
  beat: Beat,
  setting: Setting,
  progress: Progress,
): Pick<View, "limit"> {
  const taken = beat.choices?.find(({ id }) => id === choice)
  return taken && whyClosed(choiceGate(taken, setting), progress) === undefined
    ? { limit: { seconds: toSeconds(within), event: { type: "choose", choice, lapsed: true } } }
    : {}
}

function planOf(beat: Beat, setting: Setting, progress: Progress, doctrine: Doctrine): PlanView {
  const { scenario } = setting
  const { plan } = beat
  if (!plan) throw new Error(`${beat.id} has no plan`)
  const risk = scenario["civil-risks"][plan.against]
  if (!risk) throw new Error(`no risk ${plan.against}`)
  const preparation = preparationOf(plan, setting)
  const preparing = preparingOf(plan, setting, progress)
  return {
    against: { title: risk.title, people: risk.people, window: toDuration(toMinutes(risk.window)) },
    threats: plan.threats.map((id) => {
      const estimate = progress.estimates[id]
      return { id, title: scenario.threats[id]?.title ?? id, ...(estimate ? { estimate } : {}) }
    }),
    facts: plan.needs.map((id) => {
      const fact = scenario.info[id]
      return {
        id,
        title: fact?.title ?? id,
        ...(fact && progress.knows.includes(id) ? { text: joined(fact.text) } : {}),
      }
    }),
    mitigations: plan.mitigations.map((id) => mitigationOf(id, preparation[id] ?? 0, setting, progress)),
    preparation: preparing,
    actions: shuffled(
      progress.seed,
      `${beat.id}/plan`,
      Object.entries(plan.actions).map(([id, action]) => ({ id, action })),
    ).map(({ id, action }) => {
      const closed = closedOf(setting, whyClosed(commitGate(id, action, plan, setting), progress), action)
      const card = riskCard({ action, plan, setting, progress, doctrine })
      return {
        id,
        text: action.as?.[progress.role] ?? action.text,
        takes: minutesOf(action, progress.role, setting, progress.minutes + preparing),
        ...(closed ? { closed } : {}),
        ...(card ? { card } : {}),
        event: { type: "commit", action: id },
      }
    }),
  }
}

function mitigationOf(
  id: string,
  takes: number,
  setting: Setting,
  progress: Progress,
): PlanView["mitigations"][number] {
  const data = setting.scenario.mitigations[id]
  const added = progress.added.includes(id)
  const closed = added ? undefined : closedOf(setting, whyClosed(addGate(id, setting), progress), data)
  const checked = closedOf(setting, whyClosed(verifyGate(id, setting), progress))
  return {
    id,
    text: data?.text ?? id,
    takes,
    uses: Object.entries(data?.uses ?? {}).map(([asset, count]) => ({
      name: assetName(setting.scenario, asset),
      count,
    })),
    added,
    toggle: added ? { type: "drop", mitigation: id } : { type: "add", mitigation: id },
    ...(closed ? { closed } : {}),
    ...(data?.verify
      ? {
          verify: {
            text: data.verify.text,
            takes: verifyMinutes(id, setting),
            done: progress.verified.includes(id),
            ...(checked ? { closed: checked } : {}),
            event: { type: "verify", mitigation: id },
          },
        }
      : {}),
  }
}

function notebookOf({ machine: { setting }, steps, now: { progress } }: Seen): NotebookView {
  const { scenario, world } = setting
  const notes = (kind: "observed" | "heard" | "inferred") =>
    progress.knows.flatMap((id) => {
      const fact = scenario.info[id]
      return fact?.kind === kind ? [{ title: fact.title, text: joined(fact.text) }] : []
    })
  const seen = scenario.beats
    .flatMap(({ observe }) => observe ?? [])
    .filter(({ id }) => progress.looked.includes(id))
    .map(({ name, look, heard }) => ({ title: name, text: joined(look), heard: heard ?? false }))
  const said = actsOfAll(setting)
  const remembered = noticedBy(scenario, progress.remembers ?? {}).map(({ begins }) => begins.says)
  return {
    observed: [...seen.filter(({ heard }) => !heard).map(note), ...notes("observed")],
    heard: [...seen.filter(({ heard }) => heard).map(note), ...notes("heard")],
    inferred: notes("inferred"),
    promises: Object.entries(progress.promises).map(([id, { to, by, state }]) => ({
      id,
      text: said.find(({ act }) => act.promises?.[id])?.act.promises?.[id]?.says ?? id,
      to: world.communities[to]?.name ?? to,
      by: toTimeOfDay(by),
      state,
    })),
    missing: decisive(setting)
      .filter((id) => !progress.knows.includes(id))
      .map((id) => scenario.info[id]?.title ?? id),
    counts: steps.flatMap(({ event, before }, i) => {
      if (event.type !== "count") return []
      const clock = toTimeOfDay(before.progress.minutes)
      const place = placeOf(setting, before.at, steps[i - 1]?.before.at)?.title ?? ""
      return [{ clock, place, of: event.of, number: event.number }]
    }),
    baselines: scenario.briefing.communities.flatMap((id) => {
      const community = world.communities[id]
      return community ? [{ community: community.name, lines: community.baseline }] : []
    }),
    ...(remembered.length > 0 ? { remembered } : {}),
  }
}

function note({ title, text }: { readonly title: string; readonly text: string }) {
  return { title, text }
}

/** Facts that decide some plan of the scenario, in the order the plans name them. */
function decisive({ scenario }: Setting): readonly string[] {
  return [...new Set(scenario.beats.flatMap(({ plan }) => plan?.needs ?? []))]
}

function actsOfAll({ scenario }: Setting) {
  return scenario.beats.flatMap((beat) => actsOfBeat(beat))
}

function actOf(beat: Beat, { event, before, after }: Step): Choice | PlanAction | undefined {
  if (handsIn(event.type)) {
    const done = after.progress.done.slice(before.progress.done.length)
    return outcomesOf(beat).find(({ value }) => done.includes(value.id))?.value
  }
  if (event.type === "choose") return beat.choices?.find(({ id }) => id === event.choice)
  if (event.type === "commit") return beat.plan?.actions[event.action]
  return undefined
}

/** Rain is heard before it is seen: with the act that brings it one hears it, and from the next one on it rains. */
function weatherOf({ machine: { setting }, steps }: Seen): PlaceView["weather"] {
  return steps.slice(0, -1).some((step) => cueOf(setting, step) === "rain")
    ? "rain"
    : (setting.scenario.weather ?? "clear")
}

/** The cue an act caused: of an inject that fired, else of the act itself. */
function cueOf({ scenario }: Setting, last: Step): View["cue"] {
  const fired = last.after.progress.fired.slice(last.before.progress.fired.length).at(-1)
  if (fired) return scenario.injects?.find(({ id }) => id === fired.inject)?.cue ?? "radio"
  const origin = beatOf(scenario, last.before.at)
  return origin && actOf(origin, last)?.cue
}

/** The place of a beat or an ending; an ending without one happens where the story was. */
function placeOf({ scenario, world }: Setting, at: string, before: string | undefined) {
  const find = (id: string | undefined) => scenario.beats.find((beat) => beat.id === id)?.at
  const id = find(at) ?? scenario.endings[at]?.at ?? find(before) ?? scenario.beats[0]?.at ?? ""
  const place = world.places[id]
  return place && { id, ...place }
}

function joined(prose: string): string {
  return prose.replace(/\s+/g, " ").trim()
}

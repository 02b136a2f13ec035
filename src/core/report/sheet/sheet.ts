import type { Pack } from "../../pack/pack"
import { type Act, actsOfBeat, allocatesOf, leadsTo, meansOf, objectivesOf } from "../../pack/parts"
import type { Beat, Observable, Scenario, Target } from "../../pack/schema"
import { breaksOf } from "../../pack/talks"
import { answersOf } from "./answers"
import { cutOutsOf } from "./cut-outs"
import { daysOnPaper } from "./days"
import { keyOf } from "./keys"
import { messagesOf } from "./messages"
import { oneLine, saidOf } from "./prose"
import { roleCardsOf } from "./role-card"
import type { Fact, Move, OptionLine, Risk, Scene, Sheet, Slot, ThingToSee, Way } from "./sheet-types"
import { type SheetWords, sheetWords } from "./words"

/**
 * The sheet of one scenario, in the language the pack is in. Order of options is the author's; the game shuffles them, and
 * so should a group's board.
 */
export function sheetOf(pack: Pack, scenario: Scenario): Sheet {
  const { about, world } = pack
  const { briefing } = scenario
  const language = pack.language
  const words = sheetWords(language)
  return {
    language,
    pack: about.title,
    scenario: scenario.scenario,
    title: scenario.title,
    format: scenario.format,
    minutes: scenario.minutes,
    review: about.review.status,
    covers: scenario.covers,
    objectives: objectivesOf(scenario),
    timing: timingOf(scenario),
    scenes: scenario.beats.map((beat, b) => sceneOf(beat, b + 1, scenario, pack, words)),
    facts: factsOf(scenario),
    messages: messagesOf(scenario, words),
    endings: Object.values(scenario.endings).map(({ title, harm, text }) => ({
      title,
      harm,
      text: saidOf(text, pack),
    })),
    questions: scenario.debrief.ask,
    handout: {
      advisory: about.advisories[scenario.advisory],
      support: about.support,
      situation: saidOf(briefing.situation, pack),
      roles: scenario.roles.map((id) => ({
        title: world.roles[id]?.title ?? id,
        about: oneLine(world.roles[id]?.about ?? ""),
        task: oneLine(briefing["task-as"]?.[id] ?? briefing.task),
        card: world.roles[id]?.card ?? [],
      })),
      normal: briefing.communities.map((id) => ({
        community: world.communities[id]?.name ?? id,
        about: oneLine(world.communities[id]?.about ?? ""),
        lines: world.communities[id]?.baseline ?? [],
      })),
      clock: scenario.clock,
      means: meansOf(scenario).map(({ name, count }) => `${name}: ${count}`),
      grids: allocatesOf(scenario).map((allocate) => {
        const { text, days, places, terms } = daysOnPaper(allocate, scenario, pack, words)
        return { text, days, places: places.map(({ title }) => title), terms }
      }),
    },
    cutOuts: cutOutsOf(scenario, words),
    roleCards: roleCardsOf(scenario, pack, words),
  }
}

/**
 * The session a mission's own course material allows for: 15 minutes to introduce it, 60 to 90 to plan and play, 30 to 60
 * to report and debrief. A snap alone is an opener or a filler: its own minutes, and ten for the report back. The five
 * minutes before it are our own proposal.
 */
function timingOf({ format, minutes }: Scenario): readonly Slot[] {
  return format === "snap"
    ? [
        { what: "introduce", least: 5, most: 5 },
        { what: "play-snap", least: minutes, most: minutes + 5 },
        { what: "debrief", least: 10, most: 10 },
      ]
    : [
        { what: "introduce", least: 15, most: 15 },
        { what: "play", least: 60, most: 90 },
        { what: "debrief", least: 30, most: 60 },
      ]
}

function sceneOf(beat: Beat, number: number, scenario: Scenario, pack: Pack, words: SheetWords): Scene {
  const acts = actsOfBeat(beat).filter(({ kind }) => kind !== "answer")
  const lines = acts.map((act) => optionOf(act, scenario, pack, words))
  return {
    number,
    place: pack.world.places[beat.at]?.title ?? beat.at,
    text: saidOf(beat.text, pack),
    things: (beat.observe ?? []).map((thing) => thingOf(thing, pack)),
    key: keyOf(beat, scenario, pack, words),
    ...(beat.allocate ? { days: daysOnPaper(beat.allocate, scenario, pack, words) } : {}),
    moves: lines
      .filter((line) => !decides(line))
      .map(({ text, answers, learns, to }) => ({ text, answers, learns, to })),
    options: lines.filter(decides),
  }
}

const decides = ({ stance, risk }: OptionLine): boolean => stance !== undefined || risk !== undefined

function thingOf({ name, look, shows, noise }: Observable, { indicators }: Pack): ThingToSee {
  if (shows === undefined) {
    const means = noise === undefined ? undefined : indicators.distractors[noise]?.title
    return { name, look: oneLine(look), isSign: false, ...(means === undefined ? {} : { means }) }
  }
  const sign = indicators.indicators[shows]
  return {
    name,
    look: oneLine(look),
    isSign: true,
    ...(sign ? { means: `${shows}, ${sign.title}`, question: oneLine(sign.question) } : { means: shows }),
  }
}

function optionOf(found: Act, scenario: Scenario, pack: Pack, words: SheetWords): OptionLine {
  const { act } = found
  const risk = "effectiveness" in act ? act : act.acts
  const stance = "stance" in act && !risk ? act.stance : undefined
  return {
    ...moveOf(found, scenario, pack, words),
    ...(stance === undefined ? {} : { stance }),
    ...(risk ? { risk: riskOf(risk, scenario.threats) } : {}),
    ...(act.because === undefined ? {} : { because: oneLine(act.because) }),
    breaks: breaksOf(found, scenario).map((rule) => `${rule}: ${pack.doctrine["hard-rules"][rule]?.rule ?? ""}`),
  }
}

/** What an act brings and where it leads, with everything somebody may answer to it. */
function moveOf({ act, beat }: Act, scenario: Scenario, pack: Pack, words: SheetWords): Move {
  const answers = "answers" in act ? (act.answers ?? []) : []
  const learns = [act, ...answers].flatMap((one) => one.learns ?? [])
  const targets = [act.to, ...answers.flatMap(({ to }) => to ?? [])]
  const names = new Set(targets.flatMap((target) => namesOf(target, scenario)))
  names.delete(beat.id)
  const person = beat.talk?.with
  const name = pack.world.cast[person ?? ""]?.name ?? ""
  return {
    text: oneLine(act.text),
    answers: answersOf(act, { person, open: (rapport) => words.whenBearing(name, rapport) }, pack, words),
    learns: [...new Set(learns)].map((id) => scenario.info[id]?.title ?? id),
    to: [...names].flatMap((name) => wayTo(name, scenario)),
  }
}

const namesOf = (target: Target | undefined, scenario: Scenario) =>
  target === undefined ? [] : leadsTo(target, scenario)

function wayTo(name: string, { beats, endings }: Scenario): readonly Way[] {
  const at = beats.findIndex(({ id }) => id === name)
  const ending = endings[name]
  return at >= 0 ? [{ scene: at + 1 }] : ending ? [{ ending: ending.title }] : []
}

function factsOf(scenario: Scenario): readonly Fact[] {
  return Object.entries(scenario.info).map(([id, { title, text }]) => ({
    title,
    text: oneLine(text),
    scenes: scenario.beats.flatMap((beat, b) =>
      actsOfBeat(beat).some(({ act }) => act.learns?.includes(id)) ? [b + 1] : [],
    ),
    byMessage: (scenario.injects ?? []).some(({ learns }) => learns?.includes(id)),
  }))
}

function riskOf(
  { effectiveness, exposes }: { readonly effectiveness: number; readonly exposes: readonly string[] },
  threats: Scenario["threats"],
): Risk {
  return { effectiveness, threats: exposes.map((id) => threats[id]?.title ?? id) }
}

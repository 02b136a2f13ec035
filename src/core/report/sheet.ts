import { bearingWords } from "../attempt/words"
import { bestOf, pickRules } from "../pack/picking"
import type { Pack } from "../pack/pack"
import type { Allocate, Beat, Board, CardPick, Need, Observable, Report, Scenario, Sort, Stance } from "../pack/schema"
import { type Act, actsOfBeat, objectivesOf, wholeAllocate } from "../pack/parts"
import { paragraphsOf } from "../pack/prose"
import { breaksOf } from "../pack/talks"
import { toDuration } from "../pack/units"

/**
 * What a facilitator needs on paper to run a scenario with a group: her own pages, which hold the answers, and the
 * hand-out for the group, which holds none. Plain text throughout; `Said` keeps who speaks apart.
 */
export interface Sheet {
  readonly pack: string
  readonly scenario: string
  readonly title: string
  readonly format: Scenario["format"]
  /** Minutes one trainee needs alone at a screen. */
  readonly minutes: number
  readonly review: string
  readonly covers: readonly string[]
  readonly objectives: readonly string[]
  readonly timing: readonly Slot[]
  readonly things: readonly ThingToSee[]
  readonly decisions: readonly DecisionPoint[]
  readonly endings: readonly { readonly title: string; readonly harm: string; readonly text: readonly Said[] }[]
  readonly questions: readonly string[]
  readonly handout: Handout
}

/** A stretch of the session, in minutes from and to. */
export interface Slot {
  readonly what: string
  readonly least: number
  readonly most: number
}

export interface Said {
  readonly speaker?: string
  readonly text: string
}

export interface ThingToSee {
  readonly name: string
  readonly look: string
  readonly isSign: boolean
  /** What the catalogue calls it. */
  readonly means?: string
  /** The question that tells the sign from its harmless twin. */
  readonly question?: string
}

export interface DecisionPoint {
  readonly place: string
  readonly text: readonly Said[]
  /**
   * How somebody who is talked with answers; what a report should hold and to whom it goes; where each card belongs, and
   * why. Absent where there is none of it.
   */
  readonly key?: readonly string[]
  /** Without what only asks, looks or leads on. */
  readonly options: readonly OptionLine[]
}

export interface OptionLine {
  readonly text: string
  /** What the author calls it; absent where the doctrine works it out from risk, measures and what was known. */
  readonly stance?: Stance
  readonly risk?: string
  readonly because?: string
  readonly breaks: readonly string[]
}

export interface Handout {
  readonly advisory: string
  readonly support: string
  readonly situation: readonly Said[]
  readonly roles: readonly {
    readonly title: string
    readonly about: string
    readonly task: string
    readonly card: readonly string[]
  }[]
  readonly normal: readonly { readonly community: string; readonly about: string; readonly lines: readonly string[] }[]
  readonly clock: { readonly from: string; readonly to: string }
  readonly means: readonly string[]
}

/** The sheet of one scenario. Order of options is the author's; the game shuffles them, and so should a group's board. */
export function sheetOf(pack: Pack, scenario: Scenario): Sheet {
  const { about, world } = pack
  const { briefing } = scenario
  return {
    pack: about.title,
    scenario: scenario.scenario,
    title: scenario.title,
    format: scenario.format,
    minutes: scenario.minutes,
    review: about.review.status.replaceAll("-", " "),
    covers: scenario.covers,
    objectives: objectivesOf(scenario),
    timing: timingOf(scenario),
    things: scenario.beats.flatMap(({ observe }) => observe ?? []).map((thing) => thingOf(thing, pack)),
    decisions: scenario.beats.filter(isDecision).map((beat) => decisionOf(beat, scenario, pack)),
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
      means: Object.entries(scenario.assets).map(
        ([id, count]) => `${scenario["asset-names"]?.[id] ?? id.replaceAll("-", " ")}: ${count}`,
      ),
    },
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
        { what: "Introduce it, hand out the paper", least: 5, most: 5 },
        { what: "Play it, alone or in a group", least: minutes, most: minutes + 5 },
        { what: "Report back and debrief", least: 10, most: 10 },
      ]
    : [
        { what: "Introduce it, hand out the paper", least: 15, most: 15 },
        { what: "Plan and play in groups of five to eight", least: 60, most: 90 },
        { what: "Report back and debrief", least: 30, most: 60 },
      ]
}

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

const isDecision = (beat: Beat): boolean =>
  beat.plan !== undefined ||
  beat.report !== undefined ||
  beat.sort !== undefined ||
  beat.board !== undefined ||
  beat.pick !== undefined ||
  beat.allocate !== undefined ||
  (beat.choices ?? []).some(({ stance, acts }) => stance !== undefined || acts !== undefined)

function decisionOf(beat: Beat, scenario: Scenario, pack: Pack): DecisionPoint {
  const key = [
    ...talkKey(beat, scenario, pack),
    ...(beat.report ? reportKey(beat.report, scenario) : []),
    ...(beat.sort ? sortKey(beat.sort) : []),
    ...(beat.board ? boardKey(beat.board) : []),
    ...(beat.pick ? pickKey(beat.pick) : []),
    ...(beat.allocate ? planKey(beat.allocate, scenario, pack) : []),
  ]
  return {
    place: pack.world.places[beat.at]?.title ?? beat.at,
    text: saidOf(beat.text, pack),
    ...(key.length > 0 ? { key } : {}),
    options: actsOfBeat(beat)
      .map((act) => optionOf(act, scenario, pack))
      .filter(({ stance, risk }) => stance !== undefined || risk !== undefined),
  }
}

/** With whom one talks, and what can be answered: what is said first needs the most openness, and the right voice. */
function talkKey({ talk, choices = [] }: Beat, { people = {} }: Scenario, { world }: Pack): readonly string[] {
  if (!talk) return []
  const name = world.cast[talk.with]?.name ?? talk.with
  const hears = [
    ...(talk.hears ?? []).map((id) => world.cast[id]?.name ?? id),
    ...(talk.around === undefined ? [] : [talk.around]),
  ]
  return [
    `${name} ${bearingWords(people[talk.with]?.rapport ?? 0)} at first. Who else hears it: ${hears.join(", ") || "nobody"}.`,
    ...choices.flatMap(({ text, answers = [] }) =>
      answers.length === 0
        ? []
        : [`${oneLine(text)} ${answers.map((answer) => oneLine(answer.text)).join(" Or else: ")}`],
    ),
  ]
}

function reportKey({ text, by, urgency, items, to }: Report, { info }: Scenario): readonly string[] {
  const named = (need: Need) =>
    Object.entries(items)
      .filter(([, own]) => own === need)
      .map(([fact]) => `${info[fact]?.title ?? fact} (${info[fact]?.kind ?? "heard"})`)
  const heads = (need: Need) => Object.values(to).flatMap((one) => (one.knows === need ? [one.text] : []))
  const line = (what: string, found: readonly string[]) => (found.length === 0 ? [] : [`${what}: ${found.join("; ")}.`])
  return [
    `${text}: ${urgency}${by === undefined ? "" : `, of use until ${by}`}.`,
    ...line("Must be in it, if known", named("must")),
    ...line("Must not be in it", named("must-not")),
    ...line("Must have it", heads("must")),
    ...line("Must not have it", heads("must-not")),
  ]
}

function sortKey({ text, bins, cards, marks }: Sort): readonly string[] {
  return [
    text,
    ...Object.values(cards).map(({ text: on, bin, has = [], because }) => {
      const ticks = has.map((mark) => marks?.[mark] ?? mark)
      const belongs = [bins[bin]?.text ?? bin, ...ticks].join(", ")
      return `${oneLine(on)} ${belongs}: ${oneLine(because)}`
    }),
  ]
}

function pickKey(pick: CardPick): readonly string[] {
  const { text, budget, cards, together = [] } = pick
  const { cards: best, effect, tried, whole } = bestOf(pickRules(pick))
  const titles = (ids: readonly string[]) => ids.map((id) => cards[id]?.title ?? id).join("; ")
  return [
    text,
    `To spend: ${Object.values(budget)
      .map(({ text: currency, has }) => `${has} ${currency}`)
      .join(", ")}.`,
    `${whole ? `Best of all ${tried} sets` : `Best of ${tried} sets tried`}: ${titles(best)} (effect ${effect}).`,
    ...Object.values(cards).map(({ title, because }) => `${title}: ${oneLine(because)}`),
    ...together.map(({ of, without = [], effect: more, because }) => {
      const lacking = without.length > 0 ? ` without ${titles(without)}` : ""
      return `${titles(of)}${lacking}: ${more > 0 ? "+" : ""}${more}. ${oneLine(because)}`
    }),
  ]
}

/** Where the risk is on each day, what there is to send, and what was promised. */
function planKey(allocate: Allocate, scenario: Scenario, { world }: Pack): readonly string[] {
  const { text, days, places, means, budgets, weather } = wholeAllocate(allocate, scenario)
  const titleOf = (place: string) => world.places[place]?.title ?? place
  return [
    text,
    ...Object.entries(places).map(([place, { risk, people, posture = "firm" }]) => {
      const each = Array.from({ length: days }, (_, i) => risk[i] ?? risk.at(-1) ?? 0)
      return `${titleOf(place)} (${people} people; ${posture}). Risk in hundredths, day 1 to ${days}: ${each.join(", ")}.`
    }),
    ...Object.values(means).map(({ text: what, each, posture, costs = {} }) => {
      const paid = Object.entries(costs).map(([id, cost]) => `${cost} ${budgets[id]?.text ?? id}`)
      return `${what}: ${each} a day, ${posture}${paid.length > 0 ? `, ${paid.join(", ")} each` : ""}.`
    }),
    ...Object.values(budgets).map(
      ({ text: what, amount, reserve = 0 }) => `${what}: ${amount}${reserve > 0 ? `, reserve ${reserve}` : ""}.`,
    ),
    ...weather.map(({ day, text: what, grounds }) => {
      const stays = grounds.map((id) => means[id]?.text ?? id)
      return `Day ${day}: ${what}${stays.length > 0 ? `; stays: ${stays.join(", ")}` : ""}.`
    }),
  ]
}

/** What is so, what each fragment is, where the model is wrong, and to whom each line should go. */
function boardKey({ text, hypotheses, fragments, model, product }: Board): readonly string[] {
  const named = (ids: readonly string[]) => ids.map((id) => hypotheses[id]?.text ?? id).join("; ") || "nothing"
  return [
    text,
    ...Object.values(hypotheses).map(
      ({ text: says, holds, because }) => `${says} ${holds ? "It is so" : "It is not so"}: ${oneLine(because)}`,
    ),
    ...Object.values(fragments).map(({ text: says, grade, "points-to": to = [], copies, planted, because }) => {
      const what = planted ? "planted" : copies === undefined ? `speaks for ${named(to)}` : "a copy of another one"
      return `${oneLine(says)} ${grade}, ${what}: ${oneLine(because)}`
    }),
    ...Object.values(model?.cells ?? {}).map(
      ({ text: name, says, right, because }) => `${name}: ${says} ${right ? "Right" : "Wrong"}: ${oneLine(because)}`,
    ),
    ...Object.values(product?.lines ?? {}).map(({ text: says, to, because }) => {
      const who = to.map((id) => product?.to[id] ?? id).join("; ") || "nobody"
      return `${oneLine(says)} To ${who}: ${oneLine(because)}`
    }),
  ]
}

function optionOf(found: Act, scenario: Scenario, { doctrine }: Pack): OptionLine {
  const { act } = found
  const risk = "effectiveness" in act ? act : act.acts
  const stance = "stance" in act && !risk ? act.stance : undefined
  return {
    text: act.text,
    ...(stance === undefined ? {} : { stance }),
    ...(risk ? { risk: riskWords(risk, scenario.threats) } : {}),
    ...(act.because === undefined ? {} : { because: oneLine(act.because) }),
    breaks: breaksOf(found, scenario).map((rule) => `${rule}: ${doctrine["hard-rules"][rule]?.rule ?? ""}`),
  }
}

function riskWords(
  { effectiveness, exposes }: { readonly effectiveness: number; readonly exposes: readonly string[] },
  threats: Scenario["threats"],
): string {
  const met = exposes.map((id) => threats[id]?.title ?? id).join("; ")
  return `In time it takes away ${Math.round(effectiveness * 100)} % of the risk to people. The team meets: ${met || "nothing"}.`
}

function saidOf(text: string, { world }: Pack): readonly Said[] {
  return paragraphsOf(text).map((paragraph) =>
    paragraph.speaker === undefined
      ? paragraph
      : { speaker: world.cast[paragraph.speaker]?.name ?? paragraph.speaker, text: paragraph.text },
  )
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim()

/** `60 to 90 min`, `15 min`. */
export function slotWords({ least, most }: Slot): string {
  return least === most ? toDuration(least) : `${least} to ${most} min`
}

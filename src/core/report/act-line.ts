import type { Step } from "../attempt/play"
import type { Setting } from "../machine/setting"
import { cardTitle } from "../attempt/words"
import { actsOf, reportsOf, wholeAllocate } from "../pack/parts"
import { toTimeOfDay } from "../pack/units"
import type { TimelineKind } from "./debrief-types"
import { boardLine } from "./board-line"
import { actText } from "./feedback"

/** What one act was, in words. */
export interface ActLine {
  readonly clock: string
  readonly kind: TimelineKind
  readonly text: string
}

/** One line for every act of a log: for the time line, and for the one who replays it. */
export function actLine({ event, before }: Step, { scenario, world }: Setting): ActLine {
  const clock = toTimeOfDay(before.progress.minutes)
  const beat = scenario.beats.find(({ id }) => id === before.at)
  const thing = (id: string) => beat?.observe?.find((one) => one.id === id)?.name ?? id
  const addressee = (id: string) => beat?.report?.to[id]?.text ?? id
  const report = (id: string) => reportsOf(scenario).find((one) => one.id === id)?.text ?? id
  const bin = (id: string) => beat?.sort?.bins[id]?.text ?? id
  const card = (id: string) => (beat?.sort?.cards[id]?.text ?? id).replace(/\s+/g, " ").trim()
  const measure = (id: string) => scenario.mitigations[id]?.text ?? id
  const place = (id: string) => world.places[id]?.title ?? id
  const means = (id: string) =>
    (beat?.allocate && wholeAllocate(beat.allocate, scenario).means[id]?.text) ?? id.replaceAll("-", " ")
  switch (event.type) {
    case "look":
      return { clock, kind: "look", text: `Looked at: ${thing(event.thing)}` }
    case "flag":
      return { clock, kind: "judge", text: `Flagged: ${thing(event.thing)}` }
    case "leave":
      return { clock, kind: "judge", text: `Left: ${thing(event.thing)}` }
    case "count":
      return { clock, kind: "look", text: `Counted ${event.of}: ${event.number}` }
    case "vote": {
      const said = actsOf(scenario).find(({ id }) => id === event.sentence)?.act.text ?? event.sentence
      return {
        clock,
        kind: "vote",
        text: `Would have answered: ${event.yes} yes, ${event.partly} in part, ${event.no} no. “${said}”`,
      }
    }
    case "choose": {
      const choice = beat?.choices?.find(({ id }) => id === event.choice)
      return { clock, kind: "choice", text: choice ? actText(choice.id, choice, before.progress) : event.choice }
    }
    case "estimate": {
      const { likelihood, impact } = event
      const title = scenario.threats[event.threat]?.title ?? event.threat
      return { clock, kind: "plan", text: `Estimated: ${title}, likelihood ${likelihood}, impact ${impact}` }
    }
    case "add":
      return { clock, kind: "plan", text: `Took up: ${measure(event.mitigation)}` }
    case "drop":
      return { clock, kind: "plan", text: `Took out: ${measure(event.mitigation)}` }
    case "verify":
      return { clock, kind: "plan", text: scenario.mitigations[event.mitigation]?.verify?.text ?? event.mitigation }
    case "commit": {
      const action = beat?.plan?.actions[event.action]
      return { clock, kind: "plan", text: action ? actText(event.action, action, before.progress) : event.action }
    }
    case "put":
      return {
        clock,
        kind: "report",
        text: `Put in, as ${event.as}: ${scenario.info[event.fact]?.title ?? event.fact}`,
      }
    case "omit":
      return { clock, kind: "report", text: `Took out: ${scenario.info[event.fact]?.title ?? event.fact}` }
    case "tell":
      return { clock, kind: "report", text: `To: ${addressee(event.addressee)}` }
    case "untell":
      return { clock, kind: "report", text: `Not to: ${addressee(event.addressee)}` }
    case "urge":
      return { clock, kind: "report", text: `Urgency: ${event.urgency}` }
    case "send":
      return { clock, kind: "report", text: `Sent: ${report(event.report)}` }
    case "chase":
      return { clock, kind: "report", text: `Chased: ${report(event.report)}` }
    case "place":
      return { clock, kind: "sort", text: `Put into “${bin(event.bin)}”: ${card(event.card)}` }
    case "lift":
      return { clock, kind: "sort", text: `Took out: ${card(event.card)}` }
    case "close":
      return { clock, kind: "sort", text: `Handed in: ${beat?.sort?.text ?? event.sort}` }
    case "pin":
    case "weigh":
    case "rely":
    case "release":
    case "issue":
      return { clock, kind: "board", text: boardLine(event, beat?.board) }
    case "assign": {
      const what = means(event.means)
      const text = event.count > 1 ? `${event.count} of ${what}` : event.count === 1 ? what : `no ${what}`
      return { clock, kind: "allocate", text: `Day ${event.day}, ${place(event.place)}: ${text}` }
    }
    case "copy":
      return { clock, kind: "allocate", text: `Day ${event.to} as day ${event.day}` }
    case "undo":
      return { clock, kind: "allocate", text: "Took back the last change of the plan" }
    case "rate":
      return { clock, kind: "allocate", text: `Risk at ${place(event.place)}: ${event.level} of 5` }
    case "adopt":
      return { clock, kind: "allocate", text: `Adopted: ${beat?.allocate?.text ?? event.plan}` }
    case "pick":
      return { clock, kind: "pick", text: `Picked: ${cardTitle(scenario, event.card)}` }
    case "unpick":
      return { clock, kind: "pick", text: `Put back: ${cardTitle(scenario, event.card)}` }
    case "decide":
      return { clock, kind: "pick", text: `Decided: ${beat?.pick?.text ?? event.pick}` }
  }
}

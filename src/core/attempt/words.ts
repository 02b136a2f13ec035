import { type LearnerEvent, subjectOf, typedOf } from "../machine/event"
import type { Handing } from "../machine/gate"
import type { Missing } from "../machine/handing"
import type { Setting } from "../machine/setting"
import type { Reason } from "../machine/why-closed"
import { list } from "../machine/condition"
import { allocatesOf, assetName, boardsOf, picksOf, sortsOf, wholeAllocate } from "../pack/parts"
import type { Condition, Scenario, World } from "../pack/schema"
import type { Refusal } from "./play"
import type { Closed, RoleView } from "./view-types"

/** Why something is closed, as the trainee reads it. `own` is the sentence the pack's author wrote for it, if any. */
export function closedOf(
  setting: Setting,
  reason: Reason | undefined,
  { when, closed: own }: { readonly when?: Condition | undefined; readonly closed?: string | undefined } = {},
): Closed | undefined {
  return reason && { reason: reason.reason, words: closedWords(setting, reason, when, own) }
}

function closedWords(setting: Setting, reason: Reason, when: Condition | undefined, own: string | undefined): string {
  switch (reason.reason) {
    case "over":
      return "The scenario is over."
    case "authority":
      return "Your role has no authority for this."
    case "once":
      return "You have done this."
    case "not-added":
      return "Add the measure first."
    case "handed-in":
      return handedInWords[reason.what]
    case "not-waiting":
      return "You are not waiting for an answer to it."
    case "incomplete":
      return reason.missing.map((missing) => missingWords(setting, missing)).join(" ")
    case "assets":
      return `You need ${reason.needs} of ${assetName(setting.scenario, reason.asset)}; ${reason.left} left.`
    case "condition": {
      if (own !== undefined) return own
      const facts = list(when?.knows).map((fact) => setting.scenario.info[fact]?.title ?? fact)
      return facts.length > 0 ? `You do not know yet: ${facts.join("; ")}.` : "This is not possible now."
    }
  }
}

const handedInWords: Readonly<Record<Handing["what"], string>> = {
  report: "You have sent this report.",
  sort: "You have handed this in.",
  board: "You have handed this in.",
  allocate: "You have adopted this plan.",
  pick: "You have decided this.",
}

/** How open somebody is with the team, 0 to 4, in words: trainees never see the number. */
export function bearingWords(rapport: number): string {
  return bearings[rapport] ?? ""
}

const bearings = [
  "has turned away from you",
  "is guarded with you",
  "is polite, and careful",
  "is open with you",
  "speaks freely with you",
]

/** What a report, a sort or a pick still lacks, as the trainee reads it. */
export function missingWords({ scenario, world }: Setting, missing: Missing): string {
  switch (missing.what) {
    case "lines":
      return "There is nothing in it yet."
    case "addressee":
      return "It goes to nobody yet."
    case "urgency":
      return "It does not say yet how urgent it is."
    case "cards": {
      const cards = new Map(sortsOf(scenario).flatMap((sort) => Object.entries(sort.cards)))
      const names = missing.cards.map((card) => `“${beginning(cards.get(card)?.text ?? card)}”`)
      return `In no bin yet: ${names.join(", ")}.`
    }
    case "links":
      return "No fragment speaks for a hypothesis yet."
    case "hypotheses": {
      const all = new Map(boardsOf(scenario).flatMap(({ hypotheses }) => Object.entries(hypotheses)))
      const names = [...all].flatMap(([id, { text }]) => (missing.ids.includes(id) ? [`“${beginning(text)}”`] : []))
      return `Not weighed yet: ${names.join(", ")}.`
    }
    case "cells": {
      const all = new Map(boardsOf(scenario).flatMap(({ model }) => Object.entries(model?.cells ?? {})))
      const names = [...all].flatMap(([id, { text }]) => (missing.ids.includes(id) ? [text] : []))
      return `Neither accepted nor overridden yet: ${names.join(", ")}.`
    }
    case "product":
      return "The product goes to nobody yet."
    case "rates": {
      const names = missing.places.map((place) => world.places[place]?.title ?? place)
      return `You have not said yet how great the risk is: ${names.join(", ")}.`
    }
    case "means": {
      const text = plansOf(scenario).flatMap(({ means }) => means[missing.means]?.text ?? [])[0] ?? missing.means
      return `Day ${missing.day}, ${text}: ${missing.planned} planned, ${missing.each} there to send.`
    }
    case "budget": {
      const text = plansOf(scenario).flatMap(({ budgets }) => budgets[missing.budget]?.text ?? [])[0] ?? missing.budget
      return `${text}: ${missing.over} more planned than there are.`
    }
    case "no-card":
      return "Nothing is picked yet."
    case "over-budget": {
      const budget = picksOf(scenario).flatMap((pick) => pick.budget[missing.currency] ?? [])[0]
      return `More than there is: ${missing.by} too many of ${budget?.text ?? missing.currency}.`
    }
    case "needs-card":
      return `“${cardTitle(scenario, missing.card)}” needs “${cardTitle(scenario, missing.needs)}”.`
    case "clash":
      return `“${cardTitle(scenario, missing.card)}” and “${cardTitle(scenario, missing.with)}” cannot stand together.`
  }
}

function plansOf(scenario: Scenario) {
  return allocatesOf(scenario).map((allocate) => wholeAllocate(allocate, scenario))
}

/** The title of a card of a pick. */
export function cardTitle(scenario: Setting["scenario"], card: string): string {
  return picksOf(scenario).flatMap(({ cards }) => cards[card] ?? [])[0]?.title ?? card
}

/** The beginning of a text, enough to know which one it is: its first sentence without its full stop, or whole words of it. */
function beginning(text: string): string {
  const line = text.replace(/\s+/g, " ").trim()
  const sentence = /^.{1,60}?[.?!](?=\s|$)/.exec(line)?.[0]
  return sentence?.replace(/\.$/, "") ?? (line.length <= 60 ? line : `${line.slice(0, 60).replace(/\s+\S*$/, "")} …`)
}

/** Why an act was refused: for a live region, or for the one who reads a log that does not fit. */
export function refusalWords(setting: Setting, refusal: Refusal, event: LearnerEvent): string {
  if (refusal.reason === "not-here") return `There is no "${subjectOf(event)}" to ${event.type} there.`
  const gated = gatedOf(setting, event)
  return closedWords(setting, refusal, gated?.when, gated?.closed)
}

/** An event in the words of the command line and of problem reports: `choose ask-since-when`. */
export function eventWords(event: LearnerEvent): string {
  return typedOf(event)
}

function gatedOf(
  { scenario }: Setting,
  event: LearnerEvent,
): { readonly when?: Condition | undefined; readonly closed?: string | undefined } | undefined {
  const subject = subjectOf(event)
  if (event.type === "put") return { when: { knows: subject } }
  if (event.type === "pin")
    return { when: boardsOf(scenario).find(({ fragments }) => subject in fragments)?.fragments[subject]?.when }
  const choice = scenario.beats.flatMap(({ choices }) => choices ?? []).find(({ id }) => id === subject)
  const action = scenario.beats
    .flatMap(({ plan }) => Object.entries(plan?.actions ?? {}))
    .find(([id]) => id === subject)
  return choice ?? action?.[1] ?? scenario.mitigations[subject]
}

/** What the role's card says it may do: every power that it names. One that it does not name is not its business. */
export function powersOf(role: World["roles"][string], world: World): RoleView["powers"] {
  return Object.entries(world.powers).flatMap(([power, title]) => {
    const may = role.authority[power]
    return may === undefined ? [] : [{ power: title, may }]
  })
}

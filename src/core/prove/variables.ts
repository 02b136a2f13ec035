import type { Bound } from "../machine/condition"
import { rapportSteps } from "../pack/scales"
import type { Memories } from "../machine/progress"
import type { Chance, ConsentState, Urgency } from "../pack/schema"

/** The values of every variable of a model, by slot. Changed in place where states are worked out, never kept. */
export type Vector = Int32Array

/** The beat or ending the trainee is at, as an index. */
export const atSlot = 0
export const minutesSlot = 1

/** What can become of a consent; as a number it is its place here, from 1. */
export const consentStates: readonly ConsentState[] = ["asked", "given", "refused", "withdrawn"]

export interface Variable {
  readonly name: string
  /** From 0 to this. */
  readonly most: number
  readonly start: number
}

/** Everything a scenario's progress may hold, each under a number of its own, made when it is first named. */
export interface Variables {
  readonly list: readonly Variable[]
  readonly knows: (fact: string) => number
  /** Choices, actions and injects alike. */
  readonly done: (act: string) => number
  readonly asset: (asset: string) => number
  readonly trust: (community: string) => number
  /** How open a person is with the team. */
  readonly rapport: (person: string) => number
  readonly joined: (person: string) => number
  readonly speaks: (person: string) => number
  /** Everybody who can speak for the trainee. */
  readonly speakers: readonly string[]
  /** What became of a consent, by its key: a `consentStates` value; 0 when nobody asked. */
  readonly consent: (key: string) => number
  readonly flagged: (thing: string) => number
  /** Whether a promise was ever made. */
  readonly made: (promise: string) => number
  /** The terms under which a promise is still open; 0 when it is not. */
  readonly open: (promise: string) => number
  /** What has become of a promise; 0 when it was never made. */
  readonly outcome: (promise: string) => number
  /** Where a part of the story was left: the number of its beat from 1, 0 when it was never entered. */
  readonly part: (part: string) => number
  readonly added: (mitigation: string) => number
  readonly verified: (mitigation: string) => number
  /** Whether a measure's preparation was paid for. */
  readonly prepared: (mitigation: string) => number
  /** Whether a threat was ever estimated. The estimate itself can be changed at no cost wherever it counts. */
  readonly estimated: (threat: string) => number
  /** Whether a fact went out in some report, and whether with what identifies a person. */
  readonly reported: (fact: string) => number
  readonly leaked: (fact: string) => number
  /** Whether some report went to an addressee. */
  readonly told: (addressee: string) => number
  /** Whether a report was sent at least so urgently. */
  readonly urgency: (report: string, least: Urgency) => number
  /** Whether a card lies in a bin, handed in. */
  readonly sorted: (card: string, bin: string) => number
  /** Whether a plan of presence that was adopted keeps to a bound; which of its fillings it was, from 1. */
  readonly allocated: (bound: Bound) => number
  readonly planned: (plan: string, fillings: number) => number
  /** Whether a card was picked, handed in; whether a pick does at least this share of the best. */
  readonly picked: (card: string) => number
  readonly worth: (pick: string, least: number) => number
  /** Whether a board that was handed in gives a hypothesis at least so many per cent. */
  readonly likely: (hypothesis: string, least: Chance) => number
  /** Whether the model was overridden in a cell, and whether what was decided there had a reason that tells; handed in. */
  readonly overridden: (cell: string) => number
  readonly reasoned: (cell: string) => number
  /** Whether a report was answered, or a sort or a board handed in; whether nobody answered; whether that was chased. */
  readonly closed: (handed: string) => number
  readonly silent: (report: string) => number
  readonly chased: (report: string) => number
  /** What earlier scenarios left behind: as fixed as the role. */
  readonly remembers: Memories
  /** Any other, with its own range. */
  readonly other: (name: string, most: number) => number
}

export interface Beginning {
  readonly minutes: number
  readonly assets: Readonly<Record<string, number>>
  readonly trust: Readonly<Record<string, number>>
  readonly rapport: Readonly<Record<string, number>>
  /** Facts that are known from the beginning. */
  readonly knows: readonly string[]
  readonly remembers: Memories
  readonly speakers: readonly string[]
  readonly spots: number
  /** How many ways each promise is made in. */
  readonly terms: (promise: string) => number
  /** How many beats a part of the story has, and which of them, from 1, the story begins with; 0 when none. */
  readonly part: (part: string) => { readonly beats: number; readonly start: number }
}

export function createVariables({
  minutes,
  assets,
  trust,
  rapport,
  knows,
  remembers,
  speakers,
  spots,
  terms,
  part,
}: Beginning): Variables {
  const list: Variable[] = [
    { name: "at", most: spots - 1, start: 0 },
    { name: "minutes", most: Number.MAX_SAFE_INTEGER, start: minutes },
  ]
  const slots = new Map<string, number>()
  const slot = (name: string, most: number, start: number) => {
    const known = slots.get(name)
    if (known !== undefined) return known
    slots.set(name, list.length)
    list.push({ name, most, start })
    return list.length - 1
  }
  const flag = (kind: string) => (id: string) => slot(`${kind} ${id}`, 1, 0)
  return {
    list,
    knows: (id) => slot(`knows ${id}`, 1, knows.includes(id) ? 1 : 0),
    done: flag("done"),
    asset: (id) => slot(`asset ${id}`, assets[id] ?? 0, assets[id] ?? 0),
    trust: (id) => slot(`trust ${id}`, 100, trust[id] ?? 0),
    rapport: (id) => slot(`rapport ${id}`, rapportSteps, rapport[id] ?? 0),
    joined: flag("joined"),
    speaks: flag("speaks"),
    speakers,
    consent: (key) => slot(`consent ${key}`, consentStates.length, 0),
    flagged: flag("flagged"),
    made: flag("made"),
    open: (id) => slot(`open ${id}`, terms(id), 0),
    outcome: (id) => slot(`outcome ${id}`, 4, 0),
    part: (id) => slot(`part ${id}`, part(id).beats, part(id).start),
    added: flag("added"),
    verified: flag("verified"),
    prepared: flag("prepared"),
    estimated: flag("estimated"),
    reported: flag("reported"),
    leaked: flag("leaked"),
    told: flag("told"),
    urgency: (report, lowest) => flag("urgency")(`${report} ${lowest}`),
    sorted: (card, bin) => flag("sorted")(`${card} ${bin}`),
    allocated: ({ plan, measure, bound, value }) => flag("allocated")(`${plan} ${measure} ${bound} ${value}`),
    planned: (plan, fillings) => slot(`planned ${plan}`, fillings, 0),
    picked: flag("picked"),
    worth: (pick, least) => flag("worth")(`${pick} ${least}`),
    likely: (hypothesis, lowest) => flag("likely")(`${hypothesis} ${lowest}`),
    overridden: flag("overridden"),
    reasoned: flag("reasoned"),
    closed: flag("closed"),
    silent: flag("silent"),
    chased: flag("chased"),
    remembers,
    other: (name, most) => slot(name, most, 0),
  }
}

import { setsOf, shareOf } from "../pack/picking"
import { draftOf, pickedIn, placedIn } from "../machine/handing"
import { list, rankOf } from "../machine/condition"
import type { LearnerEvent } from "../machine/event"
import type { Handing } from "../machine/gate"
import type { Progress } from "../machine/progress"
import type { Setting } from "../machine/setting"
import { boardsOf, conditionsOf, reportsOf, sortsOf } from "../pack/parts"
import type { Report, Scenario, Sort, Urgency } from "../pack/schema"
import { urgencies } from "../pack/scales"
import { boardFillings } from "./board-filling"
import { combinations, unique } from "./combinations"
import { pickScored, reportScored, type Scored, sortScored } from "./handed"
import { all, always, any, equal, type Given, least, not, saysNothing, type Test } from "./test"
import { consentStates, type Variables } from "./variables"
import { planFillings } from "./plan-filling"
import type { Write } from "./write"

/**
 * Ways of putting together what is handed in that stand for all of them: every combination of what some condition of the
 * scenario reads, and whether identifiers get out. How the rest is filled in moves no story. Where even that is too many,
 * the extremes and each of them with one thing changed; then only samples were tried.
 */
export interface Filling {
  readonly hands: Handing
  /** What must be known for it. */
  readonly test: Test
  readonly writes: readonly Write[]
  readonly given: Given
  /** Set where somebody can be recognised by it who should not be. */
  readonly leaks: boolean
  /** What its score can come to; absent where it counts as anything. */
  readonly scored?: Scored
  /** What the trainee does to bring about this filling. */
  readonly compose: (progress: Progress) => readonly LearnerEvent[]
}

export interface Fillings {
  readonly all: readonly Filling[]
  /** Whether they are only samples. */
  readonly sampled: boolean
}

export function fillingsOf(hands: Handing, setting: Setting, role: string, variables: Variables): Fillings {
  const { scenario } = setting
  const ofIt = <T extends { readonly id: string }>(all: readonly T[]): T => {
    const found = all.find(({ id }) => id === hands.id)
    if (!found) throw new Error(`no ${hands.what} ${hands.id}`)
    return found
  }
  switch (hands.what) {
    case "report":
      return reportFillings(hands, ofIt(reportsOf(scenario)), setting, variables)
    case "allocate":
      return planFillings(hands, setting, variables)
    case "sort":
      return sortFillings(hands, ofIt(sortsOf(scenario)), scenario, variables)
    case "board":
      return boardFillings(hands, ofIt(boardsOf(scenario)), setting, role, variables)
    case "pick":
      return pickFillings(hands, scenario, variables)
  }
}

// ------------------------------------------------------------------------------------------------------- reports

type Line = "out" | "nameless" | "named"

function reportFillings(
  hands: Handing & { readonly what: "report" },
  report: Report,
  setting: Setting,
  variables: Variables,
): Fillings {
  const { scenario } = setting
  const scoredAs = reportScored(report, hands, setting, variables)
  const conditions = conditionsOf(scenario).map(({ value }) => value)
  const read = new Set(conditions.flatMap(({ reported, leaked }) => [...list(reported), ...list(leaked)]))
  const toldRead = new Set(conditions.flatMap(({ told }) => list(told)))
  const isUrgencyRead = conditions.some(({ urgency }) => urgency?.[report.id] !== undefined)
  const facts = Object.keys(report.items)
  const own = facts.filter((fact) => read.has(fact))
  const others = facts.filter((fact) => !read.has(fact))
  const { identifying, cleared, consented = {} } = hands
  const isCleared = (addressee: string) => cleared.includes(addressee)
  const isOnConsent = (addressee: string) => consented[addressee] !== undefined

  const lines = combinations(
    own.map((fact): readonly Line[] =>
      identifying[fact] === "unless-left-out" ? ["out", "nameless", "named"] : ["out", "named"],
    ),
  )
  const addressees = Object.keys(report.to)
  const readAddressees = addressees.filter((addressee) => toldRead.has(addressee))
  const rest = addressees.filter((addressee) => !toldRead.has(addressee))
  const isNever = (addressee: string) => !isCleared(addressee) && !isOnConsent(addressee)
  const extras = [[], ...[isCleared, isNever, isOnConsent].map((is) => rest.filter(is).slice(0, 1))]
  const subsets = combinations(readAddressees.map(() => [false, true]))
  const tos = unique(
    subsets.all.flatMap((subset) =>
      extras.map((extra) => [...readAddressees.filter((_, i) => subset[i]), ...extra].sort()),
    ),
  ).filter((to) => to.length > 0)
  const stated: readonly Urgency[] = isUrgencyRead ? urgencies : [report.urgency]

  const found = new Map<string, Filling>()
  const cases = tos.flatMap((to) => consentCases(to, hands, variables).map((one) => ({ to, ...one })))
  for (const { to, isOpen, given } of cases)
    for (const line of lines.all) {
      const held = own.filter((_, i) => line[i] !== "out")
      const leaked = own.filter((fact, i) => isOpen && line[i] === "named" && identifying[fact] !== undefined)
      const telling = others.filter((fact) => isOpen && identifying[fact] !== undefined)
      const harmless = others.filter((fact) => !isOpen || identifying[fact] !== "always")
      const ways: readonly { readonly fillers: readonly string[]; readonly names: boolean }[] = [
        { fillers: held.length > 0 ? [] : harmless, names: false },
        ...(leaked.length === 0 && telling.length > 0 ? [{ fillers: telling, names: true }] : []),
      ]
      for (const { fillers, names } of ways) {
        if (held.length === 0 && fillers.length === 0) continue
        for (const urgency of stated) {
          const leaks = leaked.length > 0 || names
          const key = JSON.stringify([held, leaked, to.filter((one) => toldRead.has(one)), urgency, leaks, given])
          if (found.has(key)) continue
          const knows = (fact: string) => least(variables.knows(fact), 1)
          found.set(key, {
            hands,
            leaks,
            scored: scoredAs({
              own,
              held,
              leaked,
              asked: readAddressees,
              told: to,
              urgency: isUrgencyRead ? urgency : undefined,
              leaks,
            }),
            test: all([given, ...held.map(knows), fillers.length > 0 ? any(fillers.map(knows)) : always]),
            writes: [
              ...held.map((fact) => set(variables.reported(fact))),
              ...leaked.map((fact) => set(variables.leaked(fact))),
              ...to.filter((one) => toldRead.has(one)).map((addressee) => set(variables.told(addressee))),
              ...urgencies
                .filter((one) => isUrgencyRead && rankOf(one) <= rankOf(urgency))
                .map((one) => set(variables.urgency(report.id, one))),
            ],
            given: {
              ...saysNothing,
              reported: (fact) => held.includes(fact),
              leaked: (fact) => leaked.includes(fact),
              told: (addressee) => to.includes(addressee),
              urgency: (id, lowest) => id === report.id && rankOf(urgency) >= rankOf(lowest),
            },
            compose(progress) {
              const { draft } = draftOf(progress, report.id)
              const filler = fillers.find((fact) => progress.knows.includes(fact))
              const wanted = new Map<string, Line>(own.map((fact, i) => [fact, line[i] ?? "out"]))
              if (filler !== undefined) wanted.set(filler, names ? "named" : "nameless")
              const isHeld = (fact: string) => (wanted.get(fact) ?? "out") !== "out"
              return [
                ...Object.keys(draft.lines)
                  .filter((fact) => !isHeld(fact))
                  .map((fact): LearnerEvent => ({ type: "omit", fact })),
                ...[...wanted.keys()].filter(isHeld).map((fact): LearnerEvent => {
                  const { kind = "heard", grade } = scenario.info[fact] ?? {}
                  const isLeftOut = wanted.get(fact) === "nameless" && identifying[fact] === "unless-left-out"
                  return {
                    type: "put",
                    fact,
                    as: kind,
                    ...(grade === undefined ? {} : { grade }),
                    ...(isLeftOut ? { names: "left-out" as const } : {}),
                  }
                }),
                ...draft.to
                  .filter((addressee) => !to.includes(addressee))
                  .map((addressee): LearnerEvent => ({ type: "untell", addressee })),
                ...to
                  .filter((addressee) => !draft.to.includes(addressee))
                  .map((addressee): LearnerEvent => ({ type: "tell", addressee })),
                { type: "urge", urgency },
              ]
            },
          })
        }
      }
    }
  return { all: [...found.values()], sampled: lines.sampled || subsets.sampled }
}

/** Whether somebody reads it who may not know of whom it is: for each of what can have become of the consents it needs. */
function consentCases(
  to: readonly string[],
  { cleared, consented = {} }: Handing & { readonly what: "report" },
  variables: Variables,
): readonly { readonly isOpen: boolean; readonly given: Test }[] {
  const others = to.filter((addressee) => !cleared.includes(addressee))
  const keys = [...new Set(others.flatMap((addressee) => consented[addressee] ?? []))]
  if (others.some((addressee) => consented[addressee] === undefined)) return [{ isOpen: true, given: always }]
  if (keys.length === 0) return [{ isOpen: false, given: always }]
  const given = all(keys.map((key) => equal(variables.consent(key), 1 + consentStates.indexOf("given"))))
  return [
    { isOpen: false, given },
    { isOpen: true, given: not(given) },
  ]
}

// --------------------------------------------------------------------------------------------------------- sorts

function sortFillings(
  hands: Handing & { readonly what: "sort" },
  sort: Sort,
  scenario: Scenario,
  variables: Variables,
): Fillings {
  const read = new Set(conditionsOf(scenario).flatMap(({ value }) => Object.keys(value.sorted ?? {})))
  const own = hands.cards.filter((card) => read.has(card))
  const others = hands.cards.filter((card) => !read.has(card))
  const bins = Object.keys(sort.bins)
  const ways = combinations(
    own.map((): readonly (string | undefined)[] => (sort.partial ? [undefined, ...bins] : bins)),
  )
  return {
    sampled: ways.sampled,
    all: ways.all
      .filter((way) => others.length > 0 || way.some((bin) => bin !== undefined))
      .map((way): Filling => {
        const binOf = (card: string) => {
          const at = own.indexOf(card)
          return at < 0 ? sort.cards[card]?.bin : way[at]
        }
        return {
          hands,
          leaks: false,
          scored: sortScored(sort, new Map(own.map((card) => [card, binOf(card)]))),
          test: always,
          writes: own.flatMap((card) => {
            const bin = binOf(card)
            return bin === undefined ? [] : [set(variables.sorted(card, bin))]
          }),
          given: {
            ...saysNothing,
            sorted: (card, bin) => (own.includes(card) ? binOf(card) === bin : undefined),
          },
          compose(progress) {
            const { placed } = placedIn(progress, sort.id)
            return [...own, ...others].flatMap((card): readonly LearnerEvent[] => {
              const bin = binOf(card)
              if (bin === undefined) return card in placed ? [{ type: "lift", card }] : []
              return [{ type: "place", card, bin, confidence: 2 }]
            })
          },
        }
      }),
  }
}

// --------------------------------------------------------------------------------------------------------- picks

/** Of the sets that can be handed in, one for each that some condition tells from the others. */
function pickFillings(hands: Handing & { readonly what: "pick" }, scenario: Scenario, variables: Variables): Fillings {
  const { id, rules } = hands
  const conditions = conditionsOf(scenario).map(({ value }) => value)
  const read = [...new Set(conditions.flatMap(({ picked }) => list(picked)))].filter((card) => card in rules.cards)
  const shares = [...new Set(conditions.flatMap(({ worth }) => worth?.[id] ?? []))]
  const { sets, whole } = setsOf(rules)
  const found = new Map<string, Filling>()
  const alike = new Map<string, (readonly string[])[]>()
  for (const cards of sets) {
    const own = read.filter((card) => cards.includes(card))
    const share = shares.length > 0 ? shareOf(rules, cards) : 0
    const reached = shares.filter((least) => share >= least)
    const key = JSON.stringify([own, reached])
    const others = alike.get(key) ?? []
    alike.set(key, others)
    others.push(cards)
    if (others.length > 1) continue
    found.set(key, {
      hands,
      leaks: false,
      scored: pickScored(rules, others),
      test: always,
      writes: [
        ...own.map((card) => set(variables.picked(card))),
        ...reached.map((least) => set(variables.worth(id, least))),
      ],
      given: {
        ...saysNothing,
        picked: (card) => own.includes(card),
        worth: (pick, least) => pick === id && reached.includes(least),
      },
      compose(progress) {
        const { picked } = pickedIn(progress, id)
        return [
          ...picked.filter((card) => !cards.includes(card)).map((card): LearnerEvent => ({ type: "unpick", card })),
          ...cards.filter((card) => !picked.includes(card)).map((card): LearnerEvent => ({ type: "pick", card })),
        ]
      },
    })
  }
  return { all: [...found.values()], sampled: !whole }
}

function set(slot: number): Write {
  return { op: "set", slot, value: 1 }
}

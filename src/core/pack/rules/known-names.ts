import type { Found, Rule, Subject } from "../rule"
import { claimsOf, type Deed, type Happening } from "../claim"
import { limits } from "../limits"
import { nearest } from "../nearest"
import {
  type At,
  actsOf,
  conditionsOf,
  drawnConditionsOf,
  endsOf,
  keysOf,
  namesOf,
  riskOf,
  wholeAllocate,
  within,
} from "../parts"
import type { Path } from "../place"
import { speakersOf } from "../prose"
import type { Board, CardPick, Condition, Scenario } from "../schema"
import { trainee } from "../talks"

/** Every name a scenario uses exists where it says it does. */
export const knownNames: Rule = { needs: "parts", check: (subject) => usesOf(subject).flatMap(unknown) }

/** The names that a condition from elsewhere uses of a scenario. */
export function unknownInCondition(subject: Subject, condition: Condition, path: Path): readonly Found[] {
  return usesOf(subject, within(condition, path))
    .flatMap(unknown)
    .filter((found) => found.path[0] === path[0])
}

interface Uses {
  readonly kind: string
  /** Undefined when the file that holds them could not be read: then nothing is said about them. */
  readonly known: readonly string[] | undefined
  readonly uses: readonly (At<string> & { readonly key?: true })[]
  readonly file?: string
}

function unknown({ kind, known, uses, file }: Uses): readonly Found[] {
  if (!known) return []
  const names = new Set(known)
  return uses
    .filter(({ value }) => !names.has(value))
    .slice(0, most)
    .map(({ value: name, path, key }) => ({
      finding: { code: "unknown-name", kind, name, nearest: nearest(name, known), known, ...(file ? { file } : {}) },
      path,
      ...(key ? { at: "key" as const } : {}),
    }))
}

/** Looking for the nearest name takes its time; more than this are never told. */
const most = limits.diagnosticsPerFile * 2

const asKeys = (names: readonly At<string>[]): Uses["uses"] =>
  names.length === 0 ? [] : names.map((name) => ({ ...name, key: true as const }))

function usesOf(
  { scenario, world, doctrine, indicators }: Subject,
  conditions: readonly At<Condition>[] = [...conditionsOf(scenario), ...drawnConditionsOf(scenario)],
): readonly Uses[] {
  const acts = actsOf(scenario)
  const routes = drawn(scenario.map?.routes, "routes")
  const stands = drawn(scenario.map?.stands, "stands")
  const areas = drawn(scenario.map?.areas, "areas")
  const injects = (scenario.injects ?? []).map((value, i) => ({ value, path: ["injects", i] as const }))
  const plans = scenario.beats.flatMap((beat, b) =>
    beat.plan ? [{ value: beat.plan, path: ["beats", b, "plan"] as const }] : [],
  )
  const things = scenario.beats.flatMap((beat, b) =>
    (beat.observe ?? []).map((value, t) => ({ value, path: ["beats", b, "observe", t] as const })),
  )
  const mitigations = Object.entries(scenario.mitigations).map(([id, value]) => ({
    value,
    path: ["mitigations", id] as const,
  }))
  const aggravators = Object.entries(scenario.aggravators ?? {}).map(([id, value]) => ({
    value,
    path: ["aggravators", id] as const,
  }))
  const computed = acts.flatMap((act) => riskOf(act) ?? [])
  const against = [
    ...plans.map(({ value, path }) => ({ value: value.against, path: [...path, "against"] })),
    ...acts.flatMap(({ act, path }) =>
      "acts" in act && act.acts ? [{ value: act.acts.against, path: [...path, "acts", "against"] }] : [],
    ),
  ]
  const promises = acts.flatMap(({ act, path }) =>
    Object.entries(act.promises ?? {}).map(([id, value]) => ({ id, value, path: [...path, "promises", id] })),
  )
  const reports = scenario.beats.flatMap(({ report }, b) =>
    report ? [{ value: report, path: ["beats", b, "report"] as const }] : [],
  )
  const sorts = scenario.beats.flatMap(({ sort }, b) =>
    sort ? [{ value: sort, path: ["beats", b, "sort"] as const }] : [],
  )
  const plansOfPresence = scenario.beats.flatMap(({ allocate }, b) =>
    allocate
      ? [{ value: allocate, whole: wholeAllocate(allocate, scenario), path: ["beats", b, "allocate"] as const }]
      : [],
  )
  const picks = scenario.beats.flatMap(({ pick }, b) =>
    pick ? [{ value: pick, path: ["beats", b, "pick"] as const }] : [],
  )
  const boards = scenario.beats.flatMap(({ board }, b) =>
    board ? [{ value: board, path: ["beats", b, "board"] as const }] : [],
  )
  const fragments = boards.flatMap(({ value, path }) =>
    Object.entries(value.fragments).map(([id, fragment]) => ({ value: fragment, path: [...path, "fragments", id] })),
  )
  const handed = [...reports, ...sorts, ...boards, ...plansOfPresence, ...picks].map(({ value }) => value.id)
  const chased = reports.flatMap(({ value }) => value.chase?.id ?? [])
  const doable = [...acts.map(({ id }) => id), ...handed, ...chased, ...injects.map(({ value }) => value.id)]
  const joining = [...new Set(acts.flatMap(({ act }) => act.joins ?? []))]
  const consents = consentsNamed(scenario)
  const remembered = Object.entries(scenario.remembers ?? {}).flatMap(([memory, values]) =>
    Object.entries(values).map(([id, value]) => ({ value, path: ["remembers", memory, id] as const })),
  )
  const claims = claimsOf(scenario)
  const claimed = (what: Deed | Happening) => (what.kind === "named" ? what.names : [])
  const happeningOf = ({ claim }: (typeof claims)[number]) => (claim.kind === "always" ? claim.of : claim.before)

  return [
    {
      kind: "beat or ending",
      known: [...scenario.beats.map(({ id }) => id), ...Object.keys(scenario.endings)],
      uses: acts.flatMap(({ act, path, answering }) =>
        // An answer that leads nowhere of its own leads where its choice does, which is told there.
        (answering?.to === act.to ? [] : endsOf(act.to, [...path, "to"])).map(({ name, path: p }) => ({
          value: name,
          path: p,
        })),
      ),
    },
    {
      kind: "beat",
      known: scenario.beats.map(({ id }) => id),
      uses: [
        { value: scenario.start, path: ["start"] },
        ...injects.flatMap(({ value, path }) => namesOf(value.to, path, "to")),
      ],
    },
    {
      kind: "part",
      known: scenario.beats.flatMap(({ part }) => part ?? []),
      uses: acts.flatMap(({ act, path }) =>
        typeof act.to === "object" && "resume" in act.to
          ? [{ value: act.to.resume, path: [...path, "to", "resume"] }]
          : [],
      ),
    },
    {
      kind: "place",
      known: world && Object.keys(world.places),
      file: "world.yaml",
      uses: [
        ...scenario.beats.map((beat, b) => ({ value: beat.at, path: ["beats", b, "at"] })),
        ...namesOf(scenario.briefing.show, ["briefing", "show"]),
        ...picks.flatMap(({ value, path }) => placesInPick(value, path)),
        ...routes.flatMap(({ value, path }) => [
          ...namesOf(value.from, path, "from"),
          ...namesOf(value.to, path, "to"),
        ]),
        ...stands.flatMap(({ value, path }) => namesOf(value.at, path, "at")),
        ...boards.flatMap(({ value, path }) => placesOnBoard(value, path)),
        ...plansOfPresence.flatMap(({ value, path }) => [
          ...asKeys(keysOf(value.places, path, "places")),
          ...Object.entries(value.means ?? {}).flatMap(([means, { from }]) =>
            namesOf(from, [...path, "means", means], "from"),
          ),
        ]),
        ...Object.entries(scenario.endings).flatMap(([id, { at }]) => namesOf(at, ["endings", id, "at"])),
      ],
    },
    {
      kind: "road",
      known: world && world.map.roads.flatMap(({ id }) => id ?? []),
      file: "world.yaml",
      uses: routes.flatMap(({ value, path }) => namesOf(value.over, path, "over")),
    },
    {
      kind: "route",
      known: routes.map(({ id }) => id),
      uses: plans.flatMap(({ value, path }) =>
        Object.entries(value.actions).flatMap(([id, action]) =>
          namesOf(action.routes, [...path, "actions", id], "routes"),
        ),
      ),
    },
    {
      kind: "cast member",
      known: world && Object.keys(world.cast),
      file: "world.yaml",
      uses: [
        ...scenario.beats.flatMap((beat, b) => [
          ...namesOf(beat.with, ["beats", b, "with"]),
          ...namesOf(beat.talk?.hears, ["beats", b, "talk", "hears"]),
        ]),
        ...asKeys(keysOf(scenario.people, ["people"])),
        ...acts.flatMap(({ act, path }) => namesOf(act.joins, path, "joins")),
        ...speakersOf(scenario),
      ],
    },
    {
      kind: "person under people",
      known: Object.keys(scenario.people ?? {}),
      uses: [
        ...scenario.beats.flatMap((beat, b) => namesOf(beat.talk?.with, ["beats", b, "talk", "with"])),
        ...acts.flatMap(({ act, path }) => asKeys(keysOf(act.rapport, path, "rapport"))),
        ...remembered.flatMap(({ value, path }) => asKeys(keysOf(value.rapport, path, "rapport"))),
        ...conditions.flatMap(({ value, path }) => asKeys(keysOf(value.rapport, path, "rapport"))),
        ...consents.map(({ person, path }) => ({ value: person, path, key: true as const })),
      ],
    },
    ...Object.entries(scenario.people ?? {}).map(
      ([id, person]): Uses => ({
        kind: `consent of ${id}`,
        known: Object.keys(person.consents ?? {}),
        uses: consents.flatMap((one) =>
          one.person === id
            ? one.purposes.map(({ value, path, key }) => ({ value, path, ...(key ? { key: true as const } : {}) }))
            : [],
        ),
      }),
    ),
    {
      kind: "member of the team (somebody who joins)",
      known: joining,
      uses: [
        ...acts.flatMap(({ act, path }) => namesOf(act.stays, path, "stays")),
        ...conditions.flatMap(({ value, path }) => namesOf(value.team, path, "team")),
      ],
    },
    {
      kind: "member of the team (somebody who joins, or you)",
      known: [...joining, trainee],
      uses: [
        ...acts.flatMap(({ act, path }) => namesOf(act.speaks, path, "speaks")),
        ...conditions.flatMap(({ value, path }) => namesOf(value.speaks, path, "speaks")),
      ],
    },
    {
      kind: "role",
      known: world && Object.keys(world.roles),
      file: "world.yaml",
      uses: [
        ...namesOf(scenario.roles, ["roles"]),
        ...asKeys(keysOf(scenario.briefing["task-as"], ["briefing", "task-as"])),
        ...acts.flatMap(({ act, path }) => asKeys(keysOf(act.as, path, "as"))),
        ...conditions.flatMap(({ value, path }) => namesOf(value.role, path, "role")),
      ],
    },
    {
      kind: "power",
      known: world && Object.keys(world.powers),
      file: "world.yaml",
      uses: acts.flatMap(({ act, path }) => namesOf(act.power, path, "power")),
    },
    {
      kind: "community",
      known: world && Object.keys(world.communities),
      file: "world.yaml",
      uses: [
        ...asKeys(keysOf(scenario.trust, ["trust"])),
        ...namesOf(scenario.briefing.communities, ["briefing", "communities"]),
        ...acts.flatMap(({ act, path }) => asKeys(keysOf(act.trust, path, "trust"))),
        ...injects.flatMap(({ value, path }) => asKeys(keysOf(value.trust, path, "trust"))),
        ...remembered.flatMap(({ value, path }) => asKeys(keysOf(value.trust, path, "trust"))),
        ...promises.map(({ value, path }) => ({ value: value.to, path: [...path, "to"] })),
        ...conditions.flatMap(({ value, path }) => asKeys(keysOf(value.trust, path, "trust"))),
        ...Object.entries(scenario.endings).flatMap(([id, { trust }]) =>
          asKeys(keysOf(trust, ["endings", id, "trust"])),
        ),
        ...things.flatMap(({ value, path }) => namesOf(value.absent?.of, [...path, "absent"], "of")),
      ],
    },
    ...things.flatMap(({ value: { absent }, path }): readonly Uses[] => {
      const baseline = absent && world?.communities[absent.of]?.baseline
      if (!baseline) return []
      const known = baseline.map((_, line) => String(line + 1))
      const uses = [{ value: String(absent.line), path: [...path, "absent", "line"] }]
      return [{ kind: `line of the baseline of ${absent.of}`, known, file: "world.yaml", uses }]
    }),
    {
      kind: "asset",
      known: Object.keys(scenario.assets),
      uses: [
        ...acts.flatMap(({ act, path }) => asKeys(keysOf(act.uses, path, "uses"))),
        ...mitigations.flatMap(({ value, path }) => asKeys(keysOf(value.uses, path, "uses"))),
        ...conditions.flatMap(({ value, path }) => asKeys(keysOf(value.has, path, "has"))),
        ...asKeys(keysOf(scenario["asset-names"], ["asset-names"])),
        ...stands.flatMap(({ value, path }) => namesOf(value.asset, path, "asset")),
      ],
    },
    {
      kind: "fact under info",
      known: Object.keys(scenario.info),
      uses: [
        ...acts.flatMap(({ act, path }) => namesOf(act.learns, path, "learns")),
        ...injects.flatMap(({ value, path }) => namesOf(value.learns, path, "learns")),
        ...remembered.flatMap(({ value, path }) => namesOf(value.learns, path, "learns")),
        ...plans.flatMap(({ value, path }) => namesOf(value.needs, path, "needs")),
        ...conditions.flatMap(({ value, path }) => namesOf(value.knows, path, "knows")),
        ...reports.flatMap(({ value, path }) => asKeys(keysOf(value.items, path, "items"))),
        ...claims.flatMap((one) => {
          const happening = happeningOf(one)
          return happening.kind === "learning" ? [{ value: happening.fact, path: one.path }] : []
        }),
      ],
    },
    {
      kind: "threat",
      known: Object.keys(scenario.threats),
      uses: [
        ...computed.flatMap(({ value, path }) => namesOf(value.exposes, path, "exposes")),
        ...plans.flatMap(({ value, path }) => namesOf(value.threats, path, "threats")),
        ...mitigations.flatMap(({ value, path }) => asKeys(keysOf(value.lowers, path, "lowers"))),
        ...aggravators.flatMap(({ value, path }) => asKeys(keysOf(value.raises, path, "raises"))),
        ...areas.flatMap(({ value, path }) => namesOf(value.threat, path, "threat")),
      ],
    },
    { kind: "risk to people", known: Object.keys(scenario["civil-risks"]), uses: against },
    {
      kind: "aggravator",
      known: Object.keys(scenario.aggravators ?? {}),
      uses: computed.flatMap(({ value, path }) => namesOf(value.aggravated, path, "aggravated")),
    },
    {
      kind: "mitigation",
      known: Object.keys(scenario.mitigations),
      uses: [
        ...plans.flatMap(({ value, path }) => namesOf(value.mitigations, path, "mitigations")),
        ...acts.flatMap(({ act, path }) => ("acts" in act ? namesOf(act.acts?.with, [...path, "acts", "with"]) : [])),
        ...aggravators.flatMap(({ value, path }) => namesOf(value.unless, path, "unless")),
        ...routes.flatMap(({ value, path }) => namesOf(value.with, path, "with")),
        ...conditions.flatMap(({ value, path }) => [
          ...namesOf(value.added, path, "added"),
          ...namesOf(value.verified, path, "verified"),
        ]),
      ],
    },
    {
      kind: "promise",
      known: promises.map(({ id }) => id),
      uses: [
        ...acts.flatMap(({ act, path }) => namesOf(act.keeps, path, "keeps")),
        ...acts.flatMap(({ act, path }) => namesOf(act.withdraws, path, "withdraws")),
        ...conditions.flatMap(({ value, path }) => asKeys(keysOf(value.outcome, path, "outcome"))),
        ...plansOfPresence.flatMap(({ value, path }) => asKeys(keysOf(value.returns, path, "returns"))),
        ...conditions.flatMap(({ value, path }) => namesOf(value.promised, path, "promised")),
      ],
    },
    {
      kind: "memory under remembers",
      known: Object.keys(scenario.remembers ?? {}),
      uses: conditions.flatMap(({ value, path }) => asKeys(keysOf(value.remembers, path, "remembers"))),
    },
    ...Object.entries(scenario.remembers ?? {}).map(
      ([memory, values]): Uses => ({
        kind: `end of ${memory} under remembers`,
        known: Object.keys(values),
        uses: conditions.flatMap(({ value: { remembers }, path }) =>
          namesOf(remembers?.[memory], [...path, "remembers", memory]),
        ),
      }),
    ),
    {
      kind: "choice, action or inject",
      known: doable,
      uses: conditions.flatMap(({ value, path }) => namesOf(value.done, path, "done")),
    },
    {
      kind: "fact that a report can hold",
      known: [
        ...reports.flatMap(({ value }) => Object.keys(value.items)),
        ...boards.flatMap(({ value }) => Object.keys(value.product?.lines ?? {})),
      ],
      uses: conditions.flatMap(({ value, path }) => [
        ...namesOf(value.reported, path, "reported"),
        ...namesOf(value.leaked, path, "leaked"),
      ]),
    },
    {
      kind: "addressee of a report",
      known: [
        ...reports.flatMap(({ value }) => Object.keys(value.to)),
        ...boards.flatMap(({ value }) => Object.keys(value.product?.to ?? {})),
      ],
      uses: conditions.flatMap(({ value, path }) => namesOf(value.told, path, "told")),
    },
    {
      kind: "report",
      known: reports.map(({ value }) => value.id),
      uses: conditions.flatMap(({ value, path }) => asKeys(keysOf(value.urgency, path, "urgency"))),
    },
    {
      kind: "card of a sort",
      known: sorts.flatMap(({ value }) => Object.keys(value.cards)),
      uses: conditions.flatMap(({ value, path }) => asKeys(keysOf(value.sorted, path, "sorted"))),
    },
    ...sorts.map(
      ({ value, path }): Uses => ({
        kind: `bin of ${value.id}`,
        known: Object.keys(value.bins),
        uses: [
          ...Object.entries(value.cards).map(([id, { bin }]) => ({ value: bin, path: [...path, "cards", id, "bin"] })),
          ...conditions.flatMap(({ value: { sorted }, path: at }) =>
            Object.entries(sorted ?? {}).flatMap(([card, bin]) =>
              card in value.cards ? [{ value: bin, path: [...at, "sorted", card] }] : [],
            ),
          ),
        ],
      }),
    ),
    ...sorts.map(
      ({ value, path }): Uses => ({
        kind: `mark of ${value.id}`,
        known: Object.keys(value.marks ?? {}),
        uses: Object.entries(value.cards).flatMap(([id, { has }]) => namesOf(has, [...path, "cards", id], "has")),
      }),
    ),
    {
      kind: "plan of presence",
      known: plansOfPresence.map(({ value }) => value.id),
      uses: [
        ...conditions.flatMap(({ value, path }) => asKeys(keysOf(value.allocated, path, "allocated"))),
        ...plansOfPresence.flatMap(({ value, path }) => namesOf(value.continues, path, "continues")),
      ],
    },
    {
      kind: "place of a plan of presence",
      known: plansOfPresence.flatMap(({ whole }) => Object.keys(whole.places)),
      uses: remembered.flatMap(({ value, path }) =>
        asKeys(keysOf(value.watched?.there, [...path, "watched", "there"])),
      ),
    },
    ...plansOfPresence.flatMap(({ value, whole, path }): readonly Uses[] => [
      {
        kind: `place of ${value.id}`,
        known: Object.keys(whole.places),
        uses: [
          ...Object.entries(value.returns ?? {}).map(([promise, { at }]) => ({
            value: at,
            path: [...path, "returns", promise, "at"],
          })),
          ...asKeys(keysOf(value.watched?.there, [...path, "watched", "there"])),
        ],
      },
      {
        kind: `means of ${value.id}`,
        known: Object.keys(whole.means),
        uses: [
          ...(value.weather ?? []).flatMap(({ grounds }, w) => namesOf(grounds, [...path, "weather", w], "grounds")),
          ...Object.entries(value.returns ?? {}).flatMap(([promise, { with: by }]) =>
            namesOf(by, [...path, "returns", promise], "with"),
          ),
        ],
      },
      {
        kind: `budget of ${value.id}`,
        known: Object.keys(whole.budgets),
        uses: Object.entries(value.means ?? {}).flatMap(([means, { costs }]) =>
          asKeys(keysOf(costs, [...path, "means", means], "costs")),
        ),
      },
    ]),
    {
      kind: "card of a pick",
      known: picks.flatMap(({ value }) => Object.keys(value.cards)),
      uses: conditions.flatMap(({ value, path }) => namesOf(value.picked, path, "picked")),
    },
    {
      kind: "pick",
      known: picks.map(({ value }) => value.id),
      uses: conditions.flatMap(({ value, path }) => asKeys(keysOf(value.worth, path, "worth"))),
    },
    ...picks.flatMap(({ value, path }) => namesInPick(value, path)),
    {
      kind: "hypothesis",
      known: boards.flatMap(({ value }) => Object.keys(value.hypotheses)),
      uses: conditions.flatMap(({ value, path }) => asKeys(keysOf(value.likely, path, "likely"))),
    },
    {
      kind: "cell of a model",
      known: boards.flatMap(({ value }) => Object.keys(value.model?.cells ?? {})),
      uses: conditions.flatMap(({ value, path }) => [
        ...namesOf(value.overridden, path, "overridden"),
        ...namesOf(value.reasoned, path, "reasoned"),
      ]),
    },
    ...boards.flatMap(({ value, path }) => usesOfBoard(value, path)),
    {
      kind: "choice, action or beat",
      known: [...acts.map(({ id }) => id), ...handed, ...scenario.beats.map(({ id }) => id)],
      uses: claims.flatMap(({ claim, path }) => claimed(claim.deed).map((value) => ({ value, path }))),
    },
    {
      kind: "choice, action, inject or beat",
      known: [...doable, ...scenario.beats.map(({ id }) => id)],
      uses: claims.flatMap((one) => claimed(happeningOf(one)).map((value) => ({ value, path: one.path }))),
    },
    {
      kind: "thing to look at",
      known: things.map(({ value }) => value.id),
      uses: conditions.flatMap(({ value, path }) => namesOf(value.flagged, path, "flagged")),
    },
    {
      kind: "indicator",
      known: indicators && Object.keys(indicators.indicators),
      file: "indicators.yaml",
      uses: [...things, ...fragments].flatMap(({ value, path }) => namesOf(value.shows, path, "shows")),
    },
    {
      kind: "distractor",
      known: indicators && ["plain", ...Object.keys(indicators.distractors)],
      file: "indicators.yaml",
      uses: [...things, ...fragments].flatMap(({ value, path }) => namesOf(value.noise, path, "noise")),
    },
    {
      kind: "competency",
      known: doctrine && Object.keys(doctrine.competencies),
      file: "doctrine.yaml",
      uses: [
        ...acts.flatMap(({ act, path }) => asKeys(keysOf(act.shows, path, "shows"))),
        ...[...sorts, ...boards, ...picks].flatMap(({ value, path }) => namesOf(value.shows, path, "shows")),
        ...scenario.objectives.flatMap((objective, o) =>
          typeof objective === "string" ? [] : namesOf(objective.shows, ["objectives", o, "shows"]),
        ),
      ],
    },
    {
      kind: "hard rule",
      known: doctrine && Object.keys(doctrine["hard-rules"]),
      file: "doctrine.yaml",
      uses: acts.flatMap(({ act, path }) => [
        ...namesOf(act.breaks, path, "breaks"),
        ...namesOf(act.repairs, path, "repairs"),
      ]),
    },
  ]
}

interface ConsentNamed {
  readonly person: string
  readonly path: Path
  readonly purposes: readonly (At<string> & { readonly key?: true })[]
}

/** Everywhere a scenario speaks of somebody's consent to something. */
function consentsNamed(scenario: Scenario): readonly ConsentNamed[] {
  const changed = [
    ...actsOf(scenario).map(({ act, path }) => ({ value: act.consent, path: [...path, "consent"] })),
    ...[...conditionsOf(scenario), ...drawnConditionsOf(scenario)].map(({ value, path }) => ({
      value: value.consent,
      path: [...path, "consent"],
    })),
  ]
  const needed = [
    ...actsOf(scenario).map(({ act, path }) => ({
      value: "needs-consent" in act ? act["needs-consent"] : undefined,
      path: [...path, "needs-consent"],
    })),
    ...scenario.beats.flatMap(({ report }, b) =>
      Object.entries(report?.to ?? {}).map(([id, { identifiers }]) => ({
        value: typeof identifiers === "object" ? identifiers : undefined,
        path: ["beats", b, "report", "to", id, "identifiers"],
      })),
    ),
  ]
  return [
    ...changed.flatMap(({ value, path }) =>
      Object.entries(value ?? {}).map(([person, purposes]) => ({
        person,
        path: [...path, person],
        purposes: Object.keys(purposes).map((purpose) => ({
          value: purpose,
          path: [...path, person, purpose],
          key: true as const,
        })),
      })),
    ),
    ...needed.flatMap(({ value, path }) =>
      Object.entries(value ?? {}).map(([person, purpose]) => ({
        person,
        path: [...path, person],
        purposes: [{ value: purpose, path: [...path, person] }],
      })),
    ),
  ]
}

/** What a scenario draws on the map, each with the path to it. */
/** What cards of a pick, and its week, name of each other. */
function namesInPick({ id, budget, cards, together = [], week }: CardPick, path: Path): readonly Uses[] {
  const each = Object.entries(cards).map(([card, value]) => ({ value, path: [...path, "cards", card] }))
  const brought = each.flatMap(({ value, path: at }) =>
    (value.brings ?? []).map((one, b) => ({ value: one, path: [...at, "brings", b] })),
  )
  const there = (week?.presence ?? []).map((value, p) => ({ value, path: [...path, "week", "presence", p] }))
  const blocks = (week?.blocks ?? []).map((value, b) => ({ value, path: [...path, "week", "blocks", b] }))
  return [
    {
      kind: `card of ${id}`,
      known: Object.keys(cards),
      uses: [
        ...each.flatMap(({ value, path: at }) => [
          ...namesOf(value.needs, at, "needs"),
          ...namesOf(value.clashes, at, "clashes"),
        ]),
        ...brought.flatMap(({ value, path: at }) => namesOf(value.with, at, "with")),
        ...together.flatMap(({ of, without }, t) => [
          ...namesOf(of, [...path, "together", t], "of"),
          ...namesOf(without, [...path, "together", t], "without"),
        ]),
      ],
    },
    {
      kind: `budget of ${id}`,
      known: Object.keys(budget),
      uses: each.flatMap(({ value, path: at }) => asKeys(keysOf(value.costs, at, "costs"))),
    },
    {
      kind: `kind of presence of ${id}`,
      known: Object.keys(week?.kinds ?? {}),
      uses: [
        ...[...brought, ...there].map(({ value, path: at }) => ({ value: value.kind, path: [...at, "kind"] })),
        ...blocks.flatMap(({ value, path: at }) => asKeys(keysOf(value.lowered, at, "lowered"))),
      ],
    },
  ]
}

/** The places that a pick's week names. */
function placesInPick({ cards, week }: CardPick, path: Path): readonly At<string>[] {
  return [
    ...Object.entries(cards).flatMap(([card, { brings = [] }]) =>
      brings.flatMap(({ at }, b) => namesOf(at, [...path, "cards", card, "brings", b], "at")),
    ),
    ...(week?.presence ?? []).flatMap(({ at }, p) => namesOf(at, [...path, "week", "presence", p], "at")),
    ...(week?.blocks ?? []).flatMap(({ at }, b) => namesOf(at, [...path, "week", "blocks", b], "at")),
  ]
}

function drawn<T>(entries: Readonly<Record<string, T>> | undefined, kind: string) {
  return Object.entries(entries ?? {}).map(([id, value]) => ({ id, value, path: ["map", kind, id] as const }))
}

/** Places that fragments and cells of a board name; a spot is none. */
function placesOnBoard({ fragments, model }: Board, path: Path): readonly At<string>[] {
  const within = (all: Readonly<Record<string, { readonly at?: unknown }>>, key: Path) =>
    Object.entries(all).flatMap(([id, { at }]) =>
      typeof at === "string" ? [{ value: at, path: [...path, ...key, id, "at"] }] : [],
    )
  return [...within(fragments, ["fragments"]), ...within(model?.cells ?? {}, ["model", "cells"])]
}

/** What a board's own parts call each other. */
function usesOfBoard({ id, hypotheses, fragments, model, product }: Board, path: Path): readonly Uses[] {
  return [
    {
      kind: `hypothesis of ${id}`,
      known: Object.keys(hypotheses),
      uses: Object.entries(fragments).flatMap(([fragment, { "points-to": to }]) =>
        namesOf(to, [...path, "fragments", fragment], "points-to"),
      ),
    },
    {
      kind: `fragment of ${id}`,
      known: Object.keys(fragments),
      uses: [
        ...Object.entries(fragments).flatMap(([fragment, { copies }]) =>
          namesOf(copies, [...path, "fragments", fragment], "copies"),
        ),
        ...Object.entries(model?.cells ?? {}).flatMap(([cell, { "told-by": by }]) =>
          namesOf(by, [...path, "model", "cells", cell], "told-by"),
        ),
      ],
    },
    {
      kind: `addressee of ${id}`,
      known: Object.keys(product?.to ?? {}),
      uses: Object.entries(product?.lines ?? {}).flatMap(([line, { to }]) =>
        namesOf(to, [...path, "product", "lines", line], "to"),
      ),
    },
  ]
}

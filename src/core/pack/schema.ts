import { z } from "./zod"
import { beds, cues, grounds, pieces, roads, weathers } from "./kit"
import { clockPattern, durationPattern } from "./units"

/**
 * The shape of every file a pack may hold. Field names are the words instructors write. What a file *means* beyond its
 * shape (does this beat exist, can this be learnt) is checked by the rules, which see the whole pack.
 */

/** Two words of the language we are written in cannot be ids: objects already answer to them. */
const idPattern = /^(?!(?:constructor|prototype)$)[a-z][a-z0-9-]{0,63}$/
export const indicatorPattern = /^(EW|TR)\d{2}$/
export const distractorPattern = /^D\d{2}$/

const id = z.string().regex(idPattern, "id")
const short = z.string().min(1).max(200)
const prose = z.string().min(1).max(4000)
const duration = z.string().regex(durationPattern, "duration")
const clock = z.string().regex(clockPattern, "clock")
const level = z.int().min(1).max(5)
const fraction = z.number().min(0).max(1)
const factor = z.number().min(1).max(5)
const count = z.int().min(0).max(10_000)
const competency = z.string().regex(/^C([1-9]|1[0-2])$/, "competency")
const hardRule = z.string().regex(/^H(0[1-9]|10)$/, "hard-rule")
const mechanism = z.string().regex(/^M(0[1-9]|[1-8]\d)$/, "mechanism")
const indicatorCode = z.string().regex(indicatorPattern, "indicator")
const distractorCode = z.string().regex(distractorPattern, "distractor")
const band = z.enum(["not-yet", "adequate", "strong"])
const authority = z.enum(["allowed", "with-host", "advise-only", "forbidden"])
const riskBand = z.enum(["very-low", "low", "medium", "high", "very-high", "unacceptable"])
const criticality = z.enum(["PC1", "PC2", "PC3", "PC4"])
export const stance = z.enum(["calculated", "hesitant", "passive", "reckless", "justified-no-go"])
const spot = z.tuple([z.number().min(0).max(100), z.number().min(0).max(100)])

/** One value or a list of them: `knows: who-was-seen` and `knows: [a, b]` both read well. */
const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item, z.array(item).min(1).max(50)])

export interface Condition {
  readonly knows?: string | readonly string[] | undefined
  readonly done?: string | readonly string[] | undefined
  readonly has?: Readonly<Record<string, number>> | undefined
  readonly trust?: Readonly<Record<string, number>> | undefined
  readonly clock?: { readonly from?: string | undefined; readonly until?: string | undefined } | undefined
  readonly flagged?: string | readonly string[] | undefined
  readonly promised?: string | readonly string[] | undefined
  readonly role?: string | readonly string[] | undefined
  readonly all?: readonly Condition[] | undefined
  readonly any?: readonly Condition[] | undefined
  readonly not?: Condition | undefined
}

/** Several words in one condition must all hold. */
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.strictObject({
    knows: oneOrMore(id).optional(),
    done: oneOrMore(id).optional(),
    has: z.record(id, count).optional(),
    trust: z.record(id, z.int().min(0).max(100)).optional(),
    clock: z.strictObject({ from: clock.optional(), until: clock.optional() }).optional(),
    flagged: oneOrMore(id).optional(),
    promised: oneOrMore(id).optional(),
    role: oneOrMore(id).optional(),
    all: z.array(condition).min(1).max(20).optional(),
    any: z.array(condition).min(1).max(20).optional(),
    not: condition.optional(),
  }),
)

/** Where a choice leads: a beat or an ending, or one of two by chance drawn from the attempt's seed. */
const target = z.union([id, z.strictObject({ chance: fraction, then: id, else: id })])

/** What a choice or a plan's action does to the world, besides leading somewhere. */
const effects = {
  takes: duration.optional(),
  uses: z.record(id, count).optional(),
  learns: z.array(id).max(20).optional(),
  trust: z.record(id, z.int().min(-100).max(100)).optional(),
  promises: z.record(id, z.strictObject({ to: id, by: clock, costs: z.int().min(0).max(100), says: short })).optional(),
  keeps: z.array(id).max(20).optional(),
  cue: z.enum(cues).optional(),
}

/** When something is on offer, and whose authority it needs. */
const gate = {
  when: condition.optional(),
  closed: short.optional(),
  power: id.optional(),
}

/** What the doctrine learns from it. */
const evidence = {
  shows: z.record(competency, band).optional(),
  breaks: z.array(hardRule).max(5).optional(),
  repairs: z.array(hardRule).max(5).optional(),
  because: prose.optional(),
}

/** How an act bears on risk to people and to the team: the terms of rubric 2.3.2. */
const act = {
  effectiveness: fraction,
  exposes: z.array(id).max(10),
  aggravated: z.array(id).max(10).optional(),
  "secondary-harm": z.number().min(0).max(1000).optional(),
}

export const choice = z.strictObject({
  id,
  text: short,
  as: z.record(id, short).optional(),
  ...gate,
  ...effects,
  ...evidence,
  question: z.enum(["open", "closed", "leading", "silence"]).optional(),
  stance: stance.optional(),
  acts: z.strictObject({ against: id, ...act, with: z.array(id).max(10).optional() }).optional(),
  reply: prose.optional(),
  to: target,
  once: z.boolean().optional(),
})

export const observable = z.strictObject({
  id,
  shows: indicatorCode.optional(),
  noise: z.union([distractorCode, z.literal("plain")]).optional(),
  heard: z.boolean().optional(),
  cluster: id.optional(),
  kit: z.enum(pieces).optional(),
  at: spot.optional(),
  name: short,
  look: prose,
  takes: duration.optional(),
  when: condition.optional(),
})

export const planAction = z.strictObject({
  text: short,
  as: z.record(id, short).optional(),
  ...gate,
  ...effects,
  ...evidence,
  ...act,
  "no-go": z.boolean().optional(),
  reply: prose.optional(),
  to: target,
})

export const plan = z.strictObject({
  against: id,
  threats: z.array(id).min(1).max(10),
  needs: z.array(id).min(1).max(20),
  /** At most ten: the reference plan is found by trying every combination. */
  mitigations: z.array(id).max(10),
  actions: z.record(id, planAction),
})

export const beat = z.strictObject({
  id,
  at: id,
  with: z.array(id).max(10).optional(),
  text: prose,
  again: prose.optional(),
  bed: z.enum(beds).optional(),
  observe: z.array(observable).max(60).optional(),
  choices: z.array(choice).max(12).optional(),
  plan: plan.optional(),
})

export const scenario = z.strictObject({
  scenario: id,
  title: short,
  format: z.enum(["snap", "patrol", "exercise"]),
  minutes: z.int().min(1).max(240),
  advisory: z.enum(["A", "B", "C"]),
  covers: z.array(mechanism).min(1).max(89),
  roles: z.array(id).min(1).max(10),
  objectives: z.array(short).min(1).max(10),
  briefing: z.strictObject({
    situation: prose,
    task: prose,
    "task-as": z.record(id, prose).optional(),
    communities: z.array(id).min(1).max(10),
    show: z.array(id).min(1).max(20),
  }),
  clock: z.strictObject({ from: clock, to: clock }),
  weather: z.enum(weathers).optional(),
  assets: z.record(id, count),
  "asset-names": z.record(id, short).optional(),
  trust: z.record(id, z.int().min(0).max(100)),
  threats: z.record(
    id,
    z.strictObject({
      title: short,
      likelihood: level,
      impact: level,
      intent: level.optional(),
      capability: level.optional(),
      inhibiting: level.optional(),
    }),
  ),
  aggravators: z
    .record(
      id,
      z.strictObject({
        title: short,
        unless: z.array(id).max(10).optional(),
        raises: z.record(id, z.strictObject({ likelihood: factor.optional(), impact: factor.optional() })),
      }),
    )
    .optional(),
  "civil-risks": z.record(
    id,
    z.strictObject({
      title: short,
      likelihood: level,
      severity: level,
      people: z.int().min(1).max(1_000_000),
      window: duration,
      from: clock.optional(),
      imminent: z.boolean().optional(),
    }),
  ),
  mitigations: z.record(
    id,
    z.strictObject({
      text: short,
      takes: duration.optional(),
      uses: z.record(id, count).optional(),
      lowers: z.record(id, z.strictObject({ likelihood: fraction.optional(), impact: fraction.optional() })),
      verify: z.strictObject({ text: short, takes: duration.optional(), reply: prose }).optional(),
      when: condition.optional(),
      closed: short.optional(),
    }),
  ),
  info: z.record(id, z.strictObject({ title: short, text: prose, kind: z.enum(["observed", "heard", "inferred"]) })),
  start: id,
  beats: z.array(beat).min(1).max(500),
  injects: z
    .array(
      z.strictObject({
        id,
        at: clock.optional(),
        when: condition.optional(),
        unless: condition.optional(),
        from: short.optional(),
        text: prose,
        cue: z.enum(cues).optional(),
        learns: z.array(id).max(20).optional(),
        trust: z.record(id, z.int().min(-100).max(100)).optional(),
        to: id.optional(),
      }),
    )
    .max(50)
    .optional(),
  endings: z.record(
    id,
    z.strictObject({
      title: short,
      at: id.optional(),
      text: prose,
      harm: z.enum(["averted", "reduced", "displaced", "suffered"]),
      trust: z.record(id, z.int().min(-100).max(100)).optional(),
    }),
  ),
  debrief: z.strictObject({ ask: z.array(short).min(1).max(10) }),
})

export const packFile = z.strictObject({
  pack: id,
  title: short,
  version: z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, "version"),
  language: z.string().regex(/^[a-z]{2}$/, "language"),
  about: prose,
  licence: short,
  authors: z.array(short).min(1).max(50),
  review: z.strictObject({
    status: z.enum(["not-reviewed", "in-review", "reviewed"]),
    by: z.array(short).max(50).optional(),
    on: short.optional(),
    note: prose.optional(),
  }),
  advisories: z.record(z.enum(["A", "B", "C"]), prose),
  support: prose,
})

const weightsByCompetency = z.record(competency, z.number().min(0).max(1))
const five = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()])
const four = z.tuple([z.number(), z.number(), z.number(), z.number()])
const row = z.tuple([riskBand, riskBand, riskBand, riskBand, riskBand])

export const doctrineFile = z.strictObject({
  doctrine: id,
  title: short,
  version: z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, "version"),
  basis: prose,
  competencies: z.record(
    competency,
    z.strictObject({
      name: short,
      definition: prose,
      "not-yet": prose,
      adequate: prose,
      strong: prose,
      passive: prose,
      reckless: prose,
      sources: z.array(short).max(20),
    }),
  ),
  weights: z.record(id, weightsByCompetency),
  risk: z.strictObject({
    probability: five,
    "probability-cuts": four,
    probabilities: z.tuple([z.number(), z.number()]),
    severity: five,
    "severity-cuts": four,
    matrix: z.tuple([row, row, row, row, row]),
    ceilings: z.record(criticality, riskBand),
    criticality: z.strictObject({
      "imminent-likelihood": level,
      "imminent-window": duration,
      "imminent-effectiveness": fraction,
      PC2: riskBand,
      PC3: riskBand,
    }),
    unverified: fraction,
  }),
  decision: z.strictObject({
    assessment: z.strictObject({ items: fraction, estimates: fraction }),
    tolerance: z.strictObject({ "over-ceiling": fraction, "alarp-gap": fraction }),
    quality: z.strictObject({ base: fraction, mitigation: fraction, tolerance: fraction }),
    total: z.strictObject({ assessment: fraction, protection: fraction }),
    caps: z.strictObject({ "no-assessment": count, infeasible: count, "hard-rule": count, repaired: count }),
  }),
  posture: z.strictObject({
    "ceiling-bands": z.number().positive(),
    "alarp-bands": z.number().positive(),
    unassessed: fraction,
    calculated: z.strictObject({ passivity: fraction, recklessness: fraction, assessment: fraction }),
    passive: fraction,
    stated: z.record(stance, z.strictObject({ passivity: fraction, recklessness: fraction })),
  }),
  recognition: z.strictObject({
    "least-signals": count,
    "least-noise": count,
    criterion: z.number().positive(),
    "criterion-penalty": fraction,
  }),
  evidence: z.strictObject({
    score: z.record(band, fraction),
    weight: z.strictObject({ snap: count, decision: count, capstone: count }),
    prior: z.strictObject({ weight: count, level: fraction }),
    least: count,
    "not-yet-below": fraction,
    "strong-above": fraction,
  }),
  "hard-rules": z.record(
    hardRule,
    z.strictObject({ rule: prose, competencies: z.array(competency).min(1).max(12), basis: short }),
  ),
})

export const indicatorsFile = z.strictObject({
  catalogue: id,
  groups: z.record(id, short),
  indicators: z.record(
    indicatorCode,
    z.strictObject({
      title: short,
      group: id,
      from: z.array(short).min(1).max(10),
      seen: prose,
      heard: prose,
      benign: prose,
      question: prose,
    }),
  ),
  distractors: z.record(distractorCode, z.strictObject({ title: short })),
})

export const worldFile = z.strictObject({
  world: id,
  title: short,
  about: prose,
  powers: z.record(id, short),
  roles: z.record(
    id,
    z.strictObject({
      title: short,
      about: prose,
      weights: id,
      authority: z.record(id, authority),
      "advice-takes": duration.optional(),
      card: z.array(short).min(1).max(10),
    }),
  ),
  communities: z.record(id, z.strictObject({ name: short, about: prose, baseline: z.array(short).min(1).max(12) })),
  cast: z.record(
    id,
    z.strictObject({
      name: short,
      about: short,
      portrait: z.strictObject({
        skin: z.int().min(1).max(6),
        hair: z.enum(["short", "bun", "braids", "wrap", "cap", "helmet", "beret", "grey"]),
        clothes: z.enum(["plain", "pattern", "uniform", "vest", "shirt", "shawl"]),
        colour: z.enum(["teal", "ochre", "rust", "indigo", "olive", "sand", "sky", "plum"]),
        age: z.enum(["young", "adult", "elder"]),
        glasses: z.boolean().optional(),
        beard: z.boolean().optional(),
      }),
    }),
  ),
  places: z.record(
    id,
    z.strictObject({
      title: short,
      ground: z.enum(grounds),
      road: z.enum(roads).optional(),
      bed: z.enum(beds),
      map: spot,
      pieces: z
        .array(z.strictObject({ kit: z.enum(pieces), at: spot, size: z.number().min(0.2).max(4).optional() }))
        .max(80),
    }),
  ),
  map: z.strictObject({
    rivers: z.array(z.strictObject({ name: short, course: z.array(spot).min(2).max(40) })).max(10),
    roads: z.array(z.strictObject({ name: short, course: z.array(spot).min(2).max(40) })).max(20),
    hills: z.array(spot).max(40).optional(),
  }),
})

/** Which file of a pack holds what. Every other YAML or JSON file in the folder is a scenario. */
export const packFiles = {
  "pack.yaml": packFile,
  "doctrine.yaml": doctrineFile,
  "indicators.yaml": indicatorsFile,
  "world.yaml": worldFile,
} as const

export type Scenario = z.infer<typeof scenario>
export type Beat = z.infer<typeof beat>
export type Choice = z.infer<typeof choice>
export type Observable = z.infer<typeof observable>
export type Plan = z.infer<typeof plan>
export type PlanAction = z.infer<typeof planAction>
export type Target = z.infer<typeof target>
export type PackFile = z.infer<typeof packFile>
export type Doctrine = z.infer<typeof doctrineFile>
export type Indicators = z.infer<typeof indicatorsFile>
export type World = z.infer<typeof worldFile>
export type RiskBand = z.infer<typeof riskBand>
export type Criticality = z.infer<typeof criticality>
export type Stance = z.infer<typeof stance>
export type Band = z.infer<typeof band>
export type Authority = z.infer<typeof authority>

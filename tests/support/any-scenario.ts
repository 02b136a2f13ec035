import fc from "fast-check"
import { type Condition, type Scenario, scenario as scenarioFile } from "../../src/core/pack/schema"
import { urgencies } from "../../src/core/pack/scales"
import { small } from "./small"

/** Small scenarios of every shape the language allows, dead ends and endless ones among them, set in the small world. */

const base = small().scenarios[0]
if (!base) throw new Error("the small pack has no scenario")

const beats = ["one", "two", "three"] as const
const endings = ["good", "bad"] as const
const facts = ["f", "g"] as const
const threats = ["t", "u"] as const
const measures = ["m", "n"] as const
const roles = ["leader", "observer", "guest"] as const
const spots = [...beats, ...endings]
const clocks = ["16:00", "16:10", "16:20", "16:30", "17:00"] as const
const minutes = ["0 min", "5 min", "10 min", "30 min"] as const
const competencies = ["C1", "C2", "C6"] as const

const doable = [
  ...beats.flatMap((beat) => [`${beat}-a`, `${beat}-b`, `${beat}-c`]),
  ...beats.flatMap((beat) => [`${beat}-go`, `${beat}-stay`]),
  "inject-a",
  "inject-b",
  ...beats.flatMap((beat) => [
    `${beat}-report`,
    `${beat}-chase`,
    `${beat}-noted`,
    `${beat}-sort`,
    `${beat}-known`,
    `${beat}-pick`,
    `${beat}-board`,
    `${beat}-warned`,
    `${beat}-did`,
  ]),
]
const things = beats.flatMap((beat) => [`${beat}-x`, `${beat}-y`, `${beat}-z`])

/** There in so many of ten cases. */
const some = <T>(value: fc.Arbitrary<T>, often: number) =>
  fc.oneof({ weight: 10 - often, arbitrary: fc.constant(undefined) }, { weight: often, arbitrary: value })

const consents = fc
  .constantFrom("asked" as const, "given" as const, "refused" as const, "withdrawn" as const)
  .map((referral) => ({ sefa: { referral } }))

const word: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom(...facts).map((knows) => ({ knows })),
  fc.constantFrom(...doable).map((done) => ({ done })),
  fc.integer({ min: 1, max: 2 }).map((cars) => ({ has: { cars } })),
  fc.constantFrom(40, 50, 55).map((kibo) => ({ trust: { kibo } })),
  fc.constantFrom(...clocks).map((from) => ({ clock: { from } })),
  fc.constantFrom(...clocks).map((until) => ({ clock: { until } })),
  fc.constantFrom(...things).map((flagged) => ({ flagged })),
  fc.constant({ promised: "word" }),
  fc.constantFrom("open", "kept", "broken", "withdrawn").map((word) => ({ outcome: { word } })),
  fc.constantFrom(...measures).map((added) => ({ added })),
  fc.constantFrom(...measures).map((verified) => ({ verified })),
  fc.constantFrom(...roles).map((role) => ({ role })),
  fc.constantFrom(...facts).map((reported) => ({ reported })),
  fc.constantFrom(...facts).map((leaked) => ({ leaked })),
  fc.constantFrom("ops", "wpa").map((told) => ({ told })),
  fc
    .tuple(fc.constantFrom(...beats), fc.constantFrom("lamp", "walk", "post"))
    .map(([beat, card]) => ({ picked: `${beat}-${card}` })),
  fc
    .tuple(fc.constantFrom(...beats), fc.constantFrom(30 as const, 70 as const))
    .map(([beat, least]) => ({ likely: { [`${beat}-raid`]: least } })),
  fc.constantFrom(...beats).map((beat) => ({ overridden: `${beat}-cell` })),
  fc
    .tuple(fc.constantFrom(...beats), fc.constantFrom("what", "who"))
    .map(([beat, line]) => ({ reported: `${beat}-${line}` })),
  fc.constantFrom(...beats).map((beat) => ({ leaked: `${beat}-who` })),
  fc.constantFrom("au", "eu").map((told) => ({ told })),
  fc
    .tuple(fc.constantFrom(...beats), fc.constantFrom(0, 0.4, 0.9))
    .map(([beat, share]) => ({ worth: { [`${beat}-pick`]: share } })),
  fc.integer({ min: 1, max: 4 }).map((sefa) => ({ rapport: { sefa } })),
  fc.constantFrom("sefa", "adjoa").map((team) => ({ team })),
  fc.constantFrom("sefa", "adjoa", "you").map((speaks) => ({ speaks })),
  consents.map((consent) => ({ consent })),
  fc.constantFrom("kept", "broken").map((given) => ({ remembers: { given } })),
  fc
    .tuple(fc.constantFrom(...beats), fc.constantFrom(...urgencies))
    .map(([beat, least]) => ({ urgency: { [`${beat}-report`]: least } })),
  fc
    .tuple(fc.constantFrom(...beats), fc.constantFrom("bus", "lorry"), fc.constantFrom("work", "trade"))
    .map(([beat, card, bin]) => ({ sorted: { [`${beat}-${card}`]: bin } })),
)

const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 1, arbitrary: word.map((not) => ({ not })) },
  { weight: 1, arbitrary: fc.tuple(word, word).map((any) => ({ any })) },
  { weight: 1, arbitrary: fc.tuple(word, word).map((all) => ({ all })) },
)

const target = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...beats, ...spots) },
  {
    weight: 1,
    arbitrary: fc.record({
      chance: fc.constantFrom(0, 0.5, 1),
      then: fc.constantFrom(...spots),
      else: fc.constantFrom(...spots),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ resume: "talk" }) },
)

const band = fc.constantFrom("not-yet", "adequate", "strong")
const effects = {
  when: some(condition, 3),
  power: some(fc.constant("lead"), 2),
  takes: some(fc.constantFrom(...minutes), 7),
  until: some(fc.constantFrom(...clocks), 2),
  uses: some(fc.constant({ cars: 1 }), 2),
  learns: some(fc.subarray([...facts]), 3),
  trust: some(fc.constantFrom({ kibo: -10 }, { kibo: 5 }), 3),
  rapport: some(fc.constantFrom({ sefa: 2 }, { sefa: -1 }), 1),
  joins: some(fc.subarray(["sefa", "adjoa"]), 1),
  stays: some(fc.subarray(["sefa", "adjoa"]), 1),
  speaks: some(fc.constantFrom("sefa", "adjoa", "you"), 1),
  consent: some(consents, 1),
  promises: some(
    fc
      .record({ by: fc.constantFrom(...clocks), costs: fc.constantFrom(5, 20) })
      .map((promise) => ({ word: { to: "kibo", says: "We will be here.", ...promise } })),
    3,
  ),
  keeps: some(fc.constant(["word"]), 2),
  withdraws: some(fc.constant(["word"]), 2),
  shows: some(fc.dictionary(fc.constantFrom(...competencies), band, { maxKeys: 2 }), 5),
  breaks: some(fc.constant(["H05"]), 2),
  repairs: some(fc.constant(["H05"]), 2),
  step: some(fc.constantFrom("warning", "decision", "order", "movement"), 3),
  experts: some(fc.constantFrom({ mean: 1.6, sd: 0.7, of: 12 }, { mean: 4.4, sd: 0.5, of: 14 }), 4),
}

const risk = {
  effectiveness: fc.constantFrom(0, 0.4, 0.8),
  exposes: fc.subarray([...threats]),
  aggravated: some(fc.constant(["alone"]), 4),
  "secondary-harm": some(fc.constantFrom(5, 300), 2),
}

/** How something is answered: the first whose condition holds, the last in any case. */
const answers = (id: string) =>
  fc.tuple(
    fc.record({
      id: fc.constant(`${id}-says`),
      text: fc.constant("She says it."),
      when: condition,
      learns: effects.learns,
      rapport: effects.rapport,
      consent: effects.consent,
      to: some(target, 5),
    }),
    fc.record({ id: fc.constant(`${id}-does-not`), text: fc.constant("She does not."), trust: effects.trust }),
  )

const choice = (id: string) =>
  fc.record({
    id: fc.constant(id),
    text: fc.constant("Do it."),
    ...effects,
    stance: some(fc.constantFrom("calculated", "passive", "reckless"), 4),
    acts: some(fc.record({ against: fc.constantFrom("raid", "fire"), ...risk }), 4),
    to: target,
    once: some(fc.constant(true), 6),
    question: some(fc.constantFrom("open", "closed", "leading", "silence"), 3),
    asks: some(fc.constantFrom("pattern", "case", "file"), 1),
    "needs-consent": some(fc.constant({ sefa: "referral" }), 1),
    answers: some(answers(id), 2),
  })

const thing = (id: string) =>
  fc
    .record({
      id: fc.constant(id),
      kind: fc.constantFrom({ shows: "EW02" }, { noise: "plain" as const }),
      name: fc.constant("A thing"),
      look: fc.constant("It is there."),
      takes: some(fc.constantFrom(...minutes), 5),
      heard: some(fc.constant(true), 3),
      cluster: some(fc.constant("cluster"), 3),
      absent: some(fc.constant({ of: "kibo", line: 1 }), 3),
      about: some(fc.constantFrom("women", "herders"), 5),
      when: some(condition, 3),
    })
    .map(({ kind, ...rest }) => ({ ...rest, ...kind }))

const action = (id: string) =>
  fc
    .record({ text: fc.constant("Do it."), ...effects, ...risk, "no-go": some(fc.constant(true), 2), to: target })
    .map((act) => [id, act] as const)

const plan = (beat: string) =>
  fc.record({
    against: fc.constant("raid"),
    threats: fc.subarray([...threats], { minLength: 1 }),
    needs: fc.subarray([...facts], { minLength: 1 }),
    mitigations: fc.subarray([...measures]),
    actions: fc.tuple(action(`${beat}-go`), action(`${beat}-stay`)).map((entries) => Object.fromEntries(entries)),
  })

const outcome = (id: string) =>
  fc.record({
    id: fc.constant(id),
    text: fc.constant("It is noted."),
    when: some(condition, 7),
    takes: effects.takes,
    learns: effects.learns,
    trust: effects.trust,
    promises: effects.promises,
    keeps: effects.keeps,
    shows: effects.shows,
    breaks: effects.breaks,
    repairs: effects.repairs,
    stance: some(fc.constantFrom("calculated", "passive", "reckless"), 3),
    to: target,
  })

/** The last comes in any case. */
const last = <T extends object>(one: T): T => ({ ...one, when: undefined, "asks-back": undefined })

const need = fc.constantFrom("must", "may", "must-not")
const report = (beat: string) =>
  fc
    .record({
      id: fc.constant(`${beat}-report`),
      text: fc.constant("A report"),
      by: some(fc.constantFrom(...clocks), 5),
      urgency: fc.constantFrom(...urgencies),
      items: fc.record({ f: need, g: need }),
      to: fc.record({
        ops: need.map((knows) => ({ text: "Operations", knows })),
        wpa: fc
          .record({ knows: need, identifiers: fc.constantFrom(true, { sefa: "referral" }) })
          .map((one) => ({ text: "Adviser", ...one })),
      }),
      first: fc.record({ answer: outcome(`${beat}-asked`), back: some(fc.constant(true), 5) }),
      second: fc.record({ answer: outcome(`${beat}-noted`), silent: some(fc.constant(true), 4) }),
      chase: fc.constant({ id: `${beat}-chase`, takes: "5 min" }),
    })
    .map(({ first, second, ...rest }) => ({
      ...rest,
      answers: [{ ...first.answer, "asks-back": first.back }, last({ ...second.answer, silent: second.silent })],
    }))

const sort = (beat: string) =>
  fc.record({
    id: fc.constant(`${beat}-sort`),
    text: fc.constant("What is it?"),
    shows: fc.constant(["C9"]),
    bins: fc.constant({ work: { text: "Work" }, trade: { text: "Trade", alarm: true } }),
    marks: some(fc.constant({ act: "Act" }), 5),
    cards: fc.constant({
      [`${beat}-bus`]: { text: "A bus.", bin: "trade", because: "They said so." },
      [`${beat}-lorry`]: { text: "A lorry.", bin: "work", because: "It carries stones." },
    }),
    partial: some(fc.constant(true), 5),
    outcomes: fc.tuple(outcome(`${beat}-known`), outcome(`${beat}-unknown`).map(last)),
  })

const pick = (beat: string) =>
  fc.record({
    id: fc.constant(`${beat}-pick`),
    text: fc.constant("What do you do?"),
    shows: fc.constant(["C5"]),
    budget: fc.constant({ crews: { text: "crews", has: 2 } }),
    cards: fc
      .record({ needs: some(fc.constant([`${beat}-lamp`]), 5), clashes: some(fc.constant([`${beat}-post`]), 5) })
      .map((rules) => ({
        [`${beat}-lamp`]: { title: "A lamp", costs: { crews: 1 }, effect: 1, because: "It is seen." },
        [`${beat}-walk`]: { title: "A patrol", costs: { crews: 1 }, effect: 3, because: "They are there.", ...rules },
        [`${beat}-post`]: { title: "A post", costs: { crews: 1 }, effect: -2, because: "It is in the way." },
      })),
    together: some(fc.constant([{ of: [`${beat}-lamp`, `${beat}-walk`], effect: 2, because: "Both." }]), 5),
    outcomes: fc.tuple(outcome(`${beat}-did`), outcome(`${beat}-did-not`).map(last)),
  })

const board = (beat: string) =>
  fc.record({
    id: fc.constant(`${beat}-board`),
    text: fc.constant("A board"),
    shows: fc.constant(["C1"]),
    by: some(fc.constantFrom(...clocks), 5),
    hypotheses: fc.constant({ [`${beat}-raid`]: { text: "A raid.", holds: true, because: "It is so." } }),
    fragments: some(condition, 5).map((when) => ({
      [`${beat}-seen`]: { text: "Seen.", grade: "B2", "points-to": [`${beat}-raid`], because: "Seen." },
      [`${beat}-told`]: { text: "Told.", grade: "C3", copies: `${beat}-seen`, when, because: "Told." },
    })),
    model: some(
      fc.constant({
        text: "A model",
        cells: { [`${beat}-cell`]: { text: "C", says: "Low", right: false, because: "No." } },
      }),
      5,
    ),
    product: some(
      fc.constant({
        to: { au: "AU", eu: "EU" },
        lines: {
          [`${beat}-what`]: { text: "What.", to: ["au", "eu"], because: "They act." },
          [`${beat}-who`]: { text: "Who.", to: ["au"], identifies: true, because: "They may." },
        },
      }),
      7,
    ),
    outcomes: fc.tuple(outcome(`${beat}-warned`), outcome(`${beat}-filed`).map(last)),
  })

const beat = (id: string) =>
  fc.record({
    id: fc.constant(id),
    at: fc.constant("ford"),
    text: fc.constant("A beat."),
    talk: some(fc.constantFrom({ with: "sefa" }, { with: "sefa", around: "six people" }), 5),
    part: id === "one" ? some(fc.constant("talk"), 5) : fc.constant("talk"),
    observe: some(
      fc.subarray(["x", "y", "z"], { minLength: 1 }).chain((ids) => fc.tuple(...ids.map((x) => thing(`${id}-${x}`)))),
      5,
    ),
    choices: fc
      .subarray(["a", "b", "c"], { minLength: 1 })
      .chain((ids) => fc.tuple(...ids.map((x) => choice(`${id}-${x}`)))),
    plan: some(plan(id), 5),
    report: some(report(id), 1),
    sort: some(sort(id), 1),
    pick: some(pick(id), 2),
    board: some(board(id), 2),
  })

const mitigation = fc.record({
  text: fc.constant("A measure"),
  takes: some(fc.constantFrom(...minutes), 7),
  uses: some(fc.constant({ cars: 1 }), 3),
  lowers: fc.constantFrom({ t: { likelihood: 0.5 } }, { t: { likelihood: 0.2, impact: 0.5 }, u: { impact: 0.5 } }),
  verify: some(
    fc.record({
      text: fc.constant("Check it"),
      takes: some(fc.constantFrom(...minutes), 5),
      reply: fc.constant("Yes."),
    }),
    5,
  ),
  when: some(condition, 3),
})

const inject = (id: string) =>
  fc.record({
    id: fc.constant(id),
    at: some(fc.constantFrom(...clocks), 7),
    when: some(condition, 3),
    unless: some(condition, 3),
    text: fc.constant("A message."),
    learns: some(fc.subarray([...facts]), 3),
    trust: some(fc.constant({ kibo: -10 }), 4),
    to: some(fc.constantFrom(...beats), 4),
  })

export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    beats: fc.tuple(beat("one"), beat("two"), beat("three")),
    m: mitigation,
    n: mitigation,
    injects: fc.subarray(["inject-a", "inject-b"]).chain((ids) => fc.tuple(...ids.map(inject))),
  })
  .map(({ m, n, ...rest }) =>
    parsed({
      ...base,
      start: "one",
      assets: { cars: 2 },
      trust: { kibo: 50 },
      threats: {
        t: { title: "T", likelihood: 3, impact: 4 },
        u: { title: "U", likelihood: 4, impact: 5 },
      },
      aggravators: { alone: { title: "Alone", unless: ["m"], raises: { t: { likelihood: 1.5, impact: 1.5 } } } },
      "civil-risks": {
        raid: { title: "Raid", likelihood: 4, severity: 5, people: 35, window: "40 min" },
        fire: { title: "Fire", likelihood: 5, severity: 5, people: 5, window: "20 min", from: "16:10", imminent: true },
      },
      people: { sefa: { rapport: 2, survivor: true, consents: { referral: "That an adviser gets in touch" } } },
      info: {
        f: { title: "F", text: "F.", kind: "heard" as const, grade: "B2", "without-names": "F, by somebody." },
        g: { title: "G", text: "G.", kind: "observed" as const, identifies: true },
      },
      endings: {
        good: { title: "Good", text: "Good.", harm: "averted" as const },
        bad: { title: "Bad", text: "Bad.", harm: "suffered" as const, trust: { kibo: -20 } },
      },
      mitigations: { m, n },
      remembers: {
        given: {
          kept: { says: "Kept.", trust: { kibo: 5 }, learns: ["f"] },
          broken: { says: "Broken.", trust: { kibo: -60 }, rapport: { sefa: -1 } },
        },
      },
      ...rest,
    }),
  )

/** As a file of a pack would give it: fields whose value is undefined are not there. */
function parsed(value: unknown): Scenario {
  return scenarioFile.parse(JSON.parse(JSON.stringify(value)))
}

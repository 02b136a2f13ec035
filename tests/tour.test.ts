import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, test } from "vitest"
import { checkAt } from "../src/cli/packs"
import { type Pack, rehearse, toLine } from "../src/core/index"
import { orvane } from "./support/orvane"
import { languageOf, tourPlays, tourTexts, usedBy } from "./support/tour"

/**
 * The tour shows each feature of the language in a scenario of a few minutes. What shows what stands here: a new word of
 * the language has no place until a scenario of the tour uses it.
 */

const shows: Readonly<Record<string, readonly string[]>> = {
  looking: [
    "beat.observe",
    "thing.id",
    "thing.shows",
    "thing.noise",
    "thing.heard",
    "thing.cluster",
    "thing.kit",
    "thing.at",
    "thing.name",
    "thing.look",
    "thing.takes",
    "thing.when",
  ],
  missing: ["thing.absent", "thing.absent.of", "thing.absent.line", "thing.about"],
  chain: ["choice.step"],
  panel: ["choice.experts", "choice.experts.mean", "choice.experts.sd", "choice.experts.of"],
  questions: [
    "beat.with",
    "beat.again",
    "choice.question",
    "choice.once",
    "choice.takes",
    "choice.reply",
    "choice.shows",
    "choice.because",
  ],
  talking: [
    "scenario.people",
    "people.rapport",
    "people.card",
    "people.card.about",
    "people.card.knows",
    "people.card.wants",
    "people.card.fears",
    "people.card.will-not-say",
    "beat.talk",
    "beat.talk.with",
    "beat.talk.hears",
    "beat.talk.around",
    "choice.asks",
    "choice.answers",
    "choice.answers.id",
    "choice.answers.text",
    "choice.answers.when",
    "choice.answers.reply",
    "choice.rapport",
    "choice.joins",
    "choice.stays",
    "choice.speaks",
    "condition.rapport",
    "condition.team",
    "condition.speaks",
  ],
  consent: [
    "people.survivor",
    "people.consents",
    "choice.consent",
    "choice.needs-consent",
    "choice.answers.to",
    "condition.consent",
  ],
  remembering: ["scenario.remembers", "remembers.says", "condition.remembers"],
  facts: ["info.title", "info.text", "info.kind", "choice.learns", "choice.stance", "condition.knows"],
  trust: ["choice.trust", "choice.closed", "condition.trust"],
  means: ["scenario.asset-names", "choice.uses", "condition.has"],
  promises: [
    "choice.promises",
    "choice.promises.to",
    "choice.promises.by",
    "choice.promises.costs",
    "choice.promises.says",
    "choice.keeps",
    "condition.promised",
    "condition.outcome",
    "endings.trust",
  ],
  "taking-back": ["choice.withdraws"],
  clock: [
    "scenario.weather",
    "beat.bed",
    "choice.cue",
    "condition.clock",
    "condition.clock.from",
    "condition.clock.until",
    "scenario.injects",
    "injects.id",
    "injects.at",
    "injects.when",
    "injects.unless",
    "injects.from",
    "injects.text",
    "injects.cue",
    "injects.learns",
    "injects.trust",
    "injects.to",
    "endings.at",
  ],
  waiting: ["choice.until"],
  days: ["clock.to"],
  "time-limit": ["beat.limit", "beat.limit.within", "beat.limit.else"],
  chance: ["choice.to.chance", "choice.to.then", "choice.to.else"],
  parts: ["beat.part", "choice.to.resume"],
  roles: ["briefing.task-as", "choice.as", "choice.power", "condition.role"],
  "hard-rules": ["choice.breaks", "choice.repairs"],
  "risk-card": [
    "threats.title",
    "threats.likelihood",
    "threats.impact",
    "threats.intent",
    "threats.capability",
    "threats.inhibiting",
    "scenario.aggravators",
    "aggravators.title",
    "aggravators.unless",
    "aggravators.raises",
    "aggravators.raises.likelihood",
    "aggravators.raises.impact",
    "civil-risks.title",
    "civil-risks.likelihood",
    "civil-risks.severity",
    "civil-risks.people",
    "civil-risks.window",
    "civil-risks.from",
    "mitigations.text",
    "mitigations.takes",
    "mitigations.uses",
    "mitigations.lowers",
    "mitigations.lowers.likelihood",
    "mitigations.lowers.impact",
    "mitigations.verify",
    "mitigations.verify.text",
    "mitigations.verify.takes",
    "mitigations.verify.reply",
    "mitigations.when",
    "mitigations.closed",
    "beat.plan",
    "plan.against",
    "plan.threats",
    "plan.needs",
    "plan.mitigations",
    "plan.actions",
    "action.text",
    "action.as",
    "action.no-go",
    "action.reply",
  ],
  map: [
    "scenario.map",
    "map.routes",
    "map.routes.title",
    "map.routes.from",
    "map.routes.to",
    "map.routes.over",
    "map.routes.by",
    "map.routes.with",
    "map.routes.when",
    "map.stands",
    "map.stands.title",
    "map.stands.at",
    "map.stands.asset",
    "map.stands.by",
    "map.stands.ready",
    "map.stands.within",
    "map.stands.around",
    "map.stands.when",
    "map.areas",
    "map.areas.title",
    "map.areas.at",
    "map.areas.around",
    "map.areas.threat",
    "map.areas.when",
    "action.routes",
  ],
  checked: ["condition.added", "condition.verified"],
  moment: [
    "civil-risks.imminent",
    "choice.acts",
    "choice.acts.against",
    "choice.acts.effectiveness",
    "choice.acts.exposes",
    "choice.acts.aggravated",
    "choice.acts.secondary-harm",
    "choice.acts.with",
  ],
  conditions: ["choice.when", "condition.done", "condition.flagged", "condition.all", "condition.any", "condition.not"],
  claims: ["scenario.claims", "claims.always", "claims.never"],
  picture: ["beat.picture", "thing.picture"],
  reporting: [
    "info.grade",
    "info.identifies",
    "info.without-names",
    "beat.report",
    "report.id",
    "report.text",
    "report.by",
    "report.urgency",
    "report.items",
    "report.to",
    "report.to.text",
    "report.to.knows",
    "report.to.identifiers",
    "report.answers",
    "report.answers.id",
    "report.answers.text",
    "report.answers.when",
    "report.answers.stance",
    "report.answers.reply",
    "report.answers.asks-back",
    "report.answers.silent",
    "report.chase",
    "report.chase.id",
    "report.chase.takes",
    "report.chase.reply",
    "condition.reported",
    "condition.leaked",
    "condition.told",
    "condition.urgency",
  ],
  sorting: [
    "beat.sort",
    "sort.id",
    "sort.text",
    "sort.shows",
    "sort.bins",
    "sort.bins.text",
    "sort.bins.alarm",
    "sort.marks",
    "sort.cards",
    "sort.cards.text",
    "sort.cards.bin",
    "sort.cards.has",
    "sort.cards.because",
    "sort.partial",
    "sort.outcomes",
    "condition.sorted",
  ],
  allocating: [
    "beat.allocate",
    "allocate.id",
    "allocate.text",
    "allocate.continues",
    "allocate.from",
    "allocate.days",
    "allocate.first",
    "allocate.places",
    "allocate.places.people",
    "allocate.places.risk",
    "allocate.places.posture",
    "allocate.means",
    "allocate.means.text",
    "allocate.means.key",
    "allocate.means.each",
    "allocate.means.protects",
    "allocate.means.posture",
    "allocate.means.costs",
    "allocate.means.from",
    "allocate.means.around",
    "allocate.budgets",
    "allocate.budgets.text",
    "allocate.budgets.amount",
    "allocate.budgets.reserve",
    "allocate.weather",
    "allocate.weather.day",
    "allocate.weather.text",
    "allocate.weather.grounds",
    "allocate.returns",
    "allocate.returns.at",
    "allocate.returns.days",
    "allocate.returns.with",
    "remembers.watched",
    "allocate.watched",
    "allocate.watched.weeks",
    "allocate.watched.there",
    "allocate.rates",
    "allocate.outcomes",
    "condition.allocated",
    "condition.allocated.least",
    "condition.allocated.most",
  ],
  board: [
    "beat.board",
    "board.id",
    "board.text",
    "board.shows",
    "board.by",
    "board.hypotheses",
    "board.hypotheses.text",
    "board.hypotheses.holds",
    "board.hypotheses.because",
    "board.fragments",
    "board.fragments.text",
    "board.fragments.from",
    "board.fragments.at",
    "board.fragments.seen",
    "board.fragments.grade",
    "board.fragments.points-to",
    "board.fragments.copies",
    "board.fragments.planted",
    "board.fragments.shows",
    "board.fragments.noise",
    "board.fragments.when",
    "board.fragments.because",
    "board.model",
    "board.model.text",
    "board.model.cells",
    "board.model.cells.text",
    "board.model.cells.says",
    "board.model.cells.right",
    "board.model.cells.told-by",
    "board.model.cells.because",
    "board.product",
    "board.product.to",
    "board.product.lines",
    "board.product.lines.text",
    "board.product.lines.to",
    "board.product.lines.identifies",
    "board.product.lines.because",
    "board.outcomes",
    "condition.likely",
    "condition.overridden",
    "condition.reasoned",
  ],
  picking: [
    "beat.pick",
    "pick.id",
    "pick.text",
    "pick.shows",
    "pick.budget",
    "pick.budget.text",
    "pick.budget.has",
    "pick.cards",
    "pick.cards.title",
    "pick.cards.text",
    "pick.cards.was",
    "pick.cards.costs",
    "pick.cards.needs",
    "pick.cards.clashes",
    "pick.cards.effect",
    "pick.cards.brings",
    "pick.cards.brings.kind",
    "pick.cards.brings.at",
    "pick.cards.brings.days",
    "pick.cards.brings.from",
    "pick.cards.brings.to",
    "pick.cards.brings.with",
    "pick.cards.because",
    "pick.together",
    "pick.together.of",
    "pick.together.without",
    "pick.together.effect",
    "pick.together.because",
    "pick.week",
    "pick.week.kinds",
    "pick.week.presence",
    "pick.week.blocks",
    "pick.week.blocks.text",
    "pick.week.blocks.at",
    "pick.week.blocks.harm",
    "pick.week.blocks.lowered",
    "pick.outcomes",
    "condition.picked",
    "condition.worth",
  ],
  aims: ["objectives.text", "objectives.shows", "beat.covers"],
}

/** Words for pictures and sounds are shown by what they look and sound like, steps of a scale by the others; the manual lists them. */
const listed = [
  "report.urgency",
  "condition.urgency",
  "condition.consent",
  "report.answers.stance",
  "scenario.weather",
  "allocate.first",
  "allocate.places.posture",
  "allocate.watched.there",
  "thing.kit",
  "beat.bed",
  "choice.cue",
  "injects.cue",
]

const { checked } = checkAt(resolve(import.meta.dirname, "../scenarios/tour"))
const pack = packOf()
const uses = new Map(pack.scenarios.map((scenario) => [scenario.scenario, usedBy(scenario)]))
const language = languageOf()

test("the tour has no mistake, and nothing to warn of", () => {
  expect(checked.diagnostics.map(toLine)).toEqual([])
})

describe("each feature has its scenario", () => {
  test("every scenario of the tour shows something", () => {
    expect([...uses.keys()].sort()).toEqual(Object.keys(shows).sort())
  })
  test.each(Object.entries(shows))("%s", (scenario, fields) => {
    const used = uses.get(scenario)
    expect(fields.filter((field) => !used?.has(field))).toEqual([])
  })
  test("every field of the language is shown by one, or every one of them needs it", () => {
    expect(language.fields.length).toBeGreaterThan(120)
    const shown = new Set(Object.values(shows).flat())
    const inAll = (field: string) => [...uses.values()].every((used) => used.has(field))
    expect(language.fields.filter((field) => !shown.has(field) && !inAll(field))).toEqual([])
  })
  test("every word that a field allows is used somewhere", () => {
    const used = new Set([...uses.values()].flatMap((one) => [...one]))
    const unused = language.words.filter((word) => !used.has(word))
    expect(unused.filter((word) => !listed.includes(word.split(": ")[0] ?? ""))).toEqual([])
  })
})

test("each scenario has a play", () => {
  const played = tourPlays().flatMap(({ text }) => /^scenario: (\S+)$/m.exec(text ?? "")?.[1] ?? [])
  expect(pack.scenarios.map(({ scenario }) => scenario).filter((id) => !played.includes(id))).toEqual([])
})

test.each(tourPlays())("$file", (play) => {
  expect(rehearse(play, pack)).toMatchObject({ ok: true })
})

test("each is small: four beats at most, and at most 120 lines", () => {
  expect(pack.scenarios.filter(({ beats }) => beats.length > 4).map(({ scenario }) => scenario)).toEqual([])
  const long = tourTexts().filter(({ file, text }) => {
    return uses.has(stem(file)) && (text ?? "").split("\n").length > 120
  })
  expect(long.map(({ file }) => file)).toEqual([])
})

test("the manual names every scenario of the tour, with the way to it", () => {
  const manual = readFileSync(resolve(import.meta.dirname, "../docs/pack-format.md"), "utf8")
  const rows = [...manual.matchAll(/^\| \[`([a-z-]+)`\]\(\.\.\/scenarios\/tour\/([a-z-]+)\.yaml\) \|/gm)]
  const named = rows.map(([, id = "", file]) => (id === file ? id : `${id} leads to ${file}`))
  expect(named.sort()).toEqual([...uses.keys()].sort())
})

test("trainees find it closed, below what is for them", () => {
  expect(pack.about.audience).toBe("authors")
  expect(orvane().about.audience ?? "trainees").toBe("trainees")
})

test("its doctrine is that of Orvane, and so is what its catalogue holds", () => {
  expect(pack.doctrine, "run: cp scenarios/orvane/doctrine.yaml scenarios/tour/").toEqual(orvane().doctrine)
  const { indicators, distractors } = orvane().indicators
  expect(indicators).toMatchObject(pack.indicators.indicators)
  expect(distractors).toMatchObject(pack.indicators.distractors)
})

function packOf(): Pack {
  if (!checked.ok) throw new Error(checked.diagnostics.map(toLine).join("\n"))
  return checked.pack
}

function stem(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.yaml$/, "")
}

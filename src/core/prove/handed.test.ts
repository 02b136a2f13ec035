import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { small } from "../../../tests/support/small"
import { times } from "../../../tests/support/times"
import { boardHanding } from "../activity/board"
import { handingOf } from "../activity/report"
import { handedIn } from "../machine/handing"
import { compile } from "../machine/machine"
import type { Pin, ReportLine } from "../machine/progress"
import { chances, kindsOfFact, urgencies } from "../pack/scales"
import { board as boardShape, scenario as scenarioFile, sort as sortShape } from "../pack/schema"
import { meanOfBoard, partsOf as partsOfBoard, timedAt } from "../score/boards"
import { meanOfParts, partsOf } from "../score/reports"
import { judged } from "../score/sorts"
import { boardScored, type IssuedAs } from "./board-scored"
import { combinations } from "./combinations"
import { type Between, reportScored, sortScored } from "./handed"
import { modelOf } from "./model"
import { unplayed } from "./playable"
import { consentStates, minutesSlot } from "./variables"

/** What is handed in scores at least and at most what the worst and the best way of filling it in comes to. */

const facts = ["f", "g", "h"] as const
const addressees = ["ops", "wpa", "press"] as const
const need = fc.constantFrom("must", "may", "must-not")
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

const fact = fc.record({
  title: fc.constant("F"),
  text: fc.constant("F."),
  kind: fc.constantFrom(...kindsOfFact),
  grade: maybe(fc.constantFrom("A1", "C3", "E5")),
  identifies: maybe(fc.constant(true)),
  "without-names": maybe(fc.constant("F, by somebody.")),
})
const addressee = fc.record({
  text: fc.constant("Somebody"),
  knows: need,
  identifiers: maybe(fc.constantFrom(true, { sefa: "referral" })),
})
const report = fc.record({
  id: fc.constant("paper"),
  text: fc.constant("A report"),
  by: maybe(fc.constant("16:20")),
  urgency: fc.constantFrom(...urgencies),
  items: fc.record({ f: need, g: need, h: need }),
  to: fc.record({ ops: addressee, wpa: addressee, press: addressee }),
  answers: fc.constant([{ id: "noted", text: "It is noted.", to: "reported" }]),
})

const base = small().scenarios[0]
if (!base) throw new Error("the small pack has no scenario")

describe("what is handed in", () => {
  test("as a report scores what some way of writing it comes to, and none comes to less or to more", () => {
    const { world } = small()
    let classes = 0
    fc.assert(
      fc.property(
        fc.record({ f: fact, g: fact, h: fact }),
        report,
        fc.subarray([...facts], { minLength: 1 }),
        fc.subarray([...facts]),
        fc.subarray([...addressees]),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom(16 * 60, 16 * 60 + 40),
        (info, paper, known, own, asked, isUrgencyRead, isAgreed, minutes) => {
          const ending = Object.values(base.endings)[0]
          const scenario = scenarioFile.parse(
            JSON.parse(
              JSON.stringify({
                ...base,
                start: "desk",
                people: {
                  sefa: { rapport: 2, survivor: true, consents: { referral: "That an adviser gets in touch" } },
                },
                info,
                mitigations: {},
                threats: {},
                "civil-risks": {},
                injects: [],
                remembers: {},
                endings: { reported: ending },
                beats: [{ id: "desk", at: "ford", text: "A desk.", report: paper }],
              }),
            ),
          )
          const machine = compile(scenario, world)
          const { setting } = machine
          const written = scenario.beats[0]?.report
          if (!written) throw new Error("no report")
          const handing = handingOf(written, setting)
          const { variables } = modelOf(machine, "leader")
          const scored = reportScored(written, handing, setting, variables)
          const start = unplayed(machine, "leader", "a").now.progress
          const consents = isAgreed ? { ...start.consents, "sefa referral": "given" as const } : start.consents

          const linesOf = (one: (typeof facts)[number]): readonly (ReportLine | undefined)[] => {
            const { kind = "heard", grade } = scenario.info[one] ?? {}
            const other = kindsOfFact.find((as) => as !== kind) ?? kind
            return [
              undefined,
              ...[kind, other].flatMap((as) =>
                [grade, undefined].flatMap((stated) =>
                  [true, false].map(
                    (isNamed): ReportLine => ({
                      as,
                      ...(stated === undefined ? {} : { grade: stated }),
                      ...(isNamed || handing.identifying[one] !== "unless-left-out" ? {} : { names: "left-out" }),
                    }),
                  ),
                ),
              ),
            ]
          }
          const found = new Map<string, Between & { readonly as: Parameters<typeof scored>[0] }>()
          const every = combinations(known.map(linesOf), Number.POSITIVE_INFINITY).all
          const tos = combinations(
            addressees.map((one) => [[], [one]]),
            Number.POSITIVE_INFINITY,
          ).all.map((way) => way.flat())
          for (const way of every) {
            const lines = Object.fromEntries(known.flatMap((one, i) => (way[i] ? [[one, way[i]]] : [])))
            if (Object.keys(lines).length === 0) continue
            for (const to of tos.filter((some) => some.length > 0)) {
              const drafted = { ...start, minutes, ...(consents ? { consents } : {}), knows: known }
              const draft = { lines, to }
              const sent = handedIn({ ...drafted, reports: { paper: { draft, sent: [] } } }, handing).reports?.["paper"]
                ?.sent[0]
              if (!sent) throw new Error("not sent")
              for (const urgency of urgencies) {
                const as = {
                  own,
                  held: own.filter((one) => one in lines),
                  leaked: own.filter((one) => sent.leaked.includes(one)),
                  asked,
                  told: asked.filter((one) => to.includes(one)),
                  urgency: isUrgencyRead ? urgency : undefined,
                  leaks: sent.leaked.length > 0,
                }
                const score = meanOfParts(partsOf(written, { ...sent, urgency }, known, setting))
                const key = JSON.stringify(as)
                const { least, most } = found.get(key) ?? { least: score, most: score }
                found.set(key, { as, least: Math.min(least, score), most: Math.max(most, score) })
              }
            }
          }
          const v = new Int32Array(200)
          v[minutesSlot] = minutes
          for (const one of known) v[variables.knows(one)] = 1
          if (isAgreed) v[variables.consent("sefa referral")] = 1 + consentStates.indexOf("given")
          for (const { as, least, most } of found.values()) {
            classes++
            const between = scored(as).between(v)
            expect(between.least).toBeCloseTo(least, 9)
            expect(between.most).toBeCloseTo(most, 9)
          }
        },
      ),
      { numRuns: times(12) },
    )
    expect(classes).toBeGreaterThan(30)
  }, 120_000)

  test("as a sort scores what some way of placing its cards comes to, and none comes to less or to more", () => {
    const bins = ["work", "trade", "move"]
    const bin = fc.constantFrom(...bins)
    const has = maybe(fc.subarray(["act", "means"], { minLength: 1 }))
    const card = fc.record({ text: fc.constant("A card."), bin, has, because: fc.constant("So.") })
    fc.assert(
      fc.property(
        fc.record({ a: card, b: card, c: card }),
        fc.boolean(),
        fc.boolean(),
        maybe(bin),
        (cards, isMarked, isPartial, first) => {
          if (!isPartial && first === undefined) return
          const sort = sortShape.parse(
            JSON.parse(
              JSON.stringify({
                id: "cards",
                text: "What is it?",
                shows: ["C9"],
                bins: { work: { text: "Work" }, trade: { text: "Trade", alarm: true }, move: { text: "Movement" } },
                marks: isMarked ? { act: "Act", means: "Means" } : undefined,
                cards: Object.fromEntries(
                  Object.entries(cards).map(([id, one]) => [id, isMarked ? one : { ...one, has: undefined }]),
                ),
                partial: isPartial,
                outcomes: [{ id: "known", text: "It is known.", to: "reported" }],
              }),
            ),
          )
          const places = [
            ...(isPartial ? [undefined] : []),
            ...bins.flatMap((one) =>
              combinations(
                (isMarked ? ["act", "means"] : []).map((mark) => [[], [mark]]),
                Number.POSITIVE_INFINITY,
              ).all.map((marks) => ({ bin: one, confidence: 2 as const, marks: marks.flat() })),
            ),
          ]
          const scores = combinations([places, places, places], Number.POSITIVE_INFINITY)
            .all.filter(([a]) => a?.bin === first)
            .map((way) => Object.fromEntries(["a", "b", "c"].flatMap((id, i) => (way[i] ? [[id, way[i]]] : []))))
            .filter((placed) => Object.keys(placed).length > 0)
            .map((placed) => judged(sort, placed).score)
          const between = sortScored(sort, new Map([["a", first]])).between(new Int32Array())
          expect(between.least).toBeCloseTo(Math.min(...scores), 9)
          expect(between.most).toBeCloseTo(Math.max(...scores), 9)
        },
      ),
      { numRuns: times(20) },
    )
  })

  test("as a board scores what some way of working on it comes to, and none comes to less or to more", () => {
    const { world } = small()
    const grades = fc.constantFrom("A1", "C3", "E5")
    let classes = 0
    fc.assert(
      fc.property(
        fc.constantFrom(
          [["f", "g", "h"], ["raid"]] as const,
          [
            ["f", "g"],
            ["raid", "fire"],
          ] as const,
        ),
        fc.array(grades, { minLength: 3, maxLength: 3 }),
        fc.subarray(["raid", "fire"]),
        maybe(fc.constantFrom("copies", "planted")),
        fc.boolean(),
        fc.boolean(),
        maybe(fc.constant("16:20")),
        fc.constantFrom(16 * 60, 16 * 60 + 40),
        fc.subarray(["what", "who"]),
        fc.subarray(["au", "eu"]),
        ([fragments, hypotheses], grade, points, second, isRight, isThere, by, minutes, own, asked) => {
          const to = points.filter((one) => hypotheses.some((id) => id === one))
          const board = boardShape.parse(
            JSON.parse(
              JSON.stringify({
                id: "table",
                text: "A table",
                shows: ["C7"],
                by,
                hypotheses: Object.fromEntries(
                  hypotheses.map((id) => [id, { text: "It is so.", holds: id === "raid", because: "So." }]),
                ),
                fragments: Object.fromEntries(
                  fragments.map((id, i) => [
                    id,
                    {
                      text: "Seen.",
                      grade: grade[i],
                      "points-to": id === "f" && to.length > 0 ? to : undefined,
                      copies: id === "g" && second === "copies" ? "f" : undefined,
                      planted: id === "g" && second === "planted" ? true : undefined,
                      when: id === "f" && !isThere ? { done: "never" } : undefined,
                      because: "So.",
                    },
                  ]),
                ),
                model: { text: "A model", cells: { cell: { text: "C", says: "Low", right: isRight, because: "So." } } },
                product: {
                  to: { au: "AU", eu: "EU" },
                  lines: {
                    what: { text: "What.", to: ["au", "eu"], because: "They act." },
                    who: { text: "Who.", to: ["au"], identifies: true, because: "They may." },
                  },
                },
                outcomes: [{ id: "done", text: "It is done.", to: "home" }],
              }),
            ),
          )
          const machine = compile(base, world)
          const handing = boardHanding(board)
          const { variables } = modelOf(machine, "leader")
          const scored = boardScored(board, handing, machine.setting, "leader", variables)
          const table = fragments.filter((id) => id !== "f" || isThere)

          const claims = (id: string): readonly Pin[] => [
            {},
            { planted: "planted" },
            ...fragments.filter((one) => one !== id).map((copies) => ({ copies })),
          ]
          const links = combinations(
            hypotheses.map((id) => [[], [id]]),
            Number.POSITIVE_INFINITY,
          ).all.map((way) => way.flat())
          const pinnings = combinations(
            table.map((id) => claims(id).flatMap((claim) => links.map((one) => ({ ...claim, to: one })))),
            Number.POSITIVE_INFINITY,
          )
            .all.filter((way) => way.some((pin) => pin.to.length > 0))
            .flatMap((way) =>
              [true, false].map((isGraded) =>
                Object.fromEntries(
                  table.map((id, i): [string, Pin] => [
                    id,
                    { ...way[i], ...(isGraded ? { grade: board.fragments[id]?.grade ?? "" } : {}) },
                  ]),
                ),
              ),
            )
          const weighings = combinations(
            hypotheses.map(() => [5, 95] as const),
            Number.POSITIVE_INFINITY,
          ).all.map((way) => Object.fromEntries(hypotheses.map((id, i) => [id, way[i] ?? 5])))
          const tos = [["au"], ["eu"], ["au", "eu"], []]
          const found = new Map<string, Between & { readonly as: IssuedAs }>()
          for (const pins of pinnings)
            for (const weighing of weighings)
              for (const as of ["accept", "override"] as const)
                for (const what of tos)
                  for (const who of tos) {
                    if (what.length + who.length === 0) continue
                    const lines = { what, who }
                    const made = { pins, chances: weighing, cells: { cell: { as } }, lines }
                    const leaked = who.includes("eu") ? ["who"] : []
                    const told = asked.filter((one) => what.includes(one) || who.includes(one))
                    const issuedAs: IssuedAs = {
                      chances: Object.fromEntries(hypotheses.map((id) => [id, chances])),
                      decisions: { cell: ["accept", "override"] },
                      own,
                      held: own.filter((line) => (line === "what" ? what : who).length > 0),
                      leaked: leaked.filter((line) => own.includes(line)),
                      asked,
                      told,
                      leaks: leaked.length > 0,
                    }
                    const score = meanOfBoard({
                      ...partsOfBoard(board, made, table),
                      ...timedAt(minutes, board, machine.setting),
                    })
                    const key = JSON.stringify(issuedAs)
                    const { least, most } = found.get(key) ?? { least: score, most: score }
                    found.set(key, { as: issuedAs, least: Math.min(least, score), most: Math.max(most, score) })
                  }
          const v = new Int32Array(500)
          v[minutesSlot] = minutes
          for (const { as, least, most } of found.values()) {
            classes++
            const between = scored(as).between(v)
            expect(between.least).toBeCloseTo(least, 9)
            expect(between.most).toBeCloseTo(most, 9)
          }
        },
      ),
      { numRuns: times(4) },
    )
    expect(classes).toBeGreaterThan(10)
  }, 120_000)
})

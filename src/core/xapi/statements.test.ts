import { z } from "zod"
import { describe, expect, test } from "vitest"
import { small } from "../../../tests/support/small"
import { retold, courseOfBots, statementsOfCourse } from "../../../tests/support/course-of-bots"
import { tourPack } from "../../../tests/support/tour"
import { brokenRules, profile, strangeExtensions, templatesOf } from "../../../tests/support/xapi-profile"
import { branched } from "../attempt/attempt"
import { attemptOpener, createCollection } from "../course/collection"
import { resultOf } from "../score/result"
import { scoreOf } from "../score/score"
import { statementsOf, whyUntold } from "./statements"
import { extensionIri, verbs } from "./vocabulary"

const pack = tourPack()
const course = courseOfBots(pack, { players: 3, seed: "xapi" })
const told = course.filter((taken) => whyUntold(taken) === undefined).map((taken) => taken.opened())
const home = "https://centre.example.org/courses/2026-11"
const statements = statementsOfCourse(course, home)

function takenOf(attempt: (typeof told)[number]["play"]["attempt"], from = pack) {
  const opened = attemptOpener([from])(attempt)
  if (!opened.ok) throw new Error(opened.problem.words)
  const score = scoreOf(opened.play, from.doctrine)
  const result = resultOf(opened.play, from.doctrine, score)
  return { ...opened, score, result, header: attempt, isFinished: result.score.ending !== null }
}

describe("what a record store is told of an attempt", () => {
  test("begins with its beginning, tells each decision once, and ends with its end", () => {
    expect(told.length).toBeGreaterThan(60)
    for (const taken of told) {
      const tale = statementsOf(taken).map(({ verb }) => verb.id)
      expect(tale[0]).toBe(verbs.initialized)
      expect(tale.slice(-2)).toEqual([verbs.completed, verbs.terminated])
      expect(tale.length).toBe(taken.result.score.decisions.length + 3)
      const times = statementsOf(taken).map(({ timestamp }) => timestamp)
      expect([...times].sort()).toEqual(times)
    }
  })

  test("a decision says what was chosen, where, among what, after how long, and what the doctrine makes of it", () => {
    const ford = courseOfBots(small(), { players: 1, seed: "xapi" })[0]?.opened()
    if (!ford) throw new Error("nobody played the ford")
    const decision = ford.result.score.decisions.find(({ computed }) => computed)
    const statement = statementsOf(ford, { home }).find(({ result }) => result?.response === decision?.act)
    expect(statement).toMatchObject({
      actor: { objectType: "Agent", account: { homePage: home, name: "trainee-1" } },
      verb: { id: "https://w3id.org/xapi/adb/verbs/selected" },
      object: {
        id: "https://forewarn.example/packs/small/scenarios/ford/beats/table",
        definition: { interactionType: "choice" },
      },
      result: {
        score: { raw: decision?.quality, min: 0, max: 100 },
        extensions: { [extensionIri("stance")]: decision?.stance, [extensionIri("milliseconds")]: 1250 },
      },
      context: { extensions: { [extensionIri("open")]: expect.arrayContaining([decision?.act]) } },
    })
    expect(statement?.object.definition.choices?.map(({ id }) => id)).toContain("stay-close")
  })

  test("keeps to the published profile", () => {
    const used = new Set<string>()
    for (const statement of statements) {
      const [template, ...others] = templatesOf(statement)
      expect(others).toEqual([])
      if (!template) throw new Error(`no template for ${JSON.stringify(statement)}`)
      used.add(template.id)
      expect(brokenRules(statement, template)).toEqual([])
      expect(strangeExtensions(statement)).toEqual([])
    }
    expect([...used].sort()).toEqual(profile.templates.map(({ id }) => id).sort())
  })

  test("every extension has the shape that the profile gives it, and every one is used", () => {
    const shapes = new Map(
      profile.concepts.map(({ id, inlineSchema }) => [id, z.fromJSONSchema(JSON.parse(inlineSchema))]),
    )
    const seen = new Set<string>()
    for (const { result, context } of statements)
      for (const [name, value] of Object.entries({ ...result?.extensions, ...context.extensions })) {
        seen.add(name)
        expect(shapes.get(name)?.safeParse(value).error?.issues, `${name} ${JSON.stringify(value)}`).toBeUndefined()
      }
    // No bot lets a time run out.
    expect([...shapes.keys()].filter((name) => !seen.has(name))).toEqual([extensionIri("lapsed")])
  })

  test("the same attempt gives the same statements, and no two statements share an id", () => {
    const elsewhere = createCollection([pack])
    for (const one of course.slice(0, 20)) elsewhere.add("elsewhere.json", JSON.stringify(one.log()))
    expect(statementsOfCourse(elsewhere.collected().taken, home)).toEqual(statementsOfCourse(course.slice(0, 20), home))
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length)
    for (const { id } of statements)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  test("nobody is named, and without the centre's address no two attempts can be told to be of one trainee", () => {
    const [one] = told
    if (!one) throw new Error("nobody played")
    for (const actors of [{}, { home }]) {
      const own = retold(one.play.attempt, {})
      const { trainee: _, ...nameless } = own
      const taken = takenOf(actors.home === undefined ? own : retold(nameless, {}))
      for (const { actor } of statementsOf(taken, actors))
        expect(actor).toEqual({
          objectType: "Agent",
          account: { homePage: "https://forewarn.example/attempts", name: own.id },
        })
    }
  })

  test("practice, hot-seat runs and what was not finished are not told", () => {
    const finished = told.find(({ play }) => play.attempt.events.length > 2)
    if (!finished) throw new Error("nobody played for long")
    const { attempt } = finished.play
    const practice = branched(attempt, attempt.events.length, { id: "practice-0001", began: attempt.began })
    const unfinished = { ...practice, events: practice.events.slice(0, 1), head: practice.events[0]?.hash ?? "" }
    const { branch: _, ...begun } = unfinished
    const cases = [
      [retold(attempt, { seats: 2 }), "hot-seat"],
      [practice, "practice"],
      [retold(begun, {}), "unfinished"],
    ] as const
    for (const [one, why] of cases) {
      expect(whyUntold(takenOf(one))).toBe(why)
      expect(statementsOf(takenOf(one))).toEqual([])
    }
  })

  test("nothing is said of passed or failed, and no number of a whole attempt is a score", () => {
    expect(new Set(statements.map(({ verb }) => verb.id))).toEqual(new Set(Object.values(verbs)))
    for (const { verb, result } of statements) {
      expect(Object.keys(result ?? {})).not.toContain("success")
      if (verb.id === verbs.completed) expect(Object.keys(result ?? {})).not.toContain("score")
    }
  })
})

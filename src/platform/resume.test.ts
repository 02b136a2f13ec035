import { describe, expect, test } from "vitest"
import { type Attempt, canonical, compile, type Machine, type Pack, policies, simulated } from "../core/index"
import { appended, beginAttempt } from "../core/attempt/attempt"
import { orvane } from "../../tests/support/orvane"
import { tourPack } from "../../tests/support/tour"
import { packRun, unpackRun } from "./resume"

/** The least that a platform keeps: 4,096 characters in SCORM 1.2, 4,000 in the third edition of SCORM 2004. */
const least = 4000

const packs: readonly Pack[] = [orvane(), tourPack()]

/** Bots act without thinking; people take from half a second to a minute and a half. */
function atHumanPace(attempt: Attempt): Attempt {
  const { events, head: _, ...header } = attempt
  let at = 0
  return events.reduce((grown, { event }, i) => {
    at += 500 + ((i * 48_271 + 11) % 89_501)
    return appended(grown, event, at)
  }, beginAttempt(header))
}

function longestOf(pack: Pack, machine: Machine): Attempt {
  const runs = policies
    .filter(({ name }) => name === "doctrine" || name === "random")
    .flatMap((policy) => [
      ...simulated(machine, pack, policy, { attempts: 1, seed: "long", roles: machine.setting.scenario.roles }),
    ])
  const [longest] = runs.map(({ play }) => play.attempt).sort((a, b) => b.events.length - a.events.length)
  if (!longest) throw new Error("nobody played")
  return atHumanPace(longest)
}

describe("a run as a platform keeps it", () => {
  test.each(packs.map((pack) => [pack.about.pack, pack] as const))(
    "in %s the longest run of each scenario fits three times over into what the least of them keeps, and comes back as it was",
    (_, pack) => {
      for (const scenario of pack.scenarios) {
        const machine = compile(scenario, pack.world)
        const attempt = longestOf(pack, machine)
        const { text, acts } = packRun(attempt, machine, least)
        expect(text.length, scenario.scenario).toBeLessThan(least / 3)
        expect(acts).toBe(attempt.events.length)
        const back = unpackRun(text, machine, pack.about.pack)
        expect(back.ok && canonical(back.attempt)).toBe(canonical(attempt))
      }
    },
  )

  const pack = tourPack()
  const machineOf = (id: string) => {
    const scenario = pack.scenarios.find((one) => one.scenario === id)
    if (!scenario) throw new Error(`the tour has no ${id}`)
    return compile(scenario, pack.world)
  }
  const machine = machineOf("risk-card")
  const attempt = longestOf(pack, machine)

  test("a choice that was taken because the time was over comes back as that", () => {
    const limited = machineOf("time-limit")
    const { events, head: _, ...header } = longestOf(pack, limited)
    const chosen = events.map(({ event }) => event).find(({ type }) => type === "choose")
    if (chosen?.type !== "choose") throw new Error("nothing is chosen there")
    const lapsed = appended(beginAttempt(header), { ...chosen, lapsed: true }, 20_000)
    const back = unpackRun(packRun(lapsed, limited, least).text, limited, "tour")
    expect(back.ok && back.attempt.events).toEqual(lapsed.events)
  })
  test("whatever stands in the header comes back, however the run was begun", () => {
    const { events: _, head: __, ...header } = attempt
    const full = beginAttempt({
      ...header,
      trainee: "quiet-heron",
      language: "fr",
      campaign: { id: "river", run: "run-1", after: { ford: "run-0001" }, remembers: { word: "kept" } },
      branch: { of: "run-0000", events: 0 },
    })
    const back = unpackRun(packRun(full, machine, least).text, machine, pack.about.pack)
    expect(back.ok && canonical(back.attempt)).toBe(canonical(full))
  })
  test("where there is no room for all of it, the acts from the beginning are kept that fit", () => {
    const whole = packRun(attempt, machine, least)
    const part = packRun(attempt, machine, whole.text.length - 1)
    expect(part.acts).toBeLessThan(whole.acts)
    expect(part.text.length).toBeLessThan(whole.text.length)
    const back = unpackRun(part.text, machine, pack.about.pack)
    expect(back.ok && back.attempt.events).toEqual(attempt.events.slice(0, part.acts))
  })
  test("a run under other rules is told from one that is damaged, and neither is taken up", () => {
    const { text } = packRun(attempt, machine, least)
    expect(unpackRun(text, machineOf("facts"), "tour")).toEqual({ ok: false, why: "other-rules" })
    for (const other of [
      "",
      "nonsense",
      "1.2",
      text.slice(0, -9),
      text.replace(/.$/, (last) => (last === "A" ? "Q" : "A")),
      `2${text.slice(1)}`,
    ])
      expect(unpackRun(other, machine, "tour"), other).toEqual({ ok: false, why: "damaged" })
  })
})

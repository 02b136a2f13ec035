import { expect, test } from "vitest"
import { begin, branched, compile, type LearnerEvent, type Play, replay, step } from "../core/index"
import { tourPack } from "../../tests/support/tour"
import type { Standing } from "../play/standing"
import type { Given, Platform } from "./platform"
import { packRun } from "./resume"
import { createTracking } from "./tracking"

const pack = tourPack()
const scenario = pack.scenarios.find((one) => one.scenario === "aims")
if (!scenario) throw new Error("the tour has no aims")
const machine = compile(scenario, pack.world)

function begun(id: string, more: { readonly seats?: 2 } = {}): Play {
  return begin(machine, {
    format: 1,
    id,
    pack: { id: "tour", version: "0.1.0" },
    scenario: "aims",
    machine: machine.digest,
    role: "patrol-leader",
    seed: "seed",
    began: "2026-11-28T09:00:00.000Z",
    ...more,
  })
}

function after(play: Play, ...choices: readonly string[]): Play {
  return choices.reduce((now, choice, i) => {
    const event: LearnerEvent = { type: "choose", choice }
    const stepped = step(now, event, (i + 1) * 1000)
    if (!stepped.ok) throw new Error(`${choice} is not open`)
    return stepped.play
  }, play)
}

/** A platform that says what it was given, and what it stands at. */
function followed(asked: Partial<Platform> = {}) {
  const given: Given[] = []
  const standings: Standing[] = []
  let takes = true
  const platform: Platform = {
    learner: "7",
    language: "",
    kept: "",
    room: 4000,
    finished: false,
    takes: true,
    give: async (one) => {
      if (takes) given.push(one)
      return takes
    },
    leave: async () => "https://platform.example/back",
    ...asked,
  }
  const tracking = createTracking(platform, (standing) => void standings.push(standing))
  return {
    ...tracking,
    given,
    standings,
    refuse: (refused: boolean) => {
      takes = !refused
    },
    /** Until everything that is under way was answered. */
    settled: () => new Promise((resolve) => setTimeout(resolve, 0)),
  }
}

test("each act is given as it comes; the end with the grade and every decision", async () => {
  const { follow, given, standings, settled } = followed()
  const play = begun("run-0001")
  for (const now of [play, after(play, "stop"), after(play, "stop", "report-now")]) {
    follow(now, pack)
    await settled()
  }
  expect(given.map(({ end }) => end !== undefined)).toEqual([false, false, true])
  expect(given.at(-1)?.end).toMatchObject({
    grade: 100,
    decisions: [
      { at: "wave", act: "stop", latency: 1000, when: Date.parse("2026-11-28T09:00:01.000Z") },
      { at: "told", act: "report-now", latency: 1000 },
    ],
  })
  expect(standings.at(-1)).toEqual({ is: "given", grade: 100 })
})

test("after the first run that ended, nothing more is given; nor in a visit after it", async () => {
  const one = followed()
  one.follow(after(begun("run-0001"), "wave-back"), pack)
  await one.settled()
  one.follow(after(begun("run-0002"), "stop", "report-now"), pack)
  await one.settled()
  expect(one.given.map(({ end }) => end?.grade)).toEqual([0])
  const later = followed({ finished: true })
  later.follow(after(begun("run-0003"), "stop"), pack)
  await later.settled()
  expect(later.given).toEqual([])
})

test("practice and runs of two are nobody's own, and are not given", async () => {
  const { follow, given, settled } = followed()
  const practice = replay(
    machine,
    branched(after(begun("run-0001"), "stop").attempt, 1, { id: "run-0002", began: "2026-11-28T10:00:00.000Z" }),
  )
  if (practice.ok) follow(after(practice.play, "report-now"), pack)
  follow(after(begun("run-0003", { seats: 2 }), "stop"), pack)
  await settled()
  expect(practice.ok).toBe(true)
  expect(given).toEqual([])
})

test("what was not taken is given again when asked, and with the next act; an end is never lost to a new run", async () => {
  const { follow, again, given, standings, refuse, settled } = followed()
  refuse(true)
  follow(after(begun("run-0001"), "wave-back"), pack)
  await settled()
  expect(standings.at(-1)).toEqual({ is: "lost" })
  follow(after(begun("run-0002"), "stop"), pack)
  refuse(false)
  again()
  await settled()
  expect(given.map(({ end }) => end?.play.attempt.id)).toEqual(["run-0001"])
})

test("a platform that only lets look is given nothing", async () => {
  const { follow, given, standings, settled } = followed({ takes: false })
  follow(after(begun("run-0001"), "stop", "report-now"), pack)
  await settled()
  expect([given, standings]).toEqual([[], []])
})

test("a run that is longer than the room says how much of it is kept", async () => {
  const play = after(begun("run-0001"), "stop")
  const { follow, standings, settled } = followed({ room: packRun(play.attempt, machine, 4000).text.length - 1 })
  follow(play, pack)
  await settled()
  expect(standings).toEqual([{ is: "kept", behind: 0 }])
})

test("on leaving, what waits is given first; afterwards nothing is", async () => {
  const { follow, leave, again, given, standings, refuse, settled } = followed()
  refuse(true)
  follow(after(begun("run-0001"), "stop"), pack)
  await settled()
  refuse(false)
  again()
  expect(await leave()).toBe("https://platform.example/back")
  follow(after(begun("run-0001"), "stop", "report-now"), pack)
  await settled()
  expect([given.length, standings.at(-1)]).toEqual([1, { is: "left" }])
})

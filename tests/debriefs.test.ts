import { describe, expect, test } from "vitest"
import { canonical, type Debrief, debriefOf, replay } from "../src/core/index"
import { asking, looking, night, planning, untilPlan } from "./play/good-path"
import { orvane } from "./support/orvane"
import { playedAs, type Recorded } from "./support/recorded"

/**
 * Recorded ways through "Slept in the bush", each with its debrief as a golden file in `attempts/orvane`: every stance,
 * hard rules broken and put right, too early and too late, in every role.
 */

const shortly = ["halt", "ask-week", "ask-seen", "end-talk"]
const estimating = ["estimate:ambush-on-the-bend:3:4", "estimate:breakdown:3:3"]
const measures = [
  "add:two-vehicles",
  "add:qrf-prealert",
  "verify:qrf-prealert",
  "add:varied-route",
  "add:medevac-confirmed",
]

const recorded: Readonly<Record<string, Recorded>> = {
  prepared: { role: "section-leader", seed: "a", acts: [...untilPlan, ...looking, ...asking, ...planning, ...night] },
  "drove-on": {
    role: "section-leader",
    seed: "b",
    acts: ["wave", "go-to-base", "picture-no-car", "log-line", "gate-book"],
  },
  "promise-left-standing": {
    role: "section-leader",
    seed: "c",
    acts: [...shortly, "promise-all", "let-it-stand", "report-apart", "ask-support", "next-programme"],
  },
  "promise-corrected": {
    role: "civil-affairs-officer",
    seed: "d",
    acts: [...shortly, "promise-all", "correct-it", "report-apart", ...estimating, "first-light"],
  },
  "names-on-the-net": {
    role: "section-leader",
    seed: "e",
    acts: [...shortly, "explain-limits", "report-all", "leave-it-said", "ask-support", ...estimating, "first-light"],
  },
  "names-struck": {
    role: "section-leader",
    seed: "f",
    acts: [
      ...shortly,
      "ask-sleep",
      "explain-limits",
      "report-all",
      "strike-names",
      "ask-support",
      "ask-rider",
      ...estimating,
      ...measures,
      "presence-tonight",
    ],
  },
  "up-the-ridge": {
    role: "section-leader",
    seed: "g",
    acts: [
      "halt",
      "ask-problem",
      "stand-quiet",
      "end-talk",
      "explain-limits",
      "report-uneasy",
      "ridge-now",
      "go-to-top",
    ],
  },
  "everything-flagged": {
    role: "military-observer",
    seed: "h",
    acts: [
      "halt",
      "ask-week",
      ...[
        "things-under-tree",
        "path-in-field",
        "men-at-mango",
        "smoke-below-ridge",
        "goats-by-huts",
        "bundle-at-bend",
      ].map((thing) => `flag:${thing}:3`),
      "ask-since",
      "ask-seen",
      "end-talk",
      "pass-it-up",
      "report-later",
      ...["people-with-cans", "rider-and-bike", "cans-at-pump"].map((thing) => `flag:${thing}:3`),
      ...estimating,
      "first-light",
    ],
  },
  "no-car-for-a-picture": {
    role: "section-leader",
    seed: "l",
    acts: ["wave", "ask-riders", "go-to-base", ...estimating, "picture-from-march", "tell-lind", "base-sefa"],
  },
  "asked-too-long": {
    role: "section-leader",
    seed: "i",
    acts: [
      "wave",
      "go-to-base",
      "picture-ask-major",
      "tell-lind",
      "base-support",
      "base-moon",
      "base-road",
      ...estimating,
      ...measures,
      "late-first-light",
    ],
  },
  "kept-the-key": {
    role: "section-leader",
    seed: "j",
    acts: ["photo", "go-to-base", "picture-drive", "log-line", "keep-rider", "keep-the-key", "late-programme"],
  },
  "key-given-back": {
    role: "section-leader",
    seed: "k",
    acts: [
      "wave",
      "go-to-base",
      "picture-from-march",
      "log-line",
      "keep-rider",
      "give-key-back",
      "bring-to-lind",
      "base-support",
      "base-road",
      ...estimating,
      ...measures,
      "late-presence",
    ],
  },
}

const pack = orvane()
const debriefs = new Map(Object.entries(recorded).map(([name, way]) => [name, debriefOf(playedAs(way, pack), pack)]))

describe("ten and more recorded ways through S01", () => {
  test("there are ten at least", () => {
    expect(debriefs.size).toBeGreaterThanOrEqual(10)
  })
  test.each(Object.entries(recorded))("%s", async (name, way) => {
    const debrief = debriefs.get(name)
    await expect(`${JSON.stringify(JSON.parse(canonical(debrief)), null, 2)}\n`).toMatchFileSnapshot(
      `attempts/orvane/${name}.debrief.json`,
    )
    const { attempt, machine } = playedAs(way, pack)
    const again = replay(machine, attempt)
    if (!again.ok) throw new Error(again.problem.words)
    expect(canonical(debriefOf(again.play, pack))).toBe(canonical(debrief))
  })
})

describe("between them", () => {
  const all: readonly Debrief[] = [...debriefs.values()]
  const stancesOf = (computed: boolean) =>
    new Set(
      all.flatMap(({ decisions }) =>
        decisions.filter(({ quality }) => (quality !== undefined) === computed).flatMap(({ stance }) => stance ?? []),
      ),
    )
  test("decisions of every stance are worked out", () => {
    expect([...stancesOf(true)].sort()).toEqual(["calculated", "hesitant", "justified-no-go", "passive", "reckless"])
  })
  test("one car on the low track for a picture is too much risk, and saying so with another way is a justified no-go", () => {
    const picture = (name: string) => debriefs.get(name)?.decisions.find(({ id }) => id.startsWith("picture-"))
    expect(picture("no-car-for-a-picture")).toMatchObject({ stance: "justified-no-go", chosen: { criticality: "PC4" } })
    expect(picture("no-car-for-a-picture")?.quality).toBeGreaterThan(90)
    expect(picture("kept-the-key")).toMatchObject({
      stance: "reckless",
      chosen: { residual: "high", ceiling: "low" },
    })
    expect(picture("asked-too-long")).toMatchObject({ stance: "hesitant" })
    expect(picture("drove-on")).toMatchObject({ stance: "passive" })
  })
  test("three hard rules are broken, and each is put right by somebody", () => {
    const rules = (repaired: boolean) =>
      [
        ...new Set(
          all.flatMap(({ hardRules }) => hardRules.filter((one) => one.repaired === repaired).map(({ rule }) => rule)),
        ),
      ].sort()
    expect(rules(false)).toEqual(["H03", "H05", "H08"])
    expect(rules(true)).toEqual(["H03", "H05", "H08"])
  })
  test("every role is played, and each ends", () => {
    expect(new Set(Object.values(recorded).map(({ role }) => role)).size).toBe(3)
    expect(all.every(({ ending }) => ending !== undefined)).toBe(true)
  })
  test("whoever flags everything is told by the marks, and not by her score", () => {
    const { recognition } = debriefs.get("everything-flagged") ?? {}
    expect(recognition?.falseAlarms).toBeGreaterThanOrEqual(3)
    expect(recognition?.certainty.marks).toBeLessThan(0)
  })
  test("no debrief says a number it does not have", () => {
    for (const debrief of all) expect(JSON.stringify(debrief)).not.toMatch(/NaN|undefined|\{[a-z]+\}[^:]/)
  })
})

import { describe, expect, test } from "vitest"
import { fileOf, small, smallTexts } from "../../../tests/support/small"
import { eventWords } from "../attempt/words"
import { compile } from "../machine/machine"
import { checkPack, type Pack } from "../pack/pack"
import { scoreOf } from "../score/score"
import { simulated } from "./cohort"
import type { Played } from "./play-out"
import { policies } from "./policies/index"
import type { PolicyName } from "./policy"

/** What each policy does with the ford. */

const cohort = { attempts: 8, seed: "test", roles: ["leader"] }

function play(
  name: PolicyName,
  { pack = small(), ...changes }: Partial<typeof cohort> & { readonly pack?: Pack } = {},
) {
  const [scenario] = pack.scenarios
  const policy = policies.find((one) => one.name === name)
  if (!scenario || !policy) throw new Error(`no scenario, or no policy ${name}`)
  return [...simulated(compile(scenario, pack.world), pack, policy, { ...cohort, ...changes })].map((played) => ({
    ...played,
    score: scoreOf(played.play, pack.doctrine),
  }))
}

function acts({ play: { steps } }: Played): readonly string[] {
  return steps.map(({ event }) => eventWords(event))
}

/** The ford with some of its text changed. */
function ford(from: string, to: string): Pack {
  const { file, text = "" } = fileOf("good/ford.yaml")
  if (!text.includes(from)) throw new Error(`the ford has no ${from}`)
  const checked = checkPack(smallTexts({ file, text: text.replace(from, to) }))
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics))
  return checked.pack
}

describe("the doctrine", () => {
  const attempts = play("doctrine")
  test("looks at everything, flags every signal and leaves all noise", () => {
    for (const { play: one } of attempts) {
      expect([...one.now.progress.looked].sort()).toEqual(["mats", "smoke", "voice"])
      expect(one.now.progress.judged).toMatchObject({
        mats: { as: "flag" },
        voice: { as: "flag" },
        smoke: { as: "leave" },
      })
    }
  })
  test("learns what decides, estimates truly, checks its measures, and commits to the reference plan", () => {
    for (const { play: one, score } of attempts) {
      const decision = score.decisions.find(({ computed }) => computed)
      expect([...one.now.progress.knows].sort()).toEqual(["where", "who"])
      expect(one.now.progress.estimates).toEqual({
        ambush: { likelihood: 3, impact: 4 },
        breakdown: { likelihood: 3, impact: 3 },
      })
      expect(decision?.act.id).toBe(decision?.computed?.reference.option.id)
      expect(decision?.computed?.posture.stance).toBe("calculated")
      expect(one.now.progress.verified).toEqual(["reserve"])
    }
  })
  test("promises nothing that it cannot keep", () => {
    expect(attempts.flatMap(({ score }) => score.decisions.flatMap(({ breaks }) => breaks))).toEqual([])
  })
  test("where its role may not do what is best, it does the best it may", () => {
    for (const one of play("doctrine", { roles: ["guest"] })) expect(acts(one).at(-1)).toBe("commit go-alone")
  })
  test("puts a broken rule right, where there was no way but to break it", () => {
    const pack = small()
    const onlySwear = pack.scenarios.map((scenario) => ({
      ...scenario,
      beats: scenario.beats.map((beat) =>
        beat.id === "bank" ? { ...beat, choices: beat.choices?.filter(({ id }) => id === "swear") } : beat,
      ),
    }))
    for (const one of play("doctrine", { pack: { ...pack, scenarios: onlySwear } })) {
      expect(acts(one)).toContain("choose swear")
      expect(acts(one)).toContain("choose take-back")
    }
  })
})

describe("passive and reckless", () => {
  test("the passive one looks at nothing, prepares nothing and takes what is passive", () => {
    for (const one of play("passive")) expect(acts(one)).toEqual(["choose drive-on"])
  })
  test("the reckless one promises, assesses nothing, adds no measure and takes nothing back", () => {
    for (const one of play("reckless")) {
      expect(acts(one)[0]).toBe("choose swear")
      expect(acts(one).filter((act) => /^(look|estimate|add|verify)|take-back/.test(act))).toEqual([])
      expect(one.score.decisions.find(({ computed }) => computed)?.computed?.posture.stance).toBe("reckless")
    }
  })
})

describe("policies that know nothing", () => {
  test("the longest text is taken, wherever it stands", () => {
    const pack = ford("text: Drive on.", "text: Drive on with everyone before it gets dark.")
    for (const one of play("longest-option", { pack })) expect(acts(one)).toEqual(["choose drive-on"])
  })
  test("of texts that look equally long the one shown first is taken", () => {
    const nearly = ford("text: Drive on.", "text: Drive on now and be at the gate.")
    const taken = new Set(play("longest-option", { pack: nearly }).map((one) => acts(one)[0]))
    expect(taken).toEqual(new Set(["choose drive-on", "choose swear"]))
  })
  test("the first option is another one when the order is drawn anew", () => {
    const first = play("first-option").map((one) => acts(one)[0])
    expect(new Set(first).size).toBeGreaterThan(1)
    for (const one of play("first-option")) expect(acts(one).filter((act) => act.startsWith("look"))).toEqual([])
  })
  test("what they do does not depend on what is right", () => {
    // The same ford, with every answer turned round.
    const { file, text = "" } = fileOf("good/ford.yaml")
    const turned = text
      .replaceAll("shows: EW02", "noise: plain")
      .replaceAll("stance: passive", "stance: calculated")
      .replaceAll("effectiveness: 0.75", "effectiveness: 0.1")
      .replaceAll("likelihood: 3, impact: 4", "likelihood: 1, impact: 1")
    const checked = checkPack(smallTexts({ file, text: turned }))
    if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics))
    for (const name of ["random", "first-option", "longest-option"] as const)
      expect(play(name, { pack: checked.pack }).map(acts)).toEqual(play(name).map(acts))
  })
})

describe("a cohort", () => {
  test("is the same for the same seed, event by event, and another one for another", () => {
    for (const { name } of policies) {
      const heads = (seed: string) => play(name, { seed, attempts: 3 }).map(({ play: { attempt } }) => attempt.head)
      expect(heads("one")).toEqual(heads("one"))
      expect(heads("one")).not.toEqual(heads("two"))
    }
    expect(play("random", { seed: "one" }).map(acts)).not.toEqual(play("random", { seed: "two" }).map(acts))
  })
  test("gives the roles a turn each, and no attempt the id of another", () => {
    const attempts = policies.flatMap(({ name }) => play(name, { roles: ["leader", "guest"], attempts: 4 }))
    expect(attempts.slice(0, 4).map(({ play: { attempt } }) => attempt.role)).toEqual([
      "leader",
      "guest",
      "leader",
      "guest",
    ])
    expect(new Set(attempts.map(({ play: { attempt } }) => attempt.id)).size).toBe(attempts.length)
  })
})

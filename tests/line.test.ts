import { describe, expect, test } from "vitest"
import {
  begin,
  canonical,
  checkPack,
  compile,
  debriefOf,
  type LearnerEvent,
  type Play,
  readAttempt,
  replay,
  resultOf,
  resultText,
  scoreOf,
  step,
  viewOf,
} from "../src/core/index"
import { readDocument } from "../src/core/pack/document"
import { fileOf, small, smallTexts } from "./support/small"

/** The line, stage by stage: text, document, pack, machine, attempt, view, score, debrief. A golden file for each. */

const pack = small()
const scenario = pack.scenarios[0]
if (!scenario) throw new Error("the small pack has no scenario")
const machine = compile(scenario, pack.world)
const pretty = (value: unknown) => `${JSON.stringify(JSON.parse(canonical(value)), null, 2)}\n`

const acts: readonly LearnerEvent[] = [
  { type: "look", thing: "mats" },
  { type: "flag", thing: "mats", confidence: 2 },
  { type: "look", thing: "smoke" },
  { type: "leave", thing: "smoke" },
  { type: "choose", choice: "ask" },
  { type: "flag", thing: "voice", confidence: 3 },
  { type: "choose", choice: "plan-it" },
  { type: "choose", choice: "radio" },
  { type: "estimate", threat: "ambush", likelihood: 3, impact: 4 },
  { type: "estimate", threat: "breakdown", likelihood: 2, impact: 3 },
  { type: "add", mitigation: "two-cars" },
  { type: "add", mitigation: "reserve" },
  { type: "verify", mitigation: "reserve" },
  { type: "commit", action: "stay-close" },
]

function start(role = "leader", seed = "seed-1"): Play {
  return begin(machine, {
    format: 1,
    id: "attempt-0001",
    pack: { id: "small", version: "1.0.0" },
    scenario: "ford",
    machine: machine.digest,
    role,
    seed,
    began: "2026-11-23T08:00:00.000Z",
  })
}

function played(events: readonly LearnerEvent[], from = start()): Play {
  return events.reduce((play, event, i) => {
    const stepped = step(play, event, (i + 1) * 1500)
    if (!stepped.ok) throw new Error(`${JSON.stringify(event)} refused: ${stepped.refused.reason}`)
    return stepped.play
  }, from)
}

const done = played(acts)

describe("golden files of the line", () => {
  test("text -> document: every value with its place", async () => {
    const { file, text } = fileOf("good/ford.yaml")
    const read = readDocument(file, text ?? "")
    if (!read.ok) throw new Error("ford.yaml cannot be read")
    const lines: string[] = []
    const visit = (value: unknown, path: readonly (string | number)[]) => {
      const { line, column } = read.document.placeOf(path)
      const children = typeof value === "object" && value !== null ? Object.entries(value) : []
      lines.push(`${line}:${column}\t${path.join(".")}${children.length > 0 ? "" : ` = ${JSON.stringify(value)}`}`)
      for (const [key, child] of children) visit(child, [...path, Array.isArray(value) ? Number(key) : key])
    }
    visit(read.document.value, [])
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("packs/good/ford.document.txt")
  })
  test("pack -> machine: plain data without prose", async () => {
    await expect(pretty({ config: machine.config, start: machine.start, digest: machine.digest })).toMatchFileSnapshot(
      "packs/good/ford.machine.json",
    )
    expect(canonical(machine.config)).not.toContain("Rolled mats")
  })
  test("machine -> attempt: the log with its chain", async () => {
    await expect(pretty(done.attempt)).toMatchFileSnapshot("attempts/ford.attempt.json")
  })
  test("attempt -> view: what stage and overlay read, at the table", async () => {
    await expect(pretty(viewOf(played(acts.slice(0, 12)), pack.doctrine))).toMatchFileSnapshot(
      "attempts/ford.view.json",
    )
  })
  test("attempt -> score: the result that is exported", async () => {
    await expect(pretty(resultOf(done, pack.doctrine))).toMatchFileSnapshot("attempts/ford.result.json")
  })
  test("score -> debrief", async () => {
    await expect(pretty(debriefOf(done, pack))).toMatchFileSnapshot("attempts/ford.debrief.json")
  })
})

describe("what identifies the rules", () => {
  const digestOf = (change: (text: string) => string) => {
    const { file, text } = fileOf("good/ford.yaml")
    const checked = checkPack(smallTexts({ file, text: change(text ?? "") }))
    const changed = checked.ok ? checked.pack.scenarios[0] : undefined
    if (!checked.ok || !changed) throw new Error("the change broke the pack")
    return compile(changed, checked.pack.world).digest
  }
  test("mending a typo leaves the digest, so every attempt stays valid", () => {
    expect(digestOf((text) => text.replace("The water is low.", "The water is very low."))).toBe(machine.digest)
    expect(digestOf((text) => text.replace("Two men at the same tree.", "Two men near the same tree."))).toBe(
      machine.digest,
    )
    expect(digestOf((text) => text.replace("title: Ambush", "title: An ambush"))).toBe(machine.digest)
  })
  test("putting choices in another order changes nothing", () => {
    const line = "      - { id: drive-on, text: Drive on., stance: passive, to: quiet }\n"
    expect(
      digestOf((text) =>
        text.replace(line, "").replace("    choices:\n      - id: ask\n", `    choices:\n${line}      - id: ask\n`),
      ),
    ).toBe(machine.digest)
  })
  test.each([
    ["a time", "takes: 6 min", "takes: 7 min"],
    ["a threat", "likelihood: 3, impact: 4 }", "likelihood: 2, impact: 4 }"],
    ["what a thing is", "shows: EW02", "shows: EW03"],
    ["what a choice shows", "shows: { C2: strong }", "shows: { C2: adequate }"],
    ["where a choice leads", "stance: passive, to: quiet", "stance: passive, to: table"],
  ])("changing %s changes the digest", (_, from, to) => {
    expect(digestOf((text) => text.replace(from, to))).not.toBe(machine.digest)
  })
})

describe("an attempt is a log, and the log is enough", () => {
  test("replayed, it gives the same moment, score and debrief, byte for byte", () => {
    const again = replay(machine, done.attempt)
    if (!again.ok) throw new Error(again.problem.words)
    expect(canonical(again.play.now)).toBe(canonical(done.now))
    expect(resultText(resultOf(again.play, pack.doctrine))).toBe(resultText(resultOf(done, pack.doctrine)))
    expect(canonical(debriefOf(again.play, pack))).toBe(canonical(debriefOf(done, pack)))
  })
  test("a refused act changes nothing and is not part of the attempt", () => {
    const first = start()
    const stepped = step(first, { type: "choose", choice: "plan-it" }, 10)
    expect(stepped).toMatchObject({ ok: false, refused: { reason: "condition" } })
    expect(first.attempt.events).toEqual([])
  })
  test("a count she writes down is kept in the log and in the notebook, and moves nothing", () => {
    const first = start()
    const counted = played(
      [
        { type: "count", of: "women", number: 3 },
        { type: "count", of: "men", number: 0 },
      ],
      first,
    )
    expect(viewOf(counted, pack.doctrine).notebook.counts).toMatchObject([
      { clock: "16:00", of: "women", number: 3 },
      { clock: "16:00", of: "men", number: 0 },
    ])
    expect(canonical(counted.now)).toBe(canonical(first.now))
    const again = replay(machine, counted.attempt)
    expect(again.ok && canonical(again.play.now)).toBe(canonical(first.now))
  })
  test("counting changes no score, whenever it is done", () => {
    const count: LearnerEvent = { type: "count", of: "people", number: 12 }
    const often = played(
      acts
        .slice(0, -1)
        .flatMap((act) => [count, act])
        .concat(acts.slice(-1)),
    )
    const levels = (play: Play) =>
      scoreOf(play, pack.doctrine).competencies.map(({ id, level, band }) => [id, level, band])
    expect(levels(often)).toEqual(levels(done))
  })
  test("nothing can be counted once the story is over", () => {
    expect(step(done, { type: "count", of: "people", number: 1 }, 99_000)).toMatchObject({
      refused: { reason: "over" },
    })
  })
  test("rain is heard to set in, and from the next act on it rains", () => {
    const { file, text } = fileOf("good/ford.yaml")
    const checked = checkPack(
      smallTexts({ file, text: (text ?? "").replace("- id: ask\n", "- id: ask\n        cue: rain\n") }),
    )
    const changed = checked.ok ? checked.pack.scenarios[0] : undefined
    if (!checked.ok || !changed) throw new Error("the change broke the pack")
    const other = compile(changed, checked.pack.world)
    let play = begin(other, { ...headerOf(start()), machine: other.digest })
    const weather: string[] = []
    for (const event of [
      { type: "choose", choice: "ask" },
      { type: "look", thing: "mats" },
    ] as const) {
      const stepped = step(play, event, 1)
      if (!stepped.ok) throw new Error(stepped.refused.reason)
      play = stepped.play
      const { cue, place } = viewOf(play, pack.doctrine)
      weather.push(`${cue ?? "nothing"}, ${place.weather}`)
    }
    expect(weather).toEqual(["rain, clear", "nothing, rain"])
  })
  test("a choice done once is closed, and says so", () => {
    const view = viewOf(played([{ type: "choose", choice: "ask" }]), pack.doctrine)
    expect(view.choices.find(({ id }) => id === "ask")?.closed).toEqual({
      reason: "once",
      words: "You have done this.",
    })
  })
  test("a role without the power cannot use it; one that may only advise pays in minutes", () => {
    const table: readonly LearnerEvent[] = [
      { type: "choose", choice: "ask" },
      { type: "choose", choice: "plan-it" },
    ]
    const actions = (role: string) => viewOf(played(table, start(role)), pack.doctrine).plan?.actions ?? []
    const stay = (role: string) => actions(role).find(({ id }) => id === "stay-close")
    expect(stay("leader")).toMatchObject({ takes: 0 })
    expect(stay("observer")).toMatchObject({ takes: 5 })
    expect(stay("guest")?.closed?.reason).toBe("authority")
  })
  test("a promise not kept by its hour is broken and costs trust, once", () => {
    const promised = played([{ type: "choose", choice: "swear" }])
    expect(promised.now.progress.promises).toMatchObject({ guard: { state: "open", by: 20 * 60 } })
    const late = Array.from({ length: 1 }, (): LearnerEvent => ({ type: "choose", choice: "radio" }))
    expect(played(late, promised).now.progress.promises).toMatchObject({ guard: { state: "open" } })
    const kept = played([{ type: "commit", action: "stay-close" }], promised)
    expect(kept.now.progress.promises).toMatchObject({ guard: { state: "kept" } })
  })
  test("an inject fires once, when its time has come", () => {
    const before = played([{ type: "choose", choice: "ask" }])
    expect(before.now.progress.fired).toEqual([])
    const after = played(
      [
        { type: "choose", choice: "plan-it" },
        { type: "choose", choice: "radio" },
      ],
      before,
    )
    expect(after.now.progress.fired).toEqual([{ inject: "call", minutes: 16 * 60 + 16 }])
    expect(done.now.progress.fired).toHaveLength(1)
  })
  test("of messages one act brings at once, the earlier is heard first, whatever their names", () => {
    const { file, text } = fileOf("good/ford.yaml")
    const more = '  - { id: a-later, at: "16:10", text: Later. }\n  - { id: z-earlier, at: "16:05", text: Earlier. }\n'
    const checked = checkPack(smallTexts({ file, text: (text ?? "").replace("injects:\n", `injects:\n${more}`) }))
    const changed = checked.ok ? checked.pack.scenarios[0] : undefined
    if (!checked.ok || !changed) throw new Error("the change broke the pack")
    const other = compile(changed, checked.pack.world)
    const first = begin(other, { ...headerOf(start()), machine: other.digest })
    const asked = step(first, { type: "choose", choice: "swear" }, 1)
    const heard = asked.ok ? step(asked.play, { type: "choose", choice: "radio" }, 2) : asked
    if (!heard.ok) throw new Error("refused")
    expect(heard.play.now.progress.fired.map(({ inject }) => inject)).toEqual(["z-earlier", "a-later"])
  })
  test("after the end nothing fires any more", () => {
    const ended = played([{ type: "choose", choice: "drive-on" }])
    expect(ended.now.progress).toMatchObject({ ending: "quiet", fired: [] })
    expect(step(ended, { type: "choose", choice: "ask" }, 99)).toMatchObject({ ok: false, refused: { reason: "over" } })
  })
})

describe("attempt files that cannot be trusted", () => {
  const text = resultText(resultOf(done, pack.doctrine))
  const problem = (changed: string) => {
    const read = readAttempt("a.json", changed)
    if (!read.ok) return read.problem
    const replayed = replay(machine, read.attempt)
    return replayed.ok ? undefined : replayed.problem
  }
  test("as it was written, it is read", () => {
    expect(problem(text)).toBeUndefined()
  })
  test("cut in the middle", () => {
    expect(problem(text.slice(0, 700))).toMatchObject({ code: "not-an-attempt" })
    expect(problem(text.slice(0, 700))?.words).toMatch(/line 1, column \d+/)
  })
  test("its last events taken away", () => {
    const value = JSON.parse(text)
    value.attempt.events.splice(10)
    expect(problem(JSON.stringify(value))).toMatchObject({ code: "cut-short", event: 11 })
  })
  test("one event changed: the event is named", () => {
    const value = JSON.parse(text)
    value.attempt.events[4].event.choice = "drive-on"
    expect(problem(JSON.stringify(value))).toMatchObject({ code: "edited", event: 5 })
  })
  test("another role written over it", () => {
    expect(problem(text.replace('"role":"leader"', '"role":"observer"'))).toMatchObject({ code: "edited", event: 1 })
  })
  test("a score written over it is never looked at", () => {
    const value = JSON.parse(text)
    value.score.decisions[0].quality = 100
    expect(problem(JSON.stringify(value))).toBeUndefined()
  })
  test("of other rules", () => {
    const other = start()
    const foreign = begin(machine, { ...headerOf(other), machine: "0".repeat(64) })
    expect(problem(canonical(foreign.attempt))).toMatchObject({ code: "other-rules", event: 0 })
  })
  test("of another scenario", () => {
    const foreign = begin(machine, { ...headerOf(start()), scenario: "bridge" })
    expect(problem(canonical(foreign.attempt))).toMatchObject({ code: "other-pack", event: 0 })
  })
  test("from a newer Forewarn", () => {
    expect(
      problem(
        text.replace('"attempt":{"began"', '"attempt":{"format":9,"began"').replace(/"format":1,"head"/, '"head"'),
      ),
    ).toMatchObject({
      code: "newer-format",
    })
  })
  test("well chained, but an event that cannot happen there: named, with the reason", async () => {
    const { appended } = await import("../src/core/attempt/attempt")
    const forged = appended(start().attempt, { type: "choose", choice: "plan-it" }, 5)
    expect(problem(canonical(forged))).toEqual({
      code: "does-not-fit",
      event: 1,
      words: 'Event 1 (choose plan-it) cannot happen at "bank": You know too little.',
    })
  })
  test("nothing at all", () => {
    expect(problem("")).toMatchObject({ code: "not-an-attempt" })
    expect(problem("[]")).toMatchObject({ code: "not-an-attempt" })
    expect(problem("{}")).toMatchObject({ code: "not-an-attempt" })
  })
})

function headerOf({ attempt }: Play) {
  const { events: _, head: __, ...header } = attempt
  return header
}

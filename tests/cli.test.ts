import { appendFileSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { zipSync } from "fflate"
import Papa from "papaparse"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type CourseAbout, courseText, noAbout } from "../src/core/index"
import { besideSmallPack, root } from "./support/command-line"

/** The command line as people call it: its output as transcripts, its exit codes, its files. */

const { folder, forewarn, writePack } = besideSmallPack()
const pack = join(folder, "small")

beforeAll(() => {
  writePack()
  // The first call builds the command line; no later one pays for it.
  forewarn("--help")
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("forewarn check", () => {
  test("the packs that ship are free of errors", () => {
    const { status, stdout } = forewarn("check", join(root, "scenarios"))
    expect(status).toBe(0)
    expect(stdout.split("\n").filter((line) => line !== "" && !/^\S+ warning /.test(line))).toEqual([])
  })
  test("ten mistakes at once are told in file order, one line each, exit 1", async () => {
    copyFileSync(join(root, "tests/packs/bad/ten-at-once.yaml"), join(pack, "ten-at-once.yaml"))
    const { status, stdout, stderr } = forewarn("check", "small/ten-at-once.yaml")
    rmSync(join(pack, "ten-at-once.yaml"))
    expect(status).toBe(1)
    await expect(`${stdout}---\n${stderr}`).toMatchFileSnapshot("cli/check-ten-at-once.txt")
  })
  test("the same as JSON", () => {
    writeFileSync(join(pack, "bad.yaml"), "scenario: bad\ntitle: [")
    const { status, stdout, stderr } = forewarn("check", "small", "--format", "json")
    rmSync(join(pack, "bad.yaml"))
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" })
    expect(JSON.parse(stdout)).toEqual([
      {
        code: "syntax",
        severity: "error",
        file: "small/bad.yaml",
        line: 2,
        column: 9,
        message: expect.stringContaining("cannot be read as YAML"),
        cure: expect.stringContaining("Look at this line"),
      },
    ])
  })
  test("a path that is not there, and a call without one, are misuse: exit 2", () => {
    expect(forewarn("check", "nowhere")).toMatchObject({ status: 2, stderr: expect.stringContaining('"nowhere"') })
    expect(forewarn("check").status).toBe(2)
    expect(forewarn("chekc").status).toBe(2)
  })
})

test("a package for a platform nobody knows, or with a scenario the pack has not, is misuse: exit 2, and why", () => {
  expect(forewarn("package", "small", "--to", "aicc")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("Allowed choices are scorm12, scorm2004, cmi5, html"),
  })
  expect(forewarn("package", "small", "--to", "cmi5", "--scenario", "bridge")).toEqual({
    status: 2,
    stdout: "",
    stderr: 'forewarn package: the pack has no scenario "bridge". It has: ford\n',
  })
})

describe("forewarn test", () => {
  test("the plays of the packs that ship hold", () => {
    const { status, stderr } = forewarn("test", join(root, "scenarios"))
    expect(stderr).toMatch(/^\d+ passed, 0 failed\n$/)
    expect(status).toBe(0)
  })
  test("a play that does not hold is told where and why; one that cannot be played says at which act", async () => {
    const plays = join(pack, "plays")
    mkdirSync(plays)
    const write = (name: string, text: string) => writeFileSync(join(plays, `${name}.yaml`), text)
    write(
      "holds",
      "play: holds\nscenario: ford\ndo: [ask, plan-it]\nthen: { at: table, knows: [who], open: [tomorrow] }\n",
    )
    write(
      "does-not-hold",
      [
        "play: does-not-hold",
        "scenario: ford",
        "do: [swear]",
        "then:",
        "  at: bank",
        "  ending: quiet",
        "  knows: [where]",
        "  closed: [tomorrow]",
        "  decisions: { swear: { stance: calculated, least: 50 } }",
        "  broke: []",
        "",
      ].join("\n"),
    )
    write("stuck", "play: stuck\nscenario: ford\ndo: [ask, ask]\nthen: {}\n")
    write("misspelt", "play: misspelt\nscenario: frod\ndo: []\nthen: {}\n")
    write("wrong-shape", "play: wrong-shape\nscenario: ford\ndo: ask\nthan: {}\n")
    const { status, stdout, stderr } = forewarn("test", "small")
    rmSync(plays, { recursive: true })
    expect(status).toBe(1)
    await expect(`${stdout}---\n${stderr}`).toMatchFileSnapshot("cli/test-plays.txt")
  })
})

describe("forewarn prove", () => {
  test("forms of a test that are not alike: in what they differ, exit 1; without forms it is misuse", async () => {
    forewarn("new", "formed")
    const formed = join(folder, "formed")
    expect(forewarn("prove", "--forms", "formed")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("fewer than two forms"),
    })
    const road = readFileSync(join(formed, "calm-road.yaml"), "utf8")
    const longer = road.replace("scenario: calm-road", "scenario: long-road").replace(/^minutes: \d+/m, "minutes: 40")
    writeFileSync(join(formed, "long-road.yaml"), longer)
    appendFileSync(join(formed, "pack.yaml"), "forms: { a: [calm-road], b: [long-road] }\n")
    const { status, stdout } = forewarn("prove", "--forms", "formed")
    expect(status).toBe(1)
    await expect(stdout).toMatchFileSnapshot("cli/prove-forms.txt")
  }, 60_000)
  test("a sound scenario: every path gets to an end, and the acts it names get there", async () => {
    const { status, stdout } = forewarn("prove", "small/ford.yaml")
    expect(status).toBe(0)
    await expect(stdout).toMatchFileSnapshot("cli/prove-ford.txt")
    const [, acts = "", seed = ""] = /ending elsewhere: --choose (\S+) --seed (\S+)/.exec(stdout) ?? []
    expect(forewarn("play", "small/ford.yaml", "--choose", acts, "--seed", seed).stdout).toContain(
      "Ending: They went elsewhere",
    )
  })
  test("a scenario that can be got stuck in: refuted, with acts that get there", () => {
    const text = readFileSync(join(pack, "ford.yaml"), "utf8")
    const trap = text
      .replace("scenario: ford", "scenario: trap")
      .replace("stance: passive, to: quiet }", "stance: passive, to: ditch }")
      .replace(
        "  - id: table\n",
        "  - id: ditch\n    at: camp\n    text: Mud.\n    choices:\n      - { id: climb, text: Climb., when: { knows: who }, to: quiet }\n  - id: table\n",
      )
    writeFileSync(join(pack, "trap.yaml"), trap)
    const { status, stdout } = forewarn("prove", "small/trap.yaml", "--role", "leader")
    const json = forewarn("prove", "small/trap.yaml", "--role", "leader", "--format", "json")
    rmSync(join(pack, "trap.yaml"))
    expect(status).toBe(1)
    expect(stdout).toContain('no way on at "ditch": --choose choose:drive-on --seed')
    expect(JSON.parse(json.stdout)).toMatchObject({ scenario: "trap", complete: true, sound: false })
  })
  test("a search that was not finished proves nothing, and says so", () => {
    const { status, stdout } = forewarn("prove", "small/ford.yaml", "--role", "leader", "--budget", "2")
    expect(status).toBe(1)
    expect(stdout).toContain("nothing is proved")
  })
})

describe("forewarn new", () => {
  test("what it writes checks clean and plays to an ending; it never writes over anything", () => {
    expect(forewarn("new", "mine")).toMatchObject({ status: 0, stderr: "" })
    expect(forewarn("check", "mine")).toMatchObject({ status: 0, stderr: "No problems in 1 pack, 1 scenario.\n" })
    expect(forewarn("play", "mine/calm-road.yaml", "--choose", "stop").stdout).toContain("Ending: A warning in time")
    expect(readFileSync(join(folder, "mine/world.yaml"), "utf8")).toMatch(
      /^# yaml-language-server: \$schema=\S+\/scenarios\/schema\/world\.schema\.json\n/,
    )
    expect(forewarn("new", "mine")).toMatchObject({ status: 2, stderr: expect.stringContaining("is not empty") })
    expect(forewarn("new", "Not a name!")).toMatchObject({ status: 2 })
  })
})

describe("forewarn play, score and replay", () => {
  const acts =
    "look:mats,flag:mats:2,ask,plan-it,radio,estimate:ambush:3:4,estimate:breakdown:3:3,add:two-cars,add:reserve,verify:reserve,stay-close"
  test("a list of acts is played to its end and written down", async () => {
    const { status, stdout } = forewarn(
      "play",
      "small/ford.yaml",
      "--choose",
      acts,
      "--seed",
      "seed-1",
      "--out",
      "a.json",
    )
    expect(status).toBe(0)
    await expect(stdout).toMatchFileSnapshot("cli/play-ford.txt")
  })
  test("its score, worked out again, is the score that was written", () => {
    const { status, stdout } = forewarn("score", "a.json", "--pack", "small", "--format", "json")
    expect(status).toBe(0)
    expect(stdout).toBe(readFileSync(join(folder, "a.json"), "utf8"))
  })
  test("as CSV: a heading, a row a decision, numbers as numbers", () => {
    const { stdout } = forewarn("score", "a.json", "--pack", "small", "--format", "csv")
    const lines = stdout.trim().split("\r\n")
    expect(lines[0]).toContain('"attempt"')
    expect(lines).toHaveLength(1 + 4)
    expect(lines[4]).toMatch(/"stay-close","calculated","computed",\d+(\.\d+)?,0(\.\d+)?,0(\.\d+)?/)
  })
  test("replayed event by event", async () => {
    const { status, stdout } = forewarn("replay", "a.json", "--pack", "small")
    expect(status).toBe(0)
    await expect(stdout).toMatchFileSnapshot("cli/replay-ford.txt")
  })
  test("which ending was lost at which act", async () => {
    const { status, stdout } = forewarn("outlook", "a.json", "--pack", "small")
    expect(status).toBe(0)
    await expect(stdout).toMatchFileSnapshot("cli/outlook-ford.txt")
    const unfinished = forewarn("outlook", "a.json", "--pack", "small", "--budget", "2")
    expect(unfinished.status).toBe(1)
    expect(unfinished.stderr).toContain("nothing is known")
  })
  test("an act that cannot be done says which and why, and writes nothing", () => {
    const { status, stderr } = forewarn("play", "small/ford.yaml", "--choose", "plan-it", "--out", "b.json")
    expect(status).toBe(1)
    expect(stderr).toContain('act 1, "plan-it", cannot be done at "bank". You know too little.')
    expect(() => readFileSync(join(folder, "b.json"))).toThrow()
  })
  test("a changed attempt is set aside with its reason; the good one beside it is scored", () => {
    const text = readFileSync(join(folder, "a.json"), "utf8")
    writeFileSync(join(folder, "edited.json"), text.replace('"confidence":2', '"confidence":3'))
    writeFileSync(join(folder, "cut.json"), text.slice(0, 400))
    const { status, stdout, stderr } = forewarn("score", "edited.json", "a.json", "cut.json", "--pack", "small")
    expect(status).toBe(1)
    expect(stderr).toContain("edited.json: set aside. Event 2 does not fit the chain")
    expect(stderr).toContain("cut.json: set aside. It cannot be read: line 1, column")
    expect(stdout).toContain("a.json  The ford (Patrol leader)")
  })
  test("a course is collected from files and folders, each attempt once, what is damaged beside it", () => {
    mkdirSync(join(folder, "laptop"), { recursive: true })
    copyFileSync(join(folder, "a.json"), join(folder, "laptop", "again.json"))
    copyFileSync(join(folder, "edited.json"), join(folder, "laptop", "edited.json"))
    const text = readFileSync(join(folder, "a.json"))
    writeFileSync(join(folder, "laptop", "room.zip"), zipSync({ "a.json": text, "list of names.docx": text }))
    const { attempt } = JSON.parse(text.toString("utf8"))
    const imports = [{ at: "2026-11-27T08:00:00.000Z", files: [{ file: "a.json", attempt }], unread: [] }]
    const desk = { kind: "forewarn-course", format: 1, id: "course-0001", imports } as const
    const about: CourseAbout = { ...noAbout, title: "Rotation 12", reaction: { relevance: [0, 1, 2, 3, 4] } }
    writeFileSync(join(folder, "desk.json"), courseText({ ...desk, about }))
    writeFileSync(join(folder, "old-desk.json"), courseText({ ...desk, about: noAbout }))
    // What an earlier report wrote is not read again.
    mkdirSync(join(folder, "laptop", "course"))
    writeFileSync(join(folder, "laptop", "course", "course.json"), "{}")
    const args = ["a.json", "laptop", "desk.json", "old-desk.json", "--pack", "small", "--out", "laptop/course"]
    const { status, stdout, stderr } = forewarn("report", ...args)
    expect(status).toBe(1)
    expect(stdout).toBe(
      "1 attempt from 6 files (0 practice, 0 not finished), 1 file set aside.\n" +
        "Written to laptop/course: attempts.csv, decisions.csv, competencies.csv, items.csv, item-groups.csv, trainees.csv, posture.csv, answers.csv, protecting.csv, recognition.csv, change.csv, known.csv, paths.csv, knowledge.csv, set-aside.csv, course.xlsx, course.html, course.json, statements.json\n",
    )
    expect(stderr).toBe(
      "laptop/edited.json: set aside. Event 2 does not fit the chain: it, or something before it, was changed after it was written.\n" +
        "old-desk.json: its attempts are counted. course.html holds what was typed in of desk.json, not of this one.\n",
    )
    const page = readFileSync(join(folder, "laptop", "course", "course.html"), "utf8")
    expect(page).toContain("<h2>4. Level 1: reaction</h2>")
    expect(page).toContain("<h1>Rotation 12</h1>")
    expect(page).toContain("<td>4</td><td>10</td><td>4.00</td>")
    expect(page).not.toMatch(/<script|javascript:|(href|src)=/i)
    const told = JSON.parse(readFileSync(join(folder, "laptop", "course", "course.json"), "utf8"))
    expect(told.tables.attempts).toMatchObject([
      {
        files: "a.json; desk.json: a.json; laptop/again.json; laptop/room.zip/a.json; old-desk.json: a.json",
        ending: "withdrew",
        decisions: 1,
      },
    ])
    const statements = JSON.parse(readFileSync(join(folder, "laptop", "course", "statements.json"), "utf8"))
    const tale = statements.map(({ verb }: { verb: { display: { en: string } } }) => verb.display.en)
    expect(tale).toEqual(["initialized", ...tale.slice(1, -2).fill("selected"), "completed", "terminated"])
    const rows = Papa.parse<Record<string, string>>(
      readFileSync(join(folder, "laptop", "course", "decisions.csv"), "utf8").slice(1),
      { header: true, skipEmptyLines: true },
    ).data
    expect(rows.map(({ act, ms_taken }) => [act, Number(ms_taken) >= 0])).toContainEqual(["stay-close", true])
    expect(forewarn("report", "nowhere", "--out", "course")).toMatchObject({
      status: 2,
      stderr: "forewarn report: nowhere: there is no such file or folder.\n",
    })
  })
  test("an attempt of a pack that is not here says which pack it needs", () => {
    const { status, stderr } = forewarn("replay", "a.json")
    expect(status).toBe(1)
    expect(stderr).toContain('"ford" in the pack "small" 1.0.0, which is not here')
  })
  test("an unknown scenario names the known ones", () => {
    expect(forewarn("play", "froad", "--pack", "small")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("Known: ford"),
    })
  })
})

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { sheetOf } from "../src/core/index"
import { sheetPage } from "../src/cli/sheet-page"
import { actsOf } from "../src/core/pack/parts"
import { saidOf } from "../src/core/report/sheet/prose"
import { besideSmallPack } from "./support/command-line"
import { orvane } from "./support/orvane"

/** A scenario on paper: what the facilitator is given, and what the group is not. */

const pack = orvane()

describe.each(pack.scenarios.map((scenario) => [scenario.scenario, scenario] as const))("%s", (_, scenario) => {
  const sheet = sheetOf(pack, scenario)

  const options = sheet.scenes.flatMap(({ options }) => options)

  test("the hand-out tells no option, no reason, no ending and nothing that is found by looking", () => {
    const paper = JSON.stringify(sheet.handout)
    const kept = [
      ...options.flatMap(({ text, because }) => [text, because ?? text]),
      ...sheet.endings.flatMap(({ text }) => text.map(({ text }) => text)),
      ...sheet.scenes.flatMap(({ things }) => things.map(({ look }) => look)),
      ...sheet.roleCards.flatMap(({ knows, willNotSay }) => [...knows, ...willNotSay]),
    ]
    expect(kept.length).toBeGreaterThan(5)
    expect(kept.filter((text) => paper.includes(JSON.stringify(text).slice(1, -1)))).toEqual([])
  })

  test("every role has its task and its card, and every option of a decision its stance or its risk", () => {
    expect(sheet.handout.roles).toHaveLength(scenario.roles.length)
    for (const { task, card } of sheet.handout.roles) expect([task, ...card].every((line) => line !== "")).toBe(true)
    expect(options.length).toBeGreaterThan(2)
    expect(options.filter(({ stance, risk }) => (stance === undefined) === (risk === undefined))).toEqual([])
  })

  test("nobody is named by an id, and every sign has the question that tells it from its twin", () => {
    const said = [...sheet.scenes, ...sheet.endings].flatMap(({ text }) => text)
    const names = Object.values(pack.world.cast).map(({ name }) => name)
    expect(said.flatMap(({ speaker }) => speaker ?? []).filter((speaker) => !names.includes(speaker))).toEqual([])
    const things = sheet.scenes.flatMap(({ things }) => things)
    expect(things.filter(({ isSign, question }) => isSign && question === undefined)).toEqual([])
  })

  test("it can be run from paper: every scene but the first is led to, and so is every ending that no message brings", () => {
    const ways = sheet.scenes.flatMap(({ moves, options }) => [...moves, ...options].flatMap(({ to }) => to))
    const led = new Set(ways.flatMap((way) => ("scene" in way ? [way.scene] : [])))
    const brought = (scenario.injects ?? []).flatMap(({ to }) => (typeof to === "string" ? [to] : []))
    const first = scenario.beats.findIndex(({ id }) => id === scenario.start) + 1
    const missed = sheet.scenes.filter(
      ({ number }) => number !== first && !led.has(number) && !brought.includes(scenario.beats[number - 1]?.id ?? ""),
    )
    expect(missed.map(({ number, place }) => `${number} ${place}`)).toEqual([])
    for (const { scenes } of sheet.facts) expect(scenes.every((number) => number <= sheet.scenes.length)).toBe(true)
  })
})

const sheetNamed = (id: string, from = pack) => {
  const scenario = from.scenarios.find(({ scenario }) => scenario === id)
  if (!scenario) throw new Error(`no ${id}`)
  return sheetOf(from, scenario)
}

test("where somebody is talked with, it says who hears, and every answer that can come, in her words", () => {
  const talk = sheetNamed("midwifes-tally").scenes.find(({ place }) => place === "A room in the clinic")
  expect(talk?.key).toContainEqual({ text: "Adjoa is polite, and careful at first. Who else hears it: nobody." })
  const pattern = talk?.options.find(({ text }) => text.startsWith("Ask which places or hours"))
  expect(pattern?.answers.map(({ when, what, said }) => [when, what, said[0]?.speaker])).toEqual([
    [
      "if by then Adjoa is open with you, or more, and if it is not Lt Jonah Akende who speaks",
      "She names the path, the day and the hour, and what would help.",
      "Adjoa",
    ],
    ["otherwise", "She says that some days are bad, and keeps the rest to herself.", "Adjoa"],
  ])
})

test("it holds every reply of a scenario and of its checks, to be read out", () => {
  for (const scenario of pack.scenarios) {
    const { scenes } = sheetOf(pack, scenario)
    const written = [
      ...actsOf(scenario).flatMap(({ act }) => act.reply ?? []),
      ...scenario.beats.flatMap(({ plan }) =>
        (plan?.mitigations ?? []).flatMap((id) => scenario.mitigations[id]?.verify?.reply ?? []),
      ),
    ]
    const paper = JSON.stringify(scenes)
    const lines = written.flatMap((reply) => saidOf(reply, pack).map(({ text }) => JSON.stringify(text).slice(1, -1)))
    expect(lines.filter((line) => !paper.includes(line))).toEqual([])
  }
})

describe("days to plan on paper", () => {
  const sheet = sheetNamed("friday-here-saturday-there")
  test("the facilitator has the risk of each day as a table, and the group an empty one with what there is to send", () => {
    const [first, second] = sheet.scenes.flatMap(({ days }) => days ?? [])
    expect(first?.days[0]).toEqual({ day: 1, weekday: "friday" })
    expect(first?.places.find(({ title }) => title === "Daro")?.risk.slice(3, 7)).toEqual([45, 55, 60, 60])
    expect(second?.days.map(({ day }) => day)).toEqual([6, 7, 8, 9, 10, 11, 12, 13, 14])
    const [grid] = sheet.handout.grids
    expect(grid?.places).toHaveLength(6)
    expect(grid?.terms).toContain("Helicopter with a section: 1 a day at most, firm; costs a day: Helicopter hours 2.")
    expect(grid?.terms).toContain("Day 3: Low cloud; stays: Helicopter with a section.")
  })
  test("the group is told how much of everything it has", () => {
    expect(sheet.handout.means).toEqual([
      "Helicopter hours: 42",
      "Nights in tents: 6",
      "Days of the engagement team: 8",
    ])
  })
})

test("amounts are written so that one of something reads well", () => {
  const lines = sheetNamed("nothing-after-dark").scenes.flatMap(({ key }) => key.map(({ text }) => text))
  expect(lines).toContain("To spend, at most: paragraphs to change 1, crew evenings in a week 5.")
})

test("there are times for a session, and for an hour; a snap has its own", () => {
  const page = sheetPage(sheetNamed("midwifes-tally"))
  expect(page).toContain("60 to 90 min")
  expect(page).toContain("With one hour only")
  expect(sheetPage(sheetNamed("a-lift-home"))).not.toContain("With one hour only")
})

test("two visits to one market are two scenes, each with what is to be seen on that day", () => {
  const stalls = sheetNamed("market-without-women").scenes.filter(({ things }) =>
    things.some(({ name }) => name === "Stalls on the river side"),
  )
  expect(stalls.map(({ things }) => things[0]?.isSign)).toEqual([false, true])
  expect(new Set(stalls.map(({ number }) => number)).size).toBe(2)
})

describe("eleven fragments on paper", () => {
  const sheet = sheetNamed("eleven-fragments")
  const fragments = pack.scenarios
    .filter(({ scenario }) => scenario === "eleven-fragments")
    .flatMap(({ beats }) => beats.flatMap(({ board }) => Object.values(board?.fragments ?? {})))

  test("the group is given each fragment on a card with its origin, without grade or answer", () => {
    const [cards] = sheet.cutOuts
    expect(cards?.cards).toHaveLength(fragments.filter(({ when }) => !when?.remembers).length)
    expect(cards?.cards[0]).toEqual({
      text: "Six men with rifles and matching boots came along the river path at Kibo, on Tuesday and on Wednesday.",
      from: "Patrol of Lieutenant Akende, from women of Kibo",
    })
    expect(cards?.cards.flatMap(({ note }) => note ?? [])).toContain(
      "Give it only to those who have found out: What Sefa could find out.",
    )
    const answers = fragments.map(({ because }) => because.trim())
    expect(answers.filter((because) => JSON.stringify(sheet.cutOuts).includes(because))).toEqual([])
  })

  test("what comes by message is there to be read out, with its hour and what brings it", () => {
    expect(sheet.messages[0]).toMatchObject({
      at: "day 14 21:10",
      from: "Drone crew",
      when: [
        "Only if they chose: Fly the drone to the toll house at dusk, to see if the men there have lorries.",
        "Not once they chose: Sit down at the table at once, with what there is, and write before the evening.",
      ],
    })
    expect(sheetPage(sheet)).toContain("day 14, 21:10, Drone crew")
  })

  test("a day of beginning that is not the first is named", () => {
    expect(sheetPage(sheet)).toContain("From 08:00 on day 14 to 18:00 on day 16.")
  })
})

describe("role cards on paper", () => {
  const cards = sheetNamed("midwifes-tally").roleCards

  test("there is one for everyone who has one on the screen, and for nobody else", () => {
    expect(cards.map(({ name }) => name)).toEqual(["Adjoa", "Selma"])
    expect(sheetNamed("a-lift-home").roleCards).toEqual([])
  })

  test("a card says what each sentence does with her, and which answer comes when", () => {
    const asked = cards[0]?.talks.flatMap(({ sentences }) => sentences) ?? []
    expect(asked.find(({ text }) => text.startsWith("Ask to see her register"))).toMatchObject({
      question: "closed",
      asks: "file",
      moves: -2,
    })
    const pattern = asked.find(({ text }) => text.startsWith("Ask which places or hours"))
    expect(pattern?.answers.map(({ when }) => when)).toEqual([
      "if by then you are open with them, or more, and if it is not Lt Jonah Akende who speaks",
      "otherwise",
    ])
  })

  test("who plays a survivor is told that it is never played", () => {
    expect(cards.map(({ isSurvivor }) => isSurvivor)).toEqual([false, true])
    expect(sheetPage(sheetNamed("midwifes-tally"))).toContain("never told and never played")
  })
})

test("a pack in French has its sheet in French words, and the same scenes", () => {
  const french = { ...pack, language: "fr" }
  for (const { scenario } of pack.scenarios) {
    const [one, other] = [sheetNamed(scenario), sheetNamed(scenario, french)]
    const chosen = ({ scenes }: typeof one) =>
      scenes.map(({ options }) =>
        options.map(({ text, because, risk, stance, to }) => ({ text, because, risk, stance, to })),
      )
    expect(chosen(other)).toEqual(chosen(one))
    const page = sheetPage(other)
    expect(page).toContain('<html lang="fr">')
    expect(page).toContain("Scène par scène")
    expect(page).not.toMatch(/undefined|Goes on:|Who else hears|Who you are|harm averted/)
  }
})

describe("forewarn sheet", () => {
  const { folder, forewarn, writePack } = besideSmallPack()
  beforeAll(writePack)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test("writes one page that fetches nothing and runs nothing", async () => {
    const { status, stderr } = forewarn("sheet", "small/ford.yaml")
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining("Written to ford-sheet.html") })
    const page = readFileSync(join(folder, "ford-sheet.html"), "utf8")
    expect(page).not.toMatch(/<script|src=|href=|url\(/i)
    await expect(page).toMatchFileSnapshot("cli/sheet-ford.html")
  }, 60_000)

  test("what looks like markup in a pack is printed as it stands", () => {
    const file = join(folder, "small/ford.yaml")
    const text = readFileSync(file, "utf8")
    writeFileSync(file, text.replace(/^title: .*$/m, 'title: "<b>A ford</b> & more"'))
    expect(forewarn("sheet", "small/ford.yaml", "--out", "marked.html").status).toBe(0)
    writeFileSync(file, text)
    const page = readFileSync(join(folder, "marked.html"), "utf8")
    expect(page).toContain("<h1>&#60;b&#62;A ford&#60;/b&#62; &#38; more</h1>")
    expect(page).not.toContain("<b>")
  })

  test.each([
    [["sheet", "frod"], '"frod"'],
    [["sheet", "small/ford.yaml", "--out", "ford.pdf"], ".html"],
    [["sheet", "small/ford.yaml", "--out", "ford.pdf", "--language", "fr"], "It is there in: en"],
    [["sheet", "small/ford.yaml", "--out", "nowhere/ford.html"], '"nowhere"'],
  ])("%j is misuse: exit 2, and nothing is written", (args, said) => {
    expect(forewarn(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(said) })
    expect(existsSync(join(folder, "ford.pdf"))).toBe(false)
  })
})

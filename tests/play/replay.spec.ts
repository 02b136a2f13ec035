import { readFileSync } from "node:fs"
import { expect, type Page } from "@playwright/test"
import { axeFindsNothing } from "./axe"
import { opensDebriefOf } from "./kept-runs"
import { type Act, Trainee, test } from "./trainee"

const acts: readonly Act[] = [
  "halt",
  "ask-week",
  "look:things-under-tree",
  "flag:things-under-tree:3",
  "end-talk",
  "send-police",
  "report-later",
  "next-programme",
]

/** What the trainee sees of the story at a moment, in play and in replay alike. */
async function seen(page: Page) {
  return page.evaluate(() => {
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map(({ textContent }) =>
        textContent
          ?.replace(/\s+/g, " ")
          .replace(/^closed: /, "")
          .trim(),
      )
    return {
      clock: texts(".scene .clock"),
      place: texts(".pill-place"),
      assets: texts(".pill-assets li"),
      said: texts(".words-new p"),
      choices: texts(".choice-text:not(.choice-plan .choice-text), .replay-choices .replay-option > span:first-child"),
      closed: texts(".choice-why, .replay-choices .replay-why"),
    }
  })
}

test("replayed step by step, every moment is the one that was recorded; from a file too", async ({ page }, info) => {
  test.slow()
  await page.goto("/?stage=off")
  const trainee = new Trainee(page)
  await trainee.begins()
  const recorded = [await seen(page)]
  const looking = page.getByRole("heading", { name: "Look around" })
  for (const act of acts) {
    await trainee.does(act)
    // The choices are what is compared; the list of things hides them.
    if (await looking.isVisible()) await page.keyboard.press("l")
    await expect(page.locator(".choices, .ending")).toBeVisible()
    recorded.push(await seen(page))
    if (act.startsWith("look")) await page.keyboard.press("l")
  }
  await trainee.playsOn([])
  await trainee.presses(page.getByRole("button", { name: "Go to the debrief" }))

  await trainee.presses(page.getByRole("button", { name: "Replay this run" }))
  await expect(page.getByText(/^act 0 of \d+/)).toBeVisible()
  for (const [at, moment] of recorded.entries()) {
    await expect(page.getByText(new RegExp(`^act ${at} of`))).toBeVisible()
    expect(await seen(page), `after act ${at}`).toEqual(moment)
    await page.keyboard.press("ArrowRight")
  }
  await page.keyboard.press("ArrowLeft")
  expect(await seen(page)).toEqual(recorded.at(-1))
  await axeFindsNothing(page)

  // From decision to decision, and to either end.
  await page.keyboard.press("Home")
  await expect(page.getByText(/^act 0 of/)).toBeVisible()
  await page.keyboard.press("PageDown")
  await page.keyboard.press("PageUp")
  expect(await seen(page)).toEqual(recorded[0])
  await page.keyboard.press("g")
  await axeFindsNothing(page)
  await trainee.presses(page.getByRole("dialog").getByRole("button", { name: /Flagged: Things under the tree/ }))
  await expect(page.getByText(/^act 3 of/)).toBeVisible()
  expect(await seen(page)).toEqual(recorded[3])
  await page.keyboard.press("End")
  await expect(page.getByRole("heading", { name: "This run has ended" })).toBeVisible()

  await trainee.presses(page.getByRole("button", { name: "Go to the debrief" }))
  await page.getByRole("link", { name: /One commitment/ }).click()
  const [json] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /result.*JSON/i }).click(),
  ])
  const file = info.outputPath("result.json")
  await json.saveAs(file)

  // A device that has never seen this run.
  await page.evaluate(() => indexedDB.deleteDatabase("forewarn"))
  await page.goto("/?stage=off")
  await opens(page, { name: "result.json", text: readFileSync(file, "utf8") })
  await expect(page.getByText("from result.json")).toBeVisible()
  for (const moment of recorded.slice(0, 3)) {
    expect(await seen(page)).toEqual(moment)
    await page.keyboard.press("ArrowRight")
  }
  await page.getByRole("button", { name: "Leave the replay" }).click()
  await expect(page.getByText("Runs you finish are listed here")).toBeVisible()
})

test("at 16x it runs to its end by itself, with the picture and without a sound", async ({ page }) => {
  test.slow()
  await opensDebriefOf(page, { role: "military-observer", seed: "fast", acts: ["photo"] }, "/")
  await page.getByRole("button", { name: "Replay this run" }).click()
  await expect(page.locator("#stage canvas")).toBeVisible()
  await expect(page.getByRole("switch", { name: "Sound" })).not.toBeChecked()
  const asked: string[] = []
  page.on("request", (request) => asked.push(request.url()))
  await page.getByLabel("Speed").selectOption("16×")
  await page.getByRole("button", { name: "Play", exact: true }).click()
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible()
  await expect(page.getByRole("heading", { name: "This run has ended" })).toBeVisible({ timeout: 40_000 })
  await expect(page.getByRole("button", { name: "From the beginning" })).toBeVisible()
  expect(asked.filter((url) => /\/sound\//.test(url))).toEqual([])
})

test("a file that cannot be trusted, or belongs to no pack here, is refused with sentences", async ({ page }) => {
  await page.goto("/?stage=off")
  const attempt = JSON.parse(readFileSync("tests/attempts/ford.attempt.json", "utf8"))
  const refused = async (text: string, why: string | RegExp) => {
    await opens(page, { name: "one.json", text })
    await expect(page.getByRole("heading", { name: "one.json was not opened" })).toBeFocused()
    await expect(page.locator(".refused").getByText(why)).toBeVisible()
  }
  await refused(JSON.stringify(attempt), /“ford” in the pack “small”, which is not here/)
  await axeFindsNothing(page)
  await refused(JSON.stringify({ ...attempt, role: "other" }), /Event 1 does not fit the chain/)
  await refused(JSON.stringify({ ...attempt, events: attempt.events.slice(0, -1) }), /events at its end are missing/)
  await refused("not json", /It cannot be read/)
  await refused("{}", /not an attempt file|missing/)
  await page.getByRole("button", { name: "Close this report" }).click()
  await expect(page.locator(".refused")).toHaveCount(0)
})

async function opens(page: Page, { name, text }: { readonly name: string; readonly text: string }) {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Open an attempt…" }).click(),
  ])
  await chooser.setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) })
}

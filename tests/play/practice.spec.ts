import { readFileSync } from "node:fs"
import { expect, type Page } from "@playwright/test"
import { axeFindsNothing } from "./axe"
import { opensDebriefOf } from "./kept-runs"
import { Trainee, test } from "./trainee"

/** A run that ended by the short way: halt, ask, and pass it on instead of preparing anything. */
async function firstRun(page: Page): Promise<Trainee> {
  await opensDebriefOf(page, {
    role: "section-leader",
    seed: "first",
    acts: ["halt", "ask-week", "end-talk", "send-police", "report-later", "next-programme"],
  })
  return new Trainee(page)
}

test("practice from a decision is marked everywhere, and stands beside the first run", async ({ page }, info) => {
  test.slow()
  const trainee = await firstRun(page)
  await openStep(page, "Decision by decision")
  await trainee.presses(page.getByRole("button", { name: /Play again from 15:52/ }).first())
  await expect(page.locator("main.scene")).toContainText("15:52")
  await expect(page.locator(".pill-practice")).toHaveText("Practice")

  // Left and taken up again, it is still practice.
  await page.getByRole("button", { name: "Leave at once" }).click()
  await expect(page.locator(".run-open")).toContainText("Practice")
  await trainee.presses(page.getByRole("button", { name: /Continue/ }))
  await trainee.does("ask-problem")
  await trainee.playsOn(["go-to-base", "log-line"])
  await trainee.presses(page.getByRole("button", { name: "Go to the debrief" }))
  await expect(page.getByText("After-action review of practice")).toBeVisible()

  await openStep(page, "One commitment")
  const [json] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /result.*JSON/i }).click(),
  ])
  expect(json.suggestedFilename()).toMatch(/^forewarn-practice-/)
  const file = info.outputPath("practice.json")
  await json.saveAs(file)
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ attempt: { branch: { events: 1 } } })
  const [csv] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /scores.*CSV/i }).click(),
  ])
  const table = info.outputPath("practice.csv")
  await csv.saveAs(table)
  const rows = readFileSync(table, "utf8").trim().split("\r\n").slice(1)
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) expect(row).toContain('"practice"')

  await page.evaluate(() => window.scrollTo(0, 0))
  await trainee.presses(page.getByRole("button", { name: "Compare with the first run" }))
  await expect(page.getByRole("heading", { level: 1, name: "Slept in the bush" })).toBeFocused()
  await expect(page.getByText("Both begin with the same act and part at 15:52.")).toBeVisible()
  const [first, practice] = [
    page.getByRole("region", { name: "First run" }),
    page.getByRole("region", { name: "Practice" }),
  ]
  await expect(first.getByRole("listitem").first()).toContainText("15:52")
  await expect(first).not.toContainText("ended yet")
  expect(await first.getByRole("list").first().textContent()).not.toBe(
    await practice.getByRole("list").first().textContent(),
  )
  await axeFindsNothing(page)

  await page.getByRole("button", { name: "Home" }).click()
  const list = page.locator("section").filter({ has: page.getByRole("heading", { name: "Practice", level: 2 }) })
  await expect(list.getByRole("listitem")).toHaveCount(1)
  await expect(list).toContainText("from act 2")
  const finished = page.locator("section").filter({ has: page.getByRole("heading", { name: "Finished runs" }) })
  await expect(finished.getByRole("listitem")).toHaveCount(1)
  await expect(finished).not.toContainText("Practice")
  await axeFindsNothing(page)
})

async function openStep(page: Page, name: string) {
  const link = page.getByRole("navigation", { name: "Nine steps" }).getByRole("link", { name })
  await link.click()
}

import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { expect } from "@playwright/test"
import { opensDebriefOf } from "./kept-runs"
import { Trainee, test } from "./trainee"

const bin = resolve(import.meta.dirname, "../../src/cli/bin.mjs")

test("with the picture on, the exported score is the one the command line works out, byte for byte", async ({
  page,
}, info) => {
  test.slow()
  await page.goto("/")
  const trainee = new Trainee(page)
  await page.getByRole("button", { name: /Read the briefing of Slept in the bush/ }).click()
  const pseudonym = page.getByRole("textbox", { name: "Your pseudonym" })
  await pseudonym.fill("Zoë")
  await expect(page.getByRole("alert")).toContainText("It was not taken")
  await pseudonym.fill("Quiet Ferry 07")
  await pseudonym.press("Tab")
  await expect(pseudonym).toHaveValue("quiet-ferry-07")
  await page.getByRole("button", { name: "Home" }).click()
  await trainee.begins("Military observer")
  await expect(page.locator("#stage canvas")).toBeVisible()
  await trainee.does("photo")
  await trainee.playsOn(["go-to-base", "log-line"])
  await trainee.presses(page.getByRole("button", { name: "Go to the debrief" }))
  await page.getByRole("link", { name: /One commitment/ }).click()

  const [json] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /result.*JSON/i }).click(),
  ])
  const file = info.outputPath("result.json")
  await json.saveAs(file)
  expect(readFileSync(file, "utf8")).toContain('"trainee":"quiet-ferry-07"')
  const scored = spawnSync(process.execPath, [bin, "score", file, "--format", "json"], { encoding: "utf8" })
  expect(scored.stderr).toBe("")
  expect(scored.status).toBe(0)
  expect(scored.stdout).toBe(readFileSync(file, "utf8"))

  const [csv] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /scores.*CSV/i }).click(),
  ])
  const table = info.outputPath("scores.csv")
  await csv.saveAs(table)
  const again = spawnSync(process.execPath, [bin, "score", file, "--format", "csv"], { encoding: "utf8" })
  expect(again.stdout).toBe(readFileSync(table, "utf8"))
})

test("played again from a decision, the scene and its picture come back where that decision was", async ({ page }) => {
  test.slow()
  await opensDebriefOf(
    page,
    {
      role: "section-leader",
      seed: "again",
      acts: ["halt", "ask-week", "end-talk", "send-police", "report-later", "next-programme"],
    },
    "/",
  )
  const trainee = new Trainee(page)
  await page.getByRole("link", { name: /Decision by decision/ }).click()
  await page.getByRole("button", { name: /Play again from 15:52/ }).click()
  await expect(page.locator("main.scene")).toContainText("15:52")
  await expect(page.locator("#stage canvas")).toBeVisible()
  await trainee.does("ask-problem")
  await page.getByRole("button", { name: "Leave" }).click()
  await expect(page.getByRole("button", { name: /Continue/ })).toHaveCount(1)
  await expect(page.getByRole("button", { name: /Open the debrief/ })).toHaveCount(1)
})

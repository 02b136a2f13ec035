import { expect } from "@playwright/test"
import { branched } from "../../src/core/index"
import { orvane } from "../support/orvane"
import { playedAs } from "../support/recorded"
import { axeFindsNothing } from "./axe"
import { keeps } from "./kept-runs"
import { Trainee, test } from "./trainee"

/** What the finished runs on this device show together. */

const pack = orvane()
const first = playedAs(
  { role: "section-leader", seed: "a", acts: ["wave", "go-to-base", "picture-no-car", "log-line"] },
  pack,
).attempt
const second = playedAs(
  {
    role: "civil-affairs-officer",
    seed: "b",
    acts: ["halt", "ask-week", "flag:things-under-tree:3", "flag:goats-by-huts:2", "end-talk", "explain-limits"],
  },
  pack,
  2,
).attempt
const practice = branched(second, second.events.length, { id: "attempt-0009", began: "2026-11-26T08:00:00.000Z" })

test("from nothing to several runs: what they show together, without practice", async ({ page }) => {
  test.slow()
  await page.goto("/?stage=off")
  await page.getByRole("button", { name: "Your progress" }).waitFor()
  const trainee = new Trainee(page)
  await trainee.presses(page.getByRole("button", { name: "Your progress" }))
  await expect(page.getByRole("heading", { level: 1, name: "Your progress" })).toBeFocused()
  await expect(page.getByRole("heading", { name: "No finished run yet" })).toBeVisible()
  await axeFindsNothing(page, "no progress yet")
  await trainee.presses(page.getByRole("button", { name: "To the scenarios" }))

  await expect(page.getByRole("button", { name: "Your progress" })).toBeVisible()
  await keeps(page, [first])
  await trainee.presses(page.getByRole("button", { name: "Your progress" }))
  await expect(page.getByText("Too few signs and harmless things so far", { exact: false })).toBeVisible()
  await expect(page.getByText(/d′/)).toHaveCount(0)
  await trainee.presses(page.getByRole("button", { name: "Home" }))

  await expect(page.getByRole("button", { name: "Your progress" })).toBeVisible()
  await keeps(page, [second, practice])
  await trainee.presses(page.getByRole("button", { name: "Your progress" }))
  const runs = page.getByRole("table", { name: /How you decided/ }).locator("tbody tr")
  await expect(runs).toHaveCount(2)
  await expect(runs.nth(0)).toContainText("Section leader")
  await expect(runs.nth(0).getByRole("listitem").first()).toHaveText(/Wave back.* passive/)
  await expect(runs.nth(1)).toContainText("second time")
  await expect(page.getByText(/From 2 runs, all evidence taken together/)).toBeVisible()
  await expect(page.getByText("not enough evidence yet").first()).toBeVisible()
  await expect(page.getByText(/d′ .*, between/)).toBeVisible()
  await axeFindsNothing(page, "progress")
  await page.setViewportSize({ width: 390, height: 844 })
  await axeFindsNothing(page, "progress on a phone")

  await page.getByRole("button", { name: /^Watch it in a replay: Say that no car goes out/ }).click()
  await expect(page.locator("main.replay")).toBeVisible()
  await expect(page.getByText(/^act 2 of/)).toBeVisible()
  await page.getByRole("button", { name: "Leave the replay" }).click()
  await page.getByRole("button", { name: "Your progress" }).click()

  await trainee.presses(runs.nth(0).getByRole("button", { name: /Open the debrief of Slept in the bush/ }))
  await expect(page.getByText("After-action review")).toBeVisible()
})

test("it prints: tables and charts, without the buttons", async ({ page }) => {
  await page.goto("/?stage=off")
  await page.getByRole("button", { name: "Your progress" }).waitFor()
  await keeps(page, [first, second])
  await page.reload()
  await page.getByRole("button", { name: "Your progress" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Your progress" })).toBeVisible()
  await page.emulateMedia({ media: "print" })
  await expect(page.getByRole("table", { name: /How you decided/ })).toBeVisible()
  await expect(page.getByRole("img", { name: /What you said against what you found/ })).toBeVisible()
  await expect(page.getByRole("button").filter({ visible: true })).toHaveCount(0)
})

test("where the part that looks back at runs cannot be had, that is said, and loading the page again mends it", async ({
  page,
  clean,
}) => {
  const part = "**/assets/review-*.js"
  await page.route(part, (route) => route.abort())
  await page.goto("/?stage=off")
  await page.getByRole("button", { name: "Your progress" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A part of the game could not be loaded")
  expect(clean.splice(0)).toEqual(["console: Failed to load resource: net::ERR_FAILED"])
  await page.unroute(part)
  await page.reload()
  await page.getByRole("button", { name: "Your progress" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Your progress" })).toBeVisible()
})

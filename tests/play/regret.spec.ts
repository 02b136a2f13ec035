import { expect, type Page } from "@playwright/test"
import { axeFindsNothing } from "./axe"
import { opensDebriefOf } from "./kept-runs"
import { Trainee, test } from "./trainee"

/** What was still possible at each decision, worked out beside the page when the trainee asks for it. */

/** To an ending of a snap on the passive line, and to the debrief's decisions. */
async function toDecisions(page: Page): Promise<Trainee> {
  await page.goto("/?stage=off")
  const trainee = new Trainee(page)
  await trainee.presses(page.getByRole("button", { name: /Read the briefing of The chief answers/ }))
  await trainee.presses(page.getByRole("button", { name: /^Begin as/ }))
  await page.getByRole("button", { name: /Turn your glass over/ }).click()
  await page.getByRole("button", { name: /Thank him for the tea, write down/ }).click()
  await trainee.presses(page.getByRole("button", { name: "Go to the debrief" }))
  await page.getByRole("link", { name: /Decision by decision/ }).click()
  return trainee
}

test("asked for, it is worked out and stands with every decision that could cost something, with a better line", async ({
  page,
}) => {
  const trainee = await toDecisions(page)
  await trainee.presses(page.getByRole("button", { name: "Work out what was still possible" }))
  const whole = page.getByRole("complementary", { name: "What was still possible" })
  await expect(whole.getByText("Luck is never scored.")).toBeVisible({ timeout: 60_000 })
  const decisions = page.locator(".decision")
  expect(await decisions.count()).toBeGreaterThan(0)
  for (const decision of await decisions.all()) {
    const reach = decision.getByRole("region", { name: "What was still possible" })
    await reach.getByText("Every competency").click()
    await expect(reach.getByRole("row", { name: /Stopping and asking/ })).toBeVisible()
  }
  await page
    .getByText(/A line that would have reached \d+ % in/)
    .first()
    .click()
  await expect(page.locator(".better li").first()).toBeVisible()
  await axeFindsNothing(page)

  // It is kept while the page lives.
  await page.getByRole("button", { name: "See it again" }).first().click()
  await expect(page.locator("main.replay")).toBeVisible()
  await page.getByRole("button", { name: "Go to the debrief" }).click()
  await page.getByRole("link", { name: /Decision by decision/ }).click()
  await expect(whole.getByText("Luck is never scored.")).toBeVisible()
})

test("a whole patrol takes its time, which is shown; it can be stopped, and asked for again", async ({ page }) => {
  test.slow()
  await opensDebriefOf(page, { role: "section-leader", seed: "whole", acts: ["wave", "go-to-base", "picture-no-car"] })
  await page.getByRole("link", { name: /Decision by decision/ }).click()
  const ask = page.getByRole("button", { name: "Work out what was still possible" })
  await new Trainee(page).presses(ask)
  await expect(page.getByRole("progressbar", { name: "What was still possible" })).toBeVisible()
  await expect(page.getByText("Looking at every way it could have gone …")).toBeVisible()
  await page.getByRole("button", { name: "Stop", exact: true }).click()
  await expect(ask).toBeVisible()
})

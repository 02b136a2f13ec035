import { expect, type Page } from "@playwright/test"
import { test } from "./trainee"

/** Decisions against the clock: they can run out, they say so, and whoever needs more time takes it. */

async function begins(page: Page) {
  await page.getByText("Tour: one small scenario for each feature").click()
  await page.getByRole("button", { name: /Read the briefing of Time limit/ }).click()
  await expect(page.getByText("Some decisions are against the clock.", { exact: false })).toBeVisible()
  await page.getByRole("button", { name: /^Begin as/ }).click()
  await expect(page.locator("main.scene")).toBeVisible()
}

test("when time is over the choice the author named is taken, and the log says so", async ({ page }) => {
  await page.clock.install()
  await page.goto("/")
  await begins(page)
  const timer = page.getByRole("timer", { name: "Time for this decision" })
  await expect(timer).toContainText("20 s")
  await page.clock.runFor(5_000)
  await expect(timer).toContainText("15 s")
  await page.keyboard.press("n")
  await page.clock.runFor(5_000)
  await page.keyboard.press("Escape")
  await expect(timer, "a look into the notebook does not stop it").toContainText("10 s")
  await page.clock.runFor(10_500)
  await expect(page.locator(".narration", { hasText: "You have the number of the van." })).toBeVisible()
  await expect(timer).toHaveCount(0)
})

test("with time limits off there is all the time one needs", async ({ page }) => {
  await page.clock.install()
  await page.goto("/")
  await page.getByRole("button", { name: "Settings" }).click()
  await page.getByRole("switch", { name: /Decisions against the clock/ }).uncheck()
  await page.keyboard.press("Escape")
  await begins(page)
  await page.clock.runFor(120_000)
  await expect(page.getByRole("timer")).toHaveCount(0)
  await page.getByRole("button", { name: /Call him by name/ }).click()
  await expect(page.locator(".narration", { hasText: "Forty heads turn." })).toBeVisible()
})

import { expect, type Locator, type Page } from "@playwright/test"
import { test } from "./trainee"

/** Decisions against the clock: they can run out, they say so, and whoever needs more time takes it. */

/** From here on the page's time stands still but for `runFor`, however slow the computer is. */
async function begins(page: Page) {
  await page.getByText("Tour: one small scenario for each feature").click()
  await page.getByRole("button", { name: /Read the briefing of Time limit/ }).click()
  await expect(page.getByText("Some decisions are against the clock.", { exact: false })).toBeVisible()
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000)
  await page.getByRole("button", { name: /^Begin as/ }).click()
  await comes(page, page.locator("main.scene"))
}

/** What the page draws, and how long it waits for the disk, goes by its own time; so that goes on in small steps. */
async function comes(page: Page, what: Locator) {
  await expect
    .poll(
      async () => {
        await page.clock.runFor(100)
        return what.isVisible()
      },
      { intervals: [20], timeout: 60_000 },
    )
    .toBe(true)
}

test("when time is over the choice the author named is taken, and the log says so", async ({ page }) => {
  await page.clock.install()
  await page.goto("/?stage=off")
  await begins(page)
  const timer = page.getByRole("timer", { name: "Time for this decision" })
  await comes(page, timer)
  const left = async () => Number.parseInt((await timer.textContent()) ?? "", 10)
  const first = await left()
  expect(first).toBeGreaterThan(14)
  await page.clock.runFor(5_000)
  // To the second it is shown in.
  expect(Math.abs(first - (await left()) - 5)).toBeLessThanOrEqual(1)
  await page.keyboard.press("n")
  await comes(page, page.getByRole("dialog"))
  const opened = await left()
  await page.clock.runFor(5_000)
  await page.keyboard.press("Escape")
  expect(Math.abs(opened - (await left()) - 5), "a look into the notebook does not stop it").toBeLessThanOrEqual(1)
  await comes(page, page.locator(".narration", { hasText: "You have the number of the van." }))
  await expect(timer).toHaveCount(0)
})

test("with time limits off there is all the time one needs", async ({ page }) => {
  await page.clock.install()
  await page.goto("/?stage=off")
  await page.getByRole("button", { name: "Settings" }).click()
  await page.getByRole("switch", { name: /Decisions against the clock/ }).uncheck()
  await page.keyboard.press("Escape")
  await begins(page)
  await page.clock.runFor(60_000)
  await expect(page.getByRole("timer")).toHaveCount(0)
  await page.getByRole("button", { name: /Call him by name/ }).click()
  await comes(page, page.locator(".narration", { hasText: "Forty heads turn." }))
})

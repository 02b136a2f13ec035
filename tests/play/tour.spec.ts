import { expect } from "@playwright/test"
import { test } from "./trainee"

test("the tour stands closed below what is for trainees, and opens by keyboard", async ({ page }) => {
  await page.goto("./?stage=off")
  const orvane = page.getByRole("heading", { level: 2, name: "The Republic of Orvane" })
  const tour = page.getByRole("heading", { level: 2, name: "Tour: one small scenario for each feature" })
  const tile = page.getByRole("button", { name: "Read the briefing of Looking: the empty bench" })
  await expect(orvane).toBeVisible()
  await expect(tour).toBeVisible()
  await expect(tile).toBeHidden()
  const heights = await Promise.all([orvane, tour].map(async (heading) => (await heading.boundingBox())?.y ?? 0))
  expect(heights[0]).toBeLessThan(heights[1] ?? 0)

  await page.locator("summary", { has: tour }).focus()
  await page.keyboard.press("Enter")
  await expect(tile).toBeVisible()
  await tile.press("Enter")
  await expect(page.getByRole("heading", { level: 1, name: "Looking: the empty bench" })).toBeVisible()
})

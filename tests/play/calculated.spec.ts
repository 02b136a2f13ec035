import { expect } from "@playwright/test"
import { asking, looking, night, planning, untilPlan } from "./good-path"
import { Trainee, test } from "./trainee"

test("by keyboard alone, without the picture, to a calculated ending and its debrief", async ({ page }) => {
  await page.goto("/?stage=off")
  const trainee = new Trainee(page)
  await trainee.begins()
  await expect(page.locator("canvas")).toHaveCount(0)
  await trainee.does(...untilPlan, ...looking, ...asking, ...planning, ...night)
  await trainee.waitsFor("show-and-move", "watch-turn")
  await trainee.does("show-and-move")
  await trainee.does((await trainee.offers("stay-and-tell")) ? "stay-and-tell" : "ring-daro")
  await trainee.presses(page.getByRole("button", { name: "Go to the debrief" }))

  await expect(page.getByRole("heading", { level: 1, name: "Slept in the bush" })).toBeFocused()
  await trainee.presses(page.getByRole("link", { name: /What was intended/ }))
  await expect(page.getByText(/The lights went back|They tried the next village/).first()).toBeVisible()
  await trainee.presses(page.getByRole("button", { name: /^Next: Who knew/ }))
  await expect(page.getByRole("heading", { name: "Who knew what, when" })).toBeFocused()
  await trainee.presses(page.getByRole("link", { name: /Decision by decision/ }))
  const plan = page.locator("article.decision").filter({ hasText: "Stand in the open between the ridge and Kibo" })
  await expect(plan.filter({ hasText: /calculated/i }).first()).toBeVisible()
  await expect(page.getByText("Your plan beside the reference plan").first()).toBeVisible()
  expect(
    await page.evaluate(() => performance.getEntriesByType("resource").some(({ name }) => /phaser/.test(name))),
  ).toBe(false)
})

import { expect, type Page } from "@playwright/test"
import { Trainee, test } from "./trainee"

test("the field is heard from the Begin button on, and said in words; muted, it is only said", async ({ page }) => {
  const heard = heardIn(page)
  await page.goto("/?stage=off")
  const trainee = new Trainee(page)
  expect(heard).toEqual([])
  await trainee.begins()
  await expect(page.getByText(/^\[wind in the crops/)).toBeVisible()
  await expect.poll(() => heard).toContain("200 field-day.mp3")
  await trainee.does("halt")
  await expect(page.getByText(/footsteps/)).toBeVisible()
  await expect.poll(() => heard).toContain("200 footsteps.mp3")

  await page.evaluate(() => localStorage.setItem("forewarn/settings/1", JSON.stringify({ sound: false })))
  await page.reload()
  heard.length = 0
  await expect(page.getByText(/^\[wind in the crops/)).toBeVisible()
  await trainee.does("ask-week")
  expect(heard).toEqual([])
})

test("in a room while it rains, the room and the rain are heard together, and said together", async ({ page }) => {
  const heard = heardIn(page)
  await page.goto("/?stage=off")
  const trainee = new Trainee(page)
  await trainee.presses(page.getByRole("button", { name: /Read the briefing of A missed check-in/ }))
  await trainee.presses(page.getByRole("button", { name: /^Begin as/ }))
  await expect(page.getByText(/^\[a room of radios.*\] \[steady rain\]/)).toBeVisible()
  await expect.poll(() => heard).toEqual(expect.arrayContaining(["200 operations.mp3", "200 steady-rain.mp3"]))
})

/** Which files of sound the page has asked for, and what came of it. */
function heardIn(page: Page): string[] {
  const heard: string[] = []
  page.on("response", (response) => {
    if (response.url().includes("/sound/"))
      heard.push(`${response.status()} ${response.url().replace(/.*\/sound\//, "")}`)
  })
  return heard
}

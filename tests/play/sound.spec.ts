import { expect } from "@playwright/test"
import { Trainee, test } from "./trainee"

test("the field is heard from the Begin button on, and said in words; muted, it is only said", async ({ page }) => {
  const heard: string[] = []
  page.on("response", (response) => {
    if (response.url().includes("/sound/"))
      heard.push(`${response.status()} ${response.url().replace(/.*\/sound\//, "")}`)
  })
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

import { expect, type Page } from "@playwright/test"
import { axeFindsNothing } from "./axe"
import { Trainee, test } from "./trainee"

/** Two trainees at one laptop: a curtain, a role card, a vote after each sentence, and a run that says it was played so. */

const sizes = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
]

async function suitsBothScreens(page: Page, what: string) {
  for (const size of sizes) {
    await page.setViewportSize(size)
    await axeFindsNothing(page, `${what}, ${size.width} wide`)
  }
}

test("the one who plays the midwife votes behind a curtain, and the run is marked everywhere", async ({ page }) => {
  test.slow()
  await page.goto("/?stage=off")
  await page.locator("summary", { hasText: "Tour" }).focus()
  await page.keyboard.press("Enter")
  const trainee = new Trainee(page)
  const button = (name: string | RegExp) => page.getByRole("button", { name })
  const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name })
  await trainee.presses(button(/briefing of Talking/))
  await trainee.presses(button("Play as two"))
  await trainee.presses(button(/Sefa comes in with you/))
  await expect(page.getByText("Nobody else can hear you.")).toBeVisible()
  await expect(page.getByText("With you: Sefa Odal. Sefa Odal speaks.")).toBeVisible()
  await expect(page.getByText("Lio Anand is polite, and careful.")).toBeVisible()
  await suitsBothScreens(page, "a talk")

  await trainee.presses(button(/Ask how her work is/))
  await expect(heading("Hand the laptop to the one who plays Lio Anand")).toBeFocused()
  await expect(page.getByText("Eleven years. You are the first")).toHaveCount(0)
  await page.reload()
  await expect(heading(/Hand the laptop to/)).toBeVisible()
  await trainee.presses(button(/I play Lio Anand/))
  await expect(heading("You are Lio Anand")).toBeFocused()
  await expect(page.getByText("No name. No age. No house.")).toBeVisible()
  await suitsBothScreens(page, "the role card")
  await trainee.presses(button("Only in part"))
  await expect(heading("Hand the laptop back")).toBeFocused()
  await suitsBothScreens(page, "the way back")
  await trainee.presses(button("I lead. Go on"))
  await expect(page.locator(".words").getByText("Eleven years. You are the first")).toBeVisible()

  await trainee.presses(button(/Ask whether some places/))
  await trainee.presses(button(/I play Lio Anand/))
  await page.locator("summary", { hasText: "A group votes" }).focus()
  await page.keyboard.press("Enter")
  await trainee.presses(button("Write the votes down"))
  await expect(heading("You are Lio Anand")).toBeVisible()
  await page.getByLabel("Yes", { exact: true }).fill("5")
  await page.getByLabel("In part", { exact: true }).fill("2")
  await axeFindsNothing(page, "the votes of a group")
  await trainee.presses(button("Write the votes down"))
  await trainee.presses(button("I lead. Go on"))
  await expect(page.locator(".words").getByText("They come at noon now.")).toBeVisible()
  await trainee.presses(button(/Thank her/))
  await trainee.presses(button("Go to the debrief"))
  await expect(page.getByText("Two played this run together")).toBeVisible()
  await page.getByRole("navigation", { name: "Nine steps" }).getByRole("link", { name: "Decision by decision" }).click()
  await expect(
    page.getByText(
      "Would you have answered that? Of those who voted, 5 would have answered that, 2 only in part, 0 not at all.",
    ),
  ).toBeVisible()
  await expect(page.getByText("What came of it: She names the path and the hour.")).toBeVisible()
  await suitsBothScreens(page, "the debrief of a talk")

  await page.getByRole("navigation", { name: "Nine steps" }).getByRole("link", { name: "One commitment" }).click()
  const [json] = await Promise.all([page.waitForEvent("download"), button(/result.*JSON/i).click()])
  expect(json.suggestedFilename()).toMatch(/^forewarn-hot-seat-talking-/)
  await page.getByRole("navigation", { name: "Tools" }).getByRole("button", { name: "Home" }).click()
  await expect(page.locator(".run").first()).toContainText("Hot seat")
})

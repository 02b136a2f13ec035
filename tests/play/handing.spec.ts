import { expect, type Page } from "@playwright/test"
import { axeFindsNothing } from "./axe"
import { Trainee, test } from "./trainee"

/** Reports and cards, put together at the keyboard, left half way, and handed in. */

const laptop = { width: 1366, height: 768 }
const phone = { width: 390, height: 844 }

/** On a phone and on a laptop: nothing axe objects to, nothing that has to be scrolled sideways. */
async function suitsBothScreens(page: Page, what: string) {
  for (const size of [phone, laptop]) {
    await page.setViewportSize(size)
    await axeFindsNothing(page, `${what}, ${size.width} wide`)
    const sideways = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll("dialog[open]")].map(
        ({ clientWidth, scrollWidth }) => scrollWidth - clientWidth,
      ),
    )
    expect(Math.max(...sideways), `${what}, ${size.width} wide`).toBe(0)
  }
}

async function begins(page: Page, title: RegExp): Promise<Trainee> {
  await page.goto("/?stage=off")
  await page.locator("summary", { hasText: "Tour" }).focus()
  await page.keyboard.press("Enter")
  const trainee = new Trainee(page)
  await trainee.presses(page.getByRole("button", { name: title }))
  await trainee.presses(page.getByRole("button", { name: /^Begin as/ }))
  await expect(page.locator("main.scene")).toBeVisible()
  return trainee
}

test("a report left half way is there again, says what is missing, is asked back about, and chased", async ({
  page,
}) => {
  test.slow()
  const trainee = await begins(page, /briefing of Reporting: two boats/)
  const button = (name: string | RegExp) => page.getByRole("button", { name })
  const form = page.getByRole("dialog")
  const fact = (title: string) => form.getByRole("listitem").filter({ has: page.getByRole("heading", { name: title }) })
  const chosen = (name: string) => form.getByRole("checkbox", { name })
  await trainee.presses(button(/Ask what her ears/))
  await trainee.presses(button(/Go over to the radio room/))
  await expect(page.getByText("The form has more lines").first()).toBeVisible()
  await expect(button(/^Report on the boats/)).toBeVisible()
  await page.keyboard.press("w")
  await expect(form.getByRole("heading", { name: "Report on the boats" })).toBeVisible()
  await suitsBothScreens(page, "an empty report")
  await trainee.presses(button("Send it…"))
  await expect(form.getByText("It goes to nobody yet.", { exact: true })).toBeVisible()
  expect(await trainee.kept()).toBe(2)

  const boats = fact("Two boats in the night")
  await trainee.presses(boats.getByRole("button", { name: "Heard" }))
  await expect(boats.getByRole("button", { name: "Heard" })).toHaveAttribute("aria-pressed", "true")
  await boats.getByLabel("Source").selectOption("B")
  await boats.getByLabel("Information").selectOption("2")
  await trainee.reaches(boats.getByRole("checkbox"))
  await page.keyboard.press("Space")
  await expect(boats.getByText("Somebody who is on the river")).toBeVisible()
  await expect.poll(() => trainee.kept()).toBe(5)
  await page.reload()
  await expect(page.locator("main.scene")).toBeVisible()
  await page.keyboard.press("w")
  await expect(boats.getByRole("button", { name: "Heard" })).toHaveAttribute("aria-pressed", "true")
  await expect(boats.getByLabel("Source")).toHaveValue("B")
  await expect(boats.getByRole("checkbox")).toBeChecked()

  await trainee.reaches(chosen("Operations room"))
  await page.keyboard.press("Space")
  await expect(chosen("Operations room")).toBeChecked()
  await trainee.presses(form.getByRole("button", { name: /^Routine/ }))
  await expect(form.getByRole("list", { name: "What is still missing" })).toBeHidden()
  await suitsBothScreens(page, "a report")
  await trainee.presses(button("Send it…"))
  await expect(page.getByRole("heading", { name: "Send this?" })).toBeVisible()
  await axeFindsNothing(page, "sending")
  await trainee.presses(page.getByRole("dialog").last().getByRole("button", { name: "Send it", exact: true }))
  await expect(form.getByText("Is there anything you saw with your own eyes?").first()).toBeVisible()

  await trainee.presses(button("Send it…"))
  await trainee.presses(page.getByRole("dialog").last().getByRole("button", { name: "Send it", exact: true }))
  await expect(form).toBeHidden()
  await expect(page.getByText("The last ferry has come in").first()).toBeVisible()
  await expect(button(/^Report on the boats/)).toBeHidden()
  await trainee.presses(button(/^Chase it/))
  await expect(page.getByText("We should have read it at once").first()).toBeVisible()
  await expect(button(/^Chase it/)).toBeHidden()
  await trainee.presses(button(/Tell her that a boat/))
  await trainee.presses(button("Go to the debrief"))
  await trainee.reaches(page.getByRole("checkbox", { name: "All steps on one page" }))
  await page.keyboard.press("Space")
  const sent = page.locator(".handed").last()
  await expect(sent.getByText("You asked again at")).toBeVisible()
  await expect(sent.getByText("You left out who it is.")).toBeVisible()
  await suitsBothScreens(page, "the debrief of a report")
})

test("cards are sorted at the keyboard; a card in no bin is named", async ({ page }) => {
  test.slow()
  const trainee = await begins(page, /briefing of Sorting: four who want to cross/)
  const form = page.getByRole("dialog")
  const card = (text: string) => form.getByRole("listitem").filter({ hasText: text })
  await page.keyboard.press("t")
  await expect(form.getByText("0 of 4 cards lie in a bin.")).toBeVisible()
  await trainee.presses(form.getByRole("button", { name: "Hand it in…" }))
  await expect(form.getByText("In no bin yet:").first()).toBeVisible()
  expect(await trainee.kept()).toBe(0)
  await trainee.presses(card("A girl of sixteen").getByRole("button", { name: "Trafficking, certain", exact: true }))
  await expect(form.getByText("1 of 4 cards lie in a bin.")).toBeVisible()
  await trainee.reaches(card("A girl of sixteen").getByRole("checkbox", { name: "An act" }))
  await page.keyboard.press("Space")
  await expect(card("A girl of sixteen").getByRole("checkbox", { name: "An act" })).toBeChecked()
  await trainee.presses(
    card("A woman of twenty-five")
      .getByRole("button", { name: /^Smuggling of migrants, / })
      .last(),
  )
  await expect(form.getByText("2 of 4 cards lie in a bin.")).toBeVisible()
  await page.reload()
  await expect(page.locator("main.scene")).toBeVisible()
  await page.keyboard.press("t")
  await expect(form.getByText("2 of 4 cards lie in a bin.")).toBeVisible()
  await suitsBothScreens(page, "cards in bins")
  await trainee.presses(form.getByRole("button", { name: "Hand it in…" }))
  await expect(page.getByRole("term").filter({ hasText: "In no bin" })).toBeVisible()
  await axeFindsNothing(page, "handing in")
  await trainee.presses(page.getByRole("dialog").last().getByRole("button", { name: "Hand it in", exact: true }))
  await trainee.presses(page.getByRole("button", { name: "Go to the debrief" }))
  await page.setViewportSize(phone)
  await trainee.reaches(page.getByRole("checkbox", { name: "All steps on one page" }))
  await page.keyboard.press("Space")
  const again = (text: string) => page.locator(".handed").getByRole("listitem").filter({ hasText: text })
  await expect(again("A girl of sixteen").getByText("Ticked: An act; there is: An act and A purpose")).toBeVisible()
  await expect(again("A man of thirty").getByText("In no bin; it belongs in “Smuggling of migrants”.")).toBeVisible()
  await expect(again("A man of thirty").getByText("Nothing to tick.")).toBeVisible()
  await expect(again("A mason of forty").getByText("To be ticked: An act")).toBeVisible()
  await suitsBothScreens(page, "the debrief of cards")
})

test("cards are picked at the keyboard, too many are named, and the week stands there at once for who wants no motion", async ({
  page,
}) => {
  test.slow()
  await page.emulateMedia({ reducedMotion: "reduce" })
  const trainee = await begins(page, /briefing of Picking: two crews/)
  const form = page.getByRole("dialog")
  const card = (title: string) => form.getByRole("button", { name: `Pick: ${title}` })
  await page.keyboard.press("v")
  await trainee.presses(card("A lamp for the ferry"))
  await expect(form.getByText("needs “A crew at the landing on Thursdays”")).toBeVisible()
  await trainee.presses(card("A crew at the landing on Thursdays"))
  await expect(form.getByRole("list", { name: "What is still missing" })).toBeHidden()
  await page.reload()
  await expect(page.locator("main.scene")).toBeVisible()
  await page.keyboard.press("v")
  await expect(card("A lamp for the ferry")).toHaveAttribute("aria-pressed", "true")
  await suitsBothScreens(page, "cards to pick")
  await trainee.presses(form.getByRole("button", { name: "Decide…" }))
  await trainee.presses(page.getByRole("dialog").last().getByRole("button", { name: "Decide", exact: true }))
  await expect(form.getByRole("heading", { name: "The week, played again" })).toBeVisible()
  await expect(form.getByRole("row", { name: /^Thursday 17:00–21:00 .* 8.0 2.0 / })).toBeVisible()
  await suitsBothScreens(page, "the week")
  await page.keyboard.press("Escape")
  await trainee.presses(page.getByRole("button", { name: "Go to the debrief" }))
  await trainee.reaches(page.getByRole("checkbox", { name: "All steps on one page" }))
  await page.keyboard.press("Space")
  await expect(page.getByText("Not picked; in the best set.").first()).toBeVisible()
  await suitsBothScreens(page, "the debrief of a pick")
})

test("a plan made at the keyboard is there again after a reload, keeps a promise, and is laid over the risk", async ({
  page,
}) => {
  test.slow()
  const trainee = await begins(page, /briefing of Presence: eight days/)
  const form = page.getByRole("dialog")
  const square = (name: string | RegExp) => form.getByRole("gridcell", { name })
  await trainee.presses(page.getByRole("button", { name: /^Tell Maren that you/ }))
  await page.keyboard.press("d")
  await expect(form.getByText("Not in the plan yet.")).toBeVisible()
  for (const place of ["The landing", "The market street", "The school yard", "The hill path"]) {
    const level = form.getByRole("group", { name: place }).getByRole("button", { name: "3, moderately likely" })
    await trainee.presses(level)
    await expect(level).toHaveAttribute("aria-pressed", "true")
  }
  await trainee.reaches(square("The landing, day 1, Thursday: nobody"))
  await page.keyboard.press("p")
  await expect(square("The landing, day 1, Thursday: one patrol")).toBeFocused()
  for (const key of ["ArrowRight", "ArrowRight"]) await page.keyboard.press(key)
  await expect(square("The landing, day 3, Saturday: nobody; Boat grounded")).toBeFocused()
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "b"]) await page.keyboard.press(key)
  await expect(square("The landing, day 6, Tuesday: one boat")).toBeFocused()
  await expect(form.getByText("78 of 90 left")).toBeVisible()
  await expect(form.getByText("In the plan.")).toBeVisible()
  await trainee.presses(form.getByRole("button", { name: "Take back the last change" }))
  await expect(form.getByText("90 of 90 left")).toBeVisible()
  await trainee.reaches(square(/^The landing, day 6/))
  await page.keyboard.press("p")
  await expect(square("The landing, day 6, Tuesday: one patrol")).toBeFocused()
  await page.reload()
  await expect(page.locator("main.scene")).toBeVisible()
  await page.keyboard.press("d")
  await expect(square("The landing, day 6, Tuesday: one patrol")).toBeVisible()
  await suitsBothScreens(page, "a plan of presence")
  const adopts = async () => {
    await trainee.presses(form.getByRole("button", { name: "Adopt the plan…" }))
    await trainee.presses(page.getByRole("dialog").last().getByRole("button", { name: "Adopt the plan", exact: true }))
  }
  await adopts()
  await trainee.presses(page.getByRole("button", { name: /^The same days, with half the fuel/ }))
  await expect(square("The landing, day 1, Thursday: one patrol; already played")).toBeVisible()
  await adopts()
  await trainee.presses(page.getByRole("button", { name: "Go to the debrief" }))
  await trainee.reaches(page.getByRole("checkbox", { name: "All steps on one page" }))
  await page.keyboard.press("Space")
  const over = page.getByRole("table", { name: "Your days over the risk" }).first()
  await expect(over.getByRole("cell", { name: /^risk 4 of 5; one patrol/ })).toBeVisible()
  await suitsBothScreens(page, "the debrief of a plan")
})

import { expect } from "@playwright/test"
import { axeFindsNothing } from "./axe"
import { Trainee, test } from "./trainee"

/** The board of “Eleven fragments”, worked by names and roles from the keyboard. */

test("a board is worked at the keyboard: a fragment judged, three likelihoods, a model overridden, a page handed in", async ({
  page,
}) => {
  test.slow()
  await page.setViewportSize({ width: 390, height: 844 })
  const trainee = new Trainee(page)
  const board = page.getByRole("dialog").first()
  const ask = page.getByRole("dialog").last()
  const button = (name: string | RegExp) => page.getByRole("button", { name })
  await page.goto("/?stage=off")
  await trainee.presses(button(/Read the briefing of Eleven fragments/))
  await trainee.presses(button(/^Begin as/))
  await trainee.presses(button(/Lay out each sheet by origin/))
  await trainee.presses(button(/Sit down at the table at once/))
  await expect(button(/^One page for those who can act/)).toBeVisible()
  await page.keyboard.press("a")
  await expect(board.getByRole("heading", { name: "One page for those who can act" })).toBeVisible()
  await trainee.presses(board.getByRole("button", { name: "Hand it in…" }))
  await expect(board.getByText("No fragment speaks for a hypothesis yet.").last()).toBeVisible()

  const rope = board
    .getByRole("listitem")
    .filter({ has: page.locator("summary", { hasText: "Since Tuesday a rope hangs" }) })
  await trainee.presses(rope.locator("summary"))
  await trainee.reaches(rope.getByRole("checkbox", { name: /^Armed men close the river road/ }))
  await page.keyboard.press("Space")
  await expect(rope.getByRole("checkbox", { name: /^Armed men close the river road/ })).toBeChecked()
  await rope.getByRole("combobox").nth(0).selectOption("B")
  await rope.getByRole("combobox").nth(1).selectOption("2")
  await expect(rope.getByText(/^B2 · Armed men close/)).toBeVisible()
  await axeFindsNothing(page, "a fragment of a board")

  await trainee.presses(board.getByRole("button", { name: "Judgement" }))
  for (const [hypothesis, chance] of [
    [/^Armed men close/, /^85 %/],
    [/^Lorries carry people/, /^70 %/],
    [/^It is about tolls/, /^5 %/],
  ] as const) {
    const choice = board.getByRole("group", { name: hypothesis }).getByRole("button", { name: chance })
    await trainee.presses(choice)
    await expect(choice).toHaveAttribute("aria-pressed", "true")
  }
  for (const [cell, answer] of [
    ["The river road above Varra", "Override"],
    ["Kibo and the ford", "Go along"],
    ["The N4 at Kessel", "Go along"],
  ] as const) {
    const choice = board.getByRole("group", { name: cell }).getByRole("button", { name: answer })
    await trainee.presses(choice)
    await expect(choice).toHaveAttribute("aria-pressed", "true")
  }
  await trainee.presses(board.locator("summary", { hasText: "All fragments as a table" }))
  await expect(
    board.getByRole("row", { name: /Since Tuesday a rope hangs/ }).getByRole("cell", { name: "B2" }),
  ).toBeVisible()
  await axeFindsNothing(page, "the judgement of a board")

  await trainee.presses(board.getByRole("button", { name: "Product" }))
  const warning = board.getByRole("group", { name: /armed men come to villages/ })
  await trainee.reaches(warning.getByRole("checkbox", { name: "Operations centre of the mission" }))
  await page.keyboard.press("Space")
  await expect(board.getByRole("list", { name: "What is still missing" })).toBeHidden()
  await trainee.presses(board.getByRole("button", { name: "Hand it in…" }))
  await expect(ask.getByText("To Operations centre of the mission")).toBeVisible()
  await trainee.presses(ask.getByRole("button", { name: "Hand it in", exact: true }))
  await expect(board).toBeHidden()
  await expect(page.getByText("I should like to have had the other half.").first()).toBeVisible()
})

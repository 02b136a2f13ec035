import { expect, type Page } from "@playwright/test"
import { axeFindsNothing } from "./axe"
import { Trainee, test } from "./trainee"

/** To the risk card of S01, with what the women and the rider know. */
async function plans(page: Page): Promise<Trainee> {
  await page.goto("/?stage=off")
  const trainee = new Trainee(page)
  await trainee.begins()
  await trainee.does("halt", "ask-week", "ask-seen", "end-talk", "explain-limits", "report-apart")
  return trainee
}

test("the map is read by keyboard alone, and holds only what was learnt", async ({ page }) => {
  test.slow()
  const trainee = await plans(page)
  const map = page.getByRole("dialog", { name: "Lower Ressa, Republic of Orvane" })
  await page.keyboard.press("m")
  await expect(map.locator(".map-item-title")).toContainText(["By the low track", "Six men with rifles seen"])
  await expect(map.getByText("By the school", { exact: true })).toHaveCount(0)
  await expect(map.getByText("Culvert broken")).toHaveCount(0)
  await page.keyboard.press("Escape")
  await expect(map).toBeHidden()

  await trainee.does("ask-rider")
  await page.keyboard.press("p")
  await page.getByRole("checkbox", { name: /Go in by another road/ }).focus()
  await page.keyboard.press("Space")
  await trainee.presses(page.getByRole("button", { name: "Compare on the map" }))
  await expect(map).toBeVisible()
  await expect(map.locator(".map-item-title")).toContainText(["By the low track", "By the school"])

  // The hour: it begins when the measure is ready, and routes follow it.
  const slider = map.getByRole("slider", { name: "The hour on the map" })
  const school = map.locator(".map-item").filter({ hasText: "By the school" })
  await expect(school).toContainText(/30 min · [\d.]+ km · by car/)
  const before = Number(await slider.inputValue())
  await trainee.reaches(slider)
  await page.keyboard.press("PageUp")
  expect(Number(await slider.inputValue())).toBeGreaterThan(before + 20)
  await trainee.presses(map.getByRole("button", { name: "19:00 it is dark" }))
  await expect(slider).toHaveAttribute("aria-valuetext", "19:00, in the dark")
  await expect(school).toContainText("Leave 19:00, there 19:30, in the dark")
  await expect(map.locator(".map-item").filter({ hasText: "1By the low track" }).first()).toContainText("20 min")

  // Places: one stop, arrows between them, each with its distances.
  const here = map.getByRole("button", { name: /^The field road to Kibo\. in the middle\. you are here/ })
  await trainee.reaches(here)
  await page.keyboard.press("ArrowRight")
  const focused = page.locator(":focus")
  await expect(focused).toHaveAttribute(
    "aria-label",
    /^(Kibo|The rise above the ford)\. .*\d km from you in a straight line/,
  )
  await page.keyboard.press("End")
  await expect(focused).toHaveAttribute("aria-label", /^Daro\. in the north-east/)

  await trainee.presses(school)
  await expect(school).toHaveAttribute("aria-pressed", "true")

  // The same as tables.
  await trainee.presses(map.getByRole("button", { name: "Tables" }))
  const routes = map.getByRole("table", { name: "Routes compared" })
  const names = routes.getByRole("rowheader")
  await trainee.presses(routes.getByRole("button", { name: "Minutes" }))
  await expect(routes.getByRole("columnheader", { name: "Minutes" })).toHaveAttribute("aria-sort", "ascending")
  await expect(names.last()).toContainText("By the school")
  await page.keyboard.press("Enter")
  await expect(names.first()).toContainText("By the school")
  await expect(
    map.getByRole("table", { name: "Places" }).getByRole("row", { name: /Daro in the north-east/ }),
  ).toBeVisible()

  await trainee.presses(map.getByRole("button", { name: "Risk card" }))
  await expect(page.getByRole("dialog", { name: "Risk card" })).toBeVisible()
})

for (const [name, viewport] of [
  ["a classroom laptop", { width: 1366, height: 768 }],
  ["a phone", { width: 390, height: 844 }],
] as const)
  test(`the map stands still, fits and is never mirrored (${name})`, async ({ page }) => {
    test.slow()
    await page.setViewportSize(viewport)
    await page.emulateMedia({ reducedMotion: "reduce" })
    const trainee = await plans(page)
    await trainee.does("ask-rider")
    await page.keyboard.press("m")
    const map = page.getByRole("dialog", { name: "Lower Ressa, Republic of Orvane" })
    await expect(map).toBeVisible()
    await axeFindsNothing(page, "the map")
    const motion = await map.locator(".map-light").evaluate((light) => getComputedStyle(light).transitionDuration)
    expect(motion).toBe("0s")

    const sideways = () =>
      map.locator(".dialog-content").evaluate((content) => content.scrollWidth - content.clientWidth)
    expect(await sideways()).toBeLessThanOrEqual(0)
    const left = async (place: RegExp) => (await map.getByRole("button", { name: place }).boundingBox())?.x ?? 0
    const westToEast = async () => (await left(/^The base gate/)) < (await left(/^Daro/))
    expect(await westToEast()).toBe(true)
    await page.locator(".overlay").evaluate((overlay) => overlay.setAttribute("dir", "rtl"))
    expect(await westToEast()).toBe(true)
    expect(await map.getByRole("slider").evaluate((slider) => getComputedStyle(slider).direction)).toBe("ltr")
    await page.locator(".overlay").evaluate((overlay) => overlay.removeAttribute("dir"))

    await map.getByRole("button", { name: "Tables" }).click()
    expect(await sideways()).toBeLessThanOrEqual(0)
    await axeFindsNothing(page, "the map as tables")
  })

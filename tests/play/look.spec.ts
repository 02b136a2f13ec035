import { expect, type Page } from "@playwright/test"
import { Trainee, test } from "./trainee"

/** Looking at the picture: nearer, to the side, through binoculars, and counting; by keyboard and by hand. */

test.use({ hasTouch: true })

test.beforeEach(async ({ page }) => {
  // a still picture is the same picture until somebody turns the eye
  await page.emulateMedia({ reducedMotion: "reduce" })
  await page.setViewportSize({ width: 1000, height: 700 })
  await page.goto("/?stage=canvas")
  await new Trainee(page).begins()
  await expect(page.locator("#stage")).toHaveAttribute("data-shown", /./, { timeout: 40_000 })
})

test("with reduced motion nothing moves: frame after frame, and whatever the pointer does", async ({ page }) => {
  const first = await picture(page)
  for (let i = 0; i < 12; i++) {
    await page.mouse.move(60 * i, 120 + 5 * i)
    expect(await picture(page)).toBe(first)
  }
})

test("by keyboard: nearer, to the side, back to the whole, and binoculars; no time passes", async ({ page }) => {
  const clock = await page.locator(".clock").textContent()
  const whole = await picture(page)
  await page.keyboard.press("+")
  await page.keyboard.press("+")
  await expect(page.locator(".eye-zoom")).toHaveText("1.8×")
  await expect(page.getByRole("status")).toContainText("1.8 times as large")
  const near = await changed(page, whole)
  await new Trainee(page).presses(page.getByRole("button", { name: "To the left" }))
  const left = await changed(page, near)
  await page.keyboard.press("ArrowUp")
  await changed(page, left)
  await page.keyboard.press("0")
  await expect.poll(() => picture(page)).toBe(whole)

  await page.keyboard.press("b")
  await expect(page.getByRole("button", { name: "Binoculars" })).toHaveAttribute("aria-pressed", "true")
  await expect(page.locator(".stage-glasses")).toBeVisible()
  await page.keyboard.press("b")
  await expect(page.locator(".stage-glasses")).toBeHidden()
  expect(await page.locator(".clock").textContent()).toBe(clock)
  expect(await new Trainee(page).kept()).toBe(0)
})

test("by hand: a wheel, a drag, and a count with a ring on each; none of it picks anything", async ({ page }) => {
  const whole = await picture(page)
  await page.mouse.move(300, 170)
  await page.mouse.wheel(0, -240)
  const near = await changed(page, whole)
  await expect(page.locator(".eyes")).toBeVisible()
  await page.mouse.down()
  await page.mouse.move(420, 200, { steps: 4 })
  await page.mouse.up()
  await changed(page, near)
  await expect(page.getByRole("heading", { name: "Look around" })).toBeHidden()
  await page.getByRole("button", { name: "The whole picture" }).click()
  await expect.poll(() => picture(page)).toBe(whole)

  await page.keyboard.press("c")
  const tally = page.getByRole("group", { name: "Count" })
  await page.mouse.click(300, 170)
  await page.touchscreen.tap(360, 180)
  await expect(tally.locator(".tally-count")).toHaveText("2")
  const two = await changed(page, whole)
  await tally.getByRole("button", { name: "One less" }).click()
  await expect(tally.locator(".tally-count")).toHaveText("1")
  await changed(page, two)
  await expect(page.locator(".thing-picked")).toHaveCount(0)
})

test("a count by keyboard is written into the notebook and stays there", async ({ page }) => {
  const trainee = new Trainee(page)
  await page.keyboard.press("l")
  const tally = page.getByRole("group", { name: "Count" })
  await trainee.reaches(tally.getByRole("combobox"))
  await page.keyboard.press("w")
  await trainee.presses(tally.getByRole("button", { name: "One more" }))
  await page.keyboard.press("Enter")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("status")).toContainText("Women: 3")
  await trainee.presses(tally.getByRole("button", { name: "Write down" }))
  await expect.poll(() => trainee.kept()).toBe(1)
  await page.reload()
  await expect(page.locator("main.scene")).toBeVisible()
  await page.keyboard.press("n")
  await expect(page.getByRole("dialog")).toContainText("Women: 3")
})

/** A number for what is painted: two pictures with the same are alike. */
const picture = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve))
    const canvas = document.querySelector<HTMLCanvasElement>("#stage canvas")
    const small = document.createElement("canvas")
    Object.assign(small, { width: 225, height: 160 })
    const pen = small.getContext("2d")
    if (!canvas || !pen) return 0
    pen.drawImage(canvas, 0, 0, 225, 160)
    let sum = 0
    for (const value of pen.getImageData(0, 0, 225, 160).data) sum = (Math.imul(sum, 31) + value) | 0
    return sum
  })

/** The picture, once it is another one than before. */
async function changed(page: Page, before: number): Promise<number> {
  await expect.poll(() => picture(page)).not.toBe(before)
  return picture(page)
}

import { expect, type Page } from "@playwright/test"
import { pieces } from "../../src/core/pack/kit"
import { orvane } from "../support/orvane"
import { Trainee, test } from "./trainee"

test("the gallery shows every piece there is a word for", async ({ page }) => {
  await page.goto("/?gallery")
  await expect(page.locator("main.gallery[data-ready]")).toBeVisible({ timeout: 40_000 })
  expect(await page.locator("figcaption").allTextContents()).toEqual([...pieces])
})

test("the gallery shows every place by night, and the palettes and portraits", async ({ page }) => {
  const places = Object.keys(orvane().world.places)
  for (const [part, least] of [
    ["places&hour=22:00", places.length],
    ["palettes", 9],
    ["portraits", 9],
  ] as const) {
    await page.goto(`/?gallery=${part}`)
    await expect(page.locator("main.gallery[data-ready]")).toBeVisible({ timeout: 40_000 })
    expect(await page.locator("figure").count()).toBeGreaterThanOrEqual(least)
  }
})

test("fifty changes of scene leave no texture and no listener behind", async ({ page }) => {
  test.setTimeout(180_000)
  await countsTexturesAndListeners(page)
  await page.setViewportSize({ width: 480, height: 360 })
  const counted: Counted[] = []
  for (const changes of [12, 52]) {
    await page.goto(`/?gallery=stage&stage=webgl&still&only=varra-clinic&changes=${changes}`)
    await expect(page.locator("main.gallery[data-ready]")).toBeAttached({ timeout: 120_000 })
    expect(await page.locator("main.gallery").getAttribute("data-changes")).toBe(String(changes))
    counted.push(await counts(page))
  }
  const [few, many] = counted
  expect(few?.textures).toBeGreaterThan(10)
  expect(Math.abs((many?.textures ?? 0) - (few?.textures ?? 0))).toBeLessThan(12)
  expect(many?.listeners).toBe(few?.listeners)
})

test("when the graphics card takes its surface back the picture goes on, more simply, and it is said", async ({
  page,
}) => {
  await page.goto("/?stage=webgl")
  const trainee = new Trainee(page)
  await trainee.begins()
  await expect(page.locator("#stage canvas")).toHaveCount(1)
  expect(await losesContext(page)).toBe(true)
  await expect(page.locator(".caption")).toHaveText(/drawn in a simpler way/, { timeout: 15_000 })
  await expect(page.locator("#stage canvas")).toHaveCount(1)
  await expect.poll(() => drawnWith(page)).toBe("canvas")
  await trainee.does("halt")
})

test("without any canvas the game is played in words, and it is said once", async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null
  })
  await page.goto("/")
  const trainee = new Trainee(page)
  await trainee.begins()
  await expect(page.locator(".caption")).toHaveText(/goes on in words/, { timeout: 15_000 })
  await expect(page.locator("#stage")).toBeHidden()
  await trainee.does("halt")
})

const losesContext = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>("#stage canvas")
    const lose = canvas?.getContext("webgl")?.getExtension("WEBGL_lose_context")
    lose?.loseContext()
    return Boolean(lose)
  })

const drawnWith = (page: Page): Promise<string> =>
  page.evaluate(() =>
    document.querySelector<HTMLCanvasElement>("#stage canvas")?.getContext("2d") ? "canvas" : "webgl",
  )

interface Counted {
  readonly textures: number
  readonly listeners: number
}

async function countsTexturesAndListeners(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counted = { textures: 0, listeners: 0 }
    Object.assign(window, { counted })
    const count = (owner: object, method: string, called: () => void) => {
      const inner: unknown = Reflect.get(owner, method)
      Reflect.set(owner, method, function (this: unknown, ...args: readonly unknown[]): unknown {
        called()
        return typeof inner === "function" ? Reflect.apply(inner, this, args) : undefined
      })
    }
    count(WebGLRenderingContext.prototype, "createTexture", () => counted.textures++)
    count(WebGLRenderingContext.prototype, "deleteTexture", () => counted.textures--)
    count(EventTarget.prototype, "addEventListener", () => counted.listeners++)
    count(EventTarget.prototype, "removeEventListener", () => counted.listeners--)
  })
}

const counts = (page: Page): Promise<Counted> => page.evaluate<Counted>("counted")

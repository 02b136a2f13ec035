import { expect } from "@playwright/test"
import { axeFindsNothing } from "./axe"
import { Trainee, test } from "./trainee"

// Colours are the same at every width, and measuring them is most of axe's work.
for (const [name, viewport, without] of [
  ["a classroom laptop", { width: 1366, height: 768 }, []],
  ["a phone", { width: 390, height: 844 }, ["color-contrast"]],
] as const)
  test(`axe finds nothing on any screen (${name})`, async ({ page }) => {
    test.setTimeout(420_000)
    await page.setViewportSize(viewport)
    await page.goto("/?stage=off")
    const trainee = new Trainee(page)
    const look = (screen: string) => axeFindsNothing(page, screen, without)
    await expect(page.getByRole("button", { name: /Read the briefing of Slept/ })).toBeVisible()
    await look("home")
    await page.getByRole("button", { name: "Settings" }).click()
    await look("settings")
    await page.keyboard.press("Escape")
    await page.getByRole("button", { name: "Help" }).click()
    await look("help")
    await page.keyboard.press("Escape")
    await page.getByRole("button", { name: /Read the briefing of Slept/ }).click()
    await look("briefing")
    await page.getByRole("button", { name: /^Begin as/ }).click()
    await expect(page.locator("main.scene")).toBeVisible()
    await look("scene")
    for (const key of ["n", "r", "m", "k"]) {
      await page.keyboard.press(key)
      await expect(page.getByRole("dialog")).toBeVisible()
      await look(`scene, ${key}`)
      await page.keyboard.press("Escape")
    }
    await trainee.does("halt", "ask-week", "look:things-under-tree")
    await look("scene, looking around")
    await trainee.does("end-talk", "explain-limits", "report-apart")
    await page.keyboard.press("p")
    await expect(page.getByRole("dialog")).toBeVisible()
    await look("risk card")
    await page.keyboard.press("Escape")
    await trainee.does("estimate:ambush-on-the-bend:2:3", "estimate:breakdown:3:3", "next-programme")
    await trainee.playsOn([])
    await look("ending")
    await page.getByRole("button", { name: "Go to the debrief" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
    await look("debrief")
    for (const step of await page.getByRole("navigation", { name: "Nine steps" }).getByRole("link").all()) {
      await step.click()
      await look(`debrief, ${await step.textContent()}`)
    }
    await page.getByRole("button", { name: "Replay this run" }).click()
    await expect(page.locator("main.replay")).toBeVisible()
    await look("replay")
    await page.getByRole("button", { name: "Go to the debrief" }).click()
    await page.getByRole("button", { name: /home/i }).first().click()
    await expect(page.getByRole("button", { name: /Open the debrief/ })).toBeVisible()
    await look("home, with an attempt")
  })

import { readFileSync } from "node:fs"
import { expect, type Page } from "@playwright/test"
import { type Attempt, resultOf, resultText } from "../../src/core/index"
import { orvane } from "../support/orvane"
import { playedAs } from "../support/recorded"
import { axeFindsNothing } from "./axe"
import { Trainee, test } from "./trainee"

/** Logs that cannot be taken as they are: what can be worked out of them is shown, and why the rest cannot. */

const pack = orvane()
const played = playedAs(
  { role: "section-leader", seed: "b", acts: ["wave", "go-to-base", "picture-drive", "log-line", "gate-book"] },
  pack,
)
const { attempt } = played
const changed = (index: number, change: object): Attempt => ({
  ...attempt,
  events: attempt.events.map((event, i) => (i === index ? { ...event, ...change } : event)),
})

async function opens(page: Page, value: unknown) {
  await page.getByRole("button", { name: "Open an attempt…" }).waitFor()
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Open an attempt…" }).click(),
  ])
  await chooser.setFiles({ name: "one.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(value)) })
}

const limits = (page: Page) => page.getByRole("region", { name: /This debrief is partial/ })

const damaged: readonly (readonly [what: string, log: unknown, reasons: readonly RegExp[]])[] = [
  [
    "an act that cannot have happened",
    changed(2, { event: { type: "commit", action: "presence-tonight" } }),
    [
      /Event 3 does not fit the chain/,
      /Event 3 .* cannot happen at "pump-picture"/,
      /left out, because they rest on it/,
    ],
  ],
  ["time that runs backwards", changed(1, { at: 99_000 }), [/Event 3 happened before the one it follows/]],
  [
    "an act this version does not know",
    changed(3, { event: { type: "teleport", choice: "wave" } }),
    [/Event 4 is not an event this version knows/, /what came before is worked out/],
  ],
  [
    "other rules",
    { ...attempt, machine: "0".repeat(64) },
    [/played under other rules/, /worked out under the rules of today/],
  ],
  ["a log that was cut short", { ...attempt, events: attempt.events.slice(0, 3) }, [/events at its end are missing/]],
]

test("a damaged log: the debrief says what cannot be worked out, and works out the rest", async ({ page }) => {
  test.slow()
  await page.goto("/?stage=off")
  for (const [what, log, reasons] of damaged)
    await test.step(what, async () => {
      await opens(page, log)
      await expect(page.getByRole("heading", { level: 1, name: "Slept in the bush" })).toBeFocused()
      for (const reason of reasons) await expect(limits(page).getByText(reason).first()).toBeVisible()
      await page.getByRole("link", { name: /Decision by decision/ }).click()
      await expect(page.getByRole("heading", { name: /^Wave back, keep the pace/ })).toBeVisible()
      await expect(page.getByRole("button", { name: /Play again from/ })).toHaveCount(0)
      await page.getByRole("link", { name: /One commitment/ }).click()
      await expect(page.getByRole("button", { name: /one file/i })).toBeVisible()
      await expect(page.getByRole("button", { name: /result.*JSON/i })).toHaveCount(0)
      await page
        .getByRole("button", { name: "Leave at once" })
        .or(page.getByRole("button", { name: "Home" }))
        .first()
        .click()
      await expect(page.getByRole("heading", { name: "Finished runs" })).toBeVisible()
    })
  await opens(page, damaged[0]?.[1])
  await expect(limits(page)).toBeVisible()
  await axeFindsNothing(page, "partial debrief")
  await page.setViewportSize({ width: 390, height: 844 })
  await axeFindsNothing(page, "partial debrief on a phone")
})

test("a partial debrief is marked on paper, in the saved file and in its replay", async ({ page }, info) => {
  await page.goto("/?stage=off")
  await opens(page, changed(1, { at: 99_000 }))
  await expect(limits(page)).toBeVisible()
  await page.emulateMedia({ media: "print" })
  await expect(limits(page)).toBeVisible()
  await page.emulateMedia({ media: "screen" })
  await page.getByRole("link", { name: /One commitment/ }).click()
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /one file/i }).click(),
  ])
  expect(saved.suggestedFilename()).toMatch(/^forewarn-partial-slept-in-the-bush-/)
  const file = info.outputPath("partial.html")
  await saved.saveAs(file)
  expect(readFileSync(file, "utf8")).toContain("This debrief is partial")
  await page.getByRole("button", { name: "Replay this run" }).click()
  await expect(page.locator(".pill-replay")).toContainText("partial")
  await page.getByRole("button", { name: "Go to the debrief" }).click()
  await expect(limits(page)).toBeVisible()
})

test("a result scored under another doctrine is whole, and the debrief says what has changed", async ({ page }) => {
  await page.goto("/?stage=off")
  const result = JSON.parse(resultText(resultOf(played, pack.doctrine)))
  await opens(page, { ...result, doctrine: { ...result.doctrine, version: "0.0.9", digest: "f".repeat(64) } })
  await page.getByRole("button", { name: "Go to the debrief" }).click()
  await expect(page.getByRole("region", { name: "What has changed since this was scored" })).toContainText(
    "The file was scored under calculated-risk 0.0.9",
  )
  await page.getByRole("link", { name: /Decision by decision/ }).click()
  await expect(page.getByRole("button", { name: /Play again from/ }).first()).toBeVisible()
})

test("a run set aside on this device is shown as far as it goes, and can be saved as it is", async ({ page }, info) => {
  await page.goto("/?stage=off")
  const trainee = new Trainee(page)
  await trainee.begins()
  await trainee.does("halt", "ask-week")
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("forewarn")
        opening.addEventListener("success", () => {
          const transaction = opening.result.transaction("headers", "readwrite")
          const store = transaction.objectStore("headers")
          const reading = store.getAll()
          reading.addEventListener("success", () => store.put({ ...reading.result[0], machine: "0".repeat(64) }))
          transaction.addEventListener("complete", () => {
            opening.result.close()
            resolve()
          })
        })
      }),
  )
  await page.getByRole("button", { name: "Leave at once" }).click()
  await expect(page.getByRole("heading", { name: "Set aside" })).toBeVisible()
  await axeFindsNothing(page, "home with a run set aside")
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /Save the log of Slept in the bush as it is/ }).click(),
  ])
  const file = info.outputPath("log.json")
  await saved.saveAs(file)
  const log = JSON.parse(readFileSync(file, "utf8"))
  expect(log).toMatchObject({ machine: "0".repeat(64), events: [{}, {}] })
  await trainee.presses(page.getByRole("button", { name: /What can be worked out of Slept in the bush/ }))
  await expect(limits(page)).toContainText("played under other rules")
  await page.reload()
  await expect(limits(page)).toContainText("2 of the 2 acts")
  expect(await trainee.kept()).toBe(2)
})

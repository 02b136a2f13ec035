import { expect, type Page } from "@playwright/test"
import type { Attempt } from "../../src/core/index"
import { orvane } from "../support/orvane"
import { playedAs, type Recorded } from "../support/recorded"

/** Puts attempts where the game keeps them. */
export async function keeps(page: Page, attempts: readonly Attempt[]) {
  await page.evaluate(
    (all) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("forewarn")
        opening.addEventListener("success", () => {
          const transaction = opening.result.transaction(["headers", "events"], "readwrite")
          for (const { events, head: _, ...header } of all) {
            transaction.objectStore("headers").add({ ...header, headerHash: "" })
            for (const [number, event] of events.entries())
              transaction.objectStore("events").add({ ...event, attempt: header.id, number })
          }
          transaction.addEventListener("complete", () => {
            opening.result.close()
            resolve()
          })
        })
      }),
    attempts,
  )
}

/** To the debrief of a finished run of "Slept in the bush" that is on this device, on a page without the picture. */
export async function opensDebriefOf(page: Page, run: Recorded, address = "/?stage=off") {
  await page.goto(address)
  await expect(page.getByRole("button", { name: "Your progress" })).toBeVisible()
  await keeps(page, [playedAs(run, orvane()).attempt])
  await page.reload()
  await page.getByRole("button", { name: /Open the debrief/ }).click()
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
}

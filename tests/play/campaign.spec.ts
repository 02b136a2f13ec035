import { expect, type Page } from "@playwright/test"
import { type Attempt, memoriesAfter, readAttempt, runsOf } from "../../src/core/index"
import { checkedStart } from "../../src/core/campaign/run"
import { campaignOf, replayedFrom } from "../support/campaigned"
import { tourPack } from "../support/tour"
import { axeFindsNothing } from "./axe"
import { test, Trainee } from "./trainee"

/** Three scenarios of a campaign, played one after the other with a reload between; and the same from their logs alone. */

const pack = tourPack()
const campaign = campaignOf(pack)

test("a promise that was broken is remembered twice, and the page says where it could have been kept", async ({
  page,
}) => {
  test.slow()
  await page.goto("/?stage=off")
  const trainee = new Trainee(page)
  const tour = page.getByRole("heading", { level: 2, name: "Tour: one small scenario for each feature" })
  const button = (name: string | RegExp) => page.getByRole("button", { name })
  const acts = page.getByRole("list", { name: "What you can do" })
  const opensTour = async () => {
    await page.locator("summary", { has: tour }).focus()
    await page.keyboard.press("Enter")
  }
  const plays = async (...texts: readonly RegExp[]) => {
    for (const text of texts) {
      const before = await trainee.kept()
      await acts.getByRole("button", { name: text }).press("Enter")
      await expect.poll(() => trainee.kept()).toBe(before + 1)
    }
  }

  await opensTour()
  await button("Begin with Promises: word before six").press("Enter")
  await expect(page.getByText("Nothing from before is remembered here.")).toBeVisible()
  await button(/^Begin as/).press("Enter")
  await plays(
    /Promise them the road/,
    /Wait for the patrol/,
    /Wait for the patrol/,
    /Drive back/,
    /Say that you are late/,
  )
  await button("Go to the debrief").press("Enter")
  await page.locator(".step-nav a").nth(1).press("Enter")
  await expect(page.getByRole("heading", { name: /In the campaign/ })).toBeVisible()
  await expect(page.getByText("Tell them that you will see what can be done", { exact: false })).toBeVisible()

  await button("Next: Remembering: the bench, a week later").press("Enter")
  await expect(page.getByText("Last week they loaded at six", { exact: false })).toBeVisible()
  await axeFindsNothing(page, "a briefing that remembers")
  await button(/^Begin as/).press("Enter")
  await plays(/Ask her what is new/)
  await page.reload()
  await expect(page.getByText("That was you.", { exact: false }).first()).toBeVisible()
  await plays(/Wish them a good market/)
  await page.keyboard.press("Shift+Escape")

  await page.reload()
  await opensTour()
  await button("Next: Trust: the third glass").press("Enter")
  await expect(page.getByText("On Tuesday a lorry was stopped", { exact: false })).toBeVisible()
  await button(/^Begin as/).press("Enter")
  await plays(/Pay, thank him/)
  await page.keyboard.press("Shift+Escape")
  await opensTour()
  await button("What was carried on").press("Enter")
  await expect(page.getByRole("heading", { level: 1, name: campaign.title })).toBeVisible()
  await expect(page.getByText("came back there")).toHaveCount(3)
  await axeFindsNothing(page, "the page of a campaign")

  const kept = (await logs(page)).map((attempt) => replayedFrom(attempt, pack))
  const [run] = runsOf(campaign, "tour", kept)
  const done = run?.chapters.flatMap((chapter) => (chapter.state === "done" ? [chapter.play] : [])) ?? []
  expect(done.map(({ attempt }) => attempt.campaign?.remembers)).toEqual([
    {},
    { word: "broken" },
    { word: "broken", culvert: "unsaid" },
  ])
  expect(done.map((play) => checkedStart(campaign, play, kept))).toEqual(["same", "same", "same"])
  expect(memoriesAfter(campaign, done)).toEqual({ word: "broken", culvert: "unsaid" })
})

/** The attempts as the game has stored them. */
async function logs(page: Page): Promise<readonly Attempt[]> {
  const stored = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open("forewarn")
        opening.addEventListener("success", () => {
          const store = opening.result.transaction(["headers", "events"])
          const headers = store.objectStore("headers").getAll()
          const events = store.objectStore("events").getAll()
          store.addEventListener("complete", () => {
            opening.result.close()
            resolve(
              headers.result.map(({ headerHash, ...header }) => {
                const own = events.result
                  .filter(({ attempt }) => attempt === header.id)
                  .map(({ at, event, hash }) => ({ at, event, hash }))
                return JSON.stringify({ ...header, events: own, head: own.at(-1)?.hash ?? headerHash })
              }),
            )
          })
        })
      }),
  )
  return stored.map((text) => {
    const read = readAttempt("attempt.json", text)
    if (!read.ok) throw new Error(read.problem.words)
    return read.attempt
  })
}

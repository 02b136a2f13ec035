import { expect, type Page } from "@playwright/test"
import { type Attempt, memoriesAfter, readAttempt, runsOf } from "../../src/core/index"
import { checkedStart } from "../../src/core/campaign/run"
import { acted, begunIn, campaignOf, replayedFrom } from "../support/campaigned"
import { orvane } from "../support/orvane"
import { axeFindsNothing } from "./axe"
import { keeps } from "./kept-runs"
import { test, Trainee } from "./trainee"

/** Three scenarios of the campaign of Orvane, played one after the other with reloads between; and the same from their logs alone. */

const pack = orvane()
const campaign = campaignOf(pack)

test("what was told at a clinic is remembered by the river, and the page says where it could have been turned", async ({
  page,
}) => {
  test.slow()
  await page.goto("/?stage=off")
  const trainee = new Trainee(page)
  const button = (name: string | RegExp) => page.getByRole("button", { name })
  const acts = page.getByRole("list", { name: "What you can do" })
  const plays = async (...texts: readonly RegExp[]) => {
    for (const text of texts) {
      const before = await trainee.kept()
      await acts.getByRole("button", { name: text }).press("Enter")
      await expect.poll(() => trainee.kept()).toBe(before + 1)
    }
  }

  // The first evening is on this device already, up to its last act.
  const evening = acted(begunIn(pack, [], "slept-in-the-bush"), pack, almostOver)
  await expect(button("Begin with Slept in the bush")).toBeVisible()
  await keeps(page, [evening.attempt])
  await page.reload()
  await button("Continue Slept in the bush").first().press("Enter")
  await plays(/Let Sefa ring the network/)
  await button("Go to the debrief").press("Enter")
  await page.locator(".step-nav a").nth(1).press("Enter")
  await expect(page.getByRole("heading", { name: /In the campaign/ })).toBeVisible()

  await button("Next: The midwife's tally").press("Enter")
  await expect(page.getByText("In Varra nobody was told of the night at Kibo.", { exact: false })).toBeVisible()
  await axeFindsNothing(page, "a briefing that remembers")
  await button(/^Begin as/).press("Enter")
  await plays(/settle how to go about it/)
  await page.reload()
  await button(/^Work out the risk card/).press("Enter")
  await page.getByRole("button", { name: /Walk in with the escort/ }).press("Enter")
  await page.getByRole("dialog").last().getByRole("button", { name: "Commit", exact: true }).press("Enter")
  await plays(/Ask to see the register/)
  await page.keyboard.press("Shift+Escape")

  await page.reload()
  await button("Next: Nothing after dark").press("Enter")
  await expect(page.getByText("by way of the school", { exact: false })).toBeVisible()
  await button(/^Begin as/).press("Enter")
  await plays(/when it is light/, /Sign the programme as it is/)
  await page.keyboard.press("Shift+Escape")
  await button("What was carried on").press("Enter")
  await expect(page.getByRole("heading", { level: 1, name: campaign.title })).toBeVisible()
  await expect(page.getByText("came back there")).toHaveCount(2)
  await expect(button(/^Play from/).first()).toBeVisible()
  await axeFindsNothing(page, "the page of a campaign")

  const kept = (await logs(page)).map((attempt) => replayedFrom(attempt, pack))
  const [run] = runsOf(campaign, pack.about.pack, kept)
  const done = run?.chapters.flatMap((chapter) => (chapter.state === "done" ? [chapter.play] : [])) ?? []
  expect(done.map(({ attempt }) => attempt.campaign?.remembers)).toEqual([
    {},
    { network: "silent" },
    { clinic: "named" },
  ])
  expect(done.map((play) => checkedStart(campaign, play, kept))).toEqual(["same", "same", "same"])
  expect(memoriesAfter(campaign, done)).toEqual({
    network: "silent",
    clinic: "named",
    exposure: "exposed",
    varra: "wary",
  })
})

const almostOver = [
  "photo",
  "go-to-base",
  "picture-ask-major",
  "log-line",
  "gate-book",
  "ops-hour",
  "ops-hour",
  "ops-hour",
  "ops-turn",
]

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

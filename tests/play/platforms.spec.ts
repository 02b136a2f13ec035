import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { spawnSync } from "node:child_process"
import { type Browser, expect, type FrameLocator, type Page, test as base } from "@playwright/test"
import { cmi5Structure } from "../../src/cli/package/cmi5"
import { scorm12Manifest } from "../../src/cli/package/scorm12"
import { scorm2004Manifest } from "../../src/cli/package/scorm2004"
import { root } from "../support/command-line"
import { type Hosted, startPlatform } from "../support/learning-platform"

/** Packages as platforms play them: launched, left half way, taken up elsewhere, played to the end, graded. */

/** A classroom's server without a certificate: browsers give its pages less than those of this computer. */
const host = "platform.test"

const test = base.extend({
  launchOptions: [
    async ({ launchOptions }, use) =>
      use({ ...launchOptions, args: [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${host} 127.0.0.1`] }),
    { scope: "worker" },
  ],
})

/** Without the picture, which one of these tests is enough for. */
const inWords = "?scenario=aims&stage=off"

const folder = mkdtempSync(join(tmpdir(), "forewarn-packages-"))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

function packaged(to: Hosted | "html", ...more: readonly string[]): string {
  const out = join(folder, `aims-${to}.${to === "html" ? "html" : "zip"}`)
  const made = spawnSync(
    process.execPath,
    [
      join(root, "src/cli/bin.mjs"),
      "package",
      join(root, "scenarios/tour"),
      "--to",
      to,
      "--scenario",
      "aims",
      "--out",
      out,
      ...more,
    ],
    { encoding: "utf8" },
  )
  if (made.status !== 0) throw new Error(made.stderr)
  return out
}

/** A visit from another computer: nothing of an earlier one is on its disk. */
async function visit(browser: Browser, address: string) {
  const context = await browser.newContext()
  const page = await context.newPage()
  const faults: string[] = []
  page.on("pageerror", (error) => faults.push(error.message))
  page.on("console", (message) => {
    // What is not there, and what is refused on purpose, the browser tells too.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) faults.push(message.text())
  })
  await page.goto(address)
  return { page, faults, close: () => context.close() }
}

type Game = Page | FrameLocator

async function begins(game: Game) {
  await expect(game.getByRole("heading", { level: 1, name: "Aims: half a wave" })).toBeVisible()
  await game.getByRole("button", { name: /^Begin as/ }).click()
  await game.getByRole("button", { name: /Stop and ask her how the view is/ }).click()
  await expect(game.getByText(/^Since Monday/)).toBeVisible()
}

async function ends(game: Game) {
  await game.getByRole("button", { name: /Put it into the evening report/ }).click()
  await expect(game.getByRole("heading", { name: "Relieved" })).toBeVisible()
}

/** On the way out, past the debrief. */
async function leaves(game: Game) {
  await game.getByRole("button", { name: "Go to the debrief" }).click()
  const notice = game.getByRole("complementary", { name: "Learning platform" })
  await notice.getByRole("button", { name: "Finish and leave" }).click()
  await expect(notice).toContainText("You can close this window")
}

for (const standard of ["scorm12", "scorm2004"] as const)
  test(`${standard}: a run is left half way, taken up on another computer, and graded`, async ({ browser }) => {
    const platform = await startPlatform(standard, readFileSync(packaged(standard, "--pass", "60")))
    const parameters = standard === "scorm12" ? "?scenario=aims" : inWords
    const first = await visit(browser, platform.launch(host, parameters))
    await begins(first.page.frameLocator("iframe"))
    const half =
      standard === "scorm12" ? { core: { lesson_status: "incomplete" } } : { completion_status: "incomplete" }
    await expect
      .poll(() => platform.committed())
      .toMatchObject({ cmi: { ...half, suspend_data: expect.stringMatching(/^1\./) } })
    await first.close()

    const second = await visit(browser, platform.launch(host, parameters))
    const game = second.page.frameLocator("iframe")
    await expect(game.getByText(/^Since Monday/)).toBeVisible()
    platform.refuse(true)
    await ends(game)
    const notice = game.getByRole("complementary", { name: "Learning platform" })
    await expect(notice).toContainText("did not take what you did last")
    platform.refuse(false)
    await notice.getByRole("button", { name: "Send again" }).click()
    await expect(notice).toContainText("completed, 100 of 100")
    const graded =
      standard === "scorm12"
        ? { core: { lesson_status: "passed", score: { raw: "100" } } }
        : { completion_status: "completed", success_status: "passed", score: { raw: "100", scaled: "1" } }
    const response = standard === "scorm12" ? "student_response" : "learner_response"
    expect(platform.committed()).toMatchObject({
      cmi: {
        ...graded,
        interactions: { 0: { id: "wave", [response]: "stop" }, 1: { id: "told", [response]: "report-now" } },
      },
    })
    await leaves(game)
    expect(await second.page.evaluate("window.calls")).toContain(
      standard === "scorm12" ? "LMSFinish  true" : "Terminate  true",
    )
    const faults: unknown = await second.page.evaluate("window.faults")
    // The one commit that was refused; and asking for a mark that the platform has not got is no mistake.
    const known = [/Commit {2}101$/, /^GetValue cmi\.scaled_passing_score 403$/]
    expect([faults].flat().filter((one) => !known.some((pattern) => pattern.test(String(one))))).toEqual([])
    expect([first.faults, second.faults]).toEqual([[], []])
    await second.close()
    await platform.close()
  })

test("cmi5: initialized comes first, terminated last, between them one completed and one passed", async ({
  browser,
}) => {
  const platform = await startPlatform("cmi5", readFileSync(packaged("cmi5", "--pass", "60")))
  const { page, faults, close } = await visit(browser, platform.launch(host, inWords))
  await begins(page)
  // A reloaded page goes on in the same session: the token is given out once.
  await page.reload()
  await expect(page.getByText(/^Since Monday/)).toBeVisible()
  await ends(page)
  await expect(page.getByRole("complementary", { name: "Learning platform" })).toContainText("completed, 100 of 100")
  await leaves(page)
  const told = platform.statements()
  expect(told.map(({ verb }) => verb.id.replace(/^.*\//, ""))).toEqual([
    "initialized",
    "selected",
    "selected",
    "passed",
    "completed",
    "terminated",
  ])
  const passed = told.find(({ verb }) => verb.id.endsWith("/passed"))
  expect(passed?.result).toMatchObject({ score: { scaled: 1, raw: 100 }, success: true })
  const stray = told.filter(
    ({ context: { registration, extensions } }) =>
      registration !== "7f3e1c1a-2f5b-4e63-9f0e-0d9d5a1f3c11" ||
      extensions?.["https://w3id.org/xapi/cmi5/context/extensions/sessionid"] !== "session-1",
  )
  expect(stray).toEqual([])
  expect(faults).toEqual([])
  await close()
  await platform.close()
})

test("manifests are XML, and say what titles say, whatever that is", async ({ page }) => {
  const title = `"><item> & ]]> <!-- \u0007 'الإنذار'`
  const part = { scenario: "aims", title, about: title }
  const course = {
    pack: "tour",
    version: "1",
    title,
    about: title,
    language: "en",
    parts: [part],
    pass: 60,
    files: ["a'&b.js"],
  }
  const read = await page.evaluate(
    (texts) =>
      texts.map((text) => {
        const found = new DOMParser().parseFromString(text, "application/xml")
        return found.querySelector("parsererror") ? "broken" : found.querySelector("title")?.textContent?.trim()
      }),
    [scorm12Manifest(course), scorm2004Manifest(course), cmi5Structure(course)],
  )
  const said = title.replace("\u0007", " ")
  expect(read).toEqual([said, said, said])
})

test("a page alone plays from a file, without a server or any other file", async ({ browser }) => {
  const { page, faults, close } = await visit(browser, `file://${packaged("html")}${inWords}`)
  await page.getByRole("heading", { name: /^Tour/ }).click()
  await page.getByRole("button", { name: /Read the briefing of Aims/ }).click()
  await begins(page)
  await ends(page)
  await page.getByRole("button", { name: "Go to the debrief" }).click()
  // What was still possible is worked out by a worker, which has to come out of the page.
  expect(faults).toEqual([])
  await close()
})

import { type ChildProcess, spawn } from "node:child_process"
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { expect } from "@playwright/test"
import { Trainee, test as base } from "./trainee"

/** What an instructor sees who writes while the game runs: `npm start`, on a copy of the shipped packs. */

const root = resolve(import.meta.dirname, "../..")
const test = base.extend<{ readonly origin: string; readonly scenario: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
  scenario: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "forewarn-live-"))
    cpSync(join(root, "scenarios"), folder, { recursive: true })
    await use(join(folder, "orvane/slept-in-the-bush.yaml"))
    rmSync(folder, { recursive: true, force: true })
  },
  origin: async ({ scenario }, use) => {
    const server: ChildProcess = spawn(process.execPath, [join(root, "scripts/start.mjs")], {
      env: {
        ...process.env,
        CI: "1",
        PORT: String(Number(process.env["FOREWARN_TEST_PORT"] ?? 4180) + 7),
        FOREWARN_SCENARIOS: resolve(scenario, "../.."),
        FOREWARN_OUT: "dist/live-test",
      },
      stdio: ["ignore", "pipe", "inherit"],
    })
    const address = await new Promise<string>((done) => {
      server.stdout?.on("data", (text: Buffer) => {
        const found = /http:\S+/.exec(text.toString())
        if (found) done(found[0])
      })
    })
    await use(address)
    server.kill()
  },
  baseURL: async ({ origin }, use) => use(origin),
})

test("saved prose shows where the trainee is; saved rules carry the play over; a mistake is told and changes nothing", async ({
  page,
  scenario,
}) => {
  test.slow()
  const text = readFileSync(scenario, "utf8")
  await page.goto("/?stage=off")
  const trainee = new Trainee(page)
  await trainee.begins()
  await trainee.does("halt")
  const said = page.getByRole("region", { name: "What was said" })
  await expect(said).toContainText("It has done nothing to you.")

  const mended = text.replace("It has done nothing to you.", "It has done you no harm.")
  expect(mended).not.toBe(text)
  writeFileSync(scenario, mended)
  await expect(said).toContainText("It has done you no harm.")
  expect(await trainee.kept()).toBe(1)

  writeFileSync(scenario, mended.replace("to: field-talk", "to: feild-talk"))
  await expect(
    page.getByText('There is no beat or ending called "feild-talk" in this scenario. Did you mean "field-talk"?', {
      exact: false,
    }),
  ).toBeVisible()
  await expect(page.getByText(/slept-in-the-bush\.yaml:\d+:\d+ unknown-name/)).toBeVisible()
  await trainee.does("ask-week")
  await expect(said).toContainText("The other night we slept in the bush.")

  writeFileSync(scenario, mended.replace("takes: 12 min", "takes: 17 min"))
  await expect(page.getByText("feild-talk", { exact: false })).toBeHidden()
  await expect(page.locator("main.scene").getByText("16:02").first()).toBeVisible()
  await expect(said).toContainText("The other night we slept in the bush.")
})

import { readdirSync, statSync } from "node:fs"
import { join, resolve } from "node:path"
import { expect } from "@playwright/test"
import { budgetOf, most } from "../../bench/budget"
import { Trainee, test } from "./trainee"

/** What the built game weighs. Sizes only: how long anything takes is told by `npm run bench`. */

const root = resolve(import.meta.dirname, "../..")
const dist = join(root, "dist/app")

test("the first picture, the drawing library and every pack keep to their budget", () => {
  const budget = budgetOf(dist, join(root, "scenarios"))
  expect(budget.initialScript).toBeGreaterThan(20_000)
  expect(budget.initialScript).toBeLessThanOrEqual(most.initialScript)
  expect(budget.phaser).toBeGreaterThan(100_000)
  expect(budget.phaser).toBeLessThanOrEqual(most.phaser)
  expect(budget.firstLoad).toBeLessThanOrEqual(most.firstLoad)
  expect(Object.keys(budget.packs)).toContain("orvane")
  for (const [pack, bytes] of Object.entries(budget.packs)) expect(bytes, pack).toBeLessThanOrEqual(most.pack)
})

test("home is there without Phaser and the checker; what a scene needs comes while its briefing is read", async ({
  page,
  baseURL,
}) => {
  const asked: string[] = []
  page.on("request", (request) => asked.push(request.url().replace(`${baseURL}/`, "")))
  const scripts = () =>
    asked.filter((file) => file.endsWith(".js")).map((file) => file.replace(/^.*\/|-[\w-]{8}\.js$/g, ""))
  await page.goto("/")
  const open = page.getByRole("button", { name: /Read the briefing of Slept in the bush/ })
  await expect(open).toBeVisible()
  const notYet = [
    "phaser-core",
    "stage",
    "scene",
    "player",
    "looking-back",
    "review",
    "zod",
    "pack",
    "check-archive",
    "csv",
  ]
  expect(notYet.filter((name) => scripts().includes(name))).toEqual([])
  // The names are those of the build: each is the name of a file in it.
  const built = readdirSync(join(dist, "assets"))
  expect(notYet.filter((name) => !built.some((file) => file.startsWith(`${name}-`)))).toEqual([])

  await new Trainee(page).presses(open)
  await expect(page.getByRole("button", { name: /^Begin as/ })).toBeVisible()
  for (const name of ["scene", "stage", "phaser-core", "player"]) await expect.poll(scripts).toContain(name)

  await page.getByRole("button", { name: /^Begin as/ }).click()
  await expect(page.locator("main.scene")).toBeVisible()
  // Every other scenario comes behind, so that a server which is gone later is not missed; nothing waits for it.
  await expect.poll(scripts).toContain("orvane-scenario-yellow-bus")
  const bytes = asked
    .filter((file) => !file.startsWith("sound/") && !/^(data|blob):/.test(file))
    .filter((file) => !/-scenario-(?!slept-in-the-bush-)/.test(file))
    .map((file) => statSync(join(dist, file.replace(/\?.*$/, "") || "index.html")).size)
  expect(bytes.reduce((all, one) => all + one, 0)).toBeLessThanOrEqual(most.firstLoad)
})

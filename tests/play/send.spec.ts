import { createServer } from "node:http"
import { expect, test } from "@playwright/test"
import { orvane } from "../support/orvane"
import { createRecordStore } from "../support/record-store"
import { playedAs } from "../support/recorded"
import { axeFindsNothing } from "./axe"

/** A course lead sends a course to a record store elsewhere, which the servers' policy lets the desk's worker alone do. */

const store = createRecordStore()
let isOpen = false

const elsewhere = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on("data", (part: Buffer) => parts.push(part))
  request.on("end", () => {
    response.setHeader("Access-Control-Allow-Origin", "*")
    response.setHeader("Access-Control-Allow-Headers", "authorization, content-type, x-experience-api-version")
    if (request.method === "OPTIONS") return void response.end()
    if (request.method === "GET") return void response.end('{"version":["1.0.3"]}')
    const { status, body } = isOpen ? store.answer(Buffer.concat(parts).toString("utf8")) : { status: 401, body: "" }
    response.writeHead(status, { "Content-Type": "application/json" }).end(body)
  })
})

test.beforeAll(() => new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve)))
test.afterAll(() => void elsewhere.close())

test("a course goes from the desk to a record store, and what was not let in is sent later", async ({ page }) => {
  const at = elsewhere.address()
  if (typeof at !== "object" || at === null) throw new Error("the store is not open")
  const attempt = playedAs({ role: "section-leader", seed: "a", acts: ["wave", "go-to-base"] }, orvane()).attempt
  await page.goto("/?stage=off")
  await page.getByRole("button", { name: "Course desk" }).click()
  await page
    .locator('input[type="file"][multiple]:not([webkitdirectory])')
    .setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(attempt)) })
  const open = page.getByRole("button", { name: "Send to a record store…" })
  await open.click()
  const dialog = page.getByRole("dialog", { name: "Send to a record store" })
  await dialog.getByRole("button", { name: "Send" }).click()
  await expect(dialog.getByRole("alert")).toHaveText(/Write the whole address/)
  await dialog.getByLabel("Address of the store").fill(`http://127.0.0.1:${at.port}/xapi/statements`)
  await dialog.getByLabel("User").fill("lead")
  await dialog.getByLabel("Password").fill("secret")
  await axeFindsNothing(page, "sending to a record store")
  await dialog.getByRole("button", { name: "Send" }).click()
  await expect(page.getByText(/does not let this user in/)).toBeFocused()
  expect(store.held.size).toBe(0)

  isOpen = true
  await page.reload()
  await page.getByRole("button", { name: "Course desk" }).click()
  await expect(page.getByText(/^Not yet sent to http/)).toBeVisible()
  await open.click()
  await expect(dialog.getByLabel("User")).toHaveValue("lead")
  await expect(dialog.getByLabel("Password")).toHaveValue("")
  await dialog.getByLabel("Password").fill("secret")
  await dialog.getByRole("button", { name: "Send" }).click()
  await expect(page.getByText(/statements are in the store\.$/)).toBeFocused()
  await expect(page.getByText(/^Sent to http/)).toBeVisible()
  expect(store.held.size).toBeGreaterThan(3)
})

import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium, expect } from "@playwright/test"
import { findChromium } from "../../scripts/chromium.mjs"
import { Trainee, test, watch } from "./trainee"

test("reloaded in mid-scene, the trainee is where she was", async ({ page }) => {
  await page.goto("/?stage=off")
  const trainee = new Trainee(page)
  await trainee.begins()
  await trainee.does("halt", "ask-week", "ask-since")
  const clock = page
    .locator(".scene")
    .getByText(/^\d\d:\d\d$/)
    .first()
  const before = await clock.textContent()
  await page.reload()
  await expect(page.locator("main.scene")).toBeVisible()
  expect(await clock.textContent()).toBe(before)
  expect(await trainee.kept()).toBe(3)
  await trainee.does("ask-seen")
  expect(await trainee.kept()).toBe(4)
})

test("two tabs: the second reads, and writes nothing", async ({ page, context }) => {
  await page.goto("/?stage=off")
  const first = new Trainee(page)
  await first.begins()
  await first.does("halt")
  const other = await context.newPage()
  await other.goto("/?stage=off")
  const second = new Trainee(other)
  await second.presses(other.getByRole("button", { name: /continue/i }).first())
  await expect(other.getByText("Another window has this run open", { exact: false })).toBeVisible()
  await other.keyboard.press("1")
  await other.keyboard.press("2")
  expect(await second.kept()).toBe(1)
  await first.does("ask-week")
  expect(await first.kept()).toBe(2)
})

test("when the disk refuses, nothing is shown that is not kept; tried again, it goes on", async ({ page }) => {
  await page.goto("/?stage=off")
  const trainee = new Trainee(page)
  await trainee.begins()
  await page.evaluate(() => {
    const real = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, "transaction")
    if (!real) throw new Error("no transactions here")
    const full = new Proxy(real.value, {
      apply(target, database, args) {
        const transaction: unknown = Reflect.apply(target, database, args)
        // As a full disk does it: the transaction aborts and no single request fails first.
        if (transaction instanceof IDBTransaction && args[1] === "readwrite") queueMicrotask(() => transaction.abort())
        return transaction
      },
    })
    Object.defineProperty(IDBDatabase.prototype, "transaction", { ...real, value: full })
    addEventListener("disk-mended", () => Object.defineProperty(IDBDatabase.prototype, "transaction", real))
  })
  await page.keyboard.press("1")
  await expect(page.getByText(/not kept|could not be kept/i).first()).toBeVisible()
  await expect(page.getByText("The road bends along a field of cassava", { exact: false })).toBeVisible()
  expect(await trainee.kept()).toBe(0)
  await page.evaluate(() => dispatchEvent(new Event("disk-mended")))
  await trainee.presses(page.getByRole("button", { name: /try again/i }))
  await expect.poll(() => trainee.kept()).toBe(1)
  await expect(page.getByText("The road bends along a field of cassava", { exact: false })).toBeHidden()
})

test("an attempt changed on disk is set aside with the reason, and kept", async ({ page }) => {
  await page.goto("/?stage=off")
  const trainee = new Trainee(page)
  await trainee.begins()
  await trainee.does("halt", "ask-week")
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("forewarn")
        opening.addEventListener("success", () => {
          const transaction = opening.result.transaction("events", "readwrite")
          const store = transaction.objectStore("events")
          const reading = store.getAll()
          reading.addEventListener("success", () => {
            store.put({ ...reading.result[1], event: { type: "choose", choice: "stand-quiet" } })
          })
          transaction.addEventListener("complete", () => {
            opening.result.close()
            resolve()
          })
        })
      }),
  )
  await page.reload()
  await expect(page.getByText("Event 2 does not fit the chain", { exact: false })).toBeVisible()
  await expect(page.getByRole("button", { name: /continue/i })).toHaveCount(0)
  expect(await trainee.kept()).toBe(2)
})

test("the browser killed in mid-scene loses nothing that was shown", async ({ baseURL }) => {
  const executable = (await findChromium()) ?? ""
  const folder = mkdtempSync(join(tmpdir(), "forewarn-profile-"))
  const port = 9333 + Math.floor(process.pid % 500)
  const launch = () =>
    spawn(
      executable,
      [
        "--headless=new",
        "--no-sandbox",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        `--user-data-dir=${folder}`,
        `--remote-debugging-port=${port}`,
        "about:blank",
      ],
      { detached: true, stdio: "ignore" },
    )
  const attach = async () => {
    for (let i = 0; i < 100; i++) {
      try {
        return await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
    throw new Error("the browser did not start")
  }
  const faults: string[] = []
  const first = launch()
  try {
    const context = (await attach()).contexts()[0]
    if (!context) throw new Error("no window")
    const page = await context.newPage()
    watch(page, baseURL ?? "", faults)
    await page.goto(`${baseURL}/?stage=off`)
    const trainee = new Trainee(page)
    await trainee.begins()
    await trainee.does("halt", "ask-week", "ask-seen")
  } finally {
    kill(first.pid)
  }
  const second = launch()
  try {
    const context = (await attach()).contexts()[0]
    if (!context) throw new Error("no window")
    const page = await context.newPage()
    watch(page, baseURL ?? "", faults)
    await page.goto(`${baseURL}/?stage=off`)
    const trainee = new Trainee(page)
    expect(await trainee.kept()).toBe(3)
    await trainee.presses(page.getByRole("button", { name: /continue/i }).first())
    await trainee.does("ask-since")
    expect(await trainee.kept()).toBe(4)
  } finally {
    kill(second.pid)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  expect(faults).toEqual([])
})

/** The whole group, at once, as a power cut would. */
function kill(pid: number | undefined) {
  if (pid === undefined) return
  try {
    process.kill(-pid, "SIGKILL")
  } catch {
    process.kill(pid, "SIGKILL")
  }
}

import { createServer, type Server } from "node:http"
import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { type Browser, chromium, type Page } from "@playwright/test"
import { findChromium } from "../scripts/chromium.mjs"
import { median, progress, rounds } from "./measure"

/**
 * The built game in a browser, beside the least that any page could do: on a processor four times slower and, for loading, a
 * connection of 1.6 Mbit/s with 150 ms of delay ("Fast 3G"). All pages come compressed from the same server.
 */
export interface Pages {
  /** Milliseconds from nothing to a page one can use, medians. */
  readonly home: number
  /** Milliseconds from nothing to a briefing one can begin from, by way of home. */
  readonly briefing: number
  /** A page that fetches the same packs, all of them, and lists their scenarios, without any library. */
  readonly least: number
  /** A page that fetches one scenario of a pack and names it, without any library. */
  readonly leastOne: number
  /** Milliseconds from nothing to the picture of a scene that a reload goes back to. */
  readonly stage: number
  /** A page that fetches the same packs, all of them, and begins an empty scene of the same drawing library. */
  readonly emptyStage: number
  /** The same with one scenario of a pack. */
  readonly emptyStageOne: number
  /** Milliseconds of script from a choice to its consequence in the page's elements, after it was kept. */
  readonly choiceScript: number
  /** The same with style and layout of what is new. */
  readonly choice: number
}

export async function pages(dist: string): Promise<Pages> {
  const server = await serve(dist)
  const browser = await chromium.launch({
    ...optional(await findChromium()),
    args: process.platform === "linux" ? ["--no-sandbox"] : [],
  })
  const origin = originOf(server)
  const scripts: number[] = []
  const contenders = {
    home: () =>
      loading(browser, `${origin}/?stage=off`, (page) =>
        page
          .getByRole("button", { name: /Read the briefing/ })
          .first()
          .waitFor(),
      ),
    briefing: () =>
      loading(browser, `${origin}/?stage=off`, async (page) => {
        await page.getByRole("button", { name: wanted }).click()
        await page.getByRole("button", { name: /^Begin as/ }).waitFor()
      }),
    least: () => loading(browser, `${origin}/least.html`, (page) => page.getByRole("button").first().waitFor()),
    leastOne: () => loading(browser, `${origin}/least-one.html`, (page) => page.getByRole("button").first().waitFor()),
    emptyStage: () => loading(browser, `${origin}/empty.html`, (page) => page.locator("canvas").waitFor()),
    emptyStageOne: () => loading(browser, `${origin}/empty-one.html`, (page) => page.locator("canvas").waitFor()),
    stage: () => backIntoScene(browser, origin),
    choice: async () => {
      const { script, whole } = await choosing(browser, origin)
      scripts.push(script)
      return whole
    },
  }
  try {
    const found = new Map<string, number[]>(Object.keys(contenders).map((name) => [name, []]))
    for (let round = 0; round < rounds; round++) {
      progress(`pages, round ${round + 1} of ${rounds}`)
      const order = Object.entries(contenders)
      for (const [name, run] of round % 2 === 0 ? order : order.reverse()) found.get(name)?.push(await run())
    }
    const of = (name: keyof typeof contenders) => median(found.get(name) ?? [])
    return {
      home: of("home"),
      briefing: of("briefing"),
      least: of("least"),
      leastOne: of("leastOne"),
      stage: of("stage"),
      emptyStage: of("emptyStage"),
      emptyStageOne: of("emptyStageOne"),
      choiceScript: median(scripts),
      choice: of("choice"),
    }
  } finally {
    await browser.close()
    server.close()
  }
}

const wanted = /Read the briefing of Slept in the bush/

async function loading(browser: Browser, url: string, usable: (page: Page) => Promise<void>): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await slow(page, { network: true })
  const began = performance.now()
  await page.goto(url, { waitUntil: "commit" })
  await usable(page)
  const took = performance.now() - began
  await context.close()
  return took
}

/** The same tab, its cache emptied, after a scene was begun in it. */
async function backIntoScene(browser: Browser, origin: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await begins(page, `${origin}/?stage=canvas`)
  const control = await slow(page, { network: true })
  await control.send("Network.setCacheDisabled", { cacheDisabled: true })
  const began = performance.now()
  await page.reload({ waitUntil: "commit" })
  await page.locator("#stage canvas").waitFor()
  const took = performance.now() - began
  await context.close()
  return took
}

async function choosing(
  browser: Browser,
  origin: string,
): Promise<{ readonly script: number; readonly whole: number }> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await begins(page, `${origin}/?stage=off`)
  const control = await slow(page, { network: false })
  await control.send("Performance.enable")
  const work = async () => {
    const { metrics } = await control.send("Performance.getMetrics")
    const sumOf = (...names: readonly string[]) =>
      metrics.reduce((sum, { name, value }) => (names.includes(name) ? sum + value * 1000 : sum), 0)
    return {
      script: sumOf("ScriptDuration"),
      whole: sumOf("ScriptDuration", "RecalcStyleDuration", "LayoutDuration"),
    }
  }
  // What is fetched and prepared behind a scene is not part of a choice.
  await page.waitForLoadState("networkidle")
  // Looked for by the page itself: a driver that looks by role asks for the style of every element, which would be counted.
  await page.evaluate(`{
    const open = () => document.querySelector(".choice-list button:not([aria-disabled])")
    const text = open().textContent
    open().focus()
    globalThis.turned = new Promise((done) => {
      const watch = new MutationObserver(() => {
        if (open()?.textContent === text) return
        watch.disconnect()
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))
      })
      watch.observe(document.body, { childList: true, subtree: true, characterData: true })
    })
    undefined
  }`)
  const before = await work()
  await page.keyboard.press("Enter")
  await page.evaluate("globalThis.turned")
  const after = await work()
  await context.close()
  return { script: after.script - before.script, whole: after.whole - before.whole }
}

async function begins(page: Page, url: string) {
  await page.goto(url)
  await page.getByRole("button", { name: wanted }).click()
  await page.getByRole("button", { name: /^Begin as/ }).click()
  await page.getByRole("list", { name: "What you can do" }).waitFor()
}

async function slow(page: Page, { network }: { readonly network: boolean }) {
  const control = await page.context().newCDPSession(page)
  await control.send("Emulation.setCPUThrottlingRate", { rate: 4 })
  await control.send("Network.enable")
  if (network)
    await control.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 150,
      downloadThroughput: 1_600_000 / 8,
      uploadThroughput: 750_000 / 8,
    })
  return control
}

/** The build, and the pages that stand beside it. */
async function serve(dist: string): Promise<Server> {
  const scripts = readdirSync(join(dist, "assets")).filter((file) => file.endsWith(".js"))
  const named = (...names: readonly string[]) =>
    scripts.filter((file) => names.some((name) => file.startsWith(`${name}-`)))
  const all = fetching(named("orvane-pack", "orvane-scenario", "tour-pack", "tour-scenario"))
  const one = fetching(named("orvane-pack", "orvane-scenario-slept-in-the-bush"))
  const [phaser = ""] = named("phaser-core")
  const own: Readonly<Record<string, string>> = {
    "/least.html": htmlWith(all + listing),
    "/least-one.html": htmlWith(one + listing),
    "/empty.html": htmlWith(all + drawing(phaser)),
    "/empty-one.html": htmlWith(one + drawing(phaser)),
  }
  const packed = new Map<string, Buffer>()
  const bodyOf = (path: string) => {
    const known =
      packed.get(path) ?? gzipSync(own[path] ?? readFileSync(join(dist, path === "/" ? "index.html" : path)))
    packed.set(path, known)
    return known
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost")
    try {
      const body = bodyOf(pathname)
      response.writeHead(200, {
        "Content-Type": typeOf(pathname),
        "Content-Encoding": "gzip",
        "Cache-Control": "no-store",
      })
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening)
  })
  return server
}

/** All at once, as `parts`. */
function fetching(files: readonly string[]): string {
  return `const parts = await Promise.all(${JSON.stringify(files)}.map((file) => import("./assets/" + file)))\n`
}

const listing = `
  for (const { default: { title } } of parts) if (title) {
    const button = document.createElement("button")
    button.textContent = title
    document.body.append(button)
  }`

function drawing(phaser: string): string {
  return `
    const loaded = await import("./assets/${phaser}")
    const phaser = Object.values(loaded).map((one) => typeof one === "function" && !one.prototype ? one() : one).find((one) => (one.default ?? one).Game)
    const { Game, CANVAS } = phaser.default ?? phaser
    new Game({ type: CANVAS, banner: false, audio: { noAudio: true }, scene: {} })`
}

function htmlWith(script: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Beside</title><body><script type="module">${script}</script></body></html>`
}

function typeOf(path: string): string {
  const ending = path.slice(path.lastIndexOf(".") + 1)
  const known: Readonly<Record<string, string>> = {
    js: "text/javascript",
    css: "text/css",
    svg: "image/svg+xml",
    woff2: "font/woff2",
  }
  return known[ending] ?? (ending === "mp3" ? "audio/mpeg" : "text/html")
}

function originOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("the server has no port")
  return `http://127.0.0.1:${address.port}`
}

function optional(executablePath: string | undefined) {
  return executablePath === undefined ? {} : { executablePath }
}

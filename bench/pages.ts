import { createServer, type Server } from "node:http"
import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { type Browser, chromium, type Page } from "@playwright/test"
import { findChromium } from "../scripts/chromium.mjs"
import { progress, rounds } from "./measure"

/**
 * The built game in a browser, beside the least that any page could do: on a processor four times slower and, for loading, a
 * connection of 1.6 Mbit/s with 150 ms of delay ("Fast 3G"). All pages come compressed from the same server.
 */
export interface Pages {
  /** Milliseconds from nothing to a page one can use, medians. */
  readonly home: number
  /** A page that fetches the same packs and lists their scenarios, without any library. */
  readonly least: number
  /** Milliseconds from nothing to the picture of a scene that a reload goes back to. */
  readonly stage: number
  /** A page that fetches the same packs and begins an empty scene of the same drawing library. */
  readonly emptyStage: number
  /** Milliseconds of script, style and layout between a choice and its consequence on the page. */
  readonly choice: number
}

export async function pages(dist: string): Promise<Pages> {
  const server = await serve(dist)
  const browser = await chromium.launch({
    ...optional(await findChromium()),
    args: process.platform === "linux" ? ["--no-sandbox"] : [],
  })
  const origin = originOf(server)
  const contenders = {
    home: () =>
      loading(browser, `${origin}/?stage=off`, (page) =>
        page
          .getByRole("button", { name: /Read the briefing/ })
          .first()
          .waitFor(),
      ),
    least: () => loading(browser, `${origin}/least.html`, (page) => page.getByRole("button").first().waitFor()),
    emptyStage: () => loading(browser, `${origin}/empty.html`, (page) => page.locator("canvas").waitFor()),
    stage: () => backIntoScene(browser, origin),
    choice: () => choosing(browser, origin),
  }
  try {
    const found = new Map<string, number[]>(Object.keys(contenders).map((name) => [name, []]))
    for (let round = 0; round < rounds; round++) {
      progress(`pages, round ${round + 1} of ${rounds}`)
      const order = Object.entries(contenders)
      for (const [name, run] of round % 2 === 0 ? order : order.reverse()) found.get(name)?.push(await run())
    }
    const median = (name: keyof Pages) => [...(found.get(name) ?? [])].sort((a, b) => a - b)[rounds >> 1] ?? Number.NaN
    return {
      home: median("home"),
      least: median("least"),
      stage: median("stage"),
      emptyStage: median("emptyStage"),
      choice: median("choice"),
    }
  } finally {
    await browser.close()
    server.close()
  }
}

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

async function choosing(browser: Browser, origin: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await begins(page, `${origin}/?stage=off`)
  const control = await slow(page, { network: false })
  await control.send("Performance.enable")
  const work = async () => {
    const { metrics } = await control.send("Performance.getMetrics")
    const wanted = new Set(["ScriptDuration", "RecalcStyleDuration", "LayoutDuration"])
    return metrics.reduce((sum, { name, value }) => (wanted.has(name) ? sum + value * 1000 : sum), 0)
  }
  const list = page.getByRole("list", { name: "What you can do" })
  const text = (await list.getByRole("button").first().textContent()) ?? ""
  const before = await work()
  await list.getByRole("button").first().press("Enter")
  await list.getByText(text, { exact: true }).waitFor({ state: "detached" })
  const took = (await work()) - before
  await context.close()
  return took
}

async function begins(page: Page, url: string) {
  await page.goto(url)
  await page.getByRole("button", { name: /Read the briefing of Slept in the bush/ }).click()
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

/** The build, and two pages that stand beside it. */
async function serve(dist: string): Promise<Server> {
  const script = (name: string) =>
    readdirSync(join(dist, "assets")).find((file) => file.startsWith(`${name}-`) && file.endsWith(".js")) ?? ""
  const packs = `const packs = await Promise.all(["${script("orvane")}", "${script("tour")}"].map((file) => import("./assets/" + file)))`
  const own: Readonly<Record<string, string>> = {
    "/least.html": htmlWith(`${packs}
      for (const { default: { pack } } of packs) for (const { title } of pack.scenarios) {
        const button = document.createElement("button")
        button.textContent = title
        document.body.append(button)
      }`),
    "/empty.html": htmlWith(`${packs}
      const loaded = await import("./assets/${script("phaser-core")}")
      const phaser = Object.values(loaded).map((one) => typeof one === "function" && !one.prototype ? one() : one).find((one) => (one.default ?? one).Game)
      const { Game, CANVAS } = phaser.default ?? phaser
      new Game({ type: CANVAS, banner: false, audio: { noAudio: true }, scene: {} })`),
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

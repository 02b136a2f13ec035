import { createServer } from "node:http"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { push, type PushOptions } from "../src/cli/push"
import { createRecordStore } from "./support/record-store"
import { besideSmallPack } from "./support/command-line"
import { courseOfBots } from "./support/course-of-bots"
import { small } from "./support/small"

/** `forewarn push` against a store on this computer that answers as the real one does (`npm run test:lrs` proves that it does). */

const { folder, writePack } = besideSmallPack()
const home = "https://centre.example.org/courses/2026-11"

interface Asked {
  readonly url: string
  readonly authorization: string
  readonly version: string
}

let store = createRecordStore()
let asked: Asked[] = []
/** What is answered in place of the store, request by request. */
let instead: { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }[] = []

const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on("data", (part: Buffer) => parts.push(part))
  request.on("end", () => {
    const { authorization = "", "x-experience-api-version": version } = request.headers
    asked.push({ url: request.url ?? "", authorization, version: String(version) })
    if (request.method === "GET") return void response.end('{"version":["1.0.3"]}')
    const other = instead.shift()
    const {
      status,
      body = "",
      headers,
    } = { headers: {}, ...(other ?? store.answer(Buffer.concat(parts).toString("utf8"))) }
    response.writeHead(status, headers).end(body)
  })
})

beforeAll(async () => {
  writePack()
  for (const one of courseOfBots(small(), { players: 6, seed: "push" }))
    writeFileSync(join(folder, `${one.header.id}.json`), JSON.stringify(one.log()))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
})
afterAll(() => void server.close())
beforeEach(() => {
  store = createRecordStore()
  asked = []
  instead = []
})

function address(): string {
  const at = server.address()
  if (typeof at !== "object" || at === null) throw new Error("the store is not open")
  return `http://127.0.0.1:${at.port}/xapi`
}

function options(): PushOptions & { readonly lrs: string } {
  return {
    lrs: address(),
    user: "lead",
    home,
    version: "1.0.3",
    pack: [join(folder, "small")],
    env: { FOREWARN_LRS_PASSWORD: "not to be seen" },
    askPassword: () => Promise.resolve(undefined),
    wait: () => Promise.resolve(),
    now: () => 0,
  }
}

async function pushed(told: PushOptions = options()) {
  const said = { out: "", err: "", waited: new Array<number>() }
  const exit = await push(
    [folder],
    { ...told, wait: (milliseconds) => Promise.resolve(void said.waited.push(milliseconds)) },
    {
      isScreen: false,
      out: (text) => void (said.out += text),
      err: (text) => void (said.err += text),
      ask: () => Promise.resolve(undefined),
    },
  )
  expect(said.out + said.err).not.toContain("not to be seen")
  return { exit, ...said }
}

describe("results are sent to a record store", () => {
  test("whole, and the same command again stores nothing twice", async () => {
    const first = await pushed()
    expect(first).toMatchObject({ exit: 0, err: "" })
    const { size } = store.held
    expect(first.out).toContain(`6 attempts to tell of, in ${size} statements.`)
    expect(first.out).toContain(`${size} in the store, 0 there already in another form, 0 refused, 0 not sent.`)
    const again = await pushed()
    expect([again.exit, store.held.size]).toEqual([0, size])
    expect(new Set([...store.held.values()].map(({ actor }) => actor.account.homePage))).toEqual(new Set([home]))
    expect(new Set(asked.map(({ authorization, version }) => `${authorization} ${version}`))).toEqual(
      new Set([`Basic ${Buffer.from("lead:not to be seen").toString("base64")} 1.0.3`]),
    )
    expect(asked.map(({ url }) => url)).toContain("/xapi/statements")
  })

  test("after a busy moment when the store said it would be ready", async () => {
    instead = [{ status: 429, headers: { "Retry-After": "7" } }, { status: 503 }]
    const { exit, err, waited } = await pushed()
    expect([exit, waited]).toEqual([0, [7000, 2000]])
    expect(err).toContain("trying again in 7 s.")
  })

  test("one that it refuses is named and set aside, the others are stored", async () => {
    await pushed()
    const [id = "", other = ""] = store.held.keys()
    const whole = store.held.size
    store = createRecordStore({
      refused: new Set([id]),
      before: [...store.held.values()]
        .filter((one) => one.id === other)
        .map((one) => ({ ...one, timestamp: "2026-01-01T00:00:00Z" })),
    })
    const { exit, err, out } = await pushed()
    expect([exit, store.held.size]).toEqual([1, whole - 1])
    expect(err).toContain(
      `Statement ${id} (initialized https://forewarn.example/packs/small/scenarios/ford, trainee-1) is refused (400). It says: `,
    )
    expect(out).toContain(`${whole - 2} in the store, 1 there already in another form, 1 refused, 0 not sent.`)
  })

  test("a wrong password stops it, and says so; nothing is lost", async () => {
    instead = [{ status: 401, body: "" }]
    const { exit, err, out } = await pushed()
    expect([exit, store.held.size, asked.length]).toEqual([1, 0, 2])
    expect(err).toContain("Check user and password")
    expect(out).toContain("The same command sends the rest; nothing is stored twice.")
  })

  test("where there is no connection the rest waits for another day", async () => {
    const { exit, err, waited } = await pushed({ ...options(), lrs: "http://127.0.0.1:9/xapi" })
    expect([exit, waited.length]).toEqual([1, 6])
    expect(err).toContain("There is no connection to the store.")
  })

  test("a store that speaks another version is told before anything is sent", async () => {
    const { exit, err } = await pushed({ ...options(), version: "2.0" })
    expect([exit, store.held.size]).toEqual([2, 0])
    expect(err).toContain("the store speaks 1.0.3, not 2.0.")
  })

  test("a dry run needs no store and sends nothing", async () => {
    const { lrs: _, ...nowhere } = options()
    const { exit, out } = await pushed({ ...nowhere, dryRun: true })
    expect([exit, asked.length]).toEqual([0, 0])
    expect(out).toContain("Nothing was sent.")
  })

  test("called the wrong way, it says what is missing", async () => {
    expect(await pushed({ ...options(), lrs: "lrs.example.org" })).toMatchObject({
      exit: 2,
      err: expect.stringContaining("--lrs"),
    })
    expect(await pushed({ ...options(), lrs: "https://a:b@lrs.example.org/x" })).toMatchObject({
      exit: 2,
      err: expect.stringContaining("--user"),
    })
    expect(await pushed({ ...options(), home: "centre" })).toMatchObject({
      exit: 2,
      err: expect.stringContaining("--home"),
    })
    expect(await pushed({ ...options(), env: {} })).toMatchObject({
      exit: 2,
      err: expect.stringContaining("FOREWARN_LRS_PASSWORD"),
    })
    expect(asked).toEqual([])
  })
})

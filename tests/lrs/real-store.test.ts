import { spawn } from "node:child_process"
import { mkdtempSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { afterEach, beforeEach, expect, test } from "vitest"
import { type Statement, sendAll } from "../../src/core/index"
import { launchIn, openCmi5 } from "../../src/platform/cmi5"
import { createRecordStore } from "../support/record-store"
import { root } from "../support/command-line"
import { courseOfBots, statementsOfCourse } from "../support/course-of-bots"
import { end, ports } from "../support/ended-run"
import { tourPack } from "../support/tour"
import { type RealStore, startStore } from "./real-store"

const home = "https://centre.example.org/courses/2026-11"
const course = courseOfBots(tourPack(), { players: 2, seed: "lrs" })
const statements = statementsOfCourse(course, home)

let store: RealStore
beforeEach(async () => {
  store = await startStore()
})
afterEach(() => store.stop())

const headers = {
  Authorization: `Basic ${Buffer.from("lead:secret").toString("base64")}`,
  "X-Experience-API-Version": "1.0.3",
  "Content-Type": "application/json",
}

async function post(body: string) {
  const answer = await fetch(`${store.endpoint}/statements`, { method: "POST", headers, body })
  return { status: answer.status, body: await answer.text() }
}

/** Everything the store holds, page after page. */
async function held(): Promise<readonly Statement[]> {
  const found: Statement[] = []
  let more = "/xAPI/statements?ascending=true&limit=200"
  while (more !== "") {
    const answer = await fetch(new URL(more, store.endpoint), { headers })
    const page: { readonly statements: readonly Statement[]; readonly more: string } = JSON.parse(await answer.text())
    found.push(...page.statements)
    more = page.more
  }
  return found
}

const means = {
  wait: () => Promise.resolve(),
  isCancelled: () => false,
  onAnswer: () => undefined,
}

test("the store takes every statement of every kind of scenario, once, and gives it back as it was sent", async () => {
  const first = await sendAll(statements, { ...means, post })
  expect(first).toMatchObject({ left: 0, sending: { stored: statements.length, held: 0, aside: [] } })
  const again = await sendAll(statements, { ...means, post })
  expect(again).toMatchObject({ left: 0, sending: { stored: statements.length, held: 0, aside: [] } })
  const back = new Map((await held()).map((statement) => [statement.id, statement]))
  expect(back.size).toBe(statements.length)
  for (const statement of statements) expect(back.get(statement.id)).toMatchObject(statement)
})

test("the store of the other tests answers as this one does", async () => {
  const [one, two, three] = statements
  if (!one || !two || !three) throw new Error("too few statements")
  const { verb: _, ...verbless } = three
  const other = { ...one, timestamp: "2020-01-01T00:00:00.000Z" }
  const ours = createRecordStore({ refused: new Set([verbless.id]) })
  const answers = async (batch: readonly object[]) => {
    const body = JSON.stringify(batch)
    return [await post(body), ours.answer(body)]
  }
  for (const batch of [[one], [one], [one, two], [two, two]]) {
    const [real, own] = await answers(batch)
    expect(own?.status).toBe(real?.status)
  }
  for (const batch of [[other], [two, other], [verbless], [two, verbless]]) {
    const [real, own] = await answers(batch)
    expect([real?.status, own?.status]).toContain(batch.includes(other) ? 409 : 400)
    expect(own?.status).toBe(real?.status)
  }
  expect(new Set((await held()).map(({ id }) => id))).toEqual(new Set(ours.held.keys()))
})

test("one statement it finds fault with is set aside; the others of its batch are stored", async () => {
  const some = statements.slice(0, 40)
  const faulty = some.map((statement, i) => (i === 17 ? { ...statement, timestamp: "yesterday" } : statement))
  const { sending, left } = await sendAll(faulty, { ...means, post })
  expect([left, sending.stored, sending.aside.map(({ statement, status }) => [statement.id, status])]).toEqual([
    0,
    39,
    [[some[17]?.id, 400]],
  ])
  expect((await held()).length).toBe(39)
})

/** A platform as far as a launch needs it: its token opens the real store, which takes no documents of learners. */
async function platformBefore(lrs: string) {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://platform.example")
    const say = (status: number, body = "") => void response.writeHead(status).end(body)
    if (pathname === "/fetch")
      return say(200, JSON.stringify({ "auth-token": Buffer.from("lead:secret").toString("base64") }))
    if (pathname !== "/store/statements") {
      if (request.method === "PUT") return say(204)
      return searchParams.get("stateId") === "LMS.LaunchData" ? say(200, JSON.stringify(launchData)) : say(404)
    }
    const body = await text(request)
    const { authorization = "", ...sent } = request.headers
    const answer = await fetch(`${lrs}/statements`, {
      method: "POST",
      headers: {
        ...headers,
        Authorization: authorization,
        "X-Experience-API-Version": String(sent["x-experience-api-version"]),
      },
      body,
    })
    say(answer.status, await answer.text())
  })
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve)
  })
  const at = server.address()
  const origin = `http://127.0.0.1:${typeof at === "object" && at ? at.port : 0}`
  return { endpoint: `${origin}/store`, fetch: `${origin}/fetch`, close: () => server.close() }
}

const launchData = {
  contextTemplate: {
    contextActivities: { grouping: [{ objectType: "Activity", id: "http://platform.example/publisher/aims" }] },
    extensions: { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": "session-1" },
  },
  launchMode: "Normal",
  masteryScore: 0.6,
}

test("a run that a platform of cmi5 launched is told to the store, and told again it is there once", async () => {
  const platform = await platformBefore(store.endpoint)
  const launch = launchIn(
    new URLSearchParams({
      endpoint: platform.endpoint,
      fetch: platform.fetch,
      actor: JSON.stringify({
        objectType: "Agent",
        account: { homePage: "http://platform.example", name: "learner-7" },
      }),
      registration: "7f3e1c1a-2f5b-4e63-9f0e-0d9d5a1f3c11",
      activityId: "http://platform.example/au/aims",
    }),
  )
  if (!launch) throw new Error("no launch")
  const session = { read: () => undefined, write: () => undefined }
  for (const time of ["first", "again"]) {
    const opened = await openCmi5(launch, { ...ports, pass: 60 }, session)
    expect(await opened?.give({ run: "run", end: { ...end, grade: 80 } }), time).toBe(true)
    await opened?.leave()
    const told = await held()
    const verbs = told.map(({ verb }) => verb.id.replace(/^.*\//, ""))
    expect(verbs.sort()).toEqual(["completed", "initialized", "passed", "selected", "selected", "terminated"])
    for (const { actor, context } of told) {
      expect(actor).toMatchObject({ account: { name: "learner-7" } })
      expect(context).toMatchObject({
        registration: "7f3e1c1a-2f5b-4e63-9f0e-0d9d5a1f3c11",
        contextActivities: {
          grouping: expect.arrayContaining([expect.objectContaining({ id: "http://platform.example/publisher/aims" })]),
        },
        extensions: { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": "session-1" },
      })
    }
  }
  platform.close()
})

const folder = mkdtempSync(join(tmpdir(), "forewarn-lrs-"))
for (const one of course.slice(0, 12)) writeFileSync(join(folder, `${one.header.id}.json`), JSON.stringify(one.log()))
const toldOf = statementsOfCourse(course.slice(0, 12), home)

test("forewarn push: from files to the store, once", async () => {
  const first = await forewarn()
  expect(first).toMatchObject({ status: 0, stderr: "" })
  expect(first.stdout).toContain(
    `${toldOf.length} in the store, 0 there already in another form, 0 refused, 0 not sent.`,
  )
  expect(new Set((await held()).map(({ id }) => id))).toEqual(new Set(toldOf.map(({ id }) => id)))
  expect(await forewarn()).toMatchObject({ status: 0 })
  expect((await held()).length).toBe(toldOf.length)
  const otherwise = await forewarn("--version", "2.0")
  expect(otherwise).toMatchObject({ status: 2, stderr: expect.stringContaining("the store speaks 1.0.3, not 2.0") })
})

function forewarn(...more: readonly string[]) {
  const connection = ["--lrs", store.endpoint, "--user", "lead", "--home", home]
  const child = spawn(
    process.execPath,
    [join(root, "src/cli/bin.mjs"), "push", folder, ...connection, "--pack", join(root, "scenarios/tour"), ...more],
    { env: { ...process.env, FOREWARN_LRS_PASSWORD: "secret" }, stdio: ["ignore", "pipe", "pipe"] },
  )
  const said = { stdout: "", stderr: "" }
  child.stdout.on("data", (text: Buffer) => void (said.stdout += text.toString("utf8")))
  child.stderr.on("data", (text: Buffer) => void (said.stderr += text.toString("utf8")))
  return new Promise<{ readonly status: number | null; readonly stdout: string; readonly stderr: string }>(
    (resolve) => {
      child.once("close", (status) => resolve({ status, ...said }))
    },
  )
}

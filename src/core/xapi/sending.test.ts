import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { createRecordStore, mishaps } from "../../../tests/support/record-store"
import { courseOfBots, statementsOfCourse } from "../../../tests/support/course-of-bots"
import { small } from "../../../tests/support/small"
import { sendAll } from "./send-all"
import { type Answer, answered, batchSize, leftIn, refusedAtMost, sendingOf, triesInARow } from "./sending"
import type { Statement } from "./statement"
import { endpointOf, isHome, otherVersions, postTo, type Request } from "./store"
import { refusedWords, stoppedWords } from "./words"

const [one] = statementsOfCourse(courseOfBots(small(), { players: 1, seed: "sending" }))
if (!one) throw new Error("nothing to send")
const some = (count: number): readonly Statement[] =>
  Array.from({ length: count }, (_, i) => ({ ...one, id: `00000000-0000-5000-8000-${String(i).padStart(12, "0")}` }))

/** Sends without waiting; what is answered is asked for batch by batch. */
async function sent(statements: readonly Statement[], post: (batch: string) => Answer) {
  const waits: number[] = []
  const settled: string[] = []
  const result = await sendAll(statements, {
    post: (batch) => Promise.resolve(post(batch)),
    wait: (milliseconds) => Promise.resolve(void waits.push(milliseconds)),
    isCancelled: () => false,
    onAnswer: (sending) => void settled.push(...sending.settled),
  })
  return { ...result, waits, settled }
}

describe("what an answer means", () => {
  const after = (answer: Answer, count = 2) => answered(sendingOf(some(count)), answer)

  test("ids, or nothing to say: stored", () => {
    expect(after({ status: 200, body: '["a","b"]' })).toMatchObject({ stored: 2, waiting: [] })
    expect(after({ status: 204, body: "" })).toMatchObject({ stored: 2, waiting: [] })
  })
  test("a page in place of ids is no record store: nothing is taken for stored", () => {
    const { stored, stopped, ...sending } = after({ status: 200, body: "<html>Sign in</html>" })
    expect([stored, leftIn({ stored, ...sending }), stopped?.why]).toEqual([0, 2, "no-store"])
  })
  test.each([
    [302, "no-store"],
    [404, "no-store"],
    [405, "no-store"],
    [401, "not-allowed"],
    [403, "not-allowed"],
  ] as const)("%i stops, and everything goes on waiting", (status, why) => {
    const sending = after({ status, body: "" })
    expect([sending.stopped?.why, leftIn(sending)]).toEqual([why, 2])
  })
  test.each([400, 409, 413, 422])("%i to a batch: each half is tried for itself", (status) => {
    expect(after({ status, body: "" }, 5).waiting.map((batch) => batch.length)).toEqual([3, 2])
  })
  test("after 413 later batches are no larger than what was taken", () => {
    expect(after({ status: 413, body: "" }, 40).most).toBe(20)
    expect(after({ status: 400, body: "" }, 40).most).toBe(batchSize)
  })
  test("409 to a single statement: the store has it", () => {
    expect(after({ status: 409, body: "" }, 1)).toMatchObject({ held: 1, aside: [], waiting: [] })
  })
  test.each([400, 413, 422])("%i to a single statement: it is set aside with what the store says", (status) => {
    const { aside } = after({ status, body: '{"warnings":["no verb"]}\u0007' }, 1)
    expect(aside).toMatchObject([{ status, said: '{"warnings":["no verb"]}' }])
    expect(aside.map(refusedWords).join()).toContain("no verb")
  })
  test.each([408, 429, 500, 502, 503, 504])("%i: wait longer each time, then leave it for another day", (status) => {
    let sending = sendingOf(some(2))
    const pauses: number[] = []
    while (!sending.stopped) {
      sending = answered(sending, { status, body: "" })
      pauses.push(sending.pause)
    }
    expect(pauses.slice(0, -1)).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000])
    expect([sending.stopped.why, leftIn(sending)]).toEqual(["busy", 2])
  })
  test("a store that says when to come back is asked then; one that says so for long is left", () => {
    expect(after({ status: 429, body: "", after: 7000 })).toMatchObject({ pause: 7000 })
    expect(after({ status: 503, body: "", after: 3_600_000 }).stopped).toMatchObject({ why: "busy", after: 3_600_000 })
  })
  test.each(["no-connection", "timed-out"] as const)("%s: tried again, and the same batch with it", (lost) => {
    const sending = after({ lost })
    expect([sending.pause, leftIn(sending), sending.stopped]).toEqual([1000, 2, undefined])
    const given = Array.from({ length: triesInARow }).reduce<typeof sending>(
      (now) => answered(now, { lost }),
      sendingOf(some(2)),
    )
    expect([given.stopped?.why, leftIn(given)]).toEqual([lost, 2])
  })
  test("a store that takes nothing at all is not given every statement for itself; none is set aside for it", async () => {
    let asked = 0
    const { sending, left } = await sent(some(500), () => {
      asked++
      return { status: 400, body: "no" }
    })
    expect([sending.stopped?.why, sending.aside, left]).toEqual(["refuses-all", [], 500])
    expect(asked).toBeLessThan(3 * refusedAtMost)
  })
  test("every stop is told with what to do", () => {
    for (const answer of Object.values(mishaps)) {
      const { stopped } = Array.from({ length: triesInARow }).reduce<ReturnType<typeof sendingOf>>(
        (now) => (now.stopped ? now : answered(now, answer)),
        sendingOf(some(1)),
      )
      if (!stopped) throw new Error("it never stops")
      expect(stoppedWords(stopped)).toMatch(/Check|[Tt]ry again/)
    }
  })
})

test("whatever a store answers, each statement is stored, there already, set aside with its reason, or waits: none lost, none twice", async () => {
  const total = 120
  const ids = some(total).map(({ id }) => id)
  const turn = fc.constantFrom<Answer | "taken, but lost" | "as it is">(
    ...Object.values(mishaps),
    "taken, but lost",
    "as it is",
    "as it is",
    "as it is",
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(turn, { maxLength: 60 }),
      fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 8 }),
      fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 30 }),
      fc.integer({ min: 1, max: 60 }),
      async (script, refusedIds, otherIds, most) => {
        const refused = new Set(refusedIds)
        const other = new Set(otherIds.filter((id) => !refused.has(id)))
        const statements = some(total)
        const store = createRecordStore({
          refused,
          most,
          before: statements.filter(({ id }) => other.has(id)).map((old) => ({ ...old, timestamp: "earlier" })),
        })
        const taken = new Set(other)
        let request = 0
        let left = total
        for (let run = 0; left > 0; run++) {
          if (run > 70) throw new Error("it never comes to an end")
          const result = await sent(statements, (batch) => {
            const now = script[request++] ?? "as it is"
            if (typeof now !== "string") return now
            const answer = store.answer(batch)
            return now === "as it is" ? answer : { lost: "timed-out" }
          })
          left = result.left
          const { stored, held, aside } = result.sending
          expect(stored + held + aside.length + left).toBe(total)
          expect(new Set(result.settled).size).toBe(result.settled.length)
          const asideIds = new Set(aside.map(({ statement }) => statement.id))
          for (const id of asideIds) expect(refused.has(id)).toBe(true)
          for (const id of result.settled) if (!asideIds.has(id)) expect(store.held.has(id)).toBe(true)
        }
        for (const id of ids) expect(store.held.has(id)).toBe(!refused.has(id))
        for (const id of taken) expect(store.held.get(id)?.timestamp).toBe("earlier")
      },
    ),
    { numRuns: 60 },
  )
})

test("cancelled while it waits, nothing more is sent, and the rest is counted", async () => {
  let isCancelled = false
  let requests = 0
  const { left } = await sendAll(some(120), {
    post: () => {
      requests++
      return Promise.resolve({ status: 503, body: "" })
    },
    wait: () => {
      isCancelled = true
      return Promise.resolve()
    },
    isCancelled: () => isCancelled,
    onAnswer: () => undefined,
  })
  expect([requests, left]).toEqual([1, 120])
})

describe("a record store's address", () => {
  test.each([
    ["https://lrs.example.org/xapi", "https://lrs.example.org/xapi"],
    [" https://lrs.example.org/xapi/ ", "https://lrs.example.org/xapi"],
    ["https://lrs.example.org/xapi/statements", "https://lrs.example.org/xapi"],
    ["HTTPS://lrs.example.org", "https://lrs.example.org"],
  ])("%s", (text, endpoint) => {
    expect(endpointOf(text)).toEqual({ ok: true, endpoint, isOpen: false })
  })
  test("without encryption it is open to all, but for the laptop itself", () => {
    expect(
      ["http://lrs.example.org/x", "http://127.0.0.1:80/x", "http://localhost/x", "http://localhost.example.org/x"].map(
        (text) => {
          const read = endpointOf(text)
          return read.ok && read.isOpen
        },
      ),
    ).toEqual([true, false, false, true])
  })
  test("what is no address is none, and a password does not belong in one", () => {
    expect(endpointOf("lrs.example.org")).toEqual({ ok: false, why: "no-address" })
    expect(endpointOf("https://lrs.example.org/x?y=1")).toEqual({ ok: false, why: "no-address" })
    expect(endpointOf("https://me:secret@lrs.example.org/x")).toEqual({ ok: false, why: "password-in-address" })
  })
  test("pseudonyms stand under an address of the web", () => {
    expect(
      [
        "https://centre.example.org/courses/1",
        "https://centre.example.org",
        "centre",
        "https://a b.org",
        "https://me@x.org",
      ].map(isHome),
    ).toEqual([true, true, false, false, false])
  })
})

describe("one request", () => {
  const connection = { endpoint: "https://lrs.example.org/xapi", version: "2.0", authorization: "Basic eA==" } as const
  const answering =
    (answer: Partial<Awaited<ReturnType<Request>>>): Request =>
    () =>
      Promise.resolve({ status: 200, retryAfter: null, body: "[]", ...answer })

  test("carries the version asked for", async () => {
    const asked: unknown[] = []
    const request: Request = (...one) => {
      asked.push(one)
      return answering({})(...one)
    }
    await postTo(connection, request, () => 0)("[1]")
    await postTo({ ...connection, version: "1.0.3" }, request, () => 0)("[1]")
    expect(asked).toMatchObject([
      [
        "https://lrs.example.org/xapi/statements",
        { method: "POST", body: "[1]", headers: { "X-Experience-API-Version": "2.0.0", Authorization: "Basic eA==" } },
      ],
      ["https://lrs.example.org/xapi/statements", { headers: { "X-Experience-API-Version": "1.0.3" } }],
    ])
  })
  test("Retry-After may be seconds or a moment", async () => {
    const now = () => Date.parse("2026-11-28T10:00:00Z")
    const after = async (retryAfter: string | null) =>
      postTo(connection, answering({ status: 429, retryAfter }), now)("[]")
    expect(await after("30")).toMatchObject({ after: 30_000 })
    expect(await after("Sat, 28 Nov 2026 10:00:20 GMT")).toMatchObject({ after: 20_000 })
    expect(await after("Sat, 28 Nov 2026 09:00:00 GMT")).toMatchObject({ after: 0 })
    expect(await after("soon")).toMatchObject({ after: undefined })
  })
  test("that fails is an answer too, and says whether it took too long", async () => {
    const failing = (error: Error) =>
      postTo(
        connection,
        () => Promise.reject(error),
        () => 0,
      )("[]")
    expect(await failing(new TypeError("fetch failed"))).toEqual({ lost: "no-connection" })
    expect(await failing(Object.assign(new Error("late"), { name: "TimeoutError" }))).toEqual({ lost: "timed-out" })
  })
  test("a store that does not speak the version is found before anything is sent", async () => {
    expect(await otherVersions(connection, answering({ body: '{"version":["1.0.3","1.0.1"]}' }))).toEqual([
      "1.0.3",
      "1.0.1",
    ])
    expect(await otherVersions(connection, answering({ body: '{"version":["1.0.3","2.0.0"]}' }))).toBeUndefined()
    expect(await otherVersions(connection, answering({ body: "<html>" }))).toBeUndefined()
    expect(await otherVersions(connection, () => Promise.reject(new Error("no")))).toBeUndefined()
  })
})

import { expect, test } from "vitest"
import { createRecordStore } from "../../../tests/support/record-store"
import { courseOfBots } from "../../../tests/support/course-of-bots"
import { small } from "../../../tests/support/small"
import { createSender } from "./sending"

const taken = courseOfBots(small(), { players: 6, seed: "desk" })
const collected = { taken, aside: [] }
const to = {
  endpoint: "https://lrs.example.org/xapi",
  user: "lead",
  password: "pässword",
  home: "https://centre.example.org/courses/2026-11",
  version: "1.0.3",
} as const

/** A store behind `fetch`, which may be answered for. */
function connected(instead: (request: Request) => Response | Promise<Response> | undefined = () => undefined) {
  const store = createRecordStore()
  const requests: Request[] = []
  const sender = createSender({
    fetch: async (input, init) => {
      const request = new Request(input, init)
      requests.push(request)
      const other = await instead(request)
      if (other) return other
      if (request.method === "GET") return Response.json({ version: ["1.0.3"] })
      const { status, body } = store.answer(await request.text())
      return new Response(body, { status })
    },
    now: () => 0,
    progress: () => undefined,
  })
  return { store, requests, sender }
}

test("a course is sent whole from the desk; sent again, nothing is stored twice", async () => {
  const { store, requests, sender } = connected()
  const of = sender.count(collected)
  for (let nth = 0; nth < 2; nth++) {
    expect(await sender.send(collected, to)).toEqual({ kind: "sent", stored: of, held: 0, refused: [], left: 0 })
    expect(store.held.size).toBe(of)
  }
  const [first] = requests
  expect(first?.headers.get("Authorization")).toBe(`Basic ${Buffer.from("lead:pässword", "utf8").toString("base64")}`)
  expect(new Set([...store.held.values()].map(({ actor }) => actor.account.homePage))).toEqual(new Set([to.home]))
})

test("no answer to what was sent, and it is cancelled: nothing of that is taken for sent", async () => {
  const { sender } = connected((request) =>
    request.method === "POST"
      ? new Promise((_, reject) => {
          request.signal.addEventListener("abort", () => reject(new TypeError("aborted")))
          sender.cancel()
        })
      : undefined,
  )
  const of = sender.count(collected)
  expect(await sender.send(collected, to)).toMatchObject({ stored: 0, left: of, why: "cancelled" })
})

test("a pause is ended by cancelling, not waited for", async () => {
  const { sender } = connected((request) => {
    if (request.method !== "POST") return undefined
    setTimeout(() => sender.cancel())
    return new Response("", { status: 429, headers: { "Retry-After": "200" } })
  })
  expect(await sender.send(collected, to)).toMatchObject({ stored: 0, why: "cancelled" })
})

test("a store that speaks another version, or lets nobody in, is told in words", async () => {
  const { sender: strict } = connected()
  expect(await strict.send(collected, { ...to, version: "2.0" })).toMatchObject({ why: { versions: ["1.0.3"] } })
  const { sender: shut } = connected((request) =>
    request.method === "POST" ? new Response("", { status: 403 }) : undefined,
  )
  expect(await shut.send(collected, to)).toMatchObject({
    stored: 0,
    why: { words: expect.stringContaining("Check user and password"), isLost: false },
  })
})

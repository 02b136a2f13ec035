import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { join } from "node:path"
import { unzipSync } from "fflate"
import { root } from "./command-line"

/**
 * A learning platform for tests. SCORM packages are played in a small frame, beside the runtime that other people keep
 * (scorm-again); it stores what is committed and gives it back to the next visit. cmi5 packages are launched by its
 * contract, with a record store that says what it was sent.
 */
export interface LearningPlatform {
  /** Where a package is launched, with what its manifest adds to the address. `host` is a name that only the test's browser knows. */
  readonly launch: (host: string, parameters: string) => string
  /** The last commit, as the runtime writes it. */
  readonly committed: () => Committed | undefined
  /** What goes wrong with the next commits or puts: nothing, or all of them. */
  readonly refuse: (refuses: boolean) => void
  readonly statements: () => readonly Sent[]
  readonly close: () => Promise<void>
}

export interface Committed {
  readonly cmi: Readonly<Record<string, unknown>>
}

export interface Sent {
  readonly id: string
  readonly actor: unknown
  readonly verb: { readonly id: string }
  readonly object: { readonly id: string }
  readonly result?: {
    readonly score?: { readonly scaled: number; readonly raw: number }
    readonly success?: boolean
    readonly completion?: boolean
    readonly response?: string
    readonly duration?: string
  }
  readonly context: {
    readonly registration: string
    readonly contextActivities?: { readonly category?: readonly { readonly id: string }[] }
    readonly extensions?: Readonly<Record<string, unknown>>
  }
  readonly timestamp: string
}

export type Hosted = "scorm12" | "scorm2004" | "cmi5"

export async function startPlatform(standard: Hosted, zip: Uint8Array): Promise<LearningPlatform> {
  const files = unzipSync(zip)
  const documents = new Map<string, { readonly text: string; readonly tag: string }>()
  const sent: Sent[] = []
  let commit: Committed | undefined
  let refuses = false
  let tokens = 0

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://platform")
    const say = answerer(response)
    void bodyOf(request).then((body) => {
      const path = url.pathname
      if (path === "/host") return say(200, "text/html", hostPage(standard, url.search))
      if (path === "/runtime.js")
        return say(200, "text/javascript", readFileSync(join(root, `node_modules/scorm-again/dist/${standard}.min.js`)))
      if (path === "/saved") return say(200, "application/json", JSON.stringify(commit ?? null))
      if (path === "/commit") {
        if (refuses) return say(500, "application/json", "{}")
        commit = JSON.parse(body)
        return say(200, "application/json", JSON.stringify({ result: true, errorCode: 0 }))
      }
      if (path === "/favicon.ico") return say(200, "image/x-icon", "")
      if (path === "/fetch") {
        tokens++
        return tokens > 1
          ? say(200, "application/json", JSON.stringify({ "error-code": "1", "error-text": "once only" }))
          : say(200, "application/json", JSON.stringify({ "auth-token": "bGVhcm5lcg==" }))
      }
      if (path.startsWith("/store/")) return store(request, url, body, say)
      const file = files[decodeURIComponent(path.slice("/package/".length))]
      return path.startsWith("/package/") && file ? say(200, kindOf(path), file) : say(404, "text/plain", "not here")
    })
  })

  /** A record store of xAPI 1.0.3, as far as a unit may use it; on another origin than the page, like all of them. */
  const store = (request: IncomingMessage, url: URL, body: string, say: Answer) => {
    if (request.method === "OPTIONS") return say(204, "text/plain", "")
    if (request.headers.authorization !== "Basic bGVhcm5lcg==") return say(401, "text/plain", "who are you?")
    if (request.headers["x-experience-api-version"] === undefined) return say(400, "text/plain", "which version?")
    if (refuses && request.method !== "GET") return say(503, "text/plain", "later")
    if (url.pathname === "/store/statements") {
      const given: readonly Sent[] = JSON.parse(body)
      sent.push(...given.filter(({ id }) => !sent.some((one) => one.id === id)))
      return say(200, "application/json", JSON.stringify(given.map(({ id }) => id)))
    }
    const key = `${url.pathname} ${url.searchParams.get("stateId") ?? url.searchParams.get("profileId") ?? ""}`
    if (key.endsWith("LMS.LaunchData")) return say(200, "application/json", JSON.stringify(launchData))
    const here = documents.get(key)
    if (request.method === "GET")
      return here ? say(200, "application/json", here.text, { ETag: here.tag }) : say(404, "text/plain", "nothing")
    // As strict as xAPI 2.0: what is there is replaced only by whoever says what that was.
    if (here && request.headers["if-match"] !== here.tag) return say(409, "text/plain", "which one?")
    documents.set(key, { text: body, tag: `"${createHash("sha1").update(body).digest("hex")}"` })
    return say(204, "text/plain", "")
  }

  const port = await listening(server)
  return {
    launch: (host, parameters) => {
      const origin = `http://${host}:${port}`
      if (standard !== "cmi5") return `${origin}/host${parameters}`
      const asked = new URLSearchParams({
        endpoint: `http://127.0.0.1:${port}/store`,
        fetch: `${origin}/fetch`,
        actor: JSON.stringify(learner),
        registration: "7f3e1c1a-2f5b-4e63-9f0e-0d9d5a1f3c11",
        activityId: "http://platform.example/au/aims",
      })
      return `${origin}/package/index.html${parameters}&${asked.toString()}`
    },
    committed: () => commit,
    refuse: (now) => {
      refuses = now
    },
    statements: () => sent,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const learner = { objectType: "Agent", account: { homePage: "http://platform.example", name: "learner-7" } }

const launchData = {
  contextTemplate: {
    contextActivities: { grouping: [{ objectType: "Activity", id: "http://platform.example/publisher/aims" }] },
    extensions: { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": "session-1" },
  },
  launchMode: "Normal",
  moveOn: "CompletedAndPassed",
  masteryScore: 0.6,
}

/** A frame as small as the one a real platform gave, and a list of every call that was answered with an error. */
function hostPage(standard: Hosted, parameters: string): string {
  const [object, api, error] =
    standard === "scorm12" ? ["API", "Scorm12API", "LMSGetLastError"] : ["API_1484_11", "Scorm2004API", "GetLastError"]
  return `<!doctype html><meta charset="utf-8"><title>Platform</title><script src="/runtime.js"></script><script>
    const runtime = new ${api}({ lmsCommitUrl: "/commit", logLevel: 5 })
    const asking = new XMLHttpRequest()
    asking.open("GET", "/saved", false)
    asking.send()
    const saved = JSON.parse(asking.responseText)
    if (saved) runtime.loadFromJSON(saved.cmi, "cmi")
    runtime.cmi.${standard === "scorm12" ? "core.student_id" : "learner_id"} = "learner-7"
    window.faults = []
    window.calls = []
    window.${object} = new Proxy(runtime, { get: (target, name) => typeof target[name] !== "function" ? target[name] : (...given) => {
      const answer = target[name](...given)
      if (name === "${error}") return answer
      const code = String(target.${error}())
      window.calls.push([String(name), ...given, String(answer)].join(" "))
      if (code !== "0") window.faults.push([String(name), ...given, code].join(" "))
      return answer
    } })
  </script><iframe width="590" height="450" style="border:0" src="/package/index.html${parameters}"></iframe>`
}

type Answer = (status: number, kind: string, body: string | Uint8Array, more?: Readonly<Record<string, string>>) => void

function answerer(response: ServerResponse): Answer {
  return (status, kind, body, more = {}) => {
    response.writeHead(status, {
      "Content-Type": kind,
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Headers": "*, Authorization, Content-Type, If-Match, X-Experience-API-Version",
      "Access-Control-Allow-Methods": "GET, PUT, POST",
      "Access-Control-Expose-Headers": "ETag",
      ...more,
    })
    response.end(body)
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString("utf8")
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      resolve(typeof address === "object" && address ? address.port : 0)
    })
  })
}

function kindOf(path: string): string {
  const kinds: Readonly<Record<string, string>> = {
    html: "text/html",
    js: "text/javascript",
    css: "text/css",
    json: "application/json",
    svg: "image/svg+xml",
  }
  return kinds[path.replace(/^.*\./, "")] ?? "application/octet-stream"
}

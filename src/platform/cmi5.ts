import { resultOf } from "../core/index"
import { nameUuid, urlNamespace } from "../core/xapi/name-uuid"
import { statementsOf } from "../core/xapi/statements"
import type { End, Platform, PlatformPorts } from "./platform"
import { toLanguage, toNumber } from "./scorm"
import { toIsoSpan } from "./times"

/**
 * cmi5, by its launch contract: the token is fetched once, initialized is the first statement of a session and terminated
 * the last, and at most one completed and one passed or failed lie between. What was decided is told with xAPI's statements.
 */

/** What a session of the browser remembers, so that a reloaded page goes on in the same session of the platform. */
export interface SessionMemory {
  readonly read: (key: string) => string | undefined
  readonly write: (key: string, value: string) => void
}

interface Session {
  readonly token: string
  readonly initialized: boolean
  readonly terminated: boolean
}

interface Launch {
  readonly endpoint: string
  readonly fetchUrl: string
  readonly actor: object
  readonly registration: string
  readonly activity: string
}

/** What the platform lays down for the launch, as far as it matters here. */
interface LaunchData {
  readonly contextTemplate?: {
    readonly contextActivities?: Readonly<Record<string, unknown>>
    readonly extensions?: Readonly<Record<string, unknown>>
  }
  readonly launchMode?: string
  readonly masteryScore?: number | string
  readonly returnURL?: string
}

const verbs = {
  initialized: "http://adlnet.gov/expapi/verbs/initialized",
  completed: "http://adlnet.gov/expapi/verbs/completed",
  passed: "http://adlnet.gov/expapi/verbs/passed",
  failed: "http://adlnet.gov/expapi/verbs/failed",
  scored: "http://adlnet.gov/expapi/verbs/scored",
  terminated: "http://adlnet.gov/expapi/verbs/terminated",
} as const
type Verb = keyof typeof verbs

const cmi5Category = { id: "https://w3id.org/xapi/cmi5/context/categories/cmi5" }
const moveOnCategory = { id: "https://w3id.org/xapi/cmi5/context/categories/moveon" }
const sessionExtension = "https://w3id.org/xapi/cmi5/context/extensions/sessionid"
const masteryExtension = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore"

const launchDataId = "LMS.LaunchData"
const runId = "forewarn-run"

/** Whether the address is one a platform of cmi5 launches with. */
export function launchIn(asked: URLSearchParams): Launch | undefined {
  const [endpoint, fetchUrl, actor, registration, activity] = [
    "endpoint",
    "fetch",
    "actor",
    "registration",
    "activityId",
  ].map((name) => asked.get(name) ?? "")
  if (!endpoint || !fetchUrl || !actor || !registration || !activity) return undefined
  const agent = jsonIn(actor)
  if (!agent || !isWeb(endpoint) || !isWeb(fetchUrl)) return undefined
  return {
    endpoint: endpoint.endsWith("/") ? endpoint : `${endpoint}/`,
    fetchUrl,
    actor: agent,
    registration,
    activity,
  }
}

/** Undefined when the platform's store cannot be reached or does not let us in. */
export async function openCmi5(
  launch: Launch,
  ports: PlatformPorts,
  memory: SessionMemory,
): Promise<Platform | undefined> {
  const key = `forewarn/cmi5/${launch.fetchUrl}`
  let session = sessionIn(memory.read(key)) ?? (await begun(launch.fetchUrl))
  if (!session || session.terminated) return undefined
  const remember = (changed: Partial<Session>) => {
    if (session) session = { ...session, ...changed }
    memory.write(key, JSON.stringify(session))
  }
  remember({})
  const store = storeOf(launch, session.token)

  const data = dataIn(await store.document("activities/state", { stateId: launchDataId }))
  if (!data) return undefined
  const preferences = jsonIn((await store.document("agents/profile", { profileId: "cmi5LearnerPreferences" }))?.text)
  const saved = await store.document("activities/state", { stateId: runId })
  if (!saved) return undefined
  const keptRun = jsonIn(saved.text)
  const takes = data.launchMode === undefined || data.launchMode === "Normal"
  const told = ports.pass === undefined ? undefined : (numberOf(data.masteryScore) ?? ports.pass / 100)

  /** Within a session a statement always has the same id: sent again, it is stored once. */
  const idOf = (what: string) =>
    nameUuid(urlNamespace, [launch.registration, data.contextTemplate?.extensions?.[sessionExtension], what].join(" "))
  const statement = (verb: Verb, more: { readonly result?: object; readonly extensions?: object } = {}) => ({
    id: idOf(verb),
    actor: launch.actor,
    verb: { id: verbs[verb], display: { en: verb } },
    object: { objectType: "Activity", id: launch.activity },
    ...(more.result ? { result: more.result } : {}),
    context: contextOf(launch, data, {
      category: verb === "scored" ? [] : [cmi5Category, ...(isMoveOn(verb) ? [moveOnCategory] : [])],
      extensions: more.extensions ?? {},
    }),
    timestamp: ports.now(),
  })

  if (!session.initialized) {
    if (!(await store.send([statement("initialized")]))) return undefined
    remember({ initialized: true })
  }

  let finished = textIn(keptRun, "state") === "ended"
  const statementsAtEnd = ({ play, pack, grade, seconds }: End): readonly object[] => {
    const duration = toIsoSpan(seconds)
    const taken = { play, pack, result: resultOf(play, pack.doctrine) }
    const decided = statementsOf(taken)
      .filter(({ verb }) => ["selected", "answered"].includes(verb.display["en"] ?? ""))
      .map((one) => ({
        ...one,
        id: idOf(one.id),
        actor: launch.actor,
        context: {
          ...one.context,
          ...contextOf(launch, data, one.context),
          contextActivities: joined(data.contextTemplate?.contextActivities, one.context.contextActivities),
        },
      }))
    const score = grade === undefined ? undefined : { scaled: grade / 100, raw: grade, min: 0, max: 100 }
    const judged =
      score === undefined
        ? []
        : told === undefined
          ? [statement("scored", { result: { score, duration } })]
          : [
              statement(score.scaled >= told ? "passed" : "failed", {
                result: { score, success: score.scaled >= told, duration },
                extensions: { [masteryExtension]: told },
              }),
            ]
    return [...decided, ...judged, statement("completed", { result: { completion: true, duration } })]
  }

  return {
    learner: JSON.stringify(launch.actor),
    language: toLanguage(textIn(preferences, "languagePreference")),
    kept: textIn(keptRun, "run"),
    // A document of its own has no such limit.
    room: 1_000_000,
    finished,
    takes,
    give: async ({ run, end }) => {
      if (!takes || session?.terminated) return false
      const document = JSON.stringify({ run, state: end ? "ended" : "open" })
      // The statements first: a run whose end is on record but not told would never be told.
      if (end && !finished && !(await store.send(statementsAtEnd(end)))) return false
      if (end) finished = true
      return store.keep(runId, document)
    },
    leave: async () => {
      if (!session?.terminated) {
        const sent = await store.send([statement("terminated", { result: { duration: toIsoSpan(ports.seconds()) } })])
        if (sent) remember({ terminated: true })
      }
      const { returnURL } = data
      return returnURL !== undefined && isWeb(returnURL) ? returnURL : undefined
    },
  }
}

/** The platform's token, which it gives out once. */
async function begun(fetchUrl: string): Promise<Session | undefined> {
  try {
    const answer = await fetch(fetchUrl, { method: "POST" })
    const token = answer.ok ? textIn(jsonIn(await answer.text()), "auth-token") : ""
    return token === "" ? undefined : { token, initialized: false, terminated: false }
  } catch {
    return undefined
  }
}

/** The platform's record store, as far as it is needed. Lost connections and refusals are answers. */
function storeOf({ endpoint, actor, registration, activity }: Launch, token: string) {
  const tags = new Map<string, string>()
  const call = async (
    path: string,
    { headers, ...init }: Omit<RequestInit, "headers"> & { readonly headers?: Readonly<Record<string, string>> },
  ) => {
    try {
      return await fetch(`${endpoint}${path}`, {
        ...init,
        headers: {
          Authorization: `Basic ${token}`,
          "X-Experience-API-Version": "1.0.3",
          ...headers,
        },
      })
    } catch {
      return undefined
    }
  }
  const address = (resource: string, more: Readonly<Record<string, string>>) =>
    `${resource}?${new URLSearchParams({
      ...(resource === "activities/state" ? { activityId: activity, registration } : {}),
      agent: JSON.stringify(actor),
      ...more,
    }).toString()}`

  return {
    /** Its text, empty where there is none; undefined where the store does not answer. */
    document: async (resource: string, more: Readonly<Record<string, string>>) => {
      const answer = await call(address(resource, more), { method: "GET" })
      if (answer?.status === 404) return { text: "" }
      if (!answer?.ok) return undefined
      const tag = answer.headers.get("ETag")
      if (tag !== null && more["stateId"] !== undefined) tags.set(more["stateId"], tag)
      return { text: await answer.text() }
    },
    /** Puts a document in the place of the one before. A store of xAPI 2.0 wants to be told which one that was. */
    keep: async (stateId: string, text: string): Promise<boolean> => {
      const path = address("activities/state", { stateId })
      const put = () =>
        call(path, {
          method: "PUT",
          body: text,
          headers: {
            "Content-Type": "application/json",
            ...(tags.has(stateId) ? { "If-Match": tags.get(stateId) ?? "" } : {}),
          },
        })
      const first = await put()
      if (first?.status !== 409 && first?.status !== 412) return noted(first, stateId)
      const before = await call(path, { method: "GET" })
      const tag = before?.headers.get("ETag")
      if (tag) tags.set(stateId, tag)
      return noted(await put(), stateId)
    },
    /** 409 says that it has them already. */
    send: async (statements: readonly object[]): Promise<boolean> => {
      const answer = await call("statements", {
        method: "POST",
        body: JSON.stringify(statements),
        headers: { "Content-Type": "application/json" },
      })
      return answer !== undefined && (answer.ok || answer.status === 409)
    },
  }

  /** What was put has another tag, which few stores tell. */
  function noted(answer: Response | undefined, stateId: string): boolean {
    if (!answer?.ok) return false
    const tag = answer.headers.get("ETag")
    if (tag) tags.set(stateId, tag)
    else tags.delete(stateId)
    return true
  }
}

interface Added {
  readonly category?: readonly object[]
  readonly extensions?: object
}

/** The platform's context, which every statement of a session carries, and what one of them adds. */
function contextOf({ registration }: Launch, { contextTemplate }: LaunchData, { category = [], extensions }: Added) {
  return {
    registration,
    contextActivities: joined(contextTemplate?.contextActivities, { category }),
    extensions: { ...contextTemplate?.extensions, ...extensions },
  }
}

/** Activities of both, kind by kind. */
function joined(
  template: Readonly<Record<string, unknown>> = {},
  own: Readonly<Record<string, readonly object[]>>,
): Readonly<Record<string, readonly unknown[]>> {
  const kinds = [...new Set([...Object.keys(template), ...Object.keys(own)])]
  return Object.fromEntries(
    kinds
      .map((kind): [string, readonly unknown[]] => [kind, [template[kind] ?? [], own[kind] ?? []].flat()])
      .filter(([, activities]) => activities.length > 0),
  )
}

function isMoveOn(verb: Verb): boolean {
  return verb === "completed" || verb === "passed" || verb === "failed"
}

function isWeb(address: string): boolean {
  return /^https?:\/\//.test(address)
}

function dataIn(document: { readonly text: string } | undefined): LaunchData | undefined {
  return document && jsonIn(document.text)
}

function sessionIn(text: string | undefined): Session | undefined {
  const found = jsonIn(text)
  const token = textIn(found, "token")
  if (!found || token === "") return undefined
  return {
    token,
    initialized: Reflect.get(found, "initialized") === true,
    terminated: Reflect.get(found, "terminated") === true,
  }
}

function jsonIn(text: string | undefined): object | undefined {
  try {
    const value: unknown = JSON.parse(text ?? "")
    return typeof value === "object" && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

function textIn(found: object | undefined, name: string): string {
  const value: unknown = found && Reflect.get(found, name)
  return typeof value === "string" ? value : ""
}

function numberOf(value: number | string | undefined): number | undefined {
  return value === undefined ? undefined : toNumber(String(value))
}

/** What both versions of SCORM share: finding the platform's object, and calling it. */

/** The platform's object behind names without a version. What it answers is text; a call that throws is a call refused. */
export interface Runtime {
  /** Whether it may be talked to. Asked twice, it says so twice. */
  readonly open: () => boolean
  readonly get: (element: string) => string
  readonly set: (element: string, value: string | number) => boolean
  readonly commit: () => boolean
  readonly close: () => boolean
}

interface Version {
  /** The name under which the platform lays its object out. */
  readonly object: string
  readonly calls: { readonly [call in keyof Runtime | "error"]: string }
  /** What it says to whoever opens it a second time: it is open. */
  readonly alreadyOpen: readonly string[]
}

export const scorm12Version: Version = {
  object: "API",
  calls: {
    open: "LMSInitialize",
    get: "LMSGetValue",
    set: "LMSSetValue",
    commit: "LMSCommit",
    close: "LMSFinish",
    error: "LMSGetLastError",
  },
  alreadyOpen: ["101"],
}

export const scorm2004Version: Version = {
  object: "API_1484_11",
  calls: {
    open: "Initialize",
    get: "GetValue",
    set: "SetValue",
    commit: "Commit",
    close: "Terminate",
    error: "GetLastError",
  },
  alreadyOpen: ["103"],
}

/** Looks for the platform in the windows around this one, then in the one that opened it. Windows of other origins are closed to us. */
export function findRuntime(from: object, version: Version): Runtime | undefined {
  const found = inAndAbove(from, version) ?? inAndAbove(part(from, "opener"), version)
  return found ? runtimeOf(found, version) : undefined
}

/** More frames than anybody puts around a page, and an end where frames go round in a circle. */
const mostFrames = 20

function inAndAbove(from: object | undefined, { object, calls }: Version): object | undefined {
  let window = from
  for (let i = 0; window && i < mostFrames; i++) {
    const found = part(window, object)
    if (found && typeof Reflect.get(found, calls.open) === "function") return found
    const around = part(window, "parent")
    window = around === window ? undefined : around
  }
  return undefined
}

function part(window: object, name: string): object | undefined {
  const found: unknown = quietly(() => Reflect.get(window, name))
  return typeof found === "object" && found !== null ? found : undefined
}

function runtimeOf(platform: object, { calls, alreadyOpen }: Version): Runtime {
  const call = (name: keyof Version["calls"], ...given: readonly string[]): string => {
    const answer: unknown = quietly(() => {
      const method: unknown = Reflect.get(platform, calls[name])
      return typeof method === "function" ? Reflect.apply(method, platform, given) : undefined
    })
    return typeof answer === "string" || typeof answer === "boolean" || typeof answer === "number" ? String(answer) : ""
  }
  return {
    open: () => call("open", "") === "true" || alreadyOpen.includes(call("error")),
    get: (element) => call("get", element),
    set: (element, value) => call("set", element, String(value)) === "true",
    commit: () => call("commit", "") === "true",
    close: () => call("close", "") === "true",
  }
}

/** The first two letters of what a platform says of language, such as `fr-CH`. */
export function toLanguage(said: string): string {
  return /^[a-z]{2}(?![a-z])/.exec(said.toLowerCase())?.[0] ?? ""
}

/** A number a platform says, or undefined. */
export function toNumber(said: string): number | undefined {
  const value = Number(said)
  return said.trim() === "" || !Number.isFinite(value) ? undefined : value
}

function quietly<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

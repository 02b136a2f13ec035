import type { Answer } from "./sending"

/** A record store as one connects to it. The authorization is made when it is needed, and kept nowhere. */
export interface Connection {
  /** As `endpointOf` gives it. */
  readonly endpoint: string
  readonly version: XapiVersion
  readonly authorization: string
}

/** Statements are the same in both; only the header of requests differs. */
export const xapiVersions = ["1.0.3", "2.0"] as const
export type XapiVersion = (typeof xapiVersions)[number]

/**
 * One request, without following redirects: a POST that is sent elsewhere comes back as if all were well. It rejects where no
 * answer comes, with an error named `TimeoutError` where that took too long.
 */
export type Request = (
  url: string,
  request: {
    readonly method: "GET" | "POST"
    readonly headers: Readonly<Record<string, string>>
    readonly body?: string
  },
) => Promise<{ readonly status: number; readonly retryAfter: string | null; readonly body: string }>

/** Milliseconds after which a request without an answer is given up. The store may have taken it; sending it again does no harm. */
export const patience = 30_000

/** `now`: milliseconds since 1970. */
export function postTo(
  connection: Connection,
  request: Request,
  now: () => number,
): (batch: string) => Promise<Answer> {
  return async (batch) => {
    try {
      const { status, retryAfter, body } = await request(`${connection.endpoint}/statements`, {
        method: "POST",
        headers: { ...headersOf(connection), "Content-Type": "application/json" },
        body: batch,
      })
      return { status, body, after: waitOf(retryAfter, now()) }
    } catch (error) {
      return { lost: error instanceof Error && error.name === "TimeoutError" ? "timed-out" : "no-connection" }
    }
  }
}

/** The versions a store says it speaks, where they do not include the one asked for; undefined where nothing speaks against it. */
export async function otherVersions(connection: Connection, request: Request): Promise<readonly string[] | undefined> {
  try {
    const { body } = await request(`${connection.endpoint}/about`, { method: "GET", headers: headersOf(connection) })
    const about: unknown = JSON.parse(body)
    const spoken: unknown = typeof about === "object" && about !== null ? Reflect.get(about, "version") : undefined
    if (!Array.isArray(spoken)) return undefined
    const versions = spoken.filter((one) => typeof one === "string" && /^\d+\.\d+(\.\d+)?$/.test(one))
    const wanted = connection.version.slice(0, 3)
    return versions.length === 0 || versions.some((one) => one.startsWith(wanted)) ? undefined : versions
  } catch {
    // Whatever is wrong there, the first batch tells it better.
    return undefined
  }
}

export type ReadEndpoint =
  | {
      readonly ok: true
      readonly endpoint: string
      /** Password and statements go there readable by everybody on the way. */
      readonly isOpen: boolean
    }
  | { readonly ok: false; readonly why: "no-address" | "password-in-address" }

/** The address of a record store as people write it: with or without a slash or `statements` at its end. */
export function endpointOf(text: string): ReadEndpoint {
  const found = /^(https?):\/\/([^\s/?#]+)(\/[^\s?#]*)?$/i.exec(text.trim())
  const [, scheme = "", host = "", path = ""] = found ?? []
  if (!found) return { ok: false, why: "no-address" }
  if (host.includes("@")) return { ok: false, why: "password-in-address" }
  const isHere = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i.test(host)
  return {
    ok: true,
    endpoint: `${scheme.toLowerCase()}://${host}${path.replace(/\/+$/, "").replace(/\/statements$/i, "")}`,
    isOpen: scheme.toLowerCase() === "http" && !isHere,
  }
}

/** Whether pseudonyms can stand under it: an address of the web, which need not lead anywhere. */
export function isHome(text: string): boolean {
  return /^https?:\/\/[^\s/?#@]+\.[^\s/?#@]+(\/\S*)?$/i.test(text)
}

function headersOf({ version, authorization }: Connection): Readonly<Record<string, string>> {
  return {
    Authorization: authorization,
    "X-Experience-API-Version": version === "2.0" ? "2.0.0" : version,
    Accept: "application/json",
  }
}

/** Milliseconds that a `Retry-After` asks for, whether it names seconds or a moment. */
function waitOf(retryAfter: string | null, now: number): number | undefined {
  if (retryAfter === null) return undefined
  if (/^\s*\d+\s*$/.test(retryAfter)) return Number(retryAfter) * 1000
  const moment = Date.parse(retryAfter)
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now)
}

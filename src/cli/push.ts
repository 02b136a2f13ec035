import { existsSync } from "node:fs"
import {
  type Collected,
  endpointOf,
  isHome,
  otherVersions,
  patience,
  postTo,
  refusedWords,
  type Request,
  sendAll,
  statementsOf,
  stoppedWords,
  whyUntold,
  type XapiVersion,
} from "../core/index"
import { homeWords } from "./report"
import { collectFrom, loadedPacks } from "./results"
import type { ExitCode, Terminal } from "./terminal"

export interface PushOptions {
  readonly lrs?: string
  readonly user?: string
  readonly home?: string
  readonly version: XapiVersion
  readonly dryRun?: true
  readonly pack: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** Asks for a password without showing it; undefined where nobody can be asked. */
  readonly askPassword: () => Promise<string | undefined>
  readonly wait: (milliseconds: number) => Promise<void>
  readonly now: () => number
}

/**
 * `forewarn push`: what a record store is told of attempts, sent to it. Each attempt is checked and scored anew first. Nothing is kept of
 * it: ids follow from the log, so the same command again sends what is missing and stores nothing twice.
 */
export async function push(
  paths: readonly string[],
  options: PushOptions,
  { out, err, isScreen }: Terminal,
): Promise<ExitCode> {
  const wrong = (words: string): ExitCode => {
    err(`forewarn push: ${words}\n`)
    return 2
  }
  const missing = paths.filter((path) => !existsSync(path))
  for (const path of missing) wrong(`${path}: there is no such file or folder.`)
  if (missing.length > 0) return 2
  if (options.home !== undefined && !isHome(options.home)) return wrong(homeWords)
  const address = options.lrs ?? options.env["FOREWARN_LRS_URL"]
  if (address === undefined && !options.dryRun) return wrong("name the record store's address with --lrs.")
  const read = address === undefined ? undefined : endpointOf(address)
  if (read && !read.ok)
    return wrong(
      read.why === "no-address"
        ? "--lrs is the store's address, such as https://lrs.example.org/xapi, without ? and #."
        : "leave user and password out of the address; name the user with --user.",
    )

  const { taken, aside } = collectFrom(paths, loadedPacks(options.pack, err))
  for (const { file, words } of aside) err(`${file}: set aside. ${words}\n`)
  const told = taken.filter((one) => whyUntold(one) === undefined)
  const total = told.reduce((sum, one) => sum + statementsOf(one.opened()).length, 0)
  out(`${told.length} attempts to tell of, in ${total} statements.${untoldWords(taken.map(whyUntold))}\n`)
  const named = told.filter(({ header }) => header.trainee !== undefined).length
  if (named > 0 && options.home === undefined)
    err("Without --home the store cannot tell which attempts are of one trainee: each stands for itself.\n")
  if (!read || options.dryRun) {
    out("Nothing was sent.\n")
    return aside.length > 0 ? 1 : 0
  }
  if (total === 0) return aside.length > 0 ? 1 : 0
  if (read.isOpen) err("The address begins with http: password and statements can be read by everybody on the way.\n")

  const user = options.user ?? options.env["FOREWARN_LRS_USER"]
  if (user === undefined) return wrong("name the user with --user, or FOREWARN_LRS_USER in the environment.")
  const password = options.env["FOREWARN_LRS_PASSWORD"] ?? (await options.askPassword())
  if (password === undefined)
    return wrong("give the password when asked, or as FOREWARN_LRS_PASSWORD in the environment.")
  const connection = {
    endpoint: read.endpoint,
    version: options.version,
    authorization: `Basic ${Buffer.from(`${user}:${password}`, "utf8").toString("base64")}`,
  }
  const others = await otherVersions(connection, request)
  if (others) return wrong(`the store speaks ${others.join(", ")}, not ${options.version}. Name another --version.`)

  const { sending, left } = await sendAll(inTurn(told, options.home), {
    post: postTo(connection, request, options.now),
    wait: options.wait,
    isCancelled: () => false,
    onAnswer: ({ stored, held, aside: refused, pause }) => {
      const settled = stored + held + refused.length
      if (isScreen) err(`\r${settled} of ${total} settled`)
      if (pause > 0)
        err(`${isScreen ? "\r" : ""}No answer to go on with; trying again in ${Math.ceil(pause / 1000)} s.\n`)
    },
  })
  if (isScreen) err("\r")
  for (const one of sending.aside) err(`${refusedWords(one)}\n`)
  if (sending.stopped) err(`${stoppedWords(sending.stopped)}\n`)
  out(
    `${sending.stored} in the store, ${sending.held} there already in another form, ${sending.aside.length} refused, ${left} not sent.\n` +
      (left > 0 ? "The same command sends the rest; nothing is stored twice.\n" : ""),
  )
  return left > 0 || sending.aside.length > 0 || aside.length > 0 ? 1 : 0
}

function* inTurn(told: Collected["taken"], home: string | undefined) {
  for (const one of told) yield* statementsOf(one.opened(), { home })
}

function untoldWords(reasons: readonly ReturnType<typeof whyUntold>[]): string {
  const counted = (["practice", "hot-seat", "unfinished"] as const).flatMap((reason) => {
    const count = reasons.filter((one) => one === reason).length
    return count > 0 ? [`${count} ${reason}`] : []
  })
  return counted.length > 0 ? ` Left out: ${counted.join(", ")}.` : ""
}

const request: Request = async (url, { method, headers, body }) => {
  const answer = await fetch(url, {
    method,
    headers,
    redirect: "manual",
    signal: AbortSignal.timeout(patience),
    ...(body === undefined ? {} : { body }),
  })
  return { status: answer.status, retryAfter: answer.headers.get("retry-after"), body: await answer.text() }
}

import { type Attempt, compile, languagesOf, type Machine, type Pack, type Scenario } from "../core/index"
import { digestOf } from "../core/machine/canonical"
import { launchIn, openCmi5, type SessionMemory } from "../platform/cmi5"
import type { Platform, PlatformPorts, Standard } from "../platform/platform"
import { unpackRun } from "../platform/resume"
import { findRuntime, scorm12Version, scorm2004Version } from "../platform/scorm"
import { openScorm12 } from "../platform/scorm12"
import { openScorm2004 } from "../platform/scorm2004"
import { createTracking, type Tracking } from "../platform/tracking"
import type { Standing } from "../play/standing"
import { type AttemptStore, createAttemptStore } from "../store/attempt-store"
import { createMemoryStore } from "../store/memory-store"
import { type WebStorage, webStorage } from "../store/web-storage"
import type { Packs } from "./packs"
import { shelfOf } from "./shelf"

/** What `forewarn package` writes into the page (`src/cli/package/page.ts`). */
interface Packaged {
  readonly to: Standard | "html"
  /** The language it was packaged in, in two letters; empty for the pack's own. */
  readonly language: string
  readonly pass?: number
  /** The pack itself where the page is a single file, else where it lies. */
  readonly pack: string | Pack
  /** Where each picture of the pack, and each sound, is to be had, by the name of its file. */
  readonly pictures: Readonly<Record<string, string>>
  readonly sounds?: Readonly<Record<string, string>>
}

/** The game as a package starts it. */
export interface Package {
  readonly packs: Packs
  readonly store: AttemptStore
  /** Keeps what this package remembers of its tab apart from that of other packages. */
  readonly name: string
  /** The language the platform or the packager asks for; empty where neither does. */
  readonly language: string
  /** The scenario it was launched for: it opens with it, and shows no other. */
  readonly only: { readonly pack: Pack; readonly scenario: Scenario } | undefined
  readonly pictureUrl: (file: string) => string | undefined
  readonly soundUrl: (file: string) => string
  /** The run the platform has, by its id in the store. */
  readonly resumed: string | undefined
  /** Set when a platform was to launch it. */
  readonly tracking: Tracking | undefined
  /** How it stands in the beginning, where there is something to say. */
  readonly standing: Standing | undefined
}

export interface PackagePorts extends Omit<PlatformPorts, "pass"> {
  readonly window: Window
  readonly changed: (standing: Standing) => void
  /** The language that was chosen in the game on this device before; empty for none. */
  readonly language: string
}

/** Everything a package needs before the game begins. Throws only where the package itself is not whole. */
export async function openPackage(ports: PackagePorts): Promise<Package> {
  const packaged = packagedIn(ports.window.document)
  const whole = typeof packaged.pack === "string" ? await fetched(packaged.pack) : packaged.pack
  const asked = new URL(ports.window.location.href).searchParams
  const only = packaged.to === "html" ? undefined : onlyIn(whole, asked.get("scenario"))
  const pack = only?.pack ?? whole
  const platform = packaged.to === "html" ? undefined : await platformOf(packaged, ports, asked)
  const name = `${pack.about.pack}${only ? `/${only.scenario.scenario}/${learnerMark(platform)}` : ""}`
  const store = await storeThatKeeps(createAttemptStore(`forewarn/${name}`))
  const resumed = platform && only ? await resume(platform, only, store) : undefined
  const tracking = platform && createTracking(platform, ports.changed)
  // A courtesy: some platforms add up the time only then. Everything that counts was given before.
  if (tracking && packaged.to !== "cmi5")
    ports.window.addEventListener("pagehide", ({ persisted }) => void (persisted || tracking.leave()))
  return {
    packs: { shelf: shelfOf([pack]), problems: [], folders: new Map([[pack.about.pack, ""]]) },
    store,
    name,
    language: languageFor(pack, [platform?.language ?? "", ports.language, packaged.language]),
    only,
    pictureUrl: (file) => packaged.pictures[file],
    soundUrl: (file) => packaged.sounds?.[file] ?? `./sound/${file}`,
    resumed: resumed && "attempt" in resumed ? resumed.attempt : undefined,
    tracking,
    standing: packaged.to === "html" ? undefined : standingOf(platform, resumed),
  }
}

function standingOf(platform: Platform | undefined, resumed: Resumed | undefined): Standing | undefined {
  if (!platform) return { is: "alone" }
  if (!platform.takes) return { is: "looking" }
  if (platform.finished) return { is: "given", grade: undefined }
  return resumed && !("attempt" in resumed) ? { is: "changed" } : undefined
}

function packagedIn(page: Document): Packaged {
  const packaged: Packaged = JSON.parse(page.getElementById("package")?.textContent ?? "")
  return packaged
}

async function fetched(address: string): Promise<Pack> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} is not in the package (${answer.status})`)
  return answer.json()
}

/** The scenario the platform's launch names; a package of one needs no name. */
function onlyIn(pack: Pack, asked: string | null): Package["only"] {
  const scenario = pack.scenarios.find(({ scenario }) => scenario === asked) ?? pack.scenarios[0]
  if (!scenario) return undefined
  const { campaign: _, ...rest } = pack
  return { pack: { ...rest, about: { ...pack.about, audience: "trainees" }, scenarios: [scenario] }, scenario }
}

async function platformOf(
  { to, pass }: Packaged,
  { window, ...ports }: PackagePorts,
  asked: URLSearchParams,
): Promise<Platform | undefined> {
  const withMark: PlatformPorts = { ...ports, pass }
  if (to === "cmi5") {
    const launch = launchIn(asked)
    return launch && openCmi5(launch, withMark, sessionMemory(webStorage("sessionStorage")))
  }
  const runtime = findRuntime(window, to === "scorm12" ? scorm12Version : scorm2004Version)
  if (!runtime) return undefined
  return to === "scorm12" ? openScorm12(runtime, withMark) : openScorm2004(runtime, withMark)
}

/** Whose runs these are, so that one laptop keeps those of two people apart; nothing can be read back from it. */
function learnerMark(platform: Platform | undefined): string {
  return platform ? digestOf(platform.learner).slice(0, 16) : "nobody"
}

/** Frames of other origins may not be let near the disk. The platform then keeps the run, and this page what is open in it. */
async function storeThatKeeps(store: AttemptStore): Promise<AttemptStore> {
  try {
    await store.all()
    return store
  } catch {
    return createMemoryStore()
  }
}

/** The run the platform has, by its id in the store; or why it cannot be taken up. */
type Resumed = { readonly attempt: string } | { readonly ok: false }

/** Takes up the run the platform has. A longer log of it on this device is the same run, a little later. */
async function resume(
  { kept }: Platform,
  { pack, scenario }: NonNullable<Package["only"]>,
  store: AttemptStore,
): Promise<Resumed | undefined> {
  if (kept === "") return undefined
  const machine: Machine = compile(scenario, pack.world)
  const unpacked = unpackRun(kept, machine, pack.about.pack)
  if (!unpacked.ok) return unpacked
  await takeUp(unpacked.attempt, store)
  return { attempt: unpacked.attempt.id }
}

async function takeUp(attempt: Attempt, store: AttemptStore): Promise<void> {
  const here = await store.read(attempt.id)
  if (!here) return store.create(attempt)
  const beyond = attempt.events.slice(here.events.length)
  for (const [i, event] of beyond.entries()) await store.append(attempt.id, here.events.length + i, event)
}

function languageFor(pack: Pack, wanted: readonly string[]): string {
  const known = languagesOf(pack)
  return wanted.find((one) => known.includes(one)) ?? ""
}

function sessionMemory(storage: WebStorage): SessionMemory {
  return {
    read: (key) => storage.getItem(key) ?? undefined,
    write: (key, value) => storage.setItem(key, value),
  }
}

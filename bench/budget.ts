import { readdirSync, readFileSync, statSync } from "node:fs"
import { basename, join } from "node:path"
import { gzipSync } from "node:zlib"

/** What a browser downloads of the built game, in bytes. Sizes are facts: a test holds them to `most`. */
export interface Budget {
  /** Everything the home page runs before its first picture, compressed. */
  readonly initialScript: number
  readonly style: number
  /** The drawing library, compressed. */
  readonly phaser: number
  /**
   * Everything that the first scene with its picture waits for, at most, as it lies on disk and without sound: what a server
   * without compression sends. Of packs that is one scenario with what belongs to all of them.
   */
  readonly firstLoad: number
  /** Every pack that comes with the game, with its pictures and without sound, as it lies on disk. */
  readonly packs: Readonly<Record<string, number>>
}

/** In bytes: goals 5 and 6 of docs/performance.md. */
export const most = { initialScript: 100_000, phaser: 215_000, firstLoad: 3_000_000, pack: 3_000_000 } as const

/** `dist` is a build of the game, `scenarios` the folder of the packs it was built with. */
export function budgetOf(dist: string, scenarios: string): Budget {
  const page = readFileSync(join(dist, "index.html"), "utf8")
  const files = readdirSync(join(dist, "assets"))
  const inPage = [...page.matchAll(/(?:src|href)="\.\/assets\/([^"]+)"/g)].map(([, file]) => file ?? "")
  const named = (name: string) => files.filter((file) => file.startsWith(`${name}-`) && file.endsWith(".js"))
  const size = (names: readonly string[]) => sum(names.map((file) => statSync(join(dist, "assets", file)).size))
  const packed = (names: readonly string[]) =>
    sum(names.map((file) => gzipSync(readFileSync(join(dist, "assets", file))).length))
  const folders = readdirSync(scenarios).filter((folder) => named(folder).length > 0)
  /** With everything they name, and what that names. */
  const withImports = (names: readonly string[]) => {
    const found = new Set(names)
    for (const file of found)
      for (const [, next] of readFileSync(join(dist, "assets", file), "utf8").matchAll(
        /(?:from|import)\s*"\.\/([^"]+\.js)"/g,
      ))
        if (next !== undefined) found.add(next)
    return [...found]
  }
  const behindBriefing = [
    "game",
    "briefing",
    "area-map",
    "scene",
    "stage",
    "phaser-core",
    "player",
    "portrait",
    "words-panel",
  ].flatMap(named)
  const scripts = [...inPage.filter((file) => file.endsWith(".js")), ...behindBriefing]
  const oneScenario = (folder: string) =>
    size(named(`${folder}-pack`)) + Math.max(0, ...named(`${folder}-scenario`).map((file) => size([file])))
  return {
    initialScript: packed(inPage.filter((file) => file.endsWith(".js"))),
    style: packed(inPage.filter((file) => file.endsWith(".css"))),
    phaser: packed(named("phaser-core")),
    firstLoad:
      statSync(join(dist, "index.html")).size +
      size([...inPage.filter((file) => !file.endsWith(".js")), ...withImports(scripts)]) +
      Math.max(0, ...folders.map(oneScenario)),
    packs: Object.fromEntries(
      folders.map((folder) => [folder, size(named(folder)) + picturesOf(join(scenarios, folder))]),
    ),
  }
}

function picturesOf(pack: string): number {
  return sum(
    readdirSync(pack, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && basename(entry.parentPath) === "media" && !/\.ya?ml$/.test(entry.name))
      .map((entry) => statSync(join(entry.parentPath, entry.name)).size),
  )
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((all, one) => all + one, 0)
}

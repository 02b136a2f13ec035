import { readdirSync, readFileSync } from "node:fs"
import { join, relative, resolve } from "node:path"
import { type Plugin, runnerImport } from "vite"
import type { CheckedFolder } from "../src/app/check-packs"

type Checker = typeof import("../src/app/check-packs")
type Lister = typeof import("../src/app/listed")

const all = "virtual:packs"

/** Everything a page may load of the packs: what lists show, and as modules of their own the rest. */
interface Shipped {
  readonly list: string
  /** By the names of their modules. */
  readonly values: ReadonlyMap<string, unknown>
}

/**
 * Checks the packs that come with the game while it is built. A page is given what lists show of them, and loads the rest,
 * pack by pack and scenario by scenario, as the value that passed every check: it needs no checker to play it.
 */
export function shippedPacks(root: string): Plugin {
  let checking: Promise<Shipped> | undefined
  const ours = async <T>(path: string) =>
    (await runnerImport<T>(resolve(root, path), { configFile: false, root })).module
  const checked = async () => {
    const { checkPacks } = await ours<Checker>("src/app/check-packs.ts")
    const { listed } = await ours<Lister>("src/app/listed.ts")
    const texts = packFiles(root).map((path) => ({
      file: relative(root, path).replaceAll("\\", "/"),
      text: textOf(readFileSync(path)),
    }))
    return shippedOf(checkPacks(texts), listed)
  }
  return {
    name: "shipped-packs",
    buildStart() {
      checking = undefined
    },
    watchChange() {
      checking = undefined
    },
    resolveId: (id) => (id === all || id.startsWith(`${all}/`) ? `\0${id}` : undefined),
    load: {
      filter: { id: /^\0virtual:packs/ },
      async handler(id) {
        checking ??= checked()
        const found = await checking
        for (const path of packFiles(root)) this.addWatchFile(path)
        const value = found.values.get(id.slice(1))
        return value === undefined ? found.list : `export default ${parsed(value)}`
      },
    },
  }
}

function shippedOf(found: readonly CheckedFolder[], listed: Lister["listed"]): Shipped {
  const values = new Map<string, unknown>()
  const fetched = (name: string, value: unknown) => {
    values.set(`${all}/${name}`, value)
    return `() => import("${all}/${name}")`
  }
  const lines = found.map((one) => {
    if (!("pack" in one)) return parsed(one)
    const { scenarios, ...base } = one.pack
    // The names of a pack's downloads begin with that of its folder.
    const name = one.folder.split("/").at(-1)
    const each = scenarios.map((scenario) => {
      const id = scenario.scenario
      return `${JSON.stringify(id)}: ${fetched(`${name}-scenario-${id}`, scenario)}`
    })
    const parts = [
      `folder: ${JSON.stringify(one.folder)}`,
      `listed: ${parsed(listed(one.pack))}`,
      `base: ${fetched(`${name}-pack`, base)}`,
      `scenarios: {${each.join(", ")}}`,
    ]
    return `{${parts.join(", ")}}`
  })
  const sources = found.flatMap((one) => ("pack" in one ? [[one.pack.about.pack, one.sources]] : []))
  values.set(`${all}/sources`, Object.fromEntries(sources))
  return { list: `export const shipped = [${lines.join(", ")}]`, values }
}

/** JSON is read faster than the same value as a script. */
function parsed(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`
}

/** Every text of every pack: not the plays authors rehearse with, and not the schemas for editors. */
function packFiles(root: string): readonly string[] {
  const scenarios = join(root, "scenarios")
  return readdirSync(scenarios, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/^(schema|[^/\\]+[/\\]plays)[/\\]/.test(relative(scenarios, path)))
    .sort()
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

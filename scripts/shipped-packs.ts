import { readdirSync, readFileSync } from "node:fs"
import { join, relative, resolve } from "node:path"
import { type Plugin, runnerImport } from "vite"
import type { CheckedFolder } from "../src/app/check-packs"

type Checker = typeof import("../src/app/check-packs")

const all = "virtual:packs"

/**
 * Checks the packs that come with the game while it is built. A page then loads each as the value that passed every check,
 * and needs no checker to play it.
 */
export function shippedPacks(root: string): Plugin {
  let checking: Promise<readonly CheckedFolder[]> | undefined
  const checked = async () => {
    const { module } = await runnerImport<Checker>(resolve(root, "src/app/check-packs.ts"), { configFile: false, root })
    return module.checkPacks(
      packFiles(root).map((path) => ({
        file: relative(root, path).replaceAll("\\", "/"),
        text: textOf(readFileSync(path)),
      })),
    )
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
        const one = found.find(({ folder }) => id === `\0${moduleOf(folder)}`)
        if (one) return `export default JSON.parse(${JSON.stringify(JSON.stringify(one))})`
        return `export const shipped = [${found.map(({ folder }) => `() => import("${moduleOf(folder)}")`).join(", ")}]`
      },
    },
  }
}

/** The module of a pack's folder, such as `scenarios/orvane`. */
function moduleOf(folder: string): string {
  return `${all}/${folder.split("/").at(-1)}`
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

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { basename, dirname, join, relative, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { fileKinds, schemaFileName } from "../core/index"
import { ownPacks, shown } from "./packs"
import type { ExitCode, Terminal } from "./terminal"

/**
 * `forewarn new`: a pack that checks clean and plays, to be changed into one's own. Its files are the first example of the
 * manual, so that the manual and the scaffold cannot come apart; doctrine and catalogue are those that ship.
 */
export function newPack(folder: string, { out, err }: Terminal): ExitCode {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    err(`forewarn new: "${folder}" is not empty. Name a folder that does not exist yet; nothing was written.\n`)
    return 2
  }
  const id = basename(resolve(folder)).toLowerCase()
  if (!/^[a-z][a-z0-9-]{0,63}$/.test(id)) {
    err(
      `forewarn new: "${id}" cannot be a pack's name. Use small letters, digits and dashes, beginning with a letter.\n`,
    )
    return 2
  }
  mkdirSync(folder, { recursive: true })
  const files = {
    "pack.yaml": example("file: pack.yaml").replace("pack: first", `pack: ${id}`),
    "world.yaml": example("file: world.yaml"),
    "calm-road.yaml": example("scenario: first"),
    "doctrine.yaml": shipped("doctrine.yaml"),
    "indicators.yaml": shipped("indicators.yaml"),
  }
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(folder, name), `${schemaLine(folder, name)}\n${text}`)
  out(
    [
      `A new pack is in ${shown(folder)}. It checks clean and plays:`,
      `  npx forewarn check ${shown(folder)}`,
      `  npx forewarn play ${shown(join(folder, "calm-road.yaml"))}`,
      "Step by step: docs/writing-scenarios.md. Every word of it: docs/pack-format.md.",
      "",
    ].join("\n"),
  )
  return 0
}

/** The first line of a file, which tells editors where its schema is. */
function schemaLine(folder: string, name: string): string {
  const kind = fileKinds.find((known) => name === `${known}.yaml`) ?? "scenario"
  const path = relative(folder, join(ownPacks, "schema", schemaFileName(kind))).replaceAll("\\", "/")
  return `# yaml-language-server: $schema=${path}`
}

function shipped(name: string): string {
  return readFileSync(join(ownPacks, "orvane", name), "utf8").replace(/^# yaml-language-server: .*\n/, "")
}

/** The YAML block of the manual that follows the mark. */
function example(mark: string): string {
  const manual = readFileSync(resolve(dirname(fileURLToPath(import.meta.url)), "../../docs/pack-format.md"), "utf8")
  const found = new RegExp(`<!-- ${mark} -->\\n\`\`\`yaml\\n([\\s\\S]*?)\`\`\`\\n`).exec(manual)?.[1]
  if (found === undefined) throw new Error(`the manual has no block marked ${mark}`)
  return found
}

import { existsSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { rehearse, toLine } from "../core/index"
import { loadPack, packFolders, shown, textOf } from "./packs"
import type { ExitCode, Terminal } from "./terminal"

/** `forewarn test`: the plays in a pack's folder `plays`, each against the pack as it is. */
export function test(paths: readonly string[], { out, err }: Terminal): ExitCode {
  const { folders, missing } = packFolders(paths)
  for (const path of missing) err(`forewarn test: there is no file or folder "${path}"\n`)
  if (missing.length > 0) return 2
  let passed = 0
  let failed = 0
  for (const { folder } of folders) {
    const loaded = loadPack(folder)
    if (!loaded.ok) {
      for (const line of loaded.lines) out(`${line}\n`)
      failed++
      continue
    }
    for (const path of playsIn(folder)) {
      const rehearsed = rehearse({ file: shown(path), text: textOf(path) }, loaded.pack)
      if (rehearsed.ok) {
        passed++
        out(`ok      ${shown(path)} (${rehearsed.acts} ${rehearsed.acts === 1 ? "act" : "acts"})\n`)
        continue
      }
      failed++
      out(`failed  ${shown(path)}\n`)
      for (const diagnostic of rehearsed.diagnostics) out(`        ${toLine(diagnostic)}\n`)
      for (const { place, words } of rehearsed.failures)
        out(`        ${shown(path)}:${place.line}:${place.column} ${words}\n`)
    }
  }
  err(`${passed} passed, ${failed} failed\n`)
  if (passed + failed === 0) err('No plays: write them as YAML files in a folder "plays" inside the pack.\n')
  return failed > 0 ? 1 : 0
}

function playsIn(folder: string): readonly string[] {
  const plays = join(folder, "plays")
  if (!existsSync(plays) || !statSync(plays).isDirectory()) return []
  return readdirSync(plays)
    .filter((name) => /\.(ya?ml|json)$/i.test(name))
    .sort()
    .map((name) => join(plays, name))
}

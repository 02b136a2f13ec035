import { existsSync, statSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { sheetOf } from "../core/index"
import { findScenario } from "./find"
import { sheetPage } from "./sheet-page"
import type { ExitCode, Terminal } from "./terminal"

interface SheetOptions {
  readonly out?: string
  readonly pack: readonly string[]
}

/** `forewarn sheet`: a scenario on paper, for the one who runs it with a group and for the group. */
export function sheet(name: string, { out, pack: packs }: SheetOptions, { err }: Terminal): ExitCode {
  const found = findScenario(name, packs, "sheet")
  if (!found.ok) {
    for (const line of found.lines) err(`${line}\n`)
    return found.exit
  }
  const target = out ?? `${found.scenario.scenario}-sheet.html`
  if (!/\.html?$/i.test(target)) {
    err(`forewarn sheet: the name must end in .html, not "${target}"\n`)
    return 2
  }
  const folder = dirname(target)
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    err(`forewarn sheet: there is no folder "${folder}"\n`)
    return 2
  }
  writeFileSync(target, sheetPage(sheetOf(found.pack, found.scenario)))
  err(`Written to ${target}. Open it in a browser and print it; the hand-out begins on a page of its own.\n`)
  return 0
}

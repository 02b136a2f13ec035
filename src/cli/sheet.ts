import { existsSync, statSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { inLanguage, languagesOf, sheetOf } from "../core/index"
import { findScenario } from "./find"
import { sheetPage } from "./sheet-page"
import type { ExitCode, Terminal } from "./terminal"

interface SheetOptions {
  readonly out?: string
  readonly language?: string
  readonly pack: readonly string[]
}

/** `forewarn sheet`: a scenario on paper, for the one who runs it with a group, for the group, and for who plays a person. */
export function sheet(name: string, { out, language, pack: packs }: SheetOptions, { err }: Terminal): ExitCode {
  const found = findScenario(name, packs, "sheet")
  if (!found.ok) {
    for (const line of found.lines) err(`${line}\n`)
    return found.exit
  }
  const known = languagesOf(found.pack)
  if (language !== undefined && !known.includes(language)) {
    err(`forewarn sheet: "${name}" cannot be read in "${language}". It is there in: ${known.join(", ")}\n`)
    return 2
  }
  const pack = language === undefined ? found.pack : inLanguage(found.pack, language)
  const scenario = pack.scenarios.find((one) => one.scenario === found.scenario.scenario) ?? found.scenario
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
  writeFileSync(target, sheetPage(sheetOf(pack, scenario)))
  err(
    `Written to ${target}. Open it in a browser and print it; the hand-out and every role card begin on a page of their own.\n`,
  )
  return 0
}

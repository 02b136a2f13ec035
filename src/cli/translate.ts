import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs"
import { join, relative } from "node:path"
import { checkPack, readTextFile, schemaFileName, textFileText, toLine, updateTexts } from "../core/index"
import { ownPacks, shown, textOf, textsOf } from "./packs"
import type { ExitCode, Terminal } from "./terminal"

/**
 * `forewarn translate`: writes a pack's texts/<language>.yaml, or brings it up to date. What is translated stays; what is
 * missing or has changed stands there to be done.
 */
export function translate(folder: string, language: string, { out, err }: Terminal): ExitCode {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    err(`forewarn translate: there is no folder "${folder}"\n`)
    return 2
  }
  if (!/^[a-z]{2}$/.test(language)) {
    err(`forewarn translate: a language is two small letters, such as fr; "${language}" is not\n`)
    return 2
  }
  const target = join(folder, "text", `${language}.yaml`)
  const other = join(folder, "text", `${language}.json`)
  if (existsSync(other)) {
    err(
      `forewarn translate: ${shown(other)} is there already, and only YAML is written. Save it as ${shown(target)}.\n`,
    )
    return 2
  }
  // A translation with mistakes in it must not stand in the way of its own mending.
  const checked = checkPack(textsOf(folder).filter(({ file }) => !file.startsWith(`${shown(join(folder, "text"))}/`)))
  if (!checked.ok) {
    for (const problem of checked.diagnostics) err(`${toLine(problem)}\n`)
    err("Nothing was written; mend the pack first.\n")
    return 1
  }
  const { about } = checked.pack
  if (about.language === language) {
    err(`forewarn translate: the pack itself is written in "${language}"\n`)
    return 2
  }
  const before = existsSync(target) ? readTextFile(shown(target), textOf(target)) : undefined
  if (before && !before.ok) {
    for (const problem of before.diagnostics) err(`${toLine(problem)}\n`)
    err("Nothing was written; mend the translation first.\n")
    return 1
  }
  const { file, sentences, missing, stale } = updateTexts(checked.pack, before?.texts ?? {})
  const schema = relative(join(folder, "text"), join(ownPacks, "schema", schemaFileName("text"))).replaceAll("\\", "/")
  mkdirSync(join(folder, "text"), { recursive: true })
  writeFileSync(target, textFileText(file, schema))
  out(`${shown(target)}: ${sentences} texts, ${missing} to translate, ${stale} to look at again\n`)
  if (!about.languages?.includes(language))
    out(`To offer it, write in pack.yaml: languages: [${[...(about.languages ?? []), language].join(", ")}]\n`)
  return 0
}

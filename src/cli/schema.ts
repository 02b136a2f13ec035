import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileKinds, jsonSchemas, schemaFileName } from "../core/index"
import { shown } from "./packs"
import type { ExitCode, Terminal } from "./terminal"

/** `forewarn schema`: what editors need to complete and explain the fields of a pack's files. */
export function schema({ out: folder }: { readonly out?: string }, { out }: Terminal): ExitCode {
  const schemas = jsonSchemas()
  if (folder === undefined) {
    out(`${JSON.stringify(schemas, null, 2)}\n`)
    return 0
  }
  mkdirSync(folder, { recursive: true })
  for (const kind of fileKinds) {
    const path = join(folder, schemaFileName(kind))
    writeFileSync(path, `${JSON.stringify(schemas[kind], null, 2)}\n`)
    out(`${shown(path)}\n`)
  }
  return 0
}

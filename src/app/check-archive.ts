import { checkPack, type Diagnostic, type MediumFile, type Pack, readArchive, sentencesOf } from "../core/index"
import type { PackProblem } from "../overlay/index"

export interface CheckedArchive {
  /** Undefined when there are mistakes in it. */
  readonly pack: Pack | undefined
  readonly problems: readonly PackProblem[]
  readonly pictures: readonly MediumFile[]
}

/** A packed pack from disk, unpacked and checked. Wanted only by those who open one, so it is loaded when they do. */
export function checkedArchive(file: string, bytes: Uint8Array): CheckedArchive {
  const read = readArchive(file, bytes, decoded)
  const checked = read.ok ? checkPack(read.texts, read.pictures) : read
  return {
    pictures: read.ok ? read.pictures : [],
    pack: checked.ok ? checked.pack : undefined,
    problems: checked.diagnostics.map(problemOf),
  }
}

function problemOf(diagnostic: Diagnostic): PackProblem {
  const { severity, file, place, finding } = diagnostic
  return { ...sentencesOf(diagnostic), severity, code: finding.code, file, line: place.line, column: place.column }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

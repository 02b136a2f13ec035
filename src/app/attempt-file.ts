import { type Attempt, limits, type Pack, type Play, readAttempt } from "../core/index"

export type OpenedFile =
  | { readonly ok: true; readonly play: Play; readonly pack: Pack }
  | { readonly ok: false; readonly why: string }

/** An attempt, or a result that holds one, from a file on disk. Nothing in it is believed but the acts, played again. */
export async function readAttemptFile(file: File, opened: (attempt: Attempt) => OpenedFile): Promise<OpenedFile> {
  if (file.size > limits.archiveFileBytes)
    return {
      ok: false,
      why: `It is too large for an attempt: more than ${limits.archiveFileBytes / 1_000_000} million bytes.`,
    }
  const text = await textOf(file)
  if (text === undefined) return { ok: false, why: "It is not text in UTF-8." }
  const read = readAttempt(file.name, text)
  return read.ok ? opened(read.attempt) : { ok: false, why: read.problem.words }
}

async function textOf(file: File): Promise<string | undefined> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    return undefined
  }
}

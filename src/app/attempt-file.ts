import { limits, type ReadAttempt, readAttempt } from "../core/index"

/** An attempt, or a result that holds one, from a file on disk. Nothing in it is believed but the acts, played again. */
export async function readAttemptFile(file: File): Promise<ReadAttempt> {
  if (file.size > limits.archiveFileBytes)
    return notOne(`It is too large for an attempt: more than ${limits.archiveFileBytes / 1_000_000} million bytes.`)
  const text = await textOf(file)
  return text === undefined ? notOne("It is not text in UTF-8.") : readAttempt(file.name, text)
}

function notOne(words: string): ReadAttempt {
  return { ok: false, problem: { code: "not-an-attempt", words } }
}

async function textOf(file: File): Promise<string | undefined> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    return undefined
  }
}

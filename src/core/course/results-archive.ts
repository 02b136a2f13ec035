import { isLitter, segmentsOf, shownName } from "../pack/archive-name"
import { unpack } from "../pack/archive"
import type { ArchiveFault } from "../pack/diagnostic"
import { limits } from "../pack/limits"
import { sentencesOf } from "../pack/words"
import { type Decode, readZip, type ZipEntry } from "../pack/zip"

/** What one zip of results may hold. A classroom box zips thousands of attempts, which is no pack any more. */
export const resultsLimits = {
  /** Files and folders in one archive. */
  entries: 60_000,
  /** Bytes of the archive, and of everything in it unpacked, archives within it included. */
  bytes: 512_000_000,
  /** Archives within archives. */
  depth: 3,
} as const

/** A file's text, undefined where it is none in UTF-8; or why it could not be opened. */
export type ResultsRead =
  | { readonly file: string; readonly text: string | undefined }
  | { readonly file: string; readonly words: string }

/**
 * The JSON files of a zip of results, one by one, named after it (`laptop-3.zip/result.json`); archives in it are opened
 * too. Unlike a pack, of which all is taken or nothing, one bad file does not stop the others. Files of other kinds are
 * passed over. Nothing is ever written under the names in it. `counted` is told of each archive, when it is opened, how
 * many files will come of it, an archive in it counted as one.
 */
export function* resultsIn(
  file: string,
  bytes: Uint8Array,
  decode: Decode,
  counted: (files: number) => void = () => undefined,
): Generator<ResultsRead> {
  yield* opened(file, bytes, decode, { left: resultsLimits.bytes, counted }, 1)
}

function* opened(
  file: string,
  bytes: Uint8Array,
  decode: Decode,
  room: { left: number; readonly counted: (files: number) => void },
  depth: number,
): Generator<ResultsRead> {
  const refused = (name: string, why: ArchiveFault, entry?: string): ResultsRead => ({
    file: name,
    words: wordsOf(name, why, entry),
  })
  if (bytes.length > resultsLimits.bytes) return yield { file, words: tooMuch }
  const zip = readZip(bytes, resultsLimits.entries, decode)
  if ("why" in zip)
    return yield zip.why === "too-many-files" ? { file, words: tooMuch } : refused(file, zip.why, zip.entry)
  const meant = zip.entries.filter(({ name }) => !name.endsWith("/") && !isOther(name))
  room.counted(meant.length)
  for (const entry of meant) {
    const isZip = /\.zip$/i.test(entry.name)
    const name = `${file}/${shownName(entry.name)}`
    const fault = faultOf(entry)
    if (fault) yield refused(name, fault, shownName(entry.name))
    else if (entry.size > room.left) return yield { file: name, words: tooMuch }
    else {
      room.left -= entry.size
      const unpacked = unpack(entry)
      if (!unpacked) yield refused(name, "wrong-bytes", shownName(entry.name))
      else if (!isZip) yield { file: name, text: decode(unpacked) }
      else if (depth < resultsLimits.depth) yield* opened(name, unpacked, decode, room, depth + 1)
      else
        yield {
          file: name,
          words: `It lies in an archive within ${resultsLimits.depth - 1} others. Unpack those first.`,
        }
    }
  }
}

/** Neither results nor an archive of them, or put there by a file manager. */
function isOther(name: string): boolean {
  return !/\.(json|zip)$/i.test(name) || isLitter(name.split("/"))
}

function faultOf({ name, kind, size, packed }: ZipEntry): ArchiveFault | undefined {
  const named = segmentsOf(name)
  if ("why" in named) return named.why
  if (kind !== 0 && kind !== unixFile) return "not-a-file"
  if (size > packed.length * limits.archiveRatio) return "too-dense"
  return size > limits.archiveFileBytes && /\.json$/i.test(name) ? "file-too-large" : undefined
}

const unixFile = 0x8000

const tooMuch = `It is too large: a zip may hold ${resultsLimits.entries} files and ${resultsLimits.bytes / 1_000_000} million bytes. Hand it over in parts.`

function wordsOf(file: string, why: ArchiveFault, entry: string | undefined): string {
  return sentencesOf({
    severity: "error",
    file,
    place: { line: 1, column: 1 },
    finding: { code: "bad-archive", why, ...(entry === undefined ? {} : { entry }) },
  }).what
}

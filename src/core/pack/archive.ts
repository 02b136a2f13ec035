import { Inflate } from "fflate"
import { isLitter, nameFault, nameKey, segmentsOf, shownName } from "./archive-name"
import { crc32 } from "./crc32"
import type { Diagnostic } from "./diagnostic"
import { limits } from "./limits"
import type { MediumFile } from "./media/media-file"
import { pictureKindOf } from "./media/picture"
import type { PackText } from "./pack"
import { type Decode, readZip, type ZipEntry, type ZipFault } from "./zip"

/** Something in an archive that is no part of the pack and was left out. */
export interface ArchiveNote {
  readonly entry: string
  /** `litter`: put there by a file manager. `unused`: a text or a picture that packs have no use for. */
  readonly why: "litter" | "unused"
}

export type ReadArchive =
  | {
      readonly ok: true
      readonly texts: readonly PackText[]
      readonly pictures: readonly MediumFile[]
      readonly notes: readonly ArchiveNote[]
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

/** The ending of a zipped pack's name. */
export const archiveEnding = ".fwpack"

/**
 * The texts and pictures of a zipped pack without its plays, named as if the archive were a folder (`x.fwpack/world.yaml`). All or nothing: an archive
 * with anything in it that could leave the folder, be read in two ways or unpack beyond the limits is refused whole.
 */
export function readArchive(file: string, bytes: Uint8Array, decode: Decode): ReadArchive {
  const refuse = (faults: readonly ZipFault[]): ReadArchive => ({
    ok: false,
    diagnostics: faults.slice(0, limits.diagnosticsPerFile).map(({ why, entry }) => ({
      severity: "error",
      file,
      place: { line: 1, column: 1 },
      finding: { code: "bad-archive", why, ...(entry === undefined ? {} : { entry }) },
    })),
  })

  if (bytes.length > limits.archiveBytes) return refuse([{ why: "too-large" }])
  // Folders have entries of their own; twice the files leaves room for them.
  const zip = readZip(bytes, limits.files * 2, decode)
  if ("why" in zip) return refuse([zip])
  const members = zip.entries.map(memberOf)
  const faults = members.flatMap((member) => ("why" in member ? [member] : []))
  if (faults.length > 0) return refuse(faults)
  const files = members.flatMap((member) => ("why" in member || member.role === "folder" ? [] : [member]))
  const doubled = doublesOf(members.flatMap((member) => ("why" in member || member.role === "litter" ? [] : [member])))
  if (doubled.length > 0) return refuse(doubled)
  if (files.length > limits.files) return refuse([{ why: "too-many-files" }])
  if (sum(files.map(({ entry }) => entry.size)) > limits.archiveBytes) return refuse([{ why: "too-large" }])

  const kept = files.filter(({ role }) => role !== "litter")
  const top = topOf(kept)
  const isPicture = ({ role, segments }: Member) =>
    role === "unused" &&
    segments.length === top + 2 &&
    segments[top] === "media" &&
    pictureKindOf(segments[top + 1] ?? "") !== undefined
  const texts: PackText[] = []
  const pictures: MediumFile[] = []
  for (const member of kept) {
    const { entry, role, segments } = member
    const unpacked = unpack(entry)
    if (!unpacked) return refuse([{ why: "wrong-bytes", entry: shownName(entry.name) }])
    if (role === "text" && segments[top] !== "plays")
      texts.push({ file: [file, ...segments.slice(top)].join("/"), text: decode(unpacked) })
    if (isPicture(member)) pictures.push({ file: [file, ...segments.slice(top)].join("/"), bytes: unpacked })
  }
  if (texts.length === 0) return refuse([{ why: "empty" }])
  return {
    ok: true,
    texts: texts.sort((a, b) => (a.file < b.file ? -1 : 1)),
    pictures: pictures.sort((a, b) => (a.file < b.file ? -1 : 1)),
    notes: files.flatMap((member) => {
      const { entry, role } = member
      return role === "litter" || (role === "unused" && !isPicture(member))
        ? [{ entry: shownName(entry.name), why: role }]
        : []
    }),
  }
}

interface Member {
  readonly entry: ZipEntry
  readonly segments: readonly string[]
  readonly role: "text" | "unused" | "litter" | "folder"
}

function memberOf(entry: ZipEntry): Member | ZipFault {
  const refuse = (why: ZipFault["why"]): ZipFault => ({ why, entry: shownName(entry.name) })
  const named = segmentsOf(entry.name)
  if ("why" in named) return refuse(named.why)
  const { segments } = named
  const isFolder = entry.name.endsWith("/")
  if (entry.kind !== 0 && entry.kind !== (isFolder ? unixFolder : unixFile)) return refuse("not-a-file")
  if (isLitter(segments)) return { entry, segments, role: "litter" }
  const fault = nameFault(segments)
  if (fault) return refuse(fault)
  if (isFolder) return entry.size === 0 ? { entry, segments, role: "folder" } : refuse("damaged")
  if (entry.size > limits.archiveFileBytes) return refuse("file-too-large")
  if (entry.size > entry.packed.length * limits.archiveRatio) return refuse("too-dense")
  const name = segments.at(-1) ?? ""
  if (/\.(ya?ml|json)$/i.test(name)) return { entry, segments, role: "text" }
  return /\.(md|txt|png|jpe?g|webp|mp3|ogg|wav|vtt)$/i.test(name)
    ? { entry, segments, role: "unused" }
    : refuse("unknown-kind")
}

const unixFile = 0x8000
const unixFolder = 0x4000

/** Names that are the same file, or a file and a folder at once, on a system that does not tell capitals apart. */
function doublesOf(members: readonly Member[]): readonly ZipFault[] {
  const spelt = new Map<string, string>()
  const isDouble = ({ segments, role }: Member) => {
    const folders = role === "folder" ? segments.length : segments.length - 1
    for (let length = 1; length <= segments.length; length++) {
      const path = segments.slice(0, length).join("/")
      const meant = length <= folders ? `${path}/` : path
      const before = spelt.get(nameKey(path))
      if (before !== undefined && (before !== meant || !meant.endsWith("/"))) return true
      spelt.set(nameKey(path), meant)
    }
    return false
  }
  return members.filter(isDouble).map(({ entry }) => ({ why: "doubled", entry: shownName(entry.name) }))
}

/** How many segments to take off: one when everything lies in one folder, as when a folder itself was zipped. */
function topOf(members: readonly Member[]): 0 | 1 {
  const first = members[0]?.segments[0]
  return members.every(({ segments }) => segments.length > 1 && segments[0] === first) ? 1 : 0
}

/** The bytes of a file, when they are as many as it said and have its checksum. */
export function unpack({ method, packed, size, crc }: ZipEntry): Uint8Array | undefined {
  const bytes = method === 0 ? packed : inflate(packed, size)
  return bytes && crc32(bytes) === crc ? bytes : undefined
}

function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  const bytes = new Uint8Array(size)
  let at = 0
  const inflating = new Inflate((chunk) => {
    if (at + chunk.length > size) throw new RangeError("more bytes than the archive said")
    bytes.set(chunk, at)
    at += chunk.length
  })
  try {
    for (let from = 0; from < packed.length; from += stride)
      inflating.push(packed.subarray(from, from + stride), from + stride >= packed.length)
  } catch {
    // Whatever the library trips over in bytes that are no deflate stream, they are not this file.
    return undefined
  }
  return at === size ? bytes : undefined
}

/** Packed bytes given to the library at once; what they can become (a thousand times as much) is all that is ever held too much. */
const stride = 4096

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

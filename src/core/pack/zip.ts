import { shownName } from "./archive-name"
import type { ArchiveFault } from "./diagnostic"

/** A file or folder of a zip archive, as its directory tells it; `packed` is a view into the archive. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  /** Bytes it says it has when unpacked. Not to be trusted. */
  readonly size: number
  /** The file type bits of Unix, 0 when the archive does not tell. */
  readonly kind: number
  readonly packed: Uint8Array
}

export interface ZipFault {
  readonly why: ArchiveFault
  readonly entry?: string
}

/** Text of bytes, or undefined when they are not UTF-8. The edges have one; the language itself does not. */
export type Decode = (bytes: Uint8Array) => string | undefined

/**
 * The entries of a zip archive that every reader must understand alike: the directory at its end and the headers of its
 * files say the same, and files, directory and end fill the archive without overlaps or gaps. Nothing is unpacked.
 */
export function readZip(
  bytes: Uint8Array,
  mostEntries: number,
  decode: Decode,
): { readonly entries: readonly ZipEntry[] } | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if ("why" in end) return end
  if (end.count > mostEntries) return { why: "too-many-files" }

  const records: FileRecord[] = []
  let at = end.directory
  for (let n = 0; n < end.count; n++) {
    const record = recordAt(view, at, end.at, decode)
    if ("why" in record) return record
    records.push(record)
    at = record.next
  }
  if (at !== end.at) return { why: "damaged" }

  const packed = new Map<FileRecord, Uint8Array>()
  let free = 0
  for (const record of [...records].sort((a, b) => a.offset - b.offset)) {
    const entry = shownName(record.name)
    if (record.offset < free) return { why: "overlap", entry }
    if (record.offset > free) return { why: "damaged", entry }
    const place = placeOf(view, record, end.directory)
    if (!place) return { why: "damaged", entry }
    packed.set(record, bytes.subarray(place.from, place.to))
    free = place.next
  }
  if (free !== end.directory) return { why: "damaged" }
  return { entries: records.map((record) => ({ ...record, packed: packed.get(record) ?? bytes.subarray(0, 0) })) }
}

interface FileRecord extends Omit<ZipEntry, "packed"> {
  readonly flags: number
  readonly packedSize: number
  /** Where its own header stands. */
  readonly offset: number
  /** Where the next record of the directory stands. */
  readonly next: number
  readonly nameAt: number
  readonly nameLength: number
}

const signatures = { file: 0x04034b50, sizes: 0x08074b50, record: 0x02014b50, end: 0x06054b50, locator: 0x07064b50 }
const lengths = { file: 30, record: 46, end: 22, locator: 20 }

function endOf(
  view: DataView,
): { readonly at: number; readonly directory: number; readonly count: number } | { readonly why: ArchiveFault } {
  const length = view.byteLength
  const ends: number[] = []
  for (let at = length - lengths.end; at >= Math.max(0, length - lengths.end - 0xffff); at--)
    if (view.getUint32(at, true) === signatures.end) ends.push(at)
  const fitting = ends.filter((at) => at + lengths.end + view.getUint16(at + 20, true) === length)
  const at = fitting[0]
  if (at === undefined)
    return { why: length >= 4 && view.getUint32(0, true) === signatures.file ? "cut-off" : "not-zip" }
  // Readers that meet two ends may choose different ones.
  if (fitting.length > 1 || ends[0] !== at) return { why: "damaged" }

  const [disk, directoryDisk] = [view.getUint16(at + 4, true), view.getUint16(at + 6, true)]
  const [countHere, count] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
  const [size, directory] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)]
  if (count === 0xffff || size === 0xffffffff || directory === 0xffffffff) return { why: "zip64" }
  if (at >= lengths.locator && view.getUint32(at - lengths.locator, true) === signatures.locator)
    return { why: "zip64" }
  if (disk !== 0 || directoryDisk !== 0 || countHere !== count || directory + size !== at) return { why: "damaged" }
  return { at, directory, count }
}

function recordAt(view: DataView, at: number, end: number, decode: Decode): FileRecord | ZipFault {
  if (at + lengths.record > end || view.getUint32(at, true) !== signatures.record) return { why: "damaged" }
  const [needs, flags, method] = [
    view.getUint16(at + 6, true),
    view.getUint16(at + 8, true),
    view.getUint16(at + 10, true),
  ]
  const [crc, packedSize, size] = [
    view.getUint32(at + 16, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 24, true),
  ]
  const nameLength = view.getUint16(at + 28, true)
  const extraLength = view.getUint16(at + 30, true)
  const nameAt = at + lengths.record
  const next = nameAt + nameLength + extraLength + view.getUint16(at + 32, true)
  if (next > end) return { why: "damaged" }

  const nameBytes = bytesOf(view, nameAt, nameLength)
  const name = decode(nameBytes)
  const entry = shownName(name ?? String.fromCharCode(...nameBytes.subarray(0, 80)))
  if (name === undefined || name === "") return { why: "odd-name", entry }
  if (flags & 0x2041 || method === 99) return { why: "encrypted", entry }
  if (method !== 0 && method !== 8) return { why: "unknown-method", entry }
  if (packedSize === 0xffffffff || size === 0xffffffff) return { why: "zip64", entry }
  const extra = extraFault(view, nameAt + nameLength, extraLength, nameBytes)
  if (extra) return { why: extra, entry }
  const startsElsewhere = view.getUint16(at + 34, true) !== 0
  if (flags & ~knownFlags || (needs & 0xff) > 45 || startsElsewhere || (method === 0 && packedSize !== size))
    return { why: "damaged", entry }
  return {
    name,
    method,
    crc,
    size,
    kind: (view.getUint32(at + 38, true) >>> 16) & 0xf000,
    flags,
    packedSize,
    offset: view.getUint32(at + 42, true),
    next,
    nameAt,
    nameLength,
  }
}

/** How hard it was packed (1, 2), sizes told after the data (3), the name is UTF-8 (11). */
const knownFlags = 0x080e
const sizesAfter = 0x0008

/** Extra fields that give a file a second size or a second name. */
function extraFault(view: DataView, from: number, length: number, name: Uint8Array): ArchiveFault | undefined {
  const end = from + length
  for (let at = from; at < end; ) {
    if (at + 4 > end) return "damaged"
    const id = view.getUint16(at, true)
    const size = view.getUint16(at + 2, true)
    if (at + 4 + size > end) return "damaged"
    if (id === 0x0001) return "zip64"
    if (id === 0x9901) return "encrypted"
    if (id === 0x7075 && !(size >= 5 && areSame(bytesOf(view, at + 9, size - 5), name))) return "two-names"
    at += 4 + size
  }
  return undefined
}

/** Where a file's packed bytes are, when its own header agrees with its record of the directory. */
function placeOf(
  view: DataView,
  record: FileRecord,
  limit: number,
): { readonly from: number; readonly to: number; readonly next: number } | undefined {
  const { offset, flags, method, crc, packedSize, size } = record
  if (offset + lengths.file > limit || view.getUint32(offset, true) !== signatures.file) return undefined
  const nameLength = view.getUint16(offset + 26, true)
  const extraLength = view.getUint16(offset + 28, true)
  const nameAt = offset + lengths.file
  const from = nameAt + nameLength + extraLength
  const to = from + packedSize
  if (to > limit) return undefined
  const name = bytesOf(view, record.nameAt, record.nameLength)
  if (!areSame(bytesOf(view, nameAt, nameLength), name)) return undefined
  if (extraFault(view, nameAt + nameLength, extraLength, name)) return undefined
  if (view.getUint16(offset + 6, true) !== flags || view.getUint16(offset + 8, true) !== method) return undefined
  const told = [crc, packedSize, size]
  const agrees = (at: number) => told.every((value, i) => view.getUint32(at + 4 * i, true) === value)
  if (!(flags & sizesAfter)) return agrees(offset + 14) ? { from, to, next: to } : undefined
  // What was not known yet when the header was written is 0 in it.
  if (!told.every((value, i) => [0, value].includes(view.getUint32(offset + 14 + 4 * i, true)))) return undefined
  if (to + 16 <= limit && view.getUint32(to, true) === signatures.sizes && agrees(to + 4))
    return { from, to, next: to + 16 }
  return to + 12 <= limit && agrees(to) ? { from, to, next: to + 12 } : undefined
}

function bytesOf(view: DataView, at: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + at, length)
}

function areSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}

import type { ArchiveFault } from "./diagnostic"

/** The parts of a name in an archive that no system can take for a place outside the folder; else why it may not stay. */
export function segmentsOf(name: string): { readonly segments: readonly string[] } | { readonly why: ArchiveFault } {
  if (/^\/|\\|^[a-z]:/i.test(name)) return { why: "leaves-folder" }
  const segments = name.replace(/\/$/, "").split("/")
  if (segments.some((segment) => /^\.{0,2}$/.test(segment))) return { why: "leaves-folder" }
  return { segments }
}

/** What file managers put into archives by themselves. */
export function isLitter(segments: readonly string[]): boolean {
  return segments.includes("__MACOSX") || litter.has(segments.at(-1) ?? "")
}

const litter = new Set([".DS_Store", "Thumbs.db"])

/** Why a name cannot be kept the same on every system, if so. */
export function nameFault(segments: readonly string[]): ArchiveFault | undefined {
  const name = segments.join("/")
  if (hidden.test(name)) return "hidden-character"
  if (name !== name.normalize("NFC")) return "not-composed"
  if (name.length > 240 || segments.length > 8) return "long-name"
  return segments.every((segment) => plain.test(segment) && !device.test(segment) && !reserved.has(stemless(segment)))
    ? undefined
    : "odd-name"
}

// oxlint-disable-next-line no-control-regex -- naming control characters is this pattern's purpose
const hidden = /[\u0000-\u001F\u007F-\u009F]|\p{Default_Ignorable_Code_Point}/u
const plain = /^[\p{L}\p{N}_(][\p{L}\p{M}\p{N} _.()+,&'-]*(?<![. ])$/u
/** Names that Windows keeps for devices, with any ending. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
const reserved = new Set(["__proto__", "constructor", "prototype"])

function stemless(segment: string): string {
  return segment.replace(/\..*$/, "")
}

/** Two names with one key are one file to some system. */
export function nameKey(name: string): string {
  return name.normalize("NFKC").toUpperCase().toLowerCase()
}

/** A name out of an archive, fit to be printed: short, and with nothing hidden in it. */
export function shownName(name: string): string {
  const visible = name.slice(0, 200).replace(unprintable, (found) => {
    return `<U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`
  })
  return visible.length > 80 ? `${visible.slice(0, 79)}…` : visible
}

const unprintable = /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]|\p{Default_Ignorable_Code_Point}/gu

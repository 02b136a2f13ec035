import type { ArchiveNote } from "./archive"
import type { ArchiveFault } from "./diagnostic"
import { limits } from "./limits"

/** Why an archive is refused and what to do about it, in English. */
export function archiveSentences(why: ArchiveFault, entry: string): { readonly what: string; readonly cure: string } {
  return sentences[why](`"${entry}"`)
}

/** What was left out of an archive, as one line. */
export function toNoteLine(file: string, { entry, why }: ArchiveNote): string {
  return `${file}: left out "${entry}", ${why === "litter" ? "which a file manager put there" : "which packs have no use for"}.`
}

const zipAgain = "Zip the pack's folder again, with the zip function of your system or with: forewarn pack FOLDER."
const getAgain = "Copy or download it again; if that does not help, ask for a new one."
const rename = "Give the file another name, of letters, digits, dashes and spaces, and zip the folder again."
const takeOut = "Take it out of the folder and zip the folder again."

const sentences: Readonly<Record<ArchiveFault, (entry: string) => { readonly what: string; readonly cure: string }>> = {
  "not-zip": () => ({ what: "This is not a zip archive.", cure: zipAgain }),
  "cut-off": () => ({ what: "This archive is cut off, or something was added after its end.", cure: getAgain }),
  damaged: () => ({ what: "This archive is damaged: its parts contradict each other.", cure: getAgain }),
  zip64: () => ({ what: "This archive is made for very large files (zip64).", cure: zipAgain }),
  "too-large": () => ({
    what: `This archive is too large; all its files together may have ${megabytes(limits.archiveBytes)}.`,
    cure: "Take out what does not belong to the pack.",
  }),
  "too-many-files": () => ({
    what: `This archive holds too many files; a pack may have ${limits.files}.`,
    cure: "Take out what does not belong to the pack, or split it into several packs.",
  }),
  empty: () => ({ what: "There is no file of a pack in this archive.", cure: zipAgain }),
  overlap: (entry) => ({ what: `In this archive ${entry} uses the bytes of another file.`, cure: "Do not use it." }),
  encrypted: (entry) => ({ what: `In this archive ${entry} is locked with a password.`, cure: "Zip it without one." }),
  "unknown-method": (entry) => ({ what: `In this archive ${entry} is packed in an unusual way.`, cure: zipAgain }),
  "two-names": (entry) => ({ what: `In this archive ${entry} has a second, different name.`, cure: zipAgain }),
  "leaves-folder": (entry) => ({
    what: `In this archive the name ${entry} leads out of the pack's folder.`,
    cure: "Do not use this archive, unless you know who made it; then ask for a new one.",
  }),
  "odd-name": (entry) => ({ what: `In this archive the name ${entry} would not work on every system.`, cure: rename }),
  "hidden-character": (entry) => ({
    what: `In this archive the name ${entry} has a character that cannot be seen.`,
    cure: rename,
  }),
  "not-composed": (entry) => ({
    what: `In this archive the name ${entry} has accents in a form that not every system understands.`,
    cure: rename,
  }),
  "long-name": (entry) => ({ what: `In this archive the name ${entry} is too long.`, cure: rename }),
  doubled: (entry) => ({
    what: `In this archive ${entry} is there twice, or differs from another name only in capitals.`,
    cure: "Keep one of them, or rename one, and zip the folder again.",
  }),
  "not-a-file": (entry) => ({ what: `In this archive ${entry} is a link or a device, not a file.`, cure: takeOut }),
  "unknown-kind": (entry) => ({ what: `In this archive ${entry} is of a kind that packs do not hold.`, cure: takeOut }),
  "file-too-large": (entry) => ({
    what: `In this archive ${entry} is too large; a file may have ${megabytes(limits.archiveFileBytes)}.`,
    cure: takeOut,
  }),
  "too-dense": (entry) => ({
    what: `In this archive ${entry} would become more than ${limits.archiveRatio} times larger when unpacked.`,
    cure: takeOut,
  }),
  "wrong-bytes": (entry) => ({
    what: `In this archive the content of ${entry} is damaged: its length or its checksum is wrong.`,
    cure: getAgain,
  }),
}

function megabytes(bytes: number): string {
  return `${bytes / 1_000_000} MB`
}

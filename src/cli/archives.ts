import { closeSync, openSync, readSync, statSync } from "node:fs"
import { archiveEnding, limits, type ReadArchive, readArchive } from "../core/index"
import { decoded } from "./decode"

/** Whether a path leads to a zipped pack, by its ending; nothing else is ever taken for one. */
export function isArchive(path: string): boolean {
  return path.toLowerCase().endsWith(archiveEnding) && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false)
}

/** Reads a zipped pack; `name` is how problems will name it. */
export function openArchive(path: string, name: string): ReadArchive {
  return readArchive(name, bytesOf(path, limits.archiveBytes + 1), decoded)
}

/** A file's bytes, at most so many: a larger file is too large already. */
function bytesOf(path: string, most: number): Uint8Array {
  const file = openSync(path, "r")
  try {
    const bytes = new Uint8Array(Math.min(statSync(path).size, most))
    let at = 0
    while (at < bytes.length) {
      const read = readSync(file, bytes, at, bytes.length - at, null)
      if (read === 0) break
      at += read
    }
    return bytes.subarray(0, at)
  } finally {
    closeSync(file)
  }
}

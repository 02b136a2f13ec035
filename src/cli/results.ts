import { readdirSync, readFileSync, statSync } from "node:fs"
import { join, resolve } from "node:path"
import {
  type Collected,
  type Collection,
  type CourseAbout,
  courseBytes,
  createCollection,
  isCourseText,
  readCourse,
  resultsIn,
  type ResultsRead,
} from "../core/index"
import { packHint } from "./attempts"
import { decoded } from "./decode"
import { type LoadedPack, loadPacks, shown, textOf } from "./packs"

/** Collecting results from files, folders and zips, for every command that does. */

/** The packs that can be used; of the others it is told why they cannot. */
export function loadedPacks(named: readonly string[], err: (text: string) => void): readonly LoadedPack[] {
  return loadPacks(named).filter((one): one is LoadedPack => {
    if (!one.ok) for (const line of one.lines) err(`${line}\n`)
    return one.ok
  })
}

/** What came together, and what course leads said of the courses that were among it. */
export interface CollectedFrom extends Collected {
  readonly courses: readonly { readonly file: string; readonly about: CourseAbout }[]
}

/** `except` is a folder of which nothing is read, such as the one that is written to. */
export function collectFrom(
  paths: readonly string[],
  loaded: readonly LoadedPack[],
  { except, onRead }: { readonly except?: string; readonly onRead?: (read: number) => void } = {},
): CollectedFrom {
  const collection = createCollection(loaded.map(({ pack }) => pack))
  const courses: CollectedFrom["courses"][number][] = []
  let read = 0
  for (const one of textsIn(paths, except === undefined ? undefined : resolve(except))) {
    if ("words" in one) collection.refuse(one.file, one.words)
    else {
      const about = addTo(collection, one)
      if (about) courses.push({ file: one.file, about })
    }
    onRead?.(++read)
  }
  const { taken, aside } = collection.collected()
  return {
    taken,
    aside: aside.map((one) => (one.reason === "unknown-pack" ? { ...one, words: `${one.words} ${packHint}` } : one)),
    courses,
  }
}

/** An attempt or a result; or a course that the Desk wrote, with all attempts in it and what is said of it. */
function addTo(
  collection: Collection,
  { file, text }: Extract<ResultsRead, { text: string | undefined }>,
): CourseAbout | undefined {
  if (text === undefined || !isCourseText(text)) {
    collection.add(file, text)
    return undefined
  }
  const read = readCourse(text)
  if (!read.ok) {
    collection.refuse(file, read.words)
    return undefined
  }
  for (const { files, unread } of read.course.imports) {
    for (const one of files) collection.take(`${file}: ${one.file}`, one.attempt)
    for (const one of unread) collection.refuse(`${file}: ${one.file}`, one.words)
  }
  return read.course.about
}

/** Every JSON file meant by files, folders and zips, one by one and in order; what an earlier report wrote is not read again. */
function* textsIn(paths: readonly string[], except: string | undefined): Generator<ResultsRead> {
  for (const path of paths)
    if (statSync(path).isDirectory()) for (const file of filesIn(path, except)) yield* textsAt(file)
    else yield* textsAt(path)
}

function filesIn(folder: string, except: string | undefined): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(json|zip)$/i.test(entry.name))
    .filter((entry) => resolve(entry.parentPath) !== except)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function* textsAt(path: string): Generator<ResultsRead> {
  const file = shown(path)
  const { size } = statSync(path)
  if (size > courseBytes) yield { file, words: `It is too large: ${size} bytes. Hand it over in parts.` }
  else if (/\.zip$/i.test(path)) yield* resultsIn(file, readFileSync(path), decoded)
  else yield { file, text: textOf(path) }
}

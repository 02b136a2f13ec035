import { useCallback } from "preact/hooks"
import { useDropped } from "../use-dropped"
import type { Dropped } from "./desk-types"

/** What was chosen with a button, folders with what lies in them. */
export function chosen(files: FileList | null): readonly Dropped[] {
  return [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file })).filter(isMeant)
}

/** Whether files hover over the page. Files and folders let go anywhere on it are taken. */
export function useDroppedFiles(take: (files: readonly Dropped[]) => void): boolean {
  const taking = useCallback((dropped: DataTransfer) => void filesIn(dropped).then(take), [take])
  return useDropped(taking)
}

/** Asked for at once, before anything is waited for: what was dropped is forgotten when the event is over. */
async function filesIn({ items, files }: DataTransfer): Promise<readonly Dropped[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return chosen(files)
  const found = await Promise.all(entries.map((entry) => inEntry(entry)))
  return found.flat().filter(isMeant)
}

async function inEntry(entry: FileSystemEntry): Promise<readonly Dropped[]> {
  if (isFile(entry)) {
    const file = await new Promise<File | undefined>((resolve) => {
      entry.file(resolve, () => resolve(undefined))
    })
    return file ? [{ path: entry.fullPath.replace(/^\//, ""), file }] : []
  }
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const found: Dropped[] = []
  // A folder tells a hundred entries at a time, until it has none.
  for (;;) {
    const entries = await new Promise<readonly FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]))
    })
    if (entries.length === 0) return found
    for (const one of entries) found.push(...(await inEntry(one)))
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

/** Results, zips of them and courses; whatever else lies beside them is left alone. */
function isMeant({ path }: Dropped): boolean {
  return /\.(json|zip)$/i.test(path)
}

import { statSync, watch } from "node:fs"
import { dirname } from "node:path"

/**
 * Calls `again` after files of packs change, until Ctrl+C. Editors write a file in several steps, so it waits until
 * nothing has changed for a moment.
 */
export function watching(places: readonly string[], again: () => void): Promise<void> {
  return new Promise((resolve) => {
    let waiting: NodeJS.Timeout | undefined
    const changed = (name: string | null) => {
      if (name !== null && !/\.(ya?ml|json|fwpack|zip|png|jpe?g|webp)$/i.test(name)) return
      clearTimeout(waiting)
      waiting = setTimeout(again, 150)
    }
    const watchers = [...new Set(places.map(folderOf))].map((folder) =>
      watch(folder, { recursive: true }, (_, name) => changed(name)),
    )
    process.once("SIGINT", () => {
      clearTimeout(waiting)
      for (const watcher of watchers) watcher.close()
      resolve()
    })
  })
}

function folderOf(place: string): string {
  return statSync(place).isDirectory() ? place : dirname(place)
}

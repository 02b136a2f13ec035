import { shipped } from "virtual:packs"
import type { Pack } from "../core/index"
import type { CheckedFolder } from "./check-packs"
import { pictures } from "./shipped-pictures"
import { createShelf, type Shelf, shelfOf } from "./shelf"

export interface Packs {
  readonly shelf: Shelf
  /** What is wrong with the packs that cannot be played, one line each. */
  readonly problems: readonly string[]
  /** The folder of each pack, by its id. */
  readonly folders: ReadonlyMap<string, string>
}

/**
 * Where a picture of a pack that comes with the game is to be had. While packs are being written, the server has it as it
 * is on disk.
 */
export function pictureUrl(folder: string, file: string): string | undefined {
  if (import.meta.env.MODE === "live")
    return `./live/pictures/${encodeURIComponent(folder.split("/")[1] ?? "")}/${encodeURIComponent(file)}`
  return pictures[`../../${folder}/media/${file}`]
}

/** The packs that come with the game, as they were checked when it was built. A pack with mistakes is named, not played. */
export function shippedPacks(): Packs {
  const sound = shipped.flatMap((one) => ("listed" in one ? [one] : []))
  return {
    shelf: createShelf(
      sound.map(({ listed, base, scenarios }) => ({
        listed,
        base: async () => (await base()).default,
        scenarios: new Map(
          Object.entries(scenarios).map(([id, fetch]) => [id, async () => (await fetch()).default] as const),
        ),
      })),
    ),
    folders: new Map(sound.map(({ folder, listed }) => [listed.about.pack, folder])),
    problems: shipped.flatMap((one) => ("problems" in one ? one.problems : [])),
  }
}

/** Packs that were checked in the page, while they are being written. */
export function packsOf(checked: readonly CheckedFolder[]): Packs & { readonly packs: readonly Pack[] } {
  const sound = checked.flatMap((one) => ("pack" in one ? [one] : []))
  const packs = sound.map(({ pack }) => pack)
  return {
    packs,
    shelf: shelfOf(packs),
    folders: new Map(sound.map(({ folder, pack }) => [pack.about.pack, folder])),
    problems: checked.flatMap((one) => ("problems" in one ? one.problems : [])),
  }
}

import { shipped } from "virtual:packs"
import type { Pack } from "../core/index"
import type { CheckedFolder } from "./check-packs"
import { pictures } from "./shipped-pictures"

export interface Packs {
  readonly packs: readonly Pack[]
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
export async function loadPacks(): Promise<Packs> {
  const loaded = await Promise.all(shipped.map((load) => load()))
  return packsOf(loaded.map((module) => module.default))
}

export function packsOf(checked: readonly CheckedFolder[]): Packs {
  const sound = checked.flatMap((one) => ("pack" in one ? [one] : []))
  return {
    packs: sound.map(({ pack }) => pack),
    folders: new Map(sound.map(({ folder, pack }) => [pack.about.pack, folder])),
    problems: checked.flatMap((one) => ("problems" in one ? one.problems : [])),
  }
}

import type { Pack, Scenario } from "../core/index"
import { type Listed, listed } from "./listed"

/** The packs that come with the game. All are listed; of each as much is here as was asked for. */
export interface Shelf {
  readonly listed: readonly Listed[]
  /** The packs of which something is here, each with the scenarios that are here and no others. */
  readonly here: () => readonly Pack[]
  /**
   * Brings these scenarios of a pack here, or all of them. What the pack does not have is passed over; what could not be had
   * stays away, and is asked for anew the next time.
   */
  readonly bring: (pack: string, scenarios?: readonly string[]) => Promise<void>
}

/** A pack whose parts have yet to come. */
export interface Unread {
  readonly listed: Listed
  readonly base: () => Promise<PackBase>
  /** By their ids. */
  readonly scenarios: ReadonlyMap<string, () => Promise<Scenario>>
}

export type PackBase = Omit<Pack, "scenarios">

export function createShelf(packs: readonly Unread[]): Shelf {
  const books = new Map(packs.map((unread) => [unread.listed.about.pack, createBook(unread)]))
  return {
    listed: packs.map((unread) => unread.listed),
    here: () => [...books.values()].flatMap((book) => book.pack() ?? []),
    bring: async (pack, scenarios) => books.get(pack)?.bring(scenarios),
  }
}

/** Packs that are whole already. */
export function shelfOf(packs: readonly Pack[]): Shelf {
  return {
    listed: packs.map(listed),
    here: () => packs,
    bring: async () => undefined,
  }
}

function createBook({ base: fetchBase, scenarios: unread }: Unread) {
  let base: PackBase | undefined
  const here = new Map<string, Scenario>()
  /** The same value as long as nothing is added, so that what hangs on it can be kept. */
  let pack: Pack | undefined
  const bringBase = async () => {
    base ??= await fetchBase()
  }
  const bringScenario = async (id: string) => {
    const fetch = unread.get(id)
    if (!fetch || here.has(id)) return
    const scenario = await fetch()
    if (here.has(id)) return
    here.set(id, scenario)
    pack = undefined
  }
  return {
    pack: () => {
      if (base) pack ??= { ...base, scenarios: [...unread.keys()].flatMap((id) => here.get(id) ?? []) }
      return pack
    },
    bring: async (ids: readonly string[] = [...unread.keys()]) => {
      await Promise.allSettled([bringBase(), ...ids.map(bringScenario)])
    },
  }
}

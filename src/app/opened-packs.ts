import { limits, type MediumFile, type Pack, pictureKindOf, shownName } from "../core/index"
import type { Opening, PackProblem } from "../overlay/index"
import type { PackStore, StoredPack } from "../store/pack-store"
import type { CheckedArchive } from "./check-archive"

/** The packs a person opened from disk, and how the latest opening stands. */
export interface OpenedPacks {
  /** Reads and checks what is kept on this device. To be called once, first. */
  readonly load: () => Promise<void>
  readonly list: () => readonly OpenedPack[]
  readonly opening: () => Opening | undefined
  /** Checks a file and, when it is clean and new here, keeps it. `taken` are the ids of the packs that come with the game. */
  readonly open: (file: File, taken: readonly string[]) => Promise<void>
  /** Lets the pack that waits take the place of the one it `replaces`. */
  readonly replace: () => Promise<void>
  readonly dismiss: () => void
  /** The same without telling: nobody looks at it any more. */
  readonly forget: () => void
  readonly remove: (pack: string) => Promise<void>
  /** Where a picture of an opened pack is to be had, while the pack is here. */
  readonly pictureUrl: (pack: string, file: string) => string | undefined
}

/** A kept pack; without `pack` when this version of the game finds mistakes in it. */
export interface OpenedPack {
  readonly id: string
  readonly file: string
  readonly pack: Pack | undefined
  readonly problems: readonly PackProblem[]
  /** Addresses of its pictures, by the names of their files. */
  readonly pictures: ReadonlyMap<string, string>
}

export function createOpenedPacks(store: PackStore, changed: () => unknown): OpenedPacks {
  let list: readonly OpenedPack[] = []
  let opening: Opening | undefined
  let waiting: Waiting | undefined

  const release = (id: string) => {
    for (const url of list.find((one) => one.id === id)?.pictures.values() ?? []) URL.revokeObjectURL(url)
  }

  const stand = (next: Opening | undefined) => {
    opening = next
    changed()
  }

  const keep = async ({ stored, pack, pictures }: Waiting) => {
    waiting = undefined
    try {
      await store.put(stored)
    } catch {
      return stand({ state: "refused", file: stored.file, problems: [notKept] })
    }
    const one: OpenedPack = { id: stored.pack, file: stored.file, pack, problems: [], pictures: addresses(pictures) }
    release(one.id)
    list = [...list.filter(({ id }) => id !== one.id), one].sort((a, b) => (a.id < b.id ? -1 : 1))
    return stand({ state: "opened", file: stored.file, pack: one.id, title: pack.about.title })
  }

  return {
    list: () => list,
    opening: () => opening,
    load: async () => {
      // A browser that keeps nothing says so on the home screen; here there is then nothing to read.
      const kept = await store.all().catch(() => [])
      list = await Promise.all(
        kept.map(async ({ pack: id, file, bytes }) => {
          const { pack, problems, pictures } = await checked(file, bytes)
          return { id, file, pack, problems: pack ? [] : problems, pictures: addresses(pack ? pictures : []) }
        }),
      )
    },
    open: async (from, taken) => {
      const file = shownName(from.name)
      waiting = undefined
      stand({ state: "reading", file })
      const bytes = await bytesOf(from)
      if (!bytes) return stand({ state: "refused", file, problems: [unreadable] })
      const { pack, problems, pictures } = await checked(file, bytes)
      if (!pack) return stand({ state: "refused", file, problems })
      const { pack: id, title, version } = pack.about
      if (taken.includes(id)) return stand({ state: "refused", file, problems: [ownId(id)] })
      const earlier = list.find((one) => one.id === id)
      const found: Waiting = { stored: { pack: id, file, bytes }, pack, pictures }
      if (!earlier) return keep(found)
      waiting = found
      return stand({ state: "replaces", file, title, version, earlier: earlier.pack?.about.version })
    },
    replace: async () => {
      if (waiting) await keep(waiting)
    },
    dismiss: () => {
      waiting = undefined
      stand(undefined)
    },
    forget: () => {
      waiting = undefined
      opening = undefined
    },
    remove: async (id) => {
      await store.remove(id)
      release(id)
      list = list.filter((one) => one.id !== id)
      stand(undefined)
    },
    pictureUrl: (pack, file) => list.find(({ id }) => id === pack)?.pictures.get(file),
  }
}

interface Waiting {
  readonly stored: StoredPack
  readonly pack: Pack
  readonly pictures: readonly MediumFile[]
}

function addresses(pictures: readonly MediumFile[]): ReadonlyMap<string, string> {
  return new Map(
    pictures.map(({ file, bytes }) => {
      const name = file.slice(file.lastIndexOf("/") + 1)
      const type = { png: "image/png", jpg: "image/jpeg", webp: "image/webp" }[pictureKindOf(name) ?? "png"]
      // A copy of its own: the bytes may be a view into the whole archive, which need not stay for one picture.
      return [name, URL.createObjectURL(new Blob([bytes.slice()], { type }))]
    }),
  )
}

/** A folder, or a file that went away, cannot be read; more than the limit is not read at all. */
async function bytesOf(file: File): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.slice(0, limits.archiveBytes + 1).arrayBuffer())
  } catch {
    return undefined
  }
}

/** The checker of packs is a download of its own. Where it cannot be had, no pack can be trusted. */
async function checked(file: string, bytes: Uint8Array): Promise<CheckedArchive> {
  const checker = await import("./check-archive").catch(() => undefined)
  return checker?.checkedArchive(file, bytes) ?? { pack: undefined, problems: [unchecked], pictures: [] }
}

const unreadable: PackProblem = {
  severity: "error",
  what: "This cannot be read as a file.",
  cure: "If it is a folder, zip it first: forewarn pack FOLDER.",
}

const unchecked: PackProblem = {
  severity: "error",
  what: "The part of the game that checks packs could not be loaded.",
  cure: "Load the page again while its server can be reached.",
}

const notKept: PackProblem = {
  severity: "error",
  what: "The pack is sound, but this device refuses to keep it.",
  cure: "Free some space, or use an ordinary window instead of a private one, and open it again.",
}

function ownId(id: string): PackProblem {
  return {
    severity: "error",
    what: `A pack with the id "${id}" came with the game, and no other may stand in for it.`,
    cure: 'Give the pack an id of its own in the line "pack:" of its pack.yaml, and zip it again.',
  }
}

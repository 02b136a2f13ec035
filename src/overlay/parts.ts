import type { Screen } from "./screen"

/**
 * The screens that the first picture does without, each part a download of its own: the briefing, the scene, everything that looks
 * back at one, and the course lead's desk.
 */
export interface Parts {
  readonly briefing?: typeof import("./briefing")
  readonly scene?: typeof import("./scene/scene")
  readonly back?: typeof import("./looking-back")
  readonly desk?: typeof import("./course/desk")
}

export type PartName = keyof Parts

export const partOfScreen: Partial<Readonly<Record<Screen["name"], PartName>>> = {
  briefing: "briefing",
  scene: "scene",
  debrief: "back",
  replay: "back",
  comparison: "back",
  progress: "back",
  campaign: "back",
  desk: "desk",
}

export interface PartLoader {
  readonly loaded: () => Parts
  /** The part a screen needs and that is not here yet. */
  readonly lacking: (screen: Screen) => PartName | undefined
  /** Whether the part is here now. Once it could not be had, it is asked for anew the next time. */
  readonly load: (part: PartName) => Promise<boolean>
}

export function createParts(): PartLoader {
  let parts: Parts = {}
  const loading = new Map<PartName, Promise<boolean>>()
  const fetched = async (part: PartName) => {
    try {
      if (part === "briefing") parts = { ...parts, briefing: await import("./briefing") }
      else if (part === "scene") parts = { ...parts, scene: await import("./scene/scene") }
      else if (part === "desk") parts = { ...parts, desk: await import("./course/desk") }
      else parts = { ...parts, back: await import("./looking-back") }
      return true
    } catch {
      loading.delete(part)
      return false
    }
  }
  return {
    loaded: () => parts,
    lacking: ({ name }) => {
      const part = partOfScreen[name]
      return part === undefined || parts[part] ? undefined : part
    },
    load: (part) => {
      const found = loading.get(part) ?? fetched(part)
      loading.set(part, found)
      return found
    },
  }
}

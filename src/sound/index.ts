import type { View } from "../core/attempt/view-types"
import { captionOf } from "./captions"
import { createPlayer, type SoundSettings } from "./player"
import { type Sounding, soundingOf } from "./sounding"

export type { SoundSettings }

/** The ear's part of a scene. Everything heard is captioned, whether or not it can be heard. */
export interface Sound {
  /** To be called in a click, before which browsers let no sound out and nothing is downloaded. Safe to call twice. */
  readonly unlock: () => void
  /** Moves the ambience to the place and hour of the view and plays its cue, once per step. */
  readonly show: (view: View) => void
  /** Outside a scene: the bed fades, and the next scene begins with its caption again. */
  readonly rest: () => void
  readonly change: (settings: SoundSettings) => void
  /** Captions of what begins. Returns how to stop listening. */
  readonly onCaption: (listener: (text: string) => void) => () => void
  /** Silent at once. */
  readonly destroy: () => void
}

/** `urlOf` says where a file of assets/sound, such as `river.mp3`, is served. */
export function createSound(urlOf: (file: string) => string, settings: SoundSettings): Sound {
  const player = createPlayer(urlOf, settings)
  const listeners = new Set<(text: string) => void>()
  let last: Sounding | undefined
  return {
    unlock: player.unlock,
    show(view) {
      last = soundingOf(view, last)
      const caption = captionOf(last)
      if (caption !== undefined) for (const listener of listeners) listener(caption)
      player.follow(last)
    },
    rest() {
      last = undefined
      player.rest()
    },
    change: player.change,
    onCaption(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy() {
      listeners.clear()
      player.destroy()
    },
  }
}

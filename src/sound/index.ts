import type { View } from "../core/attempt/view-types"
import { captionOf } from "./captions"
import type { Player, SoundSettings } from "./player"
import { type Sounding, soundingOf } from "./sounding"

export type { SoundSettings }

/** The ear's part of a scene. Everything heard is captioned, whether or not it can be heard. */
export interface Sound {
  /** Fetches the player, which is a download of its own, so that the click which lets sound out finds it here. */
  readonly prepare: () => void
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
export function createSound(urlOf: (file: string) => string, initial: SoundSettings): Sound {
  const listeners = new Set<(text: string) => void>()
  let settings = initial
  let player: Player | undefined
  let coming: Promise<void> | undefined
  let last: Sounding | undefined
  let unlocked = false
  let destroyed = false

  const arrive = async () => {
    try {
      const { createPlayer } = await import("./player")
      if (destroyed) return
      player = createPlayer(urlOf, settings)
      if (unlocked) player.unlock()
      if (last) player.follow(last)
    } catch {
      // No sound without it, and everything else goes on; the next click asks again.
      coming = undefined
    }
  }
  const prepare = () => {
    coming ??= arrive()
  }

  return {
    prepare,
    unlock() {
      unlocked = true
      if (player) player.unlock()
      else prepare()
    },
    show(view) {
      last = soundingOf(view, last)
      const caption = captionOf(last)
      if (caption !== undefined) for (const listener of listeners) listener(caption)
      player?.follow(last)
    },
    rest() {
      last = undefined
      player?.rest()
    },
    change(changed) {
      settings = changed
      player?.change(changed)
    },
    onCaption(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy() {
      destroyed = true
      listeners.clear()
      player?.destroy()
    },
  }
}

import { Howl, Howler, type HowlOptions } from "howler"
import type { Cue } from "../core/pack/kit"
import type { Sounding } from "./sounding"
import type { Settings } from "../play/settings"
import { channelOf, fileOf, loop, type LoopTrack, type Track } from "./tracks"

/** Makes heard what `Sounding` says. Nothing here throws, waits or speaks: without sound, the rest goes on. */
export interface Player {
  readonly unlock: () => void
  readonly follow: (sounding: Sounding) => void
  /** Lets everything fade out; the next `follow` begins again. */
  readonly rest: () => void
  readonly change: (settings: SoundSettings) => void
  readonly destroy: () => void
}

export type SoundSettings = Pick<Settings, "sound" | "volume" | "channels">

export function createPlayer(urlOf: (file: string) => string, initial: SoundSettings): Player {
  const loaded = new Map<Track, Promise<Howl | undefined>>()
  const life = new AbortController()
  let settings = initial
  let awake: Promise<void> | undefined
  let now: Sounding | undefined
  const layers: Record<Layer, Playing | undefined> = { bed: undefined, weather: undefined }

  /** Brings bed and weather in line with the place, the settings and whether anything may be heard yet. */
  function settle() {
    for (const layer of ["bed", "weather"] as const) {
      const wanted = awake && settings.sound ? now?.[layer] : undefined
      const playing = layers[layer]
      if (wanted === playing?.track) continue
      playing?.leave()
      layers[layer] = wanted && enter(layer, wanted)
    }
  }

  function enter(layer: Layer, track: LoopTrack): Playing {
    let voice: Voice | undefined
    const playing: Playing = {
      track,
      leave: () => voice?.leave(),
      loudness: () => voice?.loudness(loudnessOf(track)),
    }
    void whenReady(track, looping).then((howl) => {
      if (layers[layer] !== playing) return
      if (howl) voice = fadeIn(howl, loudnessOf(track))
      else layers[layer] = undefined
    })
    return playing
  }

  function loudnessOf(track: Track): number {
    return settings.channels[channelOf(track)]
  }

  function playCue(cue: Cue, step: number) {
    void whenReady(cue).then((howl) => {
      if (!howl || !settings.sound || now?.step !== step) return
      howl.volume(loudnessOf(cue))
      howl.play()
    })
  }

  /** The file, once it is decoded and the browser lets sound out; undefined if it cannot be had. */
  async function whenReady(track: Track, options: Partial<HowlOptions> = {}): Promise<Howl | undefined> {
    const loading = loaded.get(track) ?? load(urlOf(fileOf(track)), options).catch(() => undefined)
    loaded.set(track, loading)
    const howl = await loading
    if (howl === undefined) loaded.delete(track)
    await awake
    return howl
  }

  return {
    unlock() {
      if (life.signal.aborted) return
      obey(settings)
      awake ??= wake(life.signal)
      settle()
    },
    follow(sounding) {
      now = sounding
      settle()
      if (awake && settings.sound && sounding.begins.cue) playCue(sounding.begins.cue, sounding.step)
    },
    rest() {
      now = undefined
      settle()
    },
    change(changed) {
      settings = changed
      if (awake) obey(settings)
      for (const playing of Object.values(layers)) playing?.loudness()
      settle()
    },
    destroy() {
      life.abort()
      awake = undefined
      now = undefined
      layers.bed = undefined
      layers.weather = undefined
      for (const loading of loaded.values()) void loading.then((howl) => howl?.unload())
      loaded.clear()
    },
  }
}

/** What goes on at the same time. */
type Layer = "bed" | "weather"

/** One sounding of a loop. */
interface Voice {
  readonly leave: () => void
  /** 0 to 1, from now on. */
  readonly loudness: (volume: number) => void
}

interface Playing {
  readonly track: LoopTrack
  readonly leave: () => void
  /** Brings it in line with its channel. */
  readonly loudness: () => void
}

const crossFadeMs = 2500
const looping: Partial<HowlOptions> = { volume: 0, sprite: { loop: [loop.fromMs, loop.lengthMs, true] } }

function load(url: string, options: Partial<HowlOptions>): Promise<Howl | undefined> {
  return new Promise((resolve) => {
    const howl = new Howl({
      src: url,
      format: "mp3",
      ...options,
      onload: () => resolve(howl),
      // Not unloaded: Howler would empty its element with a data: address, which the page's policy refuses aloud.
      onloaderror: () => resolve(undefined),
    })
  })
}

/** Starts a loop. Each time is a sound of its own: the old one may still be fading. */
function fadeIn(howl: Howl, volume: number): Voice {
  const id = howl.play("loop")
  let left = false
  let wanted = volume
  howl.once("play", () => left || howl.fade(0, wanted, crossFadeMs, id), id)
  return {
    leave: () => {
      left = true
      howl.fade(Number(howl.volume(id)), 0, crossFadeMs, id)
      setTimeout(() => howl.stop(id), crossFadeMs)
    },
    loudness: (next) => {
      if (next === wanted) return
      wanted = next
      // Setting a volume ends a fade that is under way.
      if (howl.playing(id)) howl.volume(next, id)
    },
  }
}

/** The first call makes Howler's audio context. */
function obey({ sound, volume }: SoundSettings) {
  Howler.mute(!sound)
  Howler.volume(volume)
}

/**
 * Called in a click. Resolves when the browser lets sound out, and from then on wakes it at every touch and key: a phone
 * call or a change of headphones can put it to sleep again. Howler's own ways are switched off: its unlocking throws
 * away the context the click was for, its suspending does not always wake up.
 */
function wake(life: AbortSignal): Promise<void> {
  Howler.autoSuspend = false
  Howler.autoUnlock = false
  const context: AudioContext | null = Howler.ctx
  if (context === null) return Promise.resolve()
  const resume = () => {
    if (context.state !== "running") context.resume().catch(() => {})
  }
  for (const gesture of ["pointerup", "keydown"]) document.addEventListener(gesture, resume, { signal: life })
  resume()
  return new Promise((resolve) => {
    const check = () => context.state === "running" && resolve()
    context.addEventListener("statechange", check, { signal: life })
    check()
  })
}

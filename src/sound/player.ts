import { Howl, Howler, type HowlOptions } from "howler"
import type { Cue } from "../core/pack/kit"
import type { Sounding } from "./sounding"
import { fileOf, loop, type LoopTrack, type Track } from "./tracks"

/** Makes heard what `Sounding` says. Nothing here throws, waits or speaks: without sound, the rest goes on. */
export interface Player {
  readonly unlock: () => void
  readonly follow: (sounding: Sounding) => void
  /** Lets everything fade out; the next `follow` begins again. */
  readonly rest: () => void
  readonly change: (settings: SoundSettings) => void
  readonly destroy: () => void
}

export interface SoundSettings {
  readonly sound: boolean
  readonly volume: number
}

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
    let leave = () => {}
    const playing: Playing = { track, leave: () => leave() }
    void whenReady(track, looping).then((howl) => {
      if (layers[layer] !== playing) return
      if (howl) leave = fadeIn(howl)
      else layers[layer] = undefined
    })
    return playing
  }

  function playCue(cue: Cue, step: number) {
    void whenReady(cue).then((howl) => {
      if (settings.sound && now?.step === step) howl?.play()
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

interface Playing {
  readonly track: LoopTrack
  readonly leave: () => void
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

/** Starts a loop and returns how to end it. Each time is a sound of its own: the old one may still be fading. */
function fadeIn(howl: Howl): () => void {
  const id = howl.play("loop")
  let left = false
  howl.once("play", () => left || howl.fade(0, 1, crossFadeMs, id), id)
  return () => {
    left = true
    howl.fade(Number(howl.volume(id)), 0, crossFadeMs, id)
    setTimeout(() => howl.stop(id), crossFadeMs)
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

import { expect, test } from "vitest"
import type { View } from "../core/attempt/view-types"
import { captions } from "./captions"
import { createSound, type SoundSettings } from "./index"

const audible: SoundSettings = { sound: true, volume: 1, channels: { ambience: 1, cues: 1, radio: 1 } }

/** Node has no audio at all: whatever a browser lacks, it lacks more. */
function listen(settings: SoundSettings = { ...audible, volume: 0.7 }) {
  const heard: string[] = []
  const sound = createSound((file) => `./sound/${file}`, settings)
  const stop = sound.onCaption((text) => heard.push(text))
  return { sound, heard, stop }
}

const atTheRiver: View = {
  at: "ford",
  place: {
    id: "ford",
    title: "The ford",
    ground: "riverside",
    road: "none",
    bed: "river",
    weather: "clear",
    pieces: [],
  },
  time: { minutes: 600, clock: "10:00", from: 540, to: 720 },
  role: { id: "leader", title: "Patrol leader", card: [], powers: [] },
  assets: [],
  passages: [],
  said: [],
  things: [],
  choices: [],
  waiting: [],
  notebook: { observed: [], heard: [], inferred: [], promises: [], missing: [], counts: [], baselines: [] },
  radio: [],
  step: 0,
}

test("captions come without any audio, before and after unlocking", async () => {
  const { sound, heard } = listen()
  sound.show(atTheRiver)
  sound.unlock()
  sound.show({ ...atTheRiver, step: 1, cue: "dogs" })
  sound.show({ ...atTheRiver, step: 1, cue: "dogs" })
  await new Promise((resolve) => setTimeout(resolve, 20))
  sound.destroy()
  expect(heard).toEqual([captions.river, captions.dogs])
})

test("captions come with the sound off", () => {
  const { sound, heard } = listen({ ...audible, sound: false, volume: 0 })
  sound.unlock()
  sound.show({ ...atTheRiver, cue: "radio" })
  sound.change({ ...audible, sound: false, volume: 0.2 })
  sound.destroy()
  expect(heard).toEqual([`${captions.river} ${captions.radio}`])
})

test("who stopped listening hears no more", () => {
  const { sound, heard, stop } = listen()
  stop()
  sound.show(atTheRiver)
  expect(heard).toEqual([])
})

test("a destroyed sound stays quiet and can be destroyed again", () => {
  const { sound, heard } = listen()
  sound.destroy()
  sound.destroy()
  sound.unlock()
  sound.show(atTheRiver)
  expect(heard).toEqual([])
})

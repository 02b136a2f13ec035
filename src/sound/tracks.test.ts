import { readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { expect, test } from "vitest"
import { beds, cues, weathers } from "../core/pack/kit"
import { bedTracks, channelOf, fileOf, loop, weatherTracks } from "./tracks"

const folder = resolve(import.meta.dirname, "../../assets/sound")
const bedFiles = [
  ...new Set([
    ...beds.flatMap((bed) => [bedTracks[bed].day, bedTracks[bed].night]),
    ...weathers.flatMap((weather) => weatherTracks[weather] ?? []),
  ]),
].map(fileOf)
const cueFiles = cues.map(fileOf)
const decoderShiftMs = 100

test("the files of assets/sound are those of the beds and cues, and the licence", () => {
  expect(readdirSync(folder).sort()).toEqual([...bedFiles, ...cueFiles, "LICENCE.md"].sort())
})

test("all sounds together stay under 2.2 MB", () => {
  const bytes = [...bedFiles, ...cueFiles].map((file) => readFileSync(resolve(folder, file)).length)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_200_000)
})

test("places and weather obey one volume, the radio its own, and what happens the third", () => {
  expect([channelOf("market"), channelOf("steady-rain"), channelOf("silence")]).toEqual(Array(3).fill("ambience"))
  expect(channelOf("radio")).toBe("radio")
  for (const cue of cues) expect(channelOf(cue), cue).not.toBe("ambience")
})

test.each(bedFiles)("%s is long enough to loop wherever a decoder puts it", (file) => {
  expect(millisecondsOf(file)).toBeGreaterThan(loop.fromMs + loop.lengthMs + decoderShiftMs)
})

test.each(cueFiles)("%s is a cue of one to four seconds", (file) => {
  const padding = 150
  expect(millisecondsOf(file)).toBeGreaterThanOrEqual(1000)
  expect(millisecondsOf(file)).toBeLessThanOrEqual(4000 + padding)
})

/** The length of an MP3 file of MPEG-2 layer 3 at 24 kHz, counted frame by frame. */
function millisecondsOf(file: string): number {
  const bytes = readFileSync(resolve(folder, file))
  const kbits = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
  let frames = 0
  for (let at = 0; at + 4 <= bytes.length; ) {
    const header = bytes.readUInt32BE(at)
    const rate = kbits[(header >>> 12) & 15]
    if (header >>> 17 !== 0b111111111111001 || ((header >>> 10) & 3) !== 1 || !rate)
      throw new Error(`${file} has no 24 kHz MPEG-2 frame at byte ${at}`)
    at += Math.floor((72 * rate * 1000) / 24_000) + ((header >>> 9) & 1)
    frames += 1
  }
  return (frames * 576) / 24
}

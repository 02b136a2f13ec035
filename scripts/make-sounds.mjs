/**
 * Makes every ambience bed and every cue by arithmetic alone: seeded noise, oscillators, filters, envelopes.
 *
 *   node scripts/make-sounds.mjs [name ...]     all of them, or only those named
 *
 * The same PCM comes out of every run; its digest is printed. WAV files go to a temporary folder and, where ffmpeg is
 * installed, from there as MP3 into assets/sound. MP3 is the one format every browser decodes.
 *
 * A bed must loop without a gap, and MP3 pads both ends by an amount that depends on encoder and decoder. Therefore a
 * bed is computed as a circle of `loopSeconds` (filters warmed up over the whole circle, events running over the end
 * into the beginning, slow movements in whole periods) and written with `marginSeconds` of the circle repeated at each
 * end. Any `loopSeconds` inside that file are a seamless loop, however much the decoder shifted it. The player's
 * numbers are in src/sound/tracks.ts; a test there holds them against the files.
 */
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"

const rate = 24_000
const loopSeconds = 20
const marginSeconds = 0.25
const assets = resolve(import.meta.dirname, "../assets/sound")

/** Loudness in LUFS. Places that differ by what is absent are quieter than those full of life. */
const recipes = {
  "field-day": { loops: true, loudness: -30, kbits: 40, draw: fieldByDay },
  "field-night": { loops: true, loudness: -32, kbits: 40, draw: fieldByNight },
  "village-day": { loops: true, loudness: -29, kbits: 40, draw: villageByDay },
  "village-night": { loops: true, loudness: -32, kbits: 40, draw: villageByNight },
  "ridge-day": { loops: true, loudness: -30, kbits: 40, draw: ridgeByDay },
  "ridge-night": { loops: true, loudness: -32, kbits: 40, draw: ridgeByNight },
  river: { loops: true, loudness: -30, kbits: 40, draw: river },
  base: { loops: true, loudness: -31, kbits: 40, draw: base },
  room: { loops: true, loudness: -36, kbits: 32, draw: room },
  market: { loops: true, loudness: -28, kbits: 40, draw: market },
  "market-without-women": { loops: true, loudness: -32, kbits: 40, draw: marketWithoutWomen },
  "street-day": { loops: true, loudness: -30, kbits: 40, draw: streetByDay },
  "street-night": { loops: true, loudness: -32, kbits: 40, draw: streetByNight },
  clinic: { loops: true, loudness: -35, kbits: 32, draw: clinic },
  operations: { loops: true, loudness: -34, kbits: 32, draw: operations },
  office: { loops: true, loudness: -37, kbits: 32, draw: office },
  highway: { loops: true, loudness: -30, kbits: 40, draw: highway },
  silence: { loops: true, loudness: -42, kbits: 32, draw: silence },
  "steady-rain": { loops: true, loudness: -32, kbits: 40, draw: steadyRain },
  radio: { seconds: 1.5, loudness: -22, kbits: 48, draw: radioCall },
  engine: { seconds: 4, loudness: -21, kbits: 48, draw: engine },
  footsteps: { seconds: 3.6, loudness: -23, kbits: 48, draw: footsteps },
  dogs: { seconds: 3.8, loudness: -23, kbits: 48, draw: dogs },
  thunder: { seconds: 4, loudness: -23, kbits: 48, draw: thunder },
  rain: { seconds: 4, loudness: -22, kbits: 48, draw: rain },
  murmur: { seconds: 4, loudness: -22, kbits: 48, draw: murmur },
  rotor: { seconds: 4, loudness: -22, kbits: 48, draw: rotor },
  phone: { seconds: 2.8, loudness: -25, kbits: 40, draw: phone },
  horn: { seconds: 1.6, loudness: -24, kbits: 40, draw: horn },
  motorbike: { seconds: 4, loudness: -23, kbits: 40, draw: motorbike },
  bell: { seconds: 3, loudness: -24, kbits: 40, draw: schoolBell },
}

function make(asked) {
  const unknown = asked.filter((name) => !(name in recipes))
  if (unknown.length > 0) {
    console.error(`No such sound: ${unknown.join(", ")}. There are: ${Object.keys(recipes).join(", ")}.`)
    process.exit(2)
  }
  const names = asked.length > 0 ? asked : Object.keys(recipes)
  const waves = mkdtempSync(join(tmpdir(), "forewarn-sounds-"))
  const encodes = spawnSync("ffmpeg", ["-version"]).status === 0
  mkdirSync(assets, { recursive: true })
  for (const name of names) {
    const wave = join(waves, `${name}.wav`)
    const pcm = pcmOf(render(name))
    writeFileSync(wave, Buffer.concat([waveHeader(pcm.length), pcm]))
    if (encodes) encode(wave, join(assets, `${name}.mp3`), recipes[name].kbits)
    console.log(createHash("sha256").update(pcm).digest("hex").slice(0, 16), name)
  }
  console.log(
    encodes ? `Encoded into ${assets}` : `ffmpeg is not installed: assets/sound is as it was, WAV in ${waves}`,
  )
}

function render(name) {
  const { loops, seconds, loudness, draw } = recipes[name]
  // Everything is drawn on a circle; the silent second and a half behind a cue keeps its tails from its beginning.
  const out = new Float64Array(samples(loops ? loopSeconds : seconds + 1.5))
  draw(out, chanceFrom(name))
  return loops ? withMargins(atLoudness(out, loudness)) : atLoudness(cut(out, seconds), loudness)
}

function withMargins(circle) {
  const margin = samples(marginSeconds)
  const file = new Float64Array(circle.length + 2 * margin)
  file.set(circle.subarray(-margin), 0)
  file.set(circle, margin)
  file.set(circle.subarray(0, margin), margin + circle.length)
  return file
}

function cut(strip, seconds) {
  const cue = strip.slice(0, samples(seconds))
  return cue.map((value, i) => value * ramp(i / samples(0.005)) * ramp((cue.length - i) / samples(0.35)))
}

// ── Beds ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function fieldByDay(out, chance) {
  mix(out, wind(out, chance, { from: 160, to: 520 }), 0, 0.55)
  mix(out, rustle(out, chance, 3200), 0, 0.09)
  const life = blank(out)
  for (const at of [0.8, 9.4, 15.9]) mix(life, dove(chance), at, 0.11)
  for (const at of [3.9, 6.1, 13.2, 18.6]) mix(life, warbler(chance), at, chance.between(0.035, 0.06))
  for (const at of [5.2, 11.7, 17.3]) mix(life, whistler(chance), at, 0.05)
  for (const [first, every, strokes] of [
    [1.1, 1.87, 4],
    [2.0, 2.05, 7],
    [10.9, 1.9, 4],
  ])
    for (let stroke = 0; stroke < strokes; stroke += 1)
      mix(life, hoe(chance), first + stroke * every + chance.between(-0.06, 0.06), chance.between(0.5, 0.7))
  for (const [at, hertz] of [
    [7.2, 205],
    [8.9, 232],
    [18.9, 210],
  ])
    mix(life, talk(chance, { hertz, size: 1.15, seconds: chance.between(1.6, 2.4) }), at, 0.2)
  mix(out, far(life, chance, { above: 90, below: 4200, wet: 0.5 }), 0, 1)
}

function fieldByNight(out, chance) {
  mix(out, wind(out, chance, { from: 120, to: 300 }), 0, 0.4)
  mix(out, trill(out, chance, { hertz: 4950, beats: 41 }), 0, 0.02)
  mix(out, cricket(out, chance, { hertz: 4310, chirps: 43, pulses: 3 }), 0, 0.05)
  mix(out, cricket(out, chance, { hertz: 3920, chirps: 29, pulses: 4 }), 0, 0.03)
  const life = blank(out)
  for (const [first, pips, hertz] of [
    [0.6, 9, 2280],
    [4.3, 12, 2510],
    [8.8, 8, 2280],
    [12.1, 13, 2390],
    [16.6, 8, 2510],
  ])
    for (let pip = 0; pip < pips; pip += 1)
      mix(life, reedFrog(hertz * chance.between(0.99, 1.01)), first + pip * 0.31 + chance.between(0, 0.07), 0.09)
  for (const at of [2.5, 7.4, 10.2, 15.1]) mix(life, croak(chance), at, 0.1)
  for (const at of [13.6, 14.2]) mix(life, bark(chance, 1), at, 0.16)
  mix(out, far(life, chance, { above: 110, below: 2900, wet: 0.8 }), 0, 1)
}

function villageByDay(out, chance) {
  mix(out, wind(out, chance, { from: 150, to: 380 }), 0, 0.3)
  const life = blank(out)
  for (const [first, strokes, weight] of [
    [1.3, 8, 0.3],
    [12.4, 6, 0.27],
  ])
    for (let stroke = 0; stroke < strokes; stroke += 1)
      mix(life, pestle(chance, stroke % 2), first + stroke * 0.86 + chance.between(-0.025, 0.025), weight)
  for (const at of [4.6, 5.1, 10.6, 16.8, 17.2, 17.6]) mix(life, cluck(chance), at, 0.13)
  for (const at of [9.1, 18.3]) mix(life, bleat(chance), at, 0.13)
  for (const at of [2.9, 7.7, 13.9, 19.4]) mix(life, warbler(chance), at, 0.03)
  mix(out, far(life, chance, { above: 90, below: 4600, wet: 0.45 }), 0, 1)
  const voices = blank(out)
  for (const [first, hertz, size, weight] of [
    [0.2, 208, 1.15, 0.36],
    [2.6, 186, 1.12, 0.34],
    [1.4, 232, 1.18, 0.28],
    [5.1, 122, 1, 0.32],
    [3.4, 318, 1.32, 0.16],
    [4.2, 345, 1.36, 0.14],
  ])
    for (let at = first; at < first + loopSeconds - 2.4; at += chance.between(2.9, 5.2))
      mix(voices, talk(chance, { hertz, size, seconds: chance.between(1.3, 2.4) }), at, weight)
  mix(out, far(voices, chance, { above: 130, below: 2300, wet: 0.8 }), 0, 0.85)
}

function villageByNight(out, chance) {
  mix(out, wind(out, chance, { from: 110, to: 260 }), 0, 0.35)
  mix(out, trill(out, chance, { hertz: 4620, beats: 37 }), 0, 0.014)
  mix(out, cricket(out, chance, { hertz: 4150, chirps: 37, pulses: 3 }), 0, 0.045)
  for (let ember = 0; ember < 70; ember += 1)
    mix(out, crackle(chance), chance.between(0, loopSeconds), 0.16 * chance() ** 3)
  const life = blank(out)
  for (const at of [3.2, 3.75, 4.5]) mix(life, bark(chance, 1), at, 0.26)
  for (const at of [14.8, 15.5]) mix(life, bark(chance, 0.86), at, 0.26)
  for (const at of [8.6, 18.2]) mix(life, owl(chance), at, 0.12)
  for (const at of [6.2, 11.4, 16.9]) mix(life, croak(chance), at, 0.1)
  mix(out, far(life, chance, { above: 110, below: 2000, wet: 0.9 }), 0, 1)
}

function ridgeByDay(out, chance) {
  mix(out, wind(out, chance, { from: 180, to: 900 }), 0, 0.75)
  mix(out, whistling(out, chance, 540), 0, 0.1)
  mix(out, rustle(out, chance, 2300), 0, 0.07)
  const life = blank(out)
  for (const at of [4.4, 14.1]) mix(life, kite(chance), at, 0.06)
  for (const at of [8.3, 17.9]) mix(life, whistler(chance), at, 0.035)
  for (const at of [1.7, 2.3, 6.6, 10.9, 11.5, 12.4, 18.8]) mix(life, bell(chance), at, chance.between(0.02, 0.05))
  mix(out, far(life, chance, { above: 200, below: 3600, wet: 0.7 }), 0, 1)
}

function ridgeByNight(out, chance) {
  mix(out, wind(out, chance, { from: 140, to: 560 }), 0, 0.75)
  mix(out, whistling(out, chance, 430), 0, 0.09)
  mix(out, cricket(out, chance, { hertz: 3740, chirps: 23, pulses: 3 }), 0, 0.05)
  mix(out, cricket(out, chance, { hertz: 4480, chirps: 31, pulses: 2 }), 0, 0.025)
  const life = blank(out)
  for (const at of [2.8, 11.6]) mix(life, nightjar(chance), at, 0.07)
  for (const at of [8.1, 8.8]) mix(life, bark(chance, 0.92), at, 0.2)
  mix(out, far(life, chance, { above: 110, below: 1900, wet: 0.9 }), 0, 1)
}

function river(out, chance) {
  const ripples = swell(out, chance, [7, 11, 17, 26, 39])
  mix(out, hiss(out, chance, { from: 260, to: 900 }), 0, 0.35)
  mix(out, hiss(out, chance, { from: 900, to: 2600, gain: (i) => 0.5 + ripples[i] }), 0, 0.12)
  mix(out, hiss(out, chance, { from: 2600, to: 7000, gain: (i) => 0.3 + ripples[i] }), 0, 0.03)
  for (let bubble = 0; bubble < 900; bubble += 1)
    mix(out, drip(chance), chance.between(0, loopSeconds), 0.015 + 0.11 * chance() ** 4)
  mix(out, rustle(out, chance, 2800), 0, 0.03)
}

function base(out, chance) {
  const turns = 25
  const breath = swell(out, chance, [3, 7, 13])
  const diesel = blank(out)
  for (let harmonic = 1; harmonic <= 30; harmonic += 1) {
    const hertz = harmonic * turns
    const body = 1 / (1 + ((hertz - 100) / 130) ** 2) + 0.35 / (1 + ((hertz - 400) / 120) ** 2)
    mix(diesel, wave(out, hertz, chance()), 0, body * chance.between(0.3, 1) * (harmonic % 2 === 0 ? 1 : 0.35))
  }
  for (let i = 0; i < diesel.length; i += 1) diesel[i] *= 0.85 + 0.15 * breath[i]
  mix(out, far(diesel, chance, { above: 40, below: 900, wet: 0.3 }), 0, 0.11)
  const stroke = wave(out, turns)
  mix(out, hiss(out, chance, { from: 250, to: 1300, gain: (i) => Math.max(0, stroke[i]) ** 4 }), 0, 0.1)
  mix(out, hiss(out, chance, { from: 300, to: 1100 }), 0, 0.09)
  mix(out, hiss(out, chance, { from: 1200, to: 3200 }), 0, 0.025)
  const radio = blank(out)
  for (const [at, seconds, hertz] of [
    [3.4, 1.6, 125],
    [5.7, 1.1, 198],
    [14.2, 1.9, 132],
  ]) {
    mix(radio, squelch(chance, seconds + 0.35), at - 0.15, 0.1)
    mix(radio, talk(chance, { hertz, size: 1.05, seconds }), at, 0.5)
  }
  mix(out, band(radio, 500, 2600), 0, 2.5)
}

function room(out, chance) {
  const blades = wave(out, 1.6)
  mix(out, hiss(out, chance, { from: 90, to: 420, gain: (i) => 0.7 + 0.3 * blades[i] }), 0, 0.5)
  mix(out, hiss(out, chance, { from: 900, to: 2400, gain: (i) => 0.6 + 0.4 * blades[i] }), 0, 0.035)
  for (const [hertz, weight] of [
    [50, 0.03],
    [100, 0.05],
    [150, 0.012],
    [200, 0.014],
  ])
    mix(out, wave(out, hertz), 0, weight)
  for (let second = 0; second < loopSeconds; second += 1) mix(out, tick(chance, second % 2), second + 0.5, 0.4)
}

/** Women and men who call, bargain and laugh, near and far; scales, tools, hens. */
function market(out, chance) {
  mix(out, wind(out, chance, { from: 140, to: 320 }), 0, 0.2)
  const near = blank(out)
  for (const [at, hertz, size] of [
    [1.2, 236, 1.17],
    [4.9, 214, 1.15],
    [8.1, 250, 1.18],
    [11.4, 128, 1],
    [14.6, 224, 1.16],
    [18.2, 242, 1.17],
  ])
    mix(near, cry(chance, { hertz, size }), at, 0.3)
  for (const at of [2.4, 7.2, 12.9, 17.3]) mix(near, clink(chance), at, 0.05)
  for (const at of [3.1, 9.6, 15.2]) mix(near, cluck(chance), at, 0.1)
  for (const at of [6.3, 16.4]) mix(near, bleat(chance), at, 0.08)
  mix(out, far(near, chance, { above: 110, below: 4200, wet: 0.5 }), 0, 1)
  mix(out, crowd(out, chance, { women: 7, men: 4, children: 2, pause: 3.6 }), 0, 0.9)
}

/** The same street with half of its voices gone: a few men, a hammer, and long gaps. */
function marketWithoutWomen(out, chance) {
  mix(out, wind(out, chance, { from: 140, to: 360 }), 0, 0.42)
  const near = blank(out)
  for (const [at, hertz] of [
    [3.6, 122],
    [13.2, 134],
  ])
    mix(near, cry(chance, { hertz, size: 1 }), at, 0.26)
  for (const first of [6.8, 16.2])
    for (let stroke = 0; stroke < 5; stroke += 1)
      mix(near, clink(chance), first + stroke * 0.52 + chance.between(-0.03, 0.03), 0.1)
  mix(near, cluck(chance), 10.4, 0.1)
  mix(out, far(near, chance, { above: 110, below: 3800, wet: 0.6 }), 0, 1)
  mix(out, crowd(out, chance, { women: 0, men: 4, children: 0, pause: 7 }), 0, 0.9)
}

function streetByDay(out, chance) {
  mix(out, hiss(out, chance, { from: 120, to: 500 }), 0, 0.1)
  const traffic = blank(out)
  for (const [at, turns, seconds] of [
    [0.6, 96, 4.2],
    [5.4, 58, 5],
    [9.8, 104, 3.8],
    [14.2, 62, 5.4],
    [17.6, 90, 4],
  ])
    mix(traffic, passing(chance, { turns, seconds }), at, turns > 80 ? 0.2 : 0.26)
  mix(traffic, horning(0.22), 12.6, 0.06)
  mix(traffic, horning(0.16), 12.95, 0.06)
  mix(out, far(traffic, chance, { above: 50, below: 2600, wet: 0.5 }), 0, 1)
  mix(out, far(tune(out, chance, loopSeconds / 64), chance, { above: 260, below: 2300, wet: 0.4 }), 0, 0.22)
  mix(out, crowd(out, chance, { women: 3, men: 4, children: 1, pause: 4.6 }), 0, 0.7)
}

function streetByNight(out, chance) {
  mix(out, hiss(out, chance, { from: 100, to: 380 }), 0, 0.06)
  mix(out, cricket(out, chance, { hertz: 4210, chirps: 37, pulses: 3 }), 0, 0.025)
  const traffic = blank(out)
  mix(traffic, passing(chance, { turns: 92, seconds: 4.6 }), 4.4, 0.2)
  mix(traffic, passing(chance, { turns: 56, seconds: 5.6 }), 13.4, 0.2)
  mix(out, far(traffic, chance, { above: 50, below: 1700, wet: 0.7 }), 0, 1)
  const table = blank(out)
  for (const at of [1.6, 2.1, 7.4, 11.8, 15.3, 18.7]) mix(table, clink(chance), at, 0.07)
  mix(out, far(table, chance, { above: 300, below: 5200, wet: 0.3 }), 0, 1)
  mix(out, far(tune(out, chance, loopSeconds / 48), chance, { above: 240, below: 1900, wet: 0.5 }), 0, 0.34)
  mix(out, crowd(out, chance, { women: 2, men: 5, children: 0, pause: 4.2 }), 0, 0.8)
}

/** Rooms of a clinic: steel on steel, water into a basin, voices behind a wall. */
function clinic(out, chance) {
  mix(out, hiss(out, chance, { from: 80, to: 340 }), 0, 0.2)
  const work = blank(out)
  for (const at of [2.3, 2.9, 9.7, 16.1]) mix(work, clink(chance), at, 0.12)
  for (let drop = 0; drop < 26; drop += 1) mix(work, drip(chance), 5.2 + drop * 0.06 + chance.between(0, 0.05), 0.14)
  for (const at of [12.2, 13.1, 18.4]) mix(work, drip(chance), at, 0.16)
  for (const at of [7.1, 7.7, 14.6]) mix(work, footstep(chance, 0), at, 0.1)
  mix(out, far(work, chance, { above: 140, below: 4200, wet: 0.7 }), 0, 1)
  mix(out, low(crowd(out, chance, { women: 4, men: 1, children: 1, pause: 5.6 }), 900), 0, 0.9)
}

/** A room of radios: hiss, calls without words, a fan, hands on keys. */
function operations(out, chance) {
  const blades = wave(out, 2.1)
  mix(out, hiss(out, chance, { from: 100, to: 420, gain: (i) => 0.75 + 0.25 * blades[i] }), 0, 0.22)
  const breath = swell(out, chance, [2, 5, 9])
  mix(out, hiss(out, chance, { from: 700, to: 2800, gain: (i) => 0.4 + 0.6 * breath[i] }), 0, 0.05)
  const radio = blank(out)
  for (const [at, seconds, hertz] of [
    [1.8, 1.4, 128],
    [4.1, 0.9, 204],
    [9.3, 2, 119],
    [12.2, 1.1, 212],
    [17.2, 1.6, 136],
  ]) {
    mix(radio, squelch(chance, seconds + 0.4), at - 0.18, 0.12)
    mix(radio, talk(chance, { hertz, size: hertz > 160 ? 1.15 : 1, seconds }), at, 0.42)
  }
  mix(out, band(radio, 500, 2700), 0, 2)
  for (const at of [6.4, 15.1]) mix(out, typing(chance, 11), at, 0.12)
}

/** A quiet office: cooled air, keys, paper. */
function office(out, chance) {
  mix(out, hiss(out, chance, { from: 120, to: 700 }), 0, 0.3)
  mix(out, wave(out, 100), 0, 0.03)
  mix(out, wave(out, 200), 0, 0.01)
  for (const [at, strokes] of [
    [0.9, 14],
    [5.2, 8],
    [8.8, 19],
    [14.6, 10],
    [17.5, 12],
  ])
    mix(out, typing(chance, strokes), at, 0.2)
  for (const at of [4.1, 12.9])
    mix(out, burst(chance, { seconds: 0.4, from: 1500, to: 5200, gain: rounded(1.4) }), at, 0.04)
}

/** Engines that wait one behind the other, lorries that go by, doors, a horn. */
function highway(out, chance) {
  mix(out, wind(out, chance, { from: 160, to: 620 }), 0, 0.35)
  const queue = blank(out)
  for (const [hertz, weight] of [
    [23, 1],
    [31, 0.7],
    [38, 0.55],
  ])
    for (let harmonic = 1; harmonic <= 14; harmonic += 1)
      mix(queue, wave(out, hertz * harmonic, chance()), 0, (weight * chance.between(0.3, 1)) / (1 + harmonic * 0.35))
  mix(out, far(queue, chance, { above: 40, below: 700, wet: 0.3 }), 0, 0.09)
  const traffic = blank(out)
  mix(traffic, passing(chance, { turns: 44, seconds: 6.4 }), 2.2, 0.4)
  mix(traffic, passing(chance, { turns: 60, seconds: 5 }), 10.6, 0.28)
  for (const at of [8.4, 15.9]) mix(traffic, horning(0.3), at, 0.07)
  for (const at of [9.6, 13.3, 18.8])
    mix(traffic, burst(chance, { seconds: 0.16, from: 90, to: 900, gain: struck(5) }), at, 0.7)
  mix(out, far(traffic, chance, { above: 45, below: 2400, wet: 0.5 }), 0, 1)
  mix(out, crowd(out, chance, { women: 1, men: 2, children: 0, pause: 7 }), 0, 0.6)
}

function steadyRain(out, chance) {
  const heavy = swell(out, chance, [2, 3, 5, 8])
  mix(out, hiss(out, chance, { from: 1400, to: 7500, gain: (i) => 0.7 + 0.3 * heavy[i] }), 0, 0.07)
  mix(out, hiss(out, chance, { from: 300, to: 1200, gain: (i) => 0.7 + 0.3 * heavy[i] }), 0, 0.07)
  for (let drop = 0; drop < 3800; drop += 1)
    mix(out, raindrop(chance), chance.between(0, loopSeconds), 0.05 + 0.4 * chance() ** 3)
}

function silence(out, chance) {
  mix(out, wind(out, chance, { from: 140, to: 420 }), 0, 0.6)
  mix(out, whistling(out, chance, 380), 0, 0.05)
  mix(out, rustle(out, chance, 2600), 0, 0.05)
}

// ── Cues ────────────────────────────────────────────────────────────────────────────────────────────────────────────

function radioCall(out, chance) {
  mix(out, squelch(chance, 0.16), 0.02, 0.5)
  const beep = tone({ seconds: 0.1, hertz: 1046, gain: level(0.12), partials: [1, 0.12, 0.05] })
  for (const at of [0.24, 0.4]) mix(out, beep, at, 0.3)
  mix(
    out,
    burst(chance, { seconds: 0.62, from: 500, to: 2900, gain: (t) => level(0.02)(t) * (1 - 0.7 * t) }),
    0.6,
    0.22,
  )
}

function engine(out, chance) {
  const starts = 0.85
  const turn = (t) => Math.sin(2 * Math.PI * 6.5 * t)
  const crank = tone({
    seconds: 0.95,
    hertz: (t) => 96 + 9 * turn(t),
    gain: (t) => level(0.06)(t) * (0.6 + 0.4 * turn(t)),
    partials: [0.5, 0.7, 0.5, 0.6, 0.3, 0.4, 0.2, 0.12],
  })
  mix(out, low(crank, 1500), 0.05, 0.16)
  let since = 0
  while (since < 3.25) {
    const perSecond = since < 0.35 ? 16 + 80 * since : 27 + 17 * Math.exp(-(since - 0.35) / 0.5)
    const effort = (0.35 + 0.25 * Math.exp(-((since - 0.4) ** 2) / 0.1)) * Math.min(1, 0.4 + since * 2)
    mix(out, firing(chance), starts + since, effort)
    since += chance.between(0.96, 1.04) / perSecond
  }
  mix(out, hiss(out, chance, { from: 400, to: 2200, gain: (i) => ramp((i / rate - starts) / 0.4) }), 0, 0.03)
}

function footsteps(out, chance) {
  const walk = blank(out)
  for (let step = 0; step < 6; step += 1)
    mix(walk, footstep(chance, step % 2), 0.08 + step * 0.55 + chance.between(-0.015, 0.015), chance.between(0.8, 1))
  // A grain of grit is sharp and short: pressed down, or one of them is far louder than the step.
  const top = 0.3 * walk.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  mix(
    out,
    walk.map((value) => top * Math.tanh(value / top)),
    0,
    1,
  )
}

function dogs(out, chance) {
  const life = blank(out)
  for (const at of [0.15, 0.6, 1.42, 2.55]) mix(life, bark(chance, 1), at, 0.6)
  for (const at of [1.05, 1.8, 2.15]) mix(life, bark(chance, 0.78), at, 0.35)
  mix(out, far(life, chance, { above: 150, below: 2000, wet: 0.65 }), 0, 1)
}

function thunder(out, chance) {
  const rumble = blank(out)
  for (const [at, width, weight] of [
    [0.8, 0.32, 1],
    [1.35, 0.35, 0.75],
    [1.9, 0.4, 0.6],
    [2.7, 0.5, 0.4],
  ])
    for (let i = 0; i < rumble.length; i += 1)
      rumble[i] += weight * Math.exp(-((i / rate - at) ** 2) / (2 * width ** 2))
  const air = swell(out, chance, [13, 21, 34, 55])
  mix(out, hiss(out, chance, { from: 45, to: 150, gain: (i) => rumble[i] * (0.5 + air[i]) }), 0, 1)
  mix(out, hiss(out, chance, { from: 130, to: 480, gain: (i) => rumble[i] * (0.4 + air[i]) }), 0, 0.5)
}

function rain(out, chance) {
  const shower = (at) => ramp(at / 1.1)
  mix(out, hiss(out, chance, { from: 1400, to: 7500, gain: (i) => shower(i / rate) }), 0, 0.07)
  mix(out, hiss(out, chance, { from: 300, to: 1200, gain: (i) => shower(i / rate) }), 0, 0.06)
  for (let drop = 0; drop < 900; drop += 1) {
    const at = chance.between(0, 4)
    mix(out, raindrop(chance), at, (0.05 + 0.4 * chance() ** 3) * (0.15 + 0.85 * shower(at)))
  }
}

function murmur(out, chance) {
  const voices = blank(out)
  for (const [at, hertz, size, weight] of [
    [0.1, 206, 1.15, 0.8],
    [0.5, 118, 1, 0.7],
    [0.9, 188, 1.12, 0.7],
    [1.7, 226, 1.17, 0.7],
    [2.0, 132, 1.02, 0.6],
    [2.3, 201, 1.14, 0.8],
  ])
    mix(voices, talk(chance, { hertz, size, seconds: chance.between(1.3, 1.8) }), at, weight)
  mix(out, far(voices, chance, { above: 130, below: 1900, wet: 0.7 }), 0, 1)
}

function rotor(out, chance) {
  const near = (at) => Math.sin(Math.PI * Math.min(1, at / 4)) ** 1.3
  for (let at = 0.02; at < 4; at += 0.0925) mix(out, thump(chance), at, near(at))
  mix(out, hiss(out, chance, { from: 250, to: 900, gain: (i) => near(i / rate) }), 0, 0.035)
  mix(out, hiss(out, chance, { from: 1500, to: 1900, gain: (i) => near(i / rate) ** 2 }), 0, 0.012)
}

function phone(out) {
  const ring = tone({
    seconds: 0.9,
    hertz: (t) => (Math.floor(t * 22) % 2 === 0 ? 1180 : 1480),
    gain: level(0.04),
    partials: [1, 0.2, 0.3],
  })
  for (const at of [0.05, 1.45]) mix(out, ring, at, 0.4)
}

function horn(out, chance) {
  const calls = blank(out)
  mix(calls, horning(0.28), 0.1, 0.5)
  mix(calls, horning(0.5), 0.6, 0.5)
  mix(out, far(calls, chance, { above: 200, below: 2600, wet: 0.5 }), 0, 1)
}

function motorbike(out, chance) {
  mix(out, passing(chance, { turns: 88, seconds: 4 }), 0, 0.5)
}

function schoolBell(out, chance) {
  const strokes = blank(out)
  for (let stroke = 0; stroke < 6; stroke += 1) {
    const own = 640 * chance.between(0.997, 1.003)
    for (const [ratio, seconds, weight] of [
      [1, 1.1, 1],
      [2.01, 0.8, 0.7],
      [2.83, 0.5, 0.5],
      [4.4, 0.25, 0.25],
    ])
      mix(strokes, tone({ seconds, hertz: own * ratio, gain: struck(5, 90) }), 0.06 + stroke * 0.36, 0.4 * weight)
  }
  mix(out, far(strokes, chance, { above: 200, below: 4200, wet: 0.5 }), 0, 1)
}

// ── Air, water, fire ────────────────────────────────────────────────────────────────────────────────────────────────

/** Gusts open the wind up and close it again, between two cut-off frequencies. */
function wind(out, chance, { from, to }) {
  const gust = swell(out, chance, [1, 2, 3, 5, 8])
  const moved = sweep(noise(out.length, chance), { sharpness: 0.8, hertz: (i) => from + (to - from) * gust[i] ** 1.5 })
  return high(low(moved.lows, to * 2), 45).map((value, i) => value * (0.35 + 0.65 * gust[i]))
}

function whistling(out, chance, hertz) {
  const gust = swell(out, chance, [2, 3, 4, 7])
  const moved = sweep(noise(out.length, chance), { sharpness: 14, hertz: (i) => hertz * (0.8 + 0.5 * gust[i]) })
  return moved.bands.map((value, i) => value * gust[i] ** 2)
}

function rustle(out, chance, hertz) {
  const gust = swell(out, chance, [3, 5, 8, 13, 21])
  return hiss(out, chance, { from: hertz, to: hertz * 2.2, gain: (i) => 0.12 + 0.88 * gust[i] ** 2 })
}

function drip(chance) {
  const hertz = 350 + 1500 * chance() ** 1.6
  const rise = chance.between(0.05, 0.35)
  return tone({ seconds: chance.between(0.02, 0.07), hertz: (t) => hertz * (1 + rise * t), gain: struck(4.5, 12) })
}

function raindrop(chance) {
  const hertz = chance.between(1800, 5200)
  return burst(chance, { seconds: chance.between(0.008, 0.02), from: hertz * 0.8, to: hertz * 1.2, gain: struck(6) })
}

function crackle(chance) {
  const hertz = chance.between(1200, 3200)
  return burst(chance, { seconds: 0.012, from: hertz * 0.7, to: hertz * 1.3, gain: struck(7) })
}

// ── Animals ─────────────────────────────────────────────────────────────────────────────────────────────────────────

function dove(chance) {
  const own = chance.between(455, 490)
  const coo = (seconds, lift) => {
    const hertz = (t) => own * (lift + 0.05 * Math.sin(Math.PI * t))
    return tone({ seconds, hertz, gain: rounded(1.5), partials: [1, 0.12, 0.04] })
  }
  return phrase([
    [0, coo(0.34, 1), 1],
    [0.5, coo(0.42, 1.08), 1],
    [1.05, coo(0.6, 0.98), 0.8],
  ])
}

function warbler(chance) {
  const top = chance.between(4100, 4700)
  const notes = Math.round(chance.between(4, 9))
  const falling = (drop) =>
    tone({ seconds: 0.085, hertz: (t) => top * (1 - drop * t), gain: rounded(1.2), partials: [1, 0.08] })
  const swelling = (note) => 0.6 + 0.4 * Math.sin((Math.PI * (note + 1)) / (notes + 1))
  return phrase(
    Array.from({ length: notes }, (_, note) => [note * 0.13, falling(note % 2 === 0 ? 0.22 : 0.12), swelling(note)]),
  )
}

function whistler(chance) {
  const own = chance.between(2150, 2450)
  return phrase([
    [0, tone({ seconds: 0.2, hertz: (t) => own * (1 + 0.02 * t), gain: rounded(1), partials: [1, 0.05] }), 0.8],
    [0.28, tone({ seconds: 0.34, hertz: (t) => own * (0.84 - 0.025 * t), gain: rounded(1), partials: [1, 0.05] }), 1],
  ])
}

function kite(chance) {
  const own = chance.between(1750, 1900)
  return tone({
    seconds: 1.3,
    hertz: (t) => own * (1.08 - 0.2 * t + 0.035 * t * Math.sin(2 * Math.PI * 11 * t)),
    gain: (t) => rounded(0.8)(t) * (1 - 0.4 * t),
    partials: [1, 0.2, 0.06],
  })
}

function owl(chance) {
  const own = chance.between(330, 350)
  const hoot = (seconds) => {
    const hertz = (t) => own * (1 + 0.04 * Math.sin(Math.PI * t))
    return tone({ seconds, hertz, gain: rounded(1.3), partials: [1, 0.08] })
  }
  return phrase([
    [0, hoot(0.28), 0.7],
    [0.45, hoot(0.55), 1],
  ])
}

function nightjar(chance) {
  const own = chance.between(1150, 1250)
  return tone({
    seconds: 2.4,
    hertz: (t) => own * (1 + 0.02 * Math.sin(2 * Math.PI * 60 * t)),
    gain: (t) => level(0.25)(t) * (0.5 + 0.5 * Math.sin(2 * Math.PI * 58 * t)) ** 2,
    partials: [1, 0.15],
  })
}

/** Whole chirps to the circle, each a few pulses; singers breathe: they swell and fade. */
function cricket(out, chance, { hertz, chirps, pulses }) {
  const song = blank(out)
  const every = out.length / rate / chirps
  const pulse = tone({ seconds: 0.021, hertz, gain: rounded(1), partials: [1, 0.04] })
  for (let chirp = 0; chirp < chirps; chirp += 1)
    for (let n = 0; n < pulses; n += 1) {
      const swelling = 0.7 + 0.3 * Math.sin((Math.PI * (n + 1)) / (pulses + 1))
      mix(song, pulse, chirp * every + n * 0.033 + chance.between(0, 0.012), swelling)
    }
  const breath = swell(out, chance, [1, 2, 3])
  return song.map((value, i) => value * (0.35 + 0.65 * breath[i]))
}

function trill(out, chance, { hertz, beats }) {
  const beat = wave(out, beats)
  const breath = swell(out, chance, [1, 2, 5])
  return wave(out, hertz).map((value, i) => value * (0.5 + 0.5 * beat[i]) ** 2 * (0.2 + 0.8 * breath[i]))
}

function reedFrog(own) {
  return tone({ seconds: 0.07, hertz: (t) => own * (1 + 0.03 * t), gain: struck(4, 10), partials: [1, 0.1] })
}

function croak(chance) {
  const pulses = Math.round(chance.between(12, 20))
  return tone({
    seconds: pulses / 19,
    hertz: chance.between(480, 560),
    gain: (t) => level(0.2)(t) * Math.max(0, Math.sin(2 * Math.PI * pulses * t)) ** 1.5,
    partials: [1, 0.5, 0.25, 0.1],
  })
}

function bark(chance, size) {
  const lift = size * chance.between(0.94, 1.06)
  return throat(chance, {
    seconds: 0.2,
    hertz: (t) => lift * (300 + 190 * Math.sin(Math.PI * Math.min(1, t * 6.5)) - 300 * Math.max(0, t - 0.1)),
    gain: (t) => Math.min(1, t / 0.018) * (1 - t / 0.2) ** 1.4,
    formants: () => [620 * lift, 1250 * lift, 2300 * lift],
    breath: 0.25,
  })
}

function bleat(chance) {
  const own = chance.between(290, 330)
  const tremble = (t) => Math.sin(2 * Math.PI * 9.5 * t)
  return throat(chance, {
    seconds: 0.85,
    hertz: (t) => own * (1 + 0.05 * tremble(t) - 0.08 * t),
    gain: (t) => level(0.18)(t / 0.85) * (0.65 + 0.35 * tremble(t)),
    formants: () => [780, 1650, 2700],
    breath: 0.06,
  })
}

function cluck(chance) {
  const own = chance.between(400, 470)
  const buk = () =>
    throat(chance, {
      seconds: 0.09,
      hertz: (t) => own * (1.2 - 4 * t),
      gain: (t) => Math.min(1, t / 0.01) * (1 - t / 0.09) ** 1.3,
      formants: () => [950, 1900, 3000],
      breath: 0.08,
    })
  return phrase([
    [0, buk(), 0.7],
    [0.17, buk(), 0.9],
    [0.31, buk(), 0.6],
  ])
}

// ── People and their things ─────────────────────────────────────────────────────────────────────────────────────────

const vowels = [
  [700, 1150, 2500],
  [500, 1750, 2500],
  [330, 2100, 2800],
  [540, 900, 2450],
  [360, 850, 2300],
  [500, 1450, 2500],
]

/**
 * Speech without words: syllables drift from vowel to vowel over a falling pitch. `size` scales the formants: about 1
 * for a man, 1.15 for a woman, 1.3 for a child.
 */
function talk(chance, { hertz, size, seconds }) {
  const syllables = []
  for (let at = 0.04; at < seconds - 0.2; ) {
    const lasts = chance.between(0.12, 0.23)
    const vowel = chance.pick(vowels).map((formant) => formant * size)
    syllables.push({ at, lasts, vowel, accent: chance.between(0.93, 1.1), loud: chance.between(0.5, 1) })
    at += lasts + (chance() < 0.12 ? 0.14 : 0.01)
  }
  let current = 0
  let [{ vowel, accent }] = syllables
  return throat(chance, {
    seconds,
    hertz: (t) => {
      while (syllables[current + 1]?.at <= t) current += 1
      accent += (syllables[current].accent - accent) * 0.0012
      return hertz * accent * (1.1 - (0.2 * t) / seconds)
    },
    gain: (t) => {
      const { at, lasts, loud } = syllables[current]
      const within = Math.min(1, Math.max(0, (t - at) / lasts))
      return loud * Math.sin(Math.PI * within) ** 0.7 * (1 - (0.35 * t) / seconds)
    },
    formants: () => {
      vowel = vowel.map((formant, i) => formant + (syllables[current].vowel[i] - formant) * 0.0016)
      return vowel
    },
    breath: 0.05,
  })
}

/** Many who talk, each with pauses of their own; no word is said. */
function crowd(out, chance, { women, men, children, pause }) {
  const voices = blank(out)
  const own = [
    ...Array.from({ length: women }, () => [chance.between(184, 238), 1.15, 0.3]),
    ...Array.from({ length: men }, () => [chance.between(112, 142), 1, 0.32]),
    ...Array.from({ length: children }, () => [chance.between(305, 350), 1.33, 0.15]),
  ]
  for (const [hertz, size, weight] of own) {
    const first = chance.between(0, pause)
    for (let at = first; at < first + loopSeconds - 2.2; at += chance.between(0.7, 1.3) * pause)
      mix(voices, talk(chance, { hertz, size, seconds: chance.between(1.1, 2.2) }), at, weight)
  }
  return far(voices, chance, { above: 130, below: 2400, wet: 0.75 })
}

/** What somebody calls who sells: three long syllables, the second the highest. */
function cry(chance, { hertz, size }) {
  const seconds = 1.2
  const sung = [chance.pick(vowels), chance.pick(vowels), chance.pick(vowels)]
  const at = (t) => Math.min(2, Math.floor((t / seconds) * 3))
  let vowel = sung[0].map((formant) => formant * size)
  return throat(chance, {
    seconds,
    hertz: (t) => hertz * [1.1, 1.32, 1][at(t)] * (1 + 0.012 * Math.sin(2 * Math.PI * 5.5 * t)),
    gain: (t) => Math.sin(Math.PI * (((t / seconds) * 3) % 1)) ** 0.5,
    formants: (t) => {
      vowel = vowel.map((formant, i) => formant + (sung[at(t)][i] * size - formant) * 0.0016)
      return vowel
    },
    breath: 0.06,
  })
}

/** A sawtooth and some breath through three moving resonances. `t` is in seconds. */
function throat(chance, { seconds, hertz, gain, formants, breath }) {
  const out = new Float64Array(samples(seconds))
  const resonances = [1, 0.55, 0.22].map((weight) => ({ weight, low: 0, band: 0 }))
  const damping = 0.14
  let phase = chance()
  let voice = 0
  let loud = 0
  for (let i = 0; i < out.length; i += 1) {
    const t = i / rate
    phase = (phase + hertz(t) / rate) % 1
    voice += (1 - 2 * phase - voice) * 0.3
    loud += (gain(t) - loud) * 0.01
    const source = (voice + breath * (2 * chance() - 1)) * loud
    const at = formants(t)
    for (const [n, resonance] of resonances.entries()) {
      const f = 2 * Math.sin((Math.PI * Math.min(at[n], 4400)) / rate)
      resonance.low += f * resonance.band
      resonance.band += f * (source - resonance.low - damping * resonance.band)
      out[i] += 3 * resonance.weight * damping * resonance.band
    }
    out[i] *= Math.min(1, (out.length - i) / samples(0.02))
  }
  return out
}

function hoe(chance) {
  const own = chance.between(78, 96)
  return phrase([
    [0, tone({ seconds: 0.16, hertz: (t) => own * (1 - 0.3 * t), gain: struck(5, 30) }), 0.5],
    [0, burst(chance, { seconds: 0.09, from: 180, to: 700, gain: struck(5) }), 0.6],
    [0.004, burst(chance, { seconds: 0.05, from: 1300, to: 2600, gain: struck(6) }), 0.16],
  ])
}

function pestle(chance, hand) {
  const own = (hand === 0 ? 158 : 171) * chance.between(0.99, 1.01)
  return phrase([
    [0, tone({ seconds: 0.2, hertz: own, gain: struck(6, 40) }), 0.6],
    [0, tone({ seconds: 0.11, hertz: own * 2.52, gain: struck(6, 40) }), 0.25],
    [0, burst(chance, { seconds: 0.05, from: 300, to: 1500, gain: struck(6) }), 0.4],
  ])
}

function bell(chance) {
  const own = chance.between(880, 905)
  const partial = (ratio, seconds) => tone({ seconds, hertz: own * ratio, gain: struck(5, 80) })
  return phrase([
    [0, partial(1, 0.6), 1],
    [0, partial(1.52, 0.4), 0.6],
    [0, partial(2.31, 0.25), 0.4],
    [0, partial(3.07, 0.16), 0.2],
  ])
}

function footstep(chance, foot) {
  const bright = foot === 0 ? 1 : 1.12
  const grain = () => {
    const hertz = chance.between(900, 3000) * bright
    const seconds = chance.between(0.006, 0.02)
    const crunch = burst(chance, { seconds, from: hertz * 0.7, to: hertz * 1.4, gain: struck(5) })
    return [0.03 + 0.15 * chance() ** 1.4, crunch, 0.5 * chance() ** 2]
  }
  return phrase([
    [0, burst(chance, { seconds: 0.11, from: 30, to: 260, gain: struck(6, 15) }), 1.1],
    [0.005, burst(chance, { seconds: 0.2, from: 700, to: 2800, gain: rounded(2) }), 0.09],
    ...Array.from({ length: 26 }, grain),
  ])
}

function tick(chance, beat) {
  return phrase([
    [0, tone({ seconds: 0.02, hertz: beat === 0 ? 2350 : 2050, gain: struck(6) }), 0.5],
    [0, burst(chance, { seconds: 0.008, from: 1500, to: 4200, gain: struck(5) }), 0.5],
  ])
}

function squelch(chance, seconds) {
  return burst(chance, { seconds, from: 500, to: 2900, gain: level(0.012 / seconds) })
}

/** Steel that touches steel, or a glass a glass. */
function clink(chance) {
  const own = chance.between(1900, 2600)
  return phrase([
    [0, tone({ seconds: 0.3, hertz: own, gain: struck(7, 120) }), 0.7],
    [0, tone({ seconds: 0.2, hertz: own * 1.63, gain: struck(7, 120) }), 0.5],
    [0, burst(chance, { seconds: 0.012, from: 2500, to: 6000, gain: struck(5) }), 0.5],
  ])
}

function typing(chance, strokes) {
  let at = 0
  return phrase(
    Array.from({ length: strokes }, () => {
      at += chance.between(0.09, 0.24)
      const key = phrase([
        [0, burst(chance, { seconds: 0.012, from: 1600, to: 4800, gain: struck(5) }), 0.7],
        [0.002, tone({ seconds: 0.03, hertz: chance.between(180, 260), gain: struck(6, 30) }), 0.3],
      ])
      return [at, key, chance.between(0.5, 1)]
    }),
  )
}

/** An engine comes, passes and goes: its pitch falls as it does. `turns` are explosions a second. */
function passing(chance, { turns, seconds }) {
  const near = (t) => Math.exp(-(((t - 0.48) / 0.17) ** 2)) * level(0.08)(t)
  const hertz = (t) => turns * (1 + 0.07 * Math.tanh((0.48 - t) * 11))
  return phrase([
    [0, tone({ seconds, hertz, gain: near, partials: [0.6, 1, 0.55, 0.7, 0.3, 0.36, 0.2, 0.16, 0.1, 0.08] }), 0.3],
    [0, burst(chance, { seconds, from: 260, to: 2200, gain: (t) => near(t) ** 1.4 }), 0.55],
  ])
}

function horning(seconds) {
  const reed = (hertz) => tone({ seconds, hertz, gain: level(0.1), partials: [0.7, 1, 0.6, 0.5, 0.3, 0.2] })
  return phrase([
    [0, reed(349), 0.5],
    [0, reed(440), 0.5],
  ])
}

/** Music from somebody's radio: plucked tongues, four times round, no melody of anyone's. `step` is seconds. */
function tune(out, chance, step) {
  const music = blank(out)
  const scale = [294, 330, 392, 440, 523, 587, 659]
  const round = Array.from({ length: 16 }, (_, i) => (i % 4 === 0 || chance() < 0.55 ? chance.pick(scale) : 0))
  const steps = Math.round(loopSeconds / step)
  for (let i = 0; i < steps; i += 1) {
    const hertz = round[i % 16]
    if (hertz === 0) continue
    mix(music, tone({ seconds: 0.7, hertz, gain: struck(5, 80), partials: [1, 0.3, 0, 0.12, 0.2] }), i * step, 0.5)
    if (i % 8 === 0) mix(music, tone({ seconds: 0.9, hertz: hertz / 4, gain: struck(4, 60) }), i * step, 0.6)
  }
  return music
}

function firing(chance) {
  const ring = (hertz, seconds) => tone({ seconds, hertz: hertz * chance.between(0.985, 1.015), gain: struck(5, 14) })
  return phrase([
    [0, ring(72, 0.09), 0.6],
    [0, ring(168, 0.06), 0.6],
    [0, ring(395, 0.035), 0.22],
    [0, burst(chance, { seconds: 0.03, from: 300, to: 1500, gain: struck(4) }), 0.25],
  ])
}

function thump(chance) {
  return phrase([
    [0, tone({ seconds: 0.08, hertz: (t) => 92 - 30 * t, gain: rounded(1.5) }), 0.6],
    [0, burst(chance, { seconds: 0.09, from: 160, to: 950, gain: rounded(2) }), 1.3],
  ])
}

// ── Tones, noise and chance ─────────────────────────────────────────────────────────────────────────────────────────

/** Pitch and gain follow `t`, which runs from 0 to 1. `partials` are the weights of the harmonics. */
function tone({ seconds, hertz, gain, partials = [1] }) {
  const out = new Float64Array(samples(seconds))
  const pitch = typeof hertz === "number" ? () => hertz : hertz
  let turns = 0
  for (let i = 0; i < out.length; i += 1) {
    const t = i / out.length
    turns += pitch(t) / rate
    for (const [n, weight] of partials.entries()) out[i] += weight * Math.sin(2 * Math.PI * turns * (n + 1))
    out[i] *= gain(t)
  }
  return out
}

/** A short noise between two frequencies. */
function burst(chance, { seconds, from, to, gain }) {
  const raw = noise(samples(seconds), chance)
  return band(
    raw.map((value, i) => value * gain(i / raw.length)),
    from,
    to,
  )
}

/** A noise between two frequencies as long as `out`; `gain` is asked for every sample. */
function hiss(out, chance, { from, to, gain = () => 1 }) {
  return band(noise(out.length, chance), from, to).map((value, i) => value * gain(i))
}

function noise(length, chance) {
  return Float64Array.from({ length }, () => 2 * chance() - 1)
}

/** A sine that closes on itself: the nearest frequency with whole periods in `out`. */
function wave({ length }, hertz, turn = 0) {
  const periods = Math.round((hertz * length) / rate)
  return Float64Array.from({ length }, (_, i) => Math.sin(2 * Math.PI * (((periods * i) % length) / length + turn)))
}

/** A slow movement between 0 and 1 that closes on itself: sines of whole periods. */
function swell(out, chance, periods) {
  const moved = blank(out)
  for (const period of periods) mix(moved, wave(out, (period * rate) / out.length, chance()), 0, period ** -0.5)
  let [least, most] = [Infinity, -Infinity]
  for (const value of moved) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return moved.map((value) => (value - least) / (most - least))
}

/** Numbers between 0 and 1 that depend on the name alone, so that a change to one sound leaves the others as they are. */
function chanceFrom(name) {
  let state = createHash("sha256").update(name).digest().readUInt32LE(0)
  const chance = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  chance.between = (least, most) => least + (most - least) * chance()
  chance.pick = (list) => list[Math.floor(chance() * list.length)]
  return chance
}

// ── Gains over a sound's own time, 0 to 1 ───────────────────────────────────────────────────────────────────────────

/** There at once, or after the `attack`-th part, and gone by the end. */
function struck(decay, attack = 1000) {
  return (t) => Math.min(1, t * attack) * Math.exp(-decay * t) * (1 - t)
}

function rounded(power) {
  return (t) => Math.sin(Math.PI * t) ** power
}

/** Up, level, down; `edge` is the share of each slope. */
function level(edge) {
  return (t) => ramp(Math.min(t, 1 - t) / edge)
}

/** From 0 to 1 without corners, and at rest before and after. */
function ramp(t) {
  return Math.sin((Math.PI / 2) * Math.min(1, Math.max(0, t))) ** 2
}

// ── Filters, distance and mixing, all circular ──────────────────────────────────────────────────────────────────────

function low(signal, hertz) {
  return biquad(signal, hertz, (cos) => [(1 - cos) / 2, 1 - cos, (1 - cos) / 2])
}

function high(signal, hertz) {
  return biquad(signal, hertz, (cos) => [(1 + cos) / 2, -(1 + cos), (1 + cos) / 2])
}

function band(signal, from, to) {
  return low(high(signal, from), to)
}

/** The low and high pass of the Audio EQ Cookbook, without resonance. */
function biquad(signal, hertz, numerator) {
  const angle = (2 * Math.PI * Math.min(hertz, rate * 0.48)) / rate
  const cos = Math.cos(angle)
  const alpha = Math.sin(angle) * Math.SQRT1_2
  return recursive(signal, numerator(cos), [1 + alpha, -2 * cos, 1 - alpha])
}

/** The first round over the circle only warms the filter up. */
function recursive(signal, b, a) {
  const [b0, b1, b2, a1, a2] = [...b, a[1], a[2]].map((value) => value / a[0])
  const out = new Float64Array(signal.length)
  let [x1, x2, y1, y2] = [0, 0, 0, 0]
  for (let round = 0; round < 2; round += 1)
    for (let i = 0; i < signal.length; i += 1) {
      const y = b0 * signal[i] + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
      x2 = x1
      x1 = signal[i]
      y2 = y1
      y1 = y
      out[i] = y
    }
  return out
}

/** A filter whose frequency moves with every sample: what lies below it, and what lies around it. */
function sweep(signal, { sharpness, hertz }) {
  const lows = new Float64Array(signal.length)
  const bands = new Float64Array(signal.length)
  let [low, band] = [0, 0]
  for (let round = 0; round < 2; round += 1)
    for (let i = 0; i < signal.length; i += 1) {
      const f = 2 * Math.sin((Math.PI * hertz(i)) / rate)
      low += f * band
      band += f * (signal[i] - low - band / sharpness)
      lows[i] = low
      bands[i] = band / sharpness
    }
  return { lows, bands }
}

/** Distance: the air takes the top, the ground the bottom, and a sparse scatter of echoes follows. */
function far(signal, chance, { above, below, wet }) {
  const dry = low(low(high(signal, above), below), below * 1.4)
  const echoes = blank(signal)
  const taps = 110
  for (let tap = 1; tap <= taps; tap += 1) {
    const weight = Math.exp((-4.5 * tap) / taps) / Math.sqrt(taps / 9)
    mix(echoes, dry, 0.012 + (0.75 * (tap + chance())) / taps, chance() < 0.5 ? -weight : weight)
  }
  const soft = low(echoes, below * 0.6)
  return dry.map((value, i) => value + wet * soft[i])
}

/** Parts `[seconds, sound, weight]` as one sound. */
function phrase(parts) {
  const out = new Float64Array(Math.max(...parts.map(([at, sound]) => samples(at) + sound.length)))
  for (const [at, sound, weight] of parts) mix(out, sound, at, weight)
  return out
}

/** What runs over the end of `into` goes on at its beginning. */
function mix(into, sound, at, weight) {
  let to = samples(at) % into.length
  for (const value of sound) {
    into[to] += value * weight
    to = to + 1 === into.length ? 0 : to + 1
  }
}

function blank({ length }) {
  return new Float64Array(length)
}

function samples(seconds) {
  return Math.round(seconds * rate)
}

// ── Loudness and files ──────────────────────────────────────────────────────────────────────────────────────────────

/** Scaled to a loudness, then peaks above half of full scale are rounded off. */
function atLoudness(signal, lufs) {
  const gain = 10 ** ((lufs - loudness(signal)) / 20)
  const knee = 0.5
  return signal.map((value) => {
    const scaled = value * gain
    const over = Math.abs(scaled) - knee
    return over <= 0 ? scaled : Math.sign(scaled) * (knee + (0.9 - knee) * Math.tanh(over / (0.9 - knee)))
  })
}

/** Integrated loudness after ITU-R BS.1770: weighted as the ear hears, blocks of 0.4 s, pauses left out. */
function loudness(signal) {
  const weighted = highShelf(high(signal, 38))
  const block = samples(0.4)
  const powers = []
  for (let from = 0; from + block <= weighted.length; from += block / 4)
    powers.push(weighted.subarray(from, from + block).reduce((sum, value) => sum + value * value, 0) / block)
  const mean = (list) => list.reduce((sum, power) => sum + power, 0) / list.length
  const gate = mean(powers) / 10
  return -0.691 + 10 * Math.log10(mean(powers.filter((power) => power > gate)))
}

/** The 4 dB that a head adds from 1.7 kHz up. */
function highShelf(signal) {
  const lift = 10 ** (4 / 40)
  const angle = (2 * Math.PI * 1682) / rate
  const cos = Math.cos(angle)
  const slope = Math.sqrt(2 * lift) * Math.sin(angle)
  const [more, less] = [lift + 1, lift - 1]
  return recursive(
    signal,
    [lift * (more + less * cos + slope), -2 * lift * (less + more * cos), lift * (more + less * cos - slope)],
    [more - less * cos + slope, 2 * (less - more * cos), more - less * cos - slope],
  )
}

function pcmOf(signal) {
  const pcm = Buffer.alloc(signal.length * 2)
  for (const [i, value] of signal.entries()) pcm.writeInt16LE(Math.round(value * 32_767), i * 2)
  return pcm
}

/** 16 bits, one channel. */
function waveHeader(bytes) {
  const header = Buffer.alloc(44)
  header.write("RIFF", 0)
  header.writeUInt32LE(36 + bytes, 4)
  header.write("WAVEfmt ", 8)
  header.writeUInt32LE(16, 16)
  for (const [i, value] of [1, 1].entries()) header.writeUInt16LE(value, 20 + 2 * i)
  header.writeUInt32LE(rate, 24)
  header.writeUInt32LE(rate * 2, 28)
  for (const [i, value] of [2, 16].entries()) header.writeUInt16LE(value, 32 + 2 * i)
  header.write("data", 36)
  header.writeUInt32LE(bytes, 40)
  return header
}

function encode(wave, mp3, kbits) {
  const plain = ["-map_metadata", "-1", "-id3v2_version", "0", "-flags", "+bitexact", "-fflags", "+bitexact"]
  const options = ["-c:a", "libmp3lame", "-b:a", `${kbits}k`, "-compression_level", "0", "-ac", "1", ...plain]
  const command = ["-hide_banner", "-loglevel", "error", "-y", "-i", wave, ...options, mp3]
  const run = spawnSync("ffmpeg", command, { encoding: "utf8" })
  if (run.status !== 0) throw new Error(`ffmpeg could not encode ${wave}: ${run.stderr}`)
}

make(process.argv.slice(2))

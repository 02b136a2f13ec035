import { strToU8, zipSync } from "fflate"
import { describe, expect, test } from "vitest"
import {
  begin,
  checkPack,
  compile,
  inLanguage,
  limits,
  type MediumFile,
  type PackText,
  readArchive,
  step,
  toLine,
  viewOf,
} from "../src/core/index"
import { pictureOf } from "../src/core/pack/media/picture"
import { png } from "./support/png"
import { fileOf, smallTexts } from "./support/small"

/** Pictures of a pack's own: what may be one, what the checker says, where they are seen. */

const ford = fileOf("good/ford.yaml")
const shown =
  ford.text
    ?.replace("    again: The water has not moved.", "    again: The water has not moved.\n    picture: river")
    .replace("look: Rolled mats and a pot.", "look: Rolled mats and a pot., picture: mats") ?? ""
const list =
  "river: { file: river.png, alt: A brown river., licence: CC BY 4.0, by: A. Painter }\nmats: { file: mats.png, alt: Two rolled mats., licence: CC0, by: B. Painter }\n"
const both: readonly MediumFile[] = [
  { file: "media/mats.png", bytes: png(40, 30) },
  { file: "media/river.png", bytes: png(40, 30) },
]

function texts({ scenario = shown, media = list, more = [] as readonly PackText[] } = {}) {
  const file = { file: "media/media.yaml", text: media }
  return [...smallTexts({ file: "ford.yaml", text: scenario }), ...(media === "" ? [] : [file]), ...more]
}

function lines(all: readonly PackText[], pictures: readonly MediumFile[] = both) {
  return checkPack(all, pictures).diagnostics.map(toLine)
}

describe("the kind and size of a picture, by its bytes", () => {
  const bytes = (hex: string) => Buffer.from(hex.replaceAll(" ", ""), "hex")
  test.each([
    ["a PNG", png(640, 480), { kind: "png", width: 640, height: 480 }],
    [
      "a JPEG, past other segments",
      bytes("ffd8 ffe0 0004 0000 ffdb 0003 00 ffc2 0011 08 0200 0300 03 012200 021101 031101"),
      { kind: "jpg", width: 768, height: 512 },
    ],
    [
      "a lossy WebP",
      bytes("52494646 20000000 57454250 56503820 14000000 300100 9d012a 8002 e001 0000"),
      { kind: "webp", width: 640, height: 480 },
    ],
    [
      "a lossless WebP",
      bytes("52494646 20000000 57454250 5650384c 14000000 2f 7fc27700 0000"),
      { kind: "webp", width: 640, height: 480 },
    ],
    [
      "an extended WebP",
      bytes("52494646 20000000 57454250 56503858 0a000000 00000000 7f0200 df0100"),
      { kind: "webp", width: 640, height: 480 },
    ],
    ["an SVG", strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>'), undefined],
    ["a GIF", strToU8("GIF89a....................."), undefined],
    ["a PNG cut off in its header", png(40, 30).subarray(0, 18), undefined],
    ["a JPEG that runs in circles", bytes("ffd8 ffe0 0000 ffe0"), undefined],
    ["nothing", new Uint8Array(), undefined],
  ])("%s", (_, picture, expected) => {
    expect(pictureOf(picture)).toEqual(expected)
  })
})

describe("the checker", () => {
  test("has nothing to say about pictures that are there, listed and shown", () => {
    expect(lines(texts())).toEqual([])
  })
  test("with the texts alone, the files are taken to be right", () => {
    expect(checkPack(texts()).diagnostics).toEqual([])
  })
  test("a picture that no list knows, with the nearest one", () => {
    expect(lines(texts({ scenario: shown.replace("picture: river", "picture: rivre") }))).toEqual([
      expect.stringMatching(
        /^ford\.yaml:\d+:14 unknown-name There is no picture called "rivre" in media\/media\.yaml\. Did you mean "river"\?$/,
      ),
      expect.stringMatching(/^media\/media\.yaml:1:1 warning unused-medium No scenario shows the picture "river"/),
    ])
    expect(lines(texts({ media: "" }), []).join()).toContain('no picture called "mats" in media/media.yaml')
  })
  test("a file that is not there, and one without a licence", () => {
    expect(lines(texts(), both.slice(0, 1))).toEqual([
      'media/media.yaml:1:16 missing-medium There is no file "river.png" in the folder media. Put it there, or look at the spelling; capitals count.',
    ])
    expect(lines(texts(), [...both, { file: "media/other.png", bytes: png(2, 2) }])).toEqual([
      'media/other.png:1:1 unlisted-medium media.yaml has no entry for "other.png", so nobody knows who made it and under which licence. Write an entry for it, or take the file out of the folder media.',
    ])
    expect(lines(texts({ media: list.replace("licence: CC0, ", "") }))).toEqual([
      expect.stringContaining('missing-key "licence" is missing here'),
    ])
  })
  test("a file that is not what its name says, and a name that is no picture's", () => {
    const wrong = (bytes: Uint8Array) =>
      lines(texts(), [
        { file: "media/mats.png", bytes: png(2, 2) },
        { file: "media/river.png", bytes },
      ])
    expect(wrong(strToU8("<html>"))).toEqual([
      expect.stringContaining(
        'wrong-medium "river.png" is not what its name says: it is no picture that can be shown.',
      ),
    ])
    expect(wrong(Buffer.from("ffd8ffc00011080200030003", "hex"))).toEqual([
      expect.stringContaining("it is a picture of the kind jpg"),
    ])
    expect(lines(texts({ media: list.replace("river.png", "river.svg") })).join()).toContain("wrong-form")
    expect(lines(texts({ media: list.replace("river.png", "../river.png") })).join()).toContain("wrong-form")
  })
  test("too many bytes, one by one and together; too many pixels", () => {
    const padded = (size: number) => Buffer.concat([png(2, 2), Buffer.alloc(size - png(2, 2).length)])
    const with1 = (bytes: Uint8Array) =>
      lines(texts(), [
        { file: "media/mats.png", bytes: png(2, 2) },
        { file: "media/river.png", bytes },
      ])
    expect(with1(padded(limits.pictureBytes))).toEqual([])
    expect(with1(padded(limits.pictureBytes + 1))).toEqual([
      expect.stringContaining("large-medium This picture has 501 kB; the most is 500 kB."),
    ])
    expect(with1(png(limits.pictureSide + 1, 1))).toEqual([
      expect.stringContaining("large-picture This picture has 4097 x 1 pixels; each side must have 1 to 4096."),
    ])
    const many = Array.from({ length: 7 }, (_, i) => ({ file: `media/p${i}.png`, bytes: padded(limits.pictureBytes) }))
    const entries = many.map((_, i) => `p${i}: { file: p${i}.png, alt: A wall., licence: CC0, by: A. Painter }\n`)
    expect(lines(texts({ media: list + entries.join("") }), [...both, ...many]).join("\n")).toContain(
      "large-medium The pictures of the pack have 3501 kB together; the most is 3000 kB.",
    )
  })
})

describe("in the game", () => {
  const checked = checkPack(texts(), both)
  if (!checked.ok) throw new Error(checked.diagnostics.map(toLine).join("\n"))
  const { pack } = checked
  const [scenario] = pack.scenarios
  if (!scenario) throw new Error("no scenario")
  const machine = compile(scenario, pack.world)
  const start = begin(machine, {
    format: 1,
    id: "attempt-0001",
    pack: { id: "small", version: "1.0.0" },
    scenario: "ford",
    machine: machine.digest,
    role: "leader",
    seed: "seed-1",
    began: "2026-11-23T08:00:00.000Z",
  })

  test("a beat shows its picture; a thing only once it was looked at, so that a picture gives nothing away", () => {
    const before = viewOf(start, pack.doctrine)
    expect(before.picture).toBe("river")
    expect(before.things.find(({ id }) => id === "mats")?.picture).toBeUndefined()
    const looked = step(start, { type: "look", thing: "mats" }, 1000)
    if (!looked.ok) throw new Error("cannot look")
    expect(viewOf(looked.play, pack.doctrine).things.find(({ id }) => id === "mats")?.picture).toBe("mats")
  })
  test("pictures are no rules: attempts stay as they are", () => {
    const [plain] = checkPackOk(smallTexts(ford)).scenarios
    expect(plain && compile(plain, pack.world).digest).toBe(machine.digest)
  })
  test("their words are translated with the rest", () => {
    const card = fileOf("good/pack.yaml").text?.replace("language: en", "language: en\nlanguages: [fr]")
    const french = {
      file: "text/fr.yaml",
      text: "media:\n  river.alt: { of: A brown river., is: Une rivière brune. }\n",
    }
    const all = texts({ more: [french] }).map((one) => (one.file === "pack.yaml" ? { ...one, text: card } : one))
    expect(inLanguage(checkPackOk(all), "fr").media).toMatchObject({
      river: { alt: "Une rivière brune.", licence: "CC BY 4.0", by: "A. Painter" },
      mats: { alt: "Two rolled mats." },
    })
  })
})

test("an archive brings its pictures; other files of a folder media are left out", () => {
  const bytes = zipSync({
    "my pack/pack.yaml": strToU8("a: 1\n"),
    "my pack/media/media.yaml": strToU8("b: 1\n"),
    "my pack/media/river.png": png(2, 2),
    "my pack/media/old/river.png": png(2, 2),
    "my pack/river.png": png(2, 2),
    "my pack/media/song.mp3": strToU8("song"),
  })
  const read = readArchive("x.fwpack", bytes, (one) => new TextDecoder().decode(one))
  expect(read).toMatchObject({
    ok: true,
    texts: [{ file: "x.fwpack/media/media.yaml" }, { file: "x.fwpack/pack.yaml" }],
    pictures: [{ file: "x.fwpack/media/river.png" }],
    notes: [
      { entry: "my pack/media/old/river.png" },
      { entry: "my pack/river.png" },
      { entry: "my pack/media/song.mp3" },
    ],
  })
  expect(read.ok && Buffer.from(read.pictures[0]?.bytes ?? []).equals(png(2, 2))).toBe(true)
})

function checkPackOk(all: readonly PackText[]) {
  const checked = checkPack(all)
  if (!checked.ok) throw new Error(checked.diagnostics.map(toLine).join("\n"))
  return checked.pack
}

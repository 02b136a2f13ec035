import { readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { type Zippable, zipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { limits, readArchive, toLine, toNoteLine } from "../src/core/index"

/** Zipped packs: what honest programs make is read whole, everything else is refused whole, in a sentence. */

const decode = (bytes: Uint8Array) => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
const read = (bytes: Uint8Array) => readArchive("x.fwpack", bytes, decode)
const utf8 = (text: string) => new TextEncoder().encode(text)
const zip = (files: Zippable, level: 0 | 1 | 6 = 6) => zipSync(files, { level, mtime: new Date(2000, 0, 1) })

/** Why an archive is refused, as the checker's facts. */
function whyNot(bytes: Uint8Array): readonly unknown[] {
  const result = read(bytes)
  return result.ok ? [] : result.diagnostics.map(({ finding }) => finding.code === "bad-archive" && finding.why)
}

describe("archives of other programs", () => {
  const folder = resolve(import.meta.dirname, "archives")
  const names = ["ford.yaml", "pack.yaml", "world.yaml"]
  test.each(readdirSync(folder).filter((name) => name.endsWith(".fwpack")))("%s", (name) => {
    const result = read(readFileSync(resolve(folder, name)))
    if (!result.ok) throw new Error(result.diagnostics.map(toLine).join("\n"))
    expect(result.texts).toEqual(
      names.map((one) => ({ file: `x.fwpack/${one}`, text: readFileSync(resolve(folder, "texts", one), "utf8") })),
    )
    expect(result.notes.map(({ why }) => why)).toEqual(name === "finder.fwpack" ? Array(4).fill("litter") : [])
  })
})

interface Row {
  readonly id: string
  readonly b64: string
}

const rows: readonly Row[] = readFileSync(resolve(import.meta.dirname, "hostile/zips.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line))

describe("hostile archives", () => {
  const results = rows.map(({ id, b64 }) => {
    const from = performance.now()
    const result = read(Buffer.from(b64, "base64"))
    return { id, result, took: performance.now() - from }
  })

  test("the corpus is there", () => {
    expect(rows.length).toBeGreaterThan(100)
  })
  test("only those whose content is unharmed are read, and they are read right", () => {
    const accepted = results.flatMap(({ id, result }) => (result.ok ? [{ id, texts: result.texts }] : []))
    expect(accepted.map(({ id }) => id)).toEqual(["mal-deflate-tail", "mut-06", "mut-14", "mut-52"])
    for (const { id, texts } of accepted)
      expect(texts, id).toEqual([{ file: "x.fwpack/pack.yaml", text: "title: sample\n" }])
  })
  test("each refusal is one printable line with a sentence and a cure", () => {
    for (const { id, result } of results) {
      if (result.ok) continue
      expect(result.diagnostics.length, id).toBeGreaterThan(0)
      for (const diagnostic of result.diagnostics)
        expect(toLine(diagnostic), id).toMatch(/^x\.fwpack:1:1 bad-archive [^\p{C}]+\. [^\p{C}]+\.$/u)
    }
  })
  test("names that leave the folder, links and devices are called so", () => {
    const slips = rows.filter(({ id }) => /^(slip-(0|1[24]|25|26)|symlink|special-fifo)/.test(id))
    expect(slips.length).toBeGreaterThan(10)
    for (const { id, b64 } of slips)
      expect(whyNot(Buffer.from(b64, "base64")), id).toEqual([id.startsWith("slip") ? "leaves-folder" : "not-a-file"])
  })
  test("none takes a second", () => {
    expect(results.filter(({ took }) => took > 1000)).toEqual([])
  })
  test("no prototype was touched", () => {
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as { readonly b?: unknown }).b).toBeUndefined()
  })
})

describe("every byte of an archive matters", () => {
  const honest = zip({ "pack.yaml": utf8("pack: first\n"), "world.yaml": utf8("world: ford\n".repeat(50)) })
  const whole = read(honest)

  test("with any one bit changed it is refused, or read the same", () => {
    let refused = 0
    for (let bit = 0; bit < honest.length * 8; bit++) {
      const bytes = honest.slice()
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const result = read(bytes)
      if (result.ok) expect(result, `bit ${bit}`).toEqual(whole)
      else refused++
    }
    expect(refused).toBeGreaterThan(honest.length * 4)
  })
  test("cut off anywhere it is refused", () => {
    for (let length = 0; length < honest.length; length++) expect(read(honest.subarray(0, length)).ok).toBe(false)
  })
  test("with anything before or after it, it is refused", () => {
    expect(whyNot(Buffer.concat([honest, utf8("x")]))).toEqual(["cut-off"])
    expect(whyNot(Buffer.concat([utf8("x"), honest]))).toEqual(["damaged"])
    expect(whyNot(Buffer.concat([honest, honest]))).toEqual(["damaged"])
  })
})

describe("size", () => {
  const spaces = (bytes: number) => new Uint8Array(bytes).fill(32)
  const quickly = (bytes: Uint8Array) => {
    const from = performance.now()
    const why = whyNot(bytes)
    expect(performance.now() - from).toBeLessThan(1000)
    return why
  }
  const many = (count: number, text = "a: 1\n") =>
    zip(Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${i}.yaml`, utf8(text)])), 0)

  test("64 MB of spaces", () => {
    expect(quickly(zip({ "pack.yaml": spaces(64 * 1024 * 1024) }, 1))).toEqual(["file-too-large"])
  })
  test("10 MB of spaces, honest about it and lying about it", () => {
    const bytes = zip({ "pack.yaml": spaces(10_000_000) }, 1)
    expect(quickly(bytes)).toEqual(["too-dense"])
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    const directory = view.getUint32(bytes.length - 6, true)
    for (const at of [22, directory + 24]) view.setUint32(at, 14, true)
    expect(quickly(bytes)).toEqual(["wrong-bytes"])
  })
  test("five files of 15 MB", () => {
    const file = spaces(15_000_000)
    // Noise in between, so that packing does not make it small.
    for (let i = 0, noise = 1; i < 150_000; i++) {
      noise = (noise * 48_271) % 2_147_483_647
      file[i] = noise >> 16
    }
    const bytes = zip(Object.fromEntries(["a", "b", "c", "d", "e"].map((name) => [`${name}.yaml`, file])), 1)
    expect(bytes.length).toBeLessThan(limits.archiveBytes)
    expect(quickly(bytes)).toEqual(["too-large"])
  })
  test("an archive that is itself too large", () => {
    expect(quickly(new Uint8Array(limits.archiveBytes + 1))).toEqual(["too-large"])
  })
  test("files by their number, from both sides", () => {
    expect(read(many(limits.files)).ok).toBe(true)
    expect(quickly(many(limits.files + 1))).toEqual(["too-many-files"])
    expect(quickly(many(8000))).toEqual(["too-many-files"])
  })
  test("entries that share their bytes", () => {
    const bytes = many(2)
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    const second = view.getUint32(bytes.length - 6, true) + 46 + "f0.yaml".length
    expect(view.getUint32(second, true)).toBe(0x02014b50)
    view.setUint32(second + 42, 0, true)
    expect(quickly(bytes)).toEqual(["overlap"])
  })
})

describe("names", () => {
  const named = (...names: readonly string[]) =>
    whyNot(zip(Object.fromEntries(names.map((name) => [name, utf8("a: 1\n")]))))

  test.each([
    ["Pack.yaml", "pack.yaml"],
    ["a/world.yaml", "A/ford.yaml"],
    ["a.yaml", "a.yaml/b.yaml"],
    ["straße.yaml", "STRASSE.yaml"],
  ])("%s beside %s", (...names) => {
    expect(named(...names)).toEqual(["doubled"])
  })
  test("letters of every script are allowed", () => {
    expect(named("pack.yaml", "le gué (1).yaml", "форд.yaml", "渡し場.yaml", "المعبر.yaml")).toEqual([])
  })
  test("a folder around everything is taken off; folders inside stay; plays are no scenarios", () => {
    const result = read(
      zip({
        "my pack/pack.yaml": utf8("a: 1\n"),
        "my pack/north/ford.yaml": utf8("b: 1\n"),
        "my pack/plays/usual.yaml": utf8("c: 1\n"),
        "my pack/README.md": utf8("Read me"),
      }),
    )
    expect(result).toMatchObject({
      ok: true,
      texts: [{ file: "x.fwpack/north/ford.yaml" }, { file: "x.fwpack/pack.yaml" }],
      notes: [{ entry: "my pack/README.md", why: "unused" }],
    })
    if (result.ok)
      expect(result.notes.map((note) => toNoteLine("x.fwpack", note))).toEqual([
        'x.fwpack: left out "my pack/README.md", which packs have no use for.',
      ])
  })
  test("a file that is not UTF-8 is handed on as such", () => {
    const result = read(zip({ "pack.yaml": new Uint8Array([0xff, 0xfe]) }))
    expect(result).toMatchObject({ ok: true, texts: [{ file: "x.fwpack/pack.yaml", text: undefined }] })
  })
})

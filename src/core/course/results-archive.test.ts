import { type Zippable, zipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { resultsIn, resultsLimits } from "./results-archive"

const decode = (bytes: Uint8Array) => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
const utf8 = (text: string) => new TextEncoder().encode(text)
const zip = (files: Zippable) => zipSync(files, { mtime: new Date(2000, 0, 1) })
const read = (bytes: Uint8Array) =>
  [...resultsIn("laptops.zip", bytes, decode)].map((one) => ("words" in one ? [one.file, "?"] : [one.file, one.text]))

describe("a zip of results", () => {
  test("gives its JSON files, those in folders and in zips within it too, and passes over everything else", () => {
    const inner = zip({ "b.json": utf8("B"), "__MACOSX/b.json": utf8("junk") })
    expect(
      read(
        zip({ "a.json": utf8("A"), "room 2": { "laptop?.json": utf8("C") }, "list.docx": utf8("D"), "9.zip": inner }),
      ),
    ).toEqual([
      ["laptops.zip/a.json", "A"],
      ["laptops.zip/room 2/laptop?.json", "C"],
      ["laptops.zip/9.zip/b.json", "B"],
    ])
  })

  test("goes on past what cannot be opened, and names it", () => {
    const damaged = zip({ "a.json": [utf8("AAAA"), { level: 0 }], "b.json": utf8("B") })
    const at = damaged.findIndex((byte, i) => byte === 65 && damaged[i + 1] === 65)
    damaged[at] = 66
    expect(read(damaged)).toEqual([
      ["laptops.zip/a.json", "?"],
      ["laptops.zip/b.json", "B"],
    ])
    expect(read(zip({ "a.zip": utf8("not a zip"), "b.json": new Uint8Array([0xff]) }))).toEqual([
      ["laptops.zip/a.zip", "?"],
      ["laptops.zip/b.json", undefined],
    ])
    expect(read(zip({ "../up.json": utf8("U") }))).toEqual([["laptops.zip/../up.json", "?"]])
  })

  test("unpacks neither bombs nor archives without end", () => {
    expect(read(zip({ "bomb.json": new Uint8Array(5_000_000) }))).toEqual([["laptops.zip/bomb.json", "?"]])
    let deep: Uint8Array = utf8("{}")
    for (let i = 0; i <= resultsLimits.depth; i++) deep = zip({ [i === 0 ? "a.json" : "in.zip"]: deep })
    expect(read(deep)).toEqual([["laptops.zip/in.zip/in.zip/in.zip", "?"]])
    expect(read(utf8("PK"))).toEqual([["laptops.zip", "?"]])
  })
})

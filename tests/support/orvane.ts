import { readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { checkPack, type Pack, type PackText, toLine } from "../../src/core/index"

const folder = resolve(import.meta.dirname, "../../scenarios/orvane")

export function orvaneTexts(): readonly PackText[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".yaml") && !name.startsWith("plays/"))
    .sort()
    .map((name) => ({ file: `scenarios/orvane/${name}`, text: readFileSync(resolve(folder, name), "utf8") }))
}

/** The doctrine and the catalogue that ship, named as files of another pack's folder. */
export function shippedTexts(): readonly PackText[] {
  return orvaneTexts()
    .filter(({ file }) => /\/(doctrine|indicators)\.yaml$/.test(file))
    .map(({ file, text }) => ({ file: file.slice(file.lastIndexOf("/") + 1), text }))
}

/** The pack that ships, read and checked. */
export function orvane(): Pack {
  const checked = checkPack(orvaneTexts())
  if (!checked.ok) throw new Error(checked.diagnostics.map(toLine).join("\n"))
  return checked.pack
}

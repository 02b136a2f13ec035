import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { checkPack, type Pack, type PackText, toLine } from "../../src/core/index"
import { shippedTexts } from "./orvane"

const folder = resolve(import.meta.dirname, "../packs")

/** The small pack around one scenario: its own card and world, and the doctrine and catalogue that ship. */
export function smallTexts(scenario: PackText): readonly PackText[] {
  return [fileOf("good/pack.yaml"), fileOf("good/world.yaml"), ...shippedTexts(), scenario]
}

export function fileOf(name: string): PackText {
  return { file: name.slice(name.lastIndexOf("/") + 1), text: readFileSync(resolve(folder, name), "utf8") }
}

export function small(): Pack {
  const checked = checkPack(smallTexts(fileOf("good/ford.yaml")))
  if (!checked.ok) throw new Error(checked.diagnostics.map(toLine).join("\n"))
  return checked.pack
}

/** The small scenario with some of its text put in place of other text: each must be there once. */
export function smallWith(...changes: readonly (readonly [string, string])[]): Pack {
  const { file, text } = fileOf("good/ford.yaml")
  const changed = changes.reduce((now, [from, to]) => {
    if (now.split(from).length !== 2) throw new Error(`not there once: ${from}`)
    return now.replace(from, () => to)
  }, text ?? "")
  const checked = checkPack(smallTexts({ file, text: changed }))
  if (!checked.ok) throw new Error(checked.diagnostics.map(toLine).join("\n"))
  return checked.pack
}

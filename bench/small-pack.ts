import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { checkPack, compile, limits, type Machine, type Pack, type PackText, toLine } from "../src/core/index"

/**
 * No file of a pack may be so large that a hostile one keeps a browser busy. Here all texts are our own, and those with
 * 10,000 beats are larger than packs may be.
 */
Object.assign(limits, { fileBytes: 10_000_000 })

/** The files around one scenario: the small pack's card and world, and the doctrine and catalogue that ship. */
export function textsAround(scenario: PackText): readonly PackText[] {
  return [
    textOf("tests/packs/good/pack.yaml"),
    textOf("tests/packs/good/world.yaml"),
    textOf("scenarios/orvane/doctrine.yaml"),
    textOf("scenarios/orvane/indicators.yaml"),
    scenario,
  ]
}

export interface Playable {
  readonly pack: Pack
  readonly machine: Machine
}

/** From text to playable: read, check, compile. */
export function playable(texts: readonly PackText[]): Playable {
  const checked = checkPack(texts)
  const scenario = checked.ok ? checked.pack.scenarios[0] : undefined
  if (!checked.ok || !scenario) throw new Error(checked.diagnostics.slice(0, 5).map(toLine).join("\n"))
  return { pack: checked.pack, machine: compile(scenario, checked.pack.world) }
}

/** The benchmark runs in the project's folder. */
function textOf(path: string): PackText {
  return { file: path.slice(path.lastIndexOf("/") + 1), text: readFileSync(resolve(path), "utf8") }
}

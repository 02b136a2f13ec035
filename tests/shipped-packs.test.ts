import { expect, test } from "vitest"
import { checkPacks } from "../src/app/check-packs"
import { compile } from "../src/core/index"
import { orvane, orvaneTexts } from "./support/orvane"

/** The packs that come with the game are checked when it is built, and shipped as JSON of what passed. */

test("shipped, a pack is what was checked: as JSON it loses nothing, and every machine keeps its digest", () => {
  const pack = orvane()
  const [checked] = checkPacks(orvaneTexts())
  if (!checked || !("pack" in checked)) throw new Error("the shipped pack has mistakes")
  expect(checked.folder).toBe("scenarios/orvane")
  const shipped: typeof checked = JSON.parse(JSON.stringify(checked))
  expect(shipped.pack).toEqual(pack)
  expect(shipped.pack.scenarios.length).toBeGreaterThan(3)
  for (const [at, scenario] of shipped.pack.scenarios.entries()) {
    const written = pack.scenarios[at]
    expect(compile(scenario, shipped.pack.world).digest).toBe(written && compile(written, pack.world).digest)
  }
})

test("the lines where choices stand in the files go with it", () => {
  const texts = orvaneTexts()
  const [checked] = checkPacks(texts)
  if (!checked || !("pack" in checked)) throw new Error("the shipped pack has mistakes")
  for (const { scenario, beats } of checked.pack.scenarios) {
    const { file, lines } = checked.sources[scenario] ?? { file: "", lines: {} }
    const text = texts.find((one) => one.file === file)?.text?.split("\n") ?? []
    for (const [b, { id, choices = [] }] of beats.entries()) {
      expect(text[(lines[`beats.${b}`] ?? 0) - 1]).toContain(id)
      for (const [c, choice] of choices.entries())
        expect(text[(lines[`beats.${b}.choices.${c}`] ?? 0) - 1]).toContain(choice.id)
    }
  }
})

test("a pack with mistakes is shipped as what is wrong with it; a folder without a card is no pack", () => {
  const broken = orvaneTexts().map(({ file, text }) => ({
    file,
    text: file.endsWith("/world.yaml") ? text?.replace("places:", "plases:") : text,
  }))
  const [checked, ...others] = checkPacks([...broken, { file: "scenarios/schema/world.json", text: "{}" }])
  expect(others).toEqual([])
  expect(checked).toMatchObject({ folder: "scenarios/orvane" })
  const problems = checked && "problems" in checked ? checked.problems : []
  expect(problems).toContainEqual(expect.stringMatching(/^scenarios\/orvane\/world\.yaml:\d+:\d+ unknown-key .*plases/))
})

import { compileInk, loadInk } from "./ink"
import { type Medians, medians, milliseconds } from "./measure"
import { playable, textsAround } from "./small-pack"
import { storyOf } from "./story"
import { toInk } from "./story-ink"
import { scenarioOf, toJson, toYaml } from "./story-pack"

/** Goal 1: from text to playable, in milliseconds. */
export function loading(sizes: readonly number[], seed: number): Readonly<Record<number, Medians>> {
  return Object.fromEntries(
    sizes.map((size) => {
      const story = storyOf(size, seed)
      const yaml = textsAround({ file: "story.yaml", text: toYaml(scenarioOf(story)) })
      const json = textsAround({ file: "story.json", text: toJson(scenarioOf(story)) })
      const ink = toInk(story)
      // Short work is repeated, so that the clock can tell it.
      const times = Math.max(1, Math.round(1000 / size))
      return [
        size,
        medians(`text to playable, ${size} beats`, [
          { name: "yaml", run: () => milliseconds(() => playable(yaml), times) },
          { name: "json", run: () => milliseconds(() => playable(json), times) },
          { name: "ink", run: () => milliseconds(() => loadInk(compileInk(ink)), times) },
        ]),
      ]
    }),
  )
}

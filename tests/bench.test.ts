import { expect, test } from "vitest"
import { numbersOf, rowsOf, whereApart } from "../bench/course-rows"
import { toExplore, mapped, mappedByGraph } from "../bench/explorers"
import { compileInk, loadInk } from "../bench/ink"
import { playable, textsAround } from "../bench/small-pack"
import { storyOf } from "../bench/story"
import { toInk } from "../bench/story-ink"
import { scenarioOf, toJson, toYaml } from "../bench/story-pack"
import { nodesOf, pathOf, played, textsOf } from "../bench/walk"
import { courseOf, itemsOf } from "../src/core/index"
import { collectedFrom, coursePack, coursePlays } from "./support/course"

/** What the benchmark compares is the same: the story in all its forms, and the states of a maze. Nothing is timed. */

const story = storyOf(60, 7)

test("the story is the same scenario in YAML and in JSON", () => {
  const scenario = scenarioOf(story)
  const yaml = playable(textsAround({ file: "story.yaml", text: toYaml(scenario) }))
  const json = playable(textsAround({ file: "story.json", text: toJson(scenario) }))
  expect(yaml.pack.scenarios).toEqual(json.pack.scenarios)
  expect(yaml.machine.digest).toBe(json.machine.digest)
})

test("ours and ink's go the same way", () => {
  const path = pathOf(story, 300, 7)
  const { machine } = playable(textsAround({ file: "story.yaml", text: toYaml(scenarioOf(story)) }))
  expect(nodesOf(played(machine, path))).toEqual(path.map(({ to }) => to))
  expect(textsOf(loadInk(compileInk(toInk(story))), path)).toEqual(path.map(({ text }) => text))
  expect(new Set(path.map(({ index }) => index))).toEqual(new Set([0, 1, 2]))
  expect(new Set(path.map(({ to }) => to)).size).toBeGreaterThan(40)
})

test("the same seed makes the same story, another one another", () => {
  expect(storyOf(60, 7)).toEqual(story)
  expect(storyOf(60, 8)).not.toEqual(story)
})

test("both searches see the same states of a maze", () => {
  const maze = { beats: 3, facts: 3, minutes: 32 }
  const explored = toExplore(maze)
  expect(mapped(explored)).toBe(mappedByGraph(explored, maze))
  expect(mapped(explored)).toBeGreaterThan(400)
})

test("what libraries aggregate of a course is what its items show", () => {
  const pack = coursePack()
  const files = coursePlays(pack, 36).map(({ attempt }, i) => ({ file: `${i}.json`, text: JSON.stringify(attempt) }))
  const course = courseOf(collectedFrom(pack, files))
  const { names } = course.columns
  const numbers = numbersOf(rowsOf(course.columns))
  const items = itemsOf(course).filter(({ measures }) => measures)
  expect(items.length).toBeGreaterThan(1)
  for (const { pack: id, scenario, beat, measures } of items) {
    const at = names.places.known(`${id}/${scenario}\n${beat}`) ?? -1
    expect(numbers.difficulty[at]).toBeCloseTo(measures?.difficulty ?? Number.NaN, 12)
    if (measures?.discrimination !== undefined)
      expect(numbers.discrimination[at]).toBeCloseTo(measures.discrimination, 9)
  }
  expect(whereApart(numbers, numbers)).toBeUndefined()
  expect(whereApart(numbers, { ...numbers, difficulty: numbers.difficulty.map((value) => value + 1) })).toMatch(/^diff/)
}, 60_000)

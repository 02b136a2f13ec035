import { expect, test } from "vitest"
import { orvane } from "../../tests/support/orvane"
import { listed } from "./listed"
import { createShelf, shelfOf, type Unread } from "./shelf"

/** The packs that come with the game: all are listed, and of each only what was asked for is fetched, once. */

const whole = orvane()
const [first, second] = whole.scenarios.map(({ scenario }) => scenario)
if (first === undefined || second === undefined) throw new Error("the shipped pack has too few scenarios")

/** The shipped pack as a page finds it, with a record of what was fetched of it; `gone` cannot be had. */
function onServer() {
  const fetched: string[] = []
  const gone = new Set<string>()
  const fetch = async <T>(name: string, value: T): Promise<T> => {
    fetched.push(name)
    if (gone.has(name)) throw new Error("no connection")
    return value
  }
  const { scenarios, ...base } = whole
  const unread: Unread = {
    listed: listed(whole),
    base: () => fetch("base", base),
    scenarios: new Map(
      scenarios.map((scenario) => [scenario.scenario, () => fetch(scenario.scenario, scenario)] as const),
    ),
  }
  return { fetched, gone, shelf: createShelf([unread]) }
}

test("a list is there before anything is fetched; a scenario comes with its pack and without the others", async () => {
  const { fetched, shelf } = onServer()
  expect(shelf.listed[0]?.scenarios.map(({ id }) => id)).toEqual(whole.scenarios.map(({ scenario }) => scenario))
  expect(shelf.here()).toEqual([])
  expect(fetched).toEqual([])
  await shelf.bring("orvane", [second])
  const [pack] = shelf.here()
  expect(pack?.scenarios.map(({ scenario }) => scenario)).toEqual([second])
  expect(fetched).toEqual(["base", second])
})

test("brought one after the other in any order, a pack is the same value as the whole of it", async () => {
  const { shelf } = onServer()
  await shelf.bring("orvane", [second])
  await shelf.bring("orvane", [first])
  await shelf.bring("orvane")
  expect(shelf.here()).toEqual([whole])
  expect(shelf.here()[0]).toBe(shelf.here()[0])
})

test("what is here is not fetched again, and what could not be had is asked for anew", async () => {
  const { fetched, gone, shelf } = onServer()
  gone.add(first)
  await shelf.bring("orvane", [first, second])
  expect(shelf.here()[0]?.scenarios.map(({ scenario }) => scenario)).toEqual([second])
  gone.clear()
  await shelf.bring("orvane", [first, second])
  expect(shelf.here()[0]?.scenarios.map(({ scenario }) => scenario)).toEqual([first, second])
  expect(fetched.filter((name) => name === second)).toHaveLength(1)
})

test("a pack without what belongs to all of its scenarios is not here; unknown packs and scenarios are passed over", async () => {
  const { gone, shelf } = onServer()
  gone.add("base")
  await shelf.bring("orvane", [first])
  expect(shelf.here()).toEqual([])
  await shelf.bring("elsewhere", [first])
  await shelf.bring("orvane", ["no-such-scenario"])
  expect(shelf.here()).toEqual([])
})

test("packs that are whole already are here at once", () => {
  const shelf = shelfOf([whole])
  expect(shelf.here()).toEqual([whole])
  expect(shelf.listed).toEqual([listed(whole)])
})

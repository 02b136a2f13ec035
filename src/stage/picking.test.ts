import { expect, test } from "vitest"
import { smallestAt, touchable } from "./picking"

const tree = { thing: "tree", x: 0, y: 0, width: 300, height: 300 }
const pot = { thing: "pot", x: 120, y: 200, width: 50, height: 60 }

test("nothing is picked where nothing can be looked at", () => {
  expect(smallestAt([tree, pot], 400, 10)?.thing).toBeUndefined()
})

test("a small thing is reached in front of, or behind, a large one", () => {
  expect(smallestAt([tree, pot], 130, 220)?.thing).toBe("pot")
  expect(smallestAt([pot, tree], 130, 220)?.thing).toBe("pot")
  expect(smallestAt([tree, pot], 20, 20)?.thing).toBe("tree")
})

test("everything is at least as large as a finger, about its middle", () => {
  expect(touchable({ thing: "smoke", x: 100, y: 50, width: 10, height: 80 }, 44)).toEqual({
    thing: "smoke",
    x: 83,
    y: 50,
    width: 44,
    height: 80,
  })
})

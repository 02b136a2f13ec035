import { expect, test } from "vitest"
import { inTurn } from "./in-turn"

const waits = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

test("what was asked later is done later, even where it takes less time", async () => {
  const turn = inTurn()
  const done: string[] = []
  const slow = turn(async () => {
    await waits(30)
    done.push("slow")
  })
  const quick = turn(async () => void done.push("quick"))
  await Promise.all([slow, quick])
  expect(done).toEqual(["slow", "quick"])
})

test("what fails is told to whoever asked, and keeps nobody else from a turn", async () => {
  const turn = inTurn()
  const failing = turn(async () => Promise.reject(new Error("no disk")))
  const next = turn(async () => "done")
  await expect(failing).rejects.toThrow("no disk")
  expect(await next).toBe("done")
})

import { expect, test, vi } from "vitest"
import { createPace } from "./pace"

test("four frames a second for eight seconds are too slow, and it is said once", () => {
  const onSlow = vi.fn()
  const pace = createPace(onSlow)
  for (let i = 0; i < 31; i++) pace.frame(250)
  expect(onSlow).not.toHaveBeenCalled()
  for (let i = 0; i < 80; i++) pace.frame(250)
  expect(onSlow).toHaveBeenCalledTimes(1)
})

test("ten frames a second are enough, even if a few stumble", () => {
  const onSlow = vi.fn()
  const pace = createPace(onSlow)
  for (let i = 0; i < 400; i++) pace.frame(i % 12 === 0 ? 700 : 100)
  expect(onSlow).not.toHaveBeenCalled()
})

test("a window that was hidden, and a stage that rested, were not slow", () => {
  const onSlow = vi.fn()
  const pace = createPace(onSlow)
  for (let i = 0; i < 300; i++) {
    pace.frame(250)
    if (i % 20 === 0) pace.frame(60_000)
    if (i % 20 === 10) pace.rest()
  }
  expect(onSlow).not.toHaveBeenCalled()
})

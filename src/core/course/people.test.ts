import { describe, expect, test } from "vitest"
import type { CourseAttempt } from "./facts"
import { brokenDown, guarded, peopleIn, tooFew } from "./people"

/** So many attempts of a role, each of a trainee of its own. */
function group(role: string, people: number): readonly CourseAttempt[] {
  return Array.from({ length: people }, (_, i) => attemptOf(role, `${role}-${i}`))
}

function attemptOf(role: string, attempt: string, trainee?: string): CourseAttempt {
  return {
    attempt,
    ...(trainee === undefined ? {} : { trainee }),
    pack: "small",
    packVersion: "1.0.0",
    scenario: "ford",
    forms: [],
    role,
    began: "2026-11-23T08:00:00.000Z",
    day: "2026-11-23",
    kind: "attempt",
    ending: "quiet",
    doctrine: "",
    decisions: [],
    score: { recognition: { signals: 0, hits: 0, noise: 0, falseAlarms: 0, items: [] }, competencies: [] },
    protecting: { isShown: false, after: null },
    learned: [],
    flags: [],
  }
}

const byRole = (attempts: readonly CourseAttempt[]) =>
  brokenDown(
    attempts,
    ({ role }) => role,
    (own) => own.length,
  ).map(({ group: role, value }) => [role, value])

describe("what is said of a group", () => {
  test("is said of five people or more, and a trainee is one however often she played", () => {
    expect(guarded(group("leader", 5), () => "said")).toBe("said")
    expect(guarded(group("leader", 4), () => "said")).toBe(tooFew)
    const often = Array.from({ length: 9 }, (_, i) => attemptOf("leader", `attempt-${i}`, "004"))
    expect(peopleIn(often)).toBe(1)
    expect(guarded(often, () => "said")).toBe(tooFew)
  })

  test("a pseudonym that looks like the id of an attempt is somebody else", () => {
    expect(peopleIn([attemptOf("leader", "attempt-1"), attemptOf("leader", "attempt-2", "attempt-1")])).toBe(2)
  })

  test("is not said of a small group, and not where the rest would tell it", () => {
    expect(byRole([...group("leader", 9), ...group("observer", 6)])).toEqual([
      ["leader", 9],
      ["observer", 6],
    ])
    // All less the leaders and the observers would be the two guests.
    expect(byRole([...group("leader", 9), ...group("observer", 6), ...group("guest", 2)])).toEqual([
      ["guest", tooFew],
      ["leader", 9],
      ["observer", tooFew],
    ])
    // Two small groups that are five together hide each other.
    expect(byRole([...group("leader", 9), ...group("guest", 2), ...group("medic", 3)])).toEqual([
      ["guest", tooFew],
      ["leader", 9],
      ["medic", tooFew],
    ])
  })
})

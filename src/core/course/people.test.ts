import { describe, expect, test } from "vitest"
import { small } from "../../../tests/support/small"
import { createColumns } from "./columns"
import type { CourseAttempt } from "./facts"
import { brokenDown, guarded, peopleIn, tooFew } from "./people"

const pack = small()

/** Attempts as columns, and all their rows. */
function columnsOf(attempts: readonly CourseAttempt[]) {
  const columns = createColumns()
  return { columns, rows: Int32Array.from(attempts, (attempt) => columns.add(attempt, pack)) }
}

const said = (attempts: readonly CourseAttempt[]) => {
  const { columns, rows } = columnsOf(attempts)
  return guarded(columns, rows, () => "said")
}
const people = (attempts: readonly CourseAttempt[]) => {
  const { columns, rows } = columnsOf(attempts)
  return peopleIn(columns, rows)
}

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

const byRole = (attempts: readonly CourseAttempt[]) => {
  const { columns, rows } = columnsOf(attempts)
  const { attempt, names } = columns
  return brokenDown(columns, rows, attempt.role, names.roles, (own) => own.length).map(({ group: role, value }) => [
    role,
    value,
  ])
}

describe("what is said of a group", () => {
  test("is said of five people or more, and a trainee is one however often she played", () => {
    expect(said(group("leader", 5))).toBe("said")
    expect(said(group("leader", 4))).toBe(tooFew)
    const often = Array.from({ length: 9 }, (_, i) => attemptOf("leader", `attempt-${i}`, "004"))
    expect(people(often)).toBe(1)
    expect(said(often)).toBe(tooFew)
  })

  test("a pseudonym that looks like the id of an attempt is somebody else", () => {
    expect(people([attemptOf("leader", "attempt-1"), attemptOf("leader", "attempt-2", "attempt-1")])).toBe(2)
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

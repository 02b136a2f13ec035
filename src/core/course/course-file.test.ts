import fc from "fast-check"
import { expect, test } from "vitest"
import { firstMachine, fresh, playedOn } from "../../../tests/support/fresh"
import { small } from "../../../tests/support/small"
import { type CourseFile, courseText, createCourseWriter, noAbout, readCourse } from "./course-file"

const course: CourseFile = {
  kind: "forewarn-course",
  format: 1,
  id: "course-0001",
  about: {
    ...noAbout,
    title: "Pre-deployment, first week",
    from: "2026-03-02",
    to: "2026-03-06",
    participants: [{ by: "sex", name: "Women", count: 11 }],
    reaction: { relevance: [0, 1, 2, 9, 8] },
    optOuts: 2,
    incidents: "One session was stopped early.\nIt was held again on Friday.",
  },
  imports: [
    {
      at: "2026-03-06T14:00:00.000Z",
      files: [
        {
          file: "laptop-1.zip/a.json",
          attempt: playedOn(fresh(firstMachine(small())), [{ type: "choose", choice: "ask" }]).attempt,
        },
      ],
      unread: [{ file: "b.json", words: "It cannot be read." }],
    },
  ],
}

test("a course is the same after it was saved and opened elsewhere", () => {
  expect(readCourse(courseText(course))).toEqual({ ok: true, course })
})

test("a course that is written in parts is the same as one that is written whole", () => {
  const { imports, ...about } = course
  const [first] = imports
  if (!first) throw new Error("the course has no import")
  const { at, files, unread } = first
  const writer = createCourseWriter(about)
  const parts = [
    { at, files, unread: [], isLast: false },
    { at, files: [], unread: [], isLast: false },
    { at, files, unread, isLast: true },
    { at, files: [], unread, isLast: true },
  ]
  const text = [writer.begin, ...parts.map(writer.part), writer.end].join("")
  const whole = {
    ...course,
    imports: [
      { at, files: [...files, ...files], unread },
      { at, files: [], unread },
    ],
  }
  expect(text).toBe(courseText(whole))
  expect(readCourse(text)).toEqual({ ok: true, course: whole })
})

test("what is no course is refused with words, whatever it is", () => {
  const refused = (text: string | undefined) => {
    const read = readCourse(text)
    return read.ok ? "" : read.words
  }
  expect(refused(undefined)).toMatch(/UTF-8/)
  expect(refused("{")).toMatch(/damaged/)
  expect(refused("[]")).toMatch(/not a course/)
  expect(refused(JSON.stringify({ ...course, format: 9 }))).toMatch(/newer Forewarn/)
  expect(refused(JSON.stringify({ ...course, names: { "quiet-heron": "A. Person" } }))).toMatch(
    /Nothing of it was taken/,
  )
  expect(refused(JSON.stringify({ ...course, about: { ...course.about, place: "Senn\u202E" } }))).toMatch(
    /about › place/,
  )
  expect(refused(courseText(course).replace('"id"', '"__proto__":{"id":1},"id"'))).toMatch(/Nothing/)
})

test("a course file that was damaged or altered anywhere never throws", () => {
  const text = courseText(course)
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), (at, put) => {
      expect(typeof readCourse(text.slice(0, at) + put + text.slice(at + 1)).ok).toBe("boolean")
    }),
    { numRuns: 300 },
  )
})

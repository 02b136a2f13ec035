import { attemptFile } from "../attempt/attempt-shape"
import { z } from "../pack/zod"
import { reactionItems } from "./reaction"

/**
 * A course as one file: what its lead says of it, and every attempt that came, import by import, as it came. Scores are
 * not in it; they are worked out where it is opened. Who a pseudonym is stands in another file, which the centre keeps.
 */

/** The number of the course format written today. */
export const courseFormat = 1

/** Bytes of one course file. */
export const courseBytes = 256_000_000

const hidden = /(?!\n)[\p{Cc}\p{Default_Ignorable_Code_Point}]|\p{Surrogate}/u

const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => !hidden.test(value), "holds a character that cannot be seen")
const line = text(200).refine((value) => !value.includes("\n"), "has more than one line")
const count = z.int().min(0).max(100_000)

const answers = z.tuple([count, count, count, count, count])

/** What the course lead says of a course. Every part may be empty. */
export const courseAbout = z.strictObject({
  title: line,
  /** First and last day, as YYYY-MM-DD. */
  from: z.iso.date().or(z.literal("")),
  to: z.iso.date().or(z.literal("")),
  place: line,
  language: line,
  cohort: line,
  objectives: text(4000),
  /** Counts of people, never names. */
  participants: z.array(z.strictObject({ by: z.enum(["category", "sex", "country"]), name: line, count })).max(200),
  /** Counts from the paper form, of each statement for the answers 1 to 5. */
  reaction: z.partialRecord(z.enum(reactionItems), answers),
  /** How many left a scenario or a session because of what it was about. */
  optOuts: count.optional(),
  incidents: text(4000),
  itemNotes: text(4000),
  recommendations: text(4000),
})

export type CourseAbout = z.infer<typeof courseAbout>

export const noAbout: CourseAbout = {
  title: "",
  from: "",
  to: "",
  place: "",
  language: "",
  cohort: "",
  objectives: "",
  participants: [],
  reaction: {},
  incidents: "",
  itemNotes: "",
  recommendations: "",
}

const courseImport = z.strictObject({
  /** When it came, by the clock of the course lead's computer. */
  at: z.iso.datetime(),
  files: z.array(z.strictObject({ file: text(400), attempt: attemptFile })).max(200_000),
  /** Files that could not be read as an attempt, and why. */
  unread: z.array(z.strictObject({ file: text(400), words: text(1000) })).max(200_000),
})

export type CourseImport = z.infer<typeof courseImport>

const courseFile = z.strictObject({
  kind: z.literal("forewarn-course"),
  format: z.literal(courseFormat),
  /** A random id, so that the same course is known again. */
  id: z.string().regex(/^[a-z0-9-]{8,64}$/),
  about: courseAbout,
  imports: z.array(courseImport).max(2000),
})

export type CourseFile = z.infer<typeof courseFile>

export type ReadCourse =
  | { readonly ok: true; readonly course: CourseFile }
  | { readonly ok: false; readonly words: string }

/** Reads a course from the text of a file; undefined is text that is no UTF-8. No attempt in it is believed before it was played again. */
export function readCourse(source: string | undefined): ReadCourse {
  if (source === undefined) return refused("It is not text in UTF-8.")
  const value = parsed(source)
  if (value === undefined) return refused("It is damaged, or no file of Forewarn: it cannot be read as JSON.")
  if (!isCourse(value)) return refused("It is not a course. Attempts and zips of them are added with “Add results”.")
  const { format } = value
  if (typeof format === "number" && format > courseFormat)
    return refused(
      `It was written by a newer Forewarn (course format ${format}; this one reads up to ${courseFormat}). Open it there.`,
    )
  const shaped = courseFile.safeParse(value)
  return shaped.success ? { ok: true, course: shaped.data } : refused(shapeWords(shaped.error))
}

/** Whether a value out of a JSON file calls itself a course. */
export function isCourse(value: unknown): value is { readonly kind: "forewarn-course"; readonly format?: unknown } {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "forewarn-course"
}

/** Whether a text is meant to be a course and not an attempt, told without reading all of it. */
export function isCourseText(source: string): boolean {
  return /^\uFEFF?\s*\{\s*"kind"\s*:\s*"forewarn-course"/.test(source)
}

export function courseText({ imports, ...about }: CourseFile): string {
  const writer = createCourseWriter(about)
  return [writer.begin, ...imports.map((one) => writer.part({ ...one, isLast: true })), writer.end].join("")
}

/** The text of a course piece by piece: of very many attempts it is more than one string can hold. */
export function createCourseWriter({ kind, format, id, about }: Omit<CourseFile, "imports">): {
  readonly begin: string
  /** Some files of an import, in their order; what could not be read is written with the last of them. */
  readonly part: (part: CourseImport & { readonly isLast: boolean }) => string
  readonly end: string
} {
  let isInside = false
  let beforeImport = ""
  let beforeFile = ""
  return {
    begin: `${JSON.stringify({ kind, format, id, about }).slice(0, -1)},"imports":[`,
    part({ at, files, unread, isLast }) {
      let text = ""
      if (!isInside) {
        text = `${beforeImport}{"at":${JSON.stringify(at)},"files":[`
        beforeImport = ","
        beforeFile = ""
      }
      for (const file of files) {
        text += `${beforeFile}${JSON.stringify(file)}`
        beforeFile = ","
      }
      isInside = !isLast
      return isLast ? `${text}],"unread":${JSON.stringify(unread)}}` : text
    },
    end: "]}\n",
  }
}

function parsed(source: string): unknown {
  try {
    const value: unknown = JSON.parse(source)
    return value
  } catch {
    return undefined
  }
}

function shapeWords(error: z.ZodError): string {
  const path = error.issues[0]?.path ?? []
  return path.length > 0
    ? `It is not as a course should be: look at “${path.join(" › ")}”. Nothing of it was taken.`
    : "It is not as a course should be. Nothing of it was taken."
}

function refused(words: string): ReadCourse {
  return { ok: false, words }
}

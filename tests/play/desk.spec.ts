import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { read as readBook, utils as sheetUtils } from "@e965/xlsx"
import { expect, type Page } from "@playwright/test"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import Papa from "papaparse"
import { extractText } from "unpdf"
import { z } from "zod"
import { readCourse, simulatedCourse } from "../../src/core/index"
import { courseFiles } from "../support/course"
import { tourPack } from "../support/tour"
import { axeFindsNothing } from "./axe"
import { Trainee, test } from "./trainee"

/** A course of forty trainees and six short scenarios, which two laptops bring: the one loose files, the other a zip. */

const trainees = 40
const days = [
  { date: "2026-03-02", scenarios: ["chain", "clock"] },
  { date: "2026-03-03", scenarios: ["looking", "promises"] },
  { date: "2026-03-04", scenarios: ["talking", "hard-rules"] },
]
const attempts = trainees * 6

/** What each laptop brings: the files of its own trainees, a few of the other's, and one that is damaged or altered. */
function laptops() {
  const pack = tourPack()
  const files = courseFiles(pack, [...simulatedCourse(pack, { trainees, days, seed: "desk" })])
  const of = (laptop: string) =>
    files
      .filter(({ file }) => file.startsWith(laptop))
      .map(({ file, text }) => [file.split("/").at(-1) ?? file, text] as const)
  const [loose, zipped] = [of("laptop-1"), of("laptop-2")]
  return {
    first: loose.map(([name, text]) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) })),
    second: {
      name: "laptop-2.zip",
      mimeType: "application/zip",
      buffer: Buffer.from(zipSync(Object.fromEntries(zipped.map(([name, text]) => [name, strToU8(text)])))),
    },
    files: files.length,
  }
}

const everyExport = {
  csv: "Save the tables (CSV)",
  xlsx: "Save the tables (XLSX)",
  json: "Save the tables (JSON)",
  report: "Save the course report",
  records: "Save the training records",
  review: "Save the facilitator’s pack",
  course: "Save as one file",
}

test("by keyboard alone, a course goes from two laptops' files to every export, which other readers read", async ({
  page,
}) => {
  test.setTimeout(300_000)
  const { first, second, files } = laptops()
  await page.goto("/?stage=off")
  const lead = new Trainee(page)
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true })
  await lead.presses(button("Course desk"))
  await expect(button("Look around in a sample course")).toBeVisible()
  await axeFindsNothing(page, "the empty desk")

  const adds = async (what: Parameters<Page["setInputFiles"]>[1]) => {
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), lead.presses(button("Add results…"))])
    await chooser.setFiles(what)
  }
  const comes = (told: string) => expect(page.getByText(told)).toBeFocused({ timeout: 60_000 })
  const overlaps = files - attempts - 2
  const early = first.length - 1
  await adds(first)
  await comes(`Added: ${early + 1} files read, ${early} new attempts, 1 set aside.`)
  const secondCame = `Added: ${files - early - 1} files read, ${attempts - early} new attempts, ${overlaps} here already, 1 set aside.`
  await adds(second)
  await comes(secondCame)
  await lead.presses(button(/^Take the last import back/))
  await comes(`Taken back: ${files - early - 1} files.`)
  await adds(second)
  await comes(secondCame)
  const aside = page.getByRole("table", { name: "Set aside" })
  await expect(aside.getByRole("row", { name: /damaged\.json/ })).toContainText("Not an attempt, or damaged")
  await expect(aside.getByRole("row", { name: /altered\.json/ })).toContainText("Changed after it was written")
  await lead.presses(button("Describe the course…"))
  await lead.reaches(page.getByLabel("Title", { exact: true }))
  await page.keyboard.type("Rotation 12")
  await lead.presses(button("Keep"))
  await expect(page.getByRole("heading", { level: 1, name: "Rotation 12" })).toBeVisible()
  await axeFindsNothing(page, "results")

  const opens = async (section: string) => {
    await lead.presses(button(section))
    await expect(page.locator('.course-section[aria-busy="false"]')).toBeVisible()
    await axeFindsNothing(page, section)
  }
  await opens("The group")
  await expect(page.getByRole("table", { name: "Who shows how much of what" }).getByRole("rowheader")).toContainText([
    "001",
    "040",
  ])
  await lead.reaches(page.getByRole("combobox", { name: "Day" }))
  await page.keyboard.press("ArrowDown")
  await expect(page.getByText(`${trainees * 2} of ${attempts} attempts`)).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  for (const section of ["Items", "For the facilitator", "A trainee", "Hand over"]) await opens(section)

  const saved = async (what: keyof typeof everyExport) => {
    const [download] = await Promise.all([page.waitForEvent("download"), lead.presses(button(everyExport[what]))])
    return new Uint8Array(readFileSync(await download.path()))
  }

  const tables = unzipSync(await saved("csv"))
  const rowsOf = (table: string) =>
    Papa.parse<Record<string, string>>(strFromU8(tables[`${table}.csv`] ?? new Uint8Array()), {
      header: true,
      skipEmptyLines: true,
    }).data
  expect(rowsOf("attempts").map(({ trainee }) => trainee)).toContain("007")
  expect(rowsOf("attempts")).toHaveLength(attempts)
  expect(rowsOf("set-aside").map(({ reason }) => reason)).toEqual(["not-an-attempt", "edited"])

  const book = readBook(await saved("xlsx"), { type: "array" })
  expect(book.SheetNames).toEqual([...Object.keys(tables).map((name) => name.replace(".csv", "")), "columns"])
  for (const [name, sheet] of Object.entries(book.Sheets).slice(0, -1))
    expect(sheetUtils.sheet_to_json(sheet), name).toHaveLength(rowsOf(name).length)

  const schema = JSON.parse(readFileSync(resolve("docs/course-report.schema.json"), "utf8"))
  const told: unknown = JSON.parse(strFromU8(await saved("json")))
  expect(z.fromJSONSchema(schema).safeParse(told).error).toBeUndefined()
  expect(told).toMatchObject({ counts: { attempts, aside: 2 } })

  const course = readCourse(strFromU8(await saved("course")))
  expect(course).toMatchObject({ ok: true, course: { about: { title: "Rotation 12" }, imports: { length: 2 } } })

  const printed = async (what: "report" | "records" | "review") => {
    const html = strFromU8(await saved(what))
    expect(html).not.toMatch(/<script|<iframe|\son\w+=|javascript:|\b(href|src)=/i)
    const paper = await page.context().newPage()
    await paper.setContent(html)
    const { text, totalPages } = await extractText(new Uint8Array(await paper.pdf()), { mergePages: true })
    await paper.close()
    return { text: text.replaceAll(/\s+/g, " "), totalPages }
  }
  const report = await printed("report")
  for (const part of ["1. The course", "4. Level 1: reaction", "5. Level 2: learning", "9. Recommendations"])
    expect(report.text).toContain(part)
  expect(report.text).toContain(`${trainees} people played ${attempts} attempts`)
  const records = await printed("records")
  expect(records.totalPages).toBeGreaterThanOrEqual(trainees)
  expect(records.text).toContain("007")
  expect((await printed("review")).text).toContain("Questions")
})

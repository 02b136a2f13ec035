import { words as onPaper } from "../../paper/report-words"
import type { SetAside } from "../../core/course/collection"
import type { CohortCounts } from "../../core/course/cohort"
import { words as common } from "../words"
import type { Came, DeskNotice, Working } from "./desk-types"
import { sendWords } from "./send-words"

/** The words of the desk: a part of the interface's words that comes with it. Another language is another object of this shape. */
export const words = {
  title: common.home.desk,
  untitled: "A course without a title",
  sections: "What the desk shows",
  section: {
    collect: "Results",
    group: "The group",
    trainee: "A trainee",
    items: "Items",
    review: "For the facilitator",
    over: "Hand over",
  },

  empty: {
    title: "Bring the results of a course together",
    text: "On each laptop open “Finished runs”, then the debrief, and save the result. Bring the files here on a stick: single files, whole folders, or zips of them, in any order and as often as you like.",
    safe: "Every attempt is checked and played again; scores in the files are not believed. The same attempt from two laptops counts once. Nothing leaves this computer unless you send it.",
    sample: "Look around in a sample course",
    sampleHint: "Made by simulation. Nobody played it.",
    course: "A course that was saved as one file is opened in the same way.",
  },

  add: {
    files: "Add results…",
    folder: "Add a folder…",
    drop: "or drop files, folders and zips anywhere on this page",
    dropHere: "Let go to add them to this course",
    cancel: "Cancel",
    undo: "Take the last import back",
    undoNamed: (files: number) => `Take the last import back: ${counted(files, "file", "files")}`,
  },

  working: (what: Working["what"]) =>
    ({
      opening: "Reading the course from this device…",
      reading: "Reading a large file…",
      adding: "Checking attempts and playing them again…",
      sample: "Making the sample course…",
      writing: "Writing…",
      sending: "Sending to the record store…",
    })[what],
  progress: ({ what, done, of }: Pick<Working, "what" | "done" | "of">) => {
    if (of > 0) return what === "opening" ? `${Math.floor((done / of) * 100)} %` : `${done} of ${Math.max(of, done)}`
    if (done === 0) return ""
    return what === "writing" ? megabytes(done) : String(done)
  },

  notice: (notice: DeskNotice): string => {
    if (notice.kind === "cancelled") return `Cancelled. Nothing of ${notice.file ?? "it"} was taken.`
    if (notice.kind === "not-opened")
      return "Cancelled. The course stays on this device as it is, and can be opened again."
    if (notice.kind === "nothing") return "There was nothing to add: results are JSON files, or zips of them."
    if (notice.kind === "sent") return sendWords.sent(notice)
    if (notice.kind === "undone") return `Taken back: ${counted(notice.files, "file", "files")}.`
    if (notice.kind === "not-saved")
      return `It was not saved as one file: it would be one of ${megabytes(notice.bytes)}, and at most ${megabytes(notice.most)} can be opened again. Nothing is lost: the course stays on this device. To go on elsewhere, take the files it came from; to hand results over, write the tables.`
    if (notice.kind !== "not-kept") return came(arrivals[notice.kind], notice)
    return `This device refuses to keep it, so it was not added: ${notice.words} Free some space, or use an ordinary window, and add it again.`
  },

  counts: {
    attempts: "attempts",
    files: "files",
    unfinished: "not finished",
    practice: "practice",
    aside: "set aside",
  },

  imports: {
    title: "Imports",
    none: "Nothing was added yet.",
    columns: { when: "Added", files: "Attempts read", unread: "Not readable" },
  },

  aside: {
    title: "Set aside",
    hint: "These files are not counted. Nothing was deleted or changed; they stay where they are on the stick or laptop.",
    none: "Every file could be counted.",
    columns: { file: "File", reason: "Why" },
    reason: (reason: SetAside["reason"]) => reasons[reason],
    more: (more: number) => `and ${more} more; the export lists them all`,
  },

  course: {
    title: "The course",
    edit: "Describe the course…",
    editHint: "Title, dates, place, who took part and the paper form: what the course report begins with.",
    save: "Save as one file",
    saveHint: "Everything that was collected and described, to go on elsewhere. It holds pseudonyms and no names.",
    fresh: "Begin another course",
    others: "Other courses on this device",
    show: "Open",
    showNamed: (title: string) => `Open ${title}`,
    remove: "Remove this course from this device…",
    removeAsk: (title: string) => `Remove ${title}?`,
    removeText:
      "It is taken off this device with everything that was collected. Save it as one file first if you may want it again. The laptops’ own runs are not touched.",
    removeDo: "Remove",
    keep: "Keep it",
    sample: "Sample course: made by simulation, nobody played it.",
    notKept: "It is kept on this device from the first import on.",
    span: (from: string, to: string) =>
      from === "" && to === ""
        ? ""
        : from === to || to === ""
          ? day(from)
          : from === ""
            ? day(to)
            : `${day(from)} to ${day(to)}`,
    changed: (at: string) => `changed ${common.when(at.slice(0, 16))}`,
  },

  names: {
    title: "Who is who",
    hint: "Attempts carry pseudonyms. If your centre keeps a list of who they are, it can be shown here: a text or CSV file with a pseudonym and a name on each line.",
    promise:
      "Names are shown on this screen only. They are not stored, not in the course file and not in any export, and are gone when the page is closed.",
    load: "Show names from a list…",
    loaded: (count: number) => `${counted(count, "name is", "names are")} shown on this screen only.`,
    forget: "Forget the names",
    none: (file: string) => `No pseudonym was found in ${file}. Each line is to hold a pseudonym, a comma, and a name.`,
  },

  about: {
    title: "Describe the course",
    what: "What and where",
    fields: {
      title: "Title",
      from: "First day",
      to: "Last day",
      place: "Place",
      language: "Language of instruction",
      cohort: "Group",
    },
    hints: { cohort: "as your centre calls it, such as the rotation" },
    objectives: "Objectives",
    participants: "Who took part",
    participantsHint: "Counts only, never names. Counts of one to four are printed as “fewer than 5”.",
    by: { category: "Category", sex: "Sex", country: "Country" },
    byLabel: "By",
    group: "Group",
    count: "People",
    addRow: "Add a line",
    removeRow: (name: string) => `Remove the line ${name === "" ? "without a name" : name}`,
    reaction: "Level 1: the paper form",
    reactionHint:
      "How many people ticked each answer, from 1 (not at all) to 5 (fully). Leave empty what was not collected.",
    statement: "Statement",
    answer: (value: number) => String(value),
    answerNamed: (item: string, value: number) => `${item}: answer ${value}`,
    optOuts: "How many skipped a scenario or left a session because of what it was about",
    optOutsHint: "A count for the whole course. Nobody is named, and no reason is asked.",
    incidents: "Incidents, and what was done",
    itemNotes: "Notes on items",
    recommendations: "Recommendations",
    noNames: "Do not write names or real cases here: this is printed in the report.",
    keep: "Keep",
    leave: "Leave as it was",
    needsDates: "The last day is before the first.",
  },

  filter: {
    title: "Which attempts are meant",
    all: "All",
    kind: {
      day: "Day",
      scenario: "Scenario",
      form: "Form",
      role: "Role",
      language: "Language",
      pack: "Pack",
      trainee: "Pseudonym",
    },
    none: {
      day: "no day",
      scenario: "no scenario",
      form: "no form",
      role: "no role",
      language: "not written down",
      pack: "no pack",
      trainee: "no pseudonym",
    },
    scenarioShown: "Scenario shown here",
    unknownName: "Nobody here has this pseudonym.",
    form: (form: string) => `Form ${form.toUpperCase()}`,
    meant: (meant: number, of: number) =>
      meant === of && of > 1 ? `All ${of} attempts` : `${meant} of ${counted(of, "attempt", "attempts")}`,
    clear: "Show all",
  },

  group: {
    people: (from: number, to: number, of: number) => `Rows ${from} to ${to} of ${of}.`,
    peopleBefore: "The rows before",
    peopleAfter: "The rows after",
    counts: (counts: CohortCounts) =>
      [
        `${counted(counts.attempts, "attempt counts", "attempts count")}, ${counts.finished} of them finished, of ${counted(counts.people, "person", "people")}${counts.nameless > 0 ? ` (${counts.nameless} under no pseudonym; each is taken for a person of their own)` : ""}.`,
        ...(counts.practice + counts.hotSeat + counts.otherDoctrine > 0
          ? [
              `Left out: ${[
                [counts.practice, "practice"],
                [counts.hotSeat, "played by two"],
                [counts.otherDoctrine, "scored under another doctrine"],
              ]
                .filter(([count]) => count !== 0)
                .map(([count, name]) => `${count} ${name}`)
                .join(", ")}.`,
            ]
          : []),
        ...(counts.repeats > 0
          ? [`${counts.repeats} were played by somebody who had finished the same scenario before.`]
          : []),
      ].join(" "),
  },

  trainee: {
    none: "No attempt of this course was played under a pseudonym, so nobody can be told apart.",
    choose: "Choose a pseudonym",
    hint: "Below the picture stands what the trainee sees under “Your progress”, in the same words: look at it together.",
    nothing: (isFiltered: boolean) =>
      `Nothing ${isFiltered ? "of what is chosen above " : ""}was finished under this pseudonym.`,
    posture: "Every decision by what it left undone and what it exposed",
    stance: "Stance",
  },

  over: {
    hint: "Reports open in any browser without a network and are printed, or saved as PDF, from there. Nothing in any of these files is a name.",
    whole: (attempts: number) =>
      `What you filter by is not applied here: every file, and the report below, is of the whole course, ${attempts} attempts.`,
    save: {
      report: "Save the course report",
      records: "Save the training records",
      review: "Save the facilitator’s pack",
      xlsx: "Save the tables (XLSX)",
      csv: "Save the tables (CSV)",
      json: "Save the tables (JSON)",
    },
    about: {
      report: "By levels 1 to 3, for the training centre and whoever funds it: what is shown below.",
      records: "A sheet for each pseudonym, with competencies and lines to sign.",
      review: "For each scenario: questions, what was known when, and the decisions worth talking about.",
      xlsx: "One spreadsheet with a sheet for each table, and one that explains every column.",
      csv: "One file for each table in a zip, for statistics.",
      json: "The same tables for other programs.",
    },
    preview: "The course report",
    print: "Print, or save as PDF",
  },

  looking: "Working it out…",
  day: (date: string) => day(date),

  /** What the paper form asks, and the report prints. */
  reaction: onPaper.reaction,
  close: common.app.close,
} as const

const arrivals: Readonly<Record<"added" | "course-opened" | "course-added", string>> = {
  added: "Added",
  "course-opened": "The course was opened",
  "course-added": "This course was here already; what its file holds was added",
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`
}

function came(what: string, { files, fresh, known, aside }: Came): string {
  const parts = [
    `${counted(files, "file", "files")} read`,
    fresh > 0 || known + aside === 0 ? counted(fresh, "new attempt", "new attempts") : "no new attempt",
    ...(known > 0 ? [`${known} here already`] : []),
    ...(aside > 0 ? [`${aside} set aside`] : []),
  ]
  return `${what}: ${parts.join(", ")}.`
}

const reasons: Readonly<Record<SetAside["reason"], string>> = {
  "not-an-attempt": "Not an attempt, or damaged",
  "newer-format": "Written by a newer Forewarn",
  "cut-short": "Its end is missing",
  edited: "Changed after it was written",
  "other-pack": "Of another scenario",
  "other-rules": "Of another version of the pack",
  "does-not-fit": "Does not fit the scenario",
  backwards: "Its times run backwards",
  unreadable: "Cannot be opened",
  "unknown-pack": "Its pack is not here",
  "two-logs": "A second, different log",
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** A date as it is written out, whatever the computer's own time zone. */
function day(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString("en-GB", { dateStyle: "medium", timeZone: "UTC" })
}

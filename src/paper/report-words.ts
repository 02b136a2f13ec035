import type { ReactionItem } from "../core/course/reaction"
import { words as shared } from "./words"

/** The words of the reports. */
export const words = {
  notCollected: "Not collected.",
  nothing: "Nothing was written here.",
  untitled: "A course without a title",
  fewer: "fewer than 5",

  course: {
    title: (title: string) => `Course report: ${title}`,
    kicker: "Course report",
    what: "1. The course",
    dates: "Dates",
    place: "Place",
    language: "Language",
    cohort: "Group",
    packs: "Scenario packs",
    span: (from: string, to: string) =>
      from === "" && to === ""
        ? words.notCollected
        : from === to || to === ""
          ? shared.day(from)
          : from === ""
            ? shared.day(to)
            : `${shared.day(from)} to ${shared.day(to)}`,
    participants: "2. Participants",
    participantsHint: "As counts. Nobody is named.",
    people: (people: number, attempts: number, finished: number) =>
      `${shared.people(people)} played ${shared.attempts(attempts)}, of which ${finished} were finished.`,
    by: { category: "By category", sex: "By sex", country: "By country" },
    group: "Group",
    count: "People",
    objectives: "3. Objectives",
    one: "4. Level 1: reaction",
    oneHint: "From the paper form, 1 (not at all) to 5 (fully).",
    statement: "Statement",
    n: "n",
    mean: "Mean",
    two: "5. Level 2: learning",
    twoChange: "5.1 Before and after",
    twoBands: "5.2 Competencies of the group",
    bandsHint:
      "How many trainees show each competency, and how surely. Bands are shown only where the evidence suffices.",
    competency: "Competency",
    twoPosture: "5.3 Posture, day by day",
    twoRecognising: "5.4 Telling signs from what is harmless",
    twoProtecting: "5.5 Time to the first act that protects",
    three: "6. Level 3: application",
    threeText:
      "Not collected during a course. Ask trainees and their supervisors six to twelve weeks after deployment. A simulator cannot say what people do in the field, and levels 4 (results) and 5 (return) cannot be claimed from it.",
    items: "7. Notes on items",
    itemsRead: (shown: number, few: number) =>
      `${shown === 0 ? "No decision was" : `${shown} decisions were`} met by thirty or more people, and ${few} by fewer; of those nothing is said.`,
    incidents: "8. Incidents",
    optOuts: (count: number | undefined) =>
      count === undefined
        ? "How many skipped a scenario or left a session was not collected."
        : count > 0 && count < 5
          ? "Fewer than five skipped a scenario or left a session because of what it was about."
          : `${count} skipped a scenario or left a session because of what it was about.`,
    unfinished: (count: number) => `${shared.attempts(count)} ${count === 1 ? "was" : "were"} not finished.`,
    recommendations: "9. Recommendations",
    annex: "Annex: packs and scenarios",
    scenario: "Scenario",
    attempts: "Attempts",
    aside: (count: number) =>
      `${count === 0 ? "No file was" : count === 1 ? "One file was" : `${count} files were`} set aside; the list is in set-aside.csv.`,
    limits:
      "What a simulator shows is how people decide in it. It says something about what they learnt, and nothing by itself about how they will act in the field.",
  },

  record: {
    title: (title: string) => `Training records: ${title}`,
    kicker: "Training record",
    trainee: "Pseudonym or service number",
    course: "Course",
    dates: "Played",
    packs: "Packs",
    scenarios: "Scenarios finished",
    hours: "At the screen",
    duration: (seconds: number) => {
      const minutes = Math.round(seconds / 60)
      return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
    },
    doctrine: "Doctrine",
    competency: "Competency",
    band: "Band",
    interval: "95 % interval",
    evidence: "Observations",
    none: "No attempt of this course was played under a pseudonym.",
    hint: "A band says what the evidence of these scenarios speaks for. It is no mark and no ranking, and not meant for selection or discipline.",
    lines: ["Name (filled in by the centre)", "Instructor: name and signature", "Date", "Valid until"],
  },

  review: {
    title: (title: string) => `For the talk afterwards: ${title}`,
    kicker: "For the facilitator",
    hint: "Ask before you tell. Nobody is named here, and nothing is said of fewer than five people.",
  },

  reaction: (item: ReactionItem) => reactions[item],
} as const

const reactions: Readonly<Record<ReactionItem, string>> = {
  relevance: "This was relevant to the work I am going to do.",
  confidence: "I feel more confident to act on what I notice.",
  realism: "The situations were realistic.",
  respect: "People in the scenarios were shown with respect.",
  trainer: "The trainers helped me to learn.",
  recommend: "I would recommend this course.",
  wellbeing: "I felt looked after during the course.",
}

import { irisBegin } from "./iris"

/**
 * The words of statements. Verbs and types of activities are others': cmi5 (initialized, completed, terminated), the serious
 * games profile (selected, and all types of activities), ADL (answered). Only the extensions are ours.
 */
export const verbs = {
  initialized: "http://adlnet.gov/expapi/verbs/initialized",
  selected: "https://w3id.org/xapi/adb/verbs/selected",
  answered: "http://adlnet.gov/expapi/verbs/answered",
  completed: "http://adlnet.gov/expapi/verbs/completed",
  terminated: "http://adlnet.gov/expapi/verbs/terminated",
} as const
export type Verb = keyof typeof verbs

export const activityTypes = {
  /** A pack. */
  game: "https://w3id.org/xapi/seriousgames/activity-types/serious-game",
  /** A scenario. */
  quest: "https://w3id.org/xapi/seriousgames/activity-types/quest",
  /** A beat that is a talk. */
  dialog: "https://w3id.org/xapi/seriousgames/activity-types/dialog-tree",
  /** Any other beat, and what is put together and handed in. */
  question: "http://adlnet.gov/expapi/activities/question",
  profile: "http://adlnet.gov/expapi/activities/profile",
} as const

export interface ExtensionWord {
  readonly type: "ContextExtension" | "ResultExtension"
  readonly says: string
  /** JSON Schema of its value, draft 7. */
  readonly schema: object
}

const word = { type: "string" }
const whole = { type: "integer", minimum: 0 }
const share = { type: ["number", "null"], minimum: 0, maximum: 1 }
const measure = { type: ["number", "null"] }
const words = { type: "array", items: word }
const fields = (properties: Readonly<Record<string, object>>) => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

const extensionWords = {
  attempt: {
    type: "ContextExtension",
    says: "The attempt's own id, as in the other exports of a course.",
    schema: word,
  },
  "pack-version": {
    type: "ContextExtension",
    says: "The version of the pack it was played in. Scores are comparable within one major version.",
    schema: word,
  },
  doctrine: {
    type: "ContextExtension",
    says: "The doctrine it was scored under, and its version.",
    schema: word,
  },
  role: { type: "ContextExtension", says: "The role that was played.", schema: word },
  "scenario-clock": {
    type: "ContextExtension",
    says: "The time of day in the scenario when it was decided, with its day where that is not the first.",
    schema: { type: "string", pattern: "^(day [0-9]+ )?[0-9]{2}:[0-9]{2}$" },
  },
  open: {
    type: "ContextExtension",
    says: "The ids of everything that could have been chosen at that moment, the chosen one among them.",
    schema: words,
  },
  milliseconds: {
    type: "ResultExtension",
    says: "Milliseconds from the act before to this one, pauses included.",
    schema: whole,
  },
  lapsed: {
    type: "ResultExtension",
    says: "True where the time for the decision was over and the choice was taken for the trainee.",
    schema: { const: true },
  },
  stance: {
    type: "ResultExtension",
    says: "What the doctrine makes of it.",
    schema: { enum: ["calculated", "hesitant", "passive", "reckless", "justified-no-go"] },
  },
  "stance-from": {
    type: "ResultExtension",
    says: "Whether the stance was computed from the pack's risk data, or stated by its author.",
    schema: { enum: ["computed", "stated"] },
  },
  posture: {
    type: "ResultExtension",
    says: "How passive (0 protects all that could be protected, 1 nothing) and how reckless it was.",
    schema: fields({ passivity: share, recklessness: share }),
  },
  "hard-rules": {
    type: "ResultExtension",
    says: "The hard rules it broke, and whether they were put right before the end.",
    schema: { type: "array", items: fields({ rule: word, repaired: { type: "boolean" } }) },
  },
  ending: { type: "ResultExtension", says: "The ending it came to.", schema: word },
  receipt: {
    type: "ResultExtension",
    says: "Ten characters worked out from the log, for comparing with what was written down in the room.",
    schema: word,
  },
  "scenario-minutes": { type: "ResultExtension", says: "Minutes that passed in the scenario.", schema: whole },
  stances: {
    type: "ResultExtension",
    says: "How many decisions were of which stance; decisions that were not judged are not counted.",
    schema: { type: "object", additionalProperties: whole },
  },
  quality: {
    type: "ResultExtension",
    says: "The mean decision quality, 0 to 100, of those that were computed; null where there were none. It is no pass mark.",
    schema: { type: ["number", "null"], minimum: 0, maximum: 100 },
  },
  recognition: {
    type: "ResultExtension",
    says: "Signs that could be seen and were flagged, harmless things that could be seen and were flagged, and how well the two were told apart (d' and c).",
    schema: fields({
      signals: whole,
      hits: whole,
      noise: whole,
      falseAlarms: whole,
      sensitivity: measure,
      criterion: measure,
    }),
  },
  competencies: {
    type: "ResultExtension",
    says: "What there is evidence for: a level from 0 to 1 with its standard error, the band, and the weight of the evidence.",
    schema: {
      type: "array",
      items: fields({ id: word, level: share, error: measure, band: word, weight: { type: "number" } }),
    },
  },
} as const satisfies Readonly<Record<string, ExtensionWord>>

export type ExtensionName = keyof typeof extensionWords
export const extensions: Readonly<Record<ExtensionName, ExtensionWord>> = extensionWords

export function extensionIri(name: string): string {
  return `${irisBegin}/xapi/extensions/${name}`
}

/** Scales of the language that run through all of the core, apart from the shape of files: a page that only shows them needs no more. */

/** From the least urgent: in the day's report, within the hour, at once. */
export const urgencies = ["routine", "urgent", "flash"] as const
export type Urgency = (typeof urgencies)[number]

/** From the weakest: a conclusion, something somebody said, something the team saw. */
export const kindsOfFact = ["inferred", "heard", "observed"] as const
export type KindOfFact = (typeof kindsOfFact)[number]

/** How reliable a source is, from A to F, and how credible what it said, from 1 to 6. */
export const gradePattern = /^[A-F][1-6]$/

/**
 * How likely something is, in per cent: the steps an estimate can be stated in, each with words of its own. Nobody is ever
 * sure, so neither 0 nor 100 is among them.
 */
export const chances = [5, 15, 30, 50, 70, 85, 95] as const
export type Chance = (typeof chances)[number]

/** The highest of five steps, from turned away to speaking freely: few enough to search, as fine as anyone can tell. */
export const rapportSteps = 4

export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const
export type Weekday = (typeof weekdays)[number]

/** How those who are somewhere look from outside, from the least visible to the most. */
export const postures = ["low", "firm", "robust"] as const
export type Stature = (typeof postures)[number]

/** What a plan of presence comes to, each in hundredths. */
export const measures = [
  "presence",
  "entropy",
  "foreseen",
  "error",
  "harm",
  "kept",
  "posture",
  "escalation",
  "reserve",
] as const
export type Measure = (typeof measures)[number]

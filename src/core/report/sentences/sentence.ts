import type { RiskBand } from "../../pack/schema"
import type { Template } from "./en"

/** One sentence of feedback as data: which one it is, and what it says of this attempt. Words come last, in any language. */
export interface Sentence {
  readonly template: Template
  readonly values: Values
}

export type Values = Readonly<Record<string, Value>>

/** What may stand in a sentence: texts of the pack as they are, or a number with what it means. */
export type Value =
  | string
  | readonly string[]
  /** A count: it decides between one and many. */
  | number
  | { readonly share: number }
  | { readonly minutes: number }
  /** Minutes since the first midnight of the scenario, read as an hour. */
  | { readonly clock: number }
  | { readonly decimal: number }
  | { readonly band: RiskBand }

/** A language in which feedback can be said: a table of templates, and how numbers and lists are written in it. */
export interface Tongue {
  /**
   * `{name}` stands for a value; `{name|sign|signs}` for the form that goes with a count, without the count itself.
   * Every language uses the same names.
   */
  readonly sentences: Readonly<Record<Template, string>>
  /** Which of the forms goes with a count, from 0. */
  readonly formFor: (count: number) => number
  readonly share: (share: number) => string
  readonly minutes: (minutes: number) => string
  readonly decimal: (value: number) => string
  readonly list: (items: readonly string[]) => string
  readonly bands: Readonly<Record<RiskBand, string>>
}

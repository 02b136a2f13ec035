import type { Means } from "./kit"
import type { Never } from "./never"
import type { Place } from "./place"

/**
 * The facts a check can report, one member per permanent code. A code is never renamed and never reused: instructors
 * look it up, scripts match on it. The sentences are in `words.ts`.
 */
/** What must hold something, or what is put together in it could never be handed in. */
export type Filled =
  | "items"
  | "to"
  | "bins"
  | "cards"
  | "places"
  | "means"
  | "budget"
  | "hypotheses"
  | "fragments"
  | "cells"
  | "lines"

export type Finding =
  // the archive
  | { readonly code: "bad-archive"; readonly why: ArchiveFault; readonly entry?: string }
  // the text itself
  | { readonly code: "not-text" }
  | { readonly code: "too-large"; readonly bytes: number; readonly most: number }
  | { readonly code: "hidden-character"; readonly character: string }
  | { readonly code: "empty-file" }
  | { readonly code: "syntax"; readonly format: "YAML" | "JSON"; readonly reason: string }
  | { readonly code: "too-deep"; readonly most: number }
  | { readonly code: "second-document" }
  | { readonly code: "not-in-packs"; readonly what: "anchor" | "alias" | "tag" | "directive" | "merge" | "complex-key" }
  | { readonly code: "duplicate-key"; readonly key: string }
  | { readonly code: "reserved-key"; readonly key: string }
  | { readonly code: "ambiguous-word"; readonly word: string }
  // the shape of a file
  | { readonly code: "unknown-key"; readonly key: string; readonly nearest: string | undefined }
  | { readonly code: "missing-key"; readonly key: string }
  | { readonly code: "wrong-type"; readonly expected: string; readonly found: string }
  | { readonly code: "wrong-form"; readonly expects: string; readonly found: string }
  | {
      readonly code: "wrong-word"
      readonly found: string
      readonly known: readonly string[]
      readonly nearest: string | undefined
    }
  | {
      readonly code: "out-of-range"
      readonly least?: number
      readonly most?: number
      readonly of: "number" | "text" | "list"
    }
  // the meaning of a pack
  | { readonly code: "missing-file"; readonly file: string }
  | { readonly code: "no-scenario" }
  | {
      readonly code: "unknown-name"
      readonly kind: string
      readonly name: string
      readonly nearest: string | undefined
      readonly known: readonly string[]
      readonly file?: string
    }
  | { readonly code: "duplicate-id"; readonly kind: string; readonly id: string }
  | { readonly code: "unreachable-beat"; readonly beat: string }
  | { readonly code: "unreachable-ending"; readonly ending: string }
  | { readonly code: "dead-end"; readonly beat: string }
  | { readonly code: "endless"; readonly beat: string }
  | { readonly code: "unlearnable-info"; readonly info: string }
  | { readonly code: "signal-or-noise"; readonly thing: string; readonly both: boolean }
  | { readonly code: "unlisted-threat"; readonly threat: string; readonly listed: readonly string[] }
  | { readonly code: "unaffordable"; readonly asset: string; readonly needs: number; readonly has: number }
  | { readonly code: "too-many-files"; readonly files: number; readonly most: number }
  | { readonly code: "inject-without-cause"; readonly inject: string }
  | { readonly code: "clock-backwards"; readonly from: string; readonly to: string }
  | { readonly code: "never-holds"; readonly never: Never }
  | { readonly code: "never-fires"; readonly inject: string; readonly at: string; readonly end: string }
  | { readonly code: "never-fires"; readonly inject: string; readonly never: Never }
  | {
      readonly code: "time-limit"
      readonly beat: string
      readonly choice: string
      /** What can close the choice; absent where there is no such choice. */
      readonly closing?: readonly string[]
      readonly known?: readonly string[]
    }
  | {
      readonly code: "no-way"
      /** A road one cannot travel so, a place that is not beside the roads, or roads that do not lead together. */
      readonly why: "means" | "place" | "apart"
      readonly of: string
      readonly name: string
      readonly by: Means
      readonly beside?: number
    }
  | {
      readonly code: "unsendable"
      readonly id: string
      readonly lacks: Filled
    }
  | {
      readonly code: "outside-plan"
      readonly plan: string
      readonly day: number
      readonly from: number
      readonly days: number
    }
  | { readonly code: "outcome-order"; readonly id: string; readonly outcome: string; readonly isLast: boolean }
  | { readonly code: "unpickable"; readonly card: string }
  | { readonly code: "pick-without-gain"; readonly id: string }
  | {
      readonly code: "muddled-fragment"
      readonly fragment: string
      /** It is a copy of itself, by way of others perhaps; it points somewhere though it is planted, or elsewhere than its origin. */
      readonly how: "copies-itself" | "planted-points" | "copy-points"
    }
  | { readonly code: "unchased"; readonly answer: string }
  | { readonly code: "gives-away"; readonly fact: string; readonly addressee: string }
  | { readonly code: "asks-nobody"; readonly choice: string }
  | { readonly code: "unset-memory"; readonly memory: string; readonly value: string; readonly scenario: string }
  // how well a pack teaches
  | { readonly code: "unread-memory"; readonly memory: string }
  | { readonly code: "ungiven-consent"; readonly person: string; readonly purpose: string }
  | {
      readonly code: "hurried-route"
      readonly action: string
      readonly route: string
      readonly takes: number
      readonly needs: number
    }
  | { readonly code: "uncovered-row"; readonly row: string; readonly claimed: boolean }
  | { readonly code: "unobservable"; readonly competency: string }
  | {
      readonly code: "banned-word"
      readonly word: string
      readonly instead: string
      readonly severity: "error" | "warning"
    }
  | { readonly code: "reading-grade"; readonly grade: number; readonly most: number }
  | { readonly code: "lonely-signal"; readonly beat: string }
  | { readonly code: "one-sided"; readonly beat: string; readonly lacks: readonly string[] }
  | { readonly code: "expert-key"; readonly why: "few"; readonly of: number; readonly least: number }
  | { readonly code: "expert-key"; readonly why: "divided"; readonly sd: number; readonly most: number }
  | { readonly code: "expert-key"; readonly why: "opposite"; readonly mean: number; readonly stance: string }
  | { readonly code: "telling-length"; readonly choice: string; readonly longer: boolean; readonly percent: number }
  // the forms of a test, and the campaign
  | { readonly code: "repeated-scenario"; readonly scenario: string; readonly of?: "campaign" }
  // the languages of a pack
  | {
      readonly code: "missing-translation"
      readonly language: string
      readonly part: string
      readonly missing: number
      readonly of: number
    }
  | { readonly code: "stale-translation"; readonly key: string }
  | {
      readonly code: "other-speakers"
      readonly key: string
      readonly speakers: readonly string[]
      readonly found: readonly string[]
    }
  | { readonly code: "unlisted-language"; readonly language: string; readonly listed: readonly string[] }
  // the pictures of a pack
  | { readonly code: "missing-medium"; readonly file: string }
  | { readonly code: "unlisted-medium"; readonly file: string }
  | { readonly code: "unused-medium"; readonly medium: string }
  | { readonly code: "wrong-medium"; readonly file: string; readonly is: string | undefined }
  | { readonly code: "large-medium"; readonly bytes: number; readonly most: number; readonly all: boolean }
  | { readonly code: "large-picture"; readonly width: number; readonly height: number; readonly most: number }

/** Why an archive is refused. */
export type ArchiveFault =
  | "not-zip"
  | "cut-off"
  | "damaged"
  | "zip64"
  | "too-large"
  | "too-many-files"
  | "empty"
  | "overlap"
  | "encrypted"
  | "unknown-method"
  | "two-names"
  | "leaves-folder"
  | "odd-name"
  | "hidden-character"
  | "not-composed"
  | "long-name"
  | "doubled"
  | "not-a-file"
  | "unknown-kind"
  | "file-too-large"
  | "too-dense"
  | "wrong-bytes"

export type Code = Finding["code"]

/** One problem, where it is, and how bad: an error stops the pack from being played, a warning does not. */
export interface Diagnostic {
  readonly severity: "error" | "warning"
  readonly file: string
  readonly place: Place
  readonly finding: Finding
  /** The other place a problem is about: where a doubled name was used first. */
  readonly first?: Place & { readonly file: string }
}

/** In file order, then by place, then by code: the same list on every machine. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      byText(a.file, b.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      byText(a.finding.code, b.finding.code) ||
      byText(JSON.stringify(a.finding), JSON.stringify(b.finding)),
  )
}

/** Compares by code unit, which no locale changes. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

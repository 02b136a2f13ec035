import type { Condition } from "../pack/schema"
import type { PresenceRules } from "../presence/rules"
import type { PickRules } from "../pack/picking"

/** What must be so before something can be done. Plain data inside the machine: the parameters of its guards. */
export interface Gate {
  /** The choice, action, thing or mitigation it is about. */
  readonly id: string
  /** The scenario's first minute, against which times of day are read. */
  readonly from: number
  readonly when?: Condition
  readonly once?: true
  /** Assets it takes; they must be left. */
  readonly uses?: Readonly<Record<string, number>>
  /** Roles to which its power is forbidden. */
  readonly forbidden?: readonly string[]
  /** For a commitment: added measures take assets of their own. */
  readonly measures?: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** For checking a measure: it must have been added. */
  readonly added?: true
  /** Done already when its id is in this list of the progress. */
  readonly already?: "looked" | "added" | "verified"
  /** What fields of the event may say; anything else is nothing that is on offer. */
  readonly among?: Readonly<Record<string, readonly string[]>>
  /** The report it is written in: it must not be closed. */
  readonly report?: string
  /** For chasing a report: it must have been met with silence. */
  readonly silent?: string
  /** The sort its card belongs to: it must not be handed in. */
  readonly sort?: string
  /** The plan of presence it belongs to: it must not be adopted. */
  readonly allocate?: string
  /** For taking back the last change of a plan of presence: there must be one. */
  readonly undoes?: string
  /** The pick its card belongs to: it must not be handed in. */
  readonly pick?: string
  /** The board it is about: it must not be handed in. */
  readonly board?: string
  /** For handing in: what is handed in; it must be complete. */
  readonly hands?: Handing
  /** What comes of handing in: this when its condition holds and none of those before it does, as if it were handed in. */
  readonly outcome?: { readonly id: string; readonly when?: Condition; readonly unless?: readonly Condition[] }
  /** One way a choice can go: how it is answered, and whether a consent it needs was given. */
  readonly way?: Way
  /** One way back into a part of the story: open where the part was last left there, or, for the `first`, never entered. */
  readonly resumed?: { readonly part: string; readonly beat: string; readonly first: boolean }
  /** The branch of a chance: open for draws from `least` up to but not including `below`, of 1000. */
  readonly drawn?: { readonly name: string; readonly least: number; readonly below: number }
}

/** Open where `when` holds and none of `unless` does: of several ways exactly one is. */
export interface Way {
  readonly when?: readonly Condition[]
  readonly unless?: readonly Condition[]
  /** The answer that is given. */
  readonly answer?: string
  /** Set where it is done without a consent that it needs. */
  readonly unconsented?: true
}

/** What is handed in, and what of it can be told before anyone scores it. */
export type Handing =
  | {
      readonly what: "report"
      readonly id: string
      /** Facts by which somebody can be recognised, and whether they can be told without. */
      readonly identifying: Readonly<Record<string, "always" | "unless-left-out">>
      /** Addressees who may know of whom it is. */
      readonly cleared: readonly string[]
      /** Addressees who may know it once this consent was given, by its key. */
      readonly consented?: Readonly<Record<string, string>>
    }
  | {
      readonly what: "sort"
      readonly id: string
      readonly cards: readonly string[]
      /** Whether some cards may lie in no bin. */
      readonly partial: boolean
    }
  | {
      readonly what: "allocate"
      readonly id: string
      /** The plan it takes up where it was left. */
      readonly continues?: string
      readonly rules: PresenceRules
    }
  | {
      readonly what: "pick"
      readonly id: string
      readonly rules: PickRules
    }
  | {
      readonly what: "board"
      readonly id: string
      /** What must be weighed, and where the model must be judged. */
      readonly hypotheses: readonly string[]
      readonly cells: readonly string[]
      /** For each cell, the fragments from which one can tell whether the model is right there. */
      readonly telling: Readonly<Record<string, readonly string[]>>
      /** Whether there is a product: then something of it must go to somebody. */
      readonly product: boolean
      /** Lines by which somebody can be recognised, each with who may have it. */
      readonly identifying: Readonly<Record<string, readonly string[]>>
    }

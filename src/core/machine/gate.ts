import type { Condition } from "../pack/schema"

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
  /** One way back into a part of the story: open where the part was last left there, or, for the `first`, never entered. */
  readonly resumed?: { readonly part: string; readonly beat: string; readonly first: boolean }
  /** The branch of a chance: open for draws from `least` up to but not including `below`, of 1000. */
  readonly drawn?: { readonly name: string; readonly least: number; readonly below: number }
}

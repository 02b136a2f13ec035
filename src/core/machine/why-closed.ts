/** Why something cannot be done now: facts first (`reason` and what it is about), and the sentence a trainee reads. */
export interface Closed {
  readonly reason: "once" | "authority" | "unknown" | "assets" | "condition" | "not-added" | "unassessed"
  readonly words: string
}

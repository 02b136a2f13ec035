import type { Finding } from "./diagnostic"
import type { Path } from "./place"
import type { Doctrine, Indicators, Scenario, World } from "./schema"

/** What a rule sees: one scenario and the pack's other files, as far as they could be read. */
export interface Subject {
  readonly scenario: Scenario
  readonly world: World | undefined
  readonly doctrine: Doctrine | undefined
  readonly indicators: Indicators | undefined
}

/** A problem and the path to it in the scenario's file. A rule names a path; the place is looked up later. */
export interface Found {
  readonly finding: Finding
  readonly path: Path
  readonly at?: "key" | "value"
  /** The path to the first of two, where the problem is that there are two. */
  readonly first?: Path
}

/**
 * One check. `needs: "whole"` marks checks that would blame the innocent when part of the scenario could not be read
 * (a beat is not unreachable because the choice that leads to it has a spelling mistake).
 */
export interface Rule {
  readonly needs: "parts" | "whole"
  readonly check: (subject: Subject) => readonly Found[]
}

import type { Finding } from "./diagnostic"
import type { Path } from "./place"
import type { Doctrine, Indicators, PackFile, Scenario, World } from "./schema"

/** What a rule sees: one scenario and the pack's other files, as far as they could be read. */
export interface Subject {
  readonly scenario: Scenario
  readonly about: PackFile | undefined
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
  /** An error, where nothing is said. A warning is about how well a scenario teaches, not about whether it can be played. */
  readonly severity?: "error" | "warning"
}

/**
 * One check. `needs: "whole"` marks checks that would blame the innocent when part of the scenario could not be read
 * (a beat is not unreachable because the choice that leads to it has a spelling mistake). `"unmended"` marks checks that
 * would judge a stand-in for a value of the wrong shape, and wait until there is none.
 */
export interface Rule {
  readonly needs: "parts" | "whole" | "unmended"
  readonly check: (subject: Subject) => readonly Found[]
}

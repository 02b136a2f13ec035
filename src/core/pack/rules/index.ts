import type { Rule } from "../rule"
import { affordable } from "./affordable"
import { causedInjects } from "./caused-injects"
import { clockRuns } from "./clock-runs"
import { knownNames } from "./known-names"
import { learnable } from "./learnable"
import { listedThreats } from "./listed-threats"
import { signalOrNoise } from "./signal-or-noise"
import { uniqueIds } from "./unique-ids"
import { unreachable } from "./unreachable"
import { wayOut } from "./way-out"

/** Every check of a scenario's meaning. */
export const rules: readonly Rule[] = [
  uniqueIds,
  knownNames,
  unreachable,
  wayOut,
  learnable,
  causedInjects,
  clockRuns,
  signalOrNoise,
  listedThreats,
  affordable,
]

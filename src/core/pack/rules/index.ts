import type { Rule } from "../rule"
import { affordable } from "./affordable"
import { bannedWord } from "./banned-word"
import { causedInjects } from "./caused-injects"
import { clockRuns } from "./clock-runs"
import { expertKey } from "./expert-key"
import { handingIn } from "./handing-in"
import { knownNames } from "./known-names"
import { learnable } from "./learnable"
import { listedThreats } from "./listed-threats"
import { lonelySignal } from "./lonely-signal"
import { neverFires } from "./never-fires"
import { neverHolds } from "./never-holds"
import { oneSided } from "./one-sided"
import { planDays } from "./plan-days"
import { plainSpeech } from "./plain-speech"
import { signalOrNoise } from "./signal-or-noise"
import { talking } from "./talking"
import { tellingLength } from "./telling-length"
import { timeLimit } from "./time-limit"
import { uncoveredRow } from "./uncovered-row"
import { uniqueIds } from "./unique-ids"
import { unobservable } from "./unobservable"
import { unreachable } from "./unreachable"
import { wayOut } from "./way-out"
import { hurriedRoute, ways } from "./ways"

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
  neverHolds,
  neverFires,
  timeLimit,
  handingIn,
  planDays,
  talking,
  bannedWord,
  plainSpeech,
  lonelySignal,
  oneSided,
  expertKey,
  uncoveredRow,
  unobservable,
  tellingLength,
  ways,
  hurriedRoute,
]

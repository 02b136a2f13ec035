import type { Scenario, World } from "../pack/schema"
import { toClock } from "../pack/units"

/** A scenario in its world: what compiling, viewing and scoring it need to know. */
export interface Setting {
  readonly scenario: Scenario
  readonly world: World
  /** Minutes since midnight at which the scenario begins. */
  readonly from: number
}

export function settingOf(scenario: Scenario, world: World): Setting {
  return { scenario, world, from: toClock(scenario.clock.from) }
}

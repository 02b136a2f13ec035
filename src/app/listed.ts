import { languagesOf, objectivesOf, type Pack } from "../core/index"
import type { Campaign } from "../core/pack/campaign-file"
import type { PackFile } from "../core/pack/schema"
import type { ScenarioCard } from "../overlay/index"

/** What is known of a pack before one of its scenarios is wanted: all that lists show of it. */
export interface Listed {
  readonly about: PackFile
  /** The language its texts stand in here. */
  readonly language: string
  /** The languages it can be read in, its own first. */
  readonly languages: readonly string[]
  /** In the order of their ids. */
  readonly scenarios: readonly ScenarioCard[]
  readonly campaign?: Campaign
}

export function listed(pack: Pack): Listed {
  const { about, language, scenarios, campaign } = pack
  return {
    about,
    language,
    languages: languagesOf(pack),
    scenarios: scenarios.map((scenario) => ({
      id: scenario.scenario,
      title: scenario.title,
      format: scenario.format,
      minutes: scenario.minutes,
      advisory: scenario.advisory,
      objectives: objectivesOf(scenario),
    })),
    ...(campaign ? { campaign } : {}),
  }
}

import { dump } from "js-yaml"
import { type Story, startTrust } from "./story"

/** The story as a scenario of a pack: the same value for YAML and JSON. */
export function scenarioOf({ nodes }: Story): unknown {
  return {
    scenario: "story",
    title: "A story",
    format: "patrol",
    minutes: 60,
    advisory: "A",
    covers: ["M12"],
    roles: ["leader"],
    objectives: ["Go on."],
    briefing: { situation: "A road.", task: "Go on.", communities: ["kibo"], show: ["ford"] },
    clock: { from: "06:00", to: "18:00" },
    assets: {},
    trust: { kibo: startTrust },
    threats: {},
    "civil-risks": {},
    mitigations: {},
    info: {},
    start: "n0",
    beats: nodes.map(({ id, text, choices }) => ({
      id,
      at: "ford",
      text,
      choices: choices.map((choice) => ({
        id: choice.id,
        text: choice.text,
        ...(choice.least === undefined ? {} : { when: { trust: { kibo: choice.least } } }),
        // The second field of each is what the score is made of; the other runtimes' stories have nothing like it.
        ...(choice.trust === undefined ? {} : { trust: { kibo: choice.trust }, shows: { C2: "adequate" } }),
        ...(choice.minutes === undefined ? {} : { takes: `${choice.minutes} min`, stance: "passive" }),
        to: nodes[choice.to ?? -1]?.id ?? "end",
      })),
    })),
    debrief: { ask: ["What did you see?"] },
    endings: { end: { title: "The end", text: "It is over.", harm: "averted" } },
  }
}

export function toYaml(scenario: unknown): string {
  return dump(scenario, { lineWidth: 120, flowLevel: 5 })
}

export function toJson(scenario: unknown): string {
  return JSON.stringify(scenario, null, 1)
}

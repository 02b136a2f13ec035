import type { Campaign } from "../campaign-file"
import type { Finding } from "../diagnostic"
import { nearest } from "../nearest"
import { neverOf, whereOf } from "../never"
import { namesOf } from "../parts"
import type { Path } from "../place"
import type { Found, Subject } from "../rule"
import type { Scenario } from "../schema"
import { unknownInCondition } from "./known-names"

/** A campaign is made of scenarios of its pack, each once, and every memory is of use to one that comes later. */
export function checkCampaign({ scenarios, memories }: Campaign, subjects: readonly Subject[]): readonly Found[] {
  const known = subjects.map(({ scenario }) => scenario.scenario)
  const subjectOf = (id: string) => subjects.find(({ scenario }) => scenario.scenario === id)
  return [
    ...scenarios.flatMap((id, i): readonly Found[] => {
      const path = ["scenarios", i]
      const first = scenarios.indexOf(id)
      if (first < i)
        return [
          { finding: { code: "repeated-scenario", scenario: id, of: "campaign" }, path, first: ["scenarios", first] },
        ]
      return known.includes(id) ? [] : [{ finding: unknown("scenario", id, known, "this pack"), path }]
    }),
    ...Object.entries(memories).flatMap(([memory, { set }]): readonly Found[] => {
      const path = ["memories", memory]
      const first = Math.min(...set.map((one) => scenarios.indexOf(one.in)).filter((at) => at >= 0))
      const isRead = scenarios.slice(first + 1).some((id) => subjectOf(id)?.scenario.remembers?.[memory])
      return [
        ...set.flatMap((one, i) => settingMistakes(one, [...path, "set", i], scenarios, subjectOf(one.in))),
        ...(isRead
          ? []
          : [{ finding: { code: "unread-memory", memory }, path, at: "key", severity: "warning" } as const]),
      ]
    }),
  ]
}

function settingMistakes(
  { in: id, ended, when }: Campaign["memories"][string]["set"][number],
  path: Path,
  scenarios: readonly string[],
  subject: Subject | undefined,
): readonly Found[] {
  if (!scenarios.includes(id) || !subject)
    return [{ finding: unknown("scenario", id, scenarios, "this campaign"), path: [...path, "in"] }]
  const endings = Object.keys(subject.scenario.endings)
  const at = [...path, "when"]
  return [
    ...namesOf(ended, path, "ended").flatMap(({ value, path: place }) =>
      endings.includes(value) ? [] : [{ finding: unknown("ending", value, endings, id), path: place }],
    ),
    ...(when ? unknownInCondition(subject, when, at) : []).map(({ finding, ...found }) => ({
      ...found,
      finding: finding.code === "unknown-name" && finding.file === undefined ? { ...finding, file: id } : finding,
    })),
    ...(when ? neverOf(when, at, whereOf(subject)) : []).map(({ value: never, path: place }) => ({
      finding: { code: "never-holds", never } as const,
      path: place,
    })),
  ]
}

/** What a scenario remembers is a memory of the campaign, and can have come to this before it. */
export function knownMemories(
  { scenario, remembers = {} }: Scenario,
  campaign: Campaign | undefined,
): readonly Found[] {
  const memories = campaign?.memories ?? {}
  const before = (campaign?.scenarios ?? []).slice(0, Math.max(0, campaign?.scenarios.indexOf(scenario) ?? 0))
  return Object.entries(remembers).flatMap(([memory, values]): readonly Found[] => {
    const set = Object.hasOwn(memories, memory) ? memories[memory]?.set : undefined
    const path = ["remembers", memory]
    if (!set) return [{ finding: unknown("memory", memory, Object.keys(memories), "campaign.yaml"), path, at: "key" }]
    return Object.keys(values).flatMap((value): readonly Found[] => {
      const place = { path: [...path, value], at: "key" as const }
      const ends = [...new Set(set.map(({ to }) => to))]
      if (!ends.includes(value))
        return [{ finding: unknown(`end of ${memory}`, value, ends, "campaign.yaml"), ...place }]
      return set.some((one) => one.to === value && before.includes(one.in))
        ? []
        : [{ finding: { code: "unset-memory", memory, value, scenario }, ...place }]
    })
  })
}

function unknown(kind: string, name: string, known: readonly string[], file: string): Finding {
  return { code: "unknown-name", kind, name, nearest: nearest(name, known), known, file }
}

import type { Summary } from "../core/index"
import { columns } from "./columns"

/** What came of a cohort, as lines for a terminal: how the policies decided, how it ended, what it showed. */
export function cohortTable(
  summaries: readonly Summary[],
  competencyNames: Readonly<Record<string, string>>,
): readonly string[] {
  const [one] = summaries
  if (!one) return []
  const heads = summaries.map(({ policy }) => policy)
  const evident = one.competencies
    .map(({ id }, at) => ({ id, at }))
    .filter(({ at }) => summaries.some(({ competencies }) => competencies[at]?.isShown))
  return [
    ...columns(
      ["Policy", "ended", "sound", "quality", "calculated", "justified", "hesitant", "passive", "reckless"],
      summaries.map(({ policy, attempts, ended, sound, quality, stances }) => [
        policy,
        `${ended}/${attempts}`,
        sound.mean === null ? "-" : percent(sound.mean),
        quality.mean === null ? "-" : quality.mean.toFixed(1),
        ...(["calculated", "justified-no-go", "hesitant", "passive", "reckless"] as const).map((stance) =>
          stances[stance].toFixed(2),
        ),
      ]),
    ),
    "  sound: share of decisions calculated or a justified no-go; quality: mean where it can be worked out, 0 to 100;",
    "  the stances: decisions of an attempt, on average",
    "",
    ...columns(
      ["Ending", ...heads],
      Object.keys(one.endings).map((ending) => [
        ending,
        ...summaries.map(({ endings }) => blankAtZero(endings[ending] ?? 0)),
      ]),
    ),
    "",
    ...columns(
      ["Competency", ...heads],
      evident.map(({ id, at }) => [
        `${id} ${competencyNames[id] ?? ""}`,
        ...summaries.map(({ competencies }) => {
          const own = competencies[at]
          if (!own) return ""
          const { bands } = own
          const shares = [bands.strong, bands.adequate, bands["not-yet"]]
          return `${own.level.toFixed(2)} ${shares.map((share) => Math.round(share * 100)).join("/")}`
        }),
      ]),
    ),
    "  mean level, 0 to 1, and per cent of attempts: strong/adequate/not yet; in the rest there is too little evidence",
    "",
  ]
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function blankAtZero(share: number): string {
  return share === 0 ? "" : percent(share)
}

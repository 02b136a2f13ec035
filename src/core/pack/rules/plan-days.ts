import { wholeAllocate } from "../parts"
import type { Path } from "../place"
import type { Found, Rule } from "../rule"

/** What a plan of presence says of days, it says of days that it covers. */
export const planDays: Rule = {
  needs: "parts",
  check: ({ scenario }) =>
    scenario.beats.flatMap(({ allocate }, b): readonly Found[] => {
      if (!allocate) return []
      const { days, from } = wholeAllocate(allocate, scenario)
      const own: Path = ["beats", b, "allocate"]
      const spoken = [
        ...(allocate.from === undefined ? [] : [{ day: allocate.from, path: [...own, "from"], least: 1 }]),
        ...(allocate.weather ?? []).map(({ day }, w) => ({ day, path: [...own, "weather", w, "day"], least: 1 })),
        // A return on a day that was played can be kept no more, so it is for the plan that is made in time.
        ...Object.entries(allocate.returns ?? {}).flatMap(([promise, { days: on }]) =>
          on.map((day, d) => ({ day, path: [...own, "returns", promise, "days", d], least: from })),
        ),
      ]
      return spoken
        .filter(({ day, least }) => day < least || day > days)
        .map(({ day, path, least }) => ({
          finding: { code: "outside-plan" as const, plan: allocate.id, day, from: least, days },
          path,
        }))
    }),
}

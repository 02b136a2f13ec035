import { actsOf } from "../parts"
import type { Path } from "../place"
import type { Found, Rule } from "../rule"

/** Nothing needs more of an asset than the scenario begins with; assets never grow. */
export const affordable: Rule = {
  needs: "parts",
  check: ({ scenario }) => {
    const { assets, mitigations } = scenario
    const over = (uses: Readonly<Record<string, number>> | undefined, path: Path): readonly Found[] =>
      Object.entries(uses ?? {}).flatMap(([asset, needs]) => {
        const has = assets[asset]
        return has !== undefined && needs > has
          ? [{ finding: { code: "unaffordable", asset, needs, has }, path: [...path, "uses", asset] }]
          : []
      })
    return [
      ...Object.entries(mitigations).flatMap(([id, { uses }]) => over(uses, ["mitigations", id])),
      ...actsOf(scenario).flatMap(({ act, path }) => over(act.uses, path)),
    ]
  },
}

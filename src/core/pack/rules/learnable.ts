import { actsOf } from "../parts"
import type { Rule } from "../rule"

/** Every fact under `info` can be learnt somewhere. */
export const learnable: Rule = {
  needs: "whole",
  check: ({ scenario }) => {
    const taught = new Set([
      ...actsOf(scenario).flatMap(({ act }) => act.learns ?? []),
      ...(scenario.injects ?? []).flatMap(({ learns }) => learns ?? []),
      ...Object.values(scenario.remembers ?? {}).flatMap((values) =>
        Object.values(values).flatMap(({ learns }) => learns ?? []),
      ),
    ])
    return Object.keys(scenario.info)
      .filter((info) => !taught.has(info))
      .map((info) => ({ finding: { code: "unlearnable-info", info }, path: ["info", info], at: "key" }))
  },
}

import { actsOf } from "../parts"
import type { Found, Rule } from "../rule"
import type { Doctrine, Stance } from "../schema"

/** A panel's rating is one that can be used, and does not say the opposite of the stance an author states. */
export const expertKey: Rule = {
  needs: "whole",
  check: ({ scenario, doctrine }) =>
    doctrine
      ? actsOf(scenario).flatMap(({ act, path }): readonly Found[] => {
          const { experts } = act
          if (!experts) return []
          const { least, apart } = doctrine.experts
          const at = [...path, "experts"]
          if (experts.of < least)
            return [warn({ code: "expert-key", why: "few", of: experts.of, least }, [...at, "of"])]
          if (experts.sd > apart)
            return [warn({ code: "expert-key", why: "divided", sd: experts.sd, most: apart }, [...at, "sd"])]
          // Where a decision is worked out, its stance depends on what was done before; the result compares the two.
          const stance = "stance" in act && !act.acts ? act.stance : undefined
          return stance && isOpposite(experts.mean, stance, doctrine.experts)
            ? [warn({ code: "expert-key", why: "opposite", mean: experts.mean, stance }, [...at, "mean"])]
            : []
        })
      : [],
}

function warn(finding: Found["finding"], path: Found["path"]): Found {
  return { finding, path, severity: "warning" }
}

/** Hesitating lies between: a panel may think well or badly of it. */
export function isOpposite(mean: number, stance: Stance, { good, poor }: Doctrine["experts"]): boolean {
  if (stance === "hesitant") return false
  const isSound = stance === "calculated" || stance === "justified-no-go"
  return isSound ? mean <= poor : mean >= good
}

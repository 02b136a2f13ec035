import { leadingTo, leadsOf } from "../graph"
import { actsOfBeat } from "../parts"
import type { Found, Rule } from "../rule"

/** Every beat leads on, and from every beat some path leads to an ending. */
export const wayOut: Rule = {
  needs: "whole",
  check: ({ scenario }) => {
    const leading = leadingTo(Object.keys(scenario.endings), leadsOf(scenario))
    return scenario.beats.flatMap((beat, b): readonly Found[] => {
      const path = ["beats", b, "id"]
      if (actsOfBeat(beat).length === 0) return [{ finding: { code: "dead-end", beat: beat.id }, path }]
      return leading.has(beat.id) ? [] : [{ finding: { code: "endless", beat: beat.id }, path }]
    })
  },
}

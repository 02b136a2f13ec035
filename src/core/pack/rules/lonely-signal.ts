import type { Rule } from "../rule"

/** Where there are signals there is also noise; else everything worth looking at is a sign, and looking proves nothing. */
export const lonelySignal: Rule = {
  needs: "whole",
  check: ({ scenario }) =>
    scenario.beats.flatMap(({ id: beat, observe = [] }, b) => {
      const signal = observe.findIndex(({ shows }) => shows !== undefined)
      if (signal === -1 || observe.some(({ noise }) => noise !== undefined)) return []
      return [
        {
          finding: { code: "lonely-signal", beat },
          path: ["beats", b, "observe", signal, "id"],
          severity: "warning",
        },
      ]
    }),
}

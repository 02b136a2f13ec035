import type { Rule } from "../rule"

/** Everything that can be looked at is either a signal or noise, so that it can be scored one way or the other. */
export const signalOrNoise: Rule = {
  needs: "parts",
  check: ({ scenario }) =>
    scenario.beats.flatMap((beat, b) =>
      (beat.observe ?? []).flatMap(({ id, shows, noise }, t) =>
        (shows === undefined) === (noise === undefined)
          ? [
              {
                finding: { code: "signal-or-noise" as const, thing: id, both: shows !== undefined },
                path: ["beats", b, "observe", t, "id"],
              },
            ]
          : [],
      ),
    ),
}

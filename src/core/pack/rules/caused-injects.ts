import type { Rule } from "../rule"

/** Every inject has a time or a condition; without either it would fire at once, for no reason in the story. */
export const causedInjects: Rule = {
  needs: "parts",
  check: ({ scenario }) =>
    (scenario.injects ?? []).flatMap(({ id, at, when }, i) =>
      at === undefined && when === undefined
        ? [{ finding: { code: "inject-without-cause", inject: id }, path: ["injects", i, "id"] }]
        : [],
    ),
}

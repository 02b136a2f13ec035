import type { Path } from "../place"
import { actsOf } from "../parts"
import type { Found, Rule } from "../rule"
import type { Scenario } from "../schema"

/** No two things of a kind share an id. Choices, actions and injects count as one kind, since `done` names them all. */
export const uniqueIds: Rule = {
  needs: "parts",
  check: ({ scenario }) => [
    ...doubled("beat or ending", [
      ...Object.keys(scenario.endings).map((id) => ({ id, path: ["endings", id] })),
      ...scenario.beats.map(({ id }, b) => ({ id, path: ["beats", b, "id"] })),
    ]),
    ...doubled("choice, action or inject", [
      ...actsOf(scenario).map(({ id, kind, path }) => ({ id, path: kind === "action" ? path : [...path, "id"] })),
      ...handedIn(scenario),
      ...(scenario.injects ?? []).map(({ id }, i) => ({ id, path: ["injects", i, "id"] })),
    ]),
    ...doubled(
      "card",
      scenario.beats.flatMap((beat, b) =>
        (["sort", "pick"] as const).flatMap((form) =>
          Object.keys(beat[form]?.cards ?? {}).map((id) => ({ id, path: ["beats", b, form, "cards", id] })),
        ),
      ),
    ),
    ...boardParts.flatMap(([kind, key]) =>
      doubled(
        kind,
        scenario.beats.flatMap(({ board }, b) =>
          Object.keys(board?.[key] ?? {}).map((id) => ({ id, path: ["beats", b, "board", key, id] })),
        ),
      ),
    ),
    ...doubled(
      "cell of a model",
      scenario.beats.flatMap(({ board }, b) =>
        Object.keys(board?.model?.cells ?? {}).map((id) => ({ id, path: ["beats", b, "board", "model", "cells", id] })),
      ),
    ),
    ...doubled("fact, or line of a product", [
      ...Object.keys(scenario.info).map((id) => ({ id, path: ["info", id] })),
      ...scenario.beats.flatMap(({ board }, b) =>
        Object.keys(board?.product?.lines ?? {}).map((id) => ({
          id,
          path: ["beats", b, "board", "product", "lines", id],
        })),
      ),
    ]),
    ...scenario.beats.flatMap(({ allocate }, b) =>
      doubled(
        "letter",
        Object.entries(allocate?.means ?? {}).map(([id, { key }]) => ({
          id: key,
          path: ["beats", b, "allocate", "means", id, "key"],
        })),
      ),
    ),
    ...doubled(
      "thing to look at",
      scenario.beats.flatMap((beat, b) =>
        (beat.observe ?? []).map(({ id }, t) => ({ id, path: ["beats", b, "observe", t, "id"] })),
      ),
    ),
  ],
}

const boardParts = [
  ["hypothesis", "hypotheses"],
  ["fragment", "fragments"],
] as const

/** Reports, sorts, boards, picks and chasing a report: `done` can name them too. */
function handedIn({ beats }: Scenario): readonly { readonly id: string; readonly path: Path }[] {
  return beats.flatMap(({ report, sort, board, allocate, pick }, b) => [
    ...(report ? [{ id: report.id, path: ["beats", b, "report", "id"] }] : []),
    ...(report?.chase ? [{ id: report.chase.id, path: ["beats", b, "report", "chase", "id"] }] : []),
    ...(sort ? [{ id: sort.id, path: ["beats", b, "sort", "id"] }] : []),
    ...(board ? [{ id: board.id, path: ["beats", b, "board", "id"] }] : []),
    ...(allocate ? [{ id: allocate.id, path: ["beats", b, "allocate", "id"] }] : []),
    ...(pick ? [{ id: pick.id, path: ["beats", b, "pick", "id"] }] : []),
  ])
}

function doubled(kind: string, named: readonly { readonly id: string; readonly path: Path }[]): readonly Found[] {
  const firstById = new Map<string, Path>()
  return named.flatMap(({ id, path }) => {
    const first = firstById.get(id)
    if (first) return [{ finding: { code: "duplicate-id", kind, id }, path, first }]
    firstById.set(id, path)
    return []
  })
}

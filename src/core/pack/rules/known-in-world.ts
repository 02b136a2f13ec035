import { nearest } from "../nearest"
import type { Path } from "../place"
import type { Found } from "../rule"
import type { Doctrine, Indicators, World } from "../schema"

/** The names world.yaml uses exist, and no road has the id of another. */
export function knownInWorld(world: World, doctrine: Doctrine | undefined): readonly Found[] {
  return [...doubledRoads(world), ...knownInRoles(world, doctrine)]
}

function doubledRoads({ map: { roads } }: World): readonly Found[] {
  return roads.flatMap(({ id }, i) => {
    const first = id === undefined ? -1 : roads.findIndex((other) => other.id === id)
    return id === undefined || first === i
      ? []
      : [
          {
            finding: { code: "duplicate-id" as const, kind: "road", id },
            path: ["map", "roads", i, "id"],
            first: ["map", "roads", first, "id"],
          },
        ]
  })
}

/** Powers in authority cards, rows of role weights in the doctrine. */
function knownInRoles(world: World, doctrine: Doctrine | undefined): readonly Found[] {
  return Object.entries(world.roles).flatMap(([role, { authority, weights }]) => [
    ...Object.keys(authority).flatMap((power) =>
      missing("power", power, Object.keys(world.powers), ["roles", role, "authority", power], { at: "key" }),
    ),
    ...(doctrine
      ? missing("row of weights", weights, Object.keys(doctrine.weights), ["roles", role, "weights"], {
          file: "doctrine.yaml",
        })
      : []),
  ])
}

/** Every indicator belongs to a group the catalogue names, and every distractor is taken for a sign of it. */
export function knownInCatalogue({ groups, indicators, distractors }: Indicators): readonly Found[] {
  return [
    ...Object.entries(indicators).flatMap(([code, { group }]) =>
      missing("group", group, Object.keys(groups), ["indicators", code, "group"], {}),
    ),
    ...Object.entries(distractors).flatMap(([code, { "taken-for": sign }]) =>
      missing("indicator", sign, Object.keys(indicators), ["distractors", code, "taken-for"], {}),
    ),
  ]
}

function missing(
  kind: string,
  name: string,
  known: readonly string[],
  path: Path,
  { at, file }: { readonly at?: "key"; readonly file?: string },
): readonly Found[] {
  if (known.includes(name)) return []
  return [
    {
      finding: {
        code: "unknown-name",
        kind,
        name,
        nearest: nearest(name, known),
        known,
        file: file ?? "this file",
      },
      path,
      ...(at ? { at } : {}),
    },
  ]
}

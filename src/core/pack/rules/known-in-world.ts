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

/** Every indicator belongs to a group the catalogue names. */
export function knownGroups({ groups, indicators }: Indicators): readonly Found[] {
  return Object.entries(indicators).flatMap(([code, { group }]) =>
    missing("group", group, Object.keys(groups), ["indicators", code, "group"], {}),
  )
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

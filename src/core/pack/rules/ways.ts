import { beside, isBeside, wayBetween } from "../road-net"
import type { Found, Rule } from "../rule"
import type { Scenario, World } from "../schema"
import { toMinutes } from "../units"

/** The map has a way for every route and for whatever is to reach out over its roads. */
export const ways: Rule = {
  needs: "parts",
  check: ({ scenario, world }) => (world ? [...routes(scenario, world), ...stands(scenario, world)] : []),
}

/** An action that takes a route takes no less time than the route does by daylight. */
export const hurriedRoute: Rule = {
  needs: "whole",
  check: ({ scenario, world }) =>
    scenario.beats.flatMap(({ plan }, b) =>
      Object.entries(plan?.actions ?? {}).flatMap(([id, action]) =>
        (action.routes ?? []).flatMap((route, r): readonly Found[] => {
          const data = scenario.map?.routes?.[route]
          const needs = data && world && minutesOf(data, world)
          if (!data || needs === undefined || action.until !== undefined) return []
          const preparing = data.with === undefined ? undefined : scenario.mitigations[data.with]?.takes
          const takes = [action.takes, preparing].reduce((sum, one) => sum + (one ? toMinutes(one) : 0), 0)
          if (Math.round(needs) <= takes) return []
          return [
            {
              finding: { code: "hurried-route", action: id, route, takes, needs: Math.round(needs) },
              path: ["beats", b, "plan", "actions", id, "routes", r],
              severity: "warning",
            },
          ]
        }),
      ),
    ),
}

type Route = NonNullable<NonNullable<Scenario["map"]>["routes"]>[string]

function routes({ map }: Scenario, world: World): readonly Found[] {
  return Object.entries(map?.routes ?? {}).flatMap(([route, data]): readonly Found[] => {
    const { from, to, over, by = "car" } = data
    const path = ["map", "routes", route]
    const roads = over.map((id) => world.map.roads.find((road) => road.id === id))
    const ends = [world.places[from], world.places[to]] as const
    // Names that are not known are told elsewhere.
    if (!ends[0] || !ends[1] || roads.some((road) => !road)) return []
    const shut = roads.flatMap((road, i): readonly Found[] =>
      road && road.takes?.[by] === undefined
        ? [
            {
              finding: { code: "no-way", why: "means", of: route, name: over[i] ?? "", by },
              path: [...path, "over", i],
            },
          ]
        : [],
    )
    if (shut.length > 0) return shut
    const far = (["from", "to"] as const).flatMap((end, i): readonly Found[] => {
      const place = ends[i]
      const on =
        place &&
        isBeside(
          roads.flatMap((road) => road ?? []),
          place.map,
        )
      return on
        ? []
        : [{ finding: { code: "no-way", why: "place", of: route, name: data[end], by, beside }, path: [...path, end] }]
    })
    if (far.length > 0) return far
    return minutesOf(data, world) === undefined
      ? [{ finding: { code: "no-way", why: "apart", of: route, name: route, by }, path: [...path, "over"] }]
      : []
  })
}

function stands({ map }: Scenario, world: World): readonly Found[] {
  return Object.entries(map?.stands ?? {}).flatMap(([stand, { at, within, by = "car" }]): readonly Found[] => {
    const place = world.places[at]
    if (within === undefined || !place) return []
    const roads = world.map.roads.filter(({ takes }) => takes?.[by] !== undefined)
    return isBeside(roads, place.map)
      ? []
      : [
          {
            finding: { code: "no-way", why: "place", of: stand, name: at, by, beside },
            path: ["map", "stands", stand, "at"],
          },
        ]
  })
}

function minutesOf({ from, to, over, by = "car" }: Route, { map, places }: World): number | undefined {
  const [start, end] = [places[from], places[to]]
  return start && end && wayBetween(map, start.map, end.map, { by, over, dark: false, rain: false })?.minutes
}

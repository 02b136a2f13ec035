import type { MapView } from "../../core/attempt/map-types"
import { useTongue } from "../tongue"
import { words } from "../words"
import { routeFacts, waysOf } from "./map-facts"

/** On the risk card: how an action gets there, by each route it can take, leaving as soon as the measures are ready. */
export function ActionRoutes({ map, action }: { readonly map: MapView; readonly action: string }) {
  const tongue = useTongue()
  const { hours } = map
  const ways = waysOf(action, map)
  if (!hours || ways.length === 0) return null
  return (
    <ul class="action-routes">
      {ways.map(({ route, taken }) => {
        const facts = routeFacts(route, map, hours, hours.now + hours.preparation)
        return (
          <li key={route.id}>
            <strong {...tongue(route.title)}>{route.title}</strong>: {words.duration(facts.minutes)},{" "}
            {words.map.arrives(facts.arrival)}
            {taken && (
              <>
                {" "}
                <span class="map-item-taken">{words.map.taken}</span>
              </>
            )}
            {route.meets.length > 0 && (
              <span class="action-route-meets">
                {words.map.meets} {route.meets.map(({ title }) => title).join("; ")}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

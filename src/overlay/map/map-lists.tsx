import type { ComponentChildren } from "preact"
import type { PlanView } from "../../core/attempt/view-types"
import type { HoursView, MapView, RouteView } from "../../core/attempt/map-types"
import { useTongue } from "../tongue"
import { words } from "../words"
import { routeFacts, standFacts, waysOf } from "./map-facts"
import { letterOf, type Picked, romanOf } from "./map-picture"

interface Props {
  readonly map: MapView
  readonly hours: HoursView
  readonly hour: number
  readonly plan: PlanView | undefined
  readonly picked: Picked | undefined
  readonly pick: (picked: Picked) => void
}

/** Beside the picture: what is drawn on it, in the same marks, each a button that makes it stand out. */
export function MapLists({ map, hours, hour, plan, picked, pick }: Props) {
  const isPicked = (kind: Picked["kind"], id: string) => picked?.kind === kind && picked.id === id
  return (
    <div class="map-lists">
      {map.routes.length > 0 && (
        <section>
          <h3>
            {words.map.routes} <span class="heading-hint">{words.map.routesHint}</span>
          </h3>
          <ul class="map-items">
            {map.routes.map((route, i) => (
              <Item
                key={route.id}
                mark={<Sign kind={`route map-route-${i % 6}`} sign={String(i + 1)} />}
                title={route.title}
                picked={isPicked("route", route.id)}
                pick={() => pick({ kind: "route", id: route.id })}
              >
                <RouteLines route={route} map={map} hours={hours} hour={hour} plan={plan} />
              </Item>
            ))}
          </ul>
        </section>
      )}
      {map.stands.length > 0 && (
        <section>
          <h3>{words.map.stands}</h3>
          <ul class="map-items">
            {map.stands.map((stand, i) => (
              <Item
                key={stand.id}
                mark={<Sign kind="stand" sign={romanOf(i)} />}
                title={stand.title}
                picked={isPicked("stand", stand.id)}
                pick={() => pick({ kind: "stand", id: stand.id })}
              >
                <span class="map-item-line">{standFacts(stand, map, hour).join(" · ")}</span>
              </Item>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{words.map.ground}</h3>
        {map.areas.length === 0 && <p class="dim">{words.map.noGround}</p>}
        <ul class="map-items">
          {map.areas.map(({ id, title, threat }, i) => (
            <Item
              key={id}
              mark={<Sign kind={threat === undefined ? "ground" : "threat"} sign={letterOf(i)} />}
              title={title}
              picked={isPicked("area", id)}
              pick={() => pick({ kind: "area", id })}
            >
              {threat !== undefined && <span class="map-item-line map-item-threat">{words.map.threat(threat)}</span>}
            </Item>
          ))}
        </ul>
      </section>
    </div>
  )
}

interface LinesProps {
  readonly route: RouteView
  readonly map: MapView
  readonly hours: HoursView
  readonly hour: number
  readonly plan: PlanView | undefined
}

function RouteLines({ route, map, hours, hour, plan }: LinesProps) {
  const tongue = useTongue()
  const { minutes, length, leaving, arrival, margins } = routeFacts(route, map, hours, hour)
  const actions = route.actions.flatMap(({ action }) => {
    const found = plan?.actions.find(({ id }) => id === action)
    const taken = waysOf(action, map).some((way) => way.route === route && way.taken)
    return found ? [{ text: found.text, taken }] : []
  })
  return (
    <>
      <span class="map-item-sum">
        <strong>{words.duration(minutes)}</strong>
        {length !== undefined && ` · ${length}`} · {words.map.by(route.by)}
      </span>
      <span class="map-item-line">{words.map.trip(route.from, route.to)}</span>
      <span class="map-item-line">
        {leaving}, {words.map.arrives(arrival)}
      </span>
      {margins.length > 0 && <span class="map-item-line">{words.map.sentence(margins)}</span>}
      {route.passes.length > 0 && <span class="map-item-line">{words.map.passes(route.passes)}</span>}
      <Meets route={route} map={map} />
      {actions.map(({ text, taken }) => (
        <span class="map-item-line" key={text}>
          <span class="dim">{words.map.forActions}</span> <span {...tongue(text)}>{text}</span>
          {taken && (
            <>
              {" "}
              <span class="map-item-taken">{words.map.taken}</span>
            </>
          )}
        </span>
      ))}
    </>
  )
}

function Meets({ route, map }: Pick<LinesProps, "route" | "map">) {
  if (map.areas.length === 0) return null
  if (route.meets.length === 0) return <span class="map-item-line">{words.map.meetsNone}</span>
  return (
    <span class="map-item-line">
      {words.map.meets}{" "}
      {route.meets.map(({ id, title, threat }, i) => (
        <span key={id} class={threat === undefined ? undefined : "map-item-threat"}>
          {i > 0 && "; "}
          {title}
          {threat !== undefined && ` (${words.map.threat(threat)})`}
        </span>
      ))}
    </span>
  )
}

interface ItemProps {
  readonly mark: ComponentChildren
  readonly title: string
  readonly picked: boolean
  readonly pick: () => void
  readonly children: ComponentChildren
}

function Item({ mark, title, picked, pick, children }: ItemProps) {
  const tongue = useTongue()
  return (
    <li>
      <button type="button" class="map-item" aria-pressed={picked} onClick={pick}>
        {mark}
        <span class="map-item-words">
          <strong class="map-item-title" {...tongue(title)}>
            {title}
          </strong>
          {children}
        </span>
      </button>
    </li>
  )
}

/** The mark as it stands on the picture. */
export function Sign({ kind, sign }: { readonly kind: string; readonly sign: string }) {
  return <span class={`map-sign map-sign-${kind}`}>{sign}</span>
}

import { type ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import type { HoursView, MapView } from "../../core/attempt/map-types"
import { distance } from "../../core/pack/road-net"
import { useTongue } from "../tongue"
import { words } from "../words"
import { MapInWords } from "./area-map"
import { awayWords, placeFacts, routeFacts, standFacts, standMinutes } from "./map-facts"
import { letterOf, romanOf } from "./map-picture"
import { Sign } from "./map-lists"
import { whereabouts } from "./map-words"

interface Props {
  readonly map: MapView
  readonly hours: HoursView
  readonly hour: number
}

/** All that the picture shows, as tables. */
export function MapTables({ map, hours, hour }: Props) {
  return (
    <div class="map-tables">
      {map.routes.length > 0 && <Routes map={map} hours={hours} hour={hour} />}
      <Places map={map} hour={hour} />
      <Stands map={map} hour={hour} />
      <Ground map={map} />
      <section>
        <h3>{words.map.asText}</h3>
        <MapInWords map={map} />
      </section>
    </div>
  )
}

function Routes({ map, hours, hour }: Props) {
  const { column } = words.map
  const tongue = useTongue()
  const rows = map.routes.map((route, i) => ({
    route,
    sign: String(i + 1),
    facts: routeFacts(route, map, hours, hour),
  }))
  return (
    <Sorted
      title={words.map.routes}
      columns={[
        { name: column.route, by: (a, b) => a.route.title.localeCompare(b.route.title) },
        { name: column.minutes, by: (a, b) => a.facts.minutes - b.facts.minutes },
        { name: column.length, by: (a, b) => a.route.length - b.route.length },
        { name: column.arrival },
        { name: column.margins },
        { name: column.through },
      ]}
      rows={rows}
      cells={({ route, sign, facts }) => [
        <span key="name">
          <Sign kind={`route map-route-${map.routes.indexOf(route) % 6}`} sign={sign} />{" "}
          <span {...tongue(route.title)}>{route.title}</span>, {words.map.trip(route.from, route.to)}
        </span>,
        `${words.duration(facts.minutes)} ${words.map.by(route.by)}`,
        facts.length ?? "–",
        facts.arrival,
        <Lines key="margins" lines={facts.margins} />,
        <Lines
          key="through"
          lines={route.meets.map(({ title, threat }) =>
            threat === undefined ? title : `${title} (${words.map.threat(threat)})`,
          )}
        />,
      ]}
    />
  )
}

function Places({ map, hour }: Omit<Props, "hours">) {
  const { column } = words.map
  const tongue = useTongue()
  const here = map.places.find((place) => place.here)
  const reaching = map.stands.filter(({ places }) => places.length > 0)
  const away = (place: MapView["places"][number]) => (here ? distance(here.at, place.at) : 0)
  return (
    <Sorted
      title={words.map.places}
      columns={[
        { name: column.place, by: (a, b) => a.title.localeCompare(b.title) },
        { name: column.where },
        ...(map.across === undefined
          ? []
          : [{ name: words.map.awayColumn, by: (a: Row, b: Row) => away(a) - away(b) }]),
        ...reaching.map((stand) => ({
          name: stand.title,
          by: (a: Row, b: Row) => (standMinutes(stand, a, hour) ?? 1e9) - (standMinutes(stand, b, hour) ?? 1e9),
        })),
      ]}
      rows={map.places}
      cells={(place) => [
        <span key="name" {...tongue(place.title)}>
          {place.title}
        </span>,
        placeFacts(place, map, hour)[0],
        ...(map.across === undefined ? [] : [place.here ? words.map.here : (awayWords(place, map) ?? "–")]),
        ...reaching.map((stand) => {
          const minutes = standMinutes(stand, place, hour)
          return minutes === undefined ? "–" : words.duration(minutes)
        }),
      ]}
    />
  )
}

type Row = MapView["places"][number]

function Stands({ map, hour }: Omit<Props, "hours">) {
  if (map.stands.length === 0) return null
  const rows = map.stands.map((stand, i) => ({ stand, sign: romanOf(i) }))
  return (
    <Sorted
      title={words.map.stands}
      columns={[{ name: words.map.stands }, { name: words.map.column.ground }]}
      rows={rows}
      cells={({ stand, sign }) => [
        <span key="name">
          <Sign kind="stand" sign={sign} /> {stand.title}
        </span>,
        <Lines key="facts" lines={standFacts(stand, map, hour)} />,
      ]}
    />
  )
}

function Ground({ map }: Pick<Props, "map">) {
  const { column } = words.map
  const tongue = useTongue()
  if (map.areas.length === 0)
    return (
      <section>
        <h3>{words.map.ground}</h3>
        <p class="dim">{words.map.noGround}</p>
      </section>
    )
  const rows = map.areas.map((area, i) => ({ area, sign: letterOf(i) }))
  return (
    <Sorted
      title={words.map.ground}
      columns={[{ name: column.ground }, { name: column.where }]}
      rows={rows}
      cells={({ area: { title, threat, at }, sign }) => [
        <span key="name">
          <Sign kind={threat === undefined ? "ground" : "threat"} sign={sign} /> <span {...tongue(title)}>{title}</span>
          {threat !== undefined && <span class="map-item-threat"> {words.map.threat(threat)}</span>}
        </span>,
        whereabouts(at),
      ]}
    />
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return <>{words.map.none}</>
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

interface SortedProps<T> {
  readonly title: string
  readonly columns: readonly { readonly name: string; readonly by?: (a: T, b: T) => number }[]
  readonly rows: readonly T[]
  readonly cells: (row: T) => readonly ComponentChildren[]
}

/** A table whose columns can be sorted where that says something; the first cell of a row names it. */
function Sorted<T>({ title, columns, rows, cells }: SortedProps<T>) {
  const [sorting, setSorting] = useState<{ readonly at: number; readonly down: boolean }>()
  const by = sorting && columns[sorting.at]?.by
  const sorted = by ? rows.toSorted((a, b) => by(a, b) * (sorting.down ? -1 : 1)) : rows
  return (
    <div class="table-scroll" role="group" aria-label={title} tabIndex={0}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map(({ name, by: sortable }, at) => (
              <th
                key={name}
                scope="col"
                aria-sort={sorting?.at === at ? (sorting.down ? "descending" : "ascending") : undefined}
              >
                {sortable ? (
                  <button
                    type="button"
                    class="map-sort"
                    onClick={() => setSorting((now) => ({ at, down: now?.at === at && !now.down }))}
                  >
                    {name}
                    <span aria-hidden="true">{sorting?.at === at ? (sorting.down ? " ▾" : " ▴") : " ▵"}</span>
                  </button>
                ) : (
                  name
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row, at) => (
            <tr key={at}>
              {cells(row).map((cell, i) =>
                i === 0 ? (
                  <th scope="row" key={i}>
                    {cell}
                  </th>
                ) : (
                  <td key={i}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

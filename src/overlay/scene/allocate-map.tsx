import { useId, useMemo } from "preact/hooks"
import type { MapView } from "../../core/attempt/map-types"
import type { AllocateView } from "../../core/attempt/view-types"
import { lettering } from "../map/area-map"
import { layoutOf } from "../map/layout"
import { MapPicture } from "../map/map-picture"
import { useSurroundings } from "../surroundings"
import { useWidth } from "../use-width"
import { words } from "../words"
import { type Cell, standing } from "./allocate-cell"

interface Props {
  readonly allocate: AllocateView
  readonly map: MapView
  readonly cell: Cell
  readonly choose: (cell: Cell) => void
}

/** One day on the map: who is where, how far one flies, and how hot the trainee takes each place to be. */
export function AllocateMap({ allocate, map, cell, choose }: Props) {
  const id = useId()
  const { settings } = useSurroundings()
  const { element, width } = useWidth<HTMLElement>(480)
  const { places, means, days } = allocate
  // Only the places of the plan are named: the names of others would stand in the way of what is placed.
  const shown = useMemo(
    () => ({
      ...map,
      places: places.map(({ id: place, title, at }) => ({ id: place, title, at, here: false })),
      landmarks: [],
      routes: [],
      stands: [],
      areas: [],
    }),
    [map, places.map(({ id: place }) => place).join()],
  )
  const layout = useMemo(() => layoutOf(shown, width, lettering[settings.textSize]), [shown, width, settings.textSize])
  const day = days[cell.day - 1]
  const rings = means.flatMap(({ id: one, text, ring }) => {
    const from = ring && places.find((place) => place.id === ring.from)
    return ring && from ? [{ id: one, text, at: from.at, around: ring.around }] : []
  })
  const out = places.map((place) => ({
    ...place,
    there: means.flatMap(({ id: one, key, text }) => {
      const count = standing(allocate, { place: place.id, day: cell.day }, one)
      return count > 0 ? [{ id: one, key, text, count }] : []
    }),
  }))
  if (!day) return null
  return (
    <section class="allocate-map">
      <div class="allocate-slider">
        <label for={`${id}-day`}>{words.allocate.slider}</label>
        <input
          id={`${id}-day`}
          type="range"
          min={1}
          max={days.length}
          value={cell.day}
          aria-valuetext={words.allocate.day(day.day, day.weekday)}
          onInput={({ currentTarget }) => choose({ place: cell.place, day: Number(currentTarget.value) })}
        />
        <output for={`${id}-day`}>{words.allocate.day(day.day, day.weekday)}</output>
      </div>
      <figure class="map" ref={element}>
        <MapPicture
          map={shown}
          layout={layout}
          light="day"
          picked={{ kind: "place", id: cell.place }}
          over={
            <>
              {rings.map(({ id: one, at, around }) => (
                <circle
                  key={one}
                  class="map-ring"
                  cx={layout.toPoint(at)[0]}
                  cy={layout.toPoint(at)[1]}
                  r={(around / 100) * width}
                />
              ))}
              {out.map(({ id: place, at, rated, there }, i) => {
                const spot = layout.places[i]?.mark
                const [x, y] = spot ? [spot.x, spot.y] : layout.toPoint(at)
                return (
                  <g key={place}>
                    {rated !== undefined && (
                      <circle class={`heat-disc heat-disc-${rated}`} cx={x} cy={y} r={9 + rated * 3} />
                    )}
                    {there.map(({ id: one, key, count }, n) => (
                      <g key={one} class="map-unit" transform={`translate(${x - 16 - n * 20} ${y - 12})`}>
                        <rect x="-9" y="-9" width="18" height="18" rx="4" />
                        <text>
                          {key.toUpperCase()}
                          {count > 1 ? count : ""}
                        </text>
                      </g>
                    ))}
                  </g>
                )
              })}
            </>
          }
        />
        <figcaption class="unseen">
          {words.allocate.mapOf(day.day, day.weekday)}{" "}
          {out.every(({ there }) => there.length === 0)
            ? words.allocate.nobodyOut
            : out
                .filter(({ there }) => there.length > 0)
                .map(
                  ({ title, there }) =>
                    `${title}: ${there.map(({ text, count }) => words.allocate.count(text, count)).join(", ")}.`,
                )
                .join(" ")}
        </figcaption>
      </figure>
    </section>
  )
}

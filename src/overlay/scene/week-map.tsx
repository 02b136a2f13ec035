import { useMemo } from "preact/hooks"
import type { MapView } from "../../core/attempt/map-types"
import type { WeekView } from "../../core/attempt/view-types"
import { lettering } from "../map/area-map"
import { layoutOf } from "../map/layout"
import { MapPicture } from "../map/map-picture"
import { useSurroundings } from "../surroundings"
import { useWidth } from "../use-width"
import { words } from "../words"

interface Props {
  readonly week: WeekView
  readonly map: MapView
  /** Hours of the week that are over. */
  readonly at: number
}

/** The week on the map, up to an hour: at each place the harm so far on both sides, and who is there now. */
export function WeekMap({ week: { places, hours, harm }, map, at }: Props) {
  const { settings } = useSurroundings()
  const { element, width } = useWidth<HTMLElement>(480)
  const shown = useMemo(
    (): MapView => ({
      ...map,
      places: places.map(({ title, at: spot }) => ({ id: title, title, at: spot, here: false })),
      landmarks: [],
      routes: [],
      stands: [],
      areas: [],
    }),
    [map, places],
  )
  const layout = useMemo(() => layoutOf(shown, width, lettering[settings.textSize]), [shown, width, settings.textSize])
  // The areas are as the harm is: all of the harm as it was would be a circle of this radius.
  const widest = width / 11
  const radius = (sum: number) => widest * Math.sqrt(Math.max(0, sum) / Math.max(harm.without, Number.EPSILON))
  const now = hours.filter(({ hour }) => hour === at - 1)
  return (
    <figure class="map week-map" ref={element}>
      <MapPicture
        map={shown}
        layout={layout}
        light="day"
        over={places.map(({ title }, row) => {
          const mark = layout.places[row]?.mark
          if (!mark) return null
          const past = hours.filter(({ place, hour }) => place === row && hour < at)
          const here = now.filter(({ place }) => place === row)
          return (
            <g key={title} transform={`translate(${mark.x} ${mark.y})`}>
              {here.length > 0 && <circle class="week-now-light" r={widest * 0.85} />}
              <circle class="week-left" r={radius(past.reduce((sum, { with: left }) => sum + left, 0))} />
              <circle class="week-was" r={radius(past.reduce((sum, { without }) => sum + without, 0))} />
              {here.some(({ kind }) => kind !== undefined) && (
                <rect class="week-guard" x="-24" y="-24" width="15" height="15" rx="3" />
              )}
            </g>
          )
        })}
      />
      <figcaption class="dim">{words.week.mapHint}</figcaption>
    </figure>
  )
}

import { useMemo } from "preact/hooks"
import type { MapView } from "../../core/attempt/map-types"
import { useSurroundings } from "../surroundings"
import { PlainList } from "../plain-list"
import { useWidth } from "../use-width"
import { words } from "../words"
import { layoutOf } from "./layout"
import { MapPicture } from "./map-picture"
import { mapWords } from "./map-words"

/** Pixels of the letters on a map. */
export const lettering = { normal: 14, large: 16, larger: 18 } as const

/** The area as a drawing and as words, before anything has happened. */
export function AreaMap({ map }: { readonly map: MapView }) {
  const { settings } = useSurroundings()
  const { element, width } = useWidth<HTMLElement>(640)
  const layout = useMemo(() => layoutOf(map, width, lettering[settings.textSize]), [map, width, settings.textSize])
  return (
    <figure class="map" ref={element}>
      <MapPicture map={map} layout={layout} light="day" />
      <figcaption>
        <details>
          <summary>{words.map.asText}</summary>
          <MapInWords map={map} places />
        </details>
      </figcaption>
    </figure>
  )
}

/** The map as sentences: where everything is, what runs past what. */
export function MapInWords({ map, places: withPlaces }: { readonly map: MapView; readonly places?: boolean }) {
  const { places, landmarks, rivers, roads, land, hills } = mapWords(map)
  return (
    <>
      <List title={words.map.places} lines={[...(withPlaces ? places : []), ...landmarks]} />
      <List title={words.map.rivers} lines={rivers} />
      <List title={words.map.roads} lines={roads} />
      <List title={words.map.land} lines={[...land, ...hills]} />
    </>
  )
}

function List({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <p class="list-title">{title}</p>
      <PlainList lines={lines} />
    </>
  )
}

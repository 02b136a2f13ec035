import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks"
import type { MapView } from "../../core/attempt/map-types"
import type { PlanView } from "../../core/attempt/view-types"
import { lightAt } from "../../core/pack/daylight"
import { Dialog } from "../dialog"
import { Icon } from "../icon"
import { useSurroundings } from "../surroundings"
import { useTongue } from "../tongue"
import { useWidth } from "../use-width"
import { words } from "../words"
import { lettering } from "./area-map"
import { HourSlider } from "./hour-slider"
import { layoutOf, type MapLayout } from "./layout"
import { placeFacts } from "./map-facts"
import { MapLists } from "./map-lists"
import { MapPicture, type Picked } from "./map-picture"
import { MapTables } from "./map-tables"
import { nextTowards } from "./next-towards"

interface Props {
  readonly map: MapView
  readonly plan?: PlanView | undefined
  /** Back to the risk card, where there is one to go back to. */
  readonly openPlan?: (() => void) | undefined
  readonly closed: () => void
}

/** The map to plan by: routes side by side, who reaches what, what is known of the ground, at an hour one can move. */
export function MapDesk({ map, plan, openPlan, closed }: Props) {
  const { hours } = map
  if (!hours) throw new Error("the map of a scenario that has not begun has no hours to plan by")
  const [hour, setHour] = useState(hours.now + hours.preparation)
  const [asTables, setAsTables] = useState(false)
  const [picked, setPicked] = useState<Picked>()
  const content = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => content.current?.closest(".dialog-content")?.scrollTo(0, 0), [asTables])
  const timed = map.routes.length > 0 || map.stands.length > 0
  const pick = (next: Picked) => setPicked((now) => (now?.kind === next.kind && now.id === next.id ? undefined : next))
  return (
    <Dialog
      title={map.title}
      kind="map"
      closed={closed}
      aside={
        <div class="map-views">
          {openPlan && (
            <button type="button" class="button-small" onClick={openPlan}>
              <Icon name="plan" />
              {words.map.toCard}
            </button>
          )}
          <div class="map-toggle" role="group" aria-label={words.map.view}>
            <button type="button" aria-pressed={!asTables} onClick={() => setAsTables(false)}>
              {words.map.asPicture}
            </button>
            <button type="button" aria-pressed={asTables} onClick={() => setAsTables(true)}>
              {words.map.asTable}
            </button>
          </div>
        </div>
      }
    >
      <div ref={content}>{timed && <HourSlider hours={hours} hour={hour} move={setHour} />}</div>
      {asTables ? (
        <MapTables map={map} hours={hours} hour={hour} />
      ) : (
        <div class={timed || map.areas.length > 0 ? "map-desk" : "map-desk map-desk-alone"}>
          <Sheet map={map} hour={hour} picked={picked} pick={setPicked} />
          <MapLists map={map} hours={hours} hour={hour} plan={plan} picked={picked} pick={pick} />
        </div>
      )}
    </Dialog>
  )
}

interface SheetProps {
  readonly map: MapView
  readonly hour: number
  readonly picked: Picked | undefined
  readonly pick: (picked: Picked) => void
}

/** The picture, with a button where each place and its name stand. */
function Sheet({ map, hour, picked, pick }: SheetProps) {
  const tongue = useTongue()
  const { settings } = useSurroundings()
  const { element, width } = useWidth<HTMLElement>(720)
  const layout = useMemo(() => layoutOf(map, width, lettering[settings.textSize]), [map, width, settings.textSize])
  const buttons = useRef<HTMLDivElement>(null)
  const place = picked?.kind === "place" ? map.places.find(({ id }) => id === picked.id) : undefined
  const stop = place ?? map.places.find(({ here }) => here) ?? map.places[0]
  const move = (event: KeyboardEvent) => {
    const at = map.places.findIndex((one) => one.id === stop?.id)
    const next = nextTowards(
      layout.places.map(({ mark }) => mark),
      at,
      event.key,
    )
    const found = next === undefined ? undefined : map.places[next]
    if (!found) return
    event.preventDefault()
    pick({ kind: "place", id: found.id })
    buttons.current?.querySelectorAll<HTMLElement>("button")[next ?? 0]?.focus()
  }
  return (
    <div class="map-sheet">
      <figure class="map" ref={element}>
        <MapPicture map={map} layout={layout} light={lightAt(hour)} picked={picked} />
        <div class="map-places" dir="ltr" role="group" aria-label={words.map.onMap} ref={buttons} onKeyDown={move}>
          {map.places.map((one, i) => (
            <button
              type="button"
              key={one.id}
              class="map-spot"
              style={boxOf(layout.places[i])}
              tabIndex={one.id === stop?.id ? 0 : -1}
              aria-pressed={place?.id === one.id}
              aria-label={words.map.placeAloud([one.title, ...placeFacts(one, map, hour)])}
              onFocus={() => pick({ kind: "place", id: one.id })}
              onClick={() => pick({ kind: "place", id: one.id })}
            />
          ))}
        </div>
      </figure>
      <p class="map-told" aria-hidden="true">
        {place ? (
          <>
            <strong {...tongue(place.title)}>{place.title}</strong> {placeFacts(place, map, hour).join(" · ")}
          </>
        ) : (
          <span class="dim">{words.map.onMap}</span>
        )}
      </p>
    </div>
  )
}

const leastTarget = 24

/** Over the mark and its name where they stand together; over the name alone where a line joins them. */
function boxOf(spot: MapLayout["places"][number] | undefined): string {
  if (!spot) return ""
  const { mark, label } = spot
  const disc = { left: mark.x - 12, top: mark.y - 12, right: mark.x + 12, bottom: mark.y + 12 }
  const name = label && { left: label.x, top: label.y, right: label.x + label.width, bottom: label.y + label.height }
  const joined =
    name && name.left < disc.right + 4 && name.right > disc.left - 4 && name.top < disc.bottom && name.bottom > disc.top
  const box = !name
    ? disc
    : joined
      ? {
          left: Math.min(name.left, disc.left),
          top: Math.min(name.top, disc.top),
          right: Math.max(name.right, disc.right),
          bottom: Math.max(name.bottom, disc.bottom),
        }
      : name
  const height = Math.max(leastTarget, box.bottom - box.top)
  const top = (box.top + box.bottom - height) / 2
  return `left: ${box.left}px; top: ${top}px; width: ${box.right - box.left}px; height: ${height}px`
}

import { useMemo, useState } from "preact/hooks"
import type { MapView } from "../../core/attempt/map-types"
import type { FragmentView } from "../../core/attempt/view-types"
import { lettering } from "../map/area-map"
import { layoutOf } from "../map/layout"
import { MapPicture } from "../map/map-picture"
import { useSurroundings } from "../surroundings"
import { useWidth } from "../use-width"
import { words } from "../words"

interface Props {
  readonly map: MapView
  readonly fragments: readonly FragmentView[]
  readonly picked: string | undefined
  readonly pick: (fragment: string) => void
}

/** The fragments where they belong on the map, by their numbers, up to a time that can be moved; below it, all of them in time. */
export function BoardMap({ map, fragments, picked, pick }: Props) {
  const { settings } = useSurroundings()
  const { element, width } = useWidth<HTMLElement>(560)
  const bare = useMemo((): MapView => ({ ...map, routes: [], stands: [], areas: [] }), [map])
  const placed = fragments.flatMap(({ id, at }) => (at ? [{ id, at }] : []))
  // Fragments come anew with every act; where they belong does not change.
  const where = placed.map(({ at }) => at.join()).join(" ")
  const layout = useMemo(() => {
    const spots = placed.map(({ at }) => at)
    return layoutOf(bare, width, lettering[settings.textSize], spots)
  }, [bare, width, settings.textSize, where])
  const timed = fragments.filter(({ seen }) => seen)
  const [until, setUntil] = useState(timed.length)
  const last = Math.min(until, timed.length)
  const hidden = new Set(timed.slice(last).map(({ id }) => id))
  return (
    <>
      <figure class="map board-map" ref={element}>
        <MapPicture map={bare} layout={layout} light="day" />
        <div class="board-pins" dir="ltr" role="group" aria-label={words.board.onMap}>
          {fragments.map(({ id, text }, i) => {
            const mark = layout.pins[placed.findIndex((one) => one.id === id)]
            if (!mark || hidden.has(id)) return null
            return (
              <button
                type="button"
                key={id}
                class="board-pin"
                style={`left: ${mark.x}px; top: ${mark.y}px`}
                aria-pressed={picked === id}
                aria-label={words.board.fragment(i + 1, text)}
                onClick={() => pick(id)}
              >
                {i + 1}
              </button>
            )
          })}
        </div>
      </figure>
      {timed.length > 1 && (
        <label class="board-time">
          <span>
            {words.board.until} <strong>{timed[last - 1]?.seen?.clock ?? words.board.all}</strong>
          </span>
          <input
            type="range"
            min={1}
            max={timed.length}
            value={last}
            aria-valuetext={timed[last - 1]?.seen?.clock ?? words.board.all}
            onInput={({ currentTarget }) => setUntil(Number(currentTarget.value))}
          />
        </label>
      )}
    </>
  )
}

import { useId, useState } from "preact/hooks"
import type { AllocateView } from "../../core/attempt/view-types"
import type { LearnerEvent } from "../../core/machine/event"
import { Icon } from "../icon"
import { useTongue } from "../tongue"
import { words } from "../words"
import { type Cell, outOn, standing } from "./allocate-cell"

interface Props {
  readonly allocate: AllocateView
  readonly cell: Cell
  readonly choose: (cell: Cell) => void
  readonly act: (event: LearnerEvent) => void
}

/** The chosen square, for the pointer and for those who want every reason: what is there, what could be, and why not. */
export function CellPanel({ allocate, cell, choose, act }: Props) {
  const tongue = useTongue()
  const own = useId()
  const place = allocate.places.find(({ id }) => id === cell.place)
  const day = allocate.days[cell.day - 1]
  if (!place || !day) return null
  return (
    <section class="cell-panel" aria-labelledby={own}>
      <h3 id={own}>
        <span {...tongue(place.title)}>{place.title}</span>
        <span class="dim"> · {words.allocate.day(day.day, day.weekday)}</span>
      </h3>
      {day.weather !== undefined && <p {...tongue(day.weather)}>{day.weather}</p>}
      {day.played && <p class="dim">{words.allocate.playedWhy}</p>}
      <ul class="cell-means">
        {allocate.means.map(({ id, text, key, each, costs, posture, reaches, grounded }) => {
          const count = standing(allocate, cell, id)
          const out = outOn(allocate, cell.day, id)
          const why = !reaches.includes(cell.place)
            ? words.allocate.reach
            : grounded.includes(cell.day)
              ? words.allocate.grounded
              : out >= each && count === 0
                ? words.allocate.noMore
                : undefined
          const set = (next: number) =>
            act({ type: "assign", place: cell.place, means: id, day: cell.day, count: next })
          const isShut = day.played || !reaches.includes(cell.place) || grounded.includes(cell.day)
          return (
            <li key={id} class={count > 0 ? "cell-one cell-one-there" : "cell-one"}>
              <span class="cell-name">
                <kbd>{key.toUpperCase()}</kbd> <span {...tongue(text)}>{text}</span>
              </span>
              <span class="cell-count">
                <button
                  type="button"
                  class="button-icon"
                  disabled={isShut || count === 0}
                  aria-label={words.allocate.less(text)}
                  onClick={() => set(count - 1)}
                >
                  <Icon name="minus" />
                </button>
                <output aria-label={words.allocate.count(text, count)}>{count}</output>
                <button
                  type="button"
                  class="button-icon"
                  disabled={isShut || out >= each}
                  aria-label={words.allocate.more(text)}
                  onClick={() => set(count + 1)}
                >
                  <Icon name="plus" />
                </button>
              </span>
              <span class="cell-facts dim">
                {why ??
                  [
                    words.allocate.out(out, each),
                    ...costs.map(({ amount, text: of }) => words.allocate.costs(amount, of)),
                    words.allocate.postures[posture],
                  ].join(" · ")}
              </span>
            </li>
          )
        })}
      </ul>
      <CopyDay allocate={allocate} day={day.day} act={act} choose={(to) => choose({ place: cell.place, day: to })} />
    </section>
  )
}

interface CopyProps extends Pick<Props, "allocate" | "act"> {
  readonly day: number
  readonly choose: (day: number) => void
}

function CopyDay({ allocate: { id, days }, day, act, choose }: CopyProps) {
  const others = days.filter((one) => !one.played && one.day !== day)
  const next = others.find((one) => one.day > day) ?? others[0]
  const [chosen, setChosen] = useState<number>()
  const to = others.find((one) => one.day === chosen)?.day ?? next?.day
  if (to === undefined) return null
  return (
    <div class="cell-copy">
      <label>
        <span>{words.allocate.copyDay(day)}</span>
        <select value={to} onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}>
          {others.map((one) => (
            <option key={one.day} value={one.day}>
              {words.allocate.day(one.day, one.weekday)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="button-small"
        onClick={() => {
          act({ type: "copy", plan: id, day, to })
          setChosen(undefined)
          choose(to)
        }}
      >
        {words.allocate.copy}
      </button>
    </div>
  )
}

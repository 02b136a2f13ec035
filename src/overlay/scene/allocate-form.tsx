import { useId, useLayoutEffect, useRef, useState } from "preact/hooks"
import type { MapView } from "../../core/attempt/map-types"
import type { AllocateView } from "../../core/attempt/view-types"
import type { LearnerEvent } from "../../core/machine/event"
import { Dialog } from "../dialog"
import { Icon } from "../icon"
import { useTongue } from "../tongue"
import { words } from "../words"
import { type Cell, outOn, standing } from "./allocate-cell"
import { AllocateMap } from "./allocate-map"
import { CellPanel } from "./cell-panel"
import { HandIn, useClosedWhenHandedIn } from "./handing"

interface Props {
  readonly allocate: AllocateView
  readonly map: MapView
  readonly act: (event: LearnerEvent) => void
  readonly closed: () => void
}

/** Places and days: who is where. Every change is written into the run at once, so nothing is lost. */
export function AllocateForm({ allocate, map, act, closed }: Props) {
  const { text, missing, closed: reason, event, rates, units, places } = allocate
  useClosedWhenHandedIn(reason, closed)
  const first = allocate.days.find(({ played }) => !played)?.day ?? 1
  const [cell, setCell] = useState<Cell>({ place: places[0]?.id ?? "", day: first })
  const placed = Object.values(units).reduce((sum, count) => sum + count, 0)
  const visited = places.filter(({ id }) => Object.keys(units).some((key) => key.split(" ")[1] === id)).length
  return (
    <Dialog title={text} kind="map" closed={closed}>
      <p class="lead">{words.allocate.hint}</p>
      {rates && <Heat allocate={allocate} act={act} />}
      <Returns allocate={allocate} />
      <Left allocate={allocate} act={act} />
      <Grid allocate={allocate} cell={cell} choose={setCell} act={act} />
      <div class="allocate-below">
        <CellPanel allocate={allocate} cell={cell} choose={setCell} act={act} />
        <AllocateMap allocate={allocate} map={map} cell={cell} choose={setCell} />
      </div>
      <HandIn
        label={words.allocate.adopt}
        question={words.allocate.sure}
        missing={missing}
        closed={reason}
        hand={() => act(event)}
      >
        <p>{words.allocate.sum(placed, visited)}</p>
        <Budgets allocate={allocate} />
        <p class="dim">{words.allocate.sureText}</p>
      </HandIn>
    </Dialog>
  )
}

/** The trainee's own heat map, before she knows; folded away once it is drawn, since the table shows it too. */
function Heat({ allocate: { places }, act }: Pick<Props, "allocate" | "act">) {
  const tongue = useTongue()
  const [isOpen] = useState(places.some(({ rated }) => rated === undefined))
  return (
    <details class="heat" open={isOpen}>
      <summary>
        <h3>{words.allocate.heat}</h3>
      </summary>
      <p class="dim">{words.allocate.heatHint}</p>
      <ul class="heat-places">
        {places.map(({ id, title, rated }) => (
          <li key={id}>
            <span {...tongue(title)}>{title}</span>
            <span class="heat-levels" role="group" aria-label={title}>
              {levels.map((level) => (
                <button
                  type="button"
                  key={level}
                  class={`heat-level heat-level-${level}`}
                  aria-pressed={rated === level}
                  aria-label={words.allocate.level(level)}
                  onClick={() => (rated === level ? undefined : act({ type: "rate", place: id, level }))}
                >
                  {level}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

const levels = [1, 2, 3, 4, 5] as const

/** What was promised, and whether the plan keeps it. */
function Returns({ allocate: { returns } }: Pick<Props, "allocate">) {
  const tongue = useTongue()
  if (returns.length === 0) return null
  return (
    <ul class="allocate-returns" aria-label={words.allocate.returns}>
      {returns.map(({ text, kept }) => (
        <li key={text} class={kept ? "allocate-kept" : "allocate-open"}>
          <Icon name={kept ? "check" : "warn"} />
          <span>
            <q {...tongue(text)}>{text}</q> {kept ? words.allocate.kept : words.allocate.notKept}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What is left of everything, always in sight, and the last change taken back. */
function Left({ allocate, act }: Pick<Props, "allocate" | "act">) {
  const { undo } = allocate
  return (
    <div class="allocate-left">
      <Budgets allocate={allocate} />
      <button
        type="button"
        class="button-small"
        aria-label={words.allocate.undoHint}
        disabled={!undo}
        onClick={() => undo && act(undo)}
      >
        <Icon name="again" />
        {words.allocate.undo}
      </button>
    </div>
  )
}

function Budgets({ allocate: { budgets } }: Pick<Props, "allocate">) {
  const tongue = useTongue()
  if (budgets.length === 0) return null
  return (
    <dl class="budgets" aria-label={words.allocate.budgets}>
      {budgets.map(({ id, text, amount, left, reserve }) => (
        <div key={id} class={left < 0 ? "budget budget-over" : left < reserve ? "budget budget-low" : "budget"}>
          <dt {...tongue(text)}>{text}</dt>
          <dd>
            <strong>{left < 0 ? words.allocate.over(-left) : words.allocate.left(left, amount)}</strong>
            {reserve > 0 && (
              <span class="dim">
                {left < reserve && left >= 0 ? words.allocate.intoReserve(reserve) : words.allocate.reserve(reserve)}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface GridProps extends Pick<Props, "allocate" | "act"> {
  readonly cell: Cell
  readonly choose: (cell: Cell) => void
}

/** One square for each place and day; a table on paper. */
function Grid({ allocate, cell, choose, act }: GridProps) {
  const tongue = useTongue()
  const { places, days, means } = allocate
  const table = useRef<HTMLTableElement>(null)
  const hint = useId()
  const followed = useRef(false)
  useLayoutEffect(() => {
    if (followed.current) table.current?.querySelector<HTMLElement>(`[data-cell="${cell.day} ${cell.place}"]`)?.focus()
    followed.current = false
  }, [cell.place, cell.day])
  const press = (key: KeyboardEvent) => {
    if (key.ctrlKey || key.altKey || key.metaKey) return
    const row = places.findIndex(({ id }) => id === cell.place)
    const step = steps[key.key]
    if (step) {
      const place = places[Math.min(places.length - 1, Math.max(0, row + step[0]))]
      const day = Math.min(days.length, Math.max(1, cell.day + step[1]))
      followed.current = true
      if (place) choose({ place: place.id, day })
    } else if (key.key === "Delete" || key.key === "Backspace") {
      for (const one of means) if (standing(allocate, cell, one.id) > 0) act(assigned(cell, one.id, 0))
    } else {
      const own = means.find((one) => one.key === key.key.toLowerCase())
      if (!own || days[cell.day - 1]?.played) return
      const now = standing(allocate, cell, own.id)
      const free = own.each - outOn(allocate, cell.day, own.id)
      const next = key.shiftKey ? Math.max(0, now - 1) : free > 0 ? now + 1 : 0
      if (next === now || !own.reaches.includes(cell.place) || own.grounded.includes(cell.day)) return
      act(assigned(cell, own.id, next))
    }
    key.preventDefault()
    key.stopPropagation()
  }
  return (
    <section class="allocate-table">
      <p class="dim" id={hint}>
        {words.allocate.keys}
      </p>
      <ul class="allocate-letters" aria-label={words.allocate.letters}>
        {means.map(({ id, key, text }) => (
          <li key={id}>
            <kbd>{key.toUpperCase()}</kbd> <span {...tongue(text)}>{text}</span>
          </li>
        ))}
      </ul>
      {days.some(({ weather }) => weather !== undefined) && (
        <ul class="allocate-weather">
          {days.flatMap(({ day, weekday, weather }) =>
            weather === undefined
              ? []
              : [
                  <li key={day}>
                    <span class="day-weather" aria-hidden="true">
                      ☁
                    </span>{" "}
                    {words.allocate.weather(
                      day,
                      weekday,
                      weather,
                      means.flatMap(({ text, grounded }) => (grounded.includes(day) ? [text] : [])),
                    )}
                  </li>,
                ],
          )}
        </ul>
      )}
      <div class="allocate-scroll">
        <table ref={table} role="grid" aria-label={words.allocate.grid} aria-describedby={hint} onKeyDown={press}>
          <thead>
            <tr>
              <th scope="col">{words.allocate.place}</th>
              {days.map(({ day, weekday, weather, played }) => (
                <th
                  scope="col"
                  key={day}
                  class={[
                    ...(words.allocate.weekend(weekday) ? ["day-weekend"] : []),
                    ...(played ? ["day-played"] : []),
                    ...(day === cell.day ? ["day-chosen"] : []),
                  ].join(" ")}
                  title={weather}
                >
                  <span class="unseen">{words.allocate.day(day, weekday)}</span>
                  <span aria-hidden="true">
                    <span class="day-name">
                      {words.allocate.dayShort(weekday)}
                      {weather !== undefined && <span class="day-weather"> ☁</span>}
                    </span>
                    <span class="day-number">{day}</span>
                  </span>
                  {weather !== undefined && <span class="unseen">{weather}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map(({ id, title, rated }) => (
              <tr key={id}>
                <th scope="row">
                  <span {...tongue(title)}>{title}</span>
                  {rated !== undefined && (
                    <span class={`heat-mark heat-level-${rated}`} title={words.allocate.level(rated)}>
                      {rated}
                    </span>
                  )}
                </th>
                {days.map(({ day, weekday, played }) => {
                  const here = { place: id, day }
                  const isChosen = cell.place === id && cell.day === day
                  const there = means.flatMap((one) => {
                    const count = standing(allocate, here, one.id)
                    return count > 0 ? [{ id: one.id, key: one.key, text: one.text, count }] : []
                  })
                  const cannot = cannotGo(means, here)
                  return (
                    <td
                      key={day}
                      role="gridcell"
                      data-cell={`${day} ${id}`}
                      tabIndex={isChosen ? 0 : -1}
                      aria-selected={isChosen}
                      class={[
                        "cell",
                        ...(played ? ["cell-played"] : []),
                        ...(isChosen ? ["cell-chosen"] : []),
                        ...(there.length > 0 ? ["cell-filled"] : []),
                      ].join(" ")}
                      aria-label={words.allocate.cell(title, day, weekday, there, cannot, played)}
                      onClick={() => choose(here)}
                      onFocus={() => (isChosen ? undefined : choose(here))}
                    >
                      {there.map(({ id: means_, key, count }) => (
                        <span key={means_} class="unit">
                          {key.toUpperCase()}
                          {count > 1 && <sub>{count}</sub>}
                        </span>
                      ))}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function cannotGo(
  means: AllocateView["means"],
  { place, day }: Cell,
): readonly { readonly text: string; readonly why: "reach" | "weather" }[] {
  return means.flatMap(({ text, reaches, grounded }): readonly { text: string; why: "reach" | "weather" }[] => {
    if (!reaches.includes(place)) return [{ text, why: "reach" }]
    return grounded.includes(day) ? [{ text, why: "weather" }] : []
  })
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -28],
  End: [0, 28],
}

function assigned({ place, day }: Cell, means: string, count: number): LearnerEvent {
  return { type: "assign", place, means, day, count }
}

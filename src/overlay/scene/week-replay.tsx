import { useEffect, useState } from "preact/hooks"
import type { MapView } from "../../core/attempt/map-types"
import type { WeekView } from "../../core/attempt/view-types"
import { Icon } from "../icon"
import { useSurroundings } from "../surroundings"
import { useTongue } from "../tongue"
import { words } from "../words"
import { WeekMap } from "./week-map"

interface Props {
  readonly week: WeekView
  /** Where there is one, the week is shown on it too. */
  readonly map?: MapView
  readonly best?: number
}

/**
 * The week hour by hour, without what was picked and with it: two strips of the same hours, a clock that runs ten hours
 * a second, the harm so far on both sides, and the same as a table. Who wants no motion sees the whole week at once.
 */
export function WeekReplay({ week, map, best }: Props) {
  const still = useStill()
  const [at, setAt] = useState(still ? weekHours : 0)
  const [playing, setPlaying] = useState(!still)
  const isOver = at >= weekHours
  useEffect(() => {
    if (!playing || isOver) return
    // Who moved it meanwhile has moved it.
    const timer = setTimeout(() => setAt((now) => (now === at ? at + 1 : now)), hourMillis)
    return () => clearTimeout(timer)
  }, [playing, at, isOver])
  const running = playing && !isOver
  const move = (to: number) => {
    setPlaying(false)
    setAt(Math.max(0, Math.min(weekHours, to)))
  }
  return (
    <section class="week" aria-label={words.week.title}>
      <div class={map ? "week-sight week-mapped" : "week-sight"}>
        <div class="week-strips">
          <Strip week={week} side="without" at={at} />
          <Strip week={week} side="with" at={at} />
        </div>
        {map && <WeekMap week={week} map={map} at={at} />}
      </div>
      <div class="week-controls" role="group" aria-label={words.week.controls}>
        <button type="button" class="button-icon" aria-label={words.week.start} onClick={() => move(0)}>
          <Icon name="start" />
        </button>
        <button type="button" class="button-icon" aria-label={words.week.back} onClick={() => move(at - 1)}>
          <Icon name="back" />
        </button>
        <button
          type="button"
          class="button-icon"
          aria-label={running ? words.week.pause : words.week.play}
          onClick={() => {
            if (isOver) setAt(0)
            setPlaying(!running)
          }}
        >
          <Icon name={running ? "pause" : "play"} />
        </button>
        <button type="button" class="button-icon" aria-label={words.week.forward} onClick={() => move(at + 1)}>
          <Icon name="forward" />
        </button>
        <button type="button" class="button-icon" aria-label={words.week.end} onClick={() => move(weekHours)}>
          <Icon name="end" />
        </button>
        <input
          type="range"
          min={0}
          max={weekHours}
          value={at}
          aria-label={words.week.slider}
          aria-valuetext={words.week.clock(at)}
          onInput={(event) => move(Number(event.currentTarget.value))}
        />
        <output class="week-clock">{words.week.clock(at)}</output>
      </div>
      <Now week={week} at={at} />
      <dl class="week-sums">
        <div>
          <dt>{words.week.without}</dt>
          <dd>{words.week.harm(week.harm.without)}</dd>
        </div>
        <div>
          <dt>{words.week.with}</dt>
          <dd>{words.week.harm(week.harm.with)}</dd>
        </div>
        {best !== undefined && (
          <div>
            <dt>{words.week.best}</dt>
            <dd>{words.week.harm(best)}</dd>
          </div>
        )}
      </dl>
      <p class="dim">{words.week.meaning}</p>
      <details class="week-table" open={still}>
        <summary>{words.week.table}</summary>
        <Table week={week} />
      </details>
    </section>
  )
}

const weekHours = 168
const hourMillis = 100
const days = [0, 1, 2, 3, 4, 5, 6] as const

type Side = "without" | "with"

/** One side of the week. Colour is never alone: harm is a bar by its height, presence a line under it. */
function Strip({ week, side, at }: { readonly week: WeekView; readonly side: Side; readonly at: number }) {
  const tongue = useTongue()
  const { places, hours } = week
  const most = Math.max(
    ...places.flatMap((_, row) => hoursAt(week, row, "without").map(({ harm }) => harm)),
    Number.EPSILON,
  )
  const sum = hours.reduce((total, cell) => (cell.hour < at ? total + cell[side] : total), 0)
  return (
    <figure class={`week-strip week-strip-${side}`}>
      <figcaption>
        <span>{side === "with" ? words.week.with : words.week.without}</span>
        <span class="week-so-far">{words.week.soFar(sum)}</span>
      </figcaption>
      <div class="week-days" aria-hidden="true">
        {days.map((day) => (
          <span key={day}>{words.week.dayShort(day)}</span>
        ))}
      </div>
      {places.map(({ title }, row) => (
        <div key={title} class="week-row">
          <span class="week-place" {...tongue(title)}>
            {title}
          </span>
          <svg viewBox="0 0 168 12" preserveAspectRatio="none" aria-hidden="true">
            {days.map((day) => (
              <rect key={day} x={day * 24} y={0} width={24} height={12} class={day % 2 ? "week-odd" : "week-even"} />
            ))}
            {hoursAt(week, row, side).map(({ hour, harm, isGuarded }) => {
              const height = (10 * harm) / most
              return (
                <g key={hour} class={hour < at ? undefined : "week-to-come"}>
                  {isGuarded && <rect x={hour} y={0} width={1} height={10} class="week-there" />}
                  <rect x={hour} y={10 - height} width={1} height={height} class="week-harm" />
                  {isGuarded && <rect x={hour} y={10.4} width={1} height={1.6} class="week-line" />}
                </g>
              )
            })}
            <rect x={at - 0.2} y={0} width={0.6} height={12} class="week-hand" />
          </svg>
        </div>
      ))}
    </figure>
  )
}

/** The hours of one place in which people are at risk, each once, whatever they do there. */
function hoursAt({ hours }: WeekView, row: number, side: Side) {
  const here = hours.filter(({ place }) => place === row)
  return [...new Set(here.map(({ hour }) => hour))].map((hour) => {
    const cells = here.filter((cell) => cell.hour === hour)
    return {
      hour,
      harm: cells.reduce((sum, cell) => sum + cell[side], 0),
      isGuarded: side === "with" && cells.some(({ kind }) => kind !== undefined),
    }
  })
}

/** What happens in the hour under the hand. */
function Now({ week: { lines }, at }: { readonly week: WeekView; readonly at: number }) {
  const tongue = useTongue()
  const there = lines.filter(({ start, hours }) => at - 1 >= start && at - 1 < start + hours)
  return (
    <ul class="week-now">
      {there.length === 0 && <li class="dim">{at >= weekHours ? words.week.over : words.week.quiet}</li>}
      {there.map(({ start, place, text, kinds }) => (
        <li key={`${start}/${place}/${text}`}>
          <strong {...tongue(place)}>{place}</strong> <span {...tongue(text)}>{text}</span>{" "}
          <span class={kinds.length > 0 ? "week-kind" : "week-nobody"}>
            {kinds.length > 0 ? kinds.join(", ") : words.week.nobody}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Table({ week: { lines, harm } }: { readonly week: WeekView }) {
  const tongue = useTongue()
  return (
    <section class="week-scroll" aria-label={words.week.table} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.week.when}</th>
            <th scope="col">{words.week.where}</th>
            <th scope="col">{words.week.what}</th>
            <th scope="col" class="number">
              {words.week.without}
            </th>
            <th scope="col" class="number">
              {words.week.with}
            </th>
            <th scope="col">{words.week.there}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ day, from, to, start, place, text, without, with: left, kinds }) => (
            <tr key={`${start}/${place}/${text}`}>
              <th scope="row">{words.week.span(day, from, to)}</th>
              <td {...tongue(place)}>{place}</td>
              <td {...tongue(text)}>{text}</td>
              <td class="number">{words.week.number(without)}</td>
              <td class="number">{words.week.number(left)}</td>
              <td>{kinds.length > 0 ? kinds.join(", ") : words.week.nobody}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {words.week.sum}
            </th>
            <td class="number">{words.week.number(harm.without)}</td>
            <td class="number">{words.week.number(harm.with)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

/** Whether motion is to be left out: by this game's settings or by the device's. */
function useStill(): boolean {
  const { settings } = useSurroundings()
  return settings.motion === "still" || matchMedia("(prefers-reduced-motion: reduce)").matches
}

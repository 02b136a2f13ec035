import type { Debrief, TimelineKind } from "../../core/report/debrief-types"
import { useTongue } from "../tongue"
import { words } from "../words"

type Moment = Debrief["timeline"][number]

/** Who knew what when: a row for every act that did something, learned something, or was followed by word from others. */
export function Timeline({ timeline, unknown }: Pick<Debrief, "timeline" | "unknown">) {
  if (timeline.length === 0) return <p class="dim">{words.debrief.noTimeline}</p>
  return (
    <>
      <p class="measure">{words.debrief.knewHint}</p>
      <p class="knew-heads" aria-hidden="true">
        <span>{words.debrief.when}</span>
        <span>{words.debrief.knew.did}</span>
        <span>{words.debrief.knew.learned}</span>
        <span>{words.debrief.knew.told}</span>
      </p>
      <ol class="knew">
        {rowsOf(timeline).map((row) => (
          <Row key={row[0]?.event} row={row} />
        ))}
      </ol>
      <Unknown unknown={unknown} />
    </>
  )
}

function Row({ row }: { readonly row: readonly Moment[] }) {
  const first = row[0]
  if (!first) return null
  const within = (lane: Lane) => row.filter(({ kind }) => laneOf[kind] === lane)
  return (
    <li class="knew-row">
      <time>{first.clock}</time>
      <Cell name={words.debrief.knew.did} moments={within("did")} since={first.clock} />
      <Cell name={words.debrief.knew.learned} moments={within("learned")} since={first.clock} />
      <Cell name={words.debrief.knew.told} moments={within("told")} since={first.clock} />
    </li>
  )
}

interface CellProps {
  readonly name: string
  readonly moments: readonly Moment[]
  /** The hour of the row: another one is said. */
  readonly since: string
}

function Cell({ name, moments, since }: CellProps) {
  const tongue = useTongue()
  if (moments.length === 0) return <div class="knew-cell knew-empty" />
  return (
    <div class="knew-cell">
      <p class="knew-name">{name}</p>
      <ul>
        {moments.map(({ kind, text, how, clock }, at) => (
          <li key={at} class={`knew-${kind}`}>
            {how === undefined && kind !== "choice" && kind !== "radio" && (
              <span class="chip">{words.debrief.timelineKind(kind)}</span>
            )}
            {how !== undefined && <span class={`chip how-${how}`}>{words.debrief.knew.how[how]}</span>}{" "}
            <span {...tongue(text)}>{text}</span> {clock !== since && <time class="dim">{clock}</time>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Unknown({ unknown }: Pick<Debrief, "unknown">) {
  const tongue = useTongue()
  return (
    <section class="unknown">
      <h3>{words.debrief.unknown}</h3>
      {unknown.length === 0 && <p class="dim">{words.debrief.unknownNone}</p>}
      <ul class="open-list">
        {unknown.map(({ title, ways }) => (
          <li key={title}>
            <strong {...tongue(title)}>{title}</strong>
            <p class="dim">{words.debrief.unknownWays(ways)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Lane = "did" | "learned" | "told"

const laneOf: Readonly<Record<TimelineKind, Lane>> = {
  look: "did",
  judge: "did",
  choice: "did",
  plan: "did",
  report: "did",
  sort: "did",
  board: "did",
  allocate: "did",
  pick: "did",
  promise: "did",
  ending: "did",
  vote: "told",
  learned: "learned",
  radio: "told",
}

/** What belongs to one act stands in one row. */
function rowsOf(timeline: readonly Moment[]): readonly (readonly Moment[])[] {
  const rows = new Map<number, readonly Moment[]>()
  for (const moment of timeline) rows.set(moment.event, [...(rows.get(moment.event) ?? []), moment])
  return [...rows.values()]
}

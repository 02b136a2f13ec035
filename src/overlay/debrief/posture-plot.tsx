import { useId } from "preact/hooks"
import type { DecisionReview } from "../../core/report/debrief-types"
import { alignTo, leaderTo } from "../place-labels"
import { useSurroundings } from "../surroundings"
import { words } from "../words"
import { type PlacedMark, type PlotLayout, plotLayout } from "./plot-layout"
import { type PlotPoint, plotPoints } from "./plot-points"
import { StanceChip } from "./stance-chip"
import { useLettering } from "./use-lettering"
import { useOpenOnPaper } from "../use-open-on-paper"
import { useWidth } from "../use-width"

const scales = { normal: 1, large: 1.15, larger: 1.3 } as const

/** Every decision by what it left undone and what it exposed: a drawing, its key, and the same as a table. */
export function PosturePlot({ decisions }: { readonly decisions: readonly DecisionReview[] }) {
  const { settings } = useSurroundings()
  const { element, width } = useWidth<HTMLDivElement>(640)
  const table = useOpenOnPaper()
  const points = plotPoints(decisions)
  const fontSize = 13 * scales[settings.textSize]
  const lettering = useLettering(element, fontSize)
  if (points.length === 0) return <p class="dim">{words.plot.none}</p>
  const layout = plotLayout(points, width, lettering)
  return (
    <div class="plot">
      <p class="measure">{words.plot.intro}</p>
      <div class="plot-body">
        <div class="plot-drawing" ref={element}>
          <Drawing layout={layout} points={points} fontSize={fontSize} />
        </div>
        <div class="plot-side">
          <PlotKey />
          <ol class="plot-legend">
            {points
              .filter(({ yours }) => yours)
              .map(({ code, act, stance }) => (
                <li key={code}>
                  <span class="decision-number">{code}</span>
                  <span>
                    {act} {stance && <StanceChip stance={stance} />}
                  </span>
                </li>
              ))}
          </ol>
        </div>
      </div>
      <details class="plot-table" ref={table}>
        <summary>{words.plot.asTable}</summary>
        <PlotTable points={points} />
      </details>
    </div>
  )
}

interface DrawingProps {
  readonly layout: PlotLayout
  readonly points: readonly PlotPoint[]
  readonly fontSize: number
}

function Drawing({ layout, points, fontSize }: DrawingProps) {
  const { field, height, marks, regions, width } = layout
  const id = useId()
  const summary = words.plot.summary(
    points
      .filter(({ yours }) => yours)
      .map(({ code, act, passivity, recklessness }) => words.plot.point(code, act, passivity, recklessness)),
  )
  const down = field.y + field.height / 2
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}title ${id}desc`}
      font-size={fontSize}
      direction="ltr"
    >
      <title id={`${id}title`}>{words.plot.title}</title>
      <desc id={`${id}desc`}>{summary}</desc>
      {regions.map(({ name, caption, ...box }) => (
        <g key={name}>
          <rect class={`region region-${name}`} {...box} />
          <text class={`region-name region-name-${name}`} x={caption.x + 8} y={caption.y + fontSize + 5}>
            {words.plot.region[name]}
          </text>
        </g>
      ))}
      <rect class="plot-frame" {...field} />
      {marks.map((mark) => (
        <Leader key={mark.point.code} mark={mark} />
      ))}
      {marks.toReversed().map((mark) => (
        <PlotMark key={mark.point.code} mark={mark} fontSize={fontSize} />
      ))}
      <text class="axis" x={field.x + field.width / 2} y={height - fontSize * 0.6}>
        {words.plot.x}
      </text>
      <text class="axis" transform={`translate(${fontSize * 1.1} ${down}) rotate(-90)`}>
        {words.plot.y}
      </text>
    </svg>
  )
}

function Leader({ mark }: { readonly mark: PlacedMark }) {
  const end = mark.label ? leaderTo(mark, mark.label) : undefined
  return end ? <line class="plot-leader" x1={mark.x} y1={mark.y} x2={end.x} y2={end.y} /> : null
}

function PlotMark({ mark, fontSize }: { readonly mark: PlacedMark; readonly fontSize: number }) {
  const { label, point, radius, x, y } = mark
  const kind = point.yours ? `yours stance-mark-${point.stance ?? "none"}` : "other"
  const line = label ? label.height / label.lines.length : 0
  return (
    <g class={`plot-mark ${kind} ${point.computed ? "computed" : "stated"}`}>
      <circle cx={x} cy={y} r={radius - 1.5} />
      {point.yours && (
        <text class="plot-code" x={x} y={y + 4.2} font-size="12">
          {point.code}
        </text>
      )}
      {label?.lines.map((text, at) => (
        <text key={at} class="plot-label" y={label.y + line * at + fontSize * 0.95} {...alignTo(mark, label)}>
          {text}
        </text>
      ))}
    </g>
  )
}

function PlotKey() {
  return (
    <ul class="plot-key" aria-label={words.plot.key}>
      <li>
        <svg viewBox="0 0 24 24" aria-hidden="true" class="plot-mark yours computed stance-mark-none">
          <circle cx="12" cy="12" r="9.5" />
        </svg>
        {words.plot.yours}
      </li>
      <li>
        <svg viewBox="0 0 24 24" aria-hidden="true" class="plot-mark other computed">
          <circle cx="12" cy="12" r="5" />
        </svg>
        {words.plot.other}
      </li>
      <li>
        <svg viewBox="0 0 24 24" aria-hidden="true" class="plot-mark yours stated stance-mark-none">
          <circle cx="12" cy="12" r="8.5" />
        </svg>
        {words.plot.stated}
      </li>
      <li class="dim">{words.plot.nudged}</li>
    </ul>
  )
}

function PlotTable({ points }: { readonly points: readonly PlotPoint[] }) {
  const { columns } = words.plot
  const inOrder = points.toSorted((a, b) => a.code.localeCompare(b.code, "en", { numeric: true }))
  return (
    <div class="scroll-x" tabIndex={0} role="group" aria-label={words.plot.asTable}>
      <table>
        <thead>
          <tr>
            {Object.values(columns).map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder.map(({ act, code, computed, passivity, recklessness, stance, yours }) => (
            <tr key={code}>
              <th scope="row">{code}</th>
              <td>{act}</td>
              <td>{words.plot.kind(yours)}</td>
              <td>{stance ? words.stance(stance) : ""}</td>
              <td>{words.percent(passivity)}</td>
              <td>{words.percent(recklessness)}</td>
              <td>{words.plot.basis(computed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

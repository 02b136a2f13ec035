import { useId } from "preact/hooks"
import type { Certainty as CertaintyCounts, CertaintyLevel } from "../../core/score/certainty"
import { useSurroundings } from "../surroundings"
import { useWidth } from "../use-width"
import { words } from "../words"

/** How sure somebody was of what was flagged, beside how often it was a sign: marks, the curve, and the same as a table. */
export function Certainty({ certainty }: { readonly certainty: CertaintyCounts }) {
  const id = useId()
  const { flagged, marks, levels } = certainty
  return (
    <section class="certainty">
      <h3 id={id}>{words.certainty.title}</h3>
      {flagged === 0 ? (
        <p class="dim">{words.certainty.none}</p>
      ) : (
        <>
          <p class="measure">{words.certainty.marks(marks, flagged)}</p>
          <p class="dim measure">{words.certainty.hint}</p>
          <div class="certainty-body">
            <Curve levels={levels} />
            <CurveKey />
          </div>
          <LevelTable levels={levels} labelledBy={id} />
          {levels.some(({ reading }) => reading === undefined) && <p class="dim measure">{words.certainty.few}</p>}
          <p class="dim measure">{words.certainty.basis}</p>
        </>
      )}
    </section>
  )
}

const scales = { normal: 1, large: 1.15, larger: 1.3 } as const

/** Said against found: for each certainty the share that was right with its interval, over the range where it pays. */
function Curve({ levels }: { readonly levels: readonly CertaintyLevel[] }) {
  const { settings } = useSurroundings()
  const { element, width } = useWidth<HTMLDivElement>(480)
  const id = useId()
  const letter = 13 * scales[settings.textSize]
  const field = { x: letter * 4.1, y: letter, width: width - letter * 4.6, height: 210 }
  const height = field.y + field.height + letter * 4.4
  const column = field.width / levels.length
  const box = Math.min(column * 0.72, 130)
  const yOf = (share: number) => field.y + field.height * (1 - share)
  const drawn = levels.map((level, at) => ({ ...level, x: field.x + column * (at + 0.5) }))
  const points = drawn.flatMap(({ x, share }) => (share === undefined ? [] : [`${x} ${yOf(share)}`]))
  return (
    <div class="certainty-drawing" ref={element}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}title ${id}desc`}
        font-size={letter}
        direction="ltr"
      >
        <title id={`${id}title`}>{words.certainty.curve}</title>
        <desc id={`${id}desc`}>{levels.map(words.certainty.point).join(" ")}</desc>
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <g key={share}>
            <line class="certainty-grid" x1={field.x} x2={field.x + field.width} y1={yOf(share)} y2={yOf(share)} />
            <text class="certainty-share" x={field.x - 8} y={yOf(share) + letter * 0.35}>
              {words.percent(share)}
            </text>
          </g>
        ))}
        {drawn.map(({ confidence, pays: [low, high], x }) => (
          <rect
            key={confidence}
            class="certainty-pays"
            x={x - box / 2}
            y={yOf(high)}
            width={box}
            height={yOf(low) - yOf(high)}
          />
        ))}
        {points.length > 1 && <path class="certainty-line" d={`M${points.join("L")}`} />}
        {drawn.map((level) => (
          <LevelMark key={level.confidence} level={level} yOf={yOf} letter={letter} />
        ))}
        {drawn.map(({ confidence, flagged, right, x }) => (
          <g key={confidence}>
            <text class="certainty-said" x={x} y={field.y + field.height + letter * 1.6}>
              {words.look.confidence(confidence)}
            </text>
            <text class="axis" x={x} y={field.y + field.height + letter * 2.9}>
              {words.certainty.rightOf(right, flagged)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}

interface LevelMarkProps {
  readonly level: CertaintyLevel & { readonly x: number }
  readonly yOf: (share: number) => number
  readonly letter: number
}

/** Filled where there were enough flags to read something from it, hollow where not. */
function LevelMark({ level: { x, share, interval, reading }, yOf, letter }: LevelMarkProps) {
  if (share === undefined || !interval) return null
  const [low, high] = interval
  const cap = 7
  return (
    <g class={reading === undefined ? "certainty-mark few" : "certainty-mark"}>
      <path
        d={`M${x - cap} ${yOf(high)}H${x + cap}M${x} ${yOf(high)}V${yOf(low)}M${x - cap} ${yOf(low)}H${x + cap}`}
        fill="none"
      />
      <circle cx={x} cy={yOf(share)} r={6.5} />
      <text x={x + 12} y={yOf(share) + letter * 0.35}>
        {words.percent(share)}
      </text>
    </g>
  )
}

function CurveKey() {
  return (
    <ul class="plot-key" aria-label={words.plot.key}>
      <li>
        <svg viewBox="0 0 24 24" aria-hidden="true" class="certainty-mark">
          <path d="M8 3H16M12 3V21M8 21H16" fill="none" />
          <circle cx="12" cy="12" r="5" />
        </svg>
        {words.certainty.key.share}
      </li>
      <li>
        <svg viewBox="0 0 24 24" aria-hidden="true" class="certainty-mark few">
          <path d="M8 3H16M12 3V21M8 21H16" fill="none" />
          <circle cx="12" cy="12" r="5" />
        </svg>
        {words.certainty.key.few}
      </li>
      <li>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <rect class="certainty-pays" x="2" y="5" width="20" height="14" />
        </svg>
        {words.certainty.key.pays}
      </li>
    </ul>
  )
}

interface LevelTableProps {
  readonly levels: readonly CertaintyLevel[]
  readonly labelledBy: string
}

function LevelTable({ levels, labelledBy }: LevelTableProps) {
  const { columns } = words.certainty
  return (
    <div class="scroll-x" tabIndex={0} role="group" aria-labelledby={labelledBy}>
      <table class="side-table certainty-table" aria-labelledby={labelledBy}>
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
          {levels.map(({ confidence, flagged, right, share, interval, pays, reading }) => (
            <tr key={confidence}>
              <th scope="row">{words.look.confidence(confidence)}</th>
              <td>{flagged}</td>
              <td>{flagged === 0 ? "–" : right}</td>
              <td>{share === undefined || !interval ? "–" : words.certainty.shareIn(share, interval)}</td>
              <td>{words.certainty.range(pays)}</td>
              <td>{flagged === 0 ? "–" : words.certainty.reading(reading)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

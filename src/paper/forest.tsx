import { words } from "./words"

export interface ForestRow {
  readonly name: string
  readonly value: number
  readonly interval?: readonly [number, number]
}

interface Props {
  readonly label: string
  readonly rows: readonly ForestRow[]
  /** The range that is drawn at least. */
  readonly least: readonly [number, number]
}

/** Letters of a name, which is told whole in the table: as many as there is room for in a wide typeface. */
const longest = 31

/** Values with their intervals on one scale, with a line at nothing. */
export function Forest({ label, rows, least }: Props) {
  const ends = rows.flatMap(({ value, interval }) => [value, ...(interval ?? [])])
  const [low, high] = [Math.floor(Math.min(least[0], ...ends)), Math.ceil(Math.max(least[1], ...ends))]
  const [left, width, line] = [260, 680, 28]
  const toX = (value: number) => left + ((value - low) / (high - low)) * (width - left - 16)
  const height = rows.length * line + 34
  const ticks = Array.from({ length: high - low + 1 }, (_, at) => low + at)
  return (
    <svg class="forest" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} direction="ltr" font-size="13">
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            class={tick === 0 ? "forest-nothing" : "forest-line"}
            x1={toX(tick)}
            x2={toX(tick)}
            y1="4"
            y2={height - 24}
          />
          <text x={toX(tick)} y={height - 8} text-anchor="middle" class="forest-tick">
            {tick < 0 ? `−${-tick}` : tick}
          </text>
        </g>
      ))}
      {rows.map(({ name, value, interval }, at) => {
        const y = 18 + at * line
        return (
          <g key={name}>
            <title>{`${name}: ${words.number(value)}${interval ? ` (${words.interval(interval)})` : ""}`}</title>
            <text x={left - 12} y={y + 4.5} text-anchor="end">
              {name.length > longest ? `${name.slice(0, longest - 1)}…` : name}
            </text>
            {interval && <path class="forest-reach" d={`M${toX(interval[0])} ${y}H${toX(interval[1])}`} fill="none" />}
            <circle class={interval ? "forest-mark" : "forest-mark forest-unsure"} cx={toX(value)} cy={y} r="5.5" />
          </g>
        )
      })}
    </svg>
  )
}

import type { RecognitionReview } from "../../core/report/debrief-types"

export type Outcome = RecognitionReview["items"][number]["outcome"]

export const outcomes: readonly Outcome[] = ["hit", "missed", "false-alarm", "rightly-left"]

interface Props {
  readonly outcome: Outcome
  readonly number?: number
}

/** One shape for each outcome, so that none needs its colour: a disc, a ring, a triangle, a square. */
export function OutcomeMark({ outcome, number }: Props) {
  return (
    <svg class={`outcome-mark mark-${outcome}`} viewBox="0 0 32 32" aria-hidden="true">
      <MarkShape outcome={outcome} x={16} y={16} />
      {number !== undefined && (
        <text x="16" y={numberAt(outcome, 16)}>
          {number}
        </text>
      )}
    </svg>
  )
}

export function MarkShape({ outcome, x, y }: { readonly outcome: Outcome; readonly x: number; readonly y: number }) {
  switch (outcome) {
    case "hit":
      return <circle cx={x} cy={y} r="13" />
    case "missed":
      return <circle cx={x} cy={y} r="12" stroke-dasharray="5 3.4" />
    case "false-alarm":
      return <path d={`M${x} ${y - 15}L${x + 16} ${y + 13}H${x - 16}Z`} />
    case "rightly-left":
      return <rect x={x - 11.5} y={y - 11.5} width="23" height="23" rx="3" />
  }
}

/** The line its number stands on. */
export function numberAt(outcome: Outcome, y: number): number {
  return y + (outcome === "false-alarm" ? 9 : 5)
}

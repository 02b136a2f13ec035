import type { RecognitionReview } from "../../core/report/debrief-types"
import { hourOf, Landscape, Room } from "../landscape"
import { useWidth } from "../use-width"
import { words } from "../words"
import { MarkShape, numberAt } from "./outcome-mark"

interface Props {
  readonly place: string
  readonly clock: string
  readonly indoors: boolean
  readonly items: RecognitionReview["items"]
}

/** Where the things of a scene stood, numbered as in the list below it. What was only heard stands in the list alone. */
export function SceneAgain({ place, clock, indoors, items }: Props) {
  const { element, width } = useWidth<HTMLElement>(640)
  const placed = items.flatMap((item, at) => (item.at ? [{ ...item, number: at + 1, spot: item.at }] : []))
  if (placed.length === 0) return null
  const height = Math.round(width * 0.4375)
  return (
    <figure class="again-picture" ref={element}>
      {indoors ? <Room hour={hourOf(clock)} /> : <Landscape hour={hourOf(clock)} />}
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={summaryOf(place, placed)} direction="ltr">
        {placed.map(({ id, outcome, number, spot }) => {
          const x = 22 + (spot[0] / 100) * (width - 44)
          const y = height * (0.66 + (spot[1] / 100) * 0.27)
          return (
            <g key={id} class={`mark-${outcome}`}>
              <MarkShape outcome={outcome} x={x} y={y} />
              <text x={x} y={numberAt(outcome, y)}>
                {number}
              </text>
            </g>
          )
        })}
      </svg>
    </figure>
  )
}

function summaryOf(
  place: string,
  placed: readonly (RecognitionReview["items"][number] & { readonly number: number })[],
): string {
  return words.recognition.picture(
    place,
    placed.map(({ number, name, outcome }) => words.recognition.mark(number, name, words.recognition.outcome[outcome])),
  )
}

import { useId } from "preact/hooks"
import type { SortCardView, SortView } from "../../core/attempt/view-types"
import type { LearnerEvent } from "../../core/machine/event"
import { Dialog } from "../dialog"
import { useTongue } from "../tongue"
import { words } from "../words"
import { HandIn, useClosedWhenHandedIn } from "./handing"

interface Props {
  readonly sort: SortView
  readonly act: (event: LearnerEvent) => void
  readonly closed: () => void
}

/** Cards and bins: one press puts a card into a bin with how sure one is, and is written into the run at once. */
export function SortForm({ sort, act, closed }: Props) {
  const tongue = useTongue()
  const { bins, cards, closed: reason, event, missing, partial, text } = sort
  useClosedWhenHandedIn(reason, closed)
  const unplaced = cards.filter((card) => !card.placed)
  const placed = cards.length - unplaced.length
  return (
    <Dialog title={text} kind="wide" closed={closed}>
      <p class="lead">{words.sort.hint}</p>
      <p class="dim">{words.sort.count(placed, cards.length)}</p>
      <ol class="sort-cards">
        {cards.map((card, at) => (
          <Card key={card.id} card={card} number={at + 1} sort={sort} act={act} />
        ))}
      </ol>
      {partial && missing.length === 0 && unplaced.length > 0 && <p class="dim">{words.sort.partial}</p>}
      <HandIn
        label={words.sort.hand}
        question={words.sort.sure}
        missing={missing}
        closed={reason}
        hand={() => act(event)}
      >
        <dl class="as-sorted">
          {bins.map((bin) => (
            <div key={bin.id}>
              <dt {...tongue(bin.text)}>{bin.text}</dt>
              <Lying cards={cards} in={(card) => card.placed?.bin === bin.id} />
            </div>
          ))}
          {unplaced.length > 0 && (
            <div>
              <dt>{words.sort.noBin}</dt>
              <Lying cards={cards} in={(card) => !card.placed} />
            </div>
          )}
        </dl>
        <p class="dim">{words.sort.sureText}</p>
      </HandIn>
    </Dialog>
  )
}

interface CardProps {
  readonly card: SortCardView
  readonly number: number
  readonly sort: SortView
  readonly act: Props["act"]
}

function Card({ card: { id, text, placed, lift }, number, sort: { bins, marks }, act }: CardProps) {
  const tongue = useTongue()
  const own = useId()
  const ticked = placed?.marks ?? []
  const place = (bin: string, confidence: 1 | 2 | 3, chosen: readonly string[]) =>
    act({ type: "place", card: id, bin, confidence, ...(chosen.length > 0 ? { marks: [...chosen] } : {}) })
  return (
    <li class={placed ? "sort-card sort-card-placed" : "sort-card"}>
      <p id={own} {...tongue(text)}>
        <span class="sort-number">{number}</span> {text}
      </p>
      <div role="group" aria-labelledby={own}>
        {bins.map((bin) => (
          <div key={bin.id} class="bin" role="group" aria-label={bin.text}>
            <span class="bin-name" aria-hidden="true" {...tongue(bin.text)}>
              {bin.text}
            </span>
            <span class="picks">
              {confidences.map((confidence) => {
                const isHere = placed?.bin === bin.id && placed.confidence === confidence
                return (
                  <button
                    type="button"
                    key={confidence}
                    class="pick"
                    aria-pressed={isHere}
                    aria-label={words.sort.place(bin.text, confidence)}
                    onClick={() => (isHere ? undefined : place(bin.id, confidence, ticked))}
                  >
                    {words.look.confidence(confidence)}
                  </button>
                )
              })}
            </span>
          </div>
        ))}
      </div>
      {marks.length > 0 && placed && (
        <div class="sort-marks" role="group" aria-label={words.sort.marks}>
          {marks.map((mark) => {
            const isTicked = ticked.includes(mark.id)
            return (
              <label key={mark.id} class="tick">
                <input
                  type="checkbox"
                  checked={isTicked}
                  onChange={() =>
                    place(
                      placed.bin,
                      placed.confidence,
                      isTicked ? ticked.filter((one) => one !== mark.id) : [...ticked, mark.id],
                    )
                  }
                />
                <span {...tongue(mark.text)}>{mark.text}</span>
              </label>
            )
          })}
        </div>
      )}
      {placed && (
        <p>
          <button
            type="button"
            class="button-small"
            aria-label={words.sort.takeOutCard(number)}
            onClick={() => act(lift)}
          >
            {words.sort.takeOut}
          </button>
        </p>
      )}
    </li>
  )
}

/** The cards that lie somewhere, whole, each with the number it has in the form. */
function Lying({
  cards,
  in: isIn,
}: {
  readonly cards: readonly SortCardView[]
  readonly in: (card: SortCardView) => boolean
}) {
  const tongue = useTongue()
  if (!cards.some(isIn)) return <dd class="dim">{words.sort.none}</dd>
  return (
    <dd>
      <ul>
        {cards.map((card, at) =>
          isIn(card) ? (
            <li key={card.id} {...tongue(card.text)}>
              <span class="sort-number">{at + 1}</span> {card.text}
            </li>
          ) : null,
        )}
      </ul>
    </dd>
  )
}

const confidences = [1, 2, 3] as const

import type { SortReview } from "../../core/report/debrief-types"
import { useTongue } from "../tongue"
import { words } from "../words"
import { Handed, Note, Parts } from "./handed"

/** Every card again: where it lay, where it belongs, and why. */
export function Sorts({ sorts }: { readonly sorts: readonly SortReview[] | undefined }) {
  if (!sorts) return null
  return (
    <>
      <h3>{words.sorts.title}</h3>
      {sorts.map((sort) => (
        <Sort key={sort.event} sort={sort} />
      ))}
    </>
  )
}

function Sort({ sort }: { readonly sort: SortReview }) {
  const tongue = useTongue()
  const { cards, certainty, classes, clock, falseAlarms, marks, outcome, score, text } = sort
  return (
    <Handed clock={clock} text={text} outcome={outcome}>
      <Parts whole={score}>
        {classes.map(({ text: bin, cards: of, right }) => (
          <div key={bin}>
            <dt {...tongue(bin)}>{bin}</dt>
            <dd>{words.sorts.right(right, of)}</dd>
          </div>
        ))}
        {falseAlarms.of > 0 && (
          <div>
            <dt>{words.sorts.falseAlarms}</dt>
            <dd>{words.sorts.alarms(falseAlarms.raised, falseAlarms.of)}</dd>
          </div>
        )}
        {marks && (
          <div>
            <dt>{words.sorts.marks}</dt>
            <dd>{words.sorts.right(marks.right, marks.of)}</dd>
          </div>
        )}
        <div>
          <dt>{words.sorts.certainty}</dt>
          <dd>{words.sorts.signed(certainty)}</dd>
        </div>
      </Parts>
      <ul class="handed-lines">
        {cards.map(({ id, text: on, lay, belongs, because, isRight, confidence, marks: ticks }) => (
          <li key={id}>
            <span {...tongue(on)}>{on}</span>
            <Note good={isRight}>
              {isRight ? words.sorts.lay(belongs, confidence) : words.sorts.wrong(lay, belongs, confidence)}
            </Note>
            {ticks && (
              <span class="dim">
                {lay === undefined ? words.sorts.toTick(ticks.are) : words.sorts.ticked(ticks.stated, ticks.are)}
              </span>
            )}
            <span {...tongue(because)}>{because}</span>
          </li>
        ))}
      </ul>
    </Handed>
  )
}

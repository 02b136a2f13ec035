import { useId } from "preact/hooks"
import type { RecognitionReview } from "../../core/report/debrief-types"
import { words } from "../words"

/** How sure the trainee was of what she flagged, beside how often it was a sign. Counts, and nothing more. */
export function Certainty({ items }: Pick<RecognitionReview, "items">) {
  const id = useId()
  const flagged = items.filter(({ confidence }) => confidence !== undefined)
  const rows = [3, 2, 1].map((confidence) => {
    const these = flagged.filter((item) => item.confidence === confidence)
    return { confidence, count: these.length, right: these.filter(({ outcome }) => outcome === "hit").length }
  })
  return (
    <section class="certainty">
      <h3 id={id}>{words.certainty.title}</h3>
      {flagged.length === 0 ? (
        <p class="dim">{words.certainty.none}</p>
      ) : (
        <>
          <p class="dim">{words.certainty.hint}</p>
          <table class="side-table" aria-labelledby={id}>
            <thead>
              <tr>
                <th scope="col">{words.certainty.sure}</th>
                <th scope="col">{words.certainty.flagged}</th>
                <th scope="col">{words.certainty.right}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ confidence, count, right }) => (
                <tr key={confidence}>
                  <th scope="row">{words.look.confidence(confidence)}</th>
                  <td>{count}</td>
                  <td>{count === 0 ? "–" : right}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="dim">{words.certainty.few}</p>
        </>
      )}
    </section>
  )
}

import type { RecognitionReview } from "../../core/report/debrief-types"
import { words } from "../words"

const outcomes = ["hit", "missed", "false-alarm", "rightly-left"] as const

export function Recognition({ recognition }: { readonly recognition: RecognitionReview }) {
  const { items, measures, reading } = recognition
  if (items.length === 0) return <p class="dim">{words.recognition.none}</p>
  return (
    <>
      <p class="lead">{words.recognition.line(recognition)}</p>
      <p class="measure">{reading}</p>
      <p class="dim">
        {measures ? words.recognition.measures(measures.sensitivity, measures.criterion) : words.recognition.tooFew}
      </p>
      <div class="outcomes">
        {outcomes.map((outcome) => (
          <Outcome key={outcome} outcome={outcome} items={items.filter((item) => item.outcome === outcome)} />
        ))}
      </div>
    </>
  )
}

interface OutcomeProps {
  readonly outcome: (typeof outcomes)[number]
  readonly items: RecognitionReview["items"]
}

function Outcome({ outcome, items }: OutcomeProps) {
  return (
    <section class={`outcome outcome-${outcome}`}>
      <h3>
        <span class="outcome-count">{items.length}</span> {words.recognition.outcome[outcome]}
        <span class="heading-hint">{words.recognition.outcomeHint[outcome]}</span>
      </h3>
      {items.length === 0 && <p class="dim">{words.recognition.noneOf}</p>}
      <ul>
        {items.map(({ id, name, seen, code, title, confidence, looked }) => (
          <li key={id}>
            <strong>{name}</strong>
            <p>{seen}</p>
            {code !== undefined && title !== undefined && (
              <p class="catalogue">{words.recognition.catalogue(code, title)}</p>
            )}
            {!looked && <p class="dim">{words.recognition.notLooked}</p>}
            {confidence !== undefined && <p class="dim">{words.recognition.sure(confidence)}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

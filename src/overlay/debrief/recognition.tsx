import type { RecognitionReview } from "../../core/report/debrief-types"
import { Icon } from "../icon"
import { useTongue } from "../tongue"
import { words } from "../words"
import { OutcomeMark, outcomes } from "./outcome-mark"
import { SceneAgain } from "./scene-again"

interface Props {
  readonly recognition: RecognitionReview
  /** Shows the run again from after that many acts. */
  readonly see: (event: number) => void
}

/** Each scene again, with what was there: seen, missed, wrongly flagged, rightly left, and how to tell it next time. */
export function Recognition({ recognition, see }: Props) {
  const { items, measures, reading, scenes } = recognition
  if (items.length === 0) return <p class="dim">{words.recognition.none}</p>
  return (
    <>
      <p class="lead">{words.recognition.line(recognition)}</p>
      <p class="measure">{reading}</p>
      <p class="dim">
        {measures ? words.recognition.measures(measures.sensitivity, measures.criterion) : words.recognition.tooFew}
      </p>
      <ul class="mark-key" aria-label={words.recognition.key}>
        {outcomes.map((outcome) => (
          <li key={outcome}>
            <OutcomeMark outcome={outcome} />
            <span>
              {words.recognition.outcome[outcome]}{" "}
              <span class="dim">
                {items.filter((item) => item.outcome === outcome).length} · {words.recognition.outcomeHint[outcome]}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {scenes.map((scene) => (
        <Scene key={scene.id} scene={scene} items={items.filter((item) => item.scene === scene.id)} see={see} />
      ))}
    </>
  )
}

interface SceneProps {
  readonly scene: RecognitionReview["scenes"][number]
  readonly items: RecognitionReview["items"]
  readonly see: Props["see"]
}

function Scene({ scene: { place, clock, event, indoors }, items, see }: SceneProps) {
  return (
    <section class="again">
      <header class="again-head">
        <h3>{words.recognition.scene(place, clock)}</h3>
        <button
          type="button"
          class="button-small screen-only"
          aria-label={words.recognition.seeNamed(place, clock)}
          onClick={() => see(event)}
        >
          <Icon name="play" />
          {words.recognition.see}
        </button>
      </header>
      <SceneAgain place={place} clock={clock} indoors={indoors === true} items={items} />
      <ol class="again-items">
        {items.map((item, at) => (
          <Item key={item.id} item={item} number={at + 1} />
        ))}
      </ol>
    </section>
  )
}

function Item({ item, number }: { readonly item: RecognitionReview["items"][number]; readonly number: number }) {
  const tongue = useTongue()
  const { name, seen, code, title, alike, question, confidence, looked, outcome } = item
  const isSign = outcome === "hit" || outcome === "missed"
  return (
    <li class={`again-item outcome-${outcome}`}>
      <OutcomeMark outcome={outcome} number={number} />
      <div>
        <h4>
          <span {...tongue(name)}>{name}</span> <span class="again-outcome">{words.recognition.outcome[outcome]}</span>
        </h4>
        <p {...tongue(seen)}>{seen}</p>
        {code !== undefined && title !== undefined && (
          <p class="catalogue">{words.recognition.catalogue(code, title)}</p>
        )}
        {outcome === "false-alarm" && code === undefined && <p>{words.recognition.everyday}</p>}
        {alike !== undefined && question !== undefined && outcome !== "rightly-left" && (
          <dl class="apart">
            <dt>{isSign ? words.recognition.alike : words.recognition.takenFor}</dt>
            <dd {...tongue(alike)}>{alike}</dd>
            <dt>{words.recognition.question}</dt>
            <dd class="apart-question" {...tongue(question)}>
              {question}
            </dd>
          </dl>
        )}
        {!looked && <p class="dim">{words.recognition.notLooked}</p>}
        {confidence !== undefined && <p class="dim">{words.recognition.sure(confidence)}</p>}
      </div>
    </li>
  )
}

import type { SentenceReview, TalkReview } from "../../core/report/debrief-types"
import { useTongue } from "../tongue"
import { words } from "../words"

/** How each person was talked with: the kinds of questions, who could hear, and every sentence with what came of it. */
export function Talks({ talks }: { readonly talks: readonly TalkReview[] | undefined }) {
  if (!talks) return null
  return (
    <>
      <h3>{words.talks.title}</h3>
      <p class="dim measure">{words.talks.hint}</p>
      <div class="talks">
        {talks.map((talk) => (
          <Talk key={talk.id} talk={talk} />
        ))}
      </div>
    </>
  )
}

function Talk({ talk }: { readonly talk: TalkReview }) {
  const tongue = useTongue()
  const { name, about, bearing, questions, asked, alone, sentences, consents, voted } = talk
  return (
    <article class="handed">
      <header>
        <h4 {...tongue(name)}>
          {name} <span class="dim">· {about}</span>
        </h4>
        <p>{words.talks.bearing(bearing.from, bearing.to)}</p>
      </header>
      <dl class="handed-parts">
        <div>
          <dt>{words.talks.questions}</dt>
          <dd>{words.talks.kinds(questions)}</dd>
        </div>
        <div>
          <dt>{words.talks.asked}</dt>
          <dd>{words.talks.levels(asked)}</dd>
        </div>
        <div>
          <dt>{words.talks.alone}</dt>
          <dd>{words.talks.aloneOf(alone, sentences.length)}</dd>
        </div>
        {voted !== undefined && (
          <div>
            <dt>{words.talks.votes}</dt>
            <dd {...tongue(voted)}>{voted}</dd>
          </div>
        )}
        {consents.map(({ text, state }) => (
          <div key={text}>
            <dt {...tongue(text)}>{text}</dt>
            <dd>{words.talks.consent(state)}</dd>
          </div>
        ))}
      </dl>
      <ul class="handed-lines">
        {sentences.map((sentence) => (
          <Sentence key={sentence.event} sentence={sentence} />
        ))}
      </ul>
    </article>
  )
}

function Sentence({ sentence }: { readonly sentence: SentenceReview }) {
  const tongue = useTongue()
  const { clock, text, question, asks, speaker, heardBy, answer, voted } = sentence
  return (
    <li>
      <span {...tongue(text)}>
        <time class="dim">{clock}</time> {text}
      </span>
      <span class={asks === "case" || asks === "file" ? "handed-note" : "dim"}>
        {words.talks.sentence(question, asks, speaker)}
      </span>
      <span class="dim">{words.talks.heardBy(heardBy)}</span>
      {answer !== undefined && <span {...tongue(answer)}>{words.talks.answer(answer)}</span>}
      {voted !== undefined && (
        <span class="handed-good">
          {words.hotSeat.ask} <span {...tongue(voted)}>{voted}</span>
        </span>
      )}
    </li>
  )
}

import type { Discussed, Discussion } from "../core/course/discussion"
import { AnswerTables } from "./flow"
import { Table } from "./parts"
import { words } from "./words"

/** R6: what a facilitator has at hand for the talk about one scenario; nobody is named. */
export function Review({ discussion }: { readonly discussion: Discussion }) {
  const { title, attempts, questions, told } = discussion
  const { knownColumns: k, flaggedColumns: f } = words.review
  return (
    <article class="review-pack">
      <header>
        <h3>{title}</h3>
        <p class="dim">{words.attempts(attempts)}</p>
      </header>
      <section>
        <h4>{words.review.questions}</h4>
        <ol class="questions">
          {questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      </section>
      {told === "too-few" ? (
        <p class="dim measure">{words.review.tooFew}</p>
      ) : (
        <>
          <Worth title={words.review.divided} hint={words.review.dividedHint} beats={told.divided} />
          <Worth title={words.review.regretted} hint={words.review.regrettedHint} beats={told.regretted} />
          {told.known.length > 0 && (
            <section>
              <h4>{words.review.known}</h4>
              <Table
                label={words.review.known}
                columns={[k.fact, k.kind, k.attempts, k.first, k.median, k.last]}
                rows={told.known.map(({ title: fact, kind, when }) => [
                  fact,
                  words.review.kind(kind),
                  when ? words.percentOf(when.attempts / attempts, attempts) : "–",
                  ...(when ? [when.first, when.median, when.last].map(words.review.clock) : ["–", "–", "–"]),
                ])}
              />
            </section>
          )}
          {told.flagged.length > 0 && (
            <section>
              <h4>{words.review.flagged}</h4>
              <Table
                label={words.review.flagged}
                columns={[f.thing, f.is, f.seen, f.flagged, f.median]}
                rows={told.flagged.map(({ name, isSignal, seen, when }) => [
                  name,
                  words.review.is(isSignal),
                  String(seen),
                  String(when?.attempts ?? 0),
                  when ? words.review.clock(when.median) : "–",
                ])}
              />
            </section>
          )}
          <section>
            <h4>{words.review.paths}</h4>
            {told.paths.length === 0 && <p class="dim">{words.review.noPaths}</p>}
            <ol class="paths">
              {told.paths.map(({ attempts: taken, acts, ending }) => (
                <li key={acts.map(({ act }) => act).join(" ")}>
                  <p>
                    <strong>{words.review.path(taken)}</strong> → {ending}
                  </p>
                  <ol>
                    {acts.map(({ beat, act, text }) => (
                      <li key={`${beat} ${act}`}>{text}</li>
                    ))}
                  </ol>
                </li>
              ))}
            </ol>
          </section>
        </>
      )}
    </article>
  )
}

interface WorthProps {
  readonly title: string
  readonly hint: string
  readonly beats: readonly Discussed[]
}

function Worth({ title, hint, beats }: WorthProps) {
  return (
    <section>
      <h4>{title}</h4>
      <p class="dim">{hint}</p>
      {beats.length === 0 ? (
        <p class="dim">{words.review.none}</p>
      ) : (
        <AnswerTables
          answers={beats.map(({ beat, title: name, attempts, ...told }) => ({ beat, title: name, attempts, told }))}
        />
      )}
    </section>
  )
}

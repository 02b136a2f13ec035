import type { BehaviourReview, Behaviours, ProgressReview, RunReview } from "../core/report/progress"
import type { Stance } from "../core/pack/schema"
import { Certainty } from "./debrief/certainty"
import { CompetencyList } from "./debrief/competencies"
import { StanceMark } from "./debrief/stance-mark"
import { Icon } from "./icon"
import type { ProgressScreen } from "./screen"
import { useSurroundings } from "./surroundings"
import { useTongue } from "./tongue"
import { TopBar } from "./top-bar"
import { words } from "./words"

/** What the finished runs on this device show together; practice is never among them. */
export function Progress({ screen }: { readonly screen: ProgressScreen }) {
  const { commands, settings } = useSurroundings()
  const { reviews } = screen
  return (
    <div class="page page-progress">
      <header>
        <TopBar home />
      </header>
      <main class="progress">
        <header class="page-head">
          <p class="kicker">{words.progress.kicker(settings.trainee)}</p>
          <h1 tabIndex={-1}>{words.progress.title}</h1>
          <p class="measure">{words.progress.intro}</p>
          {reviews.length > 0 && (
            <p class="head-acts screen-only">
              <button type="button" class="button-second" onClick={() => window.print()}>
                <Icon name="print" />
                {words.closing.print}
              </button>
            </p>
          )}
        </header>
        {reviews.length === 0 && (
          <section class="empty">
            <h2>{words.progress.none}</h2>
            <p>{words.progress.noneHint}</p>
            <button type="button" class="button-main screen-only" onClick={() => commands.home()}>
              <Icon name="home" />
              {words.progress.toScenarios}
            </button>
          </section>
        )}
        {reviews.map((review) => (
          <ProgressArticle key={review.doctrine.digest} review={review} alone={reviews.length === 1} />
        ))}
      </main>
    </div>
  )
}

interface ArticleProps {
  readonly review: ProgressReview
  /** Whether all runs were under one doctrine. */
  readonly alone: boolean
}

/** Runs under one doctrine: decisions, competencies, behaviours, recognition. */
export function ProgressArticle({ review, alone }: ArticleProps) {
  const { doctrine, runs, recognition, reading, certainty, competencies, behaviours, cautions } = review
  return (
    <article class="progress-review">
      {!alone && <h2>{words.progress.under(doctrine.title, doctrine.version)}</h2>}
      <Runs runs={runs} />
      <section>
        <h2>{words.competency.title}</h2>
        <p class="dim measure">{words.progress.competencyHint(runs.length)}</p>
        <CompetencyList competencies={competencies} />
      </section>
      <BehaviourLists behaviours={behaviours} />
      <section>
        <h2>{words.progress.recognition}</h2>
        <p class="measure">{reading}</p>
        {!recognition.intervals && <p class="dim measure">{words.progress.tooFew}</p>}
        <RecognitionTable runs={runs} />
        <Certainty certainty={certainty} />
      </section>
      <section>
        <h2>{words.closing.cautions}</h2>
        <ul class="plain-list">
          {[...(runs.some(({ before }) => before > 0) ? [words.progress.again] : []), ...cautions].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p class="dim">{words.progress.doctrine(doctrine.title, doctrine.version)}</p>
      </section>
    </article>
  )
}

const stances: readonly Stance[] = ["calculated", "justified-no-go", "hesitant", "passive", "reckless"]

/** Every run with its decisions in their order. The marks differ by shape; each is named, and counted beside. */
function Runs({ runs }: { readonly runs: readonly RunReview[] }) {
  const { columns } = words.progress
  return (
    <section>
      <h2 id="progress-runs">{words.progress.stances}</h2>
      <p class="dim measure">{words.progress.stancesHint}</p>
      <ul class="stance-key" aria-label={words.plot.key}>
        {stances.map((stance) => (
          <li key={stance}>
            <StanceMark stance={stance} computed />
            {words.stance(stance)}
          </li>
        ))}
        <li>
          <StanceMark stance="calculated" computed={false} />
          {words.plot.stated}
        </li>
      </ul>
      {/* On a narrow page every run is a card. Laid out so, a table loses its roles, unless they are said. */}
      <table class="side-table progress-table" role="table" aria-labelledby="progress-runs">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {columns.run}
            </th>
            <th scope="col" role="columnheader">
              {columns.decisions}
            </th>
            <th scope="col" role="columnheader">
              {columns.sound}
            </th>
            <th scope="col" role="columnheader">
              {columns.hardRules}
            </th>
            <th scope="col" role="columnheader" class="screen-only">
              {columns.look}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {runs.map((run) => (
            <RunRow key={run.attempt} run={run} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function RunRow({ run }: { readonly run: RunReview }) {
  const { commands } = useSurroundings()
  const { attempt, title, role, ending, began, before, decisions, hardRules } = run
  const sound = decisions.filter(({ stance }) => stance === "calculated" || stance === "justified-no-go").length
  const when = words.progress.day(began)
  const { columns } = words.progress
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <span class="progress-run">{title}</span>
        <span class="dim">
          {when} · {role} · {ending}
          {before > 0 && ` · ${words.progress.time(before + 1)}`}
        </span>
      </th>
      <td role="cell">
        {decisions.length === 0 ? (
          "–"
        ) : (
          <ol class="stance-row">
            {decisions.map(({ act, stance, computed }, at) => (
              <li key={at} title={words.progress.decided(act, stance, computed)}>
                <StanceMark stance={stance} computed={computed} />
                <span class="unseen">{words.progress.decided(act, stance, computed)}</span>
              </li>
            ))}
          </ol>
        )}
      </td>
      <td role="cell">
        <CellLabel text={columns.sound} />
        {words.progress.of(sound, decisions.length)}
      </td>
      <td role="cell">
        <CellLabel text={columns.hardRules} />
        {hardRules}
      </td>
      <td role="cell" class="screen-only">
        <button
          type="button"
          class="button-small"
          aria-label={words.home.reviewNamed(title, when)}
          onClick={() => commands.review(attempt)}
        >
          {words.progress.debrief}
        </button>
      </td>
    </tr>
  )
}

/** The head of its column, where a row is a card; a screen reader has it from the table. */
function CellLabel({ text }: { readonly text: string }) {
  return (
    <span class="cell-label" aria-hidden="true">
      {text}:{" "}
    </span>
  )
}

function BehaviourLists({ behaviours: { strongest, weakest } }: { readonly behaviours: Behaviours }) {
  return (
    <section>
      <h2>{words.progress.behaviours}</h2>
      <p class="dim measure">{words.progress.behavioursHint}</p>
      <div class="lessons">
        <section class="lesson lesson-strengths">
          <h3>{words.progress.strongest}</h3>
          {strongest.length === 0 ? <p>{words.progress.noneStrong}</p> : <BehaviourList behaviours={strongest} />}
        </section>
        <section class="lesson lesson-next">
          <h3>{words.progress.weakest}</h3>
          {weakest.length === 0 ? <p>{words.progress.noneWeak}</p> : <BehaviourList behaviours={weakest} />}
        </section>
      </div>
    </section>
  )
}

function BehaviourList({ behaviours }: { readonly behaviours: readonly BehaviourReview[] }) {
  const { commands } = useSurroundings()
  const tongue = useTongue()
  return (
    <ol>
      {behaviours.map((behaviour) => {
        const { attempt, event, act, moved } = behaviour
        return (
          <li key={`${attempt} ${event}`}>
            <p {...tongue(act)}>{act}</p>
            <p class="behaviour-where">{[words.progress.where(behaviour), ...moved].join(" · ")}</p>
            <button
              type="button"
              class="button-small screen-only"
              aria-label={words.progress.watchNamed(act)}
              onClick={() => commands.replay(attempt, event)}
            >
              {words.progress.watch}
            </button>
          </li>
        )
      })}
    </ol>
  )
}

function RecognitionTable({ runs }: { readonly runs: readonly RunReview[] }) {
  const { seen } = words.progress
  return (
    <div class="scroll-x" tabIndex={0} role="group" aria-label={words.progress.recognition}>
      <table class="side-table" aria-label={words.progress.recognition}>
        <thead>
          <tr>
            <th scope="col">{words.progress.columns.run}</th>
            <th scope="col">{seen.signs}</th>
            <th scope="col">{seen.alarms}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map(({ attempt, title, began, hits, signals, falseAlarms, noise }) => (
            <tr key={attempt}>
              <th scope="row">
                {title} <span class="dim">{words.progress.day(began)}</span>
              </th>
              <td>{words.progress.of(hits, signals)}</td>
              <td>{words.progress.of(falseAlarms, noise)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

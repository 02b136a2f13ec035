import type { Comparison as Compared, Shown, Side } from "../core/report/comparison"
import type { DecisionReview } from "../core/report/debrief-types"
import { StanceChip } from "./debrief/stance-chip"
import { Icon } from "./icon"
import type { ComparisonScreen } from "./screen"
import { useSurroundings } from "./surroundings"
import { TopBar } from "./top-bar"
import { words } from "./words"

/** A first run and practice that began with the same acts, side by side. */
export function Comparison({ screen }: { readonly screen: ComparisonScreen }) {
  const { comparison } = screen
  const { title, role, parts, together, first, practice, competencies } = comparison
  return (
    <div class="page page-comparison">
      <header>
        <TopBar home />
      </header>
      <main class="comparison">
        <header class="page-head">
          <p class="kicker">{words.comparison.kicker}</p>
          <h1 tabIndex={-1}>{title}</h1>
          <p class="dim">{words.debrief.playedAs(role)}</p>
        </header>
        <p class="practice-note measure">{words.comparison.caution}</p>
        <p class="lead measure">{words.comparison.shared(parts.events, parts.clock)}</p>
        {together.length > 0 && (
          <details class="together">
            <summary>{words.comparison.together}</summary>
            <Decisions decisions={together} />
          </details>
        )}
        <div class="sides">
          <Run name={words.comparison.first} attempt={screen.first} side={first} />
          <Run name={words.comparison.practice} attempt={screen.practice} side={practice} />
        </div>
        <Counts first={first} practice={practice} />
        <Competencies competencies={competencies} />
      </main>
    </div>
  )
}

interface RunProps {
  readonly name: string
  readonly attempt: string
  readonly side: Side
}

function Run({ name, attempt, side: { ending, clock, decisions } }: RunProps) {
  const { commands } = useSurroundings()
  return (
    <section class="side" aria-label={name}>
      <h2>{name}</h2>
      <div class="side-ending">
        <h3>{words.comparison.ending}</h3>
        <p class="happened-title">
          {ending ? ending.title : words.comparison.endingNone}
          {ending && <span class={`chip harm-${ending.harm}`}>{words.debrief.harm(ending.harm)}</span>}
          <span class="dim side-clock">{words.comparison.at(clock)}</span>
        </p>
      </div>
      <h3>{words.comparison.decisions}</h3>
      {decisions.length === 0 && <p class="dim">{words.comparison.noDecisions}</p>}
      <Decisions decisions={decisions} />
      <p class="actions">
        <button
          type="button"
          class="button-second"
          aria-label={words.comparison.debriefNamed(name)}
          onClick={() => commands.review(attempt)}
        >
          {words.comparison.debrief}
        </button>
        <button
          type="button"
          class="button-second"
          aria-label={words.comparison.replayNamed(name)}
          onClick={() => commands.replay(attempt, 0)}
        >
          <Icon name="play" />
          {words.home.replay}
        </button>
      </p>
    </section>
  )
}

function Decisions({ decisions }: { readonly decisions: readonly DecisionReview[] }) {
  return (
    <ol class="side-decisions">
      {decisions.map(({ id, event, clock, act, stance, quality }) => (
        <li key={`${event}/${id}`}>
          <time>{clock}</time>
          <div>
            <p>{act}</p>
            <p class="side-marks">
              {stance && <StanceChip stance={stance} />}
              {quality !== undefined && <span class="dim">{words.comparison.quality(quality)}</span>}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

function Counts({ first, practice }: Pick<Compared, "first" | "practice">) {
  const rows: readonly (readonly [string, (side: Side) => string])[] = [
    [words.comparison.hardRules, ({ hardRules }) => String(hardRules)],
    [words.comparison.signs, ({ hits, signals }) => words.comparison.of(hits, signals)],
    [words.comparison.alarms, ({ falseAlarms, noise }) => words.comparison.of(falseAlarms, noise)],
    [words.comparison.promisesKept, ({ promises }) => String(promises.kept)],
    [words.comparison.promisesBroken, ({ promises }) => String(promises.broken)],
  ]
  return (
    <section>
      <h2>{words.comparison.counts}</h2>
      <table class="side-table">
        <Heads />
        <tbody>
          {rows.map(([name, cell]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{cell(first)}</td>
              <td>{cell(practice)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Competencies({ competencies }: Pick<Compared, "competencies">) {
  if (competencies.length === 0) return null
  return (
    <section>
      <h2>{words.comparison.competencies}</h2>
      <p class="dim">{words.comparison.competencyHint}</p>
      <table class="side-table">
        <Heads />
        <tbody>
          {competencies.map(({ id, name, first, practice }) => (
            <tr key={id}>
              <th scope="row">
                <span class="competency-id">{id}</span> {name}
              </th>
              <td>
                <Level shown={first} />
              </td>
              <td>
                <Level shown={practice} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Heads() {
  return (
    <thead>
      <tr>
        <th scope="col">{words.comparison.what}</th>
        <th scope="col">{words.comparison.first}</th>
        <th scope="col">{words.comparison.practice}</th>
      </tr>
    </thead>
  )
}

function Level({ shown }: { readonly shown: Shown | undefined }) {
  const band = shown?.band ?? "insufficient-evidence"
  return (
    <>
      <span class={`chip band-${band}`}>{words.competency.band(band)}</span>{" "}
      {shown && <span class="dim fine">{words.competency.evidence(shown.evidence)}</span>}
    </>
  )
}

import type { DecisionReview } from "../../core/report/debrief-types"
import type { DecisionRegret, RegretReview } from "../../core/report/regret-review"
import { Icon } from "../icon"
import { useTongue } from "../tongue"
import { words } from "../words"
import { PlanCompare } from "./plan-compare"
import { Reach } from "./reach"
import { StanceChip } from "./stance-chip"

interface Props {
  readonly decisions: readonly DecisionReview[]
  /** What each left possible, as far as it was worked out. */
  readonly regret?: RegretReview | undefined
  /** Absent where the log is not whole: nothing can be played on from it. */
  readonly playFrom: ((event: number) => void) | undefined
  readonly see: (event: number) => void
}

export function Decisions({ decisions, regret, playFrom, see }: Props) {
  if (decisions.length === 0) return <p class="dim">{words.decision.none}</p>
  return (
    <ol class="decisions">
      {decisions.map((decision, at) => (
        <li key={`${decision.event}/${decision.id}`}>
          <Decision
            decision={decision}
            regret={regret?.decisions.find(({ event }) => event === decision.event)}
            number={at + 1}
            playFrom={playFrom}
            see={see}
          />
        </li>
      ))}
    </ol>
  )
}

interface DecisionProps extends Pick<Props, "playFrom" | "see"> {
  readonly decision: DecisionReview
  readonly regret: DecisionRegret | undefined
  readonly number: number
}

function Decision({ decision, regret, number, playFrom, see }: DecisionProps) {
  const { act, because, cap, chosen, clock, event, feedback, lapsed, quality, reference, shows, stance } = decision
  const tongue = useTongue()
  return (
    <article class="decision">
      <header class="decision-head">
        <span class="decision-number" aria-hidden="true">
          {number}
        </span>
        <div>
          <p class="decision-when">
            <time>{clock}</time> {stance && <StanceChip stance={stance} />}{" "}
            {lapsed && <span class="chip">{words.decision.lapsed}</span>}
          </p>
          <h3 {...tongue(act)}>{act}</h3>
        </div>
        <Quality quality={quality} />
      </header>
      {cap && <p class="cap">{words.decision.cap(cap.at, cap.why)}</p>}
      {because !== undefined && (
        <p class="measure" {...tongue(because)}>
          {because}
        </p>
      )}
      {chosen && <PlanCompare chosen={chosen} reference={reference} />}
      {feedback.length > 0 && (
        <div class="feedback">
          {feedback.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      {regret && <Reach regret={regret} />}
      <footer class="decision-foot">
        {shows.length > 0 && (
          <ul class="shows" aria-label={words.decision.shows}>
            {shows.map(({ competency, name, band }) => (
              <li key={competency} class={`chip band-${band}`}>
                <strong>{competency}</strong> <span {...tongue(name)}>{name}</span>: {words.band(band)}
              </li>
            ))}
          </ul>
        )}
        <p class="decision-again screen-only">
          <button
            type="button"
            class="button-small"
            aria-label={`${words.decision.seeFrom(clock)}: ${act}`}
            onClick={() => see(event)}
          >
            <Icon name="play" />
            {words.decision.see}
          </button>
          {playFrom && (
            <button
              type="button"
              class="button-small"
              aria-label={`${words.decision.againFrom(clock)}: ${act}`}
              onClick={() => playFrom(event)}
            >
              <Icon name="again" />
              {words.decision.againFrom(clock)}
            </button>
          )}
        </p>
      </footer>
    </article>
  )
}

function Quality({ quality }: { readonly quality: number | undefined }) {
  if (quality === undefined) return null
  const around = 2 * Math.PI * 22
  return (
    <p class="quality">
      <svg viewBox="0 0 56 56" aria-hidden="true">
        <circle cx="28" cy="28" r="22" class="quality-all" />
        <circle cx="28" cy="28" r="22" class="quality-got" stroke-dasharray={`${(quality / 100) * around} ${around}`} />
        <text x="28" y="33">
          {Math.round(quality)}
        </text>
      </svg>
      <span class="unseen">
        {words.decision.quality}: {words.decision.outOf(quality)}
      </span>
      <span aria-hidden="true">{words.decision.quality}</span>
    </p>
  )
}

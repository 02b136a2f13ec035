import type { PickReview } from "../../core/report/debrief-types"
import { Icon } from "../icon"
import { WeekReplay } from "../scene/week-replay"
import { useTongue } from "../tongue"
import { words } from "../words"
import { Handed, Note, Parts } from "./handed"

/** Every set that was picked, beside the best that could have been. */
export function Picks({ picks }: { readonly picks: readonly PickReview[] | undefined }) {
  if (!picks) return null
  return (
    <>
      <h3>{words.picks.title}</h3>
      <p class="dim measure">{words.picks.basis}</p>
      {picks.map((pick) => (
        <Picked key={pick.event} pick={pick} />
      ))}
    </>
  )
}

function Picked({ pick }: { readonly pick: PickReview }) {
  const tongue = useTongue()
  const { best, budget, cards, clock, effect, outcome, score, text, together, week } = pick
  return (
    <Handed clock={clock} text={text} outcome={outcome}>
      <Parts whole={score}>
        {budget.map(({ text: currency, has, spent }) => (
          <div key={currency}>
            <dt {...tongue(currency)}>{currency}</dt>
            <dd>{words.picks.spent(spent, has)}</dd>
          </div>
        ))}
        <div>
          <dt>{words.picks.effect}</dt>
          <dd>{words.picks.effectOf(effect, best.effect)}</dd>
        </div>
      </Parts>
      {effect < 0 && <p class="handed-note">{words.picks.backfired}</p>}
      <p>{words.picks.best(best.cards, best.tried, best.whole)}</p>
      <ul class="handed-lines">
        {cards.map(({ id, title, because, picked, best: isBest }) => (
          <li key={id}>
            <span {...tongue(title)}>
              {picked && <Icon name="check" />} {title}
            </span>
            <Note good={picked === isBest}>{words.picks.card(picked, isBest)}</Note>
            <span {...tongue(because)}>{because}</span>
          </li>
        ))}
      </ul>
      {together.length > 0 && (
        <>
          <h5>{words.picks.together}</h5>
          <ul class="handed-lines">
            {together.map(({ of, without, effect: more, because }) => (
              <li key={because}>
                <span>{words.picks.with(of, without)}</span>
                <Note good={more >= 0}>{words.picks.signed(more)}</Note>
                <span {...tongue(because)}>{because}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {week && <WeekReplay week={week} best={week.best} />}
    </Handed>
  )
}

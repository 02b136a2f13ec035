import { useId } from "preact/hooks"
import type { PickCardView, PickView } from "../../core/attempt/view-types"
import type { LearnerEvent } from "../../core/machine/event"
import { Dialog } from "../dialog"
import { Icon } from "../icon"
import { useTongue } from "../tongue"
import { words } from "../words"
import { HandIn, useClosedWhenHandedIn } from "./handing"

interface Props {
  readonly pick: PickView
  readonly act: (event: LearnerEvent) => void
  readonly closed: () => void
}

/** Cards and what there is to spend: one press picks a card or puts it back, and is written into the run at once. */
export function PickForm({ pick, act, closed }: Props) {
  const tongue = useTongue()
  const { budget, cards, closed: reason, event, missing, text } = pick
  useClosedWhenHandedIn(reason, closed)
  const picked = cards.filter((card) => card.picked)
  return (
    <Dialog title={text} kind="wide" closed={closed}>
      <p class="lead">{words.pick.hint}</p>
      <Budget budget={budget} />
      <ul class="pick-cards">
        {cards.map((card) => (
          <Card key={card.id} card={card} act={act} />
        ))}
      </ul>
      <HandIn
        label={words.pick.hand}
        question={words.pick.sure}
        missing={missing}
        closed={reason}
        hand={() => act(event)}
      >
        <ul class="pick-sum">
          {picked.map(({ id, title }) => (
            <li key={id} {...tongue(title)}>
              {title}
            </li>
          ))}
        </ul>
        <Budget budget={budget} />
        <p class="dim">{words.pick.sureText}</p>
      </HandIn>
    </Dialog>
  )
}

/** What there is, what is spent and what is left, always in sight. */
function Budget({ budget }: Pick<PickView, "budget">) {
  const tongue = useTongue()
  return (
    <dl class="pick-budget">
      {budget.map(({ id, text, has, spent }) => (
        <div key={id} class={spent > has ? "pick-over" : undefined}>
          <dt {...tongue(text)}>{text}</dt>
          <dd>
            <span class="pick-bar" aria-hidden="true">
              <span style={{ inlineSize: `${Math.min(100, (100 * spent) / Math.max(1, has))}%` }} />
            </span>
            {spent > has ? words.pick.over(spent - has) : words.pick.left(has - spent, has)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Card({ card, act }: { readonly card: PickCardView; readonly act: Props["act"] }) {
  const tongue = useTongue()
  const own = useId()
  const { title, text, was, costs, needs, clashes, picked, toggle } = card
  return (
    <li class={picked ? "pick-card pick-card-in" : "pick-card"}>
      <h3 id={own} {...tongue(title)}>
        {title}
      </h3>
      {was !== undefined && (
        <p class="pick-was">
          <span class="pick-label">{words.pick.was}</span> <del {...tongue(was)}>{was}</del>
        </p>
      )}
      {text !== undefined && (
        <p>
          {was !== undefined && <span class="pick-label">{words.pick.becomes} </span>}
          <span {...tongue(text)}>{text}</span>
        </p>
      )}
      {needs.length > 0 && <p class="pick-rule">{words.pick.needs(needs)}</p>}
      {clashes.length > 0 && <p class="pick-rule">{words.pick.clashes(clashes)}</p>}
      <p class="pick-foot">
        <span class="pick-cost">{costs.length === 0 ? words.pick.free : words.pick.costs(costs)}</span>
        <button
          type="button"
          class="pick"
          aria-pressed={picked}
          aria-label={words.pick.toggle(title)}
          onClick={() => act(toggle)}
        >
          {picked && <Icon name="check" />}
          {picked ? words.pick.picked : words.pick.pick}
        </button>
      </p>
    </li>
  )
}

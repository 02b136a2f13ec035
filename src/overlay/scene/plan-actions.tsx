import { useState } from "preact/hooks"
import type { LearnerEvent } from "../../core/machine/event"
import type { PlanView } from "../../core/attempt/view-types"
import type { MapView } from "../../core/attempt/map-types"
import { Dialog } from "../dialog"
import { Icon } from "../icon"
import { ActionRoutes } from "../map/action-routes"
import { riskBands } from "../risk-bands"
import { useSurroundings } from "../surroundings"
import { useTongue } from "../tongue"
import { words } from "../words"

type Action = PlanView["actions"][number]

interface Props {
  readonly plan: PlanView
  readonly map: MapView
  readonly act: (event: LearnerEvent) => void
  readonly openMap: () => void
}

export function PlanActions({ plan, map, act, openMap }: Props) {
  const tongue = useTongue()
  const { say } = useSurroundings()
  const [asking, setAsking] = useState<string>()
  const asked = plan.actions.find(({ id }) => id === asking)
  return (
    <section class="plan-actions">
      <h3>{words.plan.actions}</h3>
      <p class="dim plan-actions-hint">
        {words.plan.actionsHint}
        {map.routes.length > 0 && (
          <button type="button" class="button-small" onClick={openMap}>
            <Icon name="map" />
            {words.map.compare}
          </button>
        )}
      </p>
      <ul>
        {plan.actions.map((action) => (
          <li key={action.id} class={action.closed ? "plan-action plan-action-closed" : "plan-action"}>
            <p class="plan-action-text">
              <span {...tongue(action.text)}>{action.text}</span>{" "}
              <span class="choice-takes">{words.scene.takes(action.takes)}</span>
            </p>
            {action.card ? <OwnCard card={action.card} /> : <p class="dim plan-action-card">{words.plan.noCard}</p>}
            <ActionRoutes map={map} action={action.id} />
            <p class="plan-action-do">
              <button
                type="button"
                class="button-second"
                aria-disabled={action.closed ? "true" : undefined}
                aria-label={words.plan.commitTo(action.text)}
                onClick={() => (action.closed ? say(words.scene.closed(action.closed.words)) : setAsking(action.id))}
              >
                {words.plan.commit}…
              </button>
            </p>
            {action.closed && <p class="measure-why">{action.closed.words}</p>}
          </li>
        ))}
      </ul>
      {asked && <Confirm plan={plan} action={asked} act={act} closed={() => setAsking(undefined)} />}
    </section>
  )
}

function OwnCard({ card: { residual, criticality, ceiling } }: { readonly card: NonNullable<Action["card"]> }) {
  const over = riskBands.indexOf(residual) > riskBands.indexOf(ceiling)
  return (
    <dl class="own-card">
      <div>
        <dt>{words.plan.residual}</dt>
        <dd>
          <span class={`risk-chip risk-${residual}`}>{words.riskBand(residual)}</span>
        </dd>
      </div>
      <div>
        <dt>{words.plan.criticality}</dt>
        <dd>{words.criticality(criticality)}</dd>
      </div>
      <div>
        <dt>{words.plan.ceiling}</dt>
        <dd>
          {words.riskBand(ceiling)}
          <span class={over ? "verdict verdict-over" : "verdict"}>{over ? words.plan.over : words.plan.within}</span>
        </dd>
      </div>
    </dl>
  )
}

interface ConfirmProps extends Pick<Props, "plan" | "act"> {
  readonly action: Action
  readonly closed: () => void
}

function Confirm({ plan, action, act, closed }: ConfirmProps) {
  const tongue = useTongue()
  return (
    <Dialog title={words.plan.sure} kind="small" closed={closed}>
      <p class="lead" {...tongue(action.text)}>
        {action.text}
      </p>
      <p>{words.plan.sureText(action.takes, plan.preparation)}</p>
      <p class="actions">
        <button type="button" class="button-second" onClick={closed}>
          {words.plan.back}
        </button>
        <button
          type="button"
          class="button-main"
          onClick={() => {
            closed()
            act(action.event)
          }}
        >
          <Icon name="check" />
          {words.plan.commit}
        </button>
      </p>
    </Dialog>
  )
}

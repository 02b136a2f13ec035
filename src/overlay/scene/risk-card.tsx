import type { LearnerEvent } from "../../core/machine/event"
import type { PlanView, View } from "../../core/attempt/view-types"
import type { MapView } from "../../core/attempt/map-types"
import { Dialog } from "../dialog"
import { Icon } from "../icon"
import { useTongue } from "../tongue"
import { words } from "../words"
import { Estimate } from "./estimate"
import { Measure } from "./measure"
import { News } from "./news"
import { PlanActions } from "./plan-actions"

interface Props {
  readonly plan: PlanView
  readonly view: View
  readonly map: MapView
  readonly act: (event: LearnerEvent) => void
  readonly openMap: () => void
  readonly closed: () => void
}

export function RiskCard({ plan, view, map, act, openMap, closed }: Props) {
  const tongue = useTongue()
  const { against } = plan
  return (
    <Dialog title={words.plan.title} kind="wide" closed={closed}>
      <p class="stake">
        <span class="stake-label">{words.plan.stake}</span>
        <strong {...tongue(against.title)}>{against.title}</strong>
        <span>{words.plan.people(against.people, against.window)}</span>
      </p>
      <News view={view} />
      <div class="risk">
        <section>
          <h3>{words.plan.estimates}</h3>
          {plan.threats.map((threat) => (
            <Estimate key={threat.id} threat={threat} act={act} />
          ))}
          <h3>{words.plan.facts}</h3>
          {plan.facts.length === 0 && <p class="dim">{words.plan.noFacts}</p>}
          <ul class="deciding">
            {plan.facts.map(({ id, title, text }) => (
              <li key={id} class={text === undefined ? "fact fact-missing" : "fact"}>
                <Icon name={text === undefined ? "help" : "check"} />
                <span>
                  <strong {...tongue(title)}>{title}</strong>
                  {text === undefined ? (
                    <span class="dim">{words.plan.missing}</span>
                  ) : (
                    <span {...tongue(text)}>{text}</span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3 class="measures-head">
            {words.plan.measures}
            <span class="heading-hint">{words.plan.preparation(plan.preparation)}</span>
          </h3>
          {plan.mitigations.length === 0 && <p class="dim">{words.plan.noMeasures}</p>}
          <ul class="measures">
            {plan.mitigations.map((measure) => (
              <Measure key={measure.id} measure={measure} act={act} />
            ))}
          </ul>
        </section>
      </div>
      <PlanActions plan={plan} map={map} act={act} openMap={openMap} />
      <p class="dim fine">{words.plan.simplification}</p>
    </Dialog>
  )
}

import { useId } from "preact/hooks"
import type { PlanReview } from "../../core/report/debrief-types"
import { Icon } from "../icon"
import { useTongue } from "../tongue"
import { words } from "../words"

interface Props {
  readonly chosen: PlanReview
  readonly reference: PlanReview | undefined
}

/** What was committed to beside the most protective plan inside the accepted risk. */
export function PlanCompare({ chosen, reference }: Props) {
  const tongue = useTongue()
  const id = useId()
  const plans = reference ? [chosen, reference] : [chosen]
  const names = [words.decision.yours, words.decision.reference]
  return (
    <div class="compare">
      <table aria-labelledby={id}>
        <caption id={id}>{words.decision.plans}</caption>
        <thead>
          <tr>
            <td />
            {plans.map((_, at) => (
              <th scope="col" key={names[at]}>
                {names[at]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row name={words.decision.action} cells={plans.map(({ act }) => <span {...tongue(act)}>{act}</span>)} />
          <Row name={words.decision.measures} cells={plans.map((plan) => <Measures plan={plan} key={plan.act} />)} />
          <Row
            name={words.decision.residual}
            cells={plans.map(({ residual }, at) => (
              <span key={at} class={`risk-chip risk-${residual}`}>
                {words.riskBand(residual)}
              </span>
            ))}
          />
          <Row
            name={words.decision.criticality}
            cells={plans.map(({ criticality }) => words.criticality(criticality))}
          />
          <Row name={words.decision.ceiling} cells={plans.map(({ ceiling }) => words.riskBand(ceiling))} />
        </tbody>
      </table>
      <HarmBars chosen={chosen} reference={reference} />
    </div>
  )
}

function Row({ name, cells }: { readonly name: string; readonly cells: readonly preact.ComponentChild[] }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {cells.map((cell, at) => (
        <td key={at}>{cell}</td>
      ))}
    </tr>
  )
}

function Measures({ plan: { mitigations } }: { readonly plan: PlanReview }) {
  const tongue = useTongue()
  if (mitigations.length === 0) return <>{words.decision.noMeasures}</>
  return (
    <ul class="compare-measures">
      {mitigations.map(({ text, verified }) => (
        <li key={text}>
          <span {...tongue(text)}>{text}</span>
          {verified !== null && (
            <span class={verified ? "checked" : "unchecked"}>
              <Icon name={verified ? "check" : "help"} />
              {verified ? words.decision.verified : words.decision.unverified}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function HarmBars({ chosen, reference }: Props) {
  const most = Math.max(chosen.without, chosen.harm, reference?.harm ?? 0, 1)
  const bars = [
    { name: words.decision.doingNothing, harm: chosen.without, kind: "none" },
    { name: words.decision.yours, harm: chosen.harm, kind: "yours" },
    ...(reference ? [{ name: words.decision.reference, harm: reference.harm, kind: "reference" }] : []),
  ]
  return (
    <div class="harm">
      <p class="list-title">{words.decision.harm}</p>
      <ul>
        {bars.map(({ name, harm, kind }) => (
          <li key={kind}>
            <span class="harm-name">{name}</span>
            <svg class={`harm-bar harm-bar-${kind}`} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect class="harm-all" width="100" height="8" />
              <rect class="harm-part" width={(harm / most) * 100} height="8" />
            </svg>
            <span class="harm-number">{words.decision.harmNumber(harm)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

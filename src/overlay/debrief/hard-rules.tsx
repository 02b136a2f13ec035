import type { Debrief } from "../../core/report/debrief-types"
import { Icon } from "../icon"
import { useTongue } from "../tongue"
import { words } from "../words"

export function HardRules({ rules }: { readonly rules: Debrief["hardRules"] }) {
  const tongue = useTongue()
  return (
    <section class="hard-rules" aria-labelledby="hard-rules">
      <h2 id="hard-rules">
        <Icon name="warn" />
        {words.debrief.hardTitle(rules.length)}
      </h2>
      <p>{words.debrief.hardHint}</p>
      <ul>
        {rules.map(({ rule, text, clock, act, repaired }) => (
          <li key={`${rule}/${clock}/${act}`}>
            <p class="hard-rule">
              <span class="chip">{rule}</span> <span {...tongue(text)}>{text}</span>
            </p>
            <p>
              {words.debrief.hardAct(clock, act)} {repaired ? words.debrief.repaired : words.debrief.notRepaired}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { RememberedReview } from "../../core/report/remembered"
import { useTongue } from "../tongue"
import { words } from "../words"

/** What people remember where a scenario begins; `effects` also tells what is different because of it. */
export function Remembered({
  remembered,
  effects,
}: {
  readonly remembered: readonly RememberedReview[]
  readonly effects: boolean
}) {
  const tongue = useTongue()
  if (remembered.length === 0) return <p class="dim">{words.campaign.nothingRemembered}</p>
  return (
    <ul class="remembered">
      {remembered.map((one) => {
        const { memory, says, from } = one
        const different = effects ? words.campaign.effects(one) : ""
        return (
          <li key={memory}>
            <span {...tongue(says)}>{says}</span>
            {from !== undefined && <span class="dim">{words.campaign.from(from)}</span>}
            {different !== "" && <span class="dim">{different}</span>}
          </li>
        )
      })}
    </ul>
  )
}

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
      {remembered.map(({ memory, says, from, trust, knows }) => (
        <li key={memory}>
          <span {...tongue(says)}>{says}</span>
          {from !== undefined && <span class="dim">{words.campaign.from(from)}</span>}
          {effects && (trust.length > 0 || knows.length > 0) && (
            <span class="dim">{words.campaign.effects(trust, knows)}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

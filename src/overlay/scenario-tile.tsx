import { Icon } from "./icon"
import type { Hour } from "./landscape"
import { LandscapeImage } from "./landscape-image"
import type { ScenarioCard } from "./screen"
import { useTongue } from "./tongue"
import { words } from "./words"

interface Props {
  readonly scenario: ScenarioCard
  /** Its place in the list, which chooses the light of its picture and nothing else. */
  readonly at: number
  /** Of its heading. */
  readonly level: 3 | 4
  readonly open: () => void
}

const hours: readonly Hour[] = ["dusk", "dawn", "day", "night", "late"]

export function ScenarioTile({ scenario, at, level, open }: Props) {
  const tongue = useTongue()
  const Heading = `h${level}` as const
  const { title, format, minutes, advisory, objectives } = scenario
  return (
    <li class="tile">
      <div class="tile-picture">
        <LandscapeImage hour={hours[at % hours.length] ?? "day"} />
        <span class="chip">{words.home.advisory(advisory)}</span>
      </div>
      <div class="tile-words">
        <p class="kicker">
          {words.format(format)} · {words.home.minutes(minutes)}
        </p>
        <Heading class="tile-title" {...tongue(title)}>
          {title}
        </Heading>
        <p class="tile-aims dim">{words.home.aims}</p>
        <ul class="aims">
          {objectives.map((objective) => (
            <li key={objective} {...tongue(objective)}>
              {objective}
            </li>
          ))}
        </ul>
        <div class="tile-foot">
          <button type="button" class="button-second tile-open" aria-label={words.home.openNamed(title)} onClick={open}>
            {words.home.open}
            <Icon name="go" />
          </button>
        </div>
      </div>
    </li>
  )
}

import { Icon } from "../icon"
import type { NextStep } from "../screen"
import { useSurroundings } from "../surroundings"
import { words } from "../words"

interface Props {
  readonly pack: string
  /** Absent when the run is only begun with this. */
  readonly run: string | undefined
  readonly next: NextStep
}

/** Goes on with what is under way, or to the briefing of what comes next. */
export function NextButton({ pack, run, next }: Props) {
  const { commands } = useSurroundings()
  const { scenario, title, attempt } = next
  return (
    <button
      type="button"
      class="button-main"
      onClick={() => (attempt === undefined ? commands.open(pack, scenario, { run }) : commands.resume(attempt))}
    >
      {attempt !== undefined
        ? words.campaign.resume(title)
        : run === undefined
          ? words.campaign.begin(title)
          : words.campaign.next(title)}
      <Icon name="go" />
    </button>
  )
}

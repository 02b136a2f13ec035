import type { View } from "../../core/attempt/view-types"
import { Icon } from "../icon"
import { words } from "../words"

interface Props {
  readonly view: View
  readonly looking: boolean
  readonly look: (looking: boolean) => void
  readonly openPlan: () => void
}

/** Do, look, or plan: the three things a scene asks for. */
export function Modes({ view, looking, look, openPlan }: Props) {
  const left = view.things.filter(({ judged }) => !judged).length
  return (
    <div class="modes">
      <button type="button" class="mode" aria-pressed={!looking} onClick={() => look(false)}>
        {words.scene.doingShort}
      </button>
      <button type="button" class="mode" aria-pressed={looking} aria-keyshortcuts="l" onClick={() => look(true)}>
        <Icon name="look" />
        {words.scene.looking}
        {view.things.length > 0 && <span class="mode-count">{words.scene.lookLeft(left)}</span>}
        <kbd>L</kbd>
      </button>
      {view.plan && (
        <button type="button" class="mode" aria-haspopup="dialog" aria-keyshortcuts="p" onClick={openPlan}>
          <Icon name="plan" />
          {words.scene.planning}
          <kbd>P</kbd>
        </button>
      )}
    </div>
  )
}

import { Icon, type IconName } from "../icon"
import type { PathStep } from "../screen"
import { useTongue } from "../tongue"
import { words } from "../words"

/** The scenarios of a campaign in their order, with what has become of each. */
export function Path({ path, next }: { readonly path: readonly PathStep[]; readonly next: string | undefined }) {
  const tongue = useTongue()
  return (
    <ol class="path">
      {path.map(({ scenario, title, minutes, state, ending }) => {
        const isNext = scenario === next
        return (
          <li key={scenario} class={`path-step path-${state}`} aria-current={isNext ? "step" : undefined}>
            <span class="path-mark">
              <Icon name={isNext ? "go" : marks[state]} />
            </span>
            <span class="path-words">
              <span class="path-title" {...tongue(title)}>
                {title}
              </span>
              <span class="dim">
                {ending === undefined ? (
                  words.campaign.state(state, isNext, minutes)
                ) : (
                  <span {...tongue(ending)}>{ending}</span>
                )}
              </span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}

const marks: Readonly<Record<PathStep["state"], IconName>> = {
  done: "check",
  open: "wait",
  "set-aside": "warn",
  gone: "warn",
  ahead: "minus",
}

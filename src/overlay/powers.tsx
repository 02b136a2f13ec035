import type { RoleView } from "../core/attempt/view-types"
import { useTongue } from "./tongue"
import { words } from "./words"

/** What a role may order, advise, or leave to others. */
export function Powers({ powers }: { readonly powers: RoleView["powers"] }) {
  const tongue = useTongue()
  return (
    <ul class="powers">
      {powers.map(({ power, may }) => (
        <li key={power} class={`power power-${may}`}>
          <span class="power-name" {...tongue(power)}>
            {power}
          </span>
          <span class="power-may">{words.briefing.power(may)}</span>
        </li>
      ))}
    </ul>
  )
}

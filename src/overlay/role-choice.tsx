import { useId } from "preact/hooks"
import type { BriefingScreen } from "./screen"
import { useTongue } from "./tongue"
import { words } from "./words"

interface Props {
  readonly roles: BriefingScreen["roles"]
  readonly chosen: string
  readonly choose: (role: string) => void
}

export function RoleChoice({ roles, chosen, choose }: Props) {
  const tongue = useTongue()
  const id = useId()
  return (
    <fieldset class="roles" aria-describedby={`${id}-hint`}>
      <legend>
        <h2>{words.briefing.role}</h2>
      </legend>
      <p class="dim" id={`${id}-hint`}>
        {words.briefing.roleHint}
      </p>
      <div class="role-cards">
        {roles.map((role) => (
          <label class="role" key={role.id}>
            <input
              type="radio"
              name={`${id}-role`}
              value={role.id}
              checked={role.id === chosen}
              onChange={() => choose(role.id)}
              aria-describedby={`${id}-${role.id}`}
            />
            <span class="role-words">
              <span class="role-title" {...tongue(role.title)}>
                {role.title}
              </span>
              <span class="dim" id={`${id}-${role.id}`} {...tongue(role.about)}>
                {role.about}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

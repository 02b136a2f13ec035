import type { RoleView } from "../../core/attempt/view-types"
import { Dialog } from "../dialog"
import { Powers } from "../powers"
import { PlainList } from "../plain-list"
import { useTongue } from "../tongue"
import { words } from "../words"

interface Props {
  readonly role: RoleView
  readonly closed: () => void
}

export function RoleDialog({ role, closed }: Props) {
  const tongue = useTongue()
  return (
    <Dialog title={words.roleCard.title} closed={closed}>
      <p class="role-title" {...tongue(role.title)}>
        {role.title}
      </p>
      <PlainList lines={role.card} />
      <h3>{words.roleCard.powers}</h3>
      <Powers powers={role.powers} />
    </Dialog>
  )
}

import type { LearnerEvent } from "../../core/attempt/event"
import { AreaMap } from "../area-map"
import { Dialog } from "../dialog"
import { HelpDialog } from "../help-dialog"
import type { SceneScreen } from "../screen"
import { SettingsDialog } from "../settings-dialog"
import { words } from "../words"
import { MenuDialog } from "./menu-dialog"
import { NotebookDialog } from "./notebook-dialog"
import { RadioDialog } from "./radio-dialog"
import { RiskCard } from "./risk-card"
import { RoleDialog } from "./role-dialog"
import { SaidDialog } from "./said-dialog"
import type { Said } from "./said-so-far"

export type Opened = "notebook" | "radio" | "map" | "plan" | "role" | "said" | "menu" | "help" | "settings"

interface Props {
  readonly opened: Opened
  readonly screen: SceneScreen
  readonly said: readonly Said[]
  readonly act: (event: LearnerEvent) => void
  readonly open: (next: Opened | undefined) => void
  readonly closed: () => void
}

export function SceneDialog({ opened, screen, said, act, open, closed }: Props) {
  const { view } = screen
  switch (opened) {
    case "notebook":
      return <NotebookDialog notebook={view.notebook} closed={closed} />
    case "radio":
      return <RadioDialog radio={view.radio} closed={closed} />
    case "map":
      return (
        <Dialog title={words.scene.map} kind="wide" closed={closed}>
          <AreaMap map={screen.map} />
        </Dialog>
      )
    case "plan":
      return view.plan ? <RiskCard plan={view.plan} passages={view.passages} act={act} closed={closed} /> : null
    case "role":
      return <RoleDialog role={view.role} closed={closed} />
    case "said":
      return <SaidDialog said={said} closed={closed} />
    case "menu":
      return <MenuDialog role={view.role.title} open={open} closed={closed} />
    case "help":
      return <HelpDialog closed={closed} />
    case "settings":
      return <SettingsDialog closed={closed} />
  }
}

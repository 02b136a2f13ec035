import type { ComponentChild } from "preact"
import type { View } from "../../core/attempt/view-types"
import type { LearnerEvent } from "../../core/machine/event"
import { HelpDialog } from "../help-dialog"
import { MapDesk } from "../map/map-desk"
import type { SceneScreen } from "../screen"
import { SettingsDialog } from "../settings-dialog"
import { AllocateForm } from "./allocate-form"
import { BoardForm } from "./board-form"
import { MenuDialog } from "./menu-dialog"
import { NotebookDialog } from "./notebook-dialog"
import { PickForm } from "./pick-form"
import { RadioDialog } from "./radio-dialog"
import { ReportForm } from "./report-form"
import { RiskCard } from "./risk-card"
import { RoleDialog } from "./role-dialog"
import { SaidDialog } from "./said-dialog"
import { SortForm } from "./sort-form"
import { WeekDialog } from "./week-dialog"

export type Opened =
  | "notebook"
  | "radio"
  | "map"
  | "plan"
  | "report"
  | "sort"
  | "allocate"
  | "pick"
  | "board"
  | "week"
  | "role"
  | "said"
  | "menu"
  | "help"
  | "settings"

interface Props {
  readonly opened: Opened
  readonly screen: SceneScreen
  readonly said: View["said"]
  readonly act: (event: LearnerEvent) => void
  readonly open: (next: Opened | undefined) => void
  readonly closed: () => void
}

export function SceneDialog({ opened, screen, said, act, open, closed }: Props) {
  const { view } = screen
  const dialogs: Readonly<Record<Opened, () => ComponentChild>> = {
    notebook: () => <NotebookDialog notebook={view.notebook} closed={closed} />,
    radio: () => <RadioDialog radio={view.radio} closed={closed} />,
    map: () => (
      <MapDesk map={screen.map} plan={view.plan} openPlan={view.plan && (() => open("plan"))} closed={closed} />
    ),
    plan: () =>
      view.plan && (
        <RiskCard plan={view.plan} view={view} map={screen.map} act={act} openMap={() => open("map")} closed={closed} />
      ),
    report: () => view.report && <ReportForm report={view.report} view={view} act={act} closed={closed} />,
    sort: () => view.sort && <SortForm sort={view.sort} act={act} closed={closed} />,
    allocate: () =>
      view.allocate && <AllocateForm allocate={view.allocate} map={screen.map} act={act} closed={closed} />,
    board: () => view.board && <BoardForm board={view.board} map={screen.map} act={act} closed={closed} />,
    pick: () => view.pick && <PickForm pick={view.pick} act={act} closed={closed} />,
    week: () => view.weeks && <WeekDialog weeks={view.weeks} map={screen.map} closed={closed} />,
    role: () => <RoleDialog role={view.role} closed={closed} />,
    said: () => <SaidDialog said={said} closed={closed} />,
    menu: () => <MenuDialog role={view.role.title} open={open} closed={closed} />,
    help: () => <HelpDialog closed={closed} />,
    settings: () => <SettingsDialog closed={closed} />,
  }
  return <>{dialogs[opened]()}</>
}

import type { MapView } from "../../core/attempt/map-types"
import type { WeekView } from "../../core/attempt/view-types"
import { Dialog } from "../dialog"
import { words } from "../words"
import { WeekReplay } from "./week-replay"

interface Props {
  readonly weeks: readonly WeekView[]
  readonly map: MapView
  readonly closed: () => void
}

/** The weeks of what was decided, the last one first. */
export function WeekDialog({ weeks, map, closed }: Props) {
  return (
    <Dialog title={words.week.title} kind="wide" closed={closed}>
      <p class="lead">{words.week.hint}</p>
      {weeks.toReversed().map((week) => (
        <WeekReplay key={week.id} week={week} map={map} />
      ))}
    </Dialog>
  )
}

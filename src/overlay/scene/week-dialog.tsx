import type { WeekView } from "../../core/attempt/view-types"
import { Dialog } from "../dialog"
import { words } from "../words"
import { WeekReplay } from "./week-replay"

/** The weeks of what was decided, the last one first. */
export function WeekDialog({ weeks, closed }: { readonly weeks: readonly WeekView[]; readonly closed: () => void }) {
  return (
    <Dialog title={words.week.title} kind="wide" closed={closed}>
      <p class="lead">{words.week.hint}</p>
      {weeks.toReversed().map((week) => (
        <WeekReplay key={week.id} week={week} />
      ))}
    </Dialog>
  )
}

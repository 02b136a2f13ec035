import type { View } from "../../core/attempt/view-types"
import { Icon, type IconName } from "../icon"
import { words } from "../words"

/** What a place may ask to be filled in. */
export type FormName = "plan" | "report" | "sort" | "allocate" | "pick" | "board"

interface Props {
  readonly view: View
  readonly looking: boolean
  readonly look: (looking: boolean) => void
  readonly open: (form: FormName) => void
}

/** Do, look, or fill in what the place asks for. */
export function Modes({ view, looking, look, open }: Props) {
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
        <kbd aria-hidden="true">L</kbd>
      </button>
      {view.plan && <Form icon="plan" word={words.scene.planning} letter="p" open={() => open("plan")} />}
      {view.report && <Form icon="write" word={words.report.short} letter="w" open={() => open("report")} />}
      {view.sort && <Form icon="list" word={words.sort.short} letter="t" open={() => open("sort")} />}
      {view.board && <Form icon="card" word={words.board.short} letter="a" open={() => open("board")} />}
      {view.allocate && <Form icon="whole" word={words.allocate.short} letter="d" open={() => open("allocate")} />}
      {view.pick && <Form icon="check" word={words.pick.short} letter="v" open={() => open("pick")} />}
    </div>
  )
}

interface FormProps {
  readonly icon: IconName
  readonly word: string
  readonly letter: string
  readonly open: () => void
}

function Form({ icon, word, letter, open }: FormProps) {
  return (
    <button type="button" class="mode" aria-haspopup="dialog" aria-keyshortcuts={letter} onClick={open}>
      <Icon name={icon} />
      {word}
      <kbd aria-hidden="true">{letter.toUpperCase()}</kbd>
    </button>
  )
}

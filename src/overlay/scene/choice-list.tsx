import type { LearnerEvent } from "../../core/machine/event"
import type { ChoiceView, Closed, View } from "../../core/attempt/view-types"
import { Icon, type IconName } from "../icon"
import { useSurroundings } from "../surroundings"
import { useTongue } from "../tongue"
import { words } from "../words"
import type { FormName } from "./modes"
import { Waiting } from "./waiting"

interface Props {
  readonly view: View
  readonly act: (event: LearnerEvent) => void
  readonly open: (form: FormName | "week") => void
}

export function ChoiceList({ view, act, open }: Props) {
  return (
    <div class="choices">
      <Waiting view={view} act={act} />
      {view.plan && (
        <Form icon="plan" text={words.scene.openPlan} hint={words.scene.openPlanHint} open={() => open("plan")} />
      )}
      {view.report && (
        <Form
          icon="write"
          text={view.report.text}
          hint={view.report.sent > 0 ? words.report.again : words.report.openHint}
          closed={handedIn(view.report)}
          open={() => open("report")}
        />
      )}
      {view.sort && (
        <Form
          icon="list"
          text={view.sort.text}
          hint={words.sort.openHint}
          closed={handedIn(view.sort)}
          open={() => open("sort")}
        />
      )}
      {view.allocate && (
        <Form
          icon="whole"
          text={view.allocate.text}
          hint={words.allocate.openHint}
          closed={handedIn(view.allocate)}
          open={() => open("allocate")}
        />
      )}
      {view.board && (
        <Form
          icon="card"
          text={view.board.text}
          hint={words.board.openHint}
          closed={handedIn(view.board)}
          open={() => open("board")}
        />
      )}
      {view.pick && (
        <Form
          icon="check"
          text={view.pick.text}
          hint={words.pick.openHint}
          closed={handedIn(view.pick)}
          open={() => open("pick")}
        />
      )}
      {view.weeks && <Form icon="play" text={words.week.open} hint={words.week.openHint} open={() => open("week")} />}
      {view.choices.length > 0 && (
        <ol class="choice-list" aria-label={words.scene.doing} tabIndex={-1}>
          {view.choices.map(
            (choice, at) =>
              !isDone(choice) && (
                <li key={`${view.at}/${choice.id}`}>
                  <Choice choice={choice} at={at} act={act} />
                </li>
              ),
          )}
        </ol>
      )}
      <Done key={view.at} choices={view.choices.filter(isDone)} />
      {view.choices.length === 0 &&
        !(view.plan ?? view.report ?? view.sort ?? view.board ?? view.allocate ?? view.pick) && (
          <p class="nothing">{words.scene.nothing}</p>
        )}
    </div>
  )
}

/** What can be done once, and was. A choice keeps its number, so that no key changes its meaning. */
function isDone({ closed }: ChoiceView): boolean {
  return closed?.reason === "once"
}

/** In a long talk most of the list is behind one: it takes a line, and can be read there. */
function Done({ choices }: { readonly choices: readonly ChoiceView[] }) {
  const tongue = useTongue()
  if (choices.length === 0) return null
  return (
    <details class="choices-done">
      <summary>
        <Icon name="check" />
        {words.scene.done(choices.length)}
      </summary>
      <ul aria-label={words.scene.done(choices.length)}>
        {choices.map(({ id, text }) => (
          <li key={id} {...tongue(text)}>
            {text}
          </li>
        ))}
      </ul>
    </details>
  )
}

interface FormProps {
  readonly icon: IconName
  readonly text: string
  readonly hint: string
  readonly closed?: Closed | undefined
  readonly open: () => void
}

/** Something to fill in, which opens as a dialog. */
function Form({ icon, text, hint, closed, open }: FormProps) {
  const tongue = useTongue()
  const { say } = useSurroundings()
  return (
    <button
      type="button"
      class={closed ? "choice choice-plan choice-closed" : "choice choice-plan"}
      aria-haspopup="dialog"
      aria-disabled={closed ? "true" : undefined}
      onClick={() => (closed ? say(words.scene.closed(closed.words)) : open())}
    >
      <span class="choice-key">
        <Icon name={closed ? "check" : icon} />
      </span>
      <span class="choice-text" {...tongue(text)}>
        {text}
      </span>
      {closed ? <span class="choice-why">{closed.words}</span> : <span class="choice-takes">{hint}</span>}
    </button>
  )
}

/** Why a form is over, once it was handed in; what it lacks it says itself. */
function handedIn({ closed }: { readonly closed?: Closed }): Closed | undefined {
  return closed?.reason === "handed-in" ? closed : undefined
}

interface ChoiceProps {
  readonly choice: ChoiceView
  readonly at: number
  readonly act: Props["act"]
}

function Choice({ choice, at, act }: ChoiceProps) {
  const tongue = useTongue()
  const { say } = useSurroundings()
  const { closed, event, takes, text } = choice
  return (
    <button
      type="button"
      class={closed ? "choice choice-closed" : "choice"}
      aria-disabled={closed ? "true" : undefined}
      aria-keyshortcuts={at < 9 ? String(at + 1) : undefined}
      onClick={() => (closed ? say(words.scene.closed(closed.words)) : act(event))}
    >
      <span class="choice-key" aria-hidden="true">
        {closed ? <Icon name="lock" /> : at < 9 ? at + 1 : "·"}
      </span>
      <span class="choice-text" {...tongue(text)}>
        {text}
      </span>
      {closed ? (
        <span class="choice-why" dir="auto">
          {closed.words}
        </span>
      ) : (
        <span class="choice-takes">{takes > 0 ? words.scene.takes(takes) : words.scene.atOnce}</span>
      )}
    </button>
  )
}

import type { ChoiceView, PlanView, ThingView, View } from "../../core/attempt/view-types"
import { subjectOf } from "../../core/machine/event"
import { useScrolls } from "../use-scrolls"
import { useRef } from "preact/hooks"
import { Icon } from "../icon"
import type { ReplayScreen } from "../screen"
import { words } from "../words"

type Act = ReplayScreen["log"][number]

interface Props {
  readonly view: View
  readonly last: Act | undefined
  readonly next: Act | undefined
}

/** What had just been done, what could be done at this moment, and what was. */
export function ReplayActs({ view, last, next }: Props) {
  const panel = useRef<HTMLElement>(null)
  const scrolls = useScrolls(panel, view)
  const subject = next && subjectOf(next.event)
  const looks = next?.event.type === "look" || next?.event.type === "flag" || next?.event.type === "leave"
  const chooses = next?.event.type === "choose"
  return (
    <section
      class="replay-acts"
      ref={panel}
      aria-label={words.replay.nothingChanges}
      tabIndex={scrolls ? 0 : undefined}
    >
      <Told name={words.replay.was} act={last} otherwise={words.replay.wasNothing} kind="was" />
      {view.ending ? (
        <div class="replay-told replay-next">
          <h2>{words.scene.ended}</h2>
          <p>{view.ending.title}</p>
        </div>
      ) : (
        <Told name={words.replay.next} act={next} otherwise={words.replay.nothingNext} kind="next" />
      )}
      {view.choices.length > 0 && <Choices choices={view.choices} chosen={chooses ? subject : undefined} />}
      {looks && <Things things={view.things} chosen={subject} />}
      {view.plan && !looks && <Card plan={view.plan} chosen={next?.event.type === "commit" ? subject : undefined} />}
    </section>
  )
}

interface ToldProps {
  readonly name: string
  readonly act: Act | undefined
  readonly otherwise: string
  readonly kind: "was" | "next"
}

function Told({ name, act, otherwise, kind }: ToldProps) {
  return (
    <div class={`replay-told replay-${kind}`}>
      <h2>{name}</h2>
      {act ? (
        <p>
          <time>{act.clock}</time> {act.text}
        </p>
      ) : (
        <p class="dim">{otherwise}</p>
      )}
    </div>
  )
}

function Choices({
  choices,
  chosen,
}: {
  readonly choices: readonly ChoiceView[]
  readonly chosen: string | undefined
}) {
  return (
    <div class="replay-offer replay-choices">
      <h3>{words.replay.choices}</h3>
      <ul>
        {choices.map(({ id, text, closed }) => (
          <li key={id} class={offerKind(id === chosen, closed !== undefined)}>
            <span>{text}</span>
            {closed && (
              <span class="replay-why">
                <Icon name="lock" />
                <span class="unseen">{words.replay.closed}: </span>
                {closed.words}
              </span>
            )}
            {id === chosen && <Chosen />}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Things({ things, chosen }: { readonly things: readonly ThingView[]; readonly chosen: string | undefined }) {
  return (
    <div class="replay-offer">
      <h3>{words.replay.things}</h3>
      <ul>
        {things.map(({ id, name, seen, judged }) => (
          <li key={id} class={offerKind(id === chosen, false)}>
            <span>{name}</span>
            <span class="replay-why">
              {words.look.state(
                judged?.as ?? (seen === undefined ? "unseen" : "seen"),
                judged?.as === "flag" ? judged.confidence : undefined,
              )}
            </span>
            {id === chosen && <Chosen />}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Card({ plan, chosen }: { readonly plan: PlanView; readonly chosen: string | undefined }) {
  const estimates = plan.threats.flatMap(({ title, estimate }) =>
    estimate ? [words.replay.estimate(title, estimate.likelihood, estimate.impact)] : [],
  )
  const measures = plan.mitigations
    .filter(({ added }) => added)
    .map(({ text, verify }) => words.replay.measure(text, verify?.done ?? false))
  const lines = [...estimates, ...measures]
  return (
    <div class="replay-offer">
      <h3>{words.replay.card}</h3>
      {lines.length === 0 && <p>{words.replay.cardEmpty}</p>}
      <ul class="replay-card">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <ul>
        {plan.actions.map(({ id, text, card }) => (
          <li key={id} class={offerKind(id === chosen, false)}>
            <span>{text}</span>
            {card && <span class={`risk-chip risk-${card.residual}`}>{words.riskBand(card.residual)}</span>}
            {id === chosen && <Chosen />}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Chosen() {
  return (
    <span class="replay-chosen">
      <Icon name="check" />
      {words.replay.chosen}
    </span>
  )
}

function offerKind(chosen: boolean, closed: boolean): string {
  return `replay-option${chosen ? " replay-option-chosen" : ""}${closed ? " replay-option-closed" : ""}`
}

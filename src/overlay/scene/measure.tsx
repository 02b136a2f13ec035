import { useId, useLayoutEffect, useRef } from "preact/hooks"
import type { LearnerEvent } from "../../core/machine/event"
import type { PlanView } from "../../core/attempt/view-types"
import { Icon } from "../icon"
import { useSurroundings } from "../surroundings"
import { useTongue } from "../tongue"
import { words } from "../words"

interface Props {
  readonly measure: PlanView["mitigations"][number]
  readonly act: (event: LearnerEvent) => void
}

export function Measure({ measure, act }: Props) {
  const tongue = useTongue()
  const { say } = useSurroundings()
  const id = useId()
  const { added, closed, takes, text, toggle, uses, verify } = measure
  const costs = [
    takes > 0 ? words.scene.takes(takes) : words.scene.atOnce,
    ...uses.map(({ name, count }) => words.plan.uses(name, count)),
  ].join(" · ")
  return (
    <li class={closed ? "measure measure-closed" : "measure"}>
      <label class="measure-line">
        <input
          type="checkbox"
          checked={added}
          aria-disabled={closed ? "true" : undefined}
          aria-describedby={`${id}-costs ${id}-why`}
          onClick={(event) => {
            if (!closed) return
            event.preventDefault()
            say(words.scene.closed(closed.words))
          }}
          onChange={() => act(toggle)}
        />
        <span class="measure-text" {...tongue(text)}>
          {text}
        </span>
        <span class="measure-costs" id={`${id}-costs`}>
          {costs}
        </span>
      </label>
      {closed && (
        <p class="measure-why" id={`${id}-why`}>
          {closed.words}
        </p>
      )}
      {verify && <Verify verify={verify} act={act} />}
    </li>
  )
}

interface VerifyProps {
  readonly verify: NonNullable<Props["measure"]["verify"]>
  readonly act: Props["act"]
}

function Verify({ verify, act }: VerifyProps) {
  const { say } = useSurroundings()
  const { closed, done, event, takes, text } = verify
  const result = useRef<HTMLParagraphElement>(null)
  const wasDone = useRef(done)
  useLayoutEffect(() => {
    // The button that had the focus is gone; stay where it was.
    if (done && !wasDone.current) result.current?.focus()
    wasDone.current = done
  }, [done])
  if (done)
    return (
      <p class="verify-done" ref={result} tabIndex={-1}>
        <Icon name="check" />
        {words.plan.verifyDone}: {text}
      </p>
    )
  return (
    <p class="verify">
      <button
        type="button"
        class="button-small"
        aria-disabled={closed ? "true" : undefined}
        onClick={() => (closed ? say(words.scene.closed(closed.words)) : act(event))}
      >
        {text}
        <span class="choice-takes">{takes > 0 ? words.scene.takes(takes) : words.scene.atOnce}</span>
      </button>
      {closed && <span class="measure-why">{closed.words}</span>}
    </p>
  )
}

import { useId, useRef, useState } from "preact/hooks"
import { words } from "../words"

interface Props {
  readonly label: string
  readonly names: readonly string[]
  readonly value: number | undefined
  readonly pick: (value: number) => void
}

/**
 * Five levels as a radio group. Arrow keys only move; Space or Enter picks. Picking writes an event into the attempt,
 * so passing over a level must not.
 */
export function Scale({ label, names, value, pick }: Props) {
  const id = useId()
  const group = useRef<HTMLSpanElement>(null)
  const [stop, setStop] = useState(value ?? 1)
  const move = (event: KeyboardEvent) => {
    const towards = steps[event.key]
    if (towards === undefined) return
    const mirrored = isMirrored(event) ? -1 : 1
    const by = towards * mirrored
    event.preventDefault()
    const next = Math.min(names.length, Math.max(1, stop + by))
    setStop(next)
    group.current?.querySelectorAll<HTMLElement>("button")[next - 1]?.focus()
  }
  return (
    <div class="scale">
      <span class="scale-label" id={id}>
        {label}
      </span>
      <span class="scale-cells" role="radiogroup" aria-labelledby={id} ref={group} onKeyDown={move}>
        {names.map((name, at) => (
          <button
            type="button"
            role="radio"
            key={name}
            class="scale-cell"
            aria-checked={value === at + 1}
            aria-label={words.plan.level(at + 1, name)}
            title={name}
            tabIndex={stop === at + 1 ? 0 : -1}
            onClick={() => {
              setStop(at + 1)
              pick(at + 1)
            }}
          >
            {at + 1}
          </button>
        ))}
      </span>
      <span class={value === undefined ? "scale-word dim" : "scale-word"} aria-hidden="true">
        {value === undefined ? words.plan.noEstimate : names[value - 1]}
      </span>
    </div>
  )
}

/** Left is onwards where the text runs from right to left. */
function isMirrored({ key, currentTarget }: KeyboardEvent): boolean {
  const sideways = key === "ArrowLeft" || key === "ArrowRight"
  return sideways && currentTarget instanceof Element && getComputedStyle(currentTarget).direction === "rtl"
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  Home: -9,
  End: 9,
}

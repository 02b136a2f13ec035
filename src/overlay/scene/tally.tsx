import { countable, type Counted } from "../../core/machine/event"
import { Icon } from "../icon"
import { useSurroundings } from "../surroundings"
import { words } from "../words"

/** A count in hand: of what, and how many so far. */
export interface Count {
  readonly of: Counted
  readonly number: number
}

interface Props {
  readonly count: Count
  readonly change: (count: Count) => void
  readonly writeDown: () => void
  /** Whether touching the picture counts; undefined where there is no picture. */
  readonly marking: boolean | undefined
  readonly mark: (on: boolean) => void
}

/** Counts by hand, in the picture or by its buttons. What is written down is kept in the notebook. */
export function Tally({ count, change, writeDown, marking, mark }: Props) {
  const { say } = useSurroundings()
  const { of, number } = count
  const to = (next: number) => {
    const kept = Math.min(999, Math.max(0, next))
    change({ of, number: kept })
    say(words.tally.counted(of, kept))
  }
  return (
    <div class="tally" role="group" aria-label={words.tally.title}>
      <label class="tally-of">
        <span>{words.tally.title}</span>
        <select
          value={of}
          onChange={({ currentTarget }) => {
            const next = countable.find((one) => one === currentTarget.value)
            if (next) change({ of: next, number })
          }}
        >
          {countable.map((one) => (
            <option key={one} value={one}>
              {words.tally.of(one)}
            </option>
          ))}
        </select>
      </label>
      <div class="tally-number">
        <button
          type="button"
          class="tally-step"
          aria-disabled={number === 0 || undefined}
          onClick={() => to(number - 1)}
        >
          <Icon name="minus" />
          <span class="unseen">{words.tally.less}</span>
        </button>
        <strong class="tally-count">{number}</strong>
        <button type="button" class="tally-step" onClick={() => to(number + 1)}>
          <Icon name="plus" />
          <span class="unseen">{words.tally.more}</span>
        </button>
      </div>
      {marking !== undefined && (
        <button
          type="button"
          class="tally-mark"
          aria-pressed={marking}
          aria-keyshortcuts="c"
          onClick={() => mark(!marking)}
        >
          {words.tally.mark} <kbd aria-hidden="true">C</kbd>
        </button>
      )}
      <button type="button" class="tally-write" onClick={writeDown}>
        {words.tally.write}
      </button>
    </div>
  )
}

import { type ComponentChildren, Fragment } from "preact"
import { useState } from "preact/hooks"
import { words as paper } from "../../paper/words"
import { words } from "./words"

interface OfScenario {
  readonly pack: string
  readonly scenario: string
  readonly title: string
}

interface Props<T extends OfScenario> {
  readonly of: readonly T[]
  readonly show: (one: T, at: number) => ComponentChildren
}

/** One scenario of several, chosen: a graph, and what a talk is prepared with, want room. */
export function OneScenario<T extends OfScenario>({ of, show }: Props<T>) {
  const [chosen, setChosen] = useState<string>()
  const key = ({ pack, scenario }: OfScenario) => `${pack}/${scenario}`
  const at = Math.max(
    0,
    of.findIndex((one) => key(one) === chosen),
  )
  const one = of[at]
  if (!one) return <p class="dim">{paper.nothing}</p>
  return (
    <>
      {of.length > 1 && (
        <p class="course-filter screen-only">
          <label>
            <span>{words.filter.kind.scenario}</span>
            <select value={key(one)} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
              {of.map((other) => (
                <option key={key(other)} value={key(other)}>
                  {other.title}
                </option>
              ))}
            </select>
          </label>
        </p>
      )}
      <Fragment key={key(one)}>{show(one, at)}</Fragment>
    </>
  )
}

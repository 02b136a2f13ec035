import { useState } from "preact/hooks"
import type { Look, Seen } from "./desk-types"
import { words } from "./words"

interface ChooseScenarioProps {
  readonly seen: Seen
  readonly look: (change: Partial<Look>) => void
}

/** One scenario of several: a graph, items, and what a talk is prepared with, want room. */
export function ChooseScenario({ seen: { scenarios, scenario }, look }: ChooseScenarioProps) {
  if (scenarios.length < 2) return null
  return (
    <p class="course-filter screen-only">
      <label>
        <span>{words.filter.scenarioShown}</span>
        <select value={scenario} onChange={({ currentTarget: { value } }) => look({ scenario: value })}>
          {scenarios.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
      </label>
    </p>
  )
}

interface ChooseNameProps {
  readonly value: string | undefined
  readonly names: readonly string[]
  /** What a name is shown as. */
  readonly shown: (name: string) => string
  readonly label: string
  /** What stands where none is chosen; such a choice is offered when `isOptional`, or while nothing is chosen. */
  readonly nothing: string
  readonly isOptional: boolean
  readonly choose: (name: string | undefined) => void
}

/** More than these would be too many to look for one in a list, and for a page to hold. */
const mostListed = 300

/** One of many names: from a list, or typed where there are too many for one. */
export function ChooseName(props: ChooseNameProps) {
  const { value, names, shown, label, nothing, isOptional, choose } = props
  if (names.length > mostListed) return <TypeName {...props} />
  return (
    <label>
      <span>{label}</span>
      <select
        value={value === undefined ? "" : `=${value}`}
        onChange={({ currentTarget }) => choose(currentTarget.value === "" ? undefined : currentTarget.value.slice(1))}
      >
        {(isOptional || value === undefined) && <option value="">{nothing}</option>}
        {names.map((name) => (
          <option key={name} value={`=${name}`}>
            {shown(name)}
          </option>
        ))}
      </select>
    </label>
  )
}

function TypeName({ value, names, label, isOptional, choose }: ChooseNameProps) {
  const [unknown, setUnknown] = useState(false)
  const take = (typed: string) => {
    const isKnown = names.includes(typed)
    setUnknown(typed !== "" && !isKnown)
    if (isKnown) choose(typed)
    else if (typed === "" && isOptional) choose(undefined)
  }
  return (
    <label>
      <span>{label}</span>
      <input
        key={value ?? ""}
        type="text"
        class="course-name"
        defaultValue={value ?? ""}
        placeholder={names.find((name) => name !== "") ?? ""}
        aria-invalid={unknown}
        onChange={({ currentTarget }) => take(currentTarget.value.trim())}
      />
      <span class="dim" role="status">
        {unknown ? words.filter.unknownName : ""}
      </span>
    </label>
  )
}

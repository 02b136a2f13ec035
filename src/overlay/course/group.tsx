import { Changes } from "../../paper/change"
import { Flow } from "../../paper/flow"
import { HeatMap } from "../../paper/heat-map"
import { PostureByDay } from "../../paper/posture"
import { Protecting } from "../../paper/protecting"
import { Recognising } from "../../paper/recognising"
import { words as paper } from "../../paper/words"
import { ChooseScenario } from "./choose"
import { type Look, peopleOnPage, type Seen } from "./desk-types"
import { OneByOne } from "./one-by-one"
import { words } from "./words"

interface Props {
  readonly seen: Seen
  readonly names: ReadonlyMap<string, string>
  readonly look: (change: Partial<Look>) => void
}

/** R4 and L2: what a group shows together. */
export function Group({ seen, names, look }: Props) {
  const { cohort, drawings } = seen
  if (!cohort) return <p class="dim">{paper.nothing}</p>
  const { counts, heatMap, posture, protecting, recognising, changes, flows } = cohort
  const parts = [
    () => (
      <section key="heat">
        <h3>{paper.heat.title}</h3>
        <HeatMap heat={heatMap} names={names} choose={(trainee) => look({ section: "trainee", trainee })} />
        <People from={seen.look.people ?? 0} of={heatMap.of} look={look} />
      </section>
    ),
    () => (
      <section key="posture">
        <h3>{paper.posture.title}</h3>
        <PostureByDay days={posture} paper={false} />
      </section>
    ),
    () => (
      <section key="change">
        <h3>{paper.change.title}</h3>
        <Changes changes={changes} />
      </section>
    ),
    () => (
      <section key="recognising">
        <h3>{paper.recognising.title}</h3>
        <Recognising told={recognising} paper={false} />
      </section>
    ),
    () => (
      <section key="protecting">
        <h3>{paper.protecting.title}</h3>
        <Protecting told={protecting} paper={false} />
      </section>
    ),
    () => (
      <section key="flow">
        <h3>{paper.flow.title}</h3>
        <ChooseScenario seen={seen} look={look} />
        {flows.length === 0 && <p class="dim">{paper.nothing}</p>}
        {flows.map((flow, at) => (
          <div key={`${flow.pack}/${flow.scenario}`}>
            <h4>{flow.title}</h4>
            <Flow flow={flow} drawing={drawings?.[at]} />
          </div>
        ))}
      </section>
    ),
  ]
  return (
    <>
      <p class="dim measure">{words.group.counts(counts)}</p>
      <OneByOne of={[seen, names]} parts={parts} />
    </>
  )
}

interface PeopleProps {
  readonly from: number
  readonly of: number
  readonly look: Props["look"]
}

/** Where there are more rows than stand on the page: which ones do, and the way to the others. */
function People({ from, of, look }: PeopleProps) {
  if (of <= peopleOnPage) return null
  const to = Math.min(of, from + peopleOnPage)
  const show = (people: number) => look({ people })
  return (
    <p class="course-people screen-only">
      <span role="status">{words.group.people(from + 1, to, of)}</span>
      <button
        type="button"
        class="button-small"
        aria-disabled={from === 0}
        onClick={() => from > 0 && show(Math.max(0, from - peopleOnPage))}
      >
        {words.group.peopleBefore}
      </button>
      <button type="button" class="button-small" aria-disabled={to === of} onClick={() => to < of && show(to)}>
        {words.group.peopleAfter}
      </button>
    </p>
  )
}

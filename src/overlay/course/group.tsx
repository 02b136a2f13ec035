import { Changes } from "../../paper/change"
import { Flow } from "../../paper/flow"
import { HeatMap } from "../../paper/heat-map"
import { PostureByDay } from "../../paper/posture"
import { Protecting } from "../../paper/protecting"
import { Recognising } from "../../paper/recognising"
import { words as paper } from "../../paper/words"
import { useSurroundings } from "../surroundings"
import { ChooseScenario } from "./choose"
import { type Look, peopleOnPage, type Seen } from "./desk-types"
import { words } from "./words"

interface Props {
  readonly look: Look
  readonly seen: Seen
  readonly names: ReadonlyMap<string, string>
  readonly chooseTrainee: (trainee: string) => void
}

/** R4 and L2: what a group shows together. */
export function Group({ look, seen, names, chooseTrainee }: Props) {
  const { cohort, drawings } = seen
  if (!cohort) return <p class="dim">{paper.nothing}</p>
  const { counts, heatMap, posture, protecting, recognising, changes, flows } = cohort
  return (
    <>
      <p class="dim measure">{words.group.counts(counts)}</p>
      <section>
        <h3>{paper.heat.title}</h3>
        <HeatMap heat={heatMap} names={names} choose={chooseTrainee} />
        <People look={look} of={heatMap.of} />
      </section>
      <section>
        <h3>{paper.posture.title}</h3>
        <PostureByDay days={posture} paper={false} />
      </section>
      <section>
        <h3>{paper.change.title}</h3>
        <Changes changes={changes} />
      </section>
      <section>
        <h3>{paper.recognising.title}</h3>
        <Recognising told={recognising} paper={false} />
      </section>
      <section>
        <h3>{paper.protecting.title}</h3>
        <Protecting told={protecting} paper={false} />
      </section>
      <section>
        <h3>{paper.flow.title}</h3>
        <ChooseScenario look={look} seen={seen} />
        {flows.length === 0 && <p class="dim">{paper.nothing}</p>}
        {flows.map((flow, at) => (
          <div key={`${flow.pack}/${flow.scenario}`}>
            <h4>{flow.title}</h4>
            <Flow flow={flow} drawing={drawings?.[at]} />
          </div>
        ))}
      </section>
    </>
  )
}

/** Where there are more rows than stand on the page: which ones do, and the way to the others. */
function People({ look, of }: { readonly look: Look; readonly of: number }) {
  const { commands } = useSurroundings()
  const { people: from = 0 } = look
  if (of <= peopleOnPage) return null
  const to = Math.min(of, from + peopleOnPage)
  const show = (people: number) => commands.desk({ do: "look", look: { ...look, people } })
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

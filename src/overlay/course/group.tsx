import { Changes } from "../../paper/change"
import { Flow } from "../../paper/flow"
import { HeatMap } from "../../paper/heat-map"
import { PostureByDay } from "../../paper/posture"
import { Protecting } from "../../paper/protecting"
import { Recognising } from "../../paper/recognising"
import { words as paper } from "../../paper/words"
import type { Seen } from "./desk-types"
import { OneScenario } from "./one-scenario"
import { words } from "./words"

interface Props {
  readonly seen: Seen
  readonly names: ReadonlyMap<string, string>
  readonly chooseTrainee: (trainee: string) => void
}

/** R4 and L2: what a group shows together. */
export function Group({ seen: { cohort, drawings }, names, chooseTrainee }: Props) {
  if (!cohort) return null
  const { counts, heatMap, posture, protecting, recognising, changes, flows } = cohort
  return (
    <>
      <p class="dim measure">{words.group.counts(counts)}</p>
      <section>
        <h3>{paper.heat.title}</h3>
        <HeatMap heat={heatMap} names={names} choose={chooseTrainee} />
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
        <Flows flows={flows} drawings={drawings ?? []} />
      </section>
    </>
  )
}

interface FlowsProps {
  readonly flows: NonNullable<Seen["cohort"]>["flows"]
  readonly drawings: NonNullable<Seen["drawings"]>
}

function Flows({ flows, drawings }: FlowsProps) {
  return (
    <OneScenario
      of={flows}
      show={(flow, at) => (
        <>
          <h4>{flow.title}</h4>
          <Flow flow={flow} drawing={drawings[at]} />
        </>
      )}
    />
  )
}

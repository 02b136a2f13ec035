import { useId, useState } from "preact/hooks"
import type { LearnerEvent } from "../../core/machine/event"
import type { PlanView } from "../../core/attempt/view-types"
import { useTongue } from "../tongue"
import { words } from "../words"
import { Scale } from "./scale"

interface Props {
  readonly threat: PlanView["threats"][number]
  readonly act: (event: LearnerEvent) => void
}

/** A trainee's two levels for one threat. The event is sent once both are there. */
export function Estimate({ threat, act }: Props) {
  const tongue = useTongue()
  const id = useId()
  const [draft, setDraft] = useState<{ readonly likelihood?: number; readonly impact?: number }>({})
  const likelihood = threat.estimate?.likelihood ?? draft.likelihood
  const impact = threat.estimate?.impact ?? draft.impact
  const estimate = (levels: { readonly likelihood?: number | undefined; readonly impact?: number | undefined }) => {
    const next = { likelihood, impact, ...levels }
    if (next.likelihood === undefined || next.impact === undefined) setDraft(dropUndefined(next))
    else act({ type: "estimate", threat: threat.id, likelihood: next.likelihood, impact: next.impact })
  }
  return (
    <div class="estimate" role="group" aria-labelledby={id}>
      <h4 id={id} {...tongue(threat.title)}>
        {threat.title}
      </h4>
      <Scale
        label={words.plan.likelihood}
        names={words.plan.likelihoods}
        value={likelihood}
        pick={(level) => estimate({ likelihood: level })}
      />
      <Scale
        label={words.plan.impact}
        names={words.plan.impacts}
        value={impact}
        pick={(level) => estimate({ impact: level })}
      />
    </div>
  )
}

function dropUndefined({ likelihood, impact }: { likelihood: number | undefined; impact: number | undefined }) {
  return { ...(likelihood === undefined ? {} : { likelihood }), ...(impact === undefined ? {} : { impact }) }
}

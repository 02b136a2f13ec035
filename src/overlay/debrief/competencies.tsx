import type { CompetencyReview, Debrief } from "../../core/report/debrief-types"
import { useTongue } from "../tongue"
import { words } from "../words"

interface Props {
  readonly competencies: readonly CompetencyReview[]
  readonly promises: Debrief["promises"]
}

export function Competencies({ competencies, promises }: Props) {
  const tongue = useTongue()
  return (
    <>
      <h3>{words.competency.title}</h3>
      <p class="dim">{words.competency.hint}</p>
      <CompetencyList competencies={competencies} />
      <h3>{words.competency.promises}</h3>
      {promises.length === 0 && <p class="dim">{words.competency.noPromises}</p>}
      <ul class="promises promises-wide">
        {promises.map(({ text, to, by, state }) => (
          <li key={`${text}/${to}`}>
            <span {...tongue(text)}>{text}</span>
            <span class="dim">{words.notebook.promise(to, by)}</span>
            <span class={`chip chip-${state}`}>{words.promiseState(state)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

type Shown = Omit<CompetencyReview, "importance">

/** Each competency with its band and the range the evidence allows. */
export function CompetencyList({ competencies }: { readonly competencies: readonly Shown[] }) {
  if (competencies.length === 0) return <p class="dim">{words.competency.none}</p>
  return (
    <ul class="competencies">
      {competencies.map((competency) => (
        <Competency key={competency.id} competency={competency} />
      ))}
    </ul>
  )
}

function Competency({ competency }: { readonly competency: Shown }) {
  const tongue = useTongue()
  const { id, name, level, error, band, evidence } = competency
  const low = Math.max(0, level - error)
  const high = Math.min(1, level + error)
  const enough = band !== "insufficient-evidence"
  return (
    <li class="competency">
      <span class="competency-name">
        <span class="competency-id">{id}</span> <span {...tongue(name)}>{name}</span>
      </span>
      <svg class="competency-bar" viewBox="0 0 200 16" preserveAspectRatio="none" aria-hidden="true">
        <rect class="competency-all" y="5" width="200" height="6" rx="3" />
        {enough && (
          <>
            <rect class="competency-range" x={low * 200} y="2" width={(high - low) * 200} height="12" rx="3" />
            <rect class="competency-level" x={level * 200 - 1.5} y="0" width="3" height="16" rx="1.5" />
          </>
        )}
      </svg>
      <span class="competency-words">
        <span class={`chip band-${band}`}>{words.competency.band(band)}</span>
        {enough && <span class="unseen">{words.competency.range(low, high)}</span>}
        <span class="dim">{words.competency.evidence(evidence)}</span>
      </span>
    </li>
  )
}

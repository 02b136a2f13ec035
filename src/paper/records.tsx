import type { CourseAbout } from "../core/course/course-file"
import type { TrainingRecord } from "../core/course/record"
import { Table } from "./parts"
import { words } from "./report-words"
import { words as shared } from "./words"

interface Props {
  readonly about: CourseAbout
  readonly records: readonly TrainingRecord[]
}

/** R2: a page for each trainee, with lines to sign. Names are filled in by hand, by the centre. */
export function Records({ about, records }: Props) {
  if (records.length === 0) return <p class="report">{words.record.none}</p>
  return (
    <>
      {records.map((record) => (
        <RecordPage key={record.trainee} about={about} record={record} />
      ))}
    </>
  )
}

function RecordPage({ about, record }: { readonly about: CourseAbout; readonly record: TrainingRecord }) {
  const { trainee, from, to, packs, scenarios, runs, seconds, doctrine, competencies } = record
  return (
    <article class="report report-record">
      <header>
        <p class="dim">{words.record.kicker}</p>
        <h1>{trainee}</h1>
      </header>
      <dl class="report-facts">
        <dt>{words.record.course}</dt>
        <dd>{[about.title, about.place, about.cohort].filter((part) => part !== "").join(", ") || words.untitled}</dd>
        <dt>{words.record.dates}</dt>
        <dd>{words.course.span(from, to)}</dd>
        <dt>{words.record.packs}</dt>
        <dd>{packs.map(({ title, version }) => `${title} ${version}`).join(", ")}</dd>
        <dt>{words.record.scenarios}</dt>
        <dd>
          {runs}: {scenarios.join(", ")}
        </dd>
        <dt>{words.record.hours}</dt>
        <dd>{words.record.duration(seconds)}</dd>
        <dt>{words.record.doctrine}</dt>
        <dd>
          {doctrine.title} {doctrine.version}
        </dd>
      </dl>
      <Table
        label={`${words.record.kicker}: ${trainee}`}
        columns={[words.record.competency, words.record.band, words.record.interval, words.record.evidence]}
        rows={competencies.map(({ id, name, band, interval: [low, high], evidence }) => [
          `${id} ${name}`,
          shared.band(band),
          band === "insufficient-evidence" ? "–" : `${shared.percent(low)} to ${shared.percent(high)}`,
          String(evidence),
        ])}
      />
      <p class="dim">{words.record.hint}</p>
      <div class="report-lines">
        {words.record.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </article>
  )
}

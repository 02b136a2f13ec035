import type { ReportLineReview, ReportReview } from "../../core/report/debrief-types"
import { useTongue } from "../tongue"
import { words } from "../words"
import { Handed, Note, Parts, Share } from "./handed"

/** What was sent, line by line, beside what could have been sent with what was known then. */
export function Reports({ reports }: { readonly reports: readonly ReportReview[] | undefined }) {
  if (!reports) return null
  return (
    <>
      <h3>{words.reports.title}</h3>
      {reports.map((report) => (
        <Report key={report.event} report={report} />
      ))}
    </>
  )
}

function Report({ report }: { readonly report: ReportReview }) {
  const tongue = useTongue()
  const { addressees, answer, by, clock, could, keptBack, late, lines, missing, parts, score, silence, text, unknown } =
    report
  const { urgency } = report
  return (
    <Handed
      clock={clock}
      text={text}
      outcome={answer}
      also={
        silence && (
          <p class={silence.chased === undefined ? "handed-note" : "handed-good"}>
            {words.reports.silence(silence.since, silence.chased)}
          </p>
        )
      }
    >
      <div class="handed-columns">
        <section>
          <h5>{words.reports.sent}</h5>
          <ul class="handed-lines">
            {lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </ul>
          <ul class="handed-lines">
            <li>
              <span>{words.report.howUrgent(urgency.stated)}</span>
              <Note good={urgency.stated === urgency.is}>{words.reports.urgency(urgency.stated, urgency.is)}</Note>
            </li>
            {addressees
              .filter(({ told, knows }) => told || knows === "must")
              .map(({ text: name, told, knows }) => (
                <li key={name}>
                  <span {...tongue(name)}>{words.reports.to(name, told)}</span>
                  <Note good={told && knows !== "must-not"}>{words.reports.addressee(told, knows)}</Note>
                </li>
              ))}
            {by !== undefined && (
              <li>
                <Note good={!late}>{words.reports.time(by, late ?? false)}</Note>
              </li>
            )}
          </ul>
        </section>
        <section>
          <h5>{words.reports.could}</h5>
          {could.lines.length === 0 ? (
            <p class="dim">{words.reports.nothingKnown}</p>
          ) : (
            <ul class="handed-lines">
              {could.lines.map(({ title, text: told, as, grade }) => (
                <li key={title}>
                  <span>
                    <span class="chip">
                      {words.report.kinds[as]}
                      {grade === undefined ? "" : ` · ${grade}`}
                    </span>{" "}
                    <span {...tongue(told)}>{told}</span>
                  </span>
                </li>
              ))}
            </ul>
          )}
          <p>
            {words.report.toWhom(could.to)} {words.report.howUrgent(could.urgency)}
          </p>
          <Titles label={words.reports.missing} titles={missing} />
          <Titles label={words.reports.unknown} titles={unknown} />
          <Titles label={words.reports.keptBack} titles={keptBack} />
        </section>
      </div>
      <Parts whole={score}>
        {words.reports.parts.map(([part, name]) => (
          <Share key={part} name={name} value={parts[part]} />
        ))}
      </Parts>
    </Handed>
  )
}

function Line({ line: { title, text, need, as, is, statement, grade, names } }: { readonly line: ReportLineReview }) {
  const tongue = useTongue()
  return (
    <li>
      <strong {...tongue(title)}>{title}</strong>
      <span>
        <span class="chip">
          {words.report.kinds[as]}
          {grade?.stated === undefined ? "" : ` · ${grade.stated}`}
        </span>{" "}
        <span {...tongue(text)}>{text}</span>
      </span>
      {need === "must-not" && <Note good={false}>{words.reports.unwanted}</Note>}
      {statement !== "fitting" && <Note good={false}>{words.reports.statement(statement, is)}</Note>}
      {grade && !grade.near && <Note good={false}>{words.reports.grade(grade.stated, grade.is)}</Note>}
      {names === "leaked" && <Note good={false}>{words.reports.leaked}</Note>}
      {names === "left-out" && <Note good>{words.reports.leftOut}</Note>}
    </li>
  )
}

function Titles({ label, titles }: { readonly label: string; readonly titles: readonly string[] }) {
  if (titles.length === 0) return null
  return (
    <p>
      {label} {titles.join("; ")}.
    </p>
  )
}

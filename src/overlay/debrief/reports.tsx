import type { ReportLineReview, ReportReview } from "../../core/report/debrief-types"
import { useTongue } from "../tongue"
import { words } from "../words"
import { words as own } from "./words"
import { Handed, Note, Parts, Share } from "./handed"

/** What was sent, line by line, beside what could have been sent with what was known then. */
export function Reports({ reports }: { readonly reports: readonly ReportReview[] | undefined }) {
  if (!reports) return null
  return (
    <>
      <h3>{own.reports.title}</h3>
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
            {own.reports.silence(silence.since, silence.chased)}
          </p>
        )
      }
    >
      <div class="handed-columns">
        <section>
          <h5>{own.reports.sent}</h5>
          <ul class="handed-lines">
            {lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </ul>
          <ul class="handed-lines">
            <li>
              <span>{words.report.howUrgent(urgency.stated)}</span>
              <Note good={urgency.stated === urgency.is}>{own.reports.urgency(urgency.stated, urgency.is)}</Note>
            </li>
            {addressees
              .filter(({ told, knows }) => told || knows === "must")
              .map(({ text: name, told, knows }) => (
                <li key={name}>
                  <span {...tongue(name)}>{own.reports.to(name, told)}</span>
                  <Note good={told && knows !== "must-not"}>{own.reports.addressee(told, knows)}</Note>
                </li>
              ))}
            {by !== undefined && (
              <li>
                <Note good={!late}>{own.reports.time(by, late ?? false)}</Note>
              </li>
            )}
          </ul>
        </section>
        <section>
          <h5>{own.reports.could}</h5>
          {could.lines.length === 0 ? (
            <p class="dim">{own.reports.nothingKnown}</p>
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
          <Titles label={own.reports.missing} titles={missing} />
          <Titles label={own.reports.unknown} titles={unknown} />
          <Titles label={own.reports.keptBack} titles={keptBack} />
        </section>
      </div>
      <Parts whole={score}>
        {own.reports.parts.map(([part, name]) => (
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
      {need === "must-not" && <Note good={false}>{own.reports.unwanted}</Note>}
      {statement !== "fitting" && <Note good={false}>{own.reports.statement(statement, is)}</Note>}
      {grade && !grade.near && <Note good={false}>{own.reports.grade(grade.stated, grade.is)}</Note>}
      {names === "leaked" && <Note good={false}>{own.reports.leaked}</Note>}
      {names === "left-out" && <Note good>{own.reports.leftOut}</Note>}
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

import { useId, useState } from "preact/hooks"
import type { ReportItemView, ReportView, View } from "../../core/attempt/view-types"
import type { LearnerEvent } from "../../core/machine/event"
import { kindsOfFact } from "../../core/pack/scales"
import { Dialog } from "../dialog"
import { useTongue } from "../tongue"
import { words } from "../words"
import { HandIn, useClosedWhenHandedIn } from "./handing"
import { News } from "./news"

interface Props {
  readonly report: ReportView
  readonly view: View
  readonly act: (event: LearnerEvent) => void
  readonly closed: () => void
}

/** A report, put together from what is known. Every change is written into the run at once, so nothing is lost. */
export function ReportForm({ report, view, act, closed }: Props) {
  const tongue = useTongue()
  const { addressees, by, closed: reason, event, items, missing, text, urgencies } = report
  useClosedWhenHandedIn(reason, closed)
  return (
    <Dialog title={text} kind="wide" closed={closed}>
      <p class="lead">{words.report.hint}</p>
      {by !== undefined && <p class="dim">{words.report.by(by)}</p>}
      <News view={view} />
      <div class="report">
        <section>
          <h3>{words.report.lines}</h3>
          {items.length === 0 && <p class="dim">{words.report.nothingKnown}</p>}
          <ul class="report-items">
            {items.map((item) => (
              <Item key={item.id} item={item} act={act} />
            ))}
          </ul>
        </section>
        <section>
          <h3>{words.report.to}</h3>
          <ul class="report-to">
            {addressees.map(({ id, text: name, told, toggle }) => (
              <li key={id}>
                <label class="tick">
                  <input type="checkbox" checked={told} onChange={() => act(toggle)} />
                  <span {...tongue(name)}>{name}</span>
                </label>
              </li>
            ))}
          </ul>
          <h3>{words.report.urgency}</h3>
          <div class="urgencies" role="group" aria-label={words.report.urgency}>
            {urgencies.map(({ urgency, chosen, event: urge }) => (
              <button
                type="button"
                key={urgency}
                class="pick"
                aria-pressed={chosen}
                onClick={() => (chosen ? undefined : act(urge))}
              >
                <strong>{words.report.urgencies[urgency]}</strong>
                <span>{words.report.urgencyHints[urgency]}</span>
              </button>
            ))}
          </div>
        </section>
      </div>
      <HandIn
        label={words.report.send}
        question={words.report.sure}
        missing={missing}
        closed={reason}
        hand={() => act(event)}
      >
        <AsSent report={report} />
      </HandIn>
    </Dialog>
  )
}

interface ItemProps {
  readonly item: ReportItemView
  readonly act: Props["act"]
}

function Item({ item: { id, title, text, withoutNames, line, omit }, act }: ItemProps) {
  const tongue = useTongue()
  const own = useId()
  const put = (change: Partial<Extract<LearnerEvent, { type: "put" }>>) =>
    act({ type: "put", fact: id, as: "heard", ...line, ...change })
  const told = line?.names === "left-out" ? (withoutNames ?? text) : text
  return (
    <li class={line ? "report-item report-item-in" : "report-item"}>
      <h4 id={own} {...tongue(title)}>
        {title}
      </h4>
      <p {...tongue(told)}>{told}</p>
      <div class="picks" role="group" aria-labelledby={own}>
        {[...kindsOfFact].reverse().map((kind) => (
          <button
            type="button"
            key={kind}
            class="pick"
            aria-pressed={line?.as === kind}
            onClick={() => (line?.as === kind ? undefined : put({ as: kind }))}
          >
            {words.report.kinds[kind]}
          </button>
        ))}
        <button type="button" class="pick pick-out" aria-pressed={!line} onClick={() => (line ? act(omit) : undefined)}>
          {words.report.leaveOut}
        </button>
      </div>
      {line && <Grade title={title} grade={line.grade} pick={(grade) => put({ grade })} />}
      {line && withoutNames !== undefined && (
        <label class="tick">
          <input
            type="checkbox"
            checked={line.names === "left-out"}
            onChange={() =>
              act({
                type: "put",
                fact: id,
                as: line.as,
                ...(line.grade === undefined ? {} : { grade: line.grade }),
                ...(line.names ? {} : { names: "left-out" }),
              })
            }
          />
          <span>{words.report.withoutNames}</span>
        </label>
      )}
    </li>
  )
}

interface GradeProps {
  readonly title: string
  readonly grade: string | undefined
  readonly pick: (grade: string) => void
}

/** Two lists that make one grade; it is written down once both are chosen. */
export function Grade({ title, grade, pick }: GradeProps) {
  const [draft, setDraft] = useState({ source: grade?.slice(0, 1) ?? "", credibility: grade?.slice(1) ?? "" })
  const choose = (change: Partial<typeof draft>) => {
    const next = { ...draft, ...change }
    setDraft(next)
    if (next.source !== "" && next.credibility !== "") pick(`${next.source}${next.credibility}`)
  }
  return (
    <div class="grade" role="group" aria-label={words.report.gradeOf(title)}>
      <Choice
        label={words.report.source}
        value={draft.source}
        options={words.report.sources}
        choose={(source) => choose({ source })}
      />
      <Choice
        label={words.report.credibility}
        value={draft.credibility}
        options={words.report.credibilities}
        choose={(credibility) => choose({ credibility })}
      />
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [string, string])[]
  readonly choose: (value: string) => void
}

function Choice({ label, value, options, choose }: ChoiceProps) {
  return (
    <label class="grade-part">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="" disabled={value !== ""}>
          {words.report.noGrade}
        </option>
        {options.map(([letter, meaning]) => (
          <option key={letter} value={letter}>
            {letter} · {meaning}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The report as it would go out. */
function AsSent({ report: { items, addressees, urgencies } }: Pick<Props, "report">) {
  const tongue = useTongue()
  const urgency = urgencies.find(({ chosen }) => chosen)?.urgency
  return (
    <>
      <ul class="as-sent">
        {items.map(({ id, text, withoutNames, line }) => {
          if (!line) return null
          const told = line.names === "left-out" ? (withoutNames ?? text) : text
          return (
            <li key={id}>
              <span class="chip">
                {words.report.kinds[line.as]}
                {line.grade === undefined ? "" : ` · ${line.grade}`}
              </span>{" "}
              <span {...tongue(told)}>{told}</span>
            </li>
          )
        })}
      </ul>
      <p>
        {words.report.toWhom(addressees.filter(({ told }) => told).map(({ text }) => text))}
        {urgency && ` ${words.report.howUrgent(urgency)}`}
      </p>
      <p class="dim">{words.report.sureText}</p>
    </>
  )
}

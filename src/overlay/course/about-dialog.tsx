import { useId, useRef, useState } from "preact/hooks"
import type { CourseAbout } from "../../core/course/course-file"
import { reactionItems } from "../../core/course/reaction"
import { Dialog } from "../dialog"
import { Icon } from "../icon"
import { words } from "./words"

interface Props {
  readonly about: CourseAbout
  readonly keep: (about: CourseAbout) => void
  readonly closed: () => void
}

/** What a course report begins with, typed in by the course lead. */
export function AboutDialog({ about: before, keep, closed }: Props) {
  const [about, setAbout] = useState(before)
  const [late, setLate] = useState(false)
  const to = useRef<HTMLInputElement>(null)
  const change = (changed: Partial<CourseAbout>) => setAbout({ ...about, ...changed })
  const save = () => {
    if (about.from !== "" && about.to !== "" && about.to < about.from) {
      setLate(true)
      to.current?.focus()
    } else keep(about)
  }
  return (
    <Dialog title={words.about.title} kind="wide" closed={closed}>
      <form
        class="course-form"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <p class="dim">{words.about.noNames}</p>
        <fieldset class="course-fields">
          <legend>{words.about.what}</legend>
          {(["title", "place", "cohort", "language"] as const).map((field) => (
            <label key={field} class={field === "title" ? "course-field course-field-long" : "course-field"}>
              <span>{words.about.fields[field]}</span>
              <input
                type="text"
                maxLength={200}
                value={about[field]}
                onInput={({ currentTarget }) => change({ [field]: plain(currentTarget.value) })}
              />
            </label>
          ))}
          {(["from", "to"] as const).map((field) => (
            <label key={field} class="course-field">
              <span>{words.about.fields[field]}</span>
              <input
                type="date"
                ref={field === "to" ? to : null}
                value={about[field]}
                onInput={({ currentTarget }) => {
                  setLate(false)
                  change({ [field]: currentTarget.value })
                }}
              />
            </label>
          ))}
          {late && (
            <p class="course-late" role="alert">
              {words.about.needsDates}
            </p>
          )}
        </fieldset>
        <Long name={words.about.objectives} value={about.objectives} change={(objectives) => change({ objectives })} />
        <Participants rows={about.participants} change={(participants) => change({ participants })} />
        <Reaction reaction={about.reaction} change={(reaction) => change({ reaction })} />
        <label class="course-field">
          <span>{words.about.optOuts}</span>
          <small class="dim">{words.about.optOutsHint}</small>
          <Count
            value={about.optOuts}
            change={(optOuts) => {
              const { optOuts: _, ...rest } = about
              setAbout(optOuts === undefined ? rest : { ...rest, optOuts })
            }}
          />
        </label>
        <Long name={words.about.incidents} value={about.incidents} change={(incidents) => change({ incidents })} />
        <Long name={words.about.itemNotes} value={about.itemNotes} change={(itemNotes) => change({ itemNotes })} />
        <Long
          name={words.about.recommendations}
          value={about.recommendations}
          change={(recommendations) => change({ recommendations })}
        />
        <p class="actions">
          <button type="button" class="button-second" onClick={closed}>
            {words.about.leave}
          </button>
          <button type="submit" class="button-main">
            <Icon name="check" />
            {words.about.keep}
          </button>
        </p>
      </form>
    </Dialog>
  )
}

interface LongProps {
  readonly name: string
  readonly value: string
  readonly change: (value: string) => void
}

function Long({ name, value, change }: LongProps) {
  return (
    <label class="course-field">
      <span>{name}</span>
      <textarea
        rows={3}
        maxLength={4000}
        value={value}
        onInput={({ currentTarget }) => change(plain(currentTarget.value))}
      />
    </label>
  )
}

interface CountProps {
  readonly value: number | undefined
  readonly label?: string
  readonly change: (value: number | undefined) => void
}

function Count({ value, label, change }: CountProps) {
  return (
    <input
      type="number"
      inputMode="numeric"
      min={0}
      max={100_000}
      step={1}
      aria-label={label}
      value={value ?? ""}
      onInput={({ currentTarget }) => {
        const typed = currentTarget.valueAsNumber
        change(Number.isInteger(typed) && typed >= 0 && typed <= 100_000 ? typed : undefined)
      }}
    />
  )
}

interface ParticipantsProps {
  readonly rows: CourseAbout["participants"]
  readonly change: (rows: CourseAbout["participants"]) => void
}

function Participants({ rows, change }: ParticipantsProps) {
  const id = useId()
  const add = useRef<HTMLButtonElement>(null)
  const set = (at: number, changed: Partial<(typeof rows)[number]>) =>
    change(rows.map((row, i) => (i === at ? { ...row, ...changed } : row)))
  return (
    <fieldset aria-describedby={id}>
      <legend>{words.about.participants}</legend>
      <p class="dim" id={id}>
        {words.about.participantsHint}
      </p>
      <ul class="course-people">
        {rows.map((row, at) => (
          <li key={at}>
            <select
              aria-label={words.about.byLabel}
              value={row.by}
              onChange={({ currentTarget }) => {
                const by = kinds.find((kind) => kind === currentTarget.value)
                if (by) set(at, { by })
              }}
            >
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {words.about.by[kind]}
                </option>
              ))}
            </select>
            <input
              type="text"
              maxLength={200}
              aria-label={words.about.group}
              placeholder={words.about.group}
              value={row.name}
              onInput={({ currentTarget }) => set(at, { name: plain(currentTarget.value) })}
            />
            <Count value={row.count} label={words.about.count} change={(count) => set(at, { count: count ?? 0 })} />
            <button
              type="button"
              class="button-icon"
              onClick={() => {
                change(rows.filter((_, i) => i !== at))
                add.current?.focus()
              }}
            >
              <Icon name="close" />
              <span class="unseen">{words.about.removeRow(row.name)}</span>
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="button-small"
        ref={add}
        onClick={() => change([...rows, { by: rows.at(-1)?.by ?? "category", name: "", count: 0 }])}
      >
        <Icon name="plus" />
        {words.about.addRow}
      </button>
    </fieldset>
  )
}

const kinds = ["category", "sex", "country"] as const

interface ReactionProps {
  readonly reaction: CourseAbout["reaction"]
  readonly change: (reaction: CourseAbout["reaction"]) => void
}

function Reaction({ reaction, change }: ReactionProps) {
  const id = useId()
  const answers = [1, 2, 3, 4, 5] as const
  return (
    <fieldset aria-describedby={id}>
      <legend>{words.about.reaction}</legend>
      <p class="dim" id={id}>
        {words.about.reactionHint}
      </p>
      <div class="scroll-x" tabIndex={0} role="group" aria-label={words.about.reaction}>
        <table class="side-table course-reaction">
          <thead>
            <tr>
              <th scope="col">{words.about.statement}</th>
              {answers.map((value) => (
                <th scope="col" key={value}>
                  {words.about.answer(value)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reactionItems.map((item) => (
              <tr key={item}>
                <th scope="row">{words.reaction(item)}</th>
                {answers.map((value, at) => (
                  <td key={value}>
                    <Count
                      label={words.about.answerNamed(words.reaction(item), value)}
                      value={reaction[item]?.[at]}
                      change={(count) => {
                        const [a, b, c, d, e] = (reaction[item] ?? [0, 0, 0, 0, 0]).map((old, i) =>
                          i === at ? (count ?? 0) : old,
                        )
                        const told: NonNullable<(typeof reaction)[typeof item]> = [
                          a ?? 0,
                          b ?? 0,
                          c ?? 0,
                          d ?? 0,
                          e ?? 0,
                        ]
                        const { [item]: _, ...rest } = reaction
                        change(told.every((one) => one === 0) ? rest : { ...rest, [item]: told })
                      }}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </fieldset>
  )
}

/** What a course may hold: nothing that cannot be seen. */
function plain(value: string): string {
  return value.replace(/\r\n?/g, "\n").replace(/(?!\n)[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, "")
}

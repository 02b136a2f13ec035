import { useLayoutEffect, useRef, useState } from "preact/hooks"
import { Dialog } from "../dialog"
import { FileButton } from "../file-button"
import { Icon } from "../icon"
import { useSurroundings } from "../surroundings"
import { words as common } from "../words"
import { AboutDialog } from "./about-dialog"
import { chosen } from "./dropped"
import type { CourseView, DeskScreen, DeskNotice, Working } from "./desk-types"
import { Names } from "./names-list"
import { SendDialog } from "./send-dialog"
import { sendWords } from "./send-words"
import { words } from "./words"

/** How a course comes together: what was added, what was set aside and why, and what is said of the course. */
export function Collect({ screen }: { readonly screen: DeskScreen }) {
  const { course, working, problem, names } = screen
  const isEmpty = course !== undefined && course.imports.length === 0
  return (
    <>
      {problem !== undefined && <p class="refused">{problem}</p>}
      {course && isEmpty && <Empty busy={working !== undefined} />}
      {course && !isEmpty && <Add course={course} busy={working !== undefined} />}
      {working && <Progress working={working} />}
      {!working && course?.notice && <Notice notice={course.notice} />}
      {course && !isEmpty && (
        <>
          <Counts course={course} />
          <div class="course-columns">
            <Aside aside={course.aside} />
            <div class="course-side">
              <Imports course={course} />
              <Names names={names} />
            </div>
          </div>
        </>
      )}
      {course && <TheCourse course={course} busy={working !== undefined} />}
    </>
  )
}

function Empty({ busy }: { readonly busy: boolean }) {
  const { commands } = useSurroundings()
  return (
    <section class="empty course-empty">
      <h2>{words.empty.title}</h2>
      <p class="measure">{words.empty.text}</p>
      <p class="measure dim">{words.empty.safe}</p>
      <p class="measure dim">{words.empty.course}</p>
      <Add course={undefined} busy={busy} />
      <p class="course-sample">
        <button
          type="button"
          class="button-second"
          aria-disabled={busy}
          onClick={() => !busy && commands.desk({ do: "sample" })}
        >
          <Icon name="look" />
          {words.empty.sample}
        </button>
        <span class="dim">{words.empty.sampleHint}</span>
      </p>
    </section>
  )
}

interface AddProps {
  readonly course: CourseView | undefined
  readonly busy: boolean
}

/** `course` is absent where it is the first thing to be done. */
function Add({ course, busy }: AddProps) {
  const { commands } = useSurroundings()
  const add = (files: FileList) => commands.desk({ do: "add", files: chosen(files) })
  const last = course?.imports.at(-1)
  return (
    <div class="course-add">
      <FileButton
        what="files"
        icon="plus"
        label={words.add.files}
        kind={course ? "button-second" : "button-main"}
        accept=".json,.zip,application/json,application/zip"
        busy={busy}
        taken={add}
      />
      <FileButton what="folder" icon="open" label={words.add.folder} busy={busy} taken={add} />
      <span class="dim course-drop">{words.add.drop}</span>
      {last && (
        <button
          type="button"
          class="button-small"
          aria-disabled={busy}
          aria-label={words.add.undoNamed(last.files + last.unread)}
          onClick={() => !busy && commands.desk({ do: "undo" })}
        >
          {words.add.undo}
        </button>
      )}
    </div>
  )
}

/** What takes a while, how far it is, and the way to cancel it. */
export function Progress({ working: { what, done, of, file } }: { readonly working: Working }) {
  const { commands } = useSurroundings()
  const { current: first } = useRef(what)
  const status = useRef<HTMLParagraphElement>(null)
  // It is asked for far below; the way to cancel it must be in sight.
  useLayoutEffect(() => {
    if (first === "sending") status.current?.focus()
  }, [])
  return (
    <section class="course-progress" aria-label={words.working(first)}>
      <p role="status" tabIndex={-1} ref={status}>
        {words.working(what)}
      </p>
      <div class="course-progress-line">
        <progress aria-label={words.working(what)} {...(of > 0 ? { value: done, max: Math.max(of, done) } : {})} />
        <span class="course-progress-count">{words.progress({ what, done, of })}</span>
        {(what === "opening" ? of > 0 : what !== "sample") && (
          <button type="button" class="button-small" onClick={() => commands.desk({ do: "cancel" })}>
            {words.add.cancel}
          </button>
        )}
      </div>
      <p class="dim course-progress-file">{what === "sending" && file !== "" ? sendWords.pausing(file) : file}</p>
    </section>
  )
}

/** What came of it takes the focus: what was pressed for it, such as “Cancel”, may be gone. */
export function Notice({ notice }: { readonly notice: DeskNotice }) {
  const element = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => element.current?.focus(), [notice])
  const isBad =
    notice.kind === "not-kept" ||
    notice.kind === "not-saved" ||
    notice.kind === "nothing" ||
    (notice.kind === "sent" && notice.left + notice.refused.length > 0)
  return (
    <>
      <p class={isBad ? "course-notice refused" : "course-notice"} tabIndex={-1} ref={element}>
        <Icon name={isBad ? "warn" : "check"} />
        {words.notice(notice)}
      </p>
      {notice.kind === "sent" && notice.refused.length > 0 && (
        <details>
          <summary>{sendWords.refused}</summary>
          <ul class="plain">
            {notice.refused.map((one) => (
              <li key={one} class="course-why">
                {one}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Counts({ course: { counts } }: { readonly course: CourseView }) {
  const shown = ["attempts", "unfinished", "practice", "aside", "files"] as const
  return (
    <dl class="course-counts">
      {shown.map((name) => (
        <div key={name}>
          <dt>{words.counts[name]}</dt>
          <dd>{counts[name]}</dd>
        </div>
      ))}
    </dl>
  )
}

function Imports({ course: { imports } }: { readonly course: CourseView }) {
  const { columns, title } = words.imports
  return (
    <section>
      <h2 id="course-imports">{title}</h2>
      <table class="side-table" aria-labelledby="course-imports">
        <thead>
          <tr>
            <th scope="col">{columns.when}</th>
            <th scope="col">{columns.files}</th>
            <th scope="col">{columns.unread}</th>
          </tr>
        </thead>
        <tbody>
          {imports.toReversed().map(({ at, files, unread }) => (
            <tr key={at}>
              <th scope="row">{common.when(at)}</th>
              <td>{files}</td>
              <td>{unread}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const mostAside = 60

function Aside({ aside }: Pick<CourseView, "aside">) {
  const { columns, title, hint, none } = words.aside
  return (
    <section class="course-aside">
      <h2 id="course-aside">{title}</h2>
      {aside.length === 0 ? (
        <p class="empty-note">
          <Icon name="check" />
          {none}
        </p>
      ) : (
        <>
          <p class="dim measure">{hint}</p>
          <div class="scroll-x" tabIndex={0} role="group" aria-labelledby="course-aside">
            <table class="side-table" aria-labelledby="course-aside">
              <thead>
                <tr>
                  <th scope="col">{columns.file}</th>
                  <th scope="col">{columns.reason}</th>
                </tr>
              </thead>
              <tbody>
                {aside.slice(0, mostAside).map(({ file, reason, words: told }, at) => (
                  <tr key={at}>
                    <th scope="row" class="course-file">
                      {file}
                    </th>
                    <td>
                      <strong>{words.aside.reason(reason)}</strong> <span class="course-why">{told}</span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {aside.length > mostAside && <p class="dim">{words.aside.more(aside.length - mostAside)}</p>}
        </>
      )}
    </section>
  )
}

function TheCourse({ course, busy }: { readonly course: CourseView; readonly busy: boolean }) {
  const { commands } = useSurroundings()
  const [open, setOpen] = useState<"about" | "remove" | "send">()
  const others = course.courses.filter(({ id }) => id !== course.id)
  const title = course.about.title === "" ? words.untitled : course.about.title
  return (
    <section class="course-self">
      <h2>{words.course.title}</h2>
      {!course.isKept && <p class="dim">{words.course.notKept}</p>}
      <ul class="course-acts">
        <li>
          <button type="button" class="button-second" aria-describedby="course-edit" onClick={() => setOpen("about")}>
            <Icon name="write" />
            {words.course.edit}
          </button>
          <span class="dim" id="course-edit">
            {words.course.editHint}
          </span>
        </li>
        {course.isKept && (
          <li>
            <button
              type="button"
              class="button-second"
              aria-disabled={busy}
              aria-describedby="course-save"
              onClick={() => !busy && commands.desk({ do: "save-course" })}
            >
              <Icon name="save" />
              {words.course.save}
            </button>
            <span class="dim" id="course-save">
              {words.course.saveHint}
            </span>
          </li>
        )}
        {course.isKept && !course.isSample && course.counts.attempts > 0 && (
          <li>
            <button
              type="button"
              class="button-second"
              aria-disabled={busy}
              aria-describedby="course-send"
              onClick={() => !busy && setOpen("send")}
            >
              <Icon name="go" />
              {sendWords.open}
            </button>
            <span class="dim" id="course-send">
              {course.sending ? sendWords.last(course.sending) : sendWords.openHint}
            </span>
          </li>
        )}
        {course.isKept && (
          <li>
            <button
              type="button"
              class="button-small"
              aria-disabled={busy}
              onClick={() => !busy && commands.desk({ do: "begin" })}
            >
              {words.course.fresh}
            </button>
            <button type="button" class="button-small" aria-disabled={busy} onClick={() => !busy && setOpen("remove")}>
              {words.course.remove}
            </button>
          </li>
        )}
      </ul>
      {others.length > 0 && (
        <>
          <h3>{words.course.others}</h3>
          <ul>
            {others.map(({ id, title: other, changed }) => (
              <li class="run" key={id}>
                <p>
                  {other === "" ? words.untitled : other} <span class="dim">· {words.course.changed(changed)}</span>
                </p>
                <button
                  type="button"
                  class="button-small"
                  aria-disabled={busy}
                  aria-label={words.course.showNamed(other === "" ? words.untitled : other)}
                  onClick={() => !busy && commands.desk({ do: "open", course: id })}
                >
                  {words.course.show}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {open === "about" && (
        <AboutDialog
          about={course.about}
          keep={(about) => {
            commands.desk({ do: "say", about })
            setOpen(undefined)
          }}
          closed={() => setOpen(undefined)}
        />
      )}
      {open === "send" && (
        <SendDialog
          before={course.sending}
          send={(to) => {
            setOpen(undefined)
            commands.desk({ do: "send", to })
          }}
          closed={() => setOpen(undefined)}
        />
      )}
      {open === "remove" && (
        <Dialog title={words.course.removeAsk(title)} kind="small" closed={() => setOpen(undefined)}>
          <p>{words.course.removeText}</p>
          <p class="actions">
            <button type="button" class="button-second" onClick={() => setOpen(undefined)}>
              {words.course.keep}
            </button>
            <button
              type="button"
              class="button-main"
              onClick={() => {
                commands.desk({ do: "remove" })
                setOpen(undefined)
              }}
            >
              {words.course.removeDo}
            </button>
          </p>
        </Dialog>
      )}
    </section>
  )
}

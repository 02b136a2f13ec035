import { CourseReport } from "../../paper/course-report"
import { Icon } from "../icon"
import { useSurroundings } from "../surroundings"
import type { DeskExport, Seen } from "./desk-types"
import { words } from "./words"

const exports: readonly DeskExport[] = ["report", "records", "review", "xlsx", "csv", "json"]

/** What leaves the desk, and the course report as it will be printed. */
export function HandOver({ seen, isBusy }: { readonly seen: Seen; readonly isBusy: boolean }) {
  const { commands } = useSurroundings()
  return (
    <>
      <p class="measure screen-only">{words.over.hint}</p>
      <ul class="course-exports screen-only">
        {exports.map((what) => (
          <li key={what}>
            <button
              type="button"
              class="button-second"
              aria-disabled={isBusy}
              aria-describedby={`over-${what}`}
              onClick={() => !isBusy && commands.desk({ do: "export", what })}
            >
              <Icon name="save" />
              {words.over.save[what]}
            </button>
            <span class="dim" id={`over-${what}`}>
              {words.over.about[what]}
            </span>
          </li>
        ))}
        <li>
          <button
            type="button"
            class="button-second"
            aria-disabled={isBusy}
            aria-describedby="over-course"
            onClick={() => !isBusy && commands.desk({ do: "save-course" })}
          >
            <Icon name="save" />
            {words.course.save}
          </button>
          <span class="dim" id="over-course">
            {words.course.saveHint}
          </span>
        </li>
      </ul>
      {seen.report && (
        <section class="course-preview">
          <div class="course-preview-head screen-only">
            <h3>{words.over.preview}</h3>
            <button type="button" class="button-main" onClick={() => window.print()}>
              <Icon name="print" />
              {words.over.print}
            </button>
          </div>
          <CourseReport reported={seen.report} />
        </section>
      )}
    </>
  )
}

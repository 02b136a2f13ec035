import { useState } from "preact/hooks"
import { courseReportParts } from "../../paper/course-report"
import { Icon } from "../icon"
import { useSurroundings } from "../surroundings"
import type { DeskExport, Seen } from "./desk-types"
import { OneByOne } from "./one-by-one"
import { words } from "./words"

const exports: readonly DeskExport[] = ["report", "records", "review", "xlsx", "csv", "json"]

/** What leaves the desk, and the course report as it will be printed. */
export function HandOver({ seen, isBusy }: { readonly seen: Seen; readonly isBusy: boolean }) {
  const { commands } = useSurroundings()
  const { report } = seen
  const [drawn, setDrawn] = useState<Seen["report"]>()
  const isDrawn = drawn === report
  return (
    <>
      <p class="measure screen-only">{words.over.hint}</p>
      {Object.keys(seen.look.filter).length > 0 && <p class="measure screen-only">{words.over.whole(seen.of)}</p>}
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
      {report && (
        <section class="course-preview">
          <div class="course-preview-head screen-only">
            <h3>{words.over.preview}</h3>
            <button
              type="button"
              class="button-main"
              aria-disabled={!isDrawn}
              onClick={() => isDrawn && window.print()}
            >
              <Icon name="print" />
              {words.over.print}
            </button>
          </div>
          <article class="report">
            <OneByOne of={[report]} parts={courseReportParts(report)} drawn={() => setDrawn(report)} />
          </article>
        </section>
      )}
    </>
  )
}

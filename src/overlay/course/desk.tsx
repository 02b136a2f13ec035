import "../css/desk.css"
import { useSurroundings } from "../surroundings"
import { TopBar } from "../top-bar"
import { Collect } from "./collect"
import type { DeskScreen } from "./desk-types"
import { useDropped } from "./dropped"
import { words } from "./words"

/** A course from its laptops to its reports. */
export function Desk({ screen }: { readonly screen: DeskScreen }) {
  const { commands } = useSurroundings()
  const dropping = useDropped((files) => commands.desk({ do: "add", files }))
  const { course } = screen
  return (
    <div class="page page-desk">
      <header>
        <TopBar home />
      </header>
      <main class="course">
        <header class="page-head course-head">
          <p class="kicker">{words.title}</p>
          <h1 tabIndex={-1}>{course && course.about.title !== "" ? course.about.title : words.untitled}</h1>
          {course && <Where course={course} />}
        </header>
        <Collect screen={screen} />
      </main>
      {dropping && <div class="drop-here">{words.add.dropHere}</div>}
    </div>
  )
}

function Where({ course: { about, isSample } }: { readonly course: NonNullable<DeskScreen["course"]> }) {
  const parts = [words.course.span(about.from, about.to), about.place, about.cohort].filter((part) => part !== "")
  return (
    <>
      {parts.length > 0 && <p class="dim">{parts.join(" · ")}</p>}
      {isSample && <p class="chip">{words.course.sample}</p>}
    </>
  )
}

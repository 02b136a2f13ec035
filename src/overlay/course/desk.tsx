import "../../paper/paper.css"
import "../css/desk.css"
import { useLayoutEffect, useRef } from "preact/hooks"
import { Items } from "../../paper/items"
import { Review } from "../../paper/review"
import { words as paper } from "../../paper/words"
import { useSurroundings } from "../surroundings"
import { TopBar } from "../top-bar"
import { ChooseScenario } from "./choose"
import { Collect, Notice, Progress } from "./collect"
import type { DeskScreen, DeskSection, Look, Seen } from "./desk-types"
import { useDroppedFiles } from "./dropped"
import { FilterBar } from "./filter-bar"
import { Group } from "./group"
import { HandOver } from "./hand-over"
import { Trainee } from "./trainee"
import { words } from "./words"

/** A course from its laptops to its reports. */
export function Desk({ screen }: { readonly screen: DeskScreen }) {
  const { commands } = useSurroundings()
  const dropping = useDroppedFiles((files) => commands.desk({ do: "add", files }))
  const { course, look } = screen
  const isEmpty = course === undefined || course.counts.attempts === 0
  const section = isEmpty ? "collect" : look.section
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
        {!isEmpty && <Sections look={look} />}
        {section === "collect" ? (
          <Collect screen={screen} />
        ) : (
          <Section key={section} section={section} screen={screen} />
        )}
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

const sections: readonly DeskSection[] = ["collect", "group", "trainee", "items", "review", "over"]

function Sections({ look }: { readonly look: Look }) {
  const { commands } = useSurroundings()
  return (
    <nav class="course-sections screen-only" aria-label={words.sections}>
      {sections.map((section) => (
        <button
          key={section}
          type="button"
          class="course-tab"
          aria-current={look.section === section ? "page" : undefined}
          onClick={() => commands.desk({ do: "look", look: { ...look, section } })}
        >
          {words.section[section]}
        </button>
      ))}
    </nav>
  )
}

interface SectionProps {
  readonly section: Exclude<DeskSection, "collect">
  readonly screen: DeskScreen
}

/** A part of the desk, its title first. What was shown stays while what is asked anew is worked out. */
function Section({ section, screen }: SectionProps) {
  const { commands } = useSurroundings()
  const { look, names, working } = screen
  const notice = screen.course?.notice
  const kept = useRef<Seen | undefined>(undefined)
  if (screen.seen?.look.section === section) kept.current = screen.seen
  const seen = kept.current
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const isOld = seen !== undefined && seen.look !== look && JSON.stringify(seen.look) !== JSON.stringify(look)
  // What is pressed changes what is looked at by then, whatever that was when it was drawn.
  const current = useRef(look)
  current.current = look
  const lookAt = (change: Partial<Look>) => commands.desk({ do: "look", look: { ...current.current, ...change } })
  return (
    <section class="course-section" aria-labelledby="course-section" aria-busy={isOld || !seen}>
      <h2 id="course-section" tabIndex={-1} ref={heading}>
        {words.section[section]}
      </h2>
      {!seen && <p class="dim">{words.looking}</p>}
      {seen && section !== "trainee" && section !== "over" && <FilterBar look={look} seen={seen} names={names} />}
      {seen && section === "group" && <Group seen={seen} names={names} look={lookAt} />}
      {seen && section === "trainee" && (
        <Trainee seen={seen} names={names} look={look} choose={(trainee) => lookAt({ trainee })} />
      )}
      {seen && section === "items" && (
        <>
          <ChooseScenario seen={seen} look={lookAt} />
          <Items items={seen.items ?? []} />
        </>
      )}
      {seen && section === "review" && (
        <>
          <p class="dim measure">{paper.tooFewHint}</p>
          <ChooseScenario seen={seen} look={lookAt} />
          {seen.discussions?.length === 0 && <p class="dim">{paper.nothing}</p>}
          {seen.discussions?.map((discussion) => (
            <Review key={`${discussion.pack}/${discussion.scenario}`} discussion={discussion} />
          ))}
        </>
      )}
      {section === "over" && working && <Progress working={working} />}
      {section === "over" && !working && notice?.kind === "not-saved" && <Notice notice={notice} />}
      {seen && section === "over" && <HandOver seen={seen} isBusy={working !== undefined} />}
    </section>
  )
}

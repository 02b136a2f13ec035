import { type CohortPart, cohortOf, courseOf } from "../core/course/cohort"
import type { Collected } from "../core/course/collection"
import type { CourseAbout } from "../core/course/course-file"
import { none } from "../core/course/filter"
import { itemsOf } from "../core/course/items"
import { groupedBy } from "../core/course/grouped"
import { scenarioOf } from "../core/course/protecting"
import { recordsOf } from "../core/course/record"
import { CourseReport, type CourseReported } from "./course-report"
import { pageOf } from "./page"
import { Records } from "./records"
import { words } from "./report-words"
import { Review } from "./review"

/** R1 as one page to print. */
export function courseHtml(collected: Collected, about: CourseAbout): string {
  return pageOf(words.course.title(titleOf(about)), <CourseReport reported={reportedOf(collected, about)} />)
}

/** R2 as one page to print, a sheet for each pseudonym. */
export function recordsHtml(collected: Collected, about: CourseAbout): string {
  return pageOf(
    words.record.title(titleOf(about)),
    <main>
      <Records about={about} records={recordsOf(collected)} />
    </main>,
  )
}

/** R6 as one page to print. */
export function reviewHtml(collected: Collected, about: CourseAbout): string {
  const { discussions } = cohortOf(courseOf(collected))
  return pageOf(
    words.review.title(titleOf(about)),
    <main class="report">
      <header>
        <p class="dim">{words.review.kicker}</p>
        <h1>{titleOf(about)}</h1>
        <p class="measure">{words.review.hint}</p>
      </header>
      {discussions.map((discussion) => (
        <Review key={`${discussion.pack}/${discussion.scenario}`} discussion={discussion} />
      ))}
    </main>,
  )
}

/** What R1 tells, of a whole course. */
export function reportedOf({ taken, aside }: Collected, about: CourseAbout): CourseReported {
  const played = groupedBy(taken, ({ header }) => `${header.pack.id} ${header.pack.version} ${header.scenario}`)
  const course = courseOf({ taken })
  const { counts, heatMap, posture, changes, recognising, protecting } = cohortOf(course, {}, nobody)
  const items = itemsOf(course)
  const enough = items.filter(({ measures }) => measures).length
  return {
    about,
    cohort: { counts, heatMap, posture, changes, ...(recognising ? { recognising } : {}), protecting },
    items: { enough, few: items.length - enough },
    played: [...played.values()].flatMap((own) => {
      const [first] = own
      if (!first) return []
      return [
        {
          pack: first.pack.about.title,
          version: first.header.pack.version,
          scenario: scenarioOf(`${first.header.pack.id}/${first.header.scenario}`, course.packs).title,
          attempts: own.length,
        },
      ]
    }),
    aside: aside.length,
  }
}

/** No scenario's flow and no trainee's row: of very many they are most of what is worked out, and none of it is printed. */
const nobody: CohortPart = { scenario: none, people: { from: 0, most: 0 } }

function titleOf({ title }: CourseAbout): string {
  return title === "" ? words.untitled : title
}

import type { VNode } from "preact"
import type { Cohort } from "../core/course/cohort"
import type { CourseAbout } from "../core/course/course-file"
import { reactionItems } from "../core/course/reaction"
import { Changes } from "./change"
import { bandNames, Table } from "./parts"
import { PostureByDay } from "./posture"
import { Protecting } from "./protecting"
import { Recognising } from "./recognising"
import { words } from "./report-words"
import { words as shared } from "./words"

export interface CourseReported {
  readonly about: CourseAbout
  /** Of the whole course, unfiltered. No row of the heat map is printed, so there need be none. */
  readonly cohort: Pick<Cohort, "counts" | "heatMap" | "posture" | "changes" | "recognising" | "protecting">
  /** Decisions of which there are enough answers to say something, and those of which there are too few. */
  readonly items: { readonly enough: number; readonly few: number }
  /** What was played, by title and version, with how many attempts. */
  readonly played: readonly {
    readonly pack: string
    readonly version: string
    readonly scenario: string
    readonly attempts: number
  }[]
  /** How many files were set aside. */
  readonly aside: number
}

/** R1: a course by the levels of the UN's training cycle (1 to 3), under the headings its trainers' course asks for. */
export function CourseReport({ reported }: { readonly reported: CourseReported }) {
  return <article class="report">{courseReportParts(reported).map((part) => part())}</article>
}

/** The same part by part, for a page that must not stand still while all of it is drawn. */
export function courseReportParts({ about, cohort, items, played, aside }: CourseReported): readonly (() => VNode)[] {
  const { counts } = cohort
  return [
    () => (
      <header key="head">
        <p class="dim">{words.course.kicker}</p>
        <h1>{about.title === "" ? words.untitled : about.title}</h1>
      </header>
    ),
    () => (
      <section key="what">
        <h2>{words.course.what}</h2>
        <dl class="report-facts">
          <dt>{words.course.dates}</dt>
          <dd>{words.course.span(about.from, about.to)}</dd>
          {(["place", "language", "cohort"] as const).map((fact) => [
            <dt key={fact}>{words.course[fact]}</dt>,
            <dd key={`${fact} told`}>{about[fact] === "" ? words.notCollected : about[fact]}</dd>,
          ])}
          <dt>{words.course.packs}</dt>
          <dd>{[...new Set(played.map(({ pack, version }) => `${pack} ${version}`))].join(", ")}</dd>
        </dl>
      </section>
    ),
    () => (
      <section key="participants">
        <h2>{words.course.participants}</h2>
        <p>{words.course.people(counts.people, counts.attempts, counts.finished)}</p>
        <Participants about={about} />
      </section>
    ),
    () => (
      <section key="objectives">
        <h2>{words.course.objectives}</h2>
        <Written text={about.objectives} />
      </section>
    ),
    () => (
      <section key="one">
        <h2>{words.course.one}</h2>
        <Reaction about={about} />
      </section>
    ),
    () => (
      <section key="two">
        <h2>{words.course.two}</h2>
        <h3>{words.course.twoChange}</h3>
        <Changes changes={cohort.changes} />
      </section>
    ),
    () => (
      <section key="bands">
        <h3>{words.course.twoBands}</h3>
        <p class="dim measure">{words.course.bandsHint}</p>
        <Table
          label={words.course.twoBands}
          columns={[words.course.competency, ...bandNames.map(shared.band)]}
          rows={cohort.heatMap.columns.map(({ competency, name, bands }) => [
            `${competency} ${name}`,
            ...bandNames.map((band) => shared.shown(bands, (told) => String(told[band]))),
          ])}
        />
      </section>
    ),
    () => (
      <section key="posture">
        <h3>{words.course.twoPosture}</h3>
        <PostureByDay days={cohort.posture} paper />
      </section>
    ),
    () => (
      <section key="recognising">
        <h3>{words.course.twoRecognising}</h3>
        <Recognising told={cohort.recognising} paper />
      </section>
    ),
    () => (
      <section key="protecting">
        <h3>{words.course.twoProtecting}</h3>
        <Protecting told={cohort.protecting} paper />
      </section>
    ),
    () => (
      <section key="three">
        <h2>{words.course.three}</h2>
        <p class="measure">{words.course.threeText}</p>
      </section>
    ),
    () => (
      <section key="items">
        <h2>{words.course.items}</h2>
        <p>{words.course.itemsRead(items.enough, items.few)}</p>
        <Written text={about.itemNotes} />
      </section>
    ),
    () => (
      <section key="incidents">
        <h2>{words.course.incidents}</h2>
        <p>{words.course.optOuts(about.optOuts)}</p>
        <p>{words.course.unfinished(counts.attempts - counts.finished)}</p>
        <Written text={about.incidents} />
      </section>
    ),
    () => (
      <section key="recommendations">
        <h2>{words.course.recommendations}</h2>
        <Written text={about.recommendations} />
      </section>
    ),
    () => (
      <section key="annex">
        <h2>{words.course.annex}</h2>
        <Table
          label={words.course.annex}
          columns={[words.course.scenario, words.course.packs, words.course.attempts]}
          rows={played.map(({ pack, version, scenario, attempts }) => [
            scenario,
            `${pack} ${version}`,
            String(attempts),
          ])}
        />
        <p>{words.course.aside(aside)}</p>
        <p class="dim measure">{words.course.limits}</p>
      </section>
    ),
  ]
}

function Written({ text }: { readonly text: string }) {
  return text.trim() === "" ? <p class="dim">{words.nothing}</p> : <p class="report-text measure">{text.trim()}</p>
}

function Participants({ about: { participants } }: { readonly about: CourseAbout }) {
  if (participants.length === 0) return <p class="dim">{words.notCollected}</p>
  return (
    <>
      <p class="dim">{words.course.participantsHint}</p>
      {(["category", "sex", "country"] as const).map((by) => {
        const own = participants.filter((one) => one.by === by)
        if (own.length === 0) return null
        return (
          <div key={by}>
            <h3>{words.course.by[by]}</h3>
            <Table
              label={words.course.by[by]}
              columns={[words.course.group, words.course.count]}
              rows={own.map(({ name, count }) => [name, count > 0 && count < 5 ? words.fewer : String(count)])}
            />
          </div>
        )
      })}
    </>
  )
}

function Reaction({ about: { reaction } }: { readonly about: CourseAbout }) {
  if (Object.keys(reaction).length === 0) return <p class="dim">{words.notCollected}</p>
  return (
    <>
      <p class="dim">{words.course.oneHint}</p>
      <Table
        label={words.course.one}
        columns={[words.course.statement, "1", "2", "3", "4", "5", words.course.n, words.course.mean]}
        rows={reactionItems.map((item) => {
          const counts = reaction[item]
          const n = counts?.reduce((sum, one) => sum + one, 0) ?? 0
          if (!counts || n === 0) return [words.reaction(item), "–", "–", "–", "–", "–", "0", words.notCollected]
          if (n < 5) return [words.reaction(item), "–", "–", "–", "–", "–", words.fewer, "–"]
          const sum = counts.reduce((all, one, at) => all + one * (at + 1), 0)
          return [words.reaction(item), ...counts.map(String), String(n), shared.number(sum / n)]
        })}
      />
    </>
  )
}

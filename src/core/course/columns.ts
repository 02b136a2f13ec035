import { actsOf } from "../pack/parts"
import type { Pack } from "../pack/pack"
import type { Stance } from "../pack/schema"
import { pooledPart } from "../score/pool"
import { type Counts, countsOf } from "../score/recognition"
import { hundredths } from "./cells"
import { type CourseAttempt, isSound, scenarioKey } from "./facts"
import { createNames, type Growing, real, whole } from "./growing"
import { isJudged } from "./judged"
import { personOf } from "./people"

/**
 * The facts of very many attempts, each kind of number in a block of memory: a hundred thousand attempts are counted in a
 * moment, and take a small part of the memory they would take as objects. An attempt is a row; its decisions, things, facts
 * and so on are stretches of other blocks; names stand as numbers. Nothing is in it that `CourseAttempt` does not say.
 */
export type Columns = ReturnType<typeof createColumns>

/** Rows of columns, in an order. */
export type Rows = Int32Array

export const kinds = ["attempt", "practice", "hot-seat"] as const

export const stances: readonly Stance[] = ["calculated", "hesitant", "passive", "reckless", "justified-no-go"]

/** What a decision is the first of in its attempt. */
export const isFirst = {
  /** That act leading there. */
  edge: 1,
  /** A decision at that beat: a judged one where acts of the beat are judged, else any. */
  answer: 2,
  /** A judged decision at that beat. */
  judged: 4,
} as const

export function createColumns() {
  const names = {
    people: createNames(),
    scenarios: createNames(),
    roles: createNames(),
    /** An empty name where the language was not written down. */
    languages: createNames(),
    days: createNames(),
    packs: createNames(),
    doctrines: createNames(),
    /** All forms of a scenario, one after the other. */
    forms: createNames(),
    paths: createNames(),
    points: createNames(),
    codes: createNames(),
    tags: createNames(),
    competencies: createNames(),
    /** These are a scenario's own (`inScenario`): an act behind its beat, and an edge with where it led; beats and endings. */
    acts: createNames(),
    edges: createNames(),
    places: createNames(),
    things: createNames(),
    facts: createNames(),
  }
  const attempt = {
    person: whole(),
    /** Whether it was played under a pseudonym. */
    isNamed: whole(),
    /** In `kinds`. */
    kind: whole(),
    isFinished: whole(),
    scenario: whole(),
    role: whole(),
    language: whole(),
    day: whole(),
    pack: whole(),
    doctrine: whole(),
    forms: whole(),
    /** All decisions in their order, as one name. */
    path: whole(),
    /** A place; one without a name where it was not finished. */
    ending: whole(),
    isShown: whole(),
    /** Scenario minutes; NaN where it never came to an act that protects. */
    protectedAfter: real(),
    ...fourCounts(),
    /** Decisions that were judged, and those of them that were sound. */
    judged: whole(),
    sound: whole(),
  }
  /** Flags of each confidence, 1 to 3, and those of them that are right. */
  const flagged = [0, 1, 2].map(() => ({ all: whole(), right: whole() }))
  /** Of all things with a tag. */
  const tagged = fourCounts()
  const ids: string[] = []
  const began: string[] = []
  const decisions = stretches({
    act: whole(),
    edge: whole(),
    /** 0 where nothing was judged, else one more than the place in `stances`. */
    stance: whole(),
    /** 0 where it has no posture, else one more than the point. */
    point: whole(),
    /** Of `isFirst`. */
    first: whole(),
    ms: real(),
    /** NaN where it cannot be worked out. */
    quality: real(),
  })
  /** Beats and endings it came to, each once. */
  const places = stretches({ place: whole() })
  /** Everything that could be judged. */
  const things = stretches({ thing: whole() })
  const learned = stretches({ fact: whole(), minutes: real() })
  /** Each thing that was flagged, and when it first was. */
  const flags = stretches({ thing: whole(), minutes: real() })
  /** For each code that was met: of the things with it. */
  const codes = stretches({ code: whole(), ...fourCounts() })
  /** For each tag: of its things, and at the same place of the things with another tag. */
  const tags = stretches({ tag: whole(), ...fourCounts() })
  const otherTags = stretches(fourCounts())
  /** For each competency that something was shown of: what is pooled, all but recognition. */
  const evidence = stretches({ competency: whole(), weight: real(), earned: real() })
  const lists = [decisions, places, things, learned, flags, codes, tags, otherTags, evidence]

  /** The beats that have acts with a stance, by scenario. */
  const judgedBeats = new Map<string, ReadonlySet<string>>()
  const judgedOf = (one: CourseAttempt, { scenarios }: Pack): ReadonlySet<string> => {
    const key = scenarioKey(one)
    const known = judgedBeats.get(key)
    if (known) return known
    const scenario = scenarios.find(({ scenario: id }) => id === one.scenario)
    const beats = new Set((scenario ? actsOf(scenario) : []).filter(isJudged).map(({ beat }) => beat.id))
    judgedBeats.set(key, beats)
    return beats
  }

  /** Gives the way they are. */
  const addDecisions = (one: CourseAttempt, judgedHere: ReadonlySet<string>): string => {
    const key = scenarioKey(one)
    const [edges, answered, judged] = [new Set<number>(), new Set<string>(), new Set<string>()]
    const path = one.decisions.map(({ beat, act, to, ms, stance, computed, quality, passivity, recklessness }) => {
      const own = names.acts.idOf(inScenario(key, `${beat} ${act}`))
      const edge = names.edges.idOf(inScenario(key, `${beat} ${act} ${to}`))
      const isAnswer = (stance !== null || !judgedHere.has(beat)) && !answered.has(beat)
      const isJudgedFirst = stance !== null && !judged.has(beat)
      decisions.act.push(own)
      decisions.edge.push(edge)
      decisions.stance.push(stance === null ? 0 : stances.indexOf(stance) + 1)
      decisions.point.push(
        stance === null || passivity === null || recklessness === null
          ? 0
          : names.points.idOf(`${hundredths(passivity)} ${hundredths(recklessness)} ${stance} ${computed}`) + 1,
      )
      decisions.first.push(
        (edges.has(edge) ? 0 : isFirst.edge) | (isAnswer ? isFirst.answer : 0) | (isJudgedFirst ? isFirst.judged : 0),
      )
      decisions.ms.push(ms)
      decisions.quality.push(quality ?? Number.NaN)
      edges.add(edge)
      if (isAnswer) answered.add(beat)
      if (isJudgedFirst) judged.add(beat)
      return own
    })
    return path.join(" ")
  }

  const addItems = (one: CourseAttempt) => {
    const { items } = one.score.recognition
    for (const { id } of items) things.thing.push(names.things.idOf(inScenario(scenarioKey(one), id)))
    for (const met of new Set(items.flatMap(({ code }) => code ?? []))) {
      codes.code.push(names.codes.idOf(met))
      pushCounts(codes, countsOf(items.filter(({ code }) => code === met)))
    }
    const withTag = items.filter(({ about }) => about !== undefined)
    pushCounts(tagged, countsOf(withTag))
    for (const tag of new Set(withTag.flatMap(({ about }) => about ?? []))) {
      tags.tag.push(names.tags.idOf(tag))
      pushCounts(tags, countsOf(withTag.filter(({ about }) => about === tag)))
      pushCounts(otherTags, countsOf(withTag.filter(({ about }) => about !== tag)))
    }
    for (const [i, { all, right }] of flagged.entries()) {
      const own = items.filter((item) => item.flagged === i + 1)
      all.push(own.length)
      right.push(own.filter(({ signal }) => signal).length)
    }
  }

  return {
    names,
    attempt,
    flagged,
    tagged,
    ids,
    began,
    decisions,
    places,
    things,
    learned,
    flags,
    codes,
    tags,
    otherTags,
    evidence,
    rows: () => ids.length,
    /** Gives its row. */
    add(one: CourseAttempt, pack: Pack): number {
      const key = scenarioKey(one)
      const judged = one.decisions.filter(({ stance }) => stance !== null)
      ids.push(one.attempt)
      began.push(one.began)
      attempt.person.push(names.people.idOf(personOf(one)))
      attempt.isNamed.push(one.trainee === undefined ? 0 : 1)
      attempt.kind.push(kinds.indexOf(one.kind))
      attempt.isFinished.push(one.ending === null ? 0 : 1)
      attempt.ending.push(names.places.idOf(inScenario(key, one.ending ?? "")))
      attempt.scenario.push(names.scenarios.idOf(key))
      attempt.role.push(names.roles.idOf(one.role))
      attempt.language.push(names.languages.idOf(one.language ?? ""))
      attempt.day.push(names.days.idOf(one.day))
      attempt.pack.push(names.packs.idOf(`${one.pack} ${one.packVersion}`))
      attempt.doctrine.push(names.doctrines.idOf(one.doctrine))
      attempt.forms.push(names.forms.idOf(one.forms.join(" ")))
      attempt.path.push(names.paths.idOf(addDecisions(one, judgedOf(one, pack))))
      attempt.isShown.push(one.protecting.isShown ? 1 : 0)
      attempt.protectedAfter.push(one.protecting.after ?? Number.NaN)
      pushCounts(attempt, one.score.recognition)
      attempt.judged.push(judged.length)
      attempt.sound.push(judged.filter(({ stance }) => isSound(stance)).length)
      const start = pack.scenarios.find(({ scenario }) => scenario === one.scenario)?.start
      const came = [...(start === undefined ? [] : [start]), ...one.decisions.flatMap(({ beat, to }) => [beat, to])]
      for (const place of new Set(came)) places.place.push(names.places.idOf(inScenario(key, place)))
      addItems(one)
      for (const { fact, minutes } of one.learned) {
        learned.fact.push(names.facts.idOf(inScenario(key, fact)))
        learned.minutes.push(minutes)
      }
      // Flagged and left and flagged again is one; what counts is when it was first thought of.
      for (const [thing, { minutes }] of new Map(one.flags.toReversed().map((flag) => [flag.thing, flag]))) {
        flags.thing.push(names.things.idOf(inScenario(key, thing)))
        flags.minutes.push(minutes)
      }
      for (const { id, evidence: pieces } of one.score.competencies) {
        const { weight, earned } = pooledPart(pieces)
        if (weight === 0) continue
        evidence.competency.push(names.competencies.idOf(id))
        evidence.weight.push(weight)
        evidence.earned.push(earned)
      }
      for (const list of lists) list.end()
      return ids.length - 1
    },
    /** Drops all but the first so many rows. */
    cut(rows: number) {
      ids.length = Math.min(ids.length, rows)
      began.length = ids.length
      const single = [attempt, tagged, ...flagged].flatMap((some): readonly Cut[] => Object.values(some))
      for (const column of single) column.cut(rows)
      for (const list of lists) list.cutRows(rows)
    },
  }
}

/** A name of a scenario's own. */
export function inScenario(key: string, name: string): string {
  return `${key}\n${name}`
}

/** Of `Counts`. */
export type FourCounts = ReturnType<typeof fourCounts>

type Cut = Pick<Growing, "cut" | "length">

function fourCounts() {
  return { signals: whole(), hits: whole(), noise: whole(), falseAlarms: whole() }
}

function pushCounts(to: FourCounts, { signals, hits, noise, falseAlarms }: Counts): void {
  to.signals.push(signals)
  to.hits.push(hits)
  to.noise.push(noise)
  to.falseAlarms.push(falseAlarms)
}

/** Columns of which each row has a stretch: from its place in `from` to the next row's. */
function stretches<Own extends Readonly<Record<string, Cut>>>(own: Own) {
  const from = whole()
  from.push(0)
  const columns = Object.values(own)
  return {
    ...own,
    from,
    /** The stretch of a row ends here. */
    end: () => from.push(columns[0]?.length() ?? 0),
    cutRows(rows: number) {
      const end = from.at(rows)
      if (rows >= from.length()) return
      from.cut(rows + 1)
      for (const column of columns) column.cut(end)
    },
  }
}

import { actsOf, boardsOf, picksOf, reportsOf, riskOf, sortsOf } from "../pack/parts"
import type { Board, Talk } from "../pack/schema"
import type { Setting } from "./setting"

/**
 * The part of a scenario that scores but does not drive: what things are, what choices show, how risky acts are. It
 * belongs to the machine's identity, because the same log under other numbers would get another score. No prose.
 */
export function rulesOf({ scenario }: Setting): unknown {
  const risks = (entries: Readonly<Record<string, object>>) =>
    Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, withoutProse(entry)]))
  return {
    format: scenario.format,
    threats: risks(scenario.threats),
    aggravators: risks(scenario.aggravators ?? {}),
    civilRisks: risks(scenario["civil-risks"]),
    mitigations: risks(scenario.mitigations),
    plans: Object.fromEntries(
      scenario.beats.flatMap(({ id, plan }) =>
        plan ? [[id, { against: plan.against, threats: plan.threats, needs: plan.needs }]] : [],
      ),
    ),
    things: Object.fromEntries(
      scenario.beats.flatMap(({ observe }) =>
        (observe ?? []).map(({ id, shows, noise, cluster, absent, about }) => [
          id,
          { shows, noise, cluster, about, absent: absent && true },
        ]),
      ),
    ),
    talks: some(
      scenario.beats.flatMap(({ id, talk }) => (talk ? [[id, { with: talk.with, hears: hearsOf(talk) }]] : [])),
    ),
    survivors: some(
      Object.entries(scenario.people ?? {}).flatMap(([person, { survivor }]) => (survivor ? [[person, true]] : [])),
    ),
    steps: stepsOf(scenario.injects ?? []),
    remembers: memoryRules(scenario),
    reports: writtenRules(scenario),
    sorts: some(
      sortsOf(scenario).map(({ id, shows, bins, cards }) => [
        id,
        {
          shows,
          alarms: Object.keys(bins).filter((bin) => bins[bin]?.alarm),
          cards: Object.fromEntries(Object.entries(cards).map(([card, { bin, has }]) => [card, { bin, has }])),
        },
      ]),
    ),
    picks: some(picksOf(scenario).map(({ id, shows }) => [id, { shows }])),
    boards: some(boardsOf(scenario).map((board) => [board.id, boardRules(board)])),
    acts: Object.fromEntries(
      actsOf(scenario).map((found) => {
        const { act } = found
        const stance = "stance" in act ? act.stance : undefined
        const noGo = "no-go" in act ? act["no-go"] : undefined
        const risk = riskOf(found)?.value
        return [
          found.id,
          {
            stance,
            noGo,
            shows: act.shows,
            breaks: act.breaks,
            asks: "asks" in act ? act.asks : undefined,
            question: found.beat.talk && "question" in act ? act.question : undefined,
            repairs: act.repairs,
            step: act.step,
            risk: risk && {
              effectiveness: risk.effectiveness,
              exposes: risk.exposes,
              aggravated: risk.aggravated,
              harm: risk["secondary-harm"],
              against: "acts" in act ? act.acts?.against : undefined,
              with: "acts" in act ? act.acts?.with : undefined,
            },
          },
        ]
      }),
    ),
  }
}

/** What is so from the beginning when something came to something before. */
function memoryRules({ remembers = {} }: Setting["scenario"]): unknown {
  return some(
    Object.entries(remembers).map(([memory, values]) => [
      memory,
      Object.fromEntries(
        Object.entries(values).map(([value, { trust, rapport, learns, watched }]) => [
          value,
          { trust, rapport, learns, watched },
        ]),
      ),
    ]),
  )
}

/** What a report is held against, and what the facts in it are. */
function writtenRules(scenario: Setting["scenario"]): unknown {
  return some(
    reportsOf(scenario).map(({ id, by, urgency, items, to }) => [
      id,
      {
        by,
        urgency,
        items: Object.fromEntries(
          Object.entries(items).map(([fact, need]) => {
            const { kind, grade } = scenario.info[fact] ?? {}
            return [fact, { need, kind, grade }]
          }),
        ),
        to: Object.fromEntries(Object.entries(to).map(([addressee, { knows }]) => [addressee, knows])),
      },
    ]),
  )
}

/** What a board is held against. */
function boardRules({ shows, by, hypotheses, fragments, model, product }: Board): unknown {
  return {
    shows,
    by,
    hypotheses: Object.fromEntries(Object.entries(hypotheses).map(([id, { holds }]) => [id, holds])),
    fragments: Object.fromEntries(
      Object.entries(fragments).map(([id, { grade, "points-to": to, copies, planted }]) => [
        id,
        { grade, to, copies, planted },
      ]),
    ),
    cells: Object.fromEntries(Object.entries(model?.cells ?? {}).map(([id, { right }]) => [id, right])),
    lines: Object.fromEntries(Object.entries(product?.lines ?? {}).map(([id, { to }]) => [id, to])),
  }
}

/** Nothing where there is none of a kind: machines without it keep their identity. */
function some(entries: readonly (readonly [string, unknown])[]): unknown {
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

/** Who else hears a talk, whatever they are called. */
function hearsOf({ hears, around }: Talk): unknown {
  return { hears, around: around !== undefined }
}

/** What messages mark on the way from a warning to people on the move; nothing where none does. */
function stepsOf(injects: NonNullable<Setting["scenario"]["injects"]>): unknown {
  return some(injects.flatMap(({ id, step }) => (step === undefined ? [] : [[id, step] as const])))
}

/** Drops what only people read: titles, texts, replies. */
function withoutProse(value: object): object {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !["title", "text", "reply", "closed"].includes(key))
      .map(([key, inner]: [string, unknown]) => [
        key,
        typeof inner === "object" && inner !== null && !Array.isArray(inner) && key === "verify"
          ? withoutProse(inner)
          : inner,
      ]),
  )
}

import { wholeAllocate } from "../parts"
import { bestOf, pickRules, setsOf } from "../picking"
import type { Path } from "../place"
import type { Found, Rule } from "../rule"
import type { Filled, Finding } from "../diagnostic"
import type { Board, CardPick, Outcome, Report, Scenario } from "../schema"

/** A report can be sent, a sort and a pick handed in, something comes of each in any case, and no report must give somebody away. */
export const handingIn: Rule = {
  needs: "parts",
  check: ({ scenario }) =>
    scenario.beats.flatMap(({ report, sort, board, allocate, pick }, b): readonly Found[] => [
      ...(report ? ofReport(report, ["beats", b, "report"], scenario) : []),
      ...(sort
        ? [
            ...filled(sort.id, sort, ["bins", "cards"], ["beats", b, "sort"]),
            ...inOrder(sort.id, sort.outcomes, ["beats", b, "sort", "outcomes"]),
          ]
        : []),
      ...(board ? ofBoard(board, ["beats", b, "board"]) : []),
      ...(allocate
        ? [
            ...filled(allocate.id, wholeAllocate(allocate, scenario), ["places", "means"], ["beats", b, "allocate"]),
            ...inOrder(allocate.id, allocate.outcomes, ["beats", b, "allocate", "outcomes"]),
          ]
        : []),
      ...(pick ? ofPick(pick, ["beats", b, "pick"]) : []),
    ]),
}

function ofReport(report: Report, path: Path, scenario: Scenario): readonly Found[] {
  return [
    ...filled(report.id, report, ["items", "to"], path),
    ...inOrder(report.id, report.answers, [...path, "answers"]),
    ...report.answers.flatMap(({ silent, id }, a): readonly Found[] =>
      silent && !report.chase
        ? [{ finding: { code: "unchased", answer: id }, path: [...path, "answers", a, "silent"], at: "key" }]
        : [],
    ),
    ...giveaways(report, path, scenario),
  ]
}

/** Every card is in some set that can be handed in, and some set does more than none; hours of a week pass. */
function ofPick(pick: CardPick, path: Path): readonly Found[] {
  const { id, cards } = pick
  const rules = pickRules(pick)
  const { sets, whole } = setsOf(rules)
  const pickable = new Set(sets.flat())
  // A name that does not exist is told as that.
  const isKnown = (card: string) => (cards[card]?.needs ?? []).every((needs) => needs in cards)
  const unpickable = whole ? Object.keys(cards).filter((card) => !pickable.has(card) && isKnown(card)) : []
  const empty = filled(id, pick, ["budget", "cards"], path)
  return [
    ...empty,
    ...inOrder(id, pick.outcomes, [...path, "outcomes"]),
    ...unpickable.map((card): Found => ({ finding: { code: "unpickable", card }, path: [...path, "cards", card] })),
    ...(empty.length === 0 && unpickable.length === 0 && bestOf(rules).effect <= 0
      ? [{ finding: { code: "pick-without-gain", id }, path: [...path, "id"] } as const]
      : []),
  ]
}

function ofBoard(board: Board, path: Path): readonly Found[] {
  const { id, fragments, model, product, outcomes } = board
  const lasting = Object.fromEntries(Object.entries(fragments).filter(([, { when }]) => when === undefined))
  return [
    ...filled(id, board, ["hypotheses"], path),
    ...filled(id, { fragments: lasting }, ["fragments"], path),
    ...muddledFragments(fragments, path),
    ...(model ? filled(id, model, ["cells"], [...path, "model"]) : []),
    ...(product ? filled(id, product, ["lines", "to"], [...path, "product"]) : []),
    ...inOrder(id, outcomes, [...path, "outcomes"]),
  ]
}

/** A copy has an origin that is none, and speaks for what that speaks for; what is planted speaks for nothing. */
function muddledFragments(fragments: Board["fragments"], path: Path): readonly Found[] {
  return Object.entries(fragments).flatMap(
    ([fragment, { copies, planted, "points-to": to = [] }]): readonly Found[] => {
      const found = (how: Extract<Finding, { code: "muddled-fragment" }>["how"], key: string): readonly Found[] => [
        { finding: { code: "muddled-fragment", fragment, how }, path: [...path, "fragments", fragment, key] },
      ]
      if (copiesItself(fragment, fragments)) return found("copies-itself", "copies")
      if (planted && to.length > 0) return found("planted-points", "points-to")
      const origin = copies === undefined ? undefined : fragments[copies]
      const isElsewhere = origin && to.some((hypothesis) => !(origin["points-to"] ?? []).includes(hypothesis))
      return isElsewhere ? found("copy-points", "points-to") : []
    },
  )
}

function copiesItself(fragment: string, fragments: Board["fragments"]): boolean {
  const before = new Set<string>()
  for (
    let next = fragments[fragment]?.copies;
    next !== undefined && !before.has(next);
    next = fragments[next]?.copies
  ) {
    if (next === fragment) return true
    before.add(next)
  }
  return false
}

/** With none of them nothing could ever be handed in. */
function filled<K extends Filled>(
  id: string,
  form: Readonly<Record<K, Readonly<Record<string, unknown>>>>,
  keys: readonly K[],
  path: Path,
): readonly Found[] {
  return keys.flatMap((key): readonly Found[] =>
    Object.keys(form[key]).length === 0
      ? [{ finding: { code: "unsendable", id, lacks: key }, path: [...path, key] }]
      : [],
  )
}

/** The last one comes whatever was handed in, and no other does; one that asks back comes once only. */
export function inOrder(
  id: string,
  outcomes: readonly (Pick<Outcome, "id" | "when"> & { readonly "asks-back"?: boolean | undefined })[],
  path: Path,
): readonly Found[] {
  return outcomes.flatMap(({ id: outcome, when, "asks-back": once }, o): readonly Found[] => {
    const isLast = o === outcomes.length - 1
    const isCertain = when === undefined && !once
    if (isLast === isCertain) return []
    return [{ finding: { code: "outcome-order", id, outcome, isLast }, path: [...path, o, "id"] }]
  })
}

/** What must be in a report and cannot be told without names, sent to somebody who must have it and may not know them. */
function giveaways({ items, to }: Report, path: Path, { info }: Scenario): readonly Found[] {
  const unsafe = Object.entries(to).find(([, { knows, identifiers }]) => knows === "must" && !identifiers)?.[0]
  if (unsafe === undefined) return []
  return Object.entries(items).flatMap(([fact, need]): readonly Found[] =>
    need === "must" && info[fact]?.identifies && info[fact]["without-names"] === undefined
      ? [{ finding: { code: "gives-away", fact, addressee: unsafe }, path: [...path, "items", fact] }]
      : [],
  )
}

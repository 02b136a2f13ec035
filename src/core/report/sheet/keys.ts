import type { Pack } from "../../pack/pack"
import { bestOf, pickRules } from "../../pack/picking"
import type { Beat, Board, CardPick, Need, Plan, Report, Scenario, Sort } from "../../pack/schema"
import { oneLine, saidOf } from "./prose"
import type { KeyLine } from "./sheet-types"
import type { SheetWords } from "./words"

/** The answers to what is put together in a beat, and how somebody who is talked with answers there. */
export function keyOf(beat: Beat, scenario: Scenario, pack: Pack, words: SheetWords): readonly KeyLine[] {
  return [
    ...talkKey(beat, scenario, pack, words),
    ...(beat.plan ? cardKey(beat.plan, scenario, pack, words) : []),
    ...(beat.report ? reportKey(beat.report, scenario, words) : []),
    ...(beat.sort ? sortKey(beat.sort) : []),
    ...(beat.board ? boardKey(beat.board, words) : []),
    ...(beat.pick ? pickKey(beat.pick, words) : []),
  ]
}

/** With whom one talks, and who hears it. */
function talkKey({ talk }: Beat, { people = {} }: Scenario, { world }: Pack, words: SheetWords): readonly KeyLine[] {
  if (!talk) return []
  const nameOf = (id: string) => world.cast[id]?.name ?? id
  const hears = [...(talk.hears ?? []).map(nameOf), ...(talk.around === undefined ? [] : [talk.around])]
  return [{ text: `${words.bearing(nameOf(talk.with), people[talk.with]?.rapport ?? 0)} ${words.heardBy(hears)}` }]
}

/** What decides on a risk card, and what can be done about it. */
function cardKey(
  { needs, mitigations, threats }: Plan,
  { info, mitigations: all, threats: known }: Scenario,
  pack: Pack,
  words: SheetWords,
): readonly KeyLine[] {
  return [
    ...listed(
      words.dangers,
      threats.map((id) => known[id]?.title ?? id),
    ),
    ...listed(
      words.decides,
      needs.map((id) => info[id]?.title ?? id),
    ),
    ...(mitigations.length === 0
      ? []
      : [
          {
            text: words.measures,
            items: mitigations.flatMap((id) => {
              const { text = id, takes, verify } = all[id] ?? {}
              return [
                { text: timed(text, takes) },
                ...(verify
                  ? [
                      {
                        text: words.check(timed(verify.text, verify.takes)),
                        ...(verify.reply === undefined ? {} : { said: saidOf(verify.reply, pack) }),
                      },
                    ]
                  : []),
              ]
            }),
          },
        ]),
  ]
}

const timed = (text: string, takes: string | undefined) => (takes === undefined ? text : `${text} (${takes})`)

function listed(text: string, found: readonly string[]): readonly KeyLine[] {
  return found.length === 0 ? [] : [{ text, items: found.map((one) => ({ text: one })) }]
}

function reportKey(
  { text, by, urgency, items, to }: Report,
  { info }: Scenario,
  words: SheetWords,
): readonly KeyLine[] {
  const named = (need: Need) =>
    Object.entries(items)
      .filter(([, own]) => own === need)
      .map(([fact]) => `${info[fact]?.title ?? fact} (${words.kindOfFact(info[fact]?.kind ?? "heard")})`)
  const heads = (need: Need) => Object.values(to).flatMap((one) => (one.knows === need ? [one.text] : []))
  return [
    { text: words.report(text, words.urgency(urgency), by) },
    ...listed(words.mustHold, named("must")),
    ...listed(words.mustNotHold, named("must-not")),
    ...listed(words.mustHave, heads("must")),
    ...listed(words.mustNotHave, heads("must-not")),
  ]
}

function sortKey({ text, bins, cards, marks }: Sort): readonly KeyLine[] {
  return [
    { text },
    ...Object.values(cards).map(({ text: on, bin, has = [], because }) => {
      const ticks = has.map((mark) => marks?.[mark] ?? mark)
      return {
        text: oneLine(on),
        answer: `${[bins[bin]?.text ?? bin, ...ticks].join(" · ")}.`,
        because: oneLine(because),
      }
    }),
  ]
}

function pickKey(pick: CardPick, words: SheetWords): readonly KeyLine[] {
  const { text, budget, cards, together = [] } = pick
  const { cards: best, effect, tried, whole } = bestOf(pickRules(pick))
  const titles = (ids: readonly string[]) => ids.map((id) => cards[id]?.title ?? id).join("; ")
  return [
    { text },
    { text: words.toSpend(Object.values(budget).map(({ text: currency, has }) => `${currency} ${has}`)) },
    { text: words.bestSet(tried, whole, titles(best), effect) },
    ...Object.values(cards).map(({ title, because }) => ({ text: `${title}:`, because: oneLine(because) })),
    ...together.map(({ of, without = [], effect: more, because }) => ({
      text: `${titles(of)}${without.length > 0 ? words.without(titles(without)) : ""}:`,
      answer: `${more > 0 ? "+" : ""}${more}.`,
      because: oneLine(because),
    })),
  ]
}

/**
 * What is so, what each fragment is, where the model is wrong, and to whom each line should go. Explanations have letters,
 * so that a fragment need not repeat them.
 */
function boardKey({ text, hypotheses, fragments, model, product }: Board, words: SheetWords): readonly KeyLine[] {
  const letters = Object.fromEntries(Object.keys(hypotheses).map((id, i) => [id, String.fromCharCode(65 + i)]))
  const named = (ids: readonly string[]) => words.and(ids.map((id) => letters[id] ?? id)) || words.nothing
  return [
    { text },
    ...Object.entries(hypotheses).map(([id, { text: says, holds, because }]) => ({
      text: `${letters[id]}. ${says}`,
      answer: `${words.isSo(holds)}.`,
      because: oneLine(because),
    })),
    ...Object.values(fragments).map(({ text: says, grade, "points-to": to = [], copies, planted, because }) => ({
      text: oneLine(says),
      answer: `${grade}, ${planted ? words.planted : copies === undefined ? words.speaksFor(named(to)) : words.copied(oneLine(fragments[copies]?.text ?? copies).replace(/\.$/, ""))}.`,
      because: oneLine(because),
    })),
    ...Object.values(model?.cells ?? {}).map(({ text: name, says, right, because }) => ({
      text: `${name}: ${says}`,
      answer: `${words.isRight(right)}.`,
      because: oneLine(because),
    })),
    ...Object.values(product?.lines ?? {}).map(({ text: says, to, because }) => ({
      text: oneLine(says),
      answer: `${words.goesTo(to.map((id) => product?.to[id] ?? id).join("; ") || words.nobody)}.`,
      because: oneLine(because),
    })),
  ]
}

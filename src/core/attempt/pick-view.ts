import { costOf, pickRules, presenceOf } from "../pack/picking"
import { decideGate } from "../activity/pick"
import { shuffled } from "../machine/draw"
import { missingFrom, pickedIn } from "../machine/handing"
import type { Progress } from "../machine/progress"
import type { Setting } from "../machine/setting"
import { cellsOf, dayHours, harmOf, hoursOf } from "../pack/week"
import { whyClosed } from "../machine/why-closed"
import { picksOf } from "../pack/parts"
import type { CardPick } from "../pack/schema"
import type { PickView, WeekView } from "./view-types"
import { closedOf, missingWords } from "./words"

/** What a trainee sees of the cards she can pick, and of the weeks that are played again with what she picked. */

export function pickOf(pick: CardPick, setting: Setting, progress: Progress): PickView {
  const { picked } = pickedIn(progress, pick.id)
  const gate = decideGate(pick, setting)
  const closed = closedOf(setting, whyClosed(gate, progress))
  const spent = costOf(pickRules(pick), picked)
  const titles = (ids: readonly string[] = []) => ids.map((id) => pick.cards[id]?.title ?? id)
  const cards = Object.entries(pick.cards).map(([id, card]) => ({ id, card }))
  return {
    id: pick.id,
    text: pick.text,
    budget: Object.entries(pick.budget).map(([id, { text, has }]) => ({ id, text, has, spent: spent[id] ?? 0 })),
    cards: shuffled(progress.seed, `${pick.id}/cards`, cards).map(({ id, card }) => {
      const isPicked = picked.includes(id)
      return {
        id,
        title: card.title,
        ...(card.text === undefined ? {} : { text: joined(card.text) }),
        ...(card.was === undefined ? {} : { was: joined(card.was) }),
        costs: Object.entries(card.costs ?? {}).map(([currency, cost]) => ({
          cost,
          text: pick.budget[currency]?.text ?? currency,
        })),
        needs: titles(card.needs),
        clashes: titles(
          Object.keys(pick.cards).filter(
            (other) => card.clashes?.includes(other) || pick.cards[other]?.clashes?.includes(id),
          ),
        ),
        picked: isPicked,
        toggle: { type: isPicked ? "unpick" : "pick", card: id },
      }
    }),
    missing: gate.hands ? missingFrom(progress, gate.hands).map((missing) => missingWords(setting, missing)) : [],
    ...(closed ? { closed } : {}),
    event: { type: "decide", pick: pick.id },
  }
}

/** The week of every pick that was decided and has one. */
export function weeksOf(setting: Setting, progress: Progress): readonly WeekView[] {
  return picksOf(setting.scenario).flatMap((pick) => {
    const { decided, picked } = pickedIn(progress, pick.id)
    return decided ? (weekOf(pick, picked, setting) ?? []) : []
  })
}

/** A week as it goes without these cards and with them. */
export function weekOf(pick: CardPick, picked: readonly string[], { world }: Setting): WeekView | undefined {
  const { week: written } = pick
  const rules = pickRules(pick)
  const { week } = rules
  if (!written || !week) return undefined
  const brought = presenceOf(rules, picked)
  const without = cellsOf(week, [])
  const places = [...new Set(written.blocks.map(({ at }) => at))]
  const hours = cellsOf(week, brought).map(({ block, hour, left, kind }, at) => ({
    block,
    hour,
    place: places.indexOf(written.blocks[block]?.at ?? ""),
    without: without[at]?.left ?? 0,
    with: left,
    ...(kind === undefined ? {} : { kind: written.kinds[kind] ?? kind }),
  }))
  const lines = written.blocks.flatMap(({ text, at }, block) => {
    const own = week.blocks[block]
    return (own?.days ?? []).map((day) => {
      const there = own ? hoursOf({ ...own, days: [day] }) : []
      const cells = hours.filter((cell) => cell.block === block && there.includes(cell.hour))
      const kinds = [...new Set(cells.flatMap(({ kind }) => kind ?? []))]
      return {
        day,
        from: clockOf(own?.from ?? 0),
        to: clockOf(own?.to ?? 0),
        start: there[0] ?? 0,
        hours: there.length,
        place: world.places[at]?.title ?? at,
        text,
        without: cells.reduce((sum, cell) => sum + cell.without, 0),
        with: cells.reduce((sum, cell) => sum + cell.with, 0),
        kinds,
      }
    })
  })
  return {
    id: pick.id,
    text: pick.text,
    places: places.flatMap((id) => {
      const place = world.places[id]
      return place ? { title: place.title, at: place.map } : []
    }),
    hours,
    lines: lines.toSorted((a, b) => a.start - b.start),
    harm: { without: harmOf(week, []), with: harmOf(week, brought) },
  }
}

function clockOf(hour: number): string {
  return `${String(hour % dayHours).padStart(2, "0")}:00`
}

function joined(prose: string): string {
  return prose.replace(/\s+/g, " ").trim()
}

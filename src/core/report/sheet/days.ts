import type { Pack } from "../../pack/pack"
import { wholeAllocate } from "../../pack/parts"
import { weekdays } from "../../pack/scales"
import type { Allocate, Scenario } from "../../pack/schema"
import type { DaysOnPaper } from "./sheet-types"
import type { SheetWords } from "./words"

/** A plan for days on paper: where the risk is on each of them, and what there is to send. */
export function daysOnPaper(allocate: Allocate, scenario: Scenario, { world }: Pack, words: SheetWords): DaysOnPaper {
  const { text, from, first, days: last, places, means, budgets, weather } = wholeAllocate(allocate, scenario)
  const days = Array.from({ length: last - from + 1 }, (_, i) => {
    const day = from + i
    return { day, weekday: weekdays[(weekdays.indexOf(first) + day - 1) % 7] ?? first }
  })
  return {
    text,
    days,
    places: Object.entries(places).map(([place, { risk, people, posture = "firm" }]) => ({
      title: world.places[place]?.title ?? place,
      people,
      posture,
      risk: days.map(({ day }) => risk[day - 1] ?? risk.at(-1) ?? 0),
    })),
    terms: [
      ...Object.values(means).map(({ text: what, each, posture, costs = {} }) =>
        words.meansThere(
          what,
          each,
          words.posture(posture),
          Object.entries(costs).map(([id, cost]) => words.cost(budgets[id]?.text ?? id, cost)),
        ),
      ),
      ...Object.values(budgets).map(({ text: what, amount, reserve = 0 }) => words.budget(what, amount, reserve)),
      ...weather
        .filter(({ day }) => day >= from)
        .map(({ day, text: what, grounds }) =>
          words.weather(
            day,
            what,
            grounds.map((id) => means[id]?.text ?? id),
          ),
        ),
    ],
  }
}

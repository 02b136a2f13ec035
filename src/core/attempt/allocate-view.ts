import { adoptGate, allocateHanding } from "../activity/allocate"
import { allocationOf } from "../machine/allocation"
import { missingFrom } from "../machine/handing"
import type { Progress } from "../machine/progress"
import type { Setting } from "../machine/setting"
import { whyClosed } from "../machine/why-closed"
import { actsOf, wholeAllocate } from "../pack/parts"
import { weekdays } from "../pack/scales"
import type { Allocate } from "../pack/schema"
import { isKept } from "../presence/measures"
import { daysOf, spentOn } from "../presence/rules"
import type { AllocateView } from "./view-types"
import { closedOf, missingWords } from "./words"

/** What a trainee sees of the plan of presence she is working on. */
export function allocateOf(allocate: Allocate, setting: Setting, progress: Progress): AllocateView {
  const { scenario, world } = setting
  const whole = wholeAllocate(allocate, scenario)
  const hands = allocateHanding(allocate, setting)
  const { rules } = hands
  const { units, rates, past } = allocationOf(progress, allocate.id, allocate.continues)
  const closed = closedOf(setting, whyClosed(adoptGate(allocate, setting), progress))
  const titleOf = (place: string) => world.places[place]?.title ?? place
  return {
    id: allocate.id,
    text: allocate.text,
    days: daysOf(rules).map((day) => {
      const weather = whole.weather.find((one) => one.day === day)
      return {
        day,
        weekday: weekdays[(day - 1 + rules.weekday) % 7] ?? "monday",
        played: day < rules.from,
        ...(weather ? { weather: weather.text } : {}),
      }
    }),
    places: Object.keys(whole.places).map((id) => {
      const rated = rates[id]
      return {
        id,
        title: titleOf(id),
        at: world.places[id]?.map ?? [50, 50],
        ...(rated === undefined ? {} : { rated }),
      }
    }),
    means: Object.entries(whole.means).map(([id, { text, key, posture, each, costs = {}, from, around }]) => ({
      id,
      text,
      key,
      posture,
      each,
      costs: Object.entries(costs).map(([budget, amount]) => ({
        budget,
        text: whole.budgets[budget]?.text ?? budget,
        amount,
      })),
      reaches: rules.means[id]?.reaches ?? [],
      grounded: rules.means[id]?.grounded ?? [],
      ...(from === undefined || around === undefined ? {} : { ring: { from, around } }),
    })),
    units,
    budgets: Object.entries(whole.budgets).map(([id, { text, amount, reserve = 0 }]) => ({
      id,
      text,
      amount,
      left: Math.round((amount - spentOn(id, units, rules)) * 100) / 100,
      reserve,
    })),
    rates: rules.rated,
    returns: Object.entries(rules.returns).flatMap(([id, { at, days }]) =>
      id in progress.promises
        ? [
            {
              text: actsOf(scenario).find(({ act }) => act.promises?.[id])?.act.promises?.[id]?.says ?? id,
              place: titleOf(at),
              days,
              kept: isKept(rules, units, id),
            },
          ]
        : [],
    ),
    missing: missingFrom(progress, hands).map((missing) => missingWords(setting, missing)),
    ...(closed ? { closed } : {}),
    ...(past.length > 0 && closed?.reason !== "handed-in" ? { undo: { type: "undo", plan: allocate.id } } : {}),
    event: { type: "adopt", plan: allocate.id },
  }
}

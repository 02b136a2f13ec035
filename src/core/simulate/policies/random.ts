import type { View } from "../../attempt/view-types"
import { eventWords } from "../../attempt/words"
import { draw, shuffled } from "../../machine/draw"
import type { LearnerEvent } from "../../machine/event"
import { kindsOfFact, urgencies } from "../../pack/scales"
import { chanceUnits } from "../../presence/fill"
import { boardByChance } from "../board-form"
import { fillingIn, offeredBy, openChases, picksIn, setsIn, type Wanted } from "../forms"
import { openDecisions, openLooks, openMeasures } from "../open"
import type { Policy } from "../policy"

/**
 * Does anything that is open, all of it equally likely, drawn from the attempt's seed. What moves no story is done once
 * at most, so that the decisions come up.
 */
export const random: Policy = {
  name: "random",
  informed: false,
  patience: 3,
  wishes: ({ play, view }) => {
    const name = `random/${play.steps.length}`
    const { seed } = play.attempt
    // Drawn once, so that card by card it comes together.
    const setFor = (pick: string) => {
      const sets = setsIn(picksIn(play.machine.setting).get(pick))
      return sets[draw(seed, `random/${pick}`) % Math.max(1, sets.length)] ?? []
    }
    const from = (least: number, count: number, about: string) => least + (draw(seed, `${name}/${about}`) % count)
    return shuffled(
      seed,
      name,
      [
        ...openDecisions(view).map(({ event }) => event),
        ...openLooks(view),
        ...openMeasures(view),
        ...judgements(view, (thing) => from(0, 3, thing)),
        ...filledByChance(view, seed, (about, of) => draw(seed, `${name}/${about}`) % of, setFor),
        ...openChases(view),
        ...estimates(view, (threat) => from(1, 5, threat)),
      ].map((event) => ({ id: eventWords(event), event })),
    ).map(({ event }) => event)
  },
}

/** Facts and cards that lie nowhere yet, anywhere; whom it goes to and how urgently; and handing in what can be. */
function filledByChance(
  view: View,
  seed: string,
  drawn: (about: string, of: number) => number,
  set: Wanted["set"],
): readonly LearnerEvent[] {
  const { report, sort } = view
  const bin = (card: string) => sort?.bins[drawn(`${card} bin`, sort.bins.length)]?.id ?? ""
  const someone = report?.addressees[drawn("addressee", Math.max(1, report.addressees.length))]?.id
  const wanted: Wanted = {
    line: (fact) => {
      const own = report?.items.find(({ id }) => id === fact)?.line
      if (own || drawn(`${fact} in`, 4) === 0) return own
      return { as: kindsOfFact[drawn(`${fact} as`, kindsOfFact.length)] ?? "heard" }
    },
    tell: (addressee) =>
      report?.addressees.some(({ id, told }) => id === addressee && told) === true || addressee === someone,
    urgency:
      report?.urgencies.find(({ chosen }) => chosen)?.urgency ??
      urgencies[drawn("urgency", urgencies.length)] ??
      "urgent",
    set,
    card: (card) => {
      const own = sort?.cards.find(({ id }) => id === card)?.placed
      return own ?? { bin: bin(card), confidence: confidences[drawn(`${card} confidence`, 3)] ?? 2 }
    },
    board: boardByChance(drawn),
    // Drawn once: a plan that were drawn anew at every act would never be finished.
    plan: (allocate) => ({
      units: chanceUnits(
        offeredBy(allocate),
        allocate.units,
        (about, of) => draw(seed, `random/${allocate.id}/${about}`) % of,
      ),
      rate: (place) => 1 + (draw(seed, `random/${allocate.id}/${place}`) % 5),
    }),
  }
  return fillingIn(view, wanted)
}

const confidences = [1, 2, 3] as const

function judgements({ things }: View, drawn: (thing: string) => number): readonly LearnerEvent[] {
  return things
    .filter(({ judged }) => !judged)
    .flatMap(({ id, flag, leave }) => [...flag.filter((_, confidence) => confidence === drawn(id)), leave])
}

function estimates({ plan }: View, drawn: (about: string) => number): readonly LearnerEvent[] {
  return (plan?.threats ?? [])
    .filter(({ estimate }) => !estimate)
    .map(({ id }) => ({
      type: "estimate",
      threat: id,
      likelihood: drawn(`${id}/likelihood`),
      impact: drawn(`${id}/impact`),
    }))
}

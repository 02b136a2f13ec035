import type { View } from "../../attempt/view-types"
import { eventWords } from "../../attempt/words"
import { draw, shuffled } from "../../machine/draw"
import type { LearnerEvent } from "../../machine/event"
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
    const from = (least: number, count: number, about: string) => least + (draw(seed, `${name}/${about}`) % count)
    return shuffled(
      seed,
      name,
      [
        ...openDecisions(view).map(({ event }) => event),
        ...openLooks(view),
        ...openMeasures(view),
        ...judgements(view, (thing) => from(0, 3, thing)),
        ...estimates(view, (threat) => from(1, 5, threat)),
      ].map((event) => ({ id: eventWords(event), event })),
    ).map(({ event }) => event)
  },
}

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

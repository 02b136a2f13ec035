import type { AttemptHeader } from "../attempt/attempt"
import { begin, type Play, step } from "../attempt/play"
import { viewOf } from "../attempt/view"
import { eventWords } from "../attempt/words"
import type { LearnerEvent } from "../machine/event"
import type { Machine } from "../machine/machine"
import type { Doctrine } from "../pack/schema"
import { fillingIn, openChases, somehow } from "./forms"
import { openDecisions, openLooks, openMeasures } from "./open"
import type { Policy, Turn } from "./policy"

/** An attempt as a policy played it. */
export interface Played {
  readonly play: Play
  /** Set when it did not end: nothing was open, or it went on too long. */
  readonly stopped?: "nothing-open" | "too-long"
}

/** A long patrol played with care takes about a hundred acts. A bot that needs five times as many goes round. */
export const mostActs = 500

/** `pace` says how many milliseconds an act takes that comes after so many. */
export function playOut(
  machine: Machine,
  doctrine: Doctrine,
  policy: Policy,
  header: AttemptHeader,
  most: number = mostActs,
  pace: (before: number) => number = () => 1000,
): Played {
  let play = begin(machine, header)
  let at = 0
  while (play.now.progress.ending === undefined) {
    if (play.steps.length >= most) return { play, stopped: "too-long" }
    // No policy reads what was said before the last act; without it the view of a long attempt is as quick as the first.
    const view = viewOf({ ...play, steps: play.steps.slice(-1) }, doctrine)
    const event = nextAct(policy, { play, view, doctrine })
    if (!event) return { play, stopped: "nothing-open" }
    at += pace(play.steps.length)
    const stepped = step(play, event, at)
    if (!stepped.ok) throw new Error(`${policy.name} cannot ${eventWords(event)}: ${stepped.refused.reason}`)
    play = stepped.play
  }
  return { play }
}

/**
 * What the policy wants most among what it has not worn out. Other decisions come after that, and when these are worn out
 * too, whatever else may open a way: so no policy goes round for ever where it can find another.
 */
function nextAct(policy: Policy, turn: Turn): LearnerEvent | undefined {
  const { view } = turn
  const times = timesDone(turn)
  const worn = (event: LearnerEvent) => Math.max(0, (times.get(eventWords(event)) ?? 0) - policy.patience + 1)
  return [
    ...[...policy.wishes(turn), ...openDecisions(view).map(({ event }) => event)].map((event) => ({
      event,
      worn: worn(event),
    })),
    ...openings(turn).map((event) => ({ event, worn: worn(event) + 1 })),
  ].sort((a, b) => a.worn - b.worn)[0]?.event
}

/** What is no decision and may open one: a thing seen, another judgement, a measure taken, or one dropped that binds a car. */
function openings({ play, view }: Turn): readonly LearnerEvent[] {
  return [
    ...openLooks(view),
    ...view.things.map(({ judged, flag, leave }) => (judged?.as === "flag" ? leave : flag[1])),
    ...openMeasures(view),
    ...fillingIn(view, somehow(view, "first", play.machine.setting)),
    ...openChases(view),
    ...(view.plan?.mitigations ?? []).filter(({ added }) => added).map(({ toggle }) => toggle),
  ]
}

/** How often each act was done at the beat where the play is. */
function timesDone({ play: { steps, now } }: Turn): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const { event, before } of steps)
    if (before.at === now.at) times.set(eventWords(event), (times.get(eventWords(event)) ?? 0) + 1)
  return times
}

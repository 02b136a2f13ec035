import {
  type Attempt,
  begin,
  compile,
  emptyRun,
  type Kept,
  type Pack,
  type Play,
  readAttempt,
  replay,
  runsOf,
  startIn,
  step,
  toEvent,
  viewOf,
} from "../../src/core/index"
import type { Campaign } from "../../src/core/pack/campaign-file"

export function campaignOf({ campaign }: Pack): Campaign {
  if (!campaign) throw new Error("the pack has no campaign")
  return campaign
}

/** Begins a scenario of a run as the game does: with what the attempts so far left behind. */
export function begunIn(
  pack: Pack,
  kept: readonly Kept[],
  id: string,
  { run = "run-1", nth = kept.length + 1 } = {},
): Play {
  const campaign = campaignOf(pack)
  const scenario = pack.scenarios.find(({ scenario: one }) => one === id)
  if (!scenario) throw new Error(`the pack has no ${id}`)
  const runs = runsOf(campaign, pack.about.pack, kept)
  const own = runs.find((one) => one.id === run) ?? emptyRun(campaign, run)
  const machine = compile(scenario, pack.world)
  return begin(machine, {
    format: 1,
    id: `attempt-${String(nth).padStart(4, "0")}`,
    pack: { id: pack.about.pack, version: pack.about.version },
    scenario: id,
    machine: machine.digest,
    role: scenario.roles[0] ?? "",
    seed: `seed-${nth}`,
    began: `2026-11-23T08:${String(nth).padStart(2, "0")}:00.000Z`,
    campaign: { id: campaign.campaign, run, ...startIn(campaign, own, scenario) },
  })
}

/** Plays acts in the words of `forewarn play --choose`. */
export function acted(from: Play, pack: Pack, acts: readonly string[]): Play {
  return acts.reduce((play, act) => {
    const event = toEvent(act, viewOf(play, pack.doctrine))
    const stepped = event && step(play, event, play.steps.length * 1000)
    if (!stepped?.ok) throw new Error(`${act} at ${play.now.at}: ${stepped ? stepped.refused.reason : "not on offer"}`)
    return stepped.play
  }, from)
}

/** Plays on as the picks say, and no longer than an ending. */
export function wandered(from: Play, pack: Pack, picks: readonly number[]): Play {
  return picks.reduce((play, pick) => {
    const view = viewOf(play, pack.doctrine)
    const open = [...view.choices, ...(view.plan?.actions ?? [])].filter(({ closed }) => closed === undefined)
    const act = open[pick % Math.max(1, open.length)]
    const stepped = act && step(play, act.event, play.steps.length * 1000)
    return stepped?.ok ? stepped.play : play
  }, from)
}

/** What is left of a play when only its log is: read again from its text, played again on a machine made anew. */
export function fromLog({ attempt }: Play, pack: Pack): Kept {
  const { attempt: log } = readAttempt("attempt.json", JSON.stringify(attempt))
  if (!log) throw new Error("the log cannot be read")
  return replayedFrom(log, pack)
}

export function replayedFrom(attempt: Attempt, pack: Pack): Kept {
  const scenario = pack.scenarios.find((one) => one.scenario === attempt.scenario)
  if (!scenario) throw new Error(`the pack has no ${attempt.scenario}`)
  const replayed = replay(compile(scenario, pack.world), attempt)
  return replayed.ok ? { attempt, play: replayed.play } : { attempt, why: replayed.problem.words }
}

import { begin, type Moment, type Play, type Step, take } from "../attempt/play"
import type { LearnerEvent } from "../machine/event"
import type { Machine, Snapshot } from "../machine/machine"
import type { MemorySetting } from "../pack/campaign-file"
import { type Act, actsOf } from "../pack/parts"
import { settingAt } from "./memories"

/** A decision at which something that weighs on later scenarios could still be turned. */
export interface Turn {
  /** How many events came before it. */
  readonly event: number
  /** What could have been done first: ids of acts, each alone or one after the other. */
  readonly instead: readonly (readonly string[])[]
}

/** So many acts are tried at most, and so many turns looked for: the last ones of the attempt. */
const most = { acts: 20_000, turns: 3, ways: 3, depth: 3 }

/**
 * The last decisions of a finished attempt at which another act, or up to three one after the other, would have left a
 * memory better, with all else done as it was done, as far as it then still could be: at a word that is told and does not
 * weigh, or at none. The shortest ways there are. Every one of them can be played; there may be others. An act that its
 * author calls reckless, or of which she says only what it lacks, is told only where nothing else would have helped.
 */
export function turnsOf(play: Play, set: readonly MemorySetting[]): readonly Turn[] {
  const { machine } = play
  const told = ({ progress }: Moment) => settingAt(set, machine.setting, progress)
  if (!told(play.now)?.weighs) return []
  const acts = actsOf(machine.setting.scenario)
  const idsOf = (some: readonly Act[]) => new Set(some.map(({ id }) => id))
  const sound = searched(play, createTrial(machine, told, idsOf(acts.filter(({ act }) => !isMistake(act)))))
  return sound.length > 0 ? sound : searched(play, createTrial(machine, told, idsOf(acts)))
}

function searched({ machine, attempt, steps }: Play, trial: ReturnType<typeof createTrial>): readonly Turn[] {
  const { events: _, head: __, ...header } = attempt
  const moments: { readonly event: number; readonly at: Standing }[] = []
  let at: Standing = begin(machine, header)
  for (const [event, step] of steps.entries()) {
    if (deciding.has(step.event.type)) moments.push({ event, at })
    const then = trial.act(at, step.event)
    if (!then) break
    at = then
  }
  for (let depth = 1; depth <= most.depth; depth++) {
    const found: Turn[] = []
    for (const moment of moments.toReversed()) {
      const ways = trial.waysFrom(moment.at, steps.slice(moment.event), depth)
      const best = ways.some(({ isTold }) => isTold) ? ways.filter(({ isTold }) => isTold) : ways
      if (best.length > 0)
        found.unshift({ event: moment.event, instead: best.slice(0, most.ways).map(({ acts }) => acts) })
      if (found.length === most.turns) break
    }
    if (found.length > 0) return found
  }
  return []
}

/** Acts that move a story on: it can be turned by what is done before one of them. */
const deciding: ReadonlySet<string> = new Set(["choose", "commit", "send", "close", "issue", "decide", "adopt"])

interface Standing {
  readonly now: Moment
  readonly snapshot: Snapshot
}

interface Way {
  readonly acts: readonly string[]
  readonly isTold: boolean
}

/** `open`: the acts that are tried. */
function createTrial(machine: Machine, told: (moment: Moment) => MemorySetting | undefined, open: ReadonlySet<string>) {
  let left = most.acts
  const act = (at: Standing, event: LearnerEvent): Standing | undefined => {
    const taken = take({ machine, ...at }, event, 0)
    return taken.ok ? { now: taken.step.after, snapshot: taken.snapshot } : undefined
  }
  const isOver = ({ now }: Standing) => now.progress.ending !== undefined
  const tried = (at: Standing, event: LearnerEvent) => (left-- > 0 ? act(at, event) : undefined)

  /** The end to which it comes with the rest of what was done, or else with one act or two more; if it is any better. */
  const better = (from: Standing, rest: readonly Step[]): Way["isTold"] | undefined => {
    let at = from
    for (const { event } of rest) {
      if (isOver(at)) break
      at = tried(at, event) ?? at
    }
    return ended(at, 2)
  }
  const ended = (at: Standing, acts: number): Way["isTold"] | undefined => {
    const setting = told(at.now)
    if (isOver(at)) return setting?.weighs ? undefined : setting !== undefined
    if (acts === 0) return undefined
    for (const event of actsAt(machine, at.now.at, open).values()) {
      const next = tried(at, event)
      const found = next && ended(next, acts - 1)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** Ways of just so many acts. */
  const waysFrom = (
    from: Standing,
    rest: readonly Step[],
    depth: number,
    before: readonly string[] = [],
  ): readonly Way[] =>
    [...actsAt(machine, from.now.at, open)].flatMap(([id, event]): readonly Way[] => {
      if (left <= 0 || (before.length === 0 && sameAct(event, rest[0]?.event))) return []
      const next = tried(from, event)
      if (!next) return []
      const acts = [...before, id]
      if (depth > 1) return isOver(next) ? [] : waysFrom(next, rest, depth - 1, acts)
      const isTold = better(next, rest)
      return isTold === undefined ? [] : [{ acts, isTold }]
    })

  return { act, waysFrom }
}

function sameAct(one: LearnerEvent, other: LearnerEvent | undefined): boolean {
  return one.type === "choose"
    ? other?.type === "choose" && one.choice === other.choice
    : one.type === "commit" && other?.type === "commit" && one.action === other.action
}

/** Those choices and actions of a beat that are to be tried, open or closed, each once. */
function actsAt({ config }: Machine, beat: string, open: ReadonlySet<string>): ReadonlyMap<string, LearnerEvent> {
  const { on = {} } = config.states.story.states[beat] ?? {}
  const ids = (type: string) => (on[type] ?? []).map(({ guard }) => guard.params.id).filter((id) => open.has(id))
  return new Map<string, LearnerEvent>([
    ...ids("choose").map((id): [string, LearnerEvent] => [id, { type: "choose", choice: id }]),
    ...ids("commit").map((id): [string, LearnerEvent] => [id, { type: "commit", action: id }]),
  ])
}

function isMistake(act: Act["act"]): boolean {
  const shown = Object.values(act.shows ?? {})
  const stance = "stance" in act ? act.stance : undefined
  return (
    stance === "reckless" ||
    (act.breaks ?? []).length > 0 ||
    (shown.length > 0 && shown.every((level) => level === "not-yet"))
  )
}

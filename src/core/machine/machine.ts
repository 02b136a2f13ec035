import { assign, raise, type SnapshotFrom, setup } from "xstate"
import { beliefRemembered } from "../activity/allocate"
import { activities } from "../activity/index"
import { chaseTransitions } from "../activity/report"
import { limits } from "../pack/limits"
import { allocatesOf, boardsOf, picksOf, reportsOf, sortsOf } from "../pack/parts"
import type { Scenario, World } from "../pack/schema"
import { toClock } from "../pack/units"
import { digestOf } from "./canonical"
import { holds } from "./condition"
import { after, type Effect, effects } from "./effect"
import type { LearnerEvent } from "./event"
import type { Gate } from "./gate"
import { noticedBy } from "./memory"
import type { Memories, Progress } from "./progress"
import { rulesOf } from "./rules"
import { type Setting, settingOf } from "./setting"
import type { Transition } from "./transition"
import { isFor, isOpen } from "./why-closed"

/** A scenario ready to be driven. `config` and `start` are plain JSON without prose; `logic` runs them. */
export interface Machine {
  readonly setting: Setting
  readonly config: MachineConfig
  readonly start: Omit<Progress, "role" | "seed">
  /** Identifies the rules: mending a typo or adding a translation leaves it as it is. */
  readonly digest: string
  readonly logic: Logic
}

/** Turns a checked scenario into its machine. If this throws, the fault is ours: a checked pack always compiles. */
export function compile(scenario: Scenario, world: World): Machine {
  const setting = settingOf(scenario, world)
  const config = configOf(setting)
  const start = startOf(setting)
  return { setting, config, start, digest: digestOf({ config, start, rules: rulesOf(setting) }), logic: run(config) }
}

/**
 * The same machine for an attempt that begins with memories of earlier scenarios: other values to start from, the same
 * rules and the same digest. What the scenario does not notice changes nothing; without any, the machine is as it was.
 */
export function remembering(machine: Machine, memories: Memories | undefined): Machine {
  const { setting } = machine
  if (!memories || !setting.scenario.remembers) return machine
  return { ...machine, start: startOf(setting, memories) }
}

// ---------------------------------------------------------------------------------------------------- plain data

export interface MachineConfig {
  readonly id: string
  readonly type: "parallel"
  readonly states: { readonly story: StoryState; readonly injects: InjectsState }
}

interface StoryState {
  readonly initial: string
  readonly states: Readonly<Record<string, BeatState>>
  readonly on?: { readonly called: readonly CalledTransition[] }
}

interface BeatState {
  readonly type?: "final"
  readonly entry: readonly Effect[]
  readonly on?: Readonly<Record<string, readonly (Transition & { readonly reenter?: true })[]>>
}

interface CalledTransition {
  readonly guard: { readonly type: "calls"; readonly params: { readonly inject: string } }
  /** Inside the story, so that only the story moves: the injects beside it keep what they remember. */
  readonly target: string
}

interface InjectsState {
  readonly type: "parallel"
  readonly states: Readonly<Record<string, InjectState>>
}

interface InjectState {
  readonly initial: "waiting"
  readonly states: {
    readonly waiting: {
      readonly always: {
        readonly guard: { readonly type: "due"; readonly params: Due }
        readonly target: "fired"
        readonly actions: readonly (Effect | { readonly type: "call"; readonly params: { readonly inject: string } })[]
      }
    }
    readonly fired: Record<string, never>
  }
}

interface Due {
  readonly from: number
  readonly at?: number
  readonly when?: Gate["when"]
  readonly unless?: Gate["when"]
}

function configOf(setting: Setting): MachineConfig {
  const { scenario } = setting
  const moving = byId(scenario.injects ?? []).filter(({ to }) => to !== undefined)
  const everywhere = chaseTransitions(setting)
  const story: StoryState = {
    initial: scenario.start,
    states: Object.fromEntries([
      ...byId(scenario.beats).map((beat): [string, BeatState] => {
        const on: Record<string, readonly Transition[]> = { ...everywhere }
        for (const activity of activities)
          for (const [type, transitions] of Object.entries(activity(beat, setting)))
            on[type] = [...(on[type] ?? []), ...transitions]
        const { id, part } = beat
        const remember: readonly Effect[] = part === undefined ? [] : [{ type: "remember", params: { part, beat: id } }]
        return [id, { entry: [{ type: "enter", params: { beat: id } }, ...remember], on: entering(sorted(on)) }]
      }),
      ...Object.entries(scenario.endings)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([ending, { trust }]): [string, BeatState] => [
          ending,
          {
            type: "final",
            entry: [
              ...(trust ? [{ type: "trust", params: { by: trust } } as const] : []),
              { type: "end", params: { ending } },
            ],
          },
        ]),
    ]),
    ...(moving.length > 0
      ? {
          on: {
            called: moving.map(({ id, to }) => ({
              guard: { type: "calls", params: { inject: id } },
              target: `.${to}`,
            })),
          },
        }
      : {}),
  }
  const injects: InjectsState = {
    type: "parallel",
    states: Object.fromEntries(
      byHour(setting).map((inject): [string, InjectState] => [
        inject.id,
        {
          initial: "waiting",
          states: {
            waiting: {
              always: {
                guard: {
                  type: "due",
                  params: {
                    from: setting.from,
                    ...(inject.at === undefined ? {} : { at: toClock(inject.at, setting.from) }),
                    ...(inject.when === undefined ? {} : { when: inject.when }),
                    ...(inject.unless === undefined ? {} : { unless: inject.unless }),
                  },
                },
                target: "fired",
                actions: [
                  { type: "fire", params: { inject: inject.id } },
                  ...(inject.learns ? [{ type: "learn", params: { facts: inject.learns } } as const] : []),
                  ...(inject.trust ? [{ type: "trust", params: { by: inject.trust } } as const] : []),
                  ...(inject.to === undefined ? [] : [{ type: "call", params: { inject: inject.id } } as const]),
                ],
              },
            },
            fired: {},
          },
        },
      ]),
    ),
  }
  return { id: scenario.scenario, type: "parallel", states: { story, injects } }
}

/** A choice that leads back to its own beat enters it again. */
function entering(on: Readonly<Record<string, readonly Transition[]>>): NonNullable<BeatState["on"]> {
  return Object.fromEntries(
    Object.entries(on).map(([type, transitions]) => [
      type,
      transitions.map((transition) =>
        transition.target === undefined ? transition : { ...transition, reenter: true },
      ),
    ]),
  )
}

function sorted(on: Readonly<Record<string, readonly Transition[]>>): Readonly<Record<string, readonly Transition[]>> {
  return Object.fromEntries(
    Object.entries(on).map(([type, transitions]) => [
      type,
      [...transitions].sort((a, b) =>
        a.guard.params.id < b.guard.params.id ? -1 : a.guard.params.id > b.guard.params.id ? 1 : 0,
      ),
    ]),
  )
}

function startOf(setting: Setting, memories: Memories = {}): Machine["start"] {
  const { scenario, from } = setting
  const noticed = noticedBy(scenario, memories)
  const belief = beliefRemembered(setting, noticed)
  const plain: Machine["start"] = {
    minutes: from,
    assets: scenario.assets,
    trust: scenario.trust,
    knows: [],
    done: [],
    promises: {},
    looked: [],
    judged: {},
    estimates: {},
    added: [],
    verified: [],
    prepared: [],
    fired: [],
    parts: {},
    entered: [],
    ...(scenario.people ? { rapport: mapped(scenario.people, ({ rapport }) => rapport), consents: {}, team: [] } : {}),
    ...(reportsOf(scenario).length > 0 ? { reports: {} } : {}),
    ...(sortsOf(scenario).length > 0 ? { sorts: {} } : {}),
    ...(boardsOf(scenario).length > 0 ? { boards: {} } : {}),
    ...(allocatesOf(scenario).length > 0 ? { allocations: {} } : {}),
    ...(belief ? { belief } : {}),
    ...(scenario.remembers
      ? { remembers: Object.fromEntries(noticed.map(({ memory, value }) => [memory, value])) }
      : {}),
    ...(picksOf(scenario).length > 0 ? { picks: {} } : {}),
  }
  // The effects of memories are about what every role starts with.
  return noticed.reduce((start, { begins: { trust = {}, rapport = {}, learns = [] } }) => {
    const nobody = { ...start, role: "", seed: "" }
    const trusted = effects.trust(nobody, { by: trust }, undefined)
    const open = start.rapport ? effects.rapport(trusted, { by: rapport }, undefined) : trusted
    const { role: _, seed: __, ...progress } = effects.learn(open, { facts: learns }, undefined)
    return progress
  }, plain)
}

/** In the order of their hours, so that of two messages an act brings at once the earlier is heard first. */
function byHour({ scenario, from }: Setting) {
  const hour = ({ at }: { readonly at?: string | undefined }) => (at === undefined ? 0 : toClock(at, from))
  return [...byId(scenario.injects ?? [])].sort((a, b) => hour(a) - hour(b))
}

function byId<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1))
}

// ------------------------------------------------------------------------------------------------------- running

type MachineEvent = LearnerEvent | { readonly type: "called"; readonly inject: string }

/** The only guards and actions there are. */
const toolbox = setup({
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion, typescript/no-unnecessary-type-assertion -- XState reads the types of this field, never its value
  types: {} as { context: Progress; events: MachineEvent; input: Progress },
  guards: {
    open: ({ context, event }, gate: Gate) => event.type !== "called" && isFor(gate, event) && isOpen(gate, context),
    calls: ({ event }, { inject }: { readonly inject: string }) => event.type === "called" && event.inject === inject,
    due: ({ context }, { from, at, when, unless }: Due) =>
      context.ending === undefined &&
      (at === undefined || context.minutes >= at) &&
      (when === undefined || holds(when, context, from)) &&
      (unless === undefined || !holds(unless, context, from)),
  },
  actions: {
    happen: assign(({ context, event }, { effects }: { readonly effects: readonly Effect[] }) =>
      after(context, effects, event.type === "called" ? undefined : event),
    ),
    call: raise((_, { inject }: { readonly inject: string }): MachineEvent => ({ type: "called", inject })),
  },
})

function run(config: MachineConfig) {
  const machine = {
    ...withOneAction(config),
    context: ({ input }: { readonly input: Progress }) => input,
    options: { maxIterations: limits.microsteps },
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion, typescript/no-unnecessary-type-assertion -- XState's type cannot follow a configuration made from data
  return toolbox.createMachine(machine as unknown as Parameters<typeof toolbox.createMachine>[0])
}

/** Effects that happen together, those of the beat entered among them, become one action: XState makes a snapshot for each. */
function withOneAction({ states: { story, injects }, ...config }: MachineConfig): object {
  const happen = (effects: readonly Effect[]) => ({ type: "happen", params: { effects } })
  const arriving = (beat: string | undefined) => (beat === undefined ? [] : (story.states[beat]?.entry ?? []))
  const beat = ({ type, on = {} }: BeatState) => ({
    ...(type ? { type } : {}),
    on: mapped(on, (transitions) =>
      transitions.map(({ actions, ...transition }) => ({
        ...transition,
        actions: happen([...actions, ...arriving(transition.target)]),
      })),
    ),
  })
  const called = story.on?.called.map((transition) => ({
    ...transition,
    actions: happen(arriving(transition.target.slice(1))),
  }))
  const inject = ({ states: { waiting, fired }, initial }: InjectState) => {
    const { actions, ...always } = waiting.always
    const calls = actions.filter(({ type }) => type === "call")
    const effects = actions.flatMap((action) => (action.type === "call" ? [] : [action]))
    return { initial, states: { waiting: { always: { ...always, actions: [happen(effects), ...calls] } }, fired } }
  }
  return {
    ...config,
    states: {
      story: {
        initial: { target: story.initial, actions: happen(arriving(story.initial)) },
        states: mapped(story.states, beat),
        ...(called ? { on: { called } } : {}),
      },
      injects: { ...injects, states: mapped(injects.states, inject) },
    },
  }
}

function mapped<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}

export type Logic = ReturnType<typeof run>
export type Snapshot = SnapshotFrom<Logic>

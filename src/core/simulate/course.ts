import type { AttemptHeader } from "../attempt/attempt"
import type { Play } from "../attempt/play"
import { digestOf } from "../machine/canonical"
import { draw } from "../machine/draw"
import { compile } from "../machine/machine"
import type { Pack } from "../pack/pack"
import { mostActs, playOut } from "./play-out"
import { doctrine } from "./policies/doctrine"
import { passive } from "./policies/passive"
import { random } from "./policies/random"
import { reckless } from "./policies/reckless"
import type { Policy } from "./policy"

/** A course that bots play: who they are, and on which day which scenarios are played, in their order. */
export interface CoursePlan {
  readonly trainees: number
  readonly days: readonly { readonly date: string; readonly scenarios: readonly string[] }[]
  /** As for `simulated`. */
  readonly seed: string
  /** The languages trainees read in, which they take turns with; without it the pack's own. */
  readonly languages?: readonly string[]
}

/**
 * The attempts of a course, trainee by trainee, each under a pseudonym that is a number with its zeros. Every trainee
 * leans to a way of her own and goes by the doctrine in some beats, in more of them from day to day. Everything follows
 * from the seed. A sample to look at and to test with: no trainee ever played like that.
 */
export function* simulatedCourse(pack: Pack, { trainees, days, seed, languages }: CoursePlan): Generator<Play> {
  const machines = new Map(pack.scenarios.map((scenario) => [scenario.scenario, compile(scenario, pack.world)]))
  for (let n = 0; n < trainees; n++) {
    const trainee = String(n + 1).padStart(3, "0")
    const leaning = leanings[n % leanings.length]
    if (!leaning) throw new Error("a course without leanings")
    for (const [day, { date, scenarios }] of days.entries())
      for (const [slot, id] of scenarios.entries()) {
        const machine = machines.get(id)
        if (!machine) throw new Error(`${pack.about.pack} has no scenario ${id}`)
        const { roles } = machine.setting.scenario
        const own = `${seed}-${trainee}-${day + 1}-${slot + 1}`
        const header: Omit<AttemptHeader, "id"> = {
          format: 1,
          pack: { id: pack.about.pack, version: pack.about.version },
          scenario: id,
          machine: machine.digest,
          role: roles[n % roles.length] ?? "",
          seed: own,
          began: `${date}T${hourOf(slot, draw(own, "minute") % 20)}:00.000Z`,
          trainee,
          language: languages?.[n % languages.length] ?? pack.about.language,
        }
        const learnt = day / Math.max(1, days.length - 1)
        const policy = leaningTo(leaning.policy, leaning.from + (leaning.to - leaning.from) * learnt)
        const headed = { ...header, id: `course-${digestOf(header).slice(0, 24)}` }
        const pace = (act: number) => 2000 + draw(own, `pace/${act}`) * 30
        yield playOut(machine, pack.doctrine, policy, headed, mostActs, pace).play
      }
  }
}

/** By which way a trainee goes where she does not go by the doctrine, and in which share of beats she does, on the first day and the last. */
const leanings: readonly { readonly policy: Policy; readonly from: number; readonly to: number }[] = [
  { policy: passive, from: 0.3, to: 0.7 },
  { policy: random, from: 0.5, to: 0.8 },
  { policy: reckless, from: 0.3, to: 0.65 },
  { policy: passive, from: 0.6, to: 0.9 },
  { policy: random, from: 0.2, to: 0.6 },
]

function leaningTo(own: Policy, share: number): Policy {
  return {
    ...own,
    // Whoever waits for something waits as long as the more patient of the two.
    patience: Math.max(own.patience, doctrine.patience),
    wishes: (turn) => {
      const { seed } = turn.play.attempt
      const isSure = draw(seed, `sure/${turn.play.now.at}`) < share * 1000
      return (isSure ? doctrine : own).wishes(turn)
    },
  }
}

/** From eight o'clock on, forty minutes for each; a course's day has room for twenty. */
function hourOf(slot: number, late: number): string {
  const minutes = 8 * 60 + slot * 40 + late
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`
}

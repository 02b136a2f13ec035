import type { AttemptHeader } from "../attempt/attempt"
import { digestOf } from "../machine/canonical"
import type { Machine } from "../machine/machine"
import type { Pack } from "../pack/pack"
import { type Played, playOut } from "./play-out"
import type { Policy } from "./policy"

/**
 * The attempts of one policy, one after the other: the roles take turns. Everything in them follows from the seed, and
 * attempt `n` of every policy has the same role, the same chance and the same order of options.
 */
export function* simulated(
  machine: Machine,
  pack: Pack,
  policy: Policy,
  { attempts, seed, roles }: { readonly attempts: number; readonly seed: string; readonly roles: readonly string[] },
): Generator<Played> {
  for (let n = 0; n < attempts; n++) {
    const role = roles[n % roles.length]
    if (role === undefined) throw new Error("a cohort without roles")
    yield playOut(machine, pack.doctrine, policy, headerOf(machine, pack, policy, role, `${seed}-${n + 1}`))
  }
}

/** Seeds a cohort may have: with the number of an attempt after it, it must still be the seed of an attempt. */
export const seedPattern = /^[a-z0-9-]{1,48}$/

function headerOf(machine: Machine, { about }: Pack, { name }: Policy, role: string, seed: string): AttemptHeader {
  const header: Omit<AttemptHeader, "id"> = {
    format: 1,
    pack: { id: about.pack, version: about.version },
    scenario: machine.config.id,
    machine: machine.digest,
    role,
    seed,
    // Nobody began it at any hour, and the same command must write the same bytes tomorrow.
    began: "2000-01-01T00:00:00.000Z",
  }
  return { ...header, id: `${name}-${digestOf({ ...header, policy: name }).slice(0, 24)}` }
}

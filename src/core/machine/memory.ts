import type { Scenario } from "../pack/schema"
import type { Memories } from "./progress"

type Begins = NonNullable<Scenario["remembers"]>[string][string]

/** One memory that a scenario notices, what it came to, and what is so from the beginning because of it. */
export interface Noticed {
  readonly memory: string
  readonly value: string
  readonly begins: Begins
}

/** What a scenario notices of the memories an attempt begins with, in the order in which it names them. */
export function noticedBy({ remembers = {} }: Pick<Scenario, "remembers">, memories: Memories): readonly Noticed[] {
  return Object.entries(remembers).flatMap(([memory, values]) => {
    const value = Object.hasOwn(memories, memory) ? memories[memory] : undefined
    const begins = value !== undefined && Object.hasOwn(values, value) ? values[value] : undefined
    return value !== undefined && begins ? [{ memory, value, begins }] : []
  })
}

/** Every way in which a scenario can begin: nothing remembered first, then each memory at each of what it may have come to. */
export function beginningsOf({ remembers = {} }: Pick<Scenario, "remembers">): readonly Memories[] {
  return Object.entries(remembers).reduce<readonly Memories[]>(
    (before, [memory, values]) =>
      before.flatMap((memories) => [
        memories,
        ...Object.keys(values).map((value): Memories => ({ ...memories, [memory]: value })),
      ]),
    [{}],
  )
}

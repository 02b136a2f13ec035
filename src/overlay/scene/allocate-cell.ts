import type { AllocateView } from "../../core/attempt/view-types"
import { unitAt } from "../../core/presence/rules"

/** A place on a day. */
export interface Cell {
  readonly place: string
  readonly day: number
}

/** How many of some means are there. */
export function standing({ units }: Pick<AllocateView, "units">, { place, day }: Cell, means: string): number {
  return unitAt(units, place, means, day)
}

/** How many of them are out on a day, wherever. */
export function outOn(allocate: Pick<AllocateView, "units" | "places">, day: number, means: string): number {
  return allocate.places.reduce((sum, { id: place }) => sum + standing(allocate, { place, day }, means), 0)
}

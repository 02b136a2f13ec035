import type { LandKind, Means, RoadKind } from "../pack/kit"
import type { Spot } from "../pack/road-net"

/**
 * The map as the trainee may know it now: the land, and what she has learnt of it. Spots are in hundredths of its width
 * and height, lengths in hundredths of its width.
 */
export interface MapView {
  readonly title: string
  /** Kilometres from west to east, where the pack says so. */
  readonly across?: number
  readonly rivers: readonly CourseView[]
  readonly roads: readonly (CourseView & { readonly kind: RoadKind })[]
  readonly hills: readonly Spot[]
  readonly land: readonly { readonly kind: LandKind; readonly at: Spot; readonly around: number }[]
  readonly landmarks: readonly { readonly name: string; readonly at: Spot }[]
  readonly places: readonly PlaceOnMap[]
  readonly routes: readonly RouteView[]
  readonly stands: readonly StandView[]
  readonly areas: readonly AreaView[]
  /** Missing before the scenario has begun. */
  readonly hours?: HoursView
}

export interface CourseView {
  readonly name: string
  readonly course: readonly Spot[]
}

export interface PlaceOnMap {
  readonly id: string
  readonly title: string
  readonly at: Spot
  readonly here: boolean
}

/** Whole minutes of a journey, by the light in which it begins. */
export interface Minutes {
  readonly light: number
  readonly dark: number
}

export interface RouteView {
  readonly id: string
  readonly title: string
  /** Titles of the places where it begins and ends, and of those between. */
  readonly from: string
  readonly to: string
  readonly passes: readonly string[]
  readonly by: Means
  readonly course: readonly Spot[]
  readonly length: number
  readonly minutes: Minutes
  /** Areas it goes through, of those that are on the map. */
  readonly meets: readonly AreaView[]
  /** Actions of the risk card that can take it; `taken` by the measures that are added now. */
  readonly actions: readonly { readonly action: string; readonly taken: boolean }[]
}

export interface StandView {
  readonly id: string
  readonly title: string
  readonly at: Spot
  readonly place: string
  readonly by: Means
  /** Minutes before it can leave. */
  readonly ready: number
  /** How far it comes over the roads, `ready` included. */
  readonly reach?: {
    readonly within: number
    readonly light: readonly (readonly Spot[])[]
    readonly dark: readonly (readonly Spot[])[]
  }
  /** How far it reaches through the air. */
  readonly around?: number
  /** Minutes to the places of the map, `ready` included; only those a road leads to. */
  readonly places: readonly { readonly place: string; readonly minutes: Minutes }[]
}

export interface AreaView {
  readonly id: string
  readonly title: string
  readonly at: Spot
  readonly around: number
  /** The threat it is about, where the risk card asks about that threat. */
  readonly threat?: string
}

/** The hours the map can be read at: minutes since the first midnight. */
export interface HoursView {
  readonly now: number
  readonly until: number
  /** Minutes that the measures added to the risk card still need before anybody leaves. */
  readonly preparation: number
  /** What the clock comes past, in order. */
  readonly marks: readonly HourMark[]
}

export interface HourMark {
  readonly at: number
  readonly what: "first-light" | "sunrise" | "sunset" | "dark" | "window-opens" | "window-ends" | "promise"
  /** Of a promise, what was promised; of a window, the risk to people. */
  readonly title?: string
}

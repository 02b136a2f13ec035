import { createContext } from "preact"
import { useContext } from "preact/hooks"
import type { Glance } from "../play/glance"
import type { Commands, Settings } from "./screen"

/** What every part of the overlay may reach without it being handed down by hand. */
export interface Around {
  readonly commands: Commands
  readonly settings: Settings
  readonly said: Said
  readonly seeing: Seeing
  /** Speaks a sentence in the live region. */
  readonly say: (text: string) => void
}

/** The last thing for the live region; `turn` tells the same sentence said twice. */
export interface Said {
  readonly text: string
  readonly turn: number
}

/** A thing pointed at on the stage; `turn` tells the same thing picked twice. */
export interface Picked {
  readonly thing: string
  readonly turn: number
}

/** What comes from the picture: where the eye is turned, if there is one, and how often something was counted in it. */
export interface Seeing {
  readonly glance: Glance | undefined
  readonly counted: number
}

export const Surroundings = createContext<Around | undefined>(undefined)

export function useSurroundings(): Around {
  const around = useContext(Surroundings)
  if (!around) throw new Error("drawn outside of createOverlay")
  return around
}

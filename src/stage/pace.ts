/** Tells once when frames come too slowly for too long to be called a picture that moves. */
export interface Pace {
  /** A frame came, so many milliseconds after the last. */
  readonly frame: (milliseconds: number) => void
  /** Frames were not wanted for a while; what came before does not count. */
  readonly rest: () => void
}

/** Milliseconds of a frame that is too slow, and for how long all of them must be about that. */
const slow = 200
const patience = 8000
/** A pause as long as this is a sleeping computer or a hidden window, and says nothing of its speed. */
const away = 2500

export function createPace(onSlow: () => void): Pace {
  let passed = 0
  let frames = 0
  let told = false
  const rest = (): void => {
    passed = 0
    frames = 0
  }
  return {
    frame(milliseconds) {
      if (told) return
      if (milliseconds > away) {
        rest()
        return
      }
      passed += milliseconds
      frames++
      if (passed < patience) return
      if (passed / frames > slow) {
        told = true
        onSlow()
      }
      rest()
    },
    rest,
  }
}

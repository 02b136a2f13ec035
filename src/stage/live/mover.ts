/** Something on the stage that moves by itself. */
export interface Mover {
  /** `seconds` stands still with the stage; `look` is where the eye has turned, in pixels of the nearest ground. */
  readonly move: (seconds: number, look: number) => void
}

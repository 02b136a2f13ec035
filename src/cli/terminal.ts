/** Where a command writes. Results go to `out`; questions, progress and complaints to `err`. */
export interface Terminal {
  /** Whether `out` is a screen somebody looks at, not a pipe or a file. */
  readonly isScreen: boolean
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** The next line typed, or undefined at the end of input. */
  readonly ask: (question: string) => Promise<string | undefined>
}

/** What the shell is told: 0 clean, 1 problems found, 2 called the wrong way. */
export type ExitCode = 0 | 1 | 2

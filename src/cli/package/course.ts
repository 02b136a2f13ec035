/** What a package offers, as its manifest says it: a course with a part for each scenario, which a platform launches by itself. */
export interface Course {
  /** The pack's id. Identifiers are made of ids alone: a platform keeps its grades by them, from one version to the next. */
  readonly pack: string
  readonly version: string
  readonly title: string
  readonly about: string
  readonly language: string
  readonly parts: readonly {
    readonly scenario: string
    readonly title: string
    readonly about: string
  }[]
  /** From which grade on (0 to 100) a part is passed, where the packager set a mark. */
  readonly pass: number | undefined
  /** Every file of the package but the manifest, in order. */
  readonly files: readonly string[]
}

/** The page, and how it is told which scenario to open. */
export const page = "index.html"

export function launchOf(scenario: string): string {
  return `?scenario=${scenario}`
}

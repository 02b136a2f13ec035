/** A statement of xAPI as it is sent; the same in 1.0.3 and 2.0. Nothing in it names a person. */
export interface Statement {
  readonly id: string
  readonly actor: {
    readonly objectType: "Agent"
    readonly account: { readonly homePage: string; readonly name: string }
  }
  readonly verb: { readonly id: string; readonly display: LanguageMap }
  readonly object: Activity
  readonly result?: {
    readonly score?: { readonly scaled: number; readonly raw?: number; readonly min?: number; readonly max?: number }
    readonly completion?: true
    readonly response?: string
    readonly duration?: string
    readonly extensions?: Extensions
  }
  readonly context: {
    /** One for each attempt. */
    readonly registration: string
    readonly platform: string
    readonly contextActivities: {
      readonly parent?: readonly Activity[]
      readonly grouping: readonly Activity[]
      readonly category: readonly Activity[]
    }
    readonly extensions: Extensions
  }
  readonly timestamp: string
}

export interface Activity {
  readonly objectType: "Activity"
  readonly id: string
  readonly definition: {
    readonly type: string
    readonly name?: LanguageMap
    readonly interactionType?: "choice" | "other"
    readonly choices?: readonly { readonly id: string; readonly description: LanguageMap }[]
  }
}

export type LanguageMap = Readonly<Record<string, string>>
export type Extensions = Readonly<Record<string, unknown>>

import { irisBegin, profileIri, profileVersionIri } from "./iris"
import type { LanguageMap } from "./statement"
import {
  activityTypes,
  type ExtensionName,
  type ExtensionWord,
  extensionIri,
  extensions,
  type Verb,
  verbs,
} from "./vocabulary"

/** The profile as the specification of xAPI profiles lays it down: our extensions, and what statement of which shape is sent. */
export function profileDocument(): Profile {
  return {
    "@context": "https://w3id.org/xapi/profiles/context",
    id: profileIri,
    type: "Profile",
    conformsTo: "https://w3id.org/xapi/profiles#1.0",
    prefLabel: { en: "Forewarn" },
    definition: {
      en: "Attempts at scenarios of pre-deployment training: that one began, which option was taken at which decision and what the doctrine makes of it, and how it ended. Verbs and activity types are those of cmi5, of the serious games profile and of ADL. Nothing says passed or failed, because there is no cut score.",
    },
    versions: [{ id: profileVersionIri, generatedAtTime: "2026-11-28T00:00:00Z" }],
    author: { type: "Organization", name: "Forewarn" },
    concepts: Object.entries(extensions).map(([name, { type, says, schema }]) => ({
      id: extensionIri(name),
      type,
      inScheme: profileVersionIri,
      prefLabel: { en: name.replaceAll("-", " ") },
      definition: { en: says },
      inlineSchema: JSON.stringify(schema),
    })),
    templates: templates.map(toDocument),
  }
}

export interface Profile {
  readonly "@context": string
  readonly id: string
  readonly type: "Profile"
  readonly conformsTo: string
  readonly prefLabel: LanguageMap
  readonly definition: LanguageMap
  readonly versions: readonly { readonly id: string; readonly generatedAtTime: string }[]
  readonly author: { readonly type: "Organization"; readonly name: string }
  readonly concepts: readonly {
    readonly id: string
    readonly type: ExtensionWord["type"]
    readonly inScheme: string
    readonly prefLabel: LanguageMap
    readonly definition: LanguageMap
    /** JSON Schema, as text. */
    readonly inlineSchema: string
  }[]
  readonly templates: readonly StatementTemplate[]
}

export interface StatementTemplate {
  readonly id: string
  readonly type: "StatementTemplate"
  readonly inScheme: string
  readonly prefLabel: LanguageMap
  readonly definition: LanguageMap
  readonly verb: string
  readonly objectActivityType: string
  readonly contextGroupingActivityType: readonly string[]
  readonly rules: readonly { readonly location: string; readonly presence: "included" | "excluded" }[]
}

interface Template {
  readonly name: string
  readonly says: string
  readonly verb: Verb
  readonly object: keyof typeof activityTypes
  readonly always: readonly string[]
  readonly never: readonly string[]
}

const context: readonly ExtensionName[] = ["attempt", "pack-version", "doctrine", "role"]
const outcome: readonly ExtensionName[] = [
  "ending",
  "receipt",
  "scenario-minutes",
  "stances",
  "quality",
  "recognition",
  "competencies",
  "hard-rules",
]
const inResult = (name: ExtensionName) => `$.result.extensions['${extensionIri(name)}']`
const inContext = (name: ExtensionName) => `$.context.extensions['${extensionIri(name)}']`

const decision = {
  always: [
    "$.result.response",
    "$.result.duration",
    inResult("milliseconds"),
    inContext("scenario-clock"),
    "$.context.contextActivities.parent[*].id",
  ],
  never: ["$.result.success", "$.result.completion"],
}

const templates: readonly Template[] = [
  {
    name: "began",
    says: "An attempt at a scenario began.",
    verb: "initialized",
    object: "quest",
    always: [],
    never: ["$.result"],
  },
  {
    name: "decided",
    says: "An option was taken. The response is its id; the score, where there is one, is the quality of the decision.",
    verb: "selected",
    object: "question",
    always: [...decision.always, inContext("open")],
    never: decision.never,
  },
  {
    name: "decided-in-talk",
    says: "The same, in a talk with somebody.",
    verb: "selected",
    object: "dialog",
    always: [...decision.always, inContext("open")],
    never: decision.never,
  },
  {
    name: "handed-in",
    says: "A report, sort, board, pick or plan of presence was handed in. The response is what came of it; the score is how good it was, from 0 to 1.",
    verb: "answered",
    object: "question",
    always: decision.always,
    never: decision.never,
  },
  {
    name: "ended",
    says: "The scenario came to an ending.",
    verb: "completed",
    object: "quest",
    always: ["$.result.completion", "$.result.duration", ...outcome.map(inResult)],
    never: ["$.result.score", "$.result.success"],
  },
  {
    name: "over",
    says: "Nothing more will come of this attempt.",
    verb: "terminated",
    object: "quest",
    always: ["$.result.duration"],
    never: ["$.result.score", "$.result.success", "$.result.completion"],
  },
]

function toDocument({ name, says, verb, object, always, never }: Template): StatementTemplate {
  const everywhere = ["$.id", "$.timestamp", "$.context.registration", ...context.map(inContext)]
  return {
    id: `${irisBegin}/xapi/templates/${name}`,
    type: "StatementTemplate",
    inScheme: profileVersionIri,
    prefLabel: { en: name.replaceAll("-", " ") },
    definition: { en: says },
    verb: verbs[verb],
    objectActivityType: activityTypes[object],
    contextGroupingActivityType: [activityTypes.game],
    rules: [
      ...[...everywhere, ...always].map((location) => ({ location, presence: "included" as const })),
      ...never.map((location) => ({ location, presence: "excluded" as const })),
    ],
  }
}

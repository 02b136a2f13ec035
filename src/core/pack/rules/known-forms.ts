import { nearest } from "../nearest"
import type { Found } from "../rule"
import type { PackFile } from "../schema"

/** The forms of pack.yaml hold scenarios that exist, and each once: who has played one before knows it. */
export function knownForms({ forms = {} }: PackFile, scenarios: readonly string[]): readonly Found[] {
  const entries = Object.entries(forms).flatMap(([form, ids]) =>
    ids.map((id, i) => ({ id, path: ["forms", form, i] as const })),
  )
  return entries.flatMap(({ id, path }, i): readonly Found[] => {
    const first = entries.slice(0, i).find((entry) => entry.id === id)
    if (first) return [{ finding: { code: "repeated-scenario", scenario: id }, path, first: first.path }]
    if (scenarios.includes(id)) return []
    return [
      {
        finding: {
          code: "unknown-name",
          kind: "scenario",
          name: id,
          nearest: nearest(id, scenarios),
          known: scenarios,
          file: "this pack",
        },
        path,
      },
    ]
  })
}

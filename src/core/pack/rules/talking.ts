import { actsOf, type Act } from "../parts"
import type { Found, Rule } from "../rule"
import type { Scenario } from "../schema"
import { consentKey, neededConsents } from "../talks"
import { inOrder } from "./handing-in"

/** Somebody is there to be asked, every sentence is answered in any case, and a consent that is needed can be given. */
export const talking: Rule = {
  needs: "parts",
  check: ({ scenario }) => {
    const known = givable(scenario)
    return actsOf(scenario).flatMap((found) => ofAct(found, known, scenario))
  },
}

function ofAct({ id, act, beat, path }: Act, given: ReadonlySet<string>, { people }: Scenario): readonly Found[] {
  if ("effectiveness" in act) return []
  return [
    ...(act.asks !== undefined && !beat.talk
      ? [{ finding: { code: "asks-nobody", choice: id } as const, path: [...path, "asks"], at: "key" as const }]
      : []),
    ...(act.answers ? inOrder(id, act.answers, [...path, "answers"]) : []),
    ...neededConsents(act)
      .filter((key) => !given.has(key))
      .flatMap((key): readonly Found[] => {
        const [person = "", purpose = ""] = key.split(" ")
        // One that does not exist at all is told as that.
        if (people?.[person]?.consents?.[purpose] === undefined) return []
        const at = [...path, "needs-consent", person]
        return [{ finding: { code: "ungiven-consent", person, purpose }, path: at, severity: "warning" }]
      }),
  ]
}

/** Every consent that somebody can come to give, by its key. */
function givable(scenario: Scenario): ReadonlySet<string> {
  return new Set(
    actsOf(scenario).flatMap(({ act }) =>
      Object.entries(act.consent ?? {}).flatMap(([person, purposes]) =>
        Object.entries(purposes).flatMap(([purpose, state]) =>
          state === "given" ? [consentKey(person, purpose)] : [],
        ),
      ),
    ),
  )
}

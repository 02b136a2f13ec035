import { profileDocument, type Statement } from "../../src/core/index"
import type { StatementTemplate } from "../../src/core/xapi/profile"

/** Holds statements against the published profile, as the specification of xAPI profiles says it is to be done. */

export const profile = profileDocument()

/** The templates whose determining properties a statement has. */
export function templatesOf(statement: unknown): readonly StatementTemplate[] {
  return profile.templates.filter(
    ({ verb, objectActivityType, contextGroupingActivityType }) =>
      at(statement, "$.verb.id").includes(verb) &&
      at(statement, "$.object.definition.type").includes(objectActivityType) &&
      contextGroupingActivityType.every((type) =>
        at(statement, "$.context.contextActivities.grouping[*].definition.type").includes(type),
      ),
  )
}

/** The rules of a template that a statement breaks. */
export function brokenRules(statement: unknown, { rules }: StatementTemplate): readonly string[] {
  return rules
    .filter(({ location, presence }) => at(statement, location).length > 0 !== (presence === "included"))
    .map(({ location, presence }) => `${location} is to be ${presence}`)
}

/** Extensions of the wrong kind, or that the profile does not know. */
export function strangeExtensions({ context, result }: Statement): readonly string[] {
  const known = (type: string) => profile.concepts.filter((one) => one.type === type).map(({ id }) => id)
  const strange = (extensions: object | undefined, type: string) =>
    Object.keys(extensions ?? {}).filter((key) => !known(type).includes(key))
  return [...strange(context.extensions, "ContextExtension"), ...strange(result?.extensions, "ResultExtension")]
}

/** The JSONPath that profiles use: children by name, in brackets by string, all members by a star. */
function at(value: unknown, path: string): readonly unknown[] {
  const steps = [...path.slice(1).matchAll(/\.([A-Za-z]+)|\['([^']+)'\]|\[(\*)\]/g)]
  return steps.reduce<readonly unknown[]>(
    (found, [, name, quoted, star]) =>
      found.flatMap((one) => {
        if (typeof one !== "object" || one === null) return []
        if (star) return Object.values(one)
        const inner: unknown = Reflect.get(one, name ?? quoted ?? "")
        return inner === undefined ? [] : [inner]
      }),
    [value],
  )
}

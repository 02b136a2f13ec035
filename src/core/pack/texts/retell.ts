import { z } from "../zod"

/** What stands in a text's place: the same text, or another. `key` names it by ids, never by positions. */
export type Tell = (key: string, text: string) => string

/**
 * A file's value with every text that people read told anew, and all else as it was. What is such a text, the schema
 * says: a string that has no form of its own. Entries of a list are named by their id; where they have none, all of them
 * share the list's key, and only the sentence itself tells them apart.
 */
export function retell<T>(schema: z.ZodType<T>, value: T, tell: Tell): T
export function retell(schema: z.ZodType, value: unknown, tell: Tell): unknown {
  return told(schema, value, "", tell)
}

function told(schema: unknown, value: unknown, key: string, tell: Tell): unknown {
  if (value === undefined || value === null) return value
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodLazy)
    return told(schema.unwrap(), value, key, tell)
  if (schema instanceof z.ZodUnion) {
    const fitting = schema.options.find((option) => z.safeParse(option, value).success)
    return fitting === undefined ? value : told(fitting, value, key, tell)
  }
  if (typeof value === "string") return schema instanceof z.ZodString && !schema.format ? tell(key, value) : value
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((item) => told(schema.element, item, under(key, idOf(item)), tell))
  if (schema instanceof z.ZodRecord && isMap(value))
    return mapped(value, (name, inner) => told(schema.valueType, inner, under(key, name), tell))
  if (schema instanceof z.ZodObject && isMap(value))
    return mapped(value, (name, inner) => told(schema.shape[name], inner, under(key, name), tell))
  return value
}

function under(key: string, name: string | undefined): string {
  return name === undefined ? key : key === "" ? name : `${key}.${name}`
}

function idOf(item: unknown): string | undefined {
  return isMap(item) && typeof item["id"] === "string" ? item["id"] : undefined
}

function mapped(
  value: Readonly<Record<string, unknown>>,
  change: (name: string, inner: unknown) => unknown,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, change(name, inner)]))
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

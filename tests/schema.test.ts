import { spawnSync } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, test } from "vitest"
import { fileKinds, jsonSchemas, schemaFileName } from "../src/core/index"

/** The JSON Schemas that ship: they are the ones the language makes, and they explain every field of it. */

const root = resolve(import.meta.dirname, "..")
const folder = resolve(root, "scenarios/schema")
const schemas = jsonSchemas()

test.each(fileKinds)("the schema of %s on disk is the one the language makes", (kind) => {
  const stored: unknown = JSON.parse(readFileSync(resolve(folder, schemaFileName(kind)), "utf8"))
  expect(stored, "run: npx forewarn schema --out scenarios/schema").toEqual(JSON.parse(JSON.stringify(schemas[kind])))
})

test("there are no other schemas", () => {
  expect(readdirSync(folder).sort()).toEqual(fileKinds.map(schemaFileName).sort())
})

test("forewarn schema prints them", () => {
  const { status, stdout } = spawnSync(process.execPath, [resolve(root, "src/cli/bin.mjs"), "schema"], {
    encoding: "utf8",
  })
  expect({ status, kinds: Object.keys(JSON.parse(stdout)) }).toEqual({ status: 0, kinds: fileKinds })
})

describe.each(fileKinds)("the schema of %s", (kind) => {
  const nodes = nodesOf(schemas[kind])

  test("has a title and a name", () => {
    expect(schemas[kind]).toMatchObject({
      $schema: "http://json-schema.org/draft-07/schema#",
      $id: schemaFileName(kind),
      title: expect.any(String),
    })
  })
  test("explains every field in one sentence", () => {
    const fields = nodes.flatMap(({ properties }) => Object.entries(properties ?? {}))
    expect(fields.length).toBeGreaterThan(3)
    const unexplained = fields.filter(
      ([, field]) => !/^[A-Z…].*[.…,]$/.test(field.description ?? "") || (field.description ?? "").length > 140,
    )
    expect(unexplained.map(([name]) => name)).toEqual([])
  })
  test("refuses keys that are not of the language", () => {
    const open = nodes.filter((node) => node.properties && node.additionalProperties !== false)
    expect(open).toEqual([])
  })
})

interface SchemaNode {
  readonly description?: string
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly additionalProperties?: unknown
}

/** Every group of fields in a schema, and every other object in it. */
function nodesOf(value: unknown): readonly SchemaNode[] {
  if (typeof value !== "object" || value === null) return []
  return [...(Array.isArray(value) ? [] : [value]), ...Object.values(value).flatMap(nodesOf)]
}

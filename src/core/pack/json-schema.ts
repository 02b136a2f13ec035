import { campaignFile } from "./campaign-file"
import { mediaFile } from "./media/media-file"
import { playFile } from "./play-file"
import { doctrineFile, indicatorsFile, packFile, scenario, worldFile } from "./schema"
import { textFile } from "./texts/text-file"
import { z } from "./zod"

export const fileKinds = [
  "pack",
  "doctrine",
  "indicators",
  "world",
  "scenario",
  "campaign",
  "play",
  "text",
  "media",
] as const
export type FileKind = (typeof fileKinds)[number]

/**
 * A JSON Schema for every kind of file in a pack's folder, so that editors can complete and explain its fields. It holds the
 * shape only; what needs the whole pack (does this beat exist?) stays with the checker.
 */
export function jsonSchemas(): Readonly<Record<FileKind, object>> {
  return {
    pack: schemaOf("pack", packFile),
    doctrine: schemaOf("doctrine", doctrineFile),
    indicators: schemaOf("indicators", indicatorsFile),
    world: schemaOf("world", worldFile),
    scenario: schemaOf("scenario", scenario),
    campaign: schemaOf("campaign", campaignFile),
    play: schemaOf("play", playFile),
    text: schemaOf("text", textFile),
    media: schemaOf("media", mediaFile),
  }
}

/** The name of the file that holds the schema; schemas name themselves by it, so they work wherever they lie. */
export function schemaFileName(kind: FileKind): string {
  return `${kind}.schema.json`
}

function schemaOf(kind: FileKind, schema: z.ZodType): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: "draft-7", io: "input" })
  return { $schema, $id: schemaFileName(kind), ...rest }
}

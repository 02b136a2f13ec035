import type { Pack } from "../../pack/pack"
import { paragraphsOf } from "../../pack/prose"
import type { Said } from "./sheet-types"

/** Prose as it is read aloud: whose words are whose, by their names. */
export function saidOf(text: string, { world }: Pack): readonly Said[] {
  return paragraphsOf(text).map((paragraph) =>
    paragraph.speaker === undefined
      ? paragraph
      : { speaker: world.cast[paragraph.speaker]?.name ?? paragraph.speaker, text: paragraph.text },
  )
}

export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim()

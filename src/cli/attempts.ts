import { existsSync } from "node:fs"
import { attemptOpener, type Pack, type Play, readAttempt } from "../core/index"
import { type Loaded, textOf } from "./packs"

export type Opened =
  | { readonly ok: true; readonly play: Play; readonly pack: Pack }
  | { readonly ok: false; readonly words: string }

/** Reads an attempt's file, finds its pack among those loaded, and plays it again. */
export function openAttempt(path: string, packs: readonly Loaded[]): Opened {
  if (!existsSync(path)) return { ok: false, words: "There is no such file." }
  const text = textOf(path)
  if (text === undefined) return { ok: false, words: "It is not text in UTF-8." }
  const read = readAttempt(path, text)
  if (!read.ok) return { ok: false, words: read.problem.words }
  const opened = attemptOpener(packs.flatMap((loaded) => (loaded.ok ? [loaded.pack] : [])))(read.attempt)
  if (opened.ok) return opened
  const { code, words } = opened.problem
  return { ok: false, words: code === "unknown-pack" ? `${words} ${packHint}` : words }
}

/** What to do about an attempt of a pack that is not here. */
export const packHint = "Name its folder with --pack."

import { existsSync } from "node:fs"
import { type Attempt, compile, type Pack, type Play, readAttempt, replay } from "../core/index"
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
  return replayIn(read.attempt, packs)
}

function replayIn(attempt: Attempt, packs: readonly Loaded[]): Opened {
  const pack = packs
    .flatMap((loaded) => (loaded.ok ? [loaded.pack] : []))
    .find(({ about }) => about.pack === attempt.pack.id)
  const scenario = pack?.scenarios.find(({ scenario }) => scenario === attempt.scenario)
  if (!pack || !scenario)
    return {
      ok: false,
      words: `It is an attempt of "${attempt.scenario}" in the pack "${attempt.pack.id}" ${attempt.pack.version}, which is not here. Name its folder with --pack.`,
    }
  const replayed = replay(compile(scenario, pack.world), attempt)
  return replayed.ok ? { ok: true, play: replayed.play, pack } : { ok: false, words: replayed.problem.words }
}

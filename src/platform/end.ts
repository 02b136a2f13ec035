import { type Pack, type Play, scoreOf } from "../core/index"
import { gradeOf } from "../core/score/grade"
import type { End } from "./platform"

/** What a platform is told of a run that has ended; undefined while it goes on. */
export function endOf(play: Play, pack: Pack): End | undefined {
  if (play.now.progress.ending === undefined) return undefined
  const { decisions } = scoreOf(play, pack.doctrine)
  const began = Date.parse(play.attempt.began)
  return {
    play,
    pack,
    grade: gradeOf(decisions),
    decisions: decisions.map(({ act, event, computed }) => {
      const step = play.steps[event]
      const at = step?.at ?? 0
      return {
        at: step?.before.at ?? "",
        act: act.id,
        words: act.act.text.trim().replace(/\s+/g, " "),
        quality: computed?.quality.quality,
        latency: Math.max(0, at - (play.steps[event - 1]?.at ?? 0)),
        when: began + at,
      }
    }),
    seconds: (play.attempt.events.at(-1)?.at ?? 0) / 1000,
  }
}

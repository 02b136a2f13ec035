import type { End, Platform, PlatformPorts } from "./platform"
import { type Runtime, toLanguage, toNumber } from "./scorm"
import { toSpan, toTime } from "./times"

/** SCORM 1.2. Undefined when the platform does not let itself be opened. */
export function openScorm12(runtime: Runtime, ports: PlatformPorts): Platform | undefined {
  if (!runtime.open()) return undefined
  const { get, set } = runtime
  const status = get("cmi.core.lesson_status")
  const kept = get("cmi.suspend_data")
  const takes = !["browse", "review"].includes(get("cmi.core.lesson_mode"))
  const finished = ["completed", "passed", "failed"].includes(status)
  const rows = toNumber(get("cmi.interactions._count"))
  const mark = ports.pass === undefined ? undefined : (toNumber(get("cmi.student_data.mastery_score")) ?? ports.pass)
  let ended = finished

  const tell = ({ grade, decisions }: End): boolean => {
    const passed = mark === undefined || grade === undefined ? undefined : grade >= mark
    const scored =
      grade === undefined ||
      [set("cmi.core.score.raw", grade), set("cmi.core.score.min", 0), set("cmi.core.score.max", 100)].every(Boolean)
    // Rows of decisions are optional in this version: a platform without them has no count of them.
    for (const [i, { at, act, quality, latency, when }] of rows === undefined ? [] : decisions.entries()) {
      const row = `cmi.interactions.${(rows ?? 0) + i}`
      set(`${row}.id`, at)
      set(`${row}.type`, "choice")
      set(`${row}.time`, toTime(when))
      set(`${row}.student_response`, act)
      set(`${row}.result`, quality === undefined ? "neutral" : quality.toFixed(1))
      set(`${row}.latency`, toSpan(latency / 1000))
    }
    const word = passed === undefined ? "completed" : passed ? "passed" : "failed"
    return set("cmi.core.lesson_status", word) && scored
  }

  return {
    learner: get("cmi.core.student_id"),
    language: toLanguage(get("cmi.student_preference.language")),
    kept,
    room: 4096,
    finished,
    takes,
    give: ({ run, end }) => {
      const timed = set("cmi.core.session_time", toSpan(ports.seconds()))
      const resumable = set("cmi.suspend_data", run)
      const told = end ? tell(end) : set("cmi.core.lesson_status", "incomplete")
      if (end) ended = true
      set("cmi.core.exit", end ? "" : "suspend")
      return Promise.resolve([runtime.commit(), timed, resumable, told].every(Boolean))
    },
    leave: () => {
      if (takes) {
        set("cmi.core.session_time", toSpan(ports.seconds()))
        set("cmi.core.exit", ended ? "" : "suspend")
        runtime.commit()
      }
      runtime.close()
      return Promise.resolve(undefined)
    },
  }
}

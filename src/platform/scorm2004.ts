import type { End, Platform, PlatformPorts } from "./platform"
import { type Runtime, toLanguage, toNumber } from "./scorm"
import { toIsoSpan, toMoment } from "./times"

/** SCORM 2004, third and fourth edition. Undefined when the platform does not let itself be opened. */
export function openScorm2004(runtime: Runtime, ports: PlatformPorts): Platform | undefined {
  if (!runtime.open()) return undefined
  const { get, set } = runtime
  // To be asked for what it has not got counts as a mistake.
  const kept = get("cmi.entry") === "ab-initio" ? "" : get("cmi.suspend_data")
  const takes = !["browse", "review"].includes(get("cmi.mode"))
  const finished = get("cmi.completion_status") === "completed"
  const rows = toNumber(get("cmi.interactions._count")) ?? 0
  const mark = ports.pass === undefined ? undefined : (toNumber(get("cmi.scaled_passing_score")) ?? ports.pass / 100)
  let ended = finished

  const tell = ({ grade, decisions, pack, play }: End): boolean => {
    const scaled = grade === undefined ? undefined : grade / 100
    const scored =
      grade === undefined || scaled === undefined
        ? []
        : [
            set("cmi.score.scaled", scaled),
            set("cmi.score.raw", grade),
            set("cmi.score.min", 0),
            set("cmi.score.max", 100),
          ]
    const judged =
      mark === undefined || scaled === undefined
        ? []
        : [set("cmi.success_status", scaled >= mark ? "passed" : "failed")]
    for (const [i, { at, act, words, quality, latency, when }] of decisions.entries()) {
      const row = `cmi.interactions.${rows + i}`
      set(`${row}.id`, at)
      set(`${row}.type`, "choice")
      set(`${row}.timestamp`, toMoment(when))
      set(`${row}.learner_response`, act)
      set(`${row}.result`, quality === undefined ? "neutral" : quality.toFixed(1))
      set(`${row}.latency`, toIsoSpan(latency / 1000))
      set(`${row}.description`, `{lang=${pack.language}}${shortened(words)}`)
    }
    const objective = objectiveOf(runtime, `scenario-${play.attempt.scenario}`)
    if (scaled !== undefined) set(`${objective}.score.scaled`, scaled)
    set(`${objective}.completion_status`, "completed")
    return [set("cmi.completion_status", "completed"), ...scored, ...judged].every(Boolean)
  }

  return {
    learner: get("cmi.learner_id"),
    language: toLanguage(get("cmi.learner_preference.language")),
    kept,
    // The third edition promises 4,000 characters, the fourth 64,000. Which one a platform means, it does not say.
    room: 4000,
    finished,
    takes,
    give: ({ run, end }) => {
      const timed = set("cmi.session_time", toIsoSpan(ports.seconds()))
      const resumable = set("cmi.suspend_data", run)
      const told = end ? tell(end) : set("cmi.completion_status", "incomplete")
      if (end) ended = true
      set("cmi.exit", end ? "normal" : "suspend")
      return Promise.resolve([runtime.commit(), timed, resumable, told].every(Boolean))
    },
    leave: () => {
      if (takes) {
        set("cmi.session_time", toIsoSpan(ports.seconds()))
        set("cmi.exit", ended ? "normal" : "suspend")
        runtime.commit()
      }
      runtime.close()
      return Promise.resolve(undefined)
    },
  }
}

/** The place of an objective. Platforms have some of their own in the list, so it is looked up by id, and else put at the end. */
function objectiveOf({ get, set }: Runtime, id: string): string {
  const count = toNumber(get("cmi.objectives._count")) ?? 0
  for (let i = 0; i < count; i++) if (get(`cmi.objectives.${i}.id`) === id) return `cmi.objectives.${i}`
  set(`cmi.objectives.${count}.id`, id)
  return `cmi.objectives.${count}`
}

/** As long as every platform keeps a description. */
function shortened(words: string): string {
  const most = 230
  return words.length <= most ? words : `${words.slice(0, most - 1)}…`
}

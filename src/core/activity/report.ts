import type { Gate, Handing } from "../machine/gate"
import type { Setting } from "../machine/setting"
import type { Transition, Transitions } from "../machine/transition"
import { reportsOf } from "../pack/parts"
import type { Beat, Report, Scenario } from "../pack/schema"
import { urgencies } from "../pack/scales"
import { consentKey } from "../pack/talks"
import { toMinutes } from "../pack/units"
import { handingGate, outcomeTransitions } from "./outcomes"

/**
 * A report is written line by line from what is known, each line stated as seen, heard or concluded, and sent: then it is
 * answered, asked back about, or met with silence. Silence can be chased from wherever the trainee is.
 */

/** What is known of a fact by those who write of it: whether somebody can be recognised by it. */
export function identifies({ info }: Pick<Scenario, "info">, fact: string): "always" | "unless-left-out" | undefined {
  const { identifies: names, "without-names": without } = info[fact] ?? {}
  if (without !== undefined) return "unless-left-out"
  return names ? "always" : undefined
}

export function handingOf({ id, items, to }: Report, { scenario }: Setting): Handing & { readonly what: "report" } {
  return {
    what: "report",
    id,
    identifying: Object.fromEntries(
      Object.keys(items)
        .sort()
        .flatMap((fact) => {
          const how = identifies(scenario, fact)
          return how ? [[fact, how]] : []
        }),
    ),
    cleared: Object.entries(to)
      .flatMap(([addressee, { identifiers }]) => (identifiers === true ? [addressee] : []))
      .sort(),
    ...consentedIn(to),
  }
}

/** Addressees who may know of whom a report is once somebody agreed. */
function consentedIn(to: Report["to"]): { readonly consented?: Readonly<Record<string, string>> } {
  const found = Object.entries(to).flatMap(([addressee, { identifiers }]) =>
    typeof identifiers === "object"
      ? Object.entries(identifiers).map(([person, purpose]) => [addressee, consentKey(person, purpose)] as const)
      : [],
  )
  return found.length === 0 ? {} : { consented: Object.fromEntries(found) }
}

export function putGate(fact: string, report: Report, setting: Setting): Gate {
  const isTellable = identifies(setting.scenario, fact) === "unless-left-out"
  return {
    id: fact,
    from: setting.from,
    when: { knows: fact },
    report: report.id,
    ...(isTellable ? {} : { among: { names: [] } }),
  }
}

export function sendGate(report: Report, setting: Setting): Gate {
  return handingGate(handingOf(report, setting), setting)
}

export function chaseGate({ id }: Report, { from }: Setting): Gate {
  return { id, from, silent: id }
}

/** Minutes chasing an unanswered report takes. */
export function chaseMinutes({ chase }: Report): number {
  return chase?.takes === undefined ? 0 : toMinutes(chase.takes)
}

export function reportTransitions({ report }: Beat, setting: Setting): Transitions {
  if (!report) return {}
  const { id, items, to } = report
  const draft = (gate: Gate): Transition => ({
    guard: { type: "open", params: gate },
    actions: [{ type: "draft", params: { report: id } }],
  })
  const own = (subject: string): Gate => ({ id: subject, from: setting.from, report: id })
  return {
    put: Object.keys(items).map((fact) => draft(putGate(fact, report, setting))),
    omit: Object.keys(items).map((fact) => draft(own(fact))),
    tell: Object.keys(to).map((addressee) => draft(own(addressee))),
    untell: Object.keys(to).map((addressee) => draft(own(addressee))),
    urge: urgencies.map((urgency) => draft(own(urgency))),
    send: outcomeTransitions(
      handingOf(report, setting),
      report.answers.map((outcome) => ({
        outcome,
        once: outcome["asks-back"] ?? false,
        also: outcome["asks-back"]
          ? []
          : [{ type: "answer", params: { report: id, ...(outcome.silent ? { silent: true as const } : {}) } } as const],
      })),
      setting,
    ),
  }
}

/** The same in every beat: silence does not stay where the report was sent. */
export function chaseTransitions(setting: Setting): Transitions {
  const chase = reportsOf(setting.scenario).flatMap((one) => chasing(one, setting))
  return chase.length > 0 ? { chase } : {}
}

function chasing(report: Report, setting: Setting): readonly Transition[] {
  if (!report.chase || !report.answers.some(({ silent }) => silent)) return []
  return [
    {
      guard: { type: "open", params: chaseGate(report, setting) },
      actions: [
        { type: "chase", params: { report: report.id } },
        { type: "did", params: { id: report.chase.id } },
        { type: "pass", params: { minutes: chaseMinutes(report) } },
      ],
    },
  ]
}

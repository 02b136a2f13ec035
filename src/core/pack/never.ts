import { type At, namesOf } from "./parts"
import type { Path } from "./place"
import type { Subject } from "./rule"
import type { Condition, Scenario } from "./schema"
import { toClock } from "./units"

/** Why a condition can never hold. */
export type Never =
  | { readonly why: "clock-order"; readonly from: string; readonly until: string }
  | { readonly why: "after-end"; readonly from: string; readonly end: string }
  | { readonly why: "asset"; readonly asset: string; readonly needs: number; readonly has: number }
  | { readonly why: "role"; readonly role: string; readonly roles: readonly string[] }
  | { readonly why: "always"; readonly role: string }

export interface Where extends Pick<Scenario, "assets" | "clock" | "roles"> {
  /** The roles of the world; a name that is not among them is another rule's business. */
  readonly known: readonly string[] | undefined
}

export function whereOf({ scenario: { assets, clock, roles }, world }: Pick<Subject, "scenario" | "world">): Where {
  return { assets, clock, roles, known: world && Object.keys(world.roles) }
}

/**
 * Every certain reason why `condition` never holds, with its path; none where it may hold. What depends on the way
 * taken (facts, acts, trust) counts as possible.
 */
export function neverOf(condition: Condition, path: Path, where: Where): readonly At<Never>[] {
  const { all = [], any = [], not } = condition
  const inner = any.map((one, i) => neverOf(one, [...path, "any", i], where))
  return [
    ...assetReasons(condition, path, where),
    ...clockReasons(condition, path, where),
    ...roleReasons(condition, path, where),
    ...all.flatMap((one, i) => neverOf(one, [...path, "all", i], where)),
    ...(inner.every((reasons) => reasons.length > 0) ? inner.flat() : []),
    ...(not ? alwaysReasons(not, [...path, "not"], where) : []),
  ]
}

function assetReasons({ has }: Condition, path: Path, { assets }: Where): readonly At<Never>[] {
  return Object.entries(has ?? {}).flatMap(([asset, needs]): readonly At<Never>[] => {
    const start = assets[asset]
    if (start === undefined || needs <= start) return []
    return [{ value: { why: "asset", asset, needs, has: start }, path: [...path, "has", asset] }]
  })
}

function clockReasons({ clock }: Condition, path: Path, where: Where): readonly At<Never>[] {
  if (clock?.from === undefined || where.clock.from === where.clock.to) return []
  const minutes = (text: string) => toClock(text, toClock(where.clock.from))
  const at = [...path, "clock", "from"]
  if (clock.until !== undefined && minutes(clock.from) > minutes(clock.until))
    return [{ value: { why: "clock-order", from: clock.from, until: clock.until }, path: at }]
  if (minutes(clock.from) > minutes(where.clock.to))
    return [{ value: { why: "after-end", from: clock.from, end: where.clock.to }, path: at }]
  return []
}

function roleReasons({ role }: Condition, path: Path, { roles, known }: Where): readonly At<Never>[] {
  const named = namesOf(role, [...path, "role"])
  return named.some(({ value }) => roles.includes(value) || (known && !known.includes(value)))
    ? []
    : named.map(({ value, path: at }) => ({ value: { why: "role", role: value, roles }, path: at }))
}

/** A condition on nothing but the role, and every role of the scenario in it, always holds: its opposite never does. */
function alwaysReasons(condition: Condition, path: Path, { roles }: Where): readonly At<Never>[] {
  const { role, ...rest } = condition
  const named = namesOf(role, []).map(({ value }) => value)
  const others = Object.values(rest).some((part) => part !== undefined)
  return named.length > 0 && !others && roles.every((one) => named.includes(one))
    ? [{ value: { why: "always", role: named.join(", ") }, path: [...path, "role"] }]
    : []
}

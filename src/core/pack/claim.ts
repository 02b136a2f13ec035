import type { Scenario } from "./schema"
import type { Path } from "./place"

/** What an author claims of every attempt, read from its sentence. */
export type Claim =
  | { readonly kind: "always"; readonly deed: Deed; readonly within: number; readonly of: Happening }
  | { readonly kind: "never"; readonly deed: Deed; readonly before: Happening }

/** Something the trainee does: a commitment to any plan, or any of some choices, actions and beats that are come to. */
export type Deed = { readonly kind: "commit" } | { readonly kind: "named"; readonly names: readonly string[] }

export type Happening =
  | { readonly kind: "assessed" }
  | { readonly kind: "learning"; readonly fact: string }
  | { readonly kind: "named"; readonly names: readonly string[] }

const word = "[a-z][a-z0-9-]{0,63}"
const words = `${word}(?: or ${word})*`
export const alwaysPattern = new RegExp(`^(${words}) within ([1-9]\\d?) beats? of (learning ${word}|${words})$`)
export const neverPattern = new RegExp(`^(${words}) before (learning ${word}|${words})$`)

export interface Claimed {
  /** As it stands in the file: `always: report within 2 beats of learning who-was-seen`. */
  readonly says: string
  readonly claim: Claim
  readonly path: Path
}

export function claimsOf({ claims }: Pick<Scenario, "claims">): readonly Claimed[] {
  return (claims ?? []).flatMap(({ always, never }, c) => [
    ...claimed("always", always, ["claims", c, "always"]),
    ...claimed("never", never, ["claims", c, "never"]),
  ])
}

function claimed(kind: Claim["kind"], sentence: string | undefined, path: Path): readonly Claimed[] {
  const parts = sentence?.match(kind === "always" ? alwaysPattern : neverPattern)
  if (sentence === undefined || !parts) return []
  const deed = toDeed(parts[1] ?? "")
  const claim: Claim =
    kind === "always"
      ? { kind, deed, within: Number(parts[2]), of: toHappening(parts[3] ?? "") }
      : { kind, deed, before: toHappening(parts[2] ?? "") }
  return [{ says: `${kind}: ${sentence}`, claim, path }]
}

function toDeed(text: string): Deed {
  return text === "commit" ? { kind: "commit" } : { kind: "named", names: text.split(" or ") }
}

function toHappening(text: string): Happening {
  if (text === "assessed") return { kind: "assessed" }
  const fact = text.match(/^learning (.*)$/)?.[1]
  return fact === undefined ? { kind: "named", names: text.split(" or ") } : { kind: "learning", fact }
}

import type { Passage, View } from "../core/attempt/view-types"
import type { SceneScreen, Screen } from "./screen"
import { words } from "./words"

/** What a screen reader should hear when `after` takes the place of `before`. Empty when moving the focus says it all. */
export function announcement(before: Screen | undefined, after: Screen): string {
  if (after.name !== "scene") return ""
  if (before?.name !== "scene") return passagesAloud(after.view.passages)
  return [...keptAloud(before, after), ...refusedAloud(before, after), ...changesAloud(before.view, after.view)]
    .filter(Boolean)
    .join(" ")
}

/** A view holds what the last act caused, so its passages are news when, and only when, there was another act. */
function changesAloud(before: View, after: View): readonly string[] {
  if (before.step === after.step) return []
  return [
    passagesAloud(after.passages),
    ...after.things
      .filter(({ id, seen }) => seen !== undefined && before.things.some((thing) => thing.id === id && !thing.seen))
      .map(({ name, seen }) => words.look.found(name, seen ?? "")),
    ...planAloud(before, after),
    after.ending && !before.ending ? `${words.scene.ended}: ${after.ending.title}.` : "",
  ]
}

function planAloud({ plan: before }: View, { plan: after }: View): readonly string[] {
  if (!before || !after) return []
  const preparation = before.preparation === after.preparation ? [] : [words.plan.preparationNow(after.preparation)]
  const residuals = after.actions.flatMap(({ id, text, card }) => {
    const earlier = before.actions.find((action) => action.id === id)?.card
    return card && card.residual !== earlier?.residual
      ? [words.plan.residualNow(text, words.riskBand(card.residual))]
      : []
  })
  return [...preparation, ...residuals]
}

function keptAloud(before: SceneScreen, after: SceneScreen): readonly string[] {
  if (before.kept === after.kept) return []
  if (after.kept === "not-saved") return [words.kept.notSavedText]
  return after.kept === "read-only" ? [words.kept.readOnlyText] : []
}

function refusedAloud(before: SceneScreen, after: SceneScreen): readonly string[] {
  return after.refused !== undefined && after !== before ? [after.refused] : []
}

function passagesAloud(passages: readonly Passage[]): string {
  return passages.map(({ speaker, text }) => (speaker ? words.scene.heardFrom(speaker.name, text) : text)).join(" ")
}

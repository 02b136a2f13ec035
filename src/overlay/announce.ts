import type { Passage, View } from "../core/attempt/view-types"
import type { HomeScreen, ReplayScreen, SceneScreen, Screen, Settings } from "./screen"
import { words } from "./words"

/** What a screen reader should hear when `after` takes the place of `before`. Empty when moving the focus says it all. */
export function announcement(before: Screen | undefined, after: Screen, { limits }: Pick<Settings, "limits">): string {
  if (after.name === "home")
    return notOpenedAloud(after) || (before?.name === "home" ? openingAloud(before, after) : "")
  if (after.name === "replay") return replayAloud(before, after)
  if (after.name !== "scene") return ""
  if (after.hotSeat?.waiting) return keptAloud(before?.name === "scene" ? before : after, after).join(" ")
  // What came of the sentence is told when the one who leads has the laptop back.
  if (before?.name === "scene" && before.hotSeat?.waiting) return ""
  const limit = limits ? limitAloud(before?.name === "scene" ? before.view : undefined, after.view) : []
  if (before?.name !== "scene") return [passagesAloud(after.view.passages), ...limit].filter(Boolean).join(" ")
  return [
    ...keptAloud(before, after),
    ...refusedAloud(before, after),
    ...changesAloud(before.view, after.view),
    ...limit,
  ]
    .filter(Boolean)
    .join(" ")
}

function openingAloud({ opening: before }: HomeScreen, { opening: after }: HomeScreen): string {
  if (!after || after === before) return ""
  if (after.state === "reading") return words.packs.reading(after.file)
  if (after.state === "opened") return words.packs.opened(after.title)
  return after.state === "refused" ? words.packs.refused(after.file) : ""
}

function notOpenedAloud({ notOpened }: HomeScreen): string {
  return notOpened ? `${words.home.notOpened(notOpened.file)}. ${notOpened.why}` : ""
}

/** A replay that runs by itself is watched; one that stands or is stepped through is told. */
function replayAloud(before: Screen | undefined, after: ReplayScreen): string {
  const { state, log, view } = after
  if (state.playing) return ""
  if (before?.name === "replay" && before.state.at === state.at && !before.state.playing) return ""
  const act = log[state.at - 1]
  return [
    words.replay.positionAloud(view.time.clock, state.at, state.events),
    act?.text ?? words.replay.wasNothing,
    passagesAloud(view.passages),
  ].join(". ")
}

function limitAloud(before: View | undefined, { at, limit }: View): readonly string[] {
  return limit && before?.at !== at ? [words.scene.limitBegins(limit.seconds)] : []
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

export function passagesAloud(passages: readonly Passage[]): string {
  return passages.map(({ speaker, text }) => (speaker ? words.scene.heardFrom(speaker.name, text) : text)).join(" ")
}

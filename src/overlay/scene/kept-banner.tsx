import { Icon } from "../icon"
import type { SceneScreen } from "../screen"
import { useSurroundings } from "../surroundings"
import { words } from "../words"

/** Why the scene waits, and what can be done about it. Nothing while all is well. */
export function KeptBanner({ kept }: { readonly kept: SceneScreen["kept"] }) {
  const { commands } = useSurroundings()
  if (kept === "saved" || kept === "saving") return null
  return (
    <div class="banner">
      <Icon name={kept === "not-saved" ? "warn" : "lock"} />
      <p>{kept === "not-saved" ? words.kept.notSavedText : words.kept.readOnlyText}</p>
      {kept === "not-saved" && (
        <>
          <button type="button" class="button-second" onClick={() => commands.retrySave()}>
            <Icon name="again" />
            {words.kept.retry}
          </button>
          <button type="button" class="button-second" onClick={() => commands.rescue()}>
            <Icon name="save" />
            {words.kept.rescue}
          </button>
        </>
      )}
    </div>
  )
}

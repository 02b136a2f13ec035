import { Icon } from "../icon"
import { useSurroundings } from "../surroundings"
import { useTongue } from "../tongue"
import { words } from "../words"

export function EndingCard({ title }: { readonly title: string }) {
  const tongue = useTongue()
  const { commands } = useSurroundings()
  return (
    <div class="ending">
      <p class="kicker">{words.scene.ended}</p>
      <h2 tabIndex={-1} {...tongue(title)}>
        {title}
      </h2>
      <p>{words.scene.toDebriefHint}</p>
      <button type="button" class="button-main" onClick={() => commands.debrief()}>
        {words.scene.toDebrief}
        <Icon name="go" />
      </button>
    </div>
  )
}

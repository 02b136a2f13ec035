import { useId } from "preact/hooks"
import { Icon } from "../icon"
import type { CampaignCard } from "../screen"
import { useSurroundings } from "../surroundings"
import { useTongue } from "../tongue"
import { words } from "../words"
import { NextButton } from "./next-button"
import { Path } from "./path"

/** A pack's campaign on the home screen: the path, what is next, and the way to what was carried. */
export function CampaignSection({ pack, campaign }: { readonly pack: string; readonly campaign: CampaignCard }) {
  const { commands } = useSurroundings()
  const tongue = useTongue()
  const id = useId()
  const { title, about, run, path, next } = campaign
  return (
    <section class="campaign-card" aria-labelledby={id}>
      <div class="campaign-words">
        <p class="kicker">{words.campaign.kicker}</p>
        <h3 id={id} {...tongue(title)}>
          {title}
        </h3>
        <p class="measure" {...tongue(about)}>
          {about}
        </p>
        <p class="actions">
          {next && <NextButton pack={pack} run={run} next={next} />}
          {run !== undefined && (
            <button
              type="button"
              class={next ? "button-second" : "button-main"}
              onClick={() => commands.campaign(pack, run)}
            >
              <Icon name="compare" />
              {words.campaign.see}
            </button>
          )}
        </p>
      </div>
      <Path path={path} next={next?.scenario} />
    </section>
  )
}

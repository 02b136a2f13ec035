import { Left } from "../campaign/left"
import { Remembered } from "../campaign/remembered"
import { Icon } from "../icon"
import type { DebriefScreen } from "../screen"
import { useSurroundings } from "../surroundings"
import { useTongue } from "../tongue"
import { words } from "../words"

/** The attempt in its campaign: what it began with, and what it leaves behind. */
export function InCampaign({ campaign }: { readonly campaign: NonNullable<DebriefScreen["campaign"]> }) {
  const { commands } = useSurroundings()
  const tongue = useTongue()
  const { title, pack, run, place, of, counts, remembered, left, next } = campaign
  return (
    <section class="in-campaign" aria-labelledby="in-campaign">
      <h3 id="in-campaign">
        {words.campaign.inCampaign} <span {...tongue(title)}>{title}</span>
      </h3>
      <p class="dim">{words.campaign.place(place, of)}</p>
      {!counts && <p class="practice-note">{words.campaign.notCounted}</p>}
      <h4>{words.campaign.beganWith}</h4>
      <Remembered remembered={remembered} effects />
      <h4>{words.campaign.left}</h4>
      <Left left={left} />
      {run !== undefined && (
        <p class="actions screen-only">
          {next && counts && next.attempt === undefined && (
            <button type="button" class="button-second" onClick={() => commands.open(pack, next.scenario, { run })}>
              {words.campaign.next(next.title)}
              <Icon name="go" />
            </button>
          )}
          <button type="button" class="button-second" onClick={() => commands.campaign(pack, run)}>
            <Icon name="compare" />
            {words.campaign.see}
          </button>
        </p>
      )}
    </section>
  )
}

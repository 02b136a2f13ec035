import type { LeftReview, TurnReview } from "../../core/report/campaign-review"
import { Icon } from "../icon"
import { useSurroundings } from "../surroundings"
import { useTongue } from "../tongue"
import { words } from "../words"

/** What a scenario leaves behind, where it comes back, and where it could have been turned. */
export function Left({ left }: { readonly left: readonly LeftReview[] }) {
  const tongue = useTongue()
  if (left.length === 0) return <p class="dim">{words.campaign.nothingLeft}</p>
  return (
    <ul class="left">
      {left.map(({ memory, title, says, weighs, into, turns }) => (
        <li key={memory} class={weighs ? "left-item left-weighs" : "left-item"}>
          <p class="left-head">
            <strong {...tongue(title)}>{title}</strong>
            <span class={weighs ? "chip chip-broken" : "chip chip-kept"}>{words.campaign.weight(weighs)}</span>
          </p>
          <p {...tongue(says)}>{says}</p>
          {into.length > 0 && (
            <ul class="into">
              {into.map((one) => (
                <li key={one.scenario}>
                  <Icon name="go" />
                  <span>
                    <strong {...tongue(one.title)}>{one.title}</strong>{" "}
                    <span class="dim">{words.campaign.into(one.says !== undefined)}</span>
                    {one.says !== undefined && (
                      <>
                        <br />
                        <span {...tongue(one.says)}>{one.says}</span>
                      </>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          )}
          {weighs && <Turns turns={turns} />}
        </li>
      ))}
    </ul>
  )
}

function Turns({ turns }: { readonly turns: readonly TurnReview[] }) {
  const { commands } = useSurroundings()
  const tongue = useTongue()
  if (turns.length === 0) return <p class="dim">{words.campaign.noTurns}</p>
  return (
    <div class="turns">
      <p class="list-title">{words.campaign.turns}</p>
      <ol>
        {turns.map(({ attempt, event, clock, act, instead }) => (
          <li key={event}>
            <p>
              <span class="turn-clock">{clock}</span> {words.campaign.did} <span {...tongue(act)}>“{act}”</span>
            </p>
            {instead.map((acts) => (
              <p key={acts.join()} class="turn-instead">
                {words.campaign.instead}{" "}
                {acts.map((one, i) => (
                  <span key={i}>
                    {i > 0 && ` ${words.campaign.then} `}
                    <span {...tongue(one)}>“{one}”</span>
                  </span>
                ))}
              </p>
            ))}
            <p class="turn-acts screen-only">
              <button
                type="button"
                class="button-small"
                aria-label={words.campaign.watchNamed(clock)}
                onClick={() => commands.replay(attempt, event)}
              >
                {words.campaign.watch}
              </button>
              <button
                type="button"
                class="button-small"
                aria-label={words.campaign.playFromNamed(clock)}
                onClick={() => commands.playFrom(event, attempt)}
              >
                {words.campaign.playFrom}
              </button>
            </p>
          </li>
        ))}
      </ol>
    </div>
  )
}

import type { View } from "../../core/attempt/view-types"
import { Icon } from "../icon"
import { useTongue } from "../tongue"
import { words } from "../words"

/** With whom one talks and how that person is, who else hears it, and who came along. */
export function TalkBar({ view: { talk, team = [], ending } }: { readonly view: View }) {
  const tongue = useTongue()
  if (ending || (!talk && team.length === 0)) return null
  return (
    <section class="talk" aria-label={words.talk.title}>
      {talk && (
        <>
          <p>
            <Icon name="said" />
            <span {...tongue(talk.with.name)}>{words.talk.bearing(talk.with.name, talk.bearing)}</span>
          </p>
          <p class={talk.hears.length > 0 ? "talk-heard" : undefined}>
            <Icon name={talk.hears.length > 0 ? "sound" : "lock"} />
            <span {...tongue(talk.hears.join(", "))}>{words.talk.hears(talk.hears)}</span>
          </p>
        </>
      )}
      {team.length > 0 && (
        <p>
          <Icon name="card" />
          <span>{words.talk.team(team)}</span>
        </p>
      )}
    </section>
  )
}

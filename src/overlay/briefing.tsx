import { useId, useState } from "preact/hooks"
import { Remembered } from "./campaign/remembered"
import { AreaMap } from "./map/area-map"
import { Icon } from "./icon"
import { LanguageChoice } from "./language-choice"
import { Powers } from "./powers"
import { Prose } from "./prose"
import { RoleChoice } from "./role-choice"
import type { BriefingScreen } from "./screen"
import { useSurroundings } from "./surroundings"
import { TopBar } from "./top-bar"
import { PlainList } from "./plain-list"
import { useTongue } from "./tongue"
import { TraineeChoice } from "./trainee-choice"
import { words } from "./words"

export function Briefing({ screen }: { readonly screen: BriefingScreen }) {
  const tongue = useTongue()
  const { commands } = useSurroundings()
  const [chosen, setChosen] = useState(screen.roles[0]?.id)
  const forTwo = useId()
  const role = screen.roles.find(({ id }) => id === chosen) ?? screen.roles[0]
  return (
    <div class="page page-briefing">
      <header>
        <TopBar home />
      </header>
      <main class="briefing">
        <header class="page-head">
          <p class="kicker">
            {words.briefing.kicker}
            {screen.campaign && (
              <>
                {" · "}
                <span {...tongue(screen.campaign.title)}>{screen.campaign.title}</span>
              </>
            )}
          </p>
          <h1 tabIndex={-1} {...tongue(screen.title)}>
            {screen.title}
          </h1>
          <LanguageChoice languages={screen.languages} chosen={screen.language} />
        </header>
        <section class="advisory">
          <h2>{words.briefing.advisory(screen.advisory.level)}</h2>
          <Prose text={screen.advisory.text} />
          <p class="advisory-skip">
            <button type="button" class="button-second" onClick={() => commands.home()}>
              {words.briefing.skip}
            </button>
            <span class="dim">{words.briefing.skipHint}</span>
          </p>
          <h3>{words.briefing.support}</h3>
          <Prose text={screen.advisory.support} kind="as-written" />
        </section>
        <div class="briefing-main">
          {screen.campaign && (
            <section class="before">
              <h2>{words.campaign.remembered}</h2>
              <p class="dim">{words.campaign.rememberedHint(screen.campaign.place, screen.campaign.of)}</p>
              <Remembered remembered={screen.campaign.remembered} effects={false} />
            </section>
          )}
          <section>
            <h2>{words.briefing.situation}</h2>
            <Prose text={screen.situation} kind="lead" />
          </section>
          {role && (
            <>
              <RoleChoice roles={screen.roles} chosen={role.id} choose={setChosen} />
              <TraineeChoice />
              <section class="task">
                <h2>{words.briefing.task}</h2>
                <Prose text={role.task} kind="lead" />
                <div class="authority">
                  <div>
                    <h3>{words.briefing.card}</h3>
                    <PlainList lines={role.card} />
                  </div>
                  <div>
                    <h3>{words.briefing.powers}</h3>
                    <Powers powers={role.powers} />
                  </div>
                </div>
              </section>
            </>
          )}
          <section>
            <h2>{words.briefing.normal}</h2>
            <p class="dim">{words.briefing.normalHint}</p>
            <div class="baselines">
              {screen.baselines.map(({ community, about, lines }) => (
                <article class="baseline" key={community}>
                  <h3 {...tongue(community)}>{community}</h3>
                  <p class="dim" {...tongue(about)}>
                    {about}
                  </p>
                  <PlainList lines={lines} />
                </article>
              ))}
            </div>
          </section>
        </div>
        <div class="briefing-side">
          <section>
            <h2>{words.briefing.map}</h2>
            <AreaMap map={screen.map} />
          </section>
          <section>
            <h2>{words.briefing.facts}</h2>
            <ul class="facts">
              <li>{words.briefing.clock(screen.clock.from, screen.clock.to)}</li>
              <li>{words.briefing.minutes(screen.minutes)}</li>
              {screen.assets.map(({ name, left }) => (
                <li key={name}>{words.briefing.asset(name, left)}</li>
              ))}
              {screen.assets.length === 0 && <li>{words.briefing.noAssets}</li>}
              {screen.limits && <li>{words.briefing.limits}</li>}
              {screen.forTwo && <li id={forTwo}>{words.hotSeat.offer}</li>}
            </ul>
          </section>
          <section>
            <h2>{words.briefing.objectives}</h2>
            <PlainList lines={screen.objectives} />
          </section>
        </div>
      </main>
      <footer class="start-bar">
        <p>
          <strong>{words.briefing.exit}</strong> <kbd>Shift</kbd> + <kbd>Esc</kbd>{" "}
          <span class="dim">{words.briefing.exitHint}</span>
        </p>
        {role && screen.forTwo && (
          <button
            type="button"
            class="button-second"
            aria-describedby={forTwo}
            onClick={() => commands.begin(role.id, 2)}
          >
            <Icon name="compare" />
            {words.hotSeat.start}
          </button>
        )}
        {role ? (
          <button type="button" class="button-main button-start" onClick={() => commands.begin(role.id)}>
            {words.briefing.startAs(role.title)}
            <Icon name="go" />
          </button>
        ) : (
          <p>{words.briefing.noRoles}</p>
        )}
      </footer>
    </div>
  )
}

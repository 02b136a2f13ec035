import { useId } from "preact/hooks"
import { Icon } from "./icon"
import { Landscape } from "./landscape"
import { ScenarioTile } from "./scenario-tile"
import type { HomeScreen } from "./screen"
import { useSurroundings } from "./surroundings"
import { TopBar } from "./top-bar"
import { words } from "./words"

export function Home({ screen }: { readonly screen: HomeScreen }) {
  return (
    <div class="page page-home">
      <header class="hero">
        <Landscape hour="late" />
        <TopBar home={false} />
        <div class="hero-words">
          <h1 tabIndex={-1}>{words.home.title}</h1>
          <p>{words.app.promise}</p>
        </div>
      </header>
      <main class="home">
        {screen.unfinished.length > 0 && <Unfinished runs={screen.unfinished} />}
        {screen.packs.length === 0 && (
          <section class="empty">
            <h2>{words.home.scenarios}</h2>
            <p>{words.home.noPacks}</p>
            <p class="dim">{words.home.noPacksHint}</p>
          </section>
        )}
        {screen.packs.map((pack) => (
          <Pack key={pack.id} pack={pack} />
        ))}
        <div class="home-lists">
          <Finished runs={screen.finished} />
          {screen.setAside.length > 0 && <SetAside runs={screen.setAside} />}
        </div>
        <p class="dim home-foot">
          <Icon name="lock" />
          {words.home.onThisDevice}
        </p>
      </main>
    </div>
  )
}

function Unfinished({ runs }: { readonly runs: HomeScreen["unfinished"] }) {
  const { commands } = useSurroundings()
  return (
    <section class="unfinished">
      <h2>{words.home.continueTitle}</h2>
      <ul>
        {runs.map(({ attempt, title, role, clock, when }) => (
          <li class="run run-open" key={attempt}>
            <div>
              <h3>{title}</h3>
              <p>
                {words.home.stoppedAt(role, clock)} <span class="dim">· {words.when(when)}</span>
              </p>
            </div>
            <button
              type="button"
              class="button-main"
              aria-label={words.home.continueNamed(title)}
              onClick={() => commands.resume(attempt)}
            >
              {words.home.continue}
              <Icon name="go" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Pack({ pack }: { readonly pack: HomeScreen["packs"][number] }) {
  const { commands } = useSurroundings()
  const id = useId()
  return (
    <section class="pack" aria-labelledby={id}>
      <header>
        <h2 id={id}>{pack.title}</h2>
        <p class="measure">{pack.about}</p>
        <p class={words.home.reviewed(pack.review) ? "review" : "review review-open"}>
          <Icon name={words.home.reviewed(pack.review) ? "check" : "warn"} />
          {words.home.reviewStatus(pack.review)}
        </p>
      </header>
      {pack.scenarios.length === 0 && <p class="dim">{words.home.noScenarios}</p>}
      <ul class="tiles">
        {pack.scenarios.map((scenario, at) => (
          <ScenarioTile
            key={scenario.id}
            scenario={scenario}
            at={at}
            open={() => commands.open(pack.id, scenario.id)}
          />
        ))}
      </ul>
    </section>
  )
}

function Finished({ runs }: { readonly runs: HomeScreen["finished"] }) {
  const { commands } = useSurroundings()
  return (
    <section>
      <h2>{words.home.finished}</h2>
      {runs.length === 0 && <p class="dim">{words.home.noFinished}</p>}
      <ul>
        {runs.map(({ attempt, title, role, ending, when }) => (
          <li class="run" key={attempt}>
            <div>
              <h3>{title}</h3>
              <p>
                {ending}{" "}
                <span class="dim">
                  · {role} · {words.when(when)}
                </span>
              </p>
            </div>
            <button
              type="button"
              class="button-second"
              aria-label={words.home.reviewNamed(title, words.when(when))}
              onClick={() => commands.review(attempt)}
            >
              {words.home.review}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function SetAside({ runs }: { readonly runs: HomeScreen["setAside"] }) {
  return (
    <section>
      <h2>{words.home.setAside}</h2>
      <p class="dim">{words.home.setAsideHint}</p>
      <ul>
        {runs.map(({ attempt, why }) => (
          <li class="run" key={attempt}>
            <div>
              <h3 class="code">{attempt}</h3>
              <p>{why}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

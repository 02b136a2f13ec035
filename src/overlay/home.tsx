import { type ComponentChildren, Fragment } from "preact"
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks"
import { CampaignSection } from "./campaign/campaign-section"
import { Icon } from "./icon"
import { Landscape } from "./landscape"
import { LanguageChoice } from "./language-choice"
import { OpenAttempt } from "./open-attempt"
import { OpenPack } from "./open-pack"
import { PackProblems } from "./pack-problems"
import { RemovePack } from "./remove-pack"
import { ScenarioTile } from "./scenario-tile"
import type { FinishedRun, HomeScreen, Opening } from "./screen"
import { useSurroundings } from "./surroundings"
import { TopBar } from "./top-bar"
import { Tongue, tongueOf } from "./tongue"
import { words } from "./words"

export function Home({ screen }: { readonly screen: HomeScreen }) {
  const { commands } = useSurroundings()
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
        {packsFor("trainees", screen).map((pack) => (
          <Pack key={pack.id} pack={pack} fresh={freshOf(pack, screen)} />
        ))}
        {!screen.only && <OpenPack opening={screen.opening} />}
        {screen.spoilt.length > 0 && <Spoilt packs={screen.spoilt} />}
        <div class="home-lists">
          <Finished runs={screen.finished} />
          {screen.practice.length > 0 && <Practice runs={screen.practice} />}
          {screen.setAside.length > 0 && <SetAside runs={screen.setAside} />}
        </div>
        {!screen.only && <OpenAttempt notOpened={screen.notOpened} />}
        {!screen.only && (
          <p class="open-attempt-ask">
            <button type="button" class="button-second" aria-describedby="home-desk" onClick={() => commands.desk()}>
              <Icon name="list" />
              {words.home.desk}
            </button>
            <span class="dim" id="home-desk">
              {words.home.deskHint}
            </span>
          </p>
        )}
        {packsFor("authors", screen).map((pack) => (
          <ClosedPack key={pack.id} pack={pack} fresh={freshOf(pack, screen)} />
        ))}
        <p class="dim home-foot">
          <Icon name="lock" />
          {words.home.onThisDevice}
        </p>
      </main>
    </div>
  )
}

function packsFor(audience: HomeScreen["packs"][number]["audience"], { packs }: HomeScreen): HomeScreen["packs"] {
  return packs.filter((pack) => pack.audience === audience)
}

function Unfinished({ runs }: { readonly runs: HomeScreen["unfinished"] }) {
  const { commands } = useSurroundings()
  return (
    <section class="unfinished">
      <h2>{words.home.continueTitle}</h2>
      <ul>
        {runs.map(({ attempt, title, role, clock, when, practice, hotSeat }) => (
          <li class="run run-open" key={attempt}>
            <div>
              <h3>
                {title} {practice && <span class="chip">{words.home.practice}</span>}{" "}
                {hotSeat && <span class="chip">{words.hotSeat.title}</span>}
              </h3>
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

interface PackProps {
  readonly pack: HomeScreen["packs"][number]
  /** Set when it has just been opened from disk; the focus then goes to it, each time anew. */
  readonly fresh: Opening | undefined
}

function freshOf({ id }: PackProps["pack"], { opening }: HomeScreen): PackProps["fresh"] {
  return opening?.state === "opened" && opening.pack === id ? opening : undefined
}

function useFreshFocus(fresh: PackProps["fresh"]) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    if (fresh) heading.current?.focus()
  }, [fresh])
  return heading
}

function Pack({ pack, fresh }: PackProps) {
  const id = useId()
  const heading = useFreshFocus(fresh)
  return (
    <section class="pack" aria-labelledby={id}>
      <header>
        <h2 id={id} ref={heading} tabIndex={-1} {...tongueOf(pack.language, pack.title)}>
          {pack.title}
        </h2>
        <AboutPack pack={pack} />
      </header>
      {pack.campaign && <CampaignSection pack={pack.id} campaign={pack.campaign} />}
      <Tiles pack={pack} />
    </section>
  )
}

/** A pack that shows authors how the language works: at hand, and out of the way of trainees. */
function ClosedPack({ pack, fresh }: PackProps) {
  const heading = useFreshFocus(fresh)
  const [open, setOpen] = useState(false)
  return (
    <details
      class="pack pack-closed"
      open={open || fresh !== undefined}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <h2 ref={heading} tabIndex={-1} {...tongueOf(pack.language, pack.title)}>
          {pack.title}
        </h2>
        <span class="dim">{words.home.forAuthors(pack.scenarios.length)}</span>
      </summary>
      {(open || fresh !== undefined) && (
        <>
          <AboutPack pack={pack} />
          {pack.campaign && <CampaignSection pack={pack.id} campaign={pack.campaign} />}
          <Tiles pack={pack} />
        </>
      )}
    </details>
  )
}

function AboutPack({ pack }: { readonly pack: HomeScreen["packs"][number] }) {
  return (
    <>
      <p class="measure" {...tongueOf(pack.language, pack.about)}>
        {pack.about}
      </p>
      <p class={words.home.reviewed(pack.review) ? "review" : "review review-open"}>
        <Icon name={words.home.reviewed(pack.review) ? "check" : "warn"} />
        {words.home.reviewStatus(pack.review)}
      </p>
      <LanguageChoice languages={pack.languages} chosen={pack.language} />
      {pack.file !== undefined && (
        <p class="pack-from dim">
          {words.packs.from(pack.file)}
          <RemovePack pack={pack.id} title={pack.title} />
        </p>
      )}
    </>
  )
}

/** What takes minutes and what takes half an hour stand apart, where a pack has both. */
function Tiles({ pack }: { readonly pack: HomeScreen["packs"][number] }) {
  const { scenarios } = pack
  const groups = [
    { title: words.lengths.long, scenarios: scenarios.filter(({ format }) => format !== "snap") },
    { title: words.lengths.short, scenarios: scenarios.filter(({ format }) => format === "snap") },
  ]
  return (
    <Tongue.Provider value={pack.language}>
      {scenarios.length === 0 && <p class="dim">{words.home.noScenarios}</p>}
      {groups.every((group) => group.scenarios.length > 0) ? (
        groups.map((group) => (
          <Fragment key={group.title}>
            <h3 class="tiles-title">{group.title}</h3>
            <TileList pack={pack.id} scenarios={group.scenarios} level={4} />
          </Fragment>
        ))
      ) : (
        <TileList pack={pack.id} scenarios={scenarios} level={3} />
      )}
    </Tongue.Provider>
  )
}

interface TileListProps {
  readonly pack: string
  readonly scenarios: HomeScreen["packs"][number]["scenarios"]
  readonly level: 3 | 4
}

function TileList({ pack, scenarios, level }: TileListProps) {
  const { commands } = useSurroundings()
  return (
    <ul class="tiles">
      {scenarios.map((scenario, at) => (
        <ScenarioTile
          key={scenario.id}
          scenario={scenario}
          at={at}
          level={level}
          open={() => commands.open(pack, scenario.id)}
        />
      ))}
    </ul>
  )
}

function Spoilt({ packs }: { readonly packs: HomeScreen["spoilt"] }) {
  return (
    <section>
      <h2>{words.packs.spoilt}</h2>
      <p class="dim">{words.packs.spoiltHint}</p>
      {packs.map(({ id, file, problems }) => (
        <div class="refused" key={id}>
          <div class="refused-head">
            <h3>{file}</h3>
            <RemovePack pack={id} title={file} />
          </div>
          <PackProblems problems={problems} />
        </div>
      ))}
    </section>
  )
}

function Finished({ runs }: { readonly runs: HomeScreen["finished"] }) {
  const { commands } = useSurroundings()
  return (
    <section>
      <h2>{words.home.finished}</h2>
      {runs.length === 0 && (
        <p class="empty-note">
          <Icon name="list" />
          {words.home.noFinished}
        </p>
      )}
      <p class="home-progress">
        <button type="button" class="button-second" onClick={() => commands.progress()}>
          <Icon name="compare" />
          {words.progress.title}
        </button>
      </p>
      <ul>
        {runs.map((run) => (
          <FinishedItem key={run.attempt} run={run} />
        ))}
      </ul>
    </section>
  )
}

function Practice({ runs }: { readonly runs: HomeScreen["practice"] }) {
  const { commands } = useSurroundings()
  return (
    <section>
      <h2>{words.home.practice}</h2>
      <p class="dim">{words.home.practiceHint}</p>
      <ul>
        {runs.map((run) => (
          <FinishedItem key={run.attempt} run={run} from={words.home.practiceFrom(run.from)}>
            {run.comparable && (
              <button
                type="button"
                class="button-second"
                aria-label={words.home.compareNamed(run.title, words.when(run.when))}
                onClick={() => commands.compare(run.attempt)}
              >
                {words.home.compare}
              </button>
            )}
          </FinishedItem>
        ))}
      </ul>
    </section>
  )
}

interface FinishedItemProps {
  readonly run: FinishedRun
  /** Of practice: where it begins. */
  readonly from?: string
  readonly children?: ComponentChildren
}

function FinishedItem({ run, from, children }: FinishedItemProps) {
  const { commands } = useSurroundings()
  const { attempt, title, role, ending, when, hotSeat } = run
  return (
    <li class="run">
      <div>
        <h3>
          {title} {from !== undefined && <span class="chip">{words.home.practice}</span>}{" "}
          {hotSeat && <span class="chip">{words.hotSeat.title}</span>}
        </h3>
        <p>
          {ending}{" "}
          <span class="dim">· {[role, from, words.when(when)].filter((part) => part !== undefined).join(" · ")}</span>
        </p>
      </div>
      <p class="run-acts">
        {children}
        <button
          type="button"
          class="button-second"
          aria-label={words.home.replayNamed(title, words.when(when))}
          onClick={() => commands.replay(attempt, 0)}
        >
          {words.home.replay}
        </button>
        <button
          type="button"
          class="button-second"
          aria-label={words.home.reviewNamed(title, words.when(when))}
          onClick={() => commands.review(attempt)}
        >
          {words.home.review}
        </button>
      </p>
    </li>
  )
}

function SetAside({ runs }: { readonly runs: HomeScreen["setAside"] }) {
  const { commands } = useSurroundings()
  return (
    <section>
      <h2>{words.home.setAside}</h2>
      <p class="dim">{words.home.setAsideHint}</p>
      <ul>
        {runs.map(({ attempt, why, partly }) => (
          <li class="run" key={attempt}>
            <div>
              {partly ? (
                <h3>
                  {partly.title} <span class="dim">{words.when(partly.when)}</span>
                </h3>
              ) : (
                <h3 class="code">{attempt}</h3>
              )}
              <p>{why}</p>
            </div>
            <p class="run-acts">
              <button
                type="button"
                class="button-second"
                aria-label={words.home.saveLogNamed(partly?.title ?? attempt)}
                onClick={() => commands.saveLog(attempt)}
              >
                {words.home.saveLog}
              </button>
              {partly && (
                <button
                  type="button"
                  class="button-second"
                  aria-label={words.home.partlyNamed(partly.title, words.when(partly.when))}
                  onClick={() => commands.review(attempt)}
                >
                  {words.home.partly}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

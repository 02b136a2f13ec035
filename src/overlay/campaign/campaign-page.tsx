import type { ChapterReview } from "../../core/report/campaign-review"
import { Icon } from "../icon"
import type { CampaignScreen } from "../screen"
import { useSurroundings } from "../surroundings"
import { useTongue } from "../tongue"
import { TopBar } from "../top-bar"
import { words } from "../words"
import { Left } from "./left"
import { NextButton } from "./next-button"
import { Path } from "./path"
import { Remembered } from "./remembered"

/** A run through a campaign: the path, what was carried along it, and where the chain could have been broken. */
export function CampaignPage({ screen }: { readonly screen: CampaignScreen }) {
  const { commands } = useSurroundings()
  const tongue = useTongue()
  const { pack, run, review, path, next, runs } = screen
  const first = path[0]
  return (
    <div class="page page-campaign">
      <header>
        <TopBar home />
      </header>
      <main class="campaign">
        <header class="page-head">
          <p class="kicker">{words.campaign.kicker}</p>
          <h1 tabIndex={-1} {...tongue(review.title)}>
            {review.title}
          </h1>
          <p class="measure" {...tongue(review.about)}>
            {review.about}
          </p>
          <p class="dim measure">{words.campaign.rule}</p>
        </header>
        <Path path={path} next={next?.scenario} />
        <p class="actions screen-only">
          {next && <NextButton pack={pack} run={run} next={next} />}
          {run !== undefined && (
            <button type="button" class="button-second" onClick={() => window.print()}>
              <Icon name="print" />
              {words.closing.print}
            </button>
          )}
          {run !== undefined && first && (
            <button
              type="button"
              class="button-second"
              aria-describedby="campaign-anew"
              onClick={() => commands.open(pack, first.scenario, { run: undefined })}
            >
              <Icon name="again" />
              {words.campaign.anew}
            </button>
          )}
        </p>
        {run !== undefined && (
          <p class="dim screen-only" id="campaign-anew">
            {words.campaign.anewHint}
          </p>
        )}
        <section class="chain" aria-labelledby="campaign-chain">
          <h2 id="campaign-chain">{words.campaign.chain}</h2>
          <p class="dim measure">{words.campaign.chainHint}</p>
          <ol class="chapters">
            {review.chapters.map((chapter, at) => (
              <Chapter key={chapter.scenario} chapter={chapter} at={at + 1} pack={pack} run={run} />
            ))}
          </ol>
        </section>
        {runs.length > 1 && (
          <section class="screen-only">
            <h2>{words.campaign.runs}</h2>
            <ul>
              {runs.map(({ id, began, done, of }) => (
                <li class="run" key={id}>
                  <p>
                    {words.campaign.runBegan(words.campaign.day(began))}{" "}
                    <span class="dim">{words.campaign.runDone(done, of)}</span>
                  </p>
                  {id === run ? (
                    <span class="chip">{words.campaign.shown}</span>
                  ) : (
                    <button
                      type="button"
                      class="button-second"
                      aria-label={words.campaign.showRunNamed(words.campaign.day(began))}
                      onClick={() => commands.campaign(pack, id)}
                    >
                      {words.campaign.showRun}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
      </main>
    </div>
  )
}

interface ChapterProps {
  readonly chapter: ChapterReview
  readonly at: number
  readonly pack: string
  readonly run: string | undefined
}

function Chapter({ chapter, at, pack, run }: ChapterProps) {
  const tongue = useTongue()
  const { title, state, role, began, ending, more = 0, why, remembered, checked, left } = chapter
  return (
    <li class={`chapter chapter-${state}`}>
      <header class="chapter-head">
        <h3>
          <span class="chapter-at">{at}</span> <span {...tongue(title)}>{title}</span>
        </h3>
        {ending && (
          <p>
            <span {...tongue(ending.title)}>{ending.title}</span>{" "}
            <span class={`chip harm-${ending.harm}`}>{words.debrief.harm(ending.harm)}</span>
          </p>
        )}
        <p class="dim">
          {[role, began === undefined ? undefined : words.campaign.day(began)].filter((part) => part).join(" · ")}
        </p>
      </header>
      {state === "set-aside" && <p class="practice-note">{words.campaign.setAside(why ?? "")}</p>}
      {state === "gone" && <p class="practice-note">{words.campaign.gone}</p>}
      {checked === "other" && <p class="practice-note">{words.campaign.other}</p>}
      {checked === "unknown" && <p class="practice-note">{words.campaign.unknown}</p>}
      {more > 0 && <p class="dim">{words.campaign.more(more)}</p>}
      {remembered.length > 0 && (
        <section>
          <h4>{words.campaign.beganWith}</h4>
          <Remembered remembered={remembered} effects />
        </section>
      )}
      {state === "done" && (
        <section>
          <h4>{words.campaign.left}</h4>
          <Left left={left} />
        </section>
      )}
      <ChapterActs chapter={chapter} pack={pack} run={run} />
    </li>
  )
}

function ChapterActs({ chapter, pack, run }: Omit<ChapterProps, "at">) {
  const { commands } = useSurroundings()
  const { scenario, title, state, attempt } = chapter
  if (run === undefined) return null
  return (
    <p class="chapter-acts screen-only">
      {state === "done" && attempt !== undefined && (
        <button
          type="button"
          class="button-small"
          aria-label={words.campaign.reviewNamed(title)}
          onClick={() => commands.review(attempt)}
        >
          {words.home.review}
        </button>
      )}
      {state === "open" && attempt !== undefined && (
        <button
          type="button"
          class="button-small"
          aria-label={words.home.continueNamed(title)}
          onClick={() => commands.resume(attempt)}
        >
          {words.home.continue}
        </button>
      )}
      {(state === "ahead" || state === "set-aside" || state === "gone") && (
        <button
          type="button"
          class="button-small"
          aria-label={words.home.openNamed(title)}
          onClick={() => commands.open(pack, scenario, { run })}
        >
          {words.home.open}
        </button>
      )}
    </p>
  )
}

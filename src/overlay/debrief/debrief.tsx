import type { ComponentChildren } from "preact"
import { useLayoutEffect, useRef, useState } from "preact/hooks"
import { Icon } from "../icon"
import type { DebriefScreen } from "../screen"
import { useSurroundings } from "../surroundings"
import { TopBar } from "../top-bar"
import { useTongue } from "../tongue"
import { words } from "../words"
import { Certainty } from "./certainty"
import { Closing } from "./closing"
import { Competencies } from "./competencies"
import { Decisions } from "./decisions"
import { HardRules } from "./hard-rules"
import { InCampaign } from "./in-campaign"
import { Intent } from "./intent"
import { Lessons } from "./lessons"
import { Limits } from "./limits"
import { PosturePlot } from "./posture-plot"
import { Recognition } from "./recognition"
import { RegretHead } from "./regret-head"
import { Reports } from "./reports"
import { Boards } from "./boards"
import { Picks } from "./picks"
import { Presence } from "./presence"
import { Sorts } from "./sorts"
import { Step, stepId } from "./step"
import { StepNav, StepTurn } from "./step-nav"
import { Talks } from "./talks"
import { Timeline } from "./timeline"
import { Wellbeing } from "./wellbeing"
import { WhatHappened } from "./what-happened"

/** The after-action review: nine steps, one screen each; all of them on one page when wanted, on paper and in a file. */
export function Debrief({ screen }: { readonly screen: DebriefScreen }) {
  const { debrief } = screen
  const { here, go, all, showAll } = useSteps()
  const steps = useStepContents(screen)
  return (
    <div class="page page-debrief">
      <header>
        <TopBar home desk={screen.atDesk} />
      </header>
      <div class="debrief">
        <StepNav here={here} go={go} all={all} showAll={showAll} />
        <main class="debrief-main">
          <Head screen={screen} />
          {debrief.hardRules.length > 0 && here !== 4 && !all && (
            <p class="hard-see screen-only">
              <Icon name="warn" />
              <button type="button" class="button-quiet" onClick={() => go(4)}>
                {words.debrief.hardSee(debrief.hardRules.length)}
              </button>
            </p>
          )}
          {steps.map((content, index) => (
            <Step key={index} at={index + 1} shown={all || here === index + 1}>
              {content}
            </Step>
          ))}
          {!all && <StepTurn here={here} go={go} />}
        </main>
      </div>
    </div>
  )
}

function useStepContents(screen: DebriefScreen): readonly ComponentChildren[] {
  const { commands } = useSurroundings()
  const { debrief, support } = screen
  const see = (event: number) => commands.replay(screen.attempt, event)
  return [
    <Wellbeing support={support} />,
    <>
      <Intent intent={debrief.intent} />
      <h3>{words.debrief.happened}</h3>
      <WhatHappened ending={debrief.ending} />
      {screen.campaign && <InCampaign campaign={screen.campaign} />}
    </>,
    <Timeline timeline={debrief.timeline} unknown={debrief.unknown} />,
    <>
      {debrief.hardRules.length > 0 && <HardRules rules={debrief.hardRules} />}
      <PosturePlot decisions={debrief.decisions} />
    </>,
    <>
      {!screen.limited && <RegretHead regret={screen.regret} analyse={commands.analyse} />}
      <Decisions
        decisions={debrief.decisions}
        regret={screen.regret?.review}
        playFrom={screen.limited?.partial ? undefined : commands.playFrom}
        see={see}
      />
      <Talks talks={debrief.talks} />
      <Reports reports={debrief.reports} />
      <Boards boards={debrief.boards} />
      <Picks picks={debrief.picks} />
    </>,
    <>
      <Recognition recognition={debrief.recognition} see={see} />
      <Sorts sorts={debrief.sorts} />
      <Presence presence={debrief.presence} />
    </>,
    <>
      <Certainty certainty={debrief.recognition.certainty} />
      <Competencies competencies={debrief.competencies} promises={debrief.promises} />
    </>,
    <Lessons strengths={debrief.strengths} next={debrief.next} ask={debrief.ask} />,
    <Closing screen={screen} />,
  ]
}

function Head({ screen }: { readonly screen: DebriefScreen }) {
  const tongue = useTongue()
  const { commands } = useSurroundings()
  const { debrief, practice, hotSeat, file, limited } = screen
  return (
    <>
      <header class="page-head">
        <p class="kicker">
          {practice ? words.debrief.practiceKicker : words.debrief.kicker}
          {hotSeat && ` · ${words.hotSeat.title}`}
          {limited?.partial && ` · ${words.limits.partial}`}
        </p>
        <h1 tabIndex={-1} {...tongue(debrief.title)}>
          {debrief.title}
        </h1>
        <p class="dim">
          {words.debrief.playedAs(debrief.role)}
          {file !== undefined && ` · ${words.debrief.fromFile(file)}`}
        </p>
        <p class="head-acts screen-only">
          <button type="button" class="button-second" onClick={() => commands.replay(screen.attempt, 0)}>
            <Icon name="play" />
            {words.debrief.replay}
          </button>
          {practice?.comparable && (
            <button type="button" class="button-second" onClick={() => commands.compare(screen.attempt)}>
              <Icon name="compare" />
              {words.debrief.compare}
            </button>
          )}
        </p>
      </header>
      {limited && <Limits limited={limited} />}
      {hotSeat && <p class="practice-note measure">{words.hotSeat.note}</p>}
      {practice && (
        <p class="practice-note measure">
          {words.debrief.practice} {!practice.comparable && words.debrief.noFirst}
        </p>
      )}
    </>
  )
}

/** Which step is on screen. A new one takes the focus to its title. */
function useSteps() {
  const [here, setHere] = useState(1)
  const [all, showAll] = useState(false)
  const [turn, setTurn] = useState(0)
  const first = useRef(true)
  useLayoutEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    const step = document.getElementById(stepId(here))
    step?.scrollIntoView({ block: "start" })
    step?.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true })
  }, [turn])
  const go = (step: number) => {
    setHere(step)
    setTurn(turn + 1)
  }
  return { here, go, all, showAll }
}

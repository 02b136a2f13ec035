import type { DebriefScreen } from "../screen"
import { useSurroundings } from "../surroundings"
import { TopBar } from "../top-bar"
import { words } from "../words"
import { Closing } from "./closing"
import { Competencies } from "./competencies"
import { Decisions } from "./decisions"
import { HardRules } from "./hard-rules"
import { Lessons } from "./lessons"
import { PosturePlot } from "./posture-plot"
import { Recognition } from "./recognition"
import { Step } from "./step"
import { StepNav } from "./step-nav"
import { Timeline } from "./timeline"
import { WhatHappened } from "./what-happened"

/** The after-action review: nine steps on one page that can be read from top to bottom, jumped through, or printed. */
export function Debrief({ screen }: { readonly screen: DebriefScreen }) {
  const { commands } = useSurroundings()
  const { debrief } = screen
  return (
    <div class="page page-debrief">
      <header>
        <TopBar home />
      </header>
      <div class="debrief">
        <StepNav />
        <main class="debrief-main">
          <header class="page-head">
            <p class="kicker">{words.debrief.kicker}</p>
            <h1 tabIndex={-1}>{debrief.title}</h1>
            <p class="dim">{words.debrief.playedAs(debrief.role)}</p>
          </header>
          {debrief.hardRules.length > 0 && <HardRules rules={debrief.hardRules} />}
          <Step at={1}>
            <p class="lead measure">{words.debrief.momentText}</p>
          </Step>
          <Step at={2}>
            <WhatHappened ending={debrief.ending} />
          </Step>
          <Step at={3}>
            <Timeline timeline={debrief.timeline} />
          </Step>
          <Step at={4}>
            <PosturePlot decisions={debrief.decisions} />
          </Step>
          <Step at={5}>
            <Decisions decisions={debrief.decisions} playFrom={commands.playFrom} />
          </Step>
          <Step at={6}>
            <Recognition recognition={debrief.recognition} />
          </Step>
          <Step at={7}>
            <Competencies competencies={debrief.competencies} promises={debrief.promises} />
          </Step>
          <Step at={8}>
            <Lessons strengths={debrief.strengths} next={debrief.next} ask={debrief.ask} />
          </Step>
          <Step at={9}>
            <Closing screen={screen} />
          </Step>
        </main>
      </div>
    </div>
  )
}

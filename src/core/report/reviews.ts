import type { Play } from "../attempt/play"
import type { Progress } from "../machine/progress"
import type { Setting } from "../machine/setting"
import { actsOf } from "../pack/parts"
import type { Doctrine } from "../pack/schema"
import { toTimeOfDay } from "../pack/units"
import type { Chain } from "../score/chain"
import type { Decision } from "../score/decisions"
import { expertView } from "../score/experts"
import type { Moment, Timing } from "../score/timing"
import type { ChainReview, ExpertReview, LessonReview, MomentReview, TimingReview } from "./debrief-types"
import { actText, type Lesson, thingName } from "./feedback"
import { say } from "./sentences/say"

/** Parts of the debrief that are shown beside the score: when things happened, and what others think of the options. */

export function lessonReview(
  { competency, weight, sentence }: Lesson,
  doctrine: Doctrine,
  language: string,
): LessonReview {
  const name = doctrine.competencies[competency]?.name ?? competency
  return { words: say(sentence, language), competency, name, weight }
}

export function timingReview(timing: Timing, setting: Setting, progress: Progress): TimingReview {
  const { shown, looked, flagged, protective, sinceShown, sinceLooked } = timing
  const thing = (moment: Moment) => inWords(moment, thingName(moment.id, setting))
  return {
    ...(shown ? { shown: thing(shown) } : {}),
    ...(looked ? { looked: thing(looked) } : {}),
    ...(flagged ? { flagged: thing(flagged) } : {}),
    ...(protective ? { protective: inWords(protective, doneText(protective.id, setting, progress)) } : {}),
    ...(sinceShown === undefined ? {} : { sinceShown }),
    ...(sinceLooked === undefined ? {} : { sinceLooked }),
  }
}

export function chainReview({ links, missing }: Chain, setting: Setting, progress: Progress): ChainReview {
  return {
    links: links.map(({ step, after, ...moment }) => ({
      ...inWords(moment, doneText(moment.id, setting, progress)),
      step,
      ...(after === undefined ? {} : { after }),
    })),
    missing,
  }
}

export function expertReview(decision: Decision, { machine, now }: Play, doctrine: Doctrine): ExpertReview | undefined {
  const view = expertView(decision, doctrine)
  if (!view) return undefined
  const text = (id: string) => doneText(id, machine.setting, now.progress)
  return {
    ...(view.chosen ? { chosen: view.chosen.mean } : {}),
    best: { act: text(view.best.act), mean: view.best.mean },
    ...(view.share === undefined ? {} : { share: view.share }),
    ...(view.agreement === undefined ? {} : { agreement: view.agreement }),
    apart: view.apart.map(({ act, mean, stance }) => ({ act: text(act), mean, stance })),
  }
}

function inWords({ event, minutes }: Moment, text: string): MomentReview {
  return { text, clock: toTimeOfDay(minutes), event }
}

/** The words of an act, or of a message; they share one set of names. */
function doneText(id: string, { scenario }: Setting, progress: Progress): string {
  const act = actsOf(scenario).find((one) => one.id === id)
  const text = act ? actText(id, act.act, progress) : scenario.injects?.find((one) => one.id === id)?.text
  return (text ?? id).replace(/\s+/g, " ").trim()
}

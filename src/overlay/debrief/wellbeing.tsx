import { useId, useState } from "preact/hooks"
import { Icon } from "../icon"
import { Prose } from "../prose"
import { useSurroundings } from "../surroundings"
import { words } from "../words"

const answers = ["well", "stirred", "stop"] as const

/** A question for the trainee alone: the answer lives in this component and dies with it. */
export function Wellbeing({ support }: { readonly support: string | undefined }) {
  const { commands } = useSurroundings()
  const [answer, setAnswer] = useState<(typeof answers)[number]>()
  const id = useId()
  return (
    <>
      <p class="lead measure">{words.debrief.momentText}</p>
      <fieldset class="wellbeing screen-only" aria-describedby={id}>
        <legend>{words.debrief.wellbeing}</legend>
        {answers.map((one) => (
          <label class="wellbeing-answer" key={one}>
            <input type="radio" name="wellbeing" checked={answer === one} onChange={() => setAnswer(one)} />
            {words.debrief.wellbeingAnswers[one]}
          </label>
        ))}
        <p class="dim" id={id}>
          {words.debrief.wellbeingHint}
        </p>
      </fieldset>
      <div class="screen-only" role="status">
        {answer && (
          <div class="wellbeing-reply">
            <p>{words.debrief.wellbeingReplies[answer]}</p>
            {answer !== "well" && support !== undefined && <Prose text={support} kind="as-written" />}
            {answer === "stop" && (
              <p class="actions">
                <button type="button" class="button-main" onClick={() => commands.home()}>
                  <Icon name="home" />
                  {words.debrief.wellbeingStop}
                </button>
              </p>
            )}
          </div>
        )}
      </div>
    </>
  )
}

import { useId, useRef, useState } from "preact/hooks"
import { toPseudonym } from "../core/attempt/pseudonym"
import { Icon } from "./icon"
import { madeUpPseudonym } from "./made-up"
import { useSurroundings } from "./surroundings"
import { words } from "./words"

/** Under which pseudonym one plays: asked at every briefing, because a laptop is handed on. */
export function TraineeChoice() {
  const { commands, settings, say } = useSurroundings()
  const [typed, setTyped] = useState(settings.trainee)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const written = toPseudonym(typed)
  const take = (text: string) => {
    setTyped(text)
    const trainee = toPseudonym(text)
    if (trainee !== undefined && trainee !== settings.trainee) commands.change({ trainee })
  }
  return (
    <section class="trainee">
      <h2>
        <label for={id}>{words.trainee.title}</label>
      </h2>
      <p class="trainee-field">
        <input
          ref={field}
          id={id}
          type="text"
          value={typed}
          maxLength={60}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          aria-describedby={`${id}-hint`}
          aria-invalid={written === undefined}
          aria-errormessage={`${id}-wrong`}
          onInput={(event) => take(event.currentTarget.value)}
          onBlur={() => written !== undefined && setTyped(written)}
        />
        <button
          type="button"
          class="button-second"
          onClick={() => {
            const made = madeUpPseudonym()
            take(made)
            say(words.trainee.now(made))
          }}
        >
          {words.trainee.makeUp}
        </button>
      </p>
      <p id={`${id}-wrong`} class="trainee-wrong" role="alert">
        {written === undefined && (
          <>
            <Icon name="warn" /> {words.trainee.wrong}
          </>
        )}
      </p>
      <p class="dim" id={`${id}-hint`}>
        {settings.trainee === "" ? words.trainee.hintNone : words.trainee.hint(settings.trainee)}
      </p>
    </section>
  )
}

import { useId } from "preact/hooks"
import { useSurroundings } from "./surroundings"
import { languageName, tongueOf } from "./tongue"
import { words } from "./words"

interface Props {
  readonly languages: readonly string[]
  readonly chosen: string
}

/** In which of its languages a pack is read. Nothing is shown where there is but one. */
export function LanguageChoice({ languages, chosen }: Props) {
  const { commands } = useSurroundings()
  const id = useId()
  if (languages.length < 2) return null
  return (
    <p class="language-choice">
      <label for={id}>{words.language.choose}</label>
      <select
        id={id}
        value={chosen}
        aria-describedby={`${id}-hint`}
        onChange={(event) => commands.change({ language: event.currentTarget.value })}
      >
        {languages.map((language) => (
          <option key={language} value={language} {...tongueOf(language, languageName(language))}>
            {languageName(language)}
          </option>
        ))}
      </select>
      <span class="dim" id={`${id}-hint`}>
        {words.language.hint}
      </span>
    </p>
  )
}

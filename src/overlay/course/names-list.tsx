import { useState } from "preact/hooks"
import { FileButton } from "../file-button"
import { Icon } from "../icon"
import { useSurroundings } from "../surroundings"
import { readNames } from "./names"
import { words } from "./words"

/** The centre's list of who is who, shown and never kept. */
export function Names({ names }: { readonly names: ReadonlyMap<string, string> }) {
  const { commands, say } = useSurroundings()
  const [empty, setEmpty] = useState<string>()
  const load = async (file: File) => {
    const found = readNames(
      await file
        .slice(0, 1_000_000)
        .text()
        .catch(() => ""),
    )
    setEmpty(found.size === 0 ? file.name : undefined)
    say(found.size === 0 ? words.names.none(file.name) : words.names.loaded(found.size))
    if (found.size > 0) commands.desk({ do: "names", names: found })
  }
  return (
    <section class="course-names">
      <h2>{words.names.title}</h2>
      <p>{words.names.hint}</p>
      <p class="dim">
        <Icon name="lock" /> {words.names.promise}
      </p>
      {names.size > 0 && <p>{words.names.loaded(names.size)}</p>}
      {empty !== undefined && <p class="refused">{words.names.none(empty)}</p>}
      <p class="course-add">
        <FileButton
          icon="card"
          label={words.names.load}
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          taken={([file]) => file && void load(file)}
        />
        {names.size > 0 && (
          <button type="button" class="button-small" onClick={() => commands.desk({ do: "names", names: new Map() })}>
            {words.names.forget}
          </button>
        )}
      </p>
    </section>
  )
}

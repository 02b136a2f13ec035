import type { NotebookView, NoteView } from "../../core/attempt/view-types"
import { Dialog } from "../dialog"
import { PlainList } from "../plain-list"
import { useTongue } from "../tongue"
import { words } from "../words"

interface Props {
  readonly notebook: NotebookView
  readonly closed: () => void
}

export function NotebookDialog({ notebook, closed }: Props) {
  const tongue = useTongue()
  const { observed, heard, inferred, promises, missing, counts, baselines, remembered } = notebook
  return (
    <Dialog title={words.notebook.title} kind="sheet" closed={closed}>
      <div class="notebook">
        <div class="notebook-notes">
          {remembered && (
            <section>
              <h3>{words.campaign.remembered}</h3>
              <PlainList lines={remembered} />
            </section>
          )}
          <Notes title={words.notebook.observed} hint={words.notebook.observedHint} notes={observed} />
          <Notes title={words.notebook.heard} hint={words.notebook.heardHint} notes={heard} />
          <Notes title={words.notebook.inferred} hint={words.notebook.inferredHint} notes={inferred} />
        </div>
        <div class="notebook-side">
          <section>
            <h3>{words.notebook.missing}</h3>
            {missing.length === 0 && <p class="dim">{words.notebook.noMissing}</p>}
            <ul class="open-list">
              {missing.map((title) => (
                <li key={title} {...tongue(title)}>
                  {title}
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h3>{words.notebook.promises}</h3>
            {promises.length === 0 && <p class="dim">{words.notebook.noPromises}</p>}
            <ul class="promises">
              {promises.map(({ id, text, to, by, state }) => (
                <li key={id}>
                  <span {...tongue(text)}>{text}</span>
                  <span class="dim">{words.notebook.promise(to, by)}</span>
                  <span class={`chip chip-${state}`}>{words.promiseState(state)}</span>
                </li>
              ))}
            </ul>
          </section>
          {counts.length > 0 && (
            <section>
              <h3>{words.notebook.counts}</h3>
              <ul class="plain-list">
                {counts.map(({ clock, place, of, number }, i) => (
                  <li key={i}>
                    <strong>{words.tally.counted(of, number)}</strong>{" "}
                    <span class="dim">
                      {clock}, <span {...tongue(place)}>{place}</span>
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section>
            <h3>{words.notebook.normal}</h3>
            {baselines.map(({ community, lines }) => (
              <div key={community}>
                <p class="list-title" {...tongue(community)}>
                  {community}
                </p>
                <PlainList lines={lines} />
              </div>
            ))}
          </section>
        </div>
      </div>
    </Dialog>
  )
}

interface NotesProps {
  readonly title: string
  readonly hint: string
  readonly notes: readonly NoteView[]
}

function Notes({ title, hint, notes }: NotesProps) {
  const tongue = useTongue()
  return (
    <section>
      <h3>
        {title} <span class="heading-hint">{hint}</span>
      </h3>
      {notes.length === 0 && <p class="dim">{words.notebook.empty}</p>}
      <ul class="notes">
        {notes.map(({ title: note, text }) => (
          <li key={note} {...tongue(text)}>
            <strong>{note}</strong>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

import { useId } from "preact/hooks"
import { Icon } from "../icon"
import { Prose } from "../prose"
import type { DebriefScreen } from "../screen"
import { useSurroundings } from "../surroundings"
import { words } from "../words"
import { asFile } from "./as-file"

export function Closing({ screen }: { readonly screen: DebriefScreen }) {
  const { commands } = useSurroundings()
  const { debrief, receipt, support, limited } = screen
  const id = useId()
  const save = () => {
    const page = document.querySelector("main.debrief-main")
    if (page) commands.saveDebrief(asFile(page, words.app.pageTitle(debrief.title)))
  }
  return (
    <>
      <div class="commitment">
        <label for={id}>{words.closing.commitment}</label>
        <textarea id={id} rows={3} maxLength={400} autocomplete="off" aria-describedby={`${id}-hint`} />
        <p class="dim" id={`${id}-hint`}>
          {words.closing.commitmentHint}
        </p>
      </div>
      {debrief.cautions.length > 0 && (
        <section>
          <h3>{words.closing.cautions}</h3>
          <ul class="plain-list">
            {debrief.cautions.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {!limited?.partial && (
        <section class="receipt">
          <h3>{words.closing.receipt}</h3>
          <p class="receipt-code">{receipt}</p>
          <p class="dim">{words.closing.receiptHint}</p>
        </section>
      )}
      <section class="take screen-only">
        <h3>{words.closing.take}</h3>
        <p class="actions">
          {!limited?.partial && (
            <>
              <button type="button" class="button-second" onClick={() => commands.exportResult()}>
                <Icon name="save" />
                {words.closing.result}
              </button>
              <button type="button" class="button-second" onClick={() => commands.exportScores()}>
                <Icon name="save" />
                {words.closing.scores}
              </button>
            </>
          )}
          <button type="button" class="button-second" onClick={() => window.print()}>
            <Icon name="print" />
            {words.closing.print}
          </button>
          <button type="button" class="button-second" onClick={save}>
            <Icon name="save" />
            {words.closing.file}
          </button>
          <button type="button" class="button-main" onClick={() => commands.home()}>
            <Icon name="home" />
            {words.app.home}
          </button>
        </p>
        <p class="dim">{words.closing.fileHint}</p>
      </section>
      {support !== undefined && (
        <section class="support">
          <h3>{words.closing.support}</h3>
          <Prose text={support} kind="as-written" />
        </section>
      )}
    </>
  )
}

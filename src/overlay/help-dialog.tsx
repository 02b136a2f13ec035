import { Dialog } from "./dialog"
import { useSurroundings } from "./surroundings"
import { words } from "./words"

export function HelpDialog({ closed }: { readonly closed: () => void }) {
  const { settings } = useSurroundings()
  return (
    <Dialog title={words.help.title} closed={closed}>
      <div class="help">
        <section>
          <h3>{words.help.how}</h3>
          <ol class="steps">
            {words.help.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p class="dim">{words.app.leaveHint}</p>
        </section>
        <section>
          <h3>{words.help.keys}</h3>
          {!settings.shortcuts && <p class="dim">{words.help.keysOff}</p>}
          <table class="keys">
            <thead class="unseen">
              <tr>
                <th scope="col">{words.help.key}</th>
                <th scope="col">{words.help.does}</th>
              </tr>
            </thead>
            <tbody>
              {words.help.rows.map(([key, does]) => (
                <tr key={key}>
                  <th scope="row">
                    <kbd>{key}</kbd>
                  </th>
                  <td>{does}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </Dialog>
  )
}

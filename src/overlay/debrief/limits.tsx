import { Icon } from "../icon"
import type { Limited } from "../screen"
import { words } from "../words"

/** What is wrong with a log or has changed since: what cannot be worked out because of it, and what still is. */
export function Limits({ limited: { limits, partial, used, of } }: { readonly limited: Limited }) {
  return (
    <section class="limits" aria-labelledby="limits-title">
      <h2 id="limits-title">
        <Icon name="warn" />
        {words.limits.title(partial)}
      </h2>
      {partial && <p class="measure">{words.limits.used(used, of)}</p>}
      <ol>
        {limits.map(({ code, event, words: what, lost }) => (
          <li key={`${code}/${event ?? ""}`}>
            <p>{what}</p>
            <p class="dim">{lost}</p>
          </li>
        ))}
      </ol>
      {partial && <p class="measure">{words.limits.noResult}</p>}
    </section>
  )
}

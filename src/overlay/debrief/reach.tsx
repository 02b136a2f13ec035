import type { DecisionRegret } from "../../core/report/regret-review"
import { useTongue } from "../tongue"
import { words } from "../words"

/** What could still be reached before a decision and after it, what it cost, and a better line. */
export function Reach({ regret: { reach, harm, better } }: { readonly regret: DecisionRegret }) {
  const tongue = useTongue()
  if (reach.length === 0) return null
  const costly = reach.filter(({ cost }) => cost > 0).slice(0, 3)
  const fell = harm && harm.before !== harm.after ? harm : undefined
  return (
    <section class="reach" aria-label={words.regret.title}>
      <h4>{words.regret.title}</h4>
      {fell && <p>{words.regret.ended(fell.before, fell.after)}</p>}
      {costly.length === 0 ? (
        <p class="dim">{words.regret.nothing}</p>
      ) : (
        <ul>
          {costly.map(({ competency, name, before, after, how }) => (
            <li key={competency}>
              <p>
                <strong>{competency}</strong> {words.regret.cost(name, before.most, after.most)}
                {how === "bound" && <span class="dim"> ({words.regret.bound})</span>}
              </p>
              <Bars before={before} after={after} />
            </li>
          ))}
        </ul>
      )}
      {better && better.acts.length > 0 && (
        <details>
          <summary>{words.regret.better(better.name, better.level)}</summary>
          <ol class="better">
            {better.acts.map(({ text, chance }, at) => (
              <li key={at}>
                <span {...tongue(text)}>{text}</span>
                {chance && <span class="chip">{words.regret.chance}</span>}
              </li>
            ))}
          </ol>
        </details>
      )}
      <details>
        <summary>{words.regret.all}</summary>
        <div class="scroll-x compare">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.regret.competency}</th>
                <th scope="col">{words.regret.before}</th>
                <th scope="col">{words.regret.after}</th>
              </tr>
            </thead>
            <tbody>
              {reach.map(({ competency, name, before, after, how }) => (
                <tr key={competency}>
                  <th scope="row">
                    {competency} {name}
                  </th>
                  <td>{words.regret.range(before.least, before.most)}</td>
                  <td>
                    {words.regret.range(after.least, after.most)}
                    {how === "bound" && ` (${words.regret.bound})`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  )
}

interface Span {
  readonly least: number
  readonly most: number
}

/** The same two ranges as a drawing; the sentence beside it says them. The open one is before, the full one after. */
function Bars({ before, after }: { readonly before: Span; readonly after: Span }) {
  const x = (level: number) => level * 200
  const wide = (span: Span) => Math.max(2, x(span.most) - x(span.least))
  return (
    <svg class="reach-bars" viewBox="0 0 200 14" preserveAspectRatio="none" aria-hidden="true">
      <line class="reach-all" x1="0" x2="200" y1="7" y2="7" />
      <rect class="reach-before" x={x(before.least)} y="2" width={wide(before)} height="10" rx="2" />
      <rect class="reach-after" x={x(after.least)} y="4" width={wide(after)} height="6" rx="1" />
    </svg>
  )
}

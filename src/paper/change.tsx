import type { Change as Told } from "../core/course/change"
import { Forest } from "./forest"
import { Table } from "./parts"
import { words } from "./words"

/** L2: before and after, by parallel forms. */
export function Changes({ changes }: { readonly changes: readonly Told[] }) {
  const { columns } = words.change
  if (changes.length === 0) return <p class="dim measure">{words.change.none}</p>
  return (
    <figure class="chart">
      <p class="dim measure">{words.change.hint}</p>
      {changes.map(({ pack, paired, left, told }) => (
        <section key={pack}>
          <p>{words.change.paired(paired, left)}</p>
          {told === "too-few" || told.length === 0 ? (
            <p class="dim">{words.change.tooFew}</p>
          ) : (
            <>
              <Forest
                label={words.change.picture}
                least={[-1, 2]}
                rows={told.flatMap(({ measure, effect }) =>
                  effect ? [{ name: words.change.measure(measure), value: effect.g, interval: effect.interval }] : [],
                )}
              />
              <Table
                label={words.change.title}
                columns={Object.values(columns)}
                rows={told.map(({ measure, design, before, after, effect }) => [
                  <span key={measure}>
                    {words.change.measure(measure)} <span class="dim">({words.change.design(design)})</span>
                  </span>,
                  words.change.value(measure, before.mean),
                  words.change.value(measure, after.mean),
                  before.n === after.n ? String(before.n) : `${before.n}, ${after.n}`,
                  effect ? words.number(effect.g) : words.change.noEffect,
                  effect ? words.interval(effect.interval) : "–",
                ])}
              />
            </>
          )}
        </section>
      ))}
    </figure>
  )
}

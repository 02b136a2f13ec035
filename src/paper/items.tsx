import type { Item } from "../core/course/items"
import { Table } from "./parts"
import { words } from "./words"

/** Where its decision stands in the pack's files, as file:line; undefined where nobody has the files. */
export type SourcedItem = Item & { readonly source: string | undefined }

/** R5: each decision as an item of a test; nothing below thirty, with care below a hundred. */
export function Items({ items }: { readonly items: readonly SourcedItem[] }) {
  if (items.length === 0) return <p class="dim">{words.items.none}</p>
  const few = items.filter(({ measures }) => !measures)
  return (
    <figure class="chart">
      <p class="dim measure">{words.items.hint}</p>
      <ol class="items">
        {items
          .filter(({ measures }) => measures)
          .map((item) => (
            <li key={`${item.pack}/${item.scenario}/${item.beat}`}>
              <ItemRow item={item} />
            </li>
          ))}
      </ol>
      {few.length > 0 && (
        <>
          <h3>{words.items.few}</h3>
          <p class="dim measure">{words.items.fewHint}</p>
          <Table
            label={words.items.few}
            columns={[words.items.columns.item, words.items.columns.met, words.items.columns.source]}
            rows={few.map(({ scenario, beat, met, source }) => [`${scenario} › ${beat}`, String(met), source ?? "–"])}
          />
        </>
      )}
    </figure>
  )
}

function ItemRow({ item }: { readonly item: SourcedItem }) {
  const { scenario, beat, met, reading, measures, options, source } = item
  const { columns } = words.items
  return (
    <>
      <h3>
        {scenario} › {beat}
      </h3>
      <p class={reading === "enough" ? "dim" : "item-care"}>{words.items.reading(reading, met)}</p>
      {source !== undefined && <p class="dim item-source">{source}</p>}
      {measures && (
        <>
          <dl class="item-measures">
            <div>
              <dt>{columns.p}</dt>
              <dd>
                {words.number(measures.difficulty)}{" "}
                {measures.difficultyInterval && (
                  <span class="dim">({words.interval(measures.difficultyInterval)})</span>
                )}
              </dd>
            </div>
            <div>
              <dt>{columns.r}</dt>
              <dd>
                {measures.discrimination === undefined ? "–" : words.number(measures.discrimination)}{" "}
                {measures.discriminationInterval && (
                  <span class="dim">({words.interval(measures.discriminationInterval)})</span>
                )}
              </dd>
            </div>
            <div>
              <dt>{columns.seconds}</dt>
              <dd>{words.seconds(measures.seconds)}</dd>
            </div>
          </dl>
          <Table
            label={`${words.items.options}: ${scenario} › ${beat}`}
            columns={[words.flow.columns.act, words.flow.columns.stance, words.flow.columns.share]}
            rows={options.map(({ act, text, stance, taken, straw }) => [
              <span key={act}>
                {text} {straw && <strong class="item-straw">{words.items.straw}</strong>}
              </span>,
              stance ?? "–",
              words.percent(taken / met),
            ])}
          />
        </>
      )}
    </>
  )
}

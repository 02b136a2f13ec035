import type { BoardReview } from "../../core/report/debrief-types"
import { useTongue } from "../tongue"
import { words } from "../words"

/** Every board again: what it was worth, part by part, and what each fragment, cell and line was. */
export function Boards({ boards }: { readonly boards: readonly BoardReview[] | undefined }) {
  if (!boards) return null
  return (
    <>
      <h3>{words.boards.title}</h3>
      {boards.map((board) => (
        <Board key={board.event} board={board} />
      ))}
    </>
  )
}

function Board({ board }: { readonly board: BoardReview }) {
  const tongue = useTongue()
  const { cells, clock, fragments, hypotheses, lines, missing, outcome, parts, score, text } = board
  return (
    <article class="handed">
      <header>
        <p class="decision-when">
          <time>{clock}</time>
        </p>
        <h4 {...tongue(text)}>{text}</h4>
        <p {...tongue(outcome)}>{outcome}</p>
      </header>
      <dl class="handed-parts">
        {words.boards.partsOrder.map((part) => {
          const value = parts[part]
          return (
            value !== undefined && (
              <div key={part}>
                <dt>{words.boards.parts[part]}</dt>
                <dd>{words.reports.share(value)}</dd>
              </div>
            )
          )
        })}
        <div>
          <dt>{words.reports.whole}</dt>
          <dd>{words.reports.share(score)}</dd>
        </div>
      </dl>
      <h5>{words.boards.hypotheses}</h5>
      <ul class="handed-lines">
        {hypotheses.map(({ text: says, chance, holds, because, weight }) => (
          <li key={says}>
            <span {...tongue(says)}>{says}</span>
            <span class={chance > 50 === holds && chance !== 50 ? "handed-good" : "handed-note"}>
              {words.boards.estimate(chance, holds)}
            </span>
            <span class="dim">{words.boards.weight(weight.stated, weight.is)}</span>
            <span {...tongue(because)}>{because}</span>
          </li>
        ))}
      </ul>
      <h5>{words.boards.fragments}</h5>
      <ul class="handed-lines">
        {fragments.map(({ id, text: says, because, links, grade, origin, originRight }) => (
          <li key={id}>
            <span {...tongue(says)}>{says}</span>
            <span class={links.right ? "handed-good" : "handed-note"}>
              {words.boards.links(links.stated, links.are, links.right)}
            </span>
            {originRight !== undefined && (
              <span class={originRight ? "handed-good" : "handed-note"}>
                {words.boards.origin(origin, originRight)}
              </span>
            )}
            <span class="dim">{words.boards.grade(grade.stated, grade.is, grade.near)}</span>
            <span {...tongue(because)}>{because}</span>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <>
          <h5>{words.boards.missing}</h5>
          <ul class="handed-lines">
            {missing.map((says) => (
              <li key={says} {...tongue(says)}>
                {says}
              </li>
            ))}
          </ul>
        </>
      )}
      {cells.length > 0 && (
        <>
          <h5>{words.boards.cells}</h5>
          <ul class="handed-lines">
            {cells.map(({ text: name, says, right, relied, reason, toldBy, because }) => (
              <li key={name}>
                <span {...tongue(says)}>
                  {name}: {says}
                </span>
                <span class={(relied === "accept") === right ? "handed-good" : "handed-note"}>
                  {words.boards.cell(relied, right)}
                </span>
                {reason !== undefined && <span class="dim">{words.boards.reason(reason)}</span>}
                {toldBy.length > 0 && <span class="dim">{words.boards.toldBy(toldBy)}</span>}
                <span {...tongue(because)}>{because}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {lines.length > 0 && (
        <>
          <h5>{words.boards.lines}</h5>
          <ul class="handed-lines">
            {lines.map(({ text: says, to, should, right, leaked, because }) => (
              <li key={says}>
                <span {...tongue(says)}>{says}</span>
                <span class={right ? "handed-good" : "handed-note"}>{words.boards.line(to, should, right)}</span>
                {leaked && <span class="handed-note">{words.boards.leaked}</span>}
                <span {...tongue(because)}>{because}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  )
}

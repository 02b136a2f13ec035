import type { BoardReview } from "../../core/report/debrief-types"
import { useTongue } from "../tongue"
import { words } from "./words"
import { Handed, Note, Parts, Share } from "./handed"

/** Every board again: what it was worth, part by part, and what each fragment, cell and line was. */
export function Boards({ boards }: { readonly boards: readonly BoardReview[] | undefined }) {
  if (!boards) return null
  return (
    <>
      <h3>{words.boards.title}</h3>
      <p class="dim measure">{words.boards.basis}</p>
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
    <Handed clock={clock} text={text} outcome={outcome}>
      <Parts whole={score}>
        {words.boards.parts.map(([part, name]) => (
          <Share key={part} name={name} value={parts[part]} />
        ))}
      </Parts>
      <h5>{words.boards.hypotheses}</h5>
      <ul class="handed-lines">
        {hypotheses.map(({ text: says, chance, holds, because, weight }) => (
          <li key={says}>
            <span {...tongue(says)}>{says}</span>
            <Note good={chance > 50 === holds && chance !== 50}>{words.boards.estimate(chance, holds)}</Note>
            <span class="dim">{words.boards.weight(weight.stated, weight.is)}</span>
            <span {...tongue(because)}>{because}</span>
          </li>
        ))}
      </ul>
      <h5>{words.boards.fragments}</h5>
      <p class="dim">{words.boards.toldApart(board.toldApart)}</p>
      <ul class="handed-lines">
        {fragments.map(({ id, text: says, sign, because, links, grade, origin, originRight }) => (
          <li key={id}>
            <span {...tongue(says)}>{says}</span>
            {sign && (
              <span class="dim">
                {sign.code} <span {...tongue(sign.title)}>{sign.title}</span>
              </span>
            )}
            <Note good={links.right}>{words.boards.links(links.stated, links.are, links.right)}</Note>
            {originRight !== undefined && <Note good={originRight}>{words.boards.origin(origin, originRight)}</Note>}
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
                <Note good={(relied === "accept") === right}>{words.boards.cell(relied, right)}</Note>
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
                <Note good={right}>{words.boards.line(to, should, right)}</Note>
                {leaked && <span class="handed-note">{words.boards.leaked}</span>}
                <span {...tongue(because)}>{because}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Handed>
  )
}

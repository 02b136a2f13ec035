import type { BoardView } from "../../core/attempt/view-types"
import { useTongue } from "../tongue"
import { words } from "../words"

/** All fragments as a table: what the map and the time line show, and what was made of each. */
export function BoardTable({ board: { fragments, hypotheses } }: { readonly board: BoardView }) {
  const tongue = useTongue()
  const numberOf = (id: string) => 1 + fragments.findIndex((one) => one.id === id)
  return (
    <section class="table-scroll" aria-label={words.board.table} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {words.board.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fragments.map(({ id, text, from, place, at, seen, pin }, i) => {
            const { grade, to = [], copies, planted } = pin ?? {}
            const links = hypotheses.filter((hypothesis) => to.includes(hypothesis.id))
            return (
              <tr key={id}>
                <th scope="row">
                  {i + 1} <span {...tongue(text)}>{text}</span>
                </th>
                <td>{seen?.clock ?? words.board.noTime}</td>
                <td {...tongue(place ?? "")}>{place ?? (at ? words.board.unnamed : words.board.nowhere)}</td>
                <td {...tongue(from ?? "")}>{from}</td>
                <td>{grade ?? words.report.noGrade}</td>
                <td>
                  {pin ? links.map((hypothesis) => hypothesis.text).join(" ") || words.board.noLink : words.board.open}
                </td>
                <td>
                  {copies === undefined ? words.board.ownOrigin : words.board.copyOf(numberOf(copies))}
                  {planted && `, ${words.board.heldPlanted}`}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

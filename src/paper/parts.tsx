import type { ComponentChildren } from "preact"
import type { Stance } from "../core/pack/schema"
import type { Competency } from "../core/score/competencies"
import { words } from "./words"

interface AsTableProps {
  readonly children: ComponentChildren
  readonly open: boolean
  readonly title?: string
}

/** A picture's table: closed on screen until it is wanted, open on paper. */
export function AsTable({ children, open, title = words.asTable }: AsTableProps) {
  return (
    <details class="chart-table" open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}

interface TableProps {
  readonly label: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly [head: ComponentChildren, ...cells: readonly ComponentChildren[]])[]
}

/** Rows with a heading each. It scrolls by itself where it is too wide, by keyboard too. */
export function Table({ label, columns, rows }: TableProps) {
  return (
    <div class="scroll-x" tabIndex={0} role="group" aria-label={label}>
      <table class="chart-rows" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells], at) => (
            <tr key={at}>
              <th scope="row">{head}</th>
              {cells.map((cell, i) => (
                <td key={i}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A disc, a bar across, a half disc, a triangle that sinks and one that rises: told without colour. */
export const stanceShapes: Readonly<Record<Stance, string>> = {
  calculated: "M0 -7A7 7 0 1 0 0 7A7 7 0 1 0 0 -7Z",
  "justified-no-go": "M-7 -3H7V3H-7Z",
  hesitant: "M0 -7A7 7 0 0 0 0 7Z",
  passive: "M-7 -6H7L0 7Z",
  reckless: "M-7 6H7L0 -7Z",
}

export const stanceNames: readonly Stance[] = ["calculated", "justified-no-go", "hesitant", "passive", "reckless"]

export function StanceKey() {
  return (
    <ul class="chart-key">
      {stanceNames.map((stance) => (
        <li key={stance}>
          <svg viewBox="-9 -9 18 18" aria-hidden="true" class={`chart-mark chart-${stance}`}>
            <path d={stanceShapes[stance]} />
          </svg>
          {words.stance(stance)}
        </li>
      ))}
    </ul>
  )
}

type Band = Competency["band"]

export const bandNames: readonly Band[] = ["strong", "adequate", "not-yet", "insufficient-evidence"]

/** A full disc, a half one, a ring, and a dash. */
export function BandMark({ band }: { readonly band: Band }) {
  return (
    <svg viewBox="-9 -9 18 18" aria-hidden="true" class={`band-mark band-mark-${band}`}>
      {band !== "insufficient-evidence" && <circle r="6.5" />}
      {band === "adequate" && <path d="M0 -6.5A6.5 6.5 0 0 0 0 6.5Z" />}
      {band === "insufficient-evidence" && <path d="M-4 0H4" />}
    </svg>
  )
}

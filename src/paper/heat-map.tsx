import type { HeatCell, HeatMap as Heat, HeatRow } from "../core/course/heat-map"
import { bandNames, BandMark } from "./parts"
import { words } from "./words"

interface Props {
  readonly heat: Heat
  /** Who the pseudonyms are, where that may be shown. */
  readonly names?: ReadonlyMap<string, string>
  /** Where pseudonyms lead somewhere. */
  readonly choose?: (trainee: string) => void
}

/** R4: trainees by competencies. The picture is a table, so that everybody reads the same. */
export function HeatMap({ heat: { columns, rows }, names, choose }: Props) {
  if (rows.length === 0) return <p class="dim">{words.nothing}</p>
  const isTooFew = columns.every(({ bands }) => bands === "too-few")
  return (
    <figure class="chart">
      <p class="dim measure">{words.heat.hint}</p>
      <ul class="chart-key">
        {bandNames.map((band) => (
          <li key={band}>
            <BandMark band={band} />
            {words.band(band)}
          </li>
        ))}
      </ul>
      <div class="scroll-x" tabIndex={0} role="group" aria-label={words.heat.title}>
        <table class="heat" aria-label={words.heat.title}>
          <thead>
            <tr>
              <th scope="col">{words.heat.name}</th>
              {columns.map(({ competency, name }) => (
                <th scope="col" key={competency} class="heat-column">
                  <span class="heat-code">{competency}</span> <span class="heat-name">{name}</span>
                </th>
              ))}
              <th scope="col">{words.heat.runs}</th>
            </tr>
          </thead>
          <tbody>
            {/* By place: other people in the same rows cost less than other rows. */}
            {rows.map((row, at) => (
              <Row key={at} row={row} names={names} choose={choose} />
            ))}
          </tbody>
          {!isTooFew && (
            <tfoot>
              {bandNames.map((band) => (
                <tr key={band}>
                  <th scope="row">{words.band(band)}</th>
                  {columns.map(({ competency, bands }) => (
                    <td key={competency}>{words.shown(bands, (counts) => String(counts[band]))}</td>
                  ))}
                  <td />
                </tr>
              ))}
            </tfoot>
          )}
        </table>
      </div>
      {isTooFew && <p class="dim measure">{words.tooFewHint}</p>}
    </figure>
  )
}

interface RowProps {
  readonly row: HeatRow
  readonly names: Props["names"] | undefined
  readonly choose: Props["choose"] | undefined
}

function Row({ row: { name, of, attempts, cells }, names, choose }: RowProps) {
  const person = of === "trainee" ? names?.get(name) : undefined
  return (
    <tr>
      <th scope="row">
        {of === "trainee" && choose ? (
          <button type="button" class="heat-who" onClick={() => choose(name)}>
            {name}
          </button>
        ) : (
          <span class={of === "attempt" ? "heat-attempt" : ""}>{of === "attempt" ? name.slice(0, 14) : name}</span>
        )}
        {of === "attempt" && <span class="dim heat-note">{words.heat.nameless}</span>}
        {person !== undefined && <span class="dim heat-note">{person}</span>}
      </th>
      {cells.map((cell) => (
        <Cell key={cell.competency} cell={cell} />
      ))}
      <td class="heat-runs">{attempts}</td>
    </tr>
  )
}

/** Its mark is drawn by the style, and its band is read aloud: of many cells neither may cost the page much. */
function Cell({ cell: { band, level, interval } }: { readonly cell: HeatCell }) {
  const isTold = band !== "insufficient-evidence"
  return (
    <td
      class={`heat-cell heat-${band}`}
      title={isTold ? words.interval([interval[0] * 100, interval[1] * 100]) : undefined}
    >
      <span class="heat-band">{words.band(band)}</span>
      {isTold ? Math.round(level * 100) : ""}
    </td>
  )
}

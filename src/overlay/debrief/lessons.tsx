import type { Debrief } from "../../core/report/debrief-types"
import { useTongue } from "../tongue"
import { words } from "../words"

export function Lessons({ strengths, next, ask }: Pick<Debrief, "strengths" | "next" | "ask">) {
  const tongue = useTongue()
  return (
    <>
      <div class="lessons">
        <section class="lesson lesson-strengths">
          <h3>{words.closing.strengths}</h3>
          {strengths.length === 0 && <p class="dim">{words.closing.noStrengths}</p>}
          <Lines lines={strengths} />
        </section>
        <section class="lesson lesson-next">
          <h3>{words.closing.next}</h3>
          {next.length === 0 && <p class="dim">{words.closing.noNext}</p>}
          <Lines lines={next} />
        </section>
      </div>
      {ask.length > 0 && (
        <section>
          <h3>{words.closing.ask}</h3>
          <ul class="questions">
            {ask.map((line) => (
              <li key={line} {...tongue(line)}>
                {line}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ol>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  )
}

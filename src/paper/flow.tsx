import type { Answers, Flow as FlowTold, FlowNode } from "../core/course/flow"
import { type FlowDrawing, nodeSize } from "./flow-layout"
import { StanceKey, stanceShapes, Table } from "./parts"
import { words } from "./words"

/** R4: what decisions were answered with, drawn on the scenario's own graph; and the same as tables. */
export function Flow({ flow, drawing }: { readonly flow: FlowTold; readonly drawing: FlowDrawing | undefined }) {
  return (
    <figure class="chart">
      <p class="dim measure">{words.flow.hint}</p>
      {drawing ? (
        <>
          <StanceKey />
          <div class="scroll-x flow-scroll" tabIndex={0} role="group" aria-label={words.flow.title}>
            <Picture flow={flow} drawing={drawing} />
          </div>
        </>
      ) : (
        <p class="dim">{words.tooFewHint}</p>
      )}
      <AnswerTables answers={flow.answers} />
    </figure>
  )
}

function Picture({ flow, drawing }: { readonly flow: FlowTold; readonly drawing: FlowDrawing }) {
  const { width, height, nodes, edges } = drawing
  return (
    <svg
      class="flow"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={words.flow.picture(flow.title, flow.attempts)}
      direction="ltr"
      font-size="12"
    >
      {edges.map(({ from, to, act, path, attempts, stance }) => (
        <path
          key={`${from} ${act} ${to}`}
          class={`flow-edge ${stance ? `flow-${stance}` : ""} ${attempts === 0 ? "flow-none" : ""}`}
          d={path}
          fill="none"
          stroke-width={attempts === 0 ? 1 : 1.5 + (7 * attempts) / Math.max(1, flow.attempts)}
        />
      ))}
      {nodes.map((node) => (
        <Node key={node.id} node={node} />
      ))}
      {edges.map(({ from, to, act, text, at, attempts, stance }) =>
        attempts === 0 ? null : (
          <g key={`${from} ${act} ${to}`} transform={`translate(${at.x} ${at.y})`}>
            <title>{text}</title>
            <rect class="flow-count" x="-21" y="-10" width="42" height="20" rx="10" />
            {stance && (
              <path
                class={`chart-mark chart-${stance}`}
                d={stanceShapes[stance]}
                transform="translate(-10 0) scale(0.75)"
              />
            )}
            <text x={stance ? 7 : 0} y="4.5" text-anchor="middle" class="flow-number">
              {attempts}
            </text>
          </g>
        ),
      )}
    </svg>
  )
}

function Node({ node }: { readonly node: FlowNode & { readonly x: number; readonly y: number } }) {
  const { x, y, kind, title, isStart, attempts } = node
  const lines = wrapped(title, 26, 2)
  return (
    <g
      transform={`translate(${x - nodeSize.width / 2} ${y - nodeSize.height / 2})`}
      class={`flow-node flow-${kind} ${attempts === 0 ? "flow-empty" : ""}`}
    >
      <title>{title}</title>
      <rect width={nodeSize.width} height={nodeSize.height} rx={kind === "ending" ? 22 : 8} />
      {lines.map((line, at) => (
        <text key={at} x="12" y={20 + at * 15}>
          {line}
        </text>
      ))}
      <text class="flow-came" x="12" y={nodeSize.height - 8}>
        {isStart ? `${words.flow.start} · ` : kind === "ending" ? `${words.flow.ending} · ` : ""}
        {words.flow.came(attempts)}
      </text>
    </g>
  )
}

/** At most so many letters a line and so many lines; what does not fit ends with an ellipsis. */
function wrapped(text: string, letters: number, most: number): readonly string[] {
  const lines: string[] = []
  let line = ""
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + word.length >= letters) {
      lines.push(line)
      line = word
    } else line = line === "" ? word : `${line} ${word}`
  }
  lines.push(line)
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? "").slice(0, letters - 1)}…`]
}

/** Each decision with what it was answered with, as it is told without a picture. */
export function AnswerTables({ answers }: { readonly answers: readonly Answers[] }) {
  const { columns } = words.flow
  return (
    <ol class="answers">
      {answers.map(({ beat, title, attempts, told }) => (
        <li key={beat}>
          <h4>{words.flow.beat(title, attempts)}</h4>
          {told === "too-few" ? (
            <p class="dim">{words.tooFew}</p>
          ) : (
            <>
              <p class="dim">
                {[
                  words.flow.divided(told.division),
                  ...(told.quality === null ? [] : [words.flow.quality(told.quality)]),
                  words.flow.median(told.medianSeconds),
                ].join(" · ")}
              </p>
              <Table
                label={title}
                columns={[columns.act, columns.stance, columns.attempts, columns.share]}
                rows={told.options.map(({ act, text, stance, attempts: taken, share }) => [
                  <span key={act}>{text}</span>,
                  stance ? words.stance(stance) : "–",
                  String(taken),
                  <Share key={act} share={share} />,
                ])}
              />
            </>
          )}
        </li>
      ))}
    </ol>
  )
}

function Share({ share }: { readonly share: number }) {
  return (
    <span class="share">
      <svg viewBox="0 0 60 10" class="share-bar" aria-hidden="true">
        <rect class="share-of" width="60" height="10" rx="2" />
        <rect class="share-is" width={60 * share} height="10" rx="2" />
      </svg>
      {words.percent(share)}
    </span>
  )
}

import type { LearnerEvent } from "../machine/event"
import type { Board } from "../pack/schema"

type BoardEvent = Extract<LearnerEvent, { type: "pin" | "weigh" | "rely" | "release" | "issue" }>

/** One act at a board, in words. */
export function boardLine(event: BoardEvent, board: Board | undefined): string {
  const hypothesis = (id: string) => `“${board?.hypotheses[id]?.text ?? id}”`
  const fragment = (id: string) => `“${begun(board?.fragments[id]?.text ?? id)}”`
  switch (event.type) {
    case "pin": {
      const { fragment: id, grade, to, copies, planted } = event
      const made = [
        ...(grade === undefined ? [] : [grade]),
        ...(to ? [`speaks for ${to.map(hypothesis).join(", ")}`] : []),
        ...(copies === undefined ? [] : [`same origin as ${fragment(copies)}`]),
        ...(planted ? ["held for planted"] : []),
      ]
      return made.length === 0 ? `Took back: ${fragment(id)}` : `${fragment(id)}: ${made.join("; ")}`
    }
    case "weigh":
      return `${event.chance} %: ${hypothesis(event.hypothesis)}`
    case "rely": {
      const cell = board?.model?.cells[event.cell]?.text ?? event.cell
      const because = event.because === undefined ? "" : `, because of ${fragment(event.because)}`
      return `${event.as === "accept" ? "Accepted" : "Overrode"} the model: ${cell}${because}`
    }
    case "release": {
      const line = begun(board?.product?.lines[event.line]?.text ?? event.line)
      return `To ${(event.to ?? []).map((id) => board?.product?.to[id] ?? id).join(", ") || "nobody"}: “${line}”`
    }
    case "issue":
      return `Handed in: ${board?.text ?? event.board}`
  }
}

/** The beginning of a text, enough to know which one it is. */
function begun(text: string): string {
  const line = text.replace(/\s+/g, " ").trim()
  return line.length <= 60 ? line : `${line.slice(0, 59).trimEnd()}…`
}

import type { BoardView } from "../core/index"

/** A board as lines of a terminal. */
export function boardLines(board: BoardView): readonly string[] {
  const { id, text, by, hypotheses, fragments, model, product, missing, closed } = board
  return [
    `  Board (${id}) ${text}${by === undefined ? "" : `, of use until ${by}`}`,
    ...hypotheses.map(
      ({ id: hypothesis, text: says, chance, weight }) =>
        `  hypothesis (${hypothesis}) ${says} [${chance === undefined ? "not weighed" : `${chance} %`}, ${weight} behind it]`,
    ),
    ...fragments.map(({ id: fragment, text: says, from, place, seen, pin }, i) => {
      const where = [seen?.clock, place, from].filter((one) => one !== undefined).join(", ")
      const made = [
        pin?.grade,
        pin?.to && `for ${pin.to.join(", ")}`,
        pin?.copies && `same origin as ${pin.copies}`,
        pin?.planted,
      ].filter((one) => one !== undefined)
      return `  ${i + 1} (${fragment}) ${where === "" ? "" : `${where}: `}${says}${made.length > 0 ? ` [${made.join("; ")}]` : ""}`
    }),
    ...(model
      ? [
          `  model: ${model.text}`,
          ...model.cells.map(({ id: cell, text: name, says, reliance }) => {
            const because = reliance?.because === undefined ? "" : `, because of ${reliance.because}`
            return `  cell (${cell}) ${name}: ${says}${reliance ? ` [${reliance.as}${because}]` : ""}`
          }),
        ]
      : []),
    ...(product
      ? [
          `  product for: ${product.addressees.map((one) => `(${one.id}) ${one.text}`).join(", ")}`,
          ...product.lines.map(
            ({ id: line, text: says, to }) =>
              `  line (${line}) ${says}${to.length > 0 ? ` [to ${to.join(", ")}]` : ""}`,
          ),
        ]
      : []),
    ...(closed?.reason === "incomplete" ? missing : closed ? [closed.words] : ["It can be handed in."]).map(
      (line) => `  ${line}`,
    ),
  ]
}

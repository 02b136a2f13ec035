import { type Choice, type Node, type Story, startTrust } from "./story"

/** The story as ink source: a knot for every node, with sticky choices. */
export function toInk({ nodes }: Story): string {
  const head = [`VAR trust = ${startTrust}`, "VAR minutes = 0", "-> n0"]
  return `${[...head, ...nodes.flatMap(knot), "=== end ===", "It is over.", "-> END"].join("\n")}\n`

  function knot({ id, text, choices }: Node): readonly string[] {
    return [`=== ${id} ===`, text, ...choices.flatMap(choosing)]
  }

  function choosing({ text, least, trust, minutes, to }: Choice): readonly string[] {
    return [
      `+ ${least === undefined ? "" : `{trust >= ${least}} `}[${text}]`,
      ...(trust === undefined ? [] : [`  ~ trust = trust + ${trust}`]),
      ...(minutes === undefined ? [] : [`  ~ minutes = minutes + ${minutes}`]),
      `  -> ${nodes[to ?? -1]?.id ?? "end"}`,
    ]
  }
}

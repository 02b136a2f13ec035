/** A stroke as if drawn by a soft pen: what every line of a likeness has, whatever its colour and width. */
export const line = { fill: "none", "stroke-linecap": "round", "stroke-linejoin": "round" } as const

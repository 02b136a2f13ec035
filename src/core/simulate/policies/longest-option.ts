import { fillingIn, somehow } from "../forms"
import { openDecisions } from "../open"
import type { Policy } from "../policy"

/** Takes the option with the longest text: what good guessers do in a test that was written carelessly. */
export const longestOption: Policy = {
  name: "longest-option",
  informed: false,
  patience: 2,
  wishes: ({ play, view }) => {
    const open = openDecisions(view)
    const longest = Math.max(...open.map(({ text }) => text.length))
    const looksLongest = ({ text }: { readonly text: string }) => text.length >= longest * (1 - alike)
    const rest = open.filter((option) => !looksLongest(option)).sort((a, b) => b.text.length - a.text.length)
    return [
      ...fillingIn(view, somehow(view, "first", play.machine.setting)),
      ...[...open.filter(looksLongest), ...rest].map(({ event }) => event),
    ]
  },
}

/** Nobody counts letters: texts whose lengths differ by less look equally long, and of those the one shown first is taken. */
const alike = 0.1

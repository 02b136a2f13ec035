import { fillingIn, somehow } from "../forms"
import { openDecisions } from "../open"
import type { Policy } from "../policy"

/** Takes what stands first on the screen, and looks at nothing. */
export const firstOption: Policy = {
  name: "first-option",
  informed: false,
  patience: 2,
  wishes: ({ view }) => [...fillingIn(view, somehow(view, "first")), ...openDecisions(view).map(({ event }) => event)],
}

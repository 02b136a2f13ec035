import { fillingIn, somehow } from "../forms"
import { openDecisions } from "../open"
import type { Policy } from "../policy"

/** Takes what stands first on the screen, and looks at nothing. */
export const firstOption: Policy = {
  name: "first-option",
  informed: false,
  patience: 2,
  wishes: ({ play, view }) => [
    ...fillingIn(view, somehow(view, "first", play.machine.setting)),
    ...openDecisions(view).map(({ event }) => event),
  ],
}

import type { Setting } from "../machine/setting"
import type { Transitions } from "../machine/transition"
import type { Beat } from "../pack/schema"
import { allocateTransitions } from "./allocate"
import { boardTransitions } from "./board"
import { choiceTransitions } from "./choices"
import { observeTransitions } from "./observe"
import { pickTransitions } from "./pick"
import { planTransitions } from "./plan"
import { reportTransitions } from "./report"
import { sortTransitions } from "./sort"

/** What each kind of activity lets a trainee do in a beat. A new kind adds its file and one line here. */
export const activities: readonly ((beat: Beat, setting: Setting) => Transitions)[] = [
  choiceTransitions,
  observeTransitions,
  planTransitions,
  reportTransitions,
  sortTransitions,
  boardTransitions,
  allocateTransitions,
  pickTransitions,
]

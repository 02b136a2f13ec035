import type { Setting } from "../machine/setting"
import type { Transitions } from "../machine/transition"
import type { Beat, Choice } from "../pack/schema"
import { effectsOf, gateOf, transitionsOf } from "./act"

/** The trainee says or does one thing. */

export function choiceGate(choice: Choice, setting: Setting) {
  return gateOf(choice.id, choice, setting)
}

export function choiceTransitions(beat: Beat, setting: Setting): Transitions {
  const choose = (beat.choices ?? []).flatMap((choice) =>
    transitionsOf(choiceGate(choice, setting), choice, effectsOf(choice.id, choice, setting), setting),
  )
  return choose.length > 0 ? { choose } : {}
}

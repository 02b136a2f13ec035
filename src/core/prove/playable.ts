import { begin, type Play, step } from "../attempt/play"
import { eventWords } from "../attempt/words"
import { isDrawn } from "../machine/draw"
import type { LearnerEvent } from "../machine/event"
import type { Machine } from "../machine/machine"
import type { Drawn, Model } from "./model"
import { cardsOf, type Measure } from "./option"
import type { PathStep } from "./path"

/** A path as a trainee can play it: what she does, and a seed with which chance falls as the path needs it. */
export interface Playable {
  readonly events: readonly LearnerEvent[]
  readonly seed: string
  readonly end: string
}

/** Plays a path on the machine itself. The card is written just before it is used, as the path left it. */
export function playableOf(machine: Machine, model: Model, path: readonly PathStep[]): Playable {
  const seed = seedFor(path)
  const cards = cardsOf(model)
  const events: LearnerEvent[] = []
  let play = unplayed(machine, model.role, seed)
  /** The measures the path takes, and whether it keeps their check. */
  let taken = new Map<string, boolean>()
  const act = (event: LearnerEvent) => {
    const stepped = step(play, event, events.length)
    if (!stepped.ok) throw new Error(`${eventWords(event)} is refused at ${play.now.at}: ${stepped.refused.reason}`)
    events.push(event)
    play = stepped.play
  }
  const write = ({ mitigation }: Measure) => {
    const { added, verified } = play.now.progress
    const wanted = taken.get(mitigation)
    const isAdded = added.includes(mitigation)
    if (isAdded && (wanted === undefined || (!wanted && verified.includes(mitigation))))
      act({ type: "drop", mitigation })
    if (wanted !== undefined && !play.now.progress.added.includes(mitigation)) act({ type: "add", mitigation })
  }
  for (const { option, end } of path) {
    const { deed, spot, use } = option
    const uses = use === "using" || (use === "plain" && end !== spot)
    const checking = deed.kind === "check" ? deed.mitigation : undefined
    if (uses) for (const measure of cards[spot]?.measures ?? []) if (measure.mitigation !== checking) write(measure)
    if (deed.kind === "take") taken.set(deed.mitigation, deed.checked)
    else if (deed.kind === "check") {
      const { mitigation } = deed
      const isAdded = play.now.progress.added.includes(mitigation)
      const isChecked = play.now.progress.verified.includes(mitigation)
      if (isChecked) act({ type: "drop", mitigation })
      if (isChecked || !isAdded) act({ type: "add", mitigation })
      act({ type: "verify", mitigation })
    } else {
      const { event, things, filling } = deed.move
      for (const one of filling?.compose(play.now.progress) ?? []) act(one)
      const thing = things?.find((one) => !play.now.progress.looked.includes(one))
      act(event.type === "look" && thing !== undefined ? { type: "look", thing } : event)
    }
    if (uses) taken = new Map()
  }
  return { events, seed, end: play.now.at }
}

/** The acts as `forewarn play --choose` takes them. */
export function chooseWords(events: readonly LearnerEvent[]): string {
  return events.map((event) => eventWords(event).replaceAll(" ", ":")).join(",")
}

/** A seed under which every chance on the path comes out as the path takes it. */
function seedFor(path: readonly PathStep[]): string {
  const draws = path.flatMap(({ option: { deed } }): readonly Drawn[] =>
    deed.kind === "move" && deed.move.drawn ? [deed.move.drawn] : [],
  )
  for (let number = 1; number < 1_000_000; number++) {
    const seed = `path-${number}`
    if (draws.every((drawn) => isDrawn(seed, drawn))) return seed
  }
  throw new Error("no seed lets chance fall as the path needs it")
}

/** An attempt of nobody, at its beginning. */
export function unplayed(machine: Machine, role: string, seed: string): Play {
  return begin(machine, {
    format: 1,
    id: "explored",
    pack: { id: "explored", version: "0.0.0" },
    scenario: machine.config.id,
    machine: machine.digest,
    role,
    seed,
    began: "2000-01-01T00:00:00.000Z",
  })
}

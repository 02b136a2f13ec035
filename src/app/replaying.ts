import type { Pack, View } from "../core/index"
import type { ReplayMove, ReplayScreen } from "../overlay/index"
import { createReplay, type Replay, type ReplayPorts } from "../play/replay"
import type { replayScreen } from "./review"
import type { Reviewed } from "./screens"

/** The replay that is on screen, if one is. */
export interface Replaying {
  /** `screenOf` comes with the part of the game that looks back at runs. */
  readonly begin: (reviewed: Reviewed, from: number, screenOf: typeof replayScreen) => void
  readonly move: (move: ReplayMove) => void
  readonly reviewed: () => Reviewed | undefined
  readonly leave: () => void
}

interface Running {
  readonly reviewed: Reviewed
  readonly replay: Replay
  readonly screenOf: typeof replayScreen
  /** Off until asked for: a run that is shown in front of people should not startle them. */
  sound: boolean
}

export function createReplaying(
  later: ReplayPorts["later"],
  picturesOf: (pack: Pack) => ReplayScreen["pictures"],
  show: (screen: ReplayScreen, view: View, silent: boolean) => void,
): Replaying {
  let running: Running | undefined

  const draw = () => {
    if (!running) return
    const { reviewed, replay, screenOf, sound } = running
    const screen = screenOf(reviewed, replay, sound, picturesOf(reviewed.pack))
    show(screen, screen.view, !running.sound)
  }

  return {
    begin: (reviewed, from, screenOf) => {
      const replay = createReplay(reviewed.play, from, { later })
      running = { reviewed, replay, screenOf, sound: false }
      replay.subscribe(draw)
      draw()
    },
    move: (move) => {
      if (!running) return
      const { replay } = running
      if ("to" in move) return replay.go(move.to)
      if ("speed" in move) return replay.speed(move.speed)
      if ("playing" in move) return move.playing ? replay.play() : replay.pause()
      running.sound = move.sound
      draw()
    },
    reviewed: () => running?.reviewed,
    leave: () => {
      running?.replay.pause()
      running = undefined
    },
  }
}

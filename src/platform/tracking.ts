import { isHotSeat, isPractice, type Pack, type Play } from "../core/index"
import { isDrafting } from "../core/machine/event"
import type { Standing } from "../play/standing"
import { endOf } from "./end"
import type { Given, Platform } from "./platform"
import { packRun } from "./resume"

/** Gives the platform one run: the one begun last, until one has come to its end. Practice and hot-seat runs are nobody's own. */
export interface Tracking {
  /** A run as it stands, once it is kept on this device. */
  readonly follow: (play: Play, pack: Pack) => void
  /** Gives again what was not taken. */
  readonly again: () => void
  readonly leave: () => Promise<string | undefined>
}

interface Running {
  readonly play: Play
  readonly pack: Pack
}

export function createTracking(platform: Platform, changed: (standing: Standing) => void): Tracking {
  let over = platform.finished
  let left = false
  let latest: Running | undefined
  let giving = Promise.resolve()
  let busy = false

  const give = async ({ play, pack }: Running): Promise<boolean> => {
    const packed = packRun(play.attempt, play.machine, platform.room)
    const end = endOf(play, pack)
    const given: Given = { run: packed.text, ...(end ? { end } : {}) }
    if (!(await platform.give(given))) return false
    if (end) over = true
    const all = packed.acts === play.attempt.events.length
    changed(end ? { is: "given", grade: end.grade } : { is: "kept", ...(all ? {} : { behind: packed.acts }) })
    return true
  }
  const giveAll = async () => {
    busy = true
    while (latest) {
      const next = latest
      latest = undefined
      if (await give(next)) continue
      latest ??= next
      changed({ is: "lost" })
      break
    }
    busy = false
  }
  const again = () => {
    if (!busy) giving = giveAll()
  }
  /** A run that came to its end and could not be given yet waits for its turn: no other takes its place. */
  const isBehindAnEnd = (id: string) =>
    latest !== undefined && latest.play.now.progress.ending !== undefined && latest.play.attempt.id !== id

  return {
    follow: (play, pack) => {
      const { attempt, now } = play
      const drafting = isDrafting(attempt.events.at(-1)?.event.type ?? "") && now.progress.ending === undefined
      if (!platform.takes || left || over || isPractice(attempt) || isHotSeat(attempt) || drafting) return
      if (isBehindAnEnd(attempt.id)) return
      latest = { play, pack }
      again()
    },
    again,
    leave: async () => {
      if (left) return undefined
      if (latest) again()
      await giving
      left = true
      const address = await platform.leave()
      changed({ is: "left" })
      return address
    },
  }
}

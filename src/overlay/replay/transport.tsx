import { useId } from "preact/hooks"
import { longestWait, type Speed, speeds } from "../../play/replay"
import { Icon, type IconName } from "../icon"
import type { ReplayScreen } from "../screen"
import { useSurroundings } from "../surroundings"
import { words } from "../words"
import { decisionAfter, decisionBefore } from "./move-keys"

/** Everything that moves a replay. */
export function Transport({ screen }: { readonly screen: ReplayScreen }) {
  const { commands } = useSurroundings()
  const { state, view, log, sound } = screen
  const { at, events, playing } = state
  const to = (moment: number) => commands.move({ to: moment })
  const ended = at >= events
  const hint = useId()
  return (
    <section class="transport" aria-label={words.replay.controls} aria-describedby={hint}>
      <div class="transport-place">
        <input
          type="range"
          min="0"
          max={events}
          step="1"
          value={at}
          aria-label={words.replay.slider}
          aria-valuetext={words.replay.positionAloud(view.time.clock, at, events)}
          onInput={(event) => to(Number(event.currentTarget.value))}
        />
        <Marks log={log} events={events} />
      </div>
      <div class="transport-row">
        <div class="transport-buttons">
          <Control icon="start" name={words.replay.start} off={at === 0} press={() => to(0)} />
          <Control
            icon="skipBack"
            name={words.replay.backDecision}
            off={at === 0}
            press={() => to(decisionBefore(screen))}
          />
          <Control icon="back" name={words.replay.back} off={at === 0} press={() => to(at - 1)} />
          <button type="button" class="transport-play" onClick={() => commands.move({ playing: !playing })}>
            <Icon name={playing ? "pause" : ended ? "again" : "play"} />
            <span>{playing ? words.replay.pause : ended ? words.replay.again : words.replay.play}</span>
          </button>
          <Control icon="forward" name={words.replay.forward} off={ended} press={() => to(at + 1)} />
          <Control
            icon="skip"
            name={words.replay.forwardDecision}
            off={ended}
            press={() => to(decisionAfter(screen))}
          />
          <Control icon="end" name={words.replay.end} off={ended} press={() => to(events)} />
        </div>
        <p class="transport-at">
          {words.replay.position(at, events)}
          {screen.file !== undefined && <span class="transport-file"> · {words.replay.from(screen.file)}</span>}
        </p>
        <div class="transport-more">
          <SpeedChoice speed={state.speed} />
          <label class="transport-sound">
            <input
              class="switch"
              type="checkbox"
              role="switch"
              checked={sound}
              onChange={(event) => commands.move({ sound: event.currentTarget.checked })}
            />
            {words.replay.sound}
          </label>
        </div>
      </div>
      <p class="unseen" id={hint}>
        {words.replay.nothingChanges} {words.replay.waits(longestWait / 1000)} {words.replay.keys}
      </p>
    </section>
  )
}

interface ControlProps {
  readonly icon: IconName
  readonly name: string
  readonly off: boolean
  readonly press: () => void
}

function Control({ icon, name, off, press }: ControlProps) {
  return (
    <button
      type="button"
      class="transport-control"
      title={name}
      aria-label={name}
      aria-disabled={off ? "true" : undefined}
      onClick={() => !off && press()}
    >
      <Icon name={icon} />
    </button>
  )
}

function SpeedChoice({ speed }: { readonly speed: Speed }) {
  const { commands } = useSurroundings()
  const id = useId()
  return (
    <p class="transport-speed">
      <label for={id}>{words.replay.speed}</label>
      <select
        id={id}
        value={speed}
        onChange={(event) => {
          const chosen = speeds.find((one) => String(one) === event.currentTarget.value)
          if (chosen) commands.move({ speed: chosen })
        }}
      >
        {speeds.map((one) => (
          <option key={one} value={one}>
            {words.replay.times(one)}
          </option>
        ))}
      </select>
    </p>
  )
}

/** Where the decisions stand on the way; the buttons beside say and do the same. */
function Marks({ log, events }: { readonly log: ReplayScreen["log"]; readonly events: number }) {
  return (
    <svg class="transport-marks" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
      {log.map(({ decision }, event) =>
        decision ? <rect key={event} x={(event / Math.max(1, events)) * 1000 - 2} width="4" height="8" /> : null,
      )}
    </svg>
  )
}

import { useId } from "preact/hooks"
import { soundChannels } from "../play/settings"
import { Dialog } from "./dialog"
import { useSurroundings } from "./surroundings"
import { words } from "./words"

const textSizes = ["normal", "large", "larger"] as const

export function SettingsDialog({ closed }: { readonly closed: () => void }) {
  const { commands, settings } = useSurroundings()
  const { change } = commands
  return (
    <Dialog title={words.settings.title} kind="small" closed={closed}>
      <fieldset class="setting-group">
        <legend>{words.settings.soundTitle}</legend>
        <Switch
          name={words.settings.sound}
          hint={words.settings.soundHint}
          on={settings.sound}
          change={(sound) => change({ sound })}
        />
        <Loudness
          name={words.settings.volume}
          value={settings.volume}
          on={settings.sound}
          change={(volume) => change({ volume })}
        />
        {soundChannels.map((channel) => (
          <Loudness
            key={channel}
            name={words.settings.channels[channel]}
            value={settings.channels[channel]}
            on={settings.sound}
            change={(value) => change({ channels: { ...settings.channels, [channel]: value } })}
          />
        ))}
        <Switch
          name={words.settings.captions}
          hint={words.settings.captionsHint}
          on={settings.captions}
          change={(captions) => change({ captions })}
        />
      </fieldset>
      <fieldset class="setting-group">
        <legend>{words.settings.pictureTitle}</legend>
        <Switch
          name={words.settings.still}
          hint={words.settings.stillHint}
          on={settings.motion === "still"}
          change={(still) => change({ motion: still ? "still" : "system" })}
        />
        <Switch
          name={words.settings.stage}
          hint={words.settings.stageHint}
          on={settings.stage}
          change={(stage) => change({ stage })}
        />
        <div class="setting setting-sizes" role="radiogroup" aria-label={words.settings.textSize}>
          <span aria-hidden="true">{words.settings.textSize}</span>
          <span class="sizes">
            {textSizes.map((size) => (
              <label class="size" key={size}>
                <input
                  type="radio"
                  name="text-size"
                  checked={settings.textSize === size}
                  onChange={() => change({ textSize: size })}
                />
                <span>{words.settings.textSizes[size]}</span>
              </label>
            ))}
          </span>
        </div>
        <Switch
          name={words.settings.spacing}
          hint={words.settings.spacingHint}
          on={settings.spacing === "wide"}
          change={(wide) => change({ spacing: wide ? "wide" : "normal" })}
        />
      </fieldset>
      <fieldset class="setting-group">
        <legend>{words.settings.timeTitle}</legend>
        <Switch
          name={words.settings.limits}
          hint={words.settings.limitsHint}
          on={settings.limits}
          change={(limits) => change({ limits })}
        />
      </fieldset>
      <fieldset class="setting-group">
        <legend>{words.settings.keysTitle}</legend>
        <Switch
          name={words.settings.shortcuts}
          hint={words.settings.shortcutsHint}
          on={settings.shortcuts}
          change={(shortcuts) => change({ shortcuts })}
        />
      </fieldset>
    </Dialog>
  )
}

interface LoudnessProps {
  readonly name: string
  /** 0 to 1. */
  readonly value: number
  /** Whether anything is to be heard at all: what is set while not counts once it is. */
  readonly on: boolean
  readonly change: (value: number) => void
}

function Loudness({ name, value, on, change }: LoudnessProps) {
  const id = useId()
  return (
    <div class={`setting setting-loudness ${on ? "" : "setting-idle"}`}>
      <label for={id}>{name}</label>
      <span class="setting-range">
        <input
          id={id}
          type="range"
          min="0"
          max="1"
          step="0.05"
          value={value}
          style={{ "--part": `${value * 100}%` }}
          aria-valuetext={words.settings.volumeValue(value)}
          onInput={(event) => change(Number(event.currentTarget.value))}
        />
        <output for={id}>{words.settings.volumeValue(value)}</output>
      </span>
    </div>
  )
}

interface SwitchProps {
  readonly name: string
  readonly hint?: string
  readonly on: boolean
  readonly change: (on: boolean) => void
}

function Switch({ name, hint, on, change }: SwitchProps) {
  const id = useId()
  return (
    <div class="setting">
      <label for={id}>
        {name}
        {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
      </label>
      <input
        id={id}
        class="switch"
        type="checkbox"
        role="switch"
        checked={on}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => change(event.currentTarget.checked)}
      />
    </div>
  )
}

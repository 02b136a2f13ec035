import { useId } from "preact/hooks"
import { Dialog } from "./dialog"
import { useSurroundings } from "./surroundings"
import { words } from "./words"

const textSizes = ["normal", "large", "larger"] as const

export function SettingsDialog({ closed }: { readonly closed: () => void }) {
  const { commands, settings } = useSurroundings()
  const { change } = commands
  const volume = useId()
  return (
    <Dialog title={words.settings.title} kind="small" closed={closed}>
      <fieldset class="setting-group">
        <legend>{words.settings.soundTitle}</legend>
        <Switch name={words.settings.sound} on={settings.sound} change={(sound) => change({ sound })} />
        <div class="setting">
          <label for={volume}>{words.settings.volume}</label>
          <span class="setting-range">
            <input
              id={volume}
              type="range"
              min="0"
              max="1"
              step="0.05"
              value={settings.volume}
              aria-valuetext={words.settings.volumeValue(settings.volume)}
              onInput={(event) => change({ volume: Number(event.currentTarget.value) })}
            />
            <output for={volume}>{words.settings.volumeValue(settings.volume)}</output>
          </span>
        </div>
        <Switch name={words.settings.captions} on={settings.captions} change={(captions) => change({ captions })} />
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

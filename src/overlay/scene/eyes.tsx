import type { Glance, Turn } from "../../play/glance"
import { Icon, type IconName } from "../icon"
import { useSurroundings } from "../surroundings"
import { words } from "../words"

/** Keys and buttons for what a wheel or a hand does on the picture. There only while there is a picture. */
export function Eyes({ glance }: { readonly glance: Glance }) {
  const { commands } = useSurroundings()
  const { binoculars, zoom } = glance
  const isWhole = zoom === 1 && !binoculars
  return (
    <div class="eyes" role="group" aria-label={words.eyes.group}>
      <button
        type="button"
        class="eye eye-binoculars"
        aria-pressed={binoculars}
        aria-keyshortcuts="b"
        onClick={() => commands.turn("binoculars")}
      >
        <Icon name="binoculars" />
        <span class="eye-word">{words.eyes.binoculars}</span>
        <kbd aria-hidden="true">B</kbd>
      </button>
      {buttons.map(({ turn, icon, key, always }) => (
        <button
          type="button"
          key={turn}
          class="eye"
          aria-keyshortcuts={key}
          aria-disabled={(isWhole && !always) || undefined}
          onClick={() => commands.turn(turn)}
        >
          <Icon name={icon} />
          <span class="unseen">{words.eyes.turn(turn)}</span>
        </button>
      ))}
      <span class="eye-zoom" aria-hidden="true">
        {words.eyes.zoom(zoom)}
      </span>
    </div>
  )
}

const buttons: readonly {
  readonly turn: Exclude<Turn, "binoculars">
  readonly icon: IconName
  readonly key: string
  readonly always?: true
}[] = [
  { turn: "nearer", icon: "plus", key: "+", always: true },
  { turn: "farther", icon: "minus", key: "-" },
  { turn: "left", icon: "toLeft", key: "ArrowLeft" },
  { turn: "up", icon: "toTop", key: "ArrowUp" },
  { turn: "down", icon: "toFoot", key: "ArrowDown" },
  { turn: "right", icon: "toRight", key: "ArrowRight" },
  { turn: "whole", icon: "whole", key: "0" },
]

/** Which turn of the eye a key asks for. Arrows are left to lists and scales that have the focus. */
export function turnOf(key: string): Turn | undefined {
  const turn = turnKeys[key]
  if (!key.startsWith("arrow")) return turn
  const focused = document.activeElement
  const isFree = !focused || focused === document.body || focused.matches("h1, h2, .eyes *")
  return isFree ? turn : undefined
}

const turnKeys: Readonly<Record<string, Turn>> = {
  b: "binoculars",
  "+": "nearer",
  "=": "nearer",
  "-": "farther",
  0: "whole",
  arrowleft: "left",
  arrowright: "right",
  arrowup: "up",
  arrowdown: "down",
}

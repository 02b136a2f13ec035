import { Dialog } from "../dialog"
import { Icon, type IconName } from "../icon"
import { useSurroundings } from "../surroundings"
import { words } from "../words"
import type { Opened } from "./scene-dialog"

interface Props {
  readonly role: string
  readonly open: (next: Opened) => void
  readonly closed: () => void
}

export function MenuDialog({ role, open, closed }: Props) {
  const { commands, settings } = useSurroundings()
  const entries: readonly { readonly icon: IconName; readonly word: string; readonly act: () => void }[] = [
    { icon: "go", word: words.menu.resume, act: closed },
    { icon: "said", word: words.scene.said, act: () => open("said") },
    { icon: "card", word: words.scene.role, act: () => open("role") },
    {
      icon: "sound",
      word: settings.sound ? words.menu.mute : words.menu.unmute,
      act: () => commands.change({ sound: !settings.sound }),
    },
    { icon: "gear", word: words.app.settings, act: () => open("settings") },
    { icon: "help", word: words.app.help, act: () => open("help") },
  ]
  return (
    <Dialog title={words.menu.title} kind="small" closed={closed}>
      <p class="dim">{words.scene.youAreAt(role)}</p>
      <ul class="menu">
        {entries.map(({ icon, word, act }) => (
          <li key={icon}>
            <button type="button" onClick={act}>
              <Icon name={icon} />
              {word}
            </button>
          </li>
        ))}
        <li class="menu-leave">
          <button type="button" onClick={() => commands.home()}>
            <Icon name="leave" />
            <span>
              {words.menu.leave}
              <small>{words.menu.leaveHint}</small>
            </span>
          </button>
        </li>
      </ul>
      <p class="dim">{words.app.leaveHint}</p>
    </Dialog>
  )
}

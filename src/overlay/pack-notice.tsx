import { Icon } from "./icon"
import { words } from "./words"

/** For the one who writes: what is wrong in a pack just saved, while its last good version goes on. */
export function PackNotice({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <aside class="pack-notice" aria-label={words.notice.title}>
      <details open>
        <summary>
          <Icon name="warn" />
          {words.notice.told(lines.length)}
        </summary>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </aside>
  )
}

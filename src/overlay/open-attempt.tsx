import { useId, useLayoutEffect, useRef } from "preact/hooks"
import { FileButton } from "./file-button"
import { Icon } from "./icon"
import type { HomeScreen } from "./screen"
import { useSurroundings } from "./surroundings"
import { words } from "./words"

/** An attempt from disk, to be seen again; and why the last one was not opened. */
export function OpenAttempt({ notOpened }: { readonly notOpened: HomeScreen["notOpened"] }) {
  const { commands } = useSurroundings()
  const id = useId()
  return (
    <section class="open-attempt">
      <p class="open-attempt-ask">
        <FileButton
          icon="open"
          label={words.home.openAttempt}
          about={id}
          accept=".json,application/json"
          taken={([file]) => file && commands.openAttempt(file)}
        />
        <span class="dim" id={id}>
          {words.home.openAttemptHint}
        </span>
      </p>
      {notOpened && <NotOpened {...notOpened} key={notOpened.file} />}
    </section>
  )
}

function NotOpened({ file, why }: NonNullable<HomeScreen["notOpened"]>) {
  const { commands } = useSurroundings()
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    heading.current?.scrollIntoView({ block: "center" })
    heading.current?.focus({ preventScroll: true })
  }, [file, why])
  return (
    <div class="refused">
      <div class="refused-head">
        <h3 ref={heading} tabIndex={-1}>
          <Icon name="warn" />
          {words.home.notOpened(file)}
        </h3>
        <button type="button" class="button-icon" onClick={commands.dismissNotOpened}>
          <Icon name="close" />
          <span class="unseen">{words.packs.dismiss}</span>
        </button>
      </div>
      <p>{why}</p>
    </div>
  )
}

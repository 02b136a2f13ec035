import { useCallback, useId, useLayoutEffect, useRef } from "preact/hooks"
import { Dialog } from "./dialog"
import { FileButton } from "./file-button"
import { Icon } from "./icon"
import { PackProblems } from "./pack-problems"
import type { Opening } from "./screen"
import { useSurroundings } from "./surroundings"
import { useDropped } from "./use-dropped"
import { words } from "./words"

/** A pack from disk: chosen, or dropped anywhere on the page; and what became of the last one. */
export function OpenPack({ opening }: { readonly opening: Opening | undefined }) {
  const { commands } = useSurroundings()
  const id = useId()
  const open = useCallback(({ files: [file] }: DataTransfer) => file && commands.openPack(file), [commands.openPack])
  const dropping = useDropped(open)
  return (
    <section class="open-pack" aria-labelledby={id}>
      <div class="open-pack-ask">
        <div>
          <h2 id={id}>{words.packs.title}</h2>
          <p class="dim">{words.packs.hint}</p>
        </div>
        <p class="open-pack-do">
          <FileButton icon="open" label={words.packs.choose} taken={([file]) => file && commands.openPack(file)} />
          <span class="dim">{words.packs.drop}</span>
        </p>
      </div>
      {opening?.state === "reading" && <p class="open-pack-now">{words.packs.reading(opening.file)}</p>}
      {opening?.state === "refused" && <Refused opening={opening} key={opening.file} />}
      {opening?.state === "replaces" && <Replace opening={opening} />}
      {dropping && <div class="drop-here">{words.packs.dropHere}</div>}
    </section>
  )
}

function Refused({ opening }: { readonly opening: Extract<Opening, { state: "refused" }> }) {
  const { commands } = useSurroundings()
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    heading.current?.scrollIntoView({ block: "center" })
    heading.current?.focus({ preventScroll: true })
  }, [opening])
  return (
    <div class="refused">
      <div class="refused-head">
        <h3 ref={heading} tabIndex={-1}>
          <Icon name="warn" />
          {words.packs.refused(opening.file)}
        </h3>
        <button type="button" class="button-icon" onClick={commands.dismissOpening}>
          <Icon name="close" />
          <span class="unseen">{words.packs.dismiss}</span>
        </button>
      </div>
      <p>{words.packs.refusedCount(opening.problems.filter(({ severity }) => severity === "error").length)}</p>
      <PackProblems problems={opening.problems} />
    </div>
  )
}

function Replace({ opening }: { readonly opening: Extract<Opening, { state: "replaces" }> }) {
  const { commands } = useSurroundings()
  const { title, file, version, earlier } = opening
  return (
    <Dialog title={words.packs.replaceAsk(title)} kind="small" closed={commands.dismissOpening}>
      <p>{words.packs.replaceText(file, version, earlier)}</p>
      <p class="actions">
        <button type="button" class="button-second" onClick={commands.dismissOpening}>
          {words.packs.replaceKeep}
        </button>
        <button type="button" class="button-main" onClick={commands.replacePack}>
          <Icon name="check" />
          {words.packs.replaceDo}
        </button>
      </p>
    </Dialog>
  )
}

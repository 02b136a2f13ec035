import { useRef } from "preact/hooks"
import { Icon, type IconName } from "./icon"

interface Props {
  readonly label: string
  readonly icon: IconName
  readonly kind?: "button-main" | "button-second"
  readonly busy?: boolean
  /** The id of what explains it. */
  readonly about?: string
  readonly accept?: string
  readonly what?: "file" | "files" | "folder"
  readonly taken: (files: FileList) => void
}

/** A button that lets something be chosen from disk, and again when it was mended there. */
export function FileButton({ label, icon, kind, busy = false, about, accept, what = "file", taken }: Props) {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        class={kind ?? "button-second"}
        aria-disabled={busy}
        aria-describedby={about}
        onClick={() => !busy && chooser.current?.click()}
      >
        <Icon name={icon} />
        {label}
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept={accept}
        multiple={what === "files"}
        // The one attribute that lets a folder be chosen, and that no standard of HTML has yet.
        {...(what === "folder" ? { webkitdirectory: true } : {})}
        onChange={({ currentTarget }) => {
          if (currentTarget.files && currentTarget.files.length > 0) taken(currentTarget.files)
          currentTarget.value = ""
        }}
      />
    </>
  )
}

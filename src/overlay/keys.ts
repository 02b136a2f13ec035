import { useLayoutEffect } from "preact/hooks"
import { useSurroundings } from "./surroundings"

/** Single keys as shortcuts: off by a setting, and silent while someone types or a modifier is held. */
export function useKeys(press: (key: string) => boolean): void {
  const { settings } = useSurroundings()
  const on = settings.shortcuts
  useLayoutEffect(() => {
    if (!on) return undefined
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.closest("input:not([type=checkbox]), select, textarea"))
        return
      if (press(event.key.toLowerCase())) event.preventDefault()
    }
    document.addEventListener("keydown", listen)
    return () => document.removeEventListener("keydown", listen)
  }, [press, on])
}

import { useLayoutEffect, useRef } from "preact/hooks"

/** Nothing can be opened on paper: what is closed on screen is open while the page is printed. */
export function useOpenOnPaper() {
  const element = useRef<HTMLDetailsElement>(null)
  useLayoutEffect(() => {
    let opened = false
    const before = () => {
      const details = element.current
      opened = details !== null && !details.open
      if (details) details.open = true
    }
    const after = () => {
      if (opened && element.current) element.current.open = false
    }
    addEventListener("beforeprint", before)
    addEventListener("afterprint", after)
    return () => {
      removeEventListener("beforeprint", before)
      removeEventListener("afterprint", after)
    }
  }, [])
  return element
}

import { useLayoutEffect, useRef, useState } from "preact/hooks"

/** The width an element has, kept up to date, so that a drawing can keep its letters readable at any size. */
export function useWidth<T extends Element>(first: number) {
  const element = useRef<T>(null)
  const [width, setWidth] = useState(first)
  useLayoutEffect(() => {
    const watched = element.current
    if (!watched) return undefined
    const measure = () => setWidth(Math.round(watched.getBoundingClientRect().width) || first)
    const observer = new ResizeObserver(measure)
    observer.observe(watched)
    measure()
    return () => observer.disconnect()
  }, [first])
  return { element, width }
}

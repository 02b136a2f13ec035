import { useLayoutEffect, useState } from "preact/hooks"

/** Whether an element holds more than it shows, so that the keyboard can be given a way to scroll it. What it holds may grow later. */
export function useScrolls(element: { readonly current: Element | null }, content: unknown): boolean {
  const [scrolls, setScrolls] = useState(false)
  useLayoutEffect(() => {
    const watched = element.current
    if (!watched) return undefined
    const measure = () => setScrolls(watched.scrollHeight > watched.clientHeight + 1)
    // It measures at once, after the page was laid out: to measure here would lay it out once more.
    const observer = new ResizeObserver(measure)
    for (const box of [watched, ...watched.children]) observer.observe(box)
    return () => observer.disconnect()
  }, [element, content])
  return scrolls
}

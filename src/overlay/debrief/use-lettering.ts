import { useMemo } from "preact/hooks"
import type { Lettering } from "./plot-layout"

/** Text as wide as it will be drawn. Before the first drawing, and where there is no canvas, a safe guess. */
export function useLettering(within: { readonly current: Element | null }, fontSize: number): Lettering {
  const element = within.current
  return useMemo(() => {
    const pen = element && document.createElement("canvas").getContext("2d")
    const family = element ? getComputedStyle(element).fontFamily : ""
    return {
      line: fontSize * 1.25,
      measure: (text, strong) => {
        if (!pen) return text.length * fontSize * 0.6
        pen.font = `${strong ? 600 : 400} ${fontSize}px ${family}`
        return pen.measureText(text).width
      },
    }
  }, [element, fontSize])
}

import { useEffect, useState } from "preact/hooks"

/** Whether files hover over the page. What is let go anywhere on it is taken, never shown by the browser in its place. */
export function useDropped(take: (dropped: DataTransfer) => void): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const hover = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return
      event.preventDefault()
      event.dataTransfer.dropEffect = "copy"
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!event.dataTransfer?.types.includes("Files")) return
      event.preventDefault()
      take(event.dataTransfer)
    }
    document.addEventListener("dragover", hover)
    document.addEventListener("dragleave", leave)
    document.addEventListener("drop", drop)
    return () => {
      document.removeEventListener("dragover", hover)
      document.removeEventListener("dragleave", leave)
      document.removeEventListener("drop", drop)
    }
  }, [take])
  return over
}

import { type ComponentChild, render } from "preact"

const drawn = new Map<string, string>()

/** A drawing (one `svg`) as the address of a picture, made once for each name: a page with many shapes in it is slow. */
export function pictureOf(name: string, drawing: () => ComponentChild): string {
  const known = drawn.get(name) ?? addressOf(drawing())
  drawn.set(name, known)
  return known
}

function addressOf(drawing: ComponentChild): string {
  const host = document.createElement("div")
  render(drawing, host)
  const picture = host.firstElementChild
  if (!picture) throw new Error("a drawing drew nothing")
  const text = new XMLSerializer().serializeToString(picture)
  render(null, host)
  return `data:image/svg+xml,${encodeURIComponent(text)}`
}

import { render } from "preact"
import { type Hour, Landscape } from "./landscape"

const drawn = new Map<Hour, string>()

/** The same country as one picture, drawn once: for lists, where the shapes of each would make the page slow. */
export function LandscapeImage({ hour }: { readonly hour: Hour }) {
  const src = drawn.get(hour) ?? addressOf(hour)
  drawn.set(hour, src)
  return <img class="landscape" src={src} alt="" loading="lazy" />
}

function addressOf(hour: Hour): string {
  const host = document.createElement("div")
  render(<Landscape hour={hour} />, host)
  const picture = host.firstElementChild
  if (!picture) throw new Error("a landscape drew nothing")
  const text = new XMLSerializer().serializeToString(picture)
  render(null, host)
  return `data:image/svg+xml,${encodeURIComponent(text)}`
}

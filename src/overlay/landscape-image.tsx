import { pictureOf } from "./drawn"
import { type Hour, Landscape } from "./landscape"

/** The country at a given hour as one picture. Not for a page that is saved as a file: its policy lets no picture in. */
export function LandscapeImage({ hour }: { readonly hour: Hour }) {
  return <img class="landscape" src={pictureOf(`country ${hour}`, () => <Landscape hour={hour} />)} alt="" />
}

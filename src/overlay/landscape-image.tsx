import { pictureOf } from "./drawn"
import { type Hour, Landscape, Room } from "./landscape"

/** The country at a given hour as one picture. */
export function LandscapeImage({ hour }: { readonly hour: Hour }) {
  return <img class="landscape" src={pictureOf(`country ${hour}`, () => <Landscape hour={hour} />)} alt="" />
}

/** A room at a given hour as one picture. */
export function RoomImage({ hour }: { readonly hour: Hour }) {
  return <img class="landscape" src={pictureOf(`room ${hour}`, () => <Room hour={hour} />)} alt="" />
}

import { useId } from "preact/hooks"
import type { Speaker } from "../../core/attempt/view-types"
import { pictureOf } from "../drawn"
import { Clothes } from "./clothes"
import { Face, Neck } from "./face"
import { HairBehind, HairInFront } from "./hair"
import { likenessOf } from "./likeness"

/** A calm half-length likeness. The same person always looks the same; two people with the same words differ a little. */
export function Portrait({ speaker }: { readonly speaker: Speaker }) {
  const { id, portrait } = speaker
  return (
    <img
      class="portrait"
      src={pictureOf(`portrait ${JSON.stringify([id, portrait])}`, () => <Drawing speaker={speaker} />)}
      alt=""
    />
  )
}

function Drawing({ speaker }: { readonly speaker: Speaker }) {
  const id = useId()
  const { portrait } = speaker
  const likeness = likenessOf(speaker)
  const { ground } = likeness
  return (
    <svg viewBox="8 11 104 124.8">
      <defs>
        <clipPath id={`${id}body`}>
          <path d={bodyShape} />
        </clipPath>
        <clipPath id={`${id}face`}>
          <path d={likeness.head} />
        </clipPath>
      </defs>
      <rect width="120" height="144" fill={ground.back} />
      <circle cx={ground.sunX} cy="58" r="46" fill={ground.sun} />
      <path d="M0 118c26-10 44-6 66-2s38-2 54-8v36H0Z" fill={ground.land} />
      <HairBehind portrait={portrait} likeness={likeness} />
      <Neck likeness={likeness} />
      <g transform="translate(0 -7)">
        <Clothes portrait={portrait} likeness={likeness} clip={`url(#${id}body)`} shape={bodyShape} />
      </g>
      <Face portrait={portrait} likeness={likeness} clip={`url(#${id}face)`} />
      <HairInFront portrait={portrait} likeness={likeness} />
    </svg>
  )
}

const bodyShape = "M6 156v-10c0-20 8-30 24-34 10-3 17-5 19-9h22c2 4 9 6 19 9 16 4 24 14 24 34v10Z"

import type { JSX } from "preact"
import type { Speaker } from "../../core/attempt/view-types"
import type { Likeness } from "./likeness"
import { line } from "./line"

interface Props {
  readonly portrait: Speaker["portrait"]
  readonly likeness: Likeness
}

/** What hangs behind the neck and shoulders. */
export function HairBehind({ portrait, likeness }: Props) {
  return behind[portrait.hair]?.(likeness) ?? null
}

/** What lies over the forehead. */
export function HairInFront({ portrait, likeness }: Props) {
  return inFront[portrait.hair](likeness)
}

type Drawing = (likeness: Likeness) => JSX.Element

const behind: Readonly<Partial<Record<Props["portrait"]["hair"], Drawing>>> = {
  bun: ({ hair }) => (
    <g>
      <circle cx="60" cy="26" r="11" fill={hair.base} />
      <path d="M52 20q7-6 14 0" {...line} stroke={hair.light} stroke-width="1.4" opacity="0.6" />
    </g>
  ),
  braids: ({ hair }) => (
    <path
      d="M37 58c-4 16-6 34-3 54h12l2-44M83 58c4 16 6 34 3 54H74l-2-44"
      fill={hair.shade}
      stroke={hair.base}
      stroke-width="2"
    />
  ),
  curls: ({ hair }) => (
    <g fill={hair.base}>
      <circle cx="60" cy="48" r="29.5" />
      {curls.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="5.5" />
      ))}
      <path d="M40 30c5-6 12-9 20-9" {...line} stroke={hair.light} stroke-width="2.4" opacity="0.4" />
    </g>
  ),
  locs: ({ hair }) => (
    <g>
      {[33, 37, 41, 79, 83, 87].map((x, i) => (
        <path
          key={x}
          d={`M${60 + (x - 60) * 0.8} 50C${x} 62 ${x + (x < 60 ? -2 : 2)} 78 ${x + (i % 2 === 0 ? -1 : 1)} ${96 + (i % 3) * 5}`}
          {...line}
          stroke={i % 2 === 0 ? hair.base : hair.shade}
          stroke-width="6"
        />
      ))}
    </g>
  ),
  scarf: ({ scarf }) => (
    <path d="M33 62c-3 20-9 36-17 50 12 12 26 18 44 18s32-6 44-18c-8-14-14-30-17-50Z" fill={scarf.shade} />
  ),
  wrap: ({ scarf }) => <path d="M37 62c-7 14-8 32-3 50l10-3c-3-14-2-28 3-40Z" fill={scarf.shade} />,
}

/** Where locks stand out from a round head of hair. */
const curls = [
  [35.0, 58.1],
  [33.1, 50.8],
  [33.4, 43.3],
  [35.7, 36.2],
  [39.9, 29.9],
  [45.7, 25.1],
  [52.6, 22.0],
  [60.0, 21.0],
  [67.4, 22.0],
  [74.3, 25.1],
  [80.1, 29.9],
  [84.3, 36.2],
  [86.6, 43.3],
  [86.9, 50.8],
  [85.0, 58.1],
] as const

const cropped: Drawing = ({ hair }) => (
  <g>
    <path
      d="M37.4 61c-3-20 6-33 22.6-33s25.6 13 22.6 33c-1.2-1-1.8-4-2.2-8-2-6-4-9-8-11-8 2.6-17 2.6-25 0-4 2-6 5-8 11-.4 4-1 7-2 8Z"
      fill={hair.base}
    />
    <path d="M44 36c8-6 22-7 30-1" {...line} stroke={hair.light} stroke-width="2" opacity="0.45" />
  </g>
)

const inFront: Readonly<Record<Props["portrait"]["hair"], Drawing>> = {
  short: cropped,
  grey: cropped,
  bun: ({ hair }) => (
    <g>
      <path
        d="M37.8 62c-4-21 6-34 22.2-34s26.2 13 22.2 34c-2-8-5-15-10-19-3 3-21 4-25 0-4 4-7.4 11-9.4 19Z"
        fill={hair.base}
      />
      <path
        d="M47 38c6-5 20-5 26 0M44 44c3-5 8-8 14-9"
        {...line}
        stroke={hair.light}
        stroke-width="1.3"
        opacity="0.45"
      />
    </g>
  ),
  braids: ({ hair }) => (
    <g>
      <path
        d="M36.6 68c-5-26 6-41 23.4-41s28.4 15 23.4 41c-2-4-3-13-5-18-5-3-12-6-18.4-13-6 7-13 10-18.4 13-2 5-3 14-5 18Z"
        fill={hair.base}
      />
      <g {...line} stroke={hair.light} stroke-width="1" opacity="0.5">
        <path d="M60 28v8M52 29c-1 4-3 8-7 12M68 29c1 4 3 8 7 12M46 33c-3 4-5 8-6 13M74 33c3 4 5 8 6 13" />
      </g>
      <g {...line} stroke={hair.light} stroke-width="1.1" opacity="0.42">
        <path d="M36 74l7 3M35 81l8 3M34 88l9 3M34 95l9 3M84 74l-7 3M85 81l-8 3M86 88l-9 3M86 95l-9 3" />
      </g>
    </g>
  ),
  curls: ({ hair }) => (
    <path
      d="M37.5 63c-4-22 7-36 22.5-36s26.5 14 22.5 36c-1-5-2.4-9-5-12-2 .6-4-.6-5-2-2 1.5-5 1-6.5-.8-2 1.4-5 1.4-7 0-1.5 1.8-4.5 2.3-6.5.8-1 1.4-3 2.6-5 2-4 3-6.4 7-9 12Z"
      fill={hair.base}
    />
  ),
  locs: ({ hair }) => (
    <g>
      <path
        d="M36.6 66c-5-25 6-38 23.4-38s28.4 13 23.4 38c-2-4-3-12-5-17-6-1-13-5-18.4-12-6 7-13 11-18.4 12-2 5-3 13-5 17Z"
        fill={hair.base}
      />
      <path
        d="M60 29v9M53 30c-1 4-4 9-8 13M67 30c1 4 4 9 8 13M47 33c-3 3-6 8-7 14M73 33c3 3 6 8 7 14"
        {...line}
        stroke={hair.light}
        stroke-width="2"
        opacity="0.4"
      />
    </g>
  ),
  bald: ({ skin }) => (
    <g>
      <ellipse cx="52" cy="40" rx="11" ry="5.5" fill={skin.light} opacity="0.5" />
      <ellipse cx="49" cy="37.5" rx="4.5" ry="2" fill={skin.light} opacity="0.5" />
    </g>
  ),
  scarf: ({ scarf }) => (
    <g>
      <path
        d="M60 24c-18 0-29 14-28 37 .6 16 6 29 16 37 4 3 8 5 12 5s8-2 12-5c10-8 15.4-21 16-37 1-23-10-37-28-37Zm0 19c13 0 20 7 20 20 0 14-8 27-20 27S40 77 40 63c0-13 7-20 20-20Z"
        fill={scarf.base}
        fill-rule="evenodd"
      />
      <path
        d="M74 28c11 6 16 18 14 33-.6 16-6 29-16 37-4 3-8 5-12 5 14-10 22-24 22-42 0-14-2-25-8-33Z"
        fill={scarf.shade}
        opacity="0.7"
      />
      <g {...line} stroke={scarf.light} stroke-width="1.5" opacity="0.6">
        <path d="M38 50c2-14 10-21 22-22M36 60c0 14 4 26 12 34M42 92c6 6 12 9 18 9" />
      </g>
    </g>
  ),
  "peaked-cap": ({ hair }) => (
    <g>
      <path d="M37.4 58c0-5 .6-8 2-11h41c1.4 3 2 6 2 11-1.4-2-2-5-3-8H40.6c-1 3-2 6-3.2 8Z" fill={hair.base} />
      <path d="M30 36c2-9 14-16 30-16s28 7 30 16c-3 4-8 6-11 6H41c-3 0-8-2-11-6Z" fill="#36414f" />
      <path d="M72 22c10 3 17 8 18 14-3 4-8 6-11 6h-9c4-6 5-13 2-20Z" fill="#28313c" opacity="0.85" />
      <path d="M39 41.5h42l.6 7.5H38.4Z" fill="#222a33" />
      <path d="M39 49c8-3.5 34-3.5 42 0 1 3-1 4.5-4 4.5-11-2.5-23-2.5-34 0-3 0-5-1.5-4-4.5Z" fill="#171c22" />
      <path d="M36 32c6-5 14-8 23-8.5" {...line} stroke="#5d6b7c" stroke-width="1.8" opacity="0.7" />
    </g>
  ),
  wrap: ({ scarf }) => (
    <g>
      <path
        d="M35.6 64c-5-28 7-42 24.4-42s29.4 14 24.4 42c-1.6-7-4-13-8-17-9-6-24-6-33 0-4 4-6.4 10-7.8 17Z"
        fill={scarf.base}
      />
      <path
        d="M72 24c12 6 16 22 12.4 40-1.6-7-4-13-8-17-2-1.6-4-2.6-6-3.4 4-5 4-13 1.6-19.6Z"
        fill={scarf.shade}
        opacity="0.75"
      />
      <g {...line} stroke={scarf.light} stroke-width="1.6" opacity="0.7">
        <path d="M38 52c6-12 20-17 36-15M37.5 45c6-10 18-15 30-14.5M42 36c5-6 13-9 21-9" />
      </g>
      <path d="M36 58c-3 3-4 8-2 12 3-1 5-5 4.6-10Z" fill={scarf.light} opacity="0.75" />
    </g>
  ),
  cap: ({ hair, scarf }) => (
    <g>
      <path d="M37.4 58c0-5 .6-9 2-12h41c1.4 3 2 7 2 12-1.4-2-2-5-3-8H40.6c-1 3-2 6-3.2 8Z" fill={hair.base} />
      <path d="M37 48c-1-16 9-23 23-23s24 7 23 23c-14-5-32-5-46 0Z" fill={scarf.base} />
      <path d="M70 26.5c9 3.5 14 10 13 21.5-5-1.8-10-2.8-15-3.3 3-6 3.6-12 2-18.2Z" fill={scarf.shade} opacity="0.8" />
      <path d="M34 50c10-7 42-7 52 0-8 1.6-14-1.6-26-1.6S42 51.6 34 50Z" fill={scarf.shade} />
      <path d="M60 25v19" {...line} stroke={scarf.shade} stroke-width="1" opacity="0.7" />
    </g>
  ),
  helmet: () => (
    <g>
      <path d="M39 66c1 12 6 20 14 24M81 66c-1 12-6 20-14 24" {...line} stroke="#39424a" stroke-width="2" />
      <path d="M34 58c-3-24 9-37 26-37s29 13 26 37c-6-6-9-9-11-10-9-3-21-3-30 0-2 1-5 4-11 10Z" fill="#6aa5cf" />
      <path d="M70 23c13 5 19 18 16 35-6-6-9-9-11-10l-6-1.5c3-7 4-16 1-23.5Z" fill="#4c83ab" opacity="0.75" />
      <path d="M42 36c5-7 12-10 19-10.5" {...line} stroke="#b4d6ec" stroke-width="2.2" opacity="0.8" />
      <path d="M33.5 58c2-4 6-9 11-11 10-3.4 21-3.4 31 0 5 2 9 7 11 11" {...line} stroke="#3e7095" stroke-width="2.4" />
    </g>
  ),
  beret: ({ hair }) => (
    <g>
      <path
        d="M37.6 58c-.6-6 0-10 1.6-13h41.6c1.6 3 2.2 7 1.6 13-1.6-3-2-6-3-9H40.6c-1 3-1.4 6-3 9Z"
        fill={hair.base}
      />
      <path d="M37.5 47c-3-12 8-22 26-21.5 16 .5 27 8 25.5 15.5-1.2 6-8 7-12 5-12-3.6-27-3.4-39.5 1Z" fill="#6aa5cf" />
      <path
        d="M72 27c12 3 18 9 17 14.5-1.2 5.5-8 6.5-12 4.5-3-1-6-1.6-9-2 4-5 6-11 4-17Z"
        fill="#4c83ab"
        opacity="0.8"
      />
      <path d="M37.5 47c13-5 28-5 43 0l-.4 3.6c-14-4.6-28-4.6-42.2 0Z" fill="#2f4a5e" />
    </g>
  ),
}

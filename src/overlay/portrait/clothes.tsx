import type { JSX } from "preact"
import type { Speaker } from "../../core/attempt/view-types"
import type { Likeness } from "./likeness"
import { line } from "./line"

interface Props {
  readonly portrait: Speaker["portrait"]
  readonly likeness: Likeness
  /** Keeps what is drawn on the cloth inside the shoulders. */
  readonly clip: string
  readonly shape: string
}

export function Clothes({ portrait, likeness, clip, shape }: Props) {
  const { cloth } = likeness
  return (
    <g>
      <path d={shape} fill={cloth.base} />
      <g clip-path={clip}>
        <path d="M74 100c16 6 42 8 44 46H80c6-14 4-32-6-46Z" fill={cloth.shade} opacity="0.6" />
        {cuts[portrait.clothes](likeness)}
      </g>
    </g>
  )
}

type Cut = (likeness: Likeness) => JSX.Element

const cuts: Readonly<Record<Props["portrait"]["clothes"], Cut>> = {
  plain: ({ cloth, skin }) => (
    <g>
      <Neckline shade={skin.shade} />
      <path
        d="M45 101c2 13 8 20.5 15 20.5S73 114 75 101"
        {...line}
        stroke={cloth.light}
        stroke-width="2.2"
        opacity="0.8"
      />
      <path d="M26 146c1-12 3-20 7-26M94 146c-1-12-3-20-7-26" {...line} stroke={cloth.shade} stroke-width="1.5" />
    </g>
  ),
  pattern: ({ cloth, scarf, skin }) => (
    <g>
      <g fill={cloth.light} opacity="0.85">
        {motifs.map(([x, y]) => (
          <path key={`${x} ${y}`} d={`M${x} ${y - 4.5}l3.6 4.5-3.6 4.5-3.6-4.5Z`} />
        ))}
      </g>
      <g fill={scarf.base}>
        {motifs.map(([x, y]) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r="1.5" />
        ))}
      </g>
      <Neckline shade={skin.shade} />
      <path d="M45 101c2 13 8 20.5 15 20.5S73 114 75 101" {...line} stroke={scarf.base} stroke-width="3" />
    </g>
  ),
  uniform: ({ cloth }) => (
    <g>
      <path d="M49 103l11 17 11-17v-3H49Z" fill={cloth.shade} />
      <path d="M48 101l-7 8 12 13 7-8ZM72 101l7 8-12 13-7-8Z" fill={cloth.light} />
      <path d="M60 116v30" {...line} stroke={cloth.shade} stroke-width="1.6" />
      <path d="M28 128h20v4H28ZM72 128h20v4H72Z" fill={cloth.shade} />
      <path d="M28 132h20v16H28ZM72 132h20v16H72Z" fill={cloth.light} opacity="0.28" />
      <path d="M13 120l14-7 4 5-15 8ZM107 120l-14-7-4 5 15 8Z" fill={cloth.shade} />
    </g>
  ),
  vest: ({ cloth }) => (
    <g>
      <path d="M49 103l11 17 11-17v-3H49Z" fill={cloth.shade} />
      <path d="M48 101l-6 7 11 12 7-7ZM72 101l6 7-11 12-7-7Z" fill={cloth.light} />
      <path d="M30 110c4 10 4 24 2 38h25V122l-15-15ZM90 110c-4 10-4 24-2 38H63V122l15-15Z" fill="#d9d2c3" />
      <path d="M90 110c-4 10-4 24-2 38H74c4-14 4-28 0-39l4-2Z" fill="#b3ab9a" opacity="0.7" />
      <path d="M35 132h17v3H35ZM68 132h17v3H68Z" fill="#a79e8b" />
      <path d="M60 118v30" {...line} stroke="#a79e8b" stroke-width="1.5" />
    </g>
  ),
  shirt: ({ cloth, skin }) => (
    <g>
      <path d="M50 103l10 15 10-15v-3H50Z" fill={skin.shade} />
      <path d="M49 101l-7 7 11 14 7-9ZM71 101l7 7-11 14-7-9Z" fill={cloth.light} />
      <path d="M60 114v32" {...line} stroke={cloth.shade} stroke-width="1.4" />
      <g fill={cloth.light}>
        <circle cx="60" cy="126" r="1.5" />
        <circle cx="60" cy="136" r="1.5" />
      </g>
      <path d="M72 128h14v12H72Z" fill={cloth.light} opacity="0.3" />
    </g>
  ),
  shawl: ({ scarf, skin }) => (
    <g>
      <Neckline shade={skin.shade} />
      <path d="M43 98c-14 6-32 10-38 48h50c-2-20-4-34-12-48Z" fill={scarf.base} />
      <path d="M77 98c8 4 16 8 20 12-14 4-34 14-46 36H30c12-24 28-38 47-48Z" fill={scarf.light} opacity="0.9" />
      <g {...line} stroke={scarf.shade} stroke-width="1.5" opacity="0.75">
        <path d="M80 102c-18 9-34 24-44 44M88 106c-17 8-32 22-42 40M24 112c-6 8-9 18-10 34M36 104c-4 6-8 12-10 20" />
      </g>
    </g>
  ),
}

function Neckline({ shade }: { readonly shade: string }) {
  return <path d="M46 100c2 12 8 19 14 19s12-7 14-19Z" fill={shade} />
}

const motifs: readonly (readonly [number, number])[] = [
  [14, 136],
  [24, 122],
  [30, 140],
  [39, 126],
  [46, 142],
  [55, 131],
  [66, 140],
  [74, 127],
  [83, 140],
  [90, 122],
  [98, 134],
  [108, 142],
  [34, 112],
  [86, 110],
]

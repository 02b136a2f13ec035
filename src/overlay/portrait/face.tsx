import type { Speaker } from "../../core/attempt/view-types"
import type { Likeness } from "./likeness"
import { line } from "./line"

interface Props {
  readonly portrait: Speaker["portrait"]
  readonly likeness: Likeness
  readonly clip: string
}

export function Face({ portrait, likeness, clip }: Props) {
  const { skin, head, eyes, eyeLine } = likeness
  const ears = !["wrap", "scarf", "helmet"].includes(portrait.hair)
  return (
    <g>
      {ears && (
        <>
          <ellipse cx="38.6" cy="64" rx="3.6" ry="5.6" fill={skin.base} />
          <ellipse cx="81.4" cy="64" rx="3.6" ry="5.6" fill={skin.shade} />
        </>
      )}
      <path d={head} fill={skin.base} />
      <g clip-path={clip}>
        <path d="M66 28c6 14 5 34 1 46-2 8-1 14 0 22h24V28Z" fill={skin.shade} opacity="0.5" />
        <ellipse cx="50" cy="48" rx="11" ry="9" fill={skin.light} opacity="0.35" />
        <ellipse cx={60 - eyes - 2} cy={eyeLine + 11} rx="6" ry="4.5" fill={skin.light} opacity="0.28" />
        {portrait.beard === true && <Beard likeness={likeness} />}
      </g>
      {[-1, 1].map((side) => (
        <Eye key={side} side={side} portrait={portrait} likeness={likeness} />
      ))}
      <Nose likeness={likeness} />
      <Mouth portrait={portrait} likeness={likeness} />
      {portrait.age === "elder" && <Years likeness={likeness} />}
      {portrait.glasses === true && <Glasses likeness={likeness} />}
    </g>
  )
}

export function Neck({ likeness: { skin } }: Part) {
  return <path d="M49 78h22v24c0 7-5 11-11 11s-11-4-11-11Z" fill={skin.shade} />
}

type Part = Pick<Props, "likeness">

function Eye({ side, portrait, likeness }: Part & { readonly side: number; readonly portrait: Props["portrait"] }) {
  const { skin, hair, eyes, eyeLine, brow } = likeness
  const x = 60 + side * eyes
  const open = portrait.age === "young" ? 2.7 : portrait.age === "elder" ? 1.9 : 2.3
  const [inner, outer] = [x - side * 4.3, x + side * 4.6]
  return (
    <g>
      <path
        d={`M${inner} ${eyeLine + 0.7}Q${x} ${eyeLine - open * 1.35} ${outer} ${eyeLine}Q${x} ${eyeLine + open} ${inner} ${eyeLine + 0.7}Z`}
        fill="#efe6da"
      />
      <circle cx={x} cy={eyeLine - 0.1} r="2" fill="#1f1310" />
      <circle cx={x - 0.6} cy={eyeLine - 0.8} r="0.55" fill="#f6efe4" opacity="0.85" />
      <path
        d={`M${inner} ${eyeLine + 0.5}Q${x} ${eyeLine - open * 1.5} ${outer + side * 0.4} ${eyeLine - 0.2}`}
        {...line}
        stroke="#1d1110"
        stroke-width="1.25"
      />
      <path
        d={`M${inner - side * 0.2} ${eyeLine - 6.2}Q${x} ${eyeLine - 7.4 - brow} ${outer + side * 1.2} ${eyeLine - 5.4}`}
        {...line}
        stroke={portrait.age === "elder" ? hair.shade : "#1f1513"}
        stroke-width={portrait.beard === true ? 2.2 : 1.7}
        opacity="0.9"
      />
      <path
        d={`M${inner + side * 0.8} ${eyeLine + 4.2}Q${x} ${eyeLine + 5.4} ${outer - side * 0.6} ${eyeLine + 3.8}`}
        {...line}
        stroke={skin.shade}
        stroke-width="0.9"
        opacity={portrait.age === "young" ? 0.3 : 0.75}
      />
    </g>
  )
}

function Nose({ likeness: { skin, nose, eyeLine } }: Part) {
  const tip = eyeLine + 12.5
  return (
    <g>
      <path
        d={`M62 ${eyeLine + 1}C63.4 ${eyeLine + 6} ${61 + nose} ${tip - 2} ${60 + nose} ${tip}c-1.6 1.8-${nose * 2 - 2} 1.8-${nose * 2} 0l2-1.4Z`}
        fill={skin.shade}
        opacity="0.72"
      />
      <path d={`M57.5 ${tip - 3.6}q-.8-5 .6-9`} {...line} stroke={skin.light} stroke-width="1.6" opacity="0.6" />
    </g>
  )
}

function Mouth({ portrait, likeness }: Part & { readonly portrait: Props["portrait"] }) {
  const { skin, mouth, eyeLine } = likeness
  const y = eyeLine + 19
  const full = portrait.age === "elder" ? 2.2 : 3.1
  return (
    <g>
      <path
        d={`M${60 - mouth} ${y}Q57 ${y - full * 0.75} 60 ${y - full * 0.35}Q63 ${y - full * 0.75} ${60 + mouth} ${y}Q60 ${y + full * 1.9} ${60 - mouth} ${y}Z`}
        fill={lips(skin.shade)}
        opacity="0.62"
      />
      <path
        d={`M${60 - mouth} ${y - 0.1}Q60 ${y + 1.7} ${60 + mouth} ${y - 0.3}`}
        {...line}
        stroke="#2a1412"
        stroke-width="1.1"
        opacity="0.85"
      />
    </g>
  )
}

function lips(shade: string): string {
  return shade === "#c68f6c" ? "#b06a5c" : shade === "#ab7149" ? "#96544a" : "#6e3632"
}

function Years({ likeness: { skin, eyeLine, mouth } }: Part) {
  return (
    <g {...line} stroke={skin.shade} stroke-width="1" opacity="0.9">
      <path d="M50 43.5q10-2.4 20 0" />
      <path d="M52 47.5q8-1.8 16 0" />
      <path d={`M${60 - mouth - 1.5} ${eyeLine + 10}q-2.4 4-1.6 8.4`} />
      <path d={`M${60 + mouth + 1.5} ${eyeLine + 10}q2.4 4 1.6 8.4`} />
      <path d={`M44.5 ${eyeLine + 2}l-2.6 1.4M44.7 ${eyeLine - 0.4}l-2.8-.2`} />
      <path d={`M75.5 ${eyeLine + 2}l2.6 1.4M75.3 ${eyeLine - 0.4}l2.8-.2`} />
    </g>
  )
}

function Beard({ likeness: { hair, eyeLine, mouth } }: Part) {
  const y = eyeLine + 19
  return (
    <g fill={hair.base}>
      <path
        d={`M30 ${eyeLine + 1}l8 1c1 6 2.5 10 6 13 3 2.4 6 2 9 .6 4.5-2 9.5-2 14 0 3 1.4 6 1.8 9-.6 3.5-3 5-7 6-13l8-1v44H30Z`}
      />
      <path d={`M30 ${eyeLine + 1}l8 1c1 6 2.5 10 6 13l-6 12Z`} fill={hair.light} opacity="0.25" />
      <ellipse cx="60" cy={y} rx={mouth + 0.6} ry="3.4" fill={hair.shade} opacity="0.5" />
    </g>
  )
}

function Glasses({ likeness: { eyes, eyeLine } }: Part) {
  const [left, right] = [60 - eyes, 60 + eyes]
  return (
    <g fill="#dfe8ea" fill-opacity="0.16" stroke="#2b2323" stroke-width="1.5">
      <rect x={left - 7} y={eyeLine - 5.4} width="14" height="11.4" rx="5" />
      <rect x={right - 7} y={eyeLine - 5.4} width="14" height="11.4" rx="5" />
      <path
        d={`M${left + 7} ${eyeLine - 1}q${right - left - 14 > 0 ? (right - left - 14) / 2 : 1} -2 ${right - left - 14} 0`}
        fill="none"
      />
      <path d={`M${left - 7} ${eyeLine - 1}L39 ${eyeLine - 2}M${right + 7} ${eyeLine - 1}L81 ${eyeLine - 2}`} />
    </g>
  )
}

import type { Speaker } from "../../core/attempt/view-types"

/** The colours and small measures of one face, drawn from who it is. */
export interface Likeness {
  readonly skin: Tone
  readonly hair: Tone
  readonly cloth: Tone
  readonly scarf: Tone
  readonly ground: { readonly back: string; readonly sun: string; readonly land: string; readonly sunX: number }
  readonly head: string
  /** Half the distance between the eyes. */
  readonly eyes: number
  /** Height of the eye line. */
  readonly eyeLine: number
  /** How far the brows arch. */
  readonly brow: number
  readonly nose: number
  readonly mouth: number
  readonly jaw: number
}

export interface Tone {
  readonly base: string
  readonly shade: string
  readonly light: string
}

type Portrait = Speaker["portrait"]

export function likenessOf({ id, portrait }: Speaker): Likeness {
  const draw = seeded(id)
  const jaw = (portrait.age === "young" ? 14.5 : 13.5) + draw() * 3.5
  const width = 20.5 + draw() * 2.2
  const chin = (portrait.age === "young" ? 88.5 : 91) + draw() * 2.5
  const scarves = scarfOf[portrait.colour]
  return {
    skin: skins[portrait.skin - 1] ?? skins[3],
    hair: portrait.hair === "grey" || portrait.age === "elder" ? grey : portrait.skin <= 2 ? brown : black,
    cloth: cloths[portrait.colour],
    scarf: cloths[scarves[Math.floor(draw() * scarves.length)] ?? "ochre"],
    ground: grounds[Math.floor(draw() * grounds.length)] ?? grounds[0],
    head: headShape(width, jaw, chin),
    eyes: 8.6 + draw() * 1.3,
    eyeLine: 61.5 + draw() * 2,
    brow: 1.2 + draw() * 2,
    nose: 3.4 + draw() * 1.8,
    mouth: 6.4 + draw() * 2,
    jaw,
  }
}

function headShape(width: number, jaw: number, chin: number): string {
  const [left, right] = [60 - width, 60 + width]
  return [
    `M60 32C${right - 6} 32 ${right + 1} 43 ${right} 58`,
    `C${right} 70 ${60 + jaw + 3.5} 80 ${60 + jaw * 0.62} ${chin - 3.5}`,
    `C${60 + jaw * 0.34} ${chin} ${60 - jaw * 0.34} ${chin} ${60 - jaw * 0.62} ${chin - 3.5}`,
    `C${60 - jaw - 3.5} 80 ${left} 70 ${left} 58`,
    `C${left - 1} 43 ${left + 6} 32 60 32Z`,
  ].join("")
}

/** A short run of numbers from 0 to 1 that belongs to one id: the same each time, on every machine. */
function seeded(id: string): () => number {
  let state = 2166136261
  for (const letter of id) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822507) + 0x9e3779b9) >>> 0
    return (state >>> 8) / 16777216
  }
}

const tone = (base: string, shade: string, light: string): Tone => ({ base, shade, light })

const skins: readonly [Tone, Tone, Tone, Tone, Tone, Tone] = [
  tone("#e3b48f", "#c68f6c", "#f0c9a8"),
  tone("#cd9468", "#ab7149", "#dfac84"),
  tone("#ad7248", "#8a5533", "#c28a60"),
  tone("#8a5636", "#6a3f27", "#a16c49"),
  tone("#6b4029", "#4f2d1d", "#82523a"),
  tone("#50301f", "#391f14", "#68432f"),
]

const black = tone("#1d1517", "#120c0e", "#33272a")
const brown = tone("#3b2619", "#281810", "#553a29")
const grey = tone("#8d8781", "#6d6762", "#b1aca5")

const cloths: Readonly<Record<Portrait["colour"], Tone>> = {
  teal: tone("#3d7f76", "#2b5f59", "#65a69b"),
  ochre: tone("#c4902f", "#966a1e", "#e0b868"),
  rust: tone("#a8502c", "#7f391d", "#cb7a54"),
  indigo: tone("#3f4a7d", "#2c345c", "#6f79ab"),
  olive: tone("#66693a", "#4a4d28", "#8d9060"),
  sand: tone("#cdb489", "#a48b61", "#e5d3b1"),
  sky: tone("#5d9cc9", "#42789f", "#92c1e0"),
  plum: tone("#6f3f5e", "#522c44", "#986a88"),
}

const scarfOf: Readonly<Record<Portrait["colour"], readonly Portrait["colour"][]>> = {
  teal: ["teal", "ochre"],
  ochre: ["plum", "rust"],
  rust: ["ochre", "indigo"],
  indigo: ["rust", "ochre"],
  olive: ["ochre", "rust"],
  sand: ["teal", "rust"],
  sky: ["sky", "sand"],
  plum: ["ochre", "sand"],
}

const grounds = [
  { back: "#b5653b", sun: "#d98a55", land: "#a3552f", sunX: 84 },
  { back: "#a98a62", sun: "#cbb084", land: "#957750", sunX: 34 },
  { back: "#8f6a6f", sun: "#b68f8a", land: "#7d585e", sunX: 86 },
  { back: "#7f9a94", sun: "#a9bdb0", land: "#6d8780", sunX: 36 },
] as const

import { useId } from "preact/hooks"

export type Hour = "dawn" | "day" | "late" | "dusk" | "night"

/** Which light belongs to a time of day, `HH:MM`, with or without its day before it. */
export function hourOf(clock: string): Hour {
  const hour = Number(clock.slice(-5, -3))
  if (hour < 5 || hour >= 20) return "night"
  if (hour < 8) return "dawn"
  if (hour < 15) return "day"
  return hour < 18 ? "late" : "dusk"
}

interface Light {
  readonly sky: readonly [string, string, string]
  readonly sun: string
  readonly glow: string
  readonly at: readonly [number, number]
  readonly far: string
  readonly middle: string
  readonly near: string
  readonly plain: readonly [string, string]
  readonly road: string
  readonly wall: string
  readonly roof: string
  readonly dark: string
}

const lights: Readonly<Record<Hour, Light>> = {
  dawn: {
    sky: ["#5b6b8c", "#c59a9a", "#f3cfa4"],
    sun: "#fdeecb",
    glow: "#fbdcae",
    at: [1050, 330],
    far: "#b08a93",
    middle: "#8d6a78",
    near: "#68505f",
    plain: ["#9b7a63", "#4a3a3c"],
    road: "#d3ac88",
    wall: "#9a7257",
    roof: "#6b4f45",
    dark: "#33262d",
  },
  day: {
    sky: ["#5f93b3", "#a9c6c9", "#e9e0c2"],
    sun: "#fffbe8",
    glow: "#fdf3d2",
    at: [1120, 150],
    far: "#9db0a8",
    middle: "#8a9a7c",
    near: "#6d7a56",
    plain: ["#b08c58", "#6d5434"],
    road: "#dcbd8b",
    wall: "#b98658",
    roof: "#8a6a45",
    dark: "#3b3626",
  },
  late: {
    sky: ["#5d4a63", "#a9636a", "#f0b878"],
    sun: "#fbe9c8",
    glow: "#f7cf94",
    at: [1060, 305],
    far: "#b06a60",
    middle: "#8b4a4e",
    near: "#673238",
    plain: ["#a85a36", "#4a241d"],
    road: "#d2935f",
    wall: "#9f5c38",
    roof: "#6b4429",
    dark: "#241318",
  },
  dusk: {
    sky: ["#2a2c4c", "#6a4560", "#cc7a5c"],
    sun: "#f6d3a0",
    glow: "#e5946a",
    at: [1060, 372],
    far: "#79475a",
    middle: "#583649",
    near: "#3d2536",
    plain: ["#5b3331", "#21141a"],
    road: "#85533f",
    wall: "#5d3a33",
    roof: "#3f2828",
    dark: "#160c12",
  },
  night: {
    sky: ["#0e1428", "#1b2743", "#33415c"],
    sun: "#e9ecef",
    glow: "#5a6b88",
    at: [1120, 140],
    far: "#26334c",
    middle: "#1e283d",
    near: "#171e30",
    plain: ["#1d2130", "#0c0d16"],
    road: "#3a4154",
    wall: "#2c2f3f",
    roof: "#1e2130",
    dark: "#07080f",
  },
}

/** A quiet country at a given hour: the picture of the reading screens, and of a scene whose stage is turned off. */
export function Landscape({ hour }: { readonly hour: Hour }) {
  const id = useId()
  const light = lights[hour]
  const [sunX, sunY] = light.at
  return (
    <svg class="landscape" viewBox="0 0 1600 700" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <defs>
        <linearGradient id={`${id}sky`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color={light.sky[0]} />
          <stop offset="0.55" stop-color={light.sky[1]} />
          <stop offset="1" stop-color={light.sky[2]} />
        </linearGradient>
        <linearGradient id={`${id}plain`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color={light.plain[0]} />
          <stop offset="1" stop-color={light.plain[1]} />
        </linearGradient>
        <radialGradient id={`${id}glow`}>
          <stop offset="0" stop-color={light.glow} stop-opacity="0.95" />
          <stop offset="0.45" stop-color={light.glow} stop-opacity="0.35" />
          <stop offset="1" stop-color={light.glow} stop-opacity="0" />
        </radialGradient>
        <linearGradient id={`${id}haze`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color={light.sky[2]} stop-opacity="0" />
          <stop offset="1" stop-color={light.sky[2]} stop-opacity="0.4" />
        </linearGradient>
      </defs>
      <rect width="1600" height="480" fill={`url(#${id}sky)`} />
      {hour === "night" && <Stars />}
      <circle cx={sunX} cy={sunY} r="360" fill={`url(#${id}glow)`} />
      <circle cx={sunX} cy={sunY} r={hour === "night" ? 26 : 52} fill={light.sun} />
      <path
        d="M0 392C120 350 210 356 330 338c130-20 210-34 330-16 120 18 170 44 300 40s220-46 350-40 210 50 290 58v110H0Z"
        fill={light.far}
      />
      <path
        d="M0 422c90-22 180-8 290-22 120-16 200-30 330-12 130 18 230 34 360 24s190-36 320-26 210 30 300 26v80H0Z"
        fill={light.middle}
      />
      <rect y="330" width="1600" height="140" fill={`url(#${id}haze)`} />
      <path d="M0 446c160-16 300-2 470-8s320-16 520-6 350-2 610 2v60H0Z" fill={light.near} />
      <g fill={light.near}>
        {horizon.map(([x, size]) => (
          <Acacia key={x} x={x} y={448} size={size} />
        ))}
      </g>
      <path d="M0 452c260-12 520 4 800-2s540-4 800 0v250H0Z" fill={`url(#${id}plain)`} />
      <path
        d="M1018 452c26 0 34 4 26 22-22 46-160 78-300 122-110 34-230 70-330 104h470c40-70 104-120 150-150 60-40 78-70 58-98-8-2-60-2-74 0Z"
        fill={light.road}
        opacity="0.9"
      />
      <g>
        <Hut x={1210} y={500} size={0.8} light={light} />
        <Hut x={1392} y={520} size={1.25} light={light} />
        <Hut x={1508} y={504} size={0.9} light={light} />
        <Hut x={742} y={474} size={0.42} light={light} />
        <Hut x={790} y={472} size={0.36} light={light} />
      </g>
      <path
        d="M1216 424c-6-22 10-34 2-56s10-36 4-60"
        fill="none"
        stroke={light.glow}
        stroke-width="5"
        stroke-linecap="round"
        opacity="0.28"
      />
      <Grass fill={light.dark} />
      <g fill={light.dark}>
        <Acacia x={190} y={712} size={1.08} />
      </g>
    </svg>
  )
}

/** A quiet room at a given hour, for what was looked at indoors: a wall with a window, and a floor. */
export function Room({ hour }: { readonly hour: Hour }) {
  const id = useId()
  const light = lights[hour]
  return (
    <svg class="landscape" viewBox="0 0 1600 700" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <defs>
        <linearGradient id={`${id}wall`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color={light.middle} />
          <stop offset="1" stop-color={light.far} />
        </linearGradient>
        <linearGradient id={`${id}pane`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color={light.sky[0]} />
          <stop offset="1" stop-color={light.sky[2]} />
        </linearGradient>
        <linearGradient id={`${id}floor`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color={light.plain[0]} />
          <stop offset="1" stop-color={light.plain[1]} />
        </linearGradient>
      </defs>
      <rect width="1600" height="440" fill={`url(#${id}wall)`} />
      <rect y="440" width="1600" height="260" fill={`url(#${id}floor)`} />
      <rect y="428" width="1600" height="14" fill={light.near} />
      <path d="M1070 442h330l140 258H850Z" fill={light.glow} opacity="0.16" />
      <rect x="1064" y="96" width="344" height="232" fill={light.roof} />
      <rect x="1078" y="110" width="316" height="204" fill={`url(#${id}pane)`} />
      <path d="M1236 110v204M1078 206h316" stroke={light.roof} stroke-width="10" />
      <rect x="170" y="150" width="420" height="180" rx="6" fill={light.near} />
      <rect x="182" y="162" width="396" height="156" fill={light.glow} opacity="0.3" />
      <rect x="0" y="660" width="1600" height="40" fill={light.dark} opacity="0.35" />
    </svg>
  )
}

const horizon: readonly (readonly [number, number])[] = [
  [60, 0.2],
  [486, 0.24],
  [560, 0.17],
  [655, 0.2],
  [905, 0.16],
  [1120, 0.2],
  [1290, 0.25],
  [1570, 0.22],
]

interface Standing {
  readonly x: number
  readonly y: number
  readonly size: number
}

function Acacia({ x, y, size }: Standing) {
  return (
    <path
      transform={`translate(${x} ${y}) scale(${size})`}
      d="M-16 0c8-48 4-86-14-122-12-24-34-42-50-50l12-7c20 10 42 28 56 54 12-22 34-44 70-60l16 7c-30 18-50 40-58 74-8 36-6 68 4 104ZM-216-184c8-18 40-24 58-27 12-22 44-38 88-38 24-26 128-30 160-2 38 0 62 10 76 26 26 4 52 18 58 32 4 12-16 10-34 8-46 4-74-4-112 2-52 8-98-4-150 2-46 2-74-6-112-2-22 2-36 6-32-1Z"
    />
  )
}

function Hut({ x, y, size, light }: Standing & { readonly light: Light }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size})`}>
      <path d="M-40 0l4-46h72L40 0Z" fill={light.wall} />
      <path d="M6 0v-46h30L40 0Z" fill={light.dark} opacity="0.28" />
      <path d="M-12 0v-24c0-14 22-14 22 0V0Z" fill={light.dark} opacity="0.85" />
      <path d="M-62-36L0-98l62 62c-40-10-84-10-124 0Z" fill={light.roof} />
      <path d="M0-98l62 62c-18-5-38-7-56-8Z" fill={light.dark} opacity="0.3" />
    </g>
  )
}

function Grass({ fill }: { readonly fill: string }) {
  const blades = Array.from({ length: 46 }, (_, at) => {
    const x = 560 + at * 23 + ((at * 37) % 19)
    const height = 26 + ((at * 53) % 34)
    const lean = ((at * 29) % 17) - 8
    return `M${x} 706q${lean / 3} ${-height / 2} ${lean} ${-height}q${2 - lean / 4} ${height / 2} ${5 - lean} ${height}Z`
  })
  return <path d={blades.join("")} fill={fill} opacity="0.72" />
}

function Stars() {
  return (
    <g fill="#dfe6f2">
      {Array.from({ length: 60 }, (_, at) => (
        <circle
          key={at}
          cx={(at * 271) % 1600}
          cy={(at * 97) % 330}
          r={0.8 + ((at * 7) % 3) * 0.5}
          opacity={0.35 + ((at * 11) % 5) * 0.12}
        />
      ))}
    </g>
  )
}

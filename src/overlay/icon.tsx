const shapes = {
  notebook: "M6 3h9a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H6a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2ZM7 3v14M10 7h3.5M10 10h3.5",
  radio: "M6 8h8a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1ZM8 8V2.5M8 11.5h4M8 14h4",
  map: "M3 5l5-2 4 2 5-2v12l-5 2-4-2-5 2ZM8 3v12M12 5v12",
  menu: "M4 6h12M4 10h12M4 14h12",
  leave: "M11 4H5v12h6M9 10h8M14 7l3 3-3 3",
  look: "M2.5 10S5.5 5 10 5s7.5 5 7.5 5-3 5-7.5 5-7.5-5-7.5-5ZM10 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z",
  plan: "M5 3h10v14H5ZM8 7h4M8 10h4M8 13h2",
  write: "M4 16l.8-3.4L13.5 4l2.6 2.6-8.7 8.6ZM11.8 5.7l2.6 2.6",
  close: "M5 5l10 10M15 5L5 15",
  check: "M4.5 10.5l3.5 3.5 7.5-8",
  warn: "M10 3.5l7.5 13h-15ZM10 8v4M10 14.2v.3",
  lock: "M6 9h8v7H6ZM7.5 9V6.5a2.5 2.5 0 0 1 5 0V9",
  wait: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6v4l2.6 1.8",
  again: "M15.5 7A6.5 6.5 0 1 0 16.5 11M16 3.5V7h-3.5",
  card: "M3 5h14v10H3ZM6 8.5h4M6 11.5h3M13 8.2a1.4 1.4 0 1 0 0 .1ZM11.5 12.5c.6-1.4 2.6-1.4 3.2 0",
  gear: "M10 12.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2ZM10 2.8v2M10 15.2v2M2.8 10h2M15.2 10h2M4.9 4.9l1.4 1.4M13.7 13.7l1.4 1.4M4.9 15.1l1.4-1.4M13.7 6.3l1.4-1.4",
  help: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM8 8.2C8.2 6.4 12 6.4 12 8.6c0 1.4-2 1.5-2 3M10 13.8v.2",
  home: "M3.5 9.5L10 4l6.5 5.5M5.5 8.5V16h9V8.5",
  save: "M10 3v9M6.5 8.5L10 12l3.5-3.5M4 16h12",
  open: "M3 15.5v-11h4.5l1.5 2h6.5v2M3 15.5l2.3-7h12.2l-2.3 7Z",
  print: "M6 8V3.5h8V8M6 14H3.5V8h13v6H14M6 12h8v4.5H6Z",
  go: "M4 10h11M11 6l4 4-4 4",
  play: "M6.5 4.5l9 5.5-9 5.5Z",
  pause: "M7 5v10M13 5v10",
  forward: "M7 4.5l6.5 5.5L7 15.5",
  back: "M13 4.5L6.5 10l6.5 5.5",
  skip: "M5 4.5l6.5 5.5L5 15.5M14.5 4.5v11",
  skipBack: "M15 4.5L8.5 10l6.5 5.5M5.5 4.5v11",
  end: "M3.5 4.5L9 10l-5.5 5.5M9.5 4.5L15 10l-5.5 5.5M16.5 4.5v11",
  start: "M16.5 4.5L11 10l5.5 5.5M10.5 4.5L5 10l5.5 5.5M3.5 4.5v11",
  sound: "M3.5 8v4h3l4 3.5v-11L6.5 8ZM13 7.5a3.5 3.5 0 0 1 0 5M15 5.5a6.5 6.5 0 0 1 0 9",
  compare: "M3 4h6v12H3ZM11 4h6v12h-6ZM5 7.5h2M5 10.5h2M13 7.5h2M13 10.5h2",
  list: "M7 5.5h9M7 10h9M7 14.5h9M3.7 5.5h.1M3.7 10h.1M3.7 14.5h.1",
  plus: "M10 4v12M4 10h12",
  minus: "M4 10h12",
  toLeft: "M12.5 4.5L7 10l5.5 5.5",
  toRight: "M7.5 4.5L13 10l-5.5 5.5",
  toTop: "M4.5 12.5L10 7l5.5 5.5",
  toFoot: "M4.5 7.5L10 13l5.5-5.5",
  whole: "M3.5 7V3.5H7M13 3.5h3.5V7M16.5 13v3.5H13M7 16.5H3.5V13",
  binoculars:
    "M6 16.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM14 16.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM3.4 11.6L5 4.5h2.6v6.4M16.6 11.6L15 4.5h-2.6v6.4M7.6 7.5h4.8",
  said: "M3.5 4.5h13v9h-8L5 16.5v-3H3.5Z",
} as const

export type IconName = keyof typeof shapes

/** Drawings that point along the text and turn with it. */
const turning: ReadonlySet<IconName> = new Set([
  "go",
  "leave",
  "play",
  "forward",
  "back",
  "skip",
  "skipBack",
  "start",
  "end",
])

/** A line drawing beside a word; never the only carrier of a meaning. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={turning.has(name) ? "icon icon-turns" : "icon"} viewBox="0 0 20 20" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  )
}

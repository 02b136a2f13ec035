import type { LearnerEvent } from "./event-shape"

export type { LearnerEvent }

/** What a trainee can count by eye from where she stands. */
export const countable = ["people", "women", "men", "children", "vehicles"] as const
export type Counted = (typeof countable)[number]

/**
 * What an event says, in the order in which it is typed: the first field is what it is about, and those that are not
 * always there come last. Numbers and lists are told apart because all that is typed is words.
 */
export const fieldsOf: Readonly<Record<LearnerEvent["type"], readonly Field[]>> = {
  look: [{ name: "thing" }],
  flag: [{ name: "thing" }, { name: "confidence", is: "number" }],
  leave: [{ name: "thing" }],
  count: [{ name: "of" }, { name: "number", is: "number" }],
  vote: [
    { name: "sentence" },
    { name: "yes", is: "number" },
    { name: "partly", is: "number" },
    { name: "no", is: "number" },
  ],
  choose: [{ name: "choice" }],
  estimate: [{ name: "threat" }, { name: "likelihood", is: "number" }, { name: "impact", is: "number" }],
  add: [{ name: "mitigation" }],
  drop: [{ name: "mitigation" }],
  verify: [{ name: "mitigation" }],
  commit: [{ name: "action" }],
  put: [{ name: "fact" }, { name: "as" }, { name: "grade", optional: true }, { name: "names", optional: true }],
  omit: [{ name: "fact" }],
  tell: [{ name: "addressee" }],
  untell: [{ name: "addressee" }],
  urge: [{ name: "urgency" }],
  send: [{ name: "report" }],
  chase: [{ name: "report" }],
  place: [
    { name: "card" },
    { name: "bin" },
    { name: "confidence", is: "number" },
    { name: "marks", is: "list", optional: true },
  ],
  lift: [{ name: "card" }],
  close: [{ name: "sort" }],
  pin: [
    { name: "fragment" },
    { name: "grade", optional: true },
    { name: "to", is: "list", optional: true },
    { name: "copies", optional: true },
    { name: "planted", optional: true },
  ],
  weigh: [{ name: "hypothesis" }, { name: "chance", is: "number" }],
  rely: [{ name: "cell" }, { name: "as" }, { name: "because", optional: true }],
  release: [{ name: "line" }, { name: "to", is: "list", optional: true }],
  issue: [{ name: "board" }],
  assign: [{ name: "place" }, { name: "means" }, { name: "day", is: "number" }, { name: "count", is: "number" }],
  copy: [{ name: "plan" }, { name: "day", is: "number" }, { name: "to", is: "number" }],
  undo: [{ name: "plan" }],
  rate: [{ name: "place" }, { name: "level", is: "number" }],
  adopt: [{ name: "plan" }],
  pick: [{ name: "card" }],
  unpick: [{ name: "card" }],
  decide: [{ name: "pick" }],
}

interface Field {
  readonly name: string
  readonly is?: "number" | "list"
  readonly optional?: true
}

/** Acts that only put together what is handed in later: they take no time and move no story. */
export function isDrafting(type: string): boolean {
  return drafting.has(type)
}

/** Acts that hand in what was put together: what comes of them is one of its outcomes. */
export function handsIn(type: string): boolean {
  return handing.has(type)
}

const handing: ReadonlySet<string> = new Set(["send", "close", "adopt", "decide", "issue"])

const drafting: ReadonlySet<string> = new Set([
  "put",
  "omit",
  "tell",
  "untell",
  "urge",
  "place",
  "lift",
  "pin",
  "weigh",
  "rely",
  "release",
  "assign",
  "copy",
  "undo",
  "rate",
  "pick",
  "unpick",
])

/** What an event is about: the id its transitions are matched by. */
export function subjectOf(event: LearnerEvent): string {
  const [about] = fieldsOf[event.type]
  return String(fieldOf(event, about?.name ?? "") ?? "")
}

/** A field of an event by its name; undefined where it is not there. */
export function fieldOf(event: LearnerEvent, name: string): string | number | readonly string[] | undefined {
  const found: unknown = Reflect.get(event, name)
  if (Array.isArray(found)) return found.filter((one) => typeof one === "string")
  return typeof found === "string" || typeof found === "number" ? found : undefined
}

/** An event as one types it: its kind, then what it says; a dash for what is not there and has something behind it. */
export function typedOf(event: LearnerEvent): string {
  const words = fieldsOf[event.type].map(({ name }) => {
    const value = fieldOf(event, name)
    return value === undefined ? noWord : typeof value === "object" ? value.join("+") : String(value)
  })
  while (words.at(-1) === noWord) words.pop()
  return [event.type, ...words].join(" ")
}

/** What stands for a word that is not there. */
export const noWord = "-"

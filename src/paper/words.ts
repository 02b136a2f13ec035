import type { Guarded } from "../core/course/people"
import type { ChangeMeasure } from "../core/course/change"
import type { Stance } from "../core/pack/schema"
import type { Competency } from "../core/score/competencies"

type Band = Competency["band"]

/** Every word of the pictures and reports of a course. Another language is another object of this shape. */
export const words = {
  asTable: "The same as a table",
  tooFew: "fewer than 5",
  tooFewHint: "Where fewer than five people are meant nothing is shown: it would be said of each of them.",
  nothing: "Nothing to show yet.",
  attempts: (count: number) => counted(count, "attempt", "attempts"),
  people: (count: number) => counted(count, "person", "people"),
  percent,
  percentOf: (share: number, of: number) => `${percent(share)} of ${of}`,
  number: (value: number) => rounded(value, 2),
  seconds: (value: number) => `${rounded(value, value < 10 ? 1 : 0)} s`,
  interval: ([low, high]: readonly [number, number]) => `${rounded(low, 2)} to ${rounded(high, 2)}`,
  day,
  shown: <T>(value: Guarded<T>, told: (value: T) => string) => (value === "too-few" ? words.tooFew : told(value)),

  band: (band: Band) => bands[band],
  stance: (stance: Stance) => stances[stance],

  heat: {
    title: "Who shows how much of what",
    hint: "One row for each pseudonym, in the order of the alphabet. Nobody is ranked. The number is the level in hundredths; where there is too little evidence none is given.",
    name: "Pseudonym",
    nameless: "no pseudonym",
    cell: (name: string, band: Band, level: number, low: number, high: number) =>
      band === "insufficient-evidence"
        ? `${name}: ${bands[band]}`
        : `${name}: ${bands[band]}, ${percent(level)}, between ${percent(low)} and ${percent(high)}`,
    all: "How many have each band",
    key: "Key",
    runs: "Runs",
  },

  posture: {
    title: "Posture, day by day",
    hint: "Each mark is a decision: further up more was left undone, further right more was exposed than anybody needed to. Larger marks are several decisions at one point; a hollow one is stated by the pack, not worked out.",
    x: "Recklessness",
    y: "Passivity",
    region: { calculated: "calculated", hesitant: "hesitant", passive: "passive", reckless: "reckless" },
    picture: (day: string, decisions: number) => `${day}: ${counted(decisions, "decision", "decisions")}`,
    columns: { day: "Day", decisions: "Decisions" },
    all: "All decisions",
  },

  flow: {
    title: "What each decision was answered with",
    hint: "The scenario as it is written. The wider a line, the more took that way; a dashed one nobody took.",
    picture: (title: string, attempts: number) =>
      `${title} as a graph of ${counted(attempts, "attempt", "attempts")}; the table below says the same.`,
    came: (attempts: number) => `${attempts} came here`,
    start: "Start",
    ending: "Ending",
    columns: { act: "Answer", stance: "Stance", attempts: "Took it", share: "Share" },
    beat: (title: string, attempts: number) => `${title} (${counted(attempts, "attempt", "attempts")})`,
    divided: (division: number) => `Divided ${percent(division)}`,
    quality: (quality: number) => `mean quality ${rounded(quality, 0)} of 100`,
    median: (seconds: number) => `half decided within ${words.seconds(seconds)}`,
  },

  protecting: {
    title: "Time to the first act that protects",
    hint: "Time in the scenario from the first sign shown to the first act that protects somebody.",
    time: "Time",
    bin: (from: number, to: number) =>
      isDays(to - from) ? `${from / dayMinutes}–${to / dayMinutes} days` : `${from}–${to} min`,
    /** Where a bin begins, in the unit of `bin`. */
    begins: (from: number, to: number) => String(isDays(to - from) ? from / dayMinutes : from),
    count: "Attempts",
    never: "never",
    summary: (shown: number, never: number, median: number | undefined) =>
      [
        `In ${counted(shown, "attempt", "attempts")} a sign was shown.`,
        median === undefined
          ? "Nobody came to an act that protects."
          : `Half of those who protected did within ${span(median)}.`,
        ...(never > 0 && median !== undefined ? [`${never} never did.`] : []),
      ].join(" "),
  },

  recognising: {
    title: "Telling signs from what is harmless",
    hint: "d′ says how well signs were told from harmless things; 0 is guessing. c says what was flagged how readily: above 0 too little, below 0 too much.",
    all: "All attempts together",
    indicators: "By indicator",
    distractors: "By what looks like a sign",
    tags: "By who was seen",
    tagsHint: "Whether things about one kind of person are flagged more readily than the same about others.",
    columns: {
      sign: "Sign",
      thing: "Thing",
      about: "About",
      hits: "Flagged",
      alarms: "False alarms",
      d: "d′",
      c: "c",
      reading: "Reading",
      takenFor: "Taken for",
      difference: "c less that of others",
    },
    of: (count: number, of: number) => (of === 0 ? "–" : `${count} of ${of}`),
    range: "95 % interval",
    reading: (reading: "suspected" | "overlooked" | "alike" | undefined) =>
      reading === undefined
        ? "too few to say"
        : {
            suspected: "flagged more readily than others",
            overlooked: "overlooked more than others",
            alike: "like others",
          }[reading],
    picture: (count: number) =>
      `d′ with its interval for ${counted(count, "sign", "signs")}; the table below says the same.`,
    certainty: "How sure, and how often right",
    sure: (confidence: number) => ["not sure", "fairly sure", "certain"][confidence - 1] ?? "",
    certaintyColumns: { said: "Said", flagged: "Flags", right: "Right", pays: "Pays when right" },
  },

  change: {
    title: "Before and after",
    hint: "By parallel forms of one test. g is the change in units of how much people differ: by convention 0.2 is small, 0.5 medium and 0.8 large.",
    none: "No pack of this course has two forms that were finished before and after.",
    tooFew: "Fewer than five people finished both forms, so nothing is said.",
    paired: (paired: number, left: number) =>
      `${counted(paired, "person", "people")} finished both forms${left > 0 ? `; ${left} could not be paired` : ""}.`,
    columns: { measure: "Measure", before: "Before", after: "After", n: "n", g: "Hedges g", interval: "95 % interval" },
    measure: (measure: ChangeMeasure) =>
      ({
        sound: "Decisions that were calculated, or a justified no-go",
        quality: "Decision quality, 0 to 100",
        sensitivity: "d′: signs told from harmless things",
      })[measure],
    value: (measure: ChangeMeasure, value: number) =>
      measure === "sound" ? percent(value) : rounded(value, measure === "quality" ? 0 : 2),
    design: (design: "paired" | "independent") =>
      design === "paired" ? "the same people twice" : "different people before and after",
    picture: "Hedges g with its 95 % interval for each measure; the table below says the same.",
    noEffect: "nothing varies",
  },

  items: {
    title: "Item analysis",
    hint: "Each decision as an item, counted the first time somebody meets it. p is the share of sound decisions; r holds the item against the same people’s other decisions.",
    none: "No decision was met yet.",
    reading: (reading: "too-few" | "with-care" | "enough", met: number) =>
      reading === "too-few"
        ? `${met} met it: too few to say (30 are needed)`
        : reading === "with-care"
          ? `${met} met it: read with care, change nothing below 100`
          : `${met} met it`,
    columns: { item: "Decision", met: "Met", p: "p", r: "r", seconds: "Median time", source: "In the pack" },
    few: "Too few to say",
    fewHint: "Fewer than thirty people met these decisions, so no number is shown of them.",
    straw: "hardly anybody takes it: rewrite it",
    options: "Options",
  },

  review: {
    title: "For the talk afterwards",
    questions: "Questions",
    known: "What was known, and when",
    knownColumns: { fact: "Fact", kind: "How", attempts: "Known in", first: "First", median: "Half", last: "Last" },
    kind: (kind: string) => ({ observed: "seen", heard: "heard", inferred: "concluded" })[kind] ?? kind,
    flagged: "What was flagged, and when",
    flaggedColumns: { thing: "Thing", is: "Was", seen: "Could be seen in", flagged: "Flagged in", median: "Half" },
    is: (isSignal: boolean) => (isSignal ? "a sign" : "harmless"),
    paths: "Ways that several took",
    path: (attempts: number) => counted(attempts, "attempt", "attempts"),
    divided: "Most divided",
    dividedHint: "Where people answered most differently: ask what each saw.",
    regretted: "Most was left here",
    regrettedHint: "Where, on average, least was made of what could be had.",
    noPaths: "No way was taken twice.",
    none: "None.",
    clock: (minutes: number) => clock(minutes),
    tooFew:
      "Fewer than five people played this scenario, so nothing is told of them together. The questions can be used all the same.",
  },
} as const

const bands: Readonly<Record<Band, string>> = {
  strong: "strong",
  adequate: "adequate",
  "not-yet": "not yet",
  "insufficient-evidence": "not enough evidence yet",
}

const stances: Readonly<Record<Stance, string>> = {
  calculated: "calculated",
  hesitant: "hesitant",
  passive: "passive",
  reckless: "reckless",
  "justified-no-go": "justified no-go",
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** With a true minus. */
function rounded(value: number, digits: number): string {
  const shown = Math.abs(value).toFixed(digits)
  return value < 0 && Number(shown) !== 0 ? `−${shown}` : shown
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

/** `2026-03-02` as it is written out. */
function day(date: string): string {
  const [, year, month, of] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? []
  return of === undefined ? date : `${Number(of)} ${months[Number(month) - 1] ?? month} ${year}`
}

const dayMinutes = 1440

function isDays(minutes: number): boolean {
  return minutes % dayMinutes === 0
}

/** How long it took, no more exactly than anybody remembers. */
function span(minutes: number): string {
  const whole = Math.round(minutes)
  if (whole < 120) return counted(whole, "minute", "minutes")
  if (whole < 2 * dayMinutes) return `${Math.floor(whole / 60)} h ${whole % 60} min`
  return `${Math.floor(whole / dayMinutes)} days ${Math.floor((whole % dayMinutes) / 60)} h`
}

/** Minutes since the first midnight as a time of day, with the day where it is not the first. */
function clock(minutes: number): string {
  const [days, rest] = [Math.floor(minutes / 1440), Math.round(minutes) % 1440]
  const time = `${String(Math.floor(rest / 60)).padStart(2, "0")}:${String(rest % 60).padStart(2, "0")}`
  return days > 0 ? `day ${days + 1}, ${time}` : time
}

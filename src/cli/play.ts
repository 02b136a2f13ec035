import { writeFileSync } from "node:fs"
import {
  type AllocateView,
  begin,
  compile,
  debriefOf,
  type LearnerEvent,
  type Pack,
  type PickView,
  type Play,
  refusalWords,
  resultOf,
  type ReportView,
  resultText,
  type SortView,
  step,
  toEvent,
  unitAt,
  type View,
  viewOf,
  weekdays,
  type WeekView,
} from "../core/index"
import { boardLines } from "./board-lines"
import { findScenario } from "./find"
import type { ExitCode, Terminal } from "./terminal"

export interface PlayOptions {
  readonly choose?: string
  readonly seed?: string
  readonly role?: string
  /** What it begins with from earlier scenarios of the campaign, such as `word=broken,culvert=unsaid`. */
  readonly remembers?: string
  readonly out?: string
  readonly pack: readonly string[]
  /** Milliseconds, and a random word: the clock and the chance of this run, read where the command begins. */
  readonly now: () => number
  readonly random: () => string
}

/** `forewarn play`: a scenario in the terminal, by hand or by a list of acts. */
export async function play(name: string, options: PlayOptions, terminal: Terminal): Promise<ExitCode> {
  const found = findScenario(name, options.pack, "play")
  if (!found.ok) {
    for (const line of found.lines) terminal.err(`${line}\n`)
    return found.exit
  }
  const { pack, scenario } = found
  const role = options.role ?? scenario.roles[0] ?? ""
  if (!scenario.roles.includes(role)) {
    terminal.err(`forewarn play: there is no role "${role}" here. Use one of: ${scenario.roles.join(", ")}\n`)
    return 2
  }
  const remembers = Object.fromEntries(
    (options.remembers ?? "").split(",").flatMap((part) => {
      const [memory = "", value = ""] = part.split("=").map((word) => word.trim())
      return part.trim() === "" ? [] : [[memory, value] as const]
    }),
  )
  const strange = Object.entries(remembers).find(([memory, value]) => !scenario.remembers?.[memory]?.[value])
  if (strange) {
    const known = Object.entries(scenario.remembers ?? {}).flatMap(([memory, values]) =>
      Object.keys(values).map((value) => `${memory}=${value}`),
    )
    const cure = known.length > 0 ? `Use one of: ${known.join(", ")}` : "It remembers nothing of earlier scenarios."
    terminal.err(`forewarn play: the scenario knows nothing of "${strange.join("=")}". ${cure}\n`)
    return 2
  }
  const machine = compile(scenario, pack.world)
  const started = options.now()
  let current = begin(machine, {
    format: 1,
    id: options.random(),
    pack: { id: pack.about.pack, version: pack.about.version },
    scenario: scenario.scenario,
    machine: machine.digest,
    role,
    seed: options.seed ?? options.random(),
    began: new Date(started).toISOString(),
    ...(options.remembers === undefined
      ? {}
      : { campaign: { id: pack.campaign?.campaign ?? "none", run: "terminal", after: {}, remembers } }),
  })

  const played = options.choose === undefined ? await byHand(current, pack, options, started, terminal) : undefined
  if (options.choose !== undefined) {
    for (const [i, word] of options.choose
      .split(",")
      .map((one) => one.trim())
      .filter(Boolean)
      .entries()) {
      const event = toEvent(word, viewOf(current, pack.doctrine))
      const stepped = event && step(current, event, (i + 1) * 1000)
      if (!stepped?.ok) {
        const why = stepped
          ? refusalWords(machine.setting, stepped.refused, stepped.event)
          : "There is no such thing to do here."
        terminal.err(`forewarn play: act ${i + 1}, "${word}", cannot be done at "${current.now.at}". ${why}\n`)
        return 1
      }
      current = stepped.play
    }
  } else if (played) current = played

  report(current, pack, terminal)
  if (options.out !== undefined) {
    writeFileSync(options.out, resultText(resultOf(current, pack.doctrine)))
    terminal.err(`Result written to ${options.out}\n`)
  }
  return 0
}

async function byHand(
  first: Play,
  pack: Pack,
  { now }: PlayOptions,
  started: number,
  { out, ask }: Terminal,
): Promise<Play> {
  let current = first
  out(`${help}\n`)
  for (let shownStep = -1; current.now.progress.ending === undefined; ) {
    const view = viewOf(current, pack.doctrine)
    if (shownStep !== view.step) out(`\n${screen(view, pack)}\n`)
    shownStep = view.step
    const typed = await ask("> ")
    if (typed === undefined || typed.trim() === "quit") return current
    if (typed.trim() === "") continue
    if (typed.trim() === "help") {
      out(`${help}\n`)
      continue
    }
    const event: LearnerEvent | undefined = toEvent(typed.trim(), view)
    const stepped = event && step(current, event, Math.max(0, now() - started))
    if (stepped?.ok) current = stepped.play
    else
      out(
        `${stepped ? refusalWords(current.machine.setting, stepped.refused, stepped.event) : "There is no such thing to do here. Type help."}\n`,
      )
  }
  return current
}

const help = [
  "Type the number of a choice, or: look THING, flag THING 1|2|3, leave THING, count WHAT NUMBER,",
  "estimate THREAT LIKELIHOOD IMPACT, add MEASURE, drop MEASURE, verify MEASURE, commit ACTION,",
  "put FACT observed|heard|inferred [GRADE|-] [left-out], omit FACT, tell WHOM, untell WHOM, urge routine|urgent|flash,",
  "send REPORT, chase REPORT, place CARD BIN 1|2|3 [MARK+MARK], lift CARD, close SORT,",
  "pin FRAGMENT [GRADE|-] [HYPOTHESIS+HYPOTHESIS|-] [SAME-ORIGIN|-] [planted], weigh HYPOTHESIS CHANCE,",
  "rely CELL accept|override [FRAGMENT], release LINE [WHOM+WHOM], issue BOARD,",
  "rate PLACE 1..5, assign PLACE MEANS DAY COUNT, copy PLAN DAY TO, undo PLAN, adopt PLAN,",
  "pick CARD, unpick CARD, decide PICK; quit leaves.",
].join("\n")

function screen(view: View, { media }: Pack): string {
  const plan = view.plan
  const pictured = (id: string | undefined) => (id === undefined ? "" : ` [picture: ${media[id]?.alt ?? id}]`)
  return [
    `[${view.time.clock}] ${view.place.title} | ${view.assets.map(({ name, left }) => `${name} ${left}`).join(", ")}`,
    ...(view.talk
      ? [`You talk with ${view.talk.with.name}, who ${view.talk.bearing}. ${heardBy(view.talk.hears)}`]
      : []),
    ...(view.team
      ? [`With you: ${view.team.map(({ name, speaks }) => (speaks ? `${name} (speaks)` : name)).join(", ")}`]
      : []),
    ...view.passages.map(({ speaker, text }) => (speaker ? `${speaker.name}: ${text}` : text)),
    ...(view.picture === undefined ? [] : [pictured(view.picture).trim()]),
    ...view.things.map(
      ({ id, name, seen, picture, judged }) =>
        `  (${id}) ${name}${seen ? `: ${seen}` : ""}${pictured(picture)}${judged ? (judged.as === "flag" ? ` [flagged ${judged.confidence}]` : " [left]") : ""}`,
    ),
    ...(plan
      ? [
          `  At stake: ${plan.against.title}, ${plan.against.people} people`,
          ...plan.threats.map(
            ({ id, title, estimate }) =>
              `  threat (${id}) ${title}${estimate ? `: likelihood ${estimate.likelihood}, impact ${estimate.impact}` : ""}`,
          ),
          ...plan.facts.map(({ title, text }) => `  fact: ${title}: ${text ?? "not known"}`),
          ...plan.mitigations.map(
            ({ id, text, takes, added, verify, closed }) =>
              `  measure (${id}) ${text}, ${takes} min${added ? " [added]" : ""}${verify ? (verify.done ? " [checked]" : ` [to check: ${verify.text}]`) : ""}${closed ? ` - ${closed.words}` : ""}`,
          ),
          ...plan.actions.map(
            ({ id, text, closed, card }) =>
              `  action (${id}) ${text}${card ? ` [your card: ${card.residual}, ${card.criticality}, ceiling ${card.ceiling}]` : ""}${closed ? ` - ${closed.words}` : ""}`,
          ),
        ]
      : []),
    ...(view.report ? reportLines(view.report) : []),
    ...(view.sort ? sortLines(view.sort) : []),
    ...(view.board ? boardLines(view.board) : []),
    ...(view.allocate ? allocateLines(view.allocate) : []),
    ...(view.pick ? pickLines(view.pick) : []),
    ...(view.weeks ?? []).flatMap(weekLines),
    ...view.waiting.map(
      ({ id, text, since, chased, closed }) =>
        `  No answer since ${since}: ${text} (${id})${chased === undefined ? (closed ? "" : " [chase it]") : ` [chased ${chased}]`}`,
    ),
    ...view.choices.map(
      ({ id, text, takes, closed }, i) =>
        `  ${i + 1}. ${text} (${id}${takes > 0 ? `, ${takes} min` : ""})${closed ? ` - ${closed.words}` : ""}`,
    ),
  ].join("\n")
}

function heardBy(hears: readonly string[]): string {
  return hears.length === 0 ? "Nobody else can hear." : `Can hear it too: ${hears.join(", ")}.`
}

function reportLines({ id, text, by, items, addressees, urgencies, missing, closed }: ReportView): readonly string[] {
  const urgency = urgencies.find(({ chosen }) => chosen)?.urgency
  return [
    `  Report (${id}) ${text}${by === undefined ? "" : `, of use until ${by}`}`,
    ...items.map(({ id: fact, text: known, withoutNames, line }) => {
      const stated = line ? ` [in, as ${line.as}${line.grade ? `, ${line.grade}` : ""}]` : ""
      const told = line?.names === "left-out" ? (withoutNames ?? known) : known
      const offer = withoutNames !== undefined && !line?.names ? " (can be told without names: left-out)" : ""
      return `  line (${fact}) ${told}${stated}${offer}`
    }),
    ...addressees.map(({ id: addressee, text: name, told }) => `  to (${addressee}) ${name}${told ? " [yes]" : ""}`),
    `  urgency: ${urgency ?? "not said"}`,
    ...(closed?.reason === "incomplete" ? missing : closed ? [closed.words] : ["It can be sent."]).map(
      (line) => `  ${line}`,
    ),
  ]
}

function sortLines({ id, text, bins, marks, cards, missing, closed }: SortView): readonly string[] {
  return [
    `  Sort (${id}) ${text}`,
    `  bins: ${bins.map((bin) => `(${bin.id}) ${bin.text}`).join(", ")}`,
    ...(marks.length > 0 ? [`  marks: ${marks.map((mark) => `(${mark.id}) ${mark.text}`).join(", ")}`] : []),
    ...cards.map(
      ({ id: card, text: on, placed }) =>
        `  card (${card}) ${on}${placed ? ` [${placed.bin} ${placed.confidence}${placed.marks.length > 0 ? `, ${placed.marks.join(", ")}` : ""}]` : ""}`,
    ),
    ...(closed?.reason === "incomplete" ? missing : closed ? [closed.words] : ["It can be handed in."]).map(
      (line) => `  ${line}`,
    ),
  ]
}

/** One line for each place, one square for each day: letters of what is there, a dot for nobody, a tilde where it was played. */
function pickLines({ id, text, budget, cards, missing, closed }: PickView): readonly string[] {
  return [
    `  Pick (${id}) ${text}`,
    `  to spend: ${budget.map((one) => `${one.text} ${one.has - one.spent} of ${one.has} left`).join(", ")}`,
    ...cards.flatMap(({ id: card, title, text: on, was, costs, needs, clashes, picked }) => [
      `  card (${card}) ${title}${costs.map(({ cost, text: currency }) => `, ${cost} ${currency}`).join("")}${picked ? " [picked]" : ""}`,
      ...(was === undefined ? [] : [`    was: ${was}`]),
      ...(on === undefined ? [] : [`    ${on}`]),
      ...(needs.length > 0 ? [`    needs: ${needs.join("; ")}`] : []),
      ...(clashes.length > 0 ? [`    not with: ${clashes.join("; ")}`] : []),
    ]),
    ...(closed?.reason === "incomplete" ? missing : closed ? [closed.words] : ["It can be handed in."]).map(
      (line) => `  ${line}`,
    ),
  ]
}

function weekLines({ text, lines, harm }: WeekView): readonly string[] {
  return [
    `  The week again: ${text}`,
    ...lines.map(
      ({ day, from, to, place, text: what, without, with: left, kinds }) =>
        `  ${weekdays[day] ?? ""} ${from}-${to} ${place}: ${what}: ${without.toFixed(1)} -> ${left.toFixed(1)}${kinds.length > 0 ? ` (${kinds.join(", ")})` : ""}`,
    ),
    `  harm index ${harm.without.toFixed(1)} -> ${harm.with.toFixed(1)}`,
  ]
}

function allocateLines({
  id,
  text,
  days,
  places,
  means,
  units,
  budgets,
  returns,
  missing,
  closed,
}: AllocateView): readonly string[] {
  const square = (place: string, day: number) =>
    means
      .map(({ id: one, key }) => {
        const count = unitAt(units, place, one, day)
        return count > 1 ? `${key}${count}` : count === 1 ? key : ""
      })
      .join("") || "."
  const row = (name: string, squares: readonly string[]) =>
    `  ${name.padEnd(24)}${squares.map((one) => one.padStart(5)).join("")}`
  return [
    `  Plan (${id}) ${text}`,
    ...means.map(
      ({ id: one, text: of, key, each, costs }) =>
        `  means (${one}) ${key}: ${of}, ${each} a day${costs.map(({ amount, text: what }) => `, ${amount} ${what}`).join("")}`,
    ),
    row(
      "",
      days.map(({ day, weekday, played }) => `${weekday.slice(0, 2)}${day}${played ? "~" : ""}`),
    ),
    ...places.map(({ id: place, rated }) =>
      row(
        `(${place})${rated === undefined ? "" : ` risk ${rated}`}`,
        days.map(({ day }) => square(place, day)),
      ),
    ),
    ...days.flatMap(({ day, weather }) => (weather === undefined ? [] : [`  day ${day}: ${weather}`])),
    ...budgets.map(
      ({ text: of, left, amount, reserve }) =>
        `  ${of}: ${left} of ${amount} left${reserve > 0 ? `, reserve ${reserve}` : ""}`,
    ),
    ...returns.map(({ text: of, kept }) => `  promised: ${of} [${kept ? "in the plan" : "not in the plan"}]`),
    ...(closed?.reason === "incomplete" ? missing : closed ? [closed.words] : ["It can be adopted."]).map(
      (line) => `  ${line}`,
    ),
  ]
}

function report(current: Play, pack: Pack, { out }: Terminal) {
  const view = viewOf(current, pack.doctrine)
  const debrief = debriefOf(current, pack)
  for (const { speaker, text } of view.passages) out(`${speaker ? `${speaker.name}: ` : ""}${text}\n`)
  out(
    `\n${debrief.ending ? `Ending: ${debrief.ending.title}` : `Not finished; at ${current.now.at}`} (${view.time.clock})\n`,
  )
  for (const { clock, act, stance, quality, feedback } of debrief.decisions) {
    out(`${clock}  ${stance ?? ""}${quality === undefined ? "" : ` ${quality.toFixed(1)}`}  ${act}\n`)
    for (const line of feedback) out(`         ${line}\n`)
  }
  out(`${debrief.recognition.reading}\n`)
}

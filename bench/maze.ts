/**
 * A scenario to be explored: beats one after the other in a ring, facts to be learnt at each, a way out for one who knows
 * them all, and a clock that closes some ways. Everything in it is read later, so that no search can leave anything out.
 */
export interface Maze {
  readonly beats: number
  readonly facts: number
  /** The last minute anything asks about, counted from the first. */
  readonly minutes: number
}

export function mazeOf({ beats, facts, minutes }: Maze): unknown {
  const numbers = (count: number) => Array.from({ length: count }, (_, i) => i)
  const soon = { clock: { until: clockOf(minutes) } }
  const known = numbers(facts).map((fact) => `f${fact}`)
  return {
    scenario: "maze",
    title: "A maze",
    format: "patrol",
    minutes: 60,
    advisory: "A",
    covers: ["M12"],
    roles: ["leader"],
    objectives: ["Get out."],
    briefing: { situation: "A maze.", task: "Get out.", communities: ["kibo"], show: ["ford"] },
    clock: { from: "00:00", to: "23:00" },
    assets: {},
    trust: { kibo: 50 },
    threats: {},
    "civil-risks": {},
    mitigations: {},
    info: Object.fromEntries(known.map((fact) => [fact, { title: fact, text: fact, kind: "heard" }])),
    start: "b0",
    beats: numbers(beats).map((beat) => ({
      id: `b${beat}`,
      at: "ford",
      text: "A place.",
      choices: [
        { id: `b${beat}-on`, text: "Go on.", takes: "3 min", to: `b${(beat + 1) % beats}` },
        { id: `b${beat}-late`, text: "Give up.", to: "late" },
        ...(beat === 0 ? [{ id: "out", text: "Get out.", when: { ...soon, knows: known }, to: "out" }] : []),
        ...known
          .filter((_, fact) => fact % beats === beat)
          .map((fact, nth) => ({
            id: `ask-${fact}`,
            text: "Ask.",
            takes: `${1 + nth} min`,
            learns: [fact],
            to: `b${beat}`,
          })),
      ],
    })),
    endings: {
      out: { title: "Out", text: "It is over.", harm: "averted" },
      late: { title: "Late", text: "It is over.", harm: "reduced" },
    },
    debrief: { ask: ["What did you see?"] },
  }
}

function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`
}

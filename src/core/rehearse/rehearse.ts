import { toEvent } from "../attempt/acts"
import { begin, type Play, step } from "../attempt/play"
import { viewOf } from "../attempt/view"
import type { View } from "../attempt/view-types"
import { refusalWords } from "../attempt/words"
import { compile } from "../machine/machine"
import type { Diagnostic } from "../pack/diagnostic"
import { readDocument } from "../pack/document"
import type { Pack, PackText } from "../pack/pack"
import type { Path, Place } from "../pack/place"
import { type PlayFile, playFile } from "../pack/play-file"
import { shapeOf } from "../pack/shape"
import { decisionsOf, stanceOf } from "../score/decisions"

/** What came of a play: nothing to say, or what was not as it must be, each with its place in the play's file. */
export type Rehearsed =
  | { readonly ok: true; readonly name: string; readonly acts: number }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[]; readonly failures: readonly Failure[] }

export interface Failure {
  readonly place: Place
  readonly words: string
}

/** Plays one file against a pack that checks clean. */
export function rehearse({ file, text }: PackText, pack: Pack): Rehearsed {
  if (text === undefined) return failed([{ place: { line: 1, column: 1 }, words: "This file is not text in UTF-8." }])
  const read = readDocument(file, text)
  if (!read.ok) return { ok: false, diagnostics: read.diagnostics, failures: [] }
  const shaped = shapeOf(playFile, read.document)
  if (!shaped.ok) return { ok: false, diagnostics: shaped.diagnostics, failures: [] }
  const wanted = shaped.value
  const at = (path: Path) => read.document.placeOf(path)

  const scenario = pack.scenarios.find((one) => one.scenario === wanted.scenario)
  if (!scenario)
    return failed([{ place: at(["scenario"]), words: `The pack has no scenario called "${wanted.scenario}".` }])
  const role = wanted.role ?? scenario.roles[0] ?? ""
  if (!scenario.roles.includes(role))
    return failed([
      { place: at(["role"]), words: `The scenario has no role "${role}". It has: ${scenario.roles.join(", ")}.` },
    ])

  const strange = Object.entries(wanted.remembers ?? {}).find(([id, value]) => !scenario.remembers?.[id]?.[value])
  if (strange)
    return failed([
      { place: at(["remembers", strange[0]]), words: `The scenario remembers nothing called "${strange.join(": ")}".` },
    ])

  const machine = compile(scenario, pack.world)
  let play = begin(machine, {
    format: 1,
    id: "rehearsal",
    pack: { id: pack.about.pack, version: pack.about.version },
    scenario: scenario.scenario,
    machine: machine.digest,
    role,
    seed: wanted.seed ?? wanted.play,
    began: "2000-01-01T00:00:00.000Z",
    ...(wanted.remembers
      ? { campaign: { id: "rehearsal", run: "rehearsal", after: {}, remembers: wanted.remembers } }
      : {}),
  })
  for (const [i, act] of wanted.do.entries()) {
    const event = toEvent(act, viewOf(play, pack.doctrine))
    const stepped = event && step(play, event, i * 1000)
    if (!stepped?.ok) {
      const why = stepped
        ? refusalWords(machine.setting, stepped.refused, stepped.event)
        : "Nothing of that name is on offer."
      return failed([{ place: at(["do", i]), words: `"${act}" cannot be done at "${play.now.at}". ${why}` }])
    }
    play = stepped.play
  }
  const failures = judge(wanted.then, play, pack)
    .map(({ path, words }) => ({ place: at(["then", ...path]), words }))
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
  return failures.length > 0 ? failed(failures) : { ok: true, name: wanted.play, acts: wanted.do.length }
}

interface Wrong {
  readonly path: Path
  readonly words: string
}

function judge(then: PlayFile["then"], play: Play, pack: Pack): readonly Wrong[] {
  const { at, progress } = play.now
  const view = viewOf(play, pack.doctrine)
  const decisions = decisionsOf(play, pack.doctrine)
  const broken = decisions.flatMap(({ breaks }) => breaks.filter(({ repaired }) => !repaired).map(({ rule }) => rule))
  const wrong = (is: boolean, path: Path, words: string): readonly Wrong[] => (is ? [{ path, words }] : [])
  return [
    ...wrong(then.at !== undefined && then.at !== at, ["at"], `It stands at "${at}".`),
    ...wrong(
      then.ending !== undefined && then.ending !== progress.ending,
      ["ending"],
      progress.ending === undefined ? `It has not ended; it stands at "${at}".` : `It ended in "${progress.ending}".`,
    ),
    ...(then.open ?? []).flatMap((id, i) => {
      const offered = offeredAs(id, view)
      return wrong(
        offered !== "open",
        ["open", i],
        offered === undefined ? `"${id}" is not on offer.` : `"${id}" is closed: ${offered}`,
      )
    }),
    ...(then.closed ?? []).flatMap((id, i) => {
      const offered = offeredAs(id, view)
      return wrong(
        offered === undefined || offered === "open",
        ["closed", i],
        offered === undefined ? `"${id}" is not on offer.` : `"${id}" is open.`,
      )
    }),
    ...(then.knows ?? []).flatMap((fact, i) =>
      wrong(!progress.knows.includes(fact), ["knows", i], `"${fact}" is not known.`),
    ),
    ...(then.lacks ?? []).flatMap((fact, i) =>
      wrong(progress.knows.includes(fact), ["lacks", i], `"${fact}" is known.`),
    ),
    ...Object.entries(then.decisions ?? {}).flatMap(([id, { stance, least, most }]) => {
      const path = ["decisions", id]
      const decision = decisions.findLast(({ act }) => act.id === id)
      if (!decision) return wrong(true, path, `"${id}" was not decided.`)
      const is = stanceOf(decision)
      const quality = decision.computed?.quality.quality
      const shown =
        quality === undefined ? "no quality, because it carries no risk data" : `a quality of ${quality.toFixed(1)}`
      return [
        ...wrong(
          stance !== undefined && stance !== is,
          [...path, "stance"],
          `"${id}" was ${is ?? "without a stance"}.`,
        ),
        ...wrong(least !== undefined && (quality ?? -1) < least, [...path, "least"], `"${id}" had ${shown}.`),
        ...wrong(most !== undefined && (quality ?? 101) > most, [...path, "most"], `"${id}" had ${shown}.`),
      ]
    }),
    ...worth(
      "reports",
      then.reports,
      decisions.flatMap(({ reported }) => (reported ? [{ id: reported.report.id, score: reported.score }] : [])),
    ),
    ...worth(
      "sorts",
      then.sorts,
      decisions.flatMap(({ sorted }) => (sorted ? [{ id: sorted.sort.id, score: sorted.score }] : [])),
    ),
    ...worth(
      "plans",
      then.plans,
      decisions.flatMap(({ allocated }) => (allocated ? [{ id: allocated.allocate.id, score: allocated.score }] : [])),
    ),
    ...worth(
      "picks",
      then.picks,
      decisions.flatMap(({ picked }) => (picked ? [{ id: picked.pick.id, score: picked.score }] : [])),
    ),
    ...worth(
      "boards",
      then.boards,
      decisions.flatMap(({ boarded }) => (boarded ? [{ id: boarded.board.id, score: boarded.score }] : [])),
    ),
    ...wrong(
      then.broke !== undefined && [...then.broke].sort().join() !== [...new Set(broken)].sort().join(),
      ["broke"],
      broken.length === 0
        ? "No hard rule was broken."
        : `Broken and not repaired: ${[...new Set(broken)].sort().join(", ")}.`,
    ),
  ]
}

/** What was handed in last under an id must be worth at least and at most so much. */
function worth(
  key: "reports" | "sorts" | "boards" | "plans" | "picks",
  wanted: PlayFile["then"]["reports"],
  handed: readonly { readonly id: string; readonly score: number }[],
): readonly Wrong[] {
  return Object.entries(wanted ?? {}).flatMap(([id, { least = 0, most = 1 }]): readonly Wrong[] => {
    const score = handed.findLast((one) => one.id === id)?.score
    if (score === undefined) return [{ path: [key, id], words: `"${id}" was not handed in.` }]
    return [
      ...(score < least ? [{ path: [key, id, "least"], words: `"${id}" was worth ${score.toFixed(2)}.` }] : []),
      ...(score > most ? [{ path: [key, id, "most"], words: `"${id}" was worth ${score.toFixed(2)}.` }] : []),
    ]
  })
}

/** "open", the reason why it is closed, or undefined when it is not on offer. */
function offeredAs(id: string, { choices, plan }: View): string | undefined {
  const found = [...choices, ...(plan?.actions ?? [])].find((one) => one.id === id)
  return found && (found.closed ? found.closed.words : "open")
}

function failed(failures: readonly Failure[]): Rehearsed {
  return { ok: false, diagnostics: [], failures }
}

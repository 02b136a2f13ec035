import type { Setting } from "../machine/setting"
import type { Doctrine } from "../pack/schema"
import { toClock, toDuration, toTimeOfDay } from "../pack/units"
import type { Progress } from "../machine/progress"
import { rankOf } from "../risk/scale"
import type { Decision } from "../score/decisions"
import type { Recognition } from "../score/recognition"
import type { Score } from "../score/score"
import { bandWords } from "./words"

/**
 * What the numbers say, as sentences (rubric 2.10). Every sentence is a template over facts of this attempt, so that it
 * can be translated and checked; none is chosen by an author.
 */

/** Sentences for one decision. Empty where nothing was computed. */
export function decisionFeedback(decision: Decision, setting: Setting): readonly string[] {
  const { computed } = decision
  if (!computed) return []
  const { chosen, reference, posture, terms, gap, missing, assessed, quality } = computed
  const { scenario } = setting
  const people = scenario["civil-risks"][computed.against]?.people ?? 0
  const left = leftOut(computed, setting)
  const lines: string[] = []
  if (posture.stance === "justified-no-go")
    lines.push("You did not go, and no way of going was within the accepted risk. That is a calculated decision.")
  if (posture.stance === "calculated")
    lines.push(
      `You assessed first, kept the risk to the team ${bandWords(chosen.residual)} under a ceiling of ${bandWords(chosen.ceiling)}, and gained ${percent(terms.protection)} of the protection there was to gain. That is a calculated risk.`,
    )
  if (posture.stance === "passive")
    lines.push(
      `The best plan inside the accepted risk would have left ${people} people much safer. This one gained ${percent(terms.protection)} of that. What held you back?`,
    )
  if (posture.stance === "hesitant")
    lines.push(
      terms.protection < 0.75
        ? `The right direction, and not far or soon enough: ${percent(terms.protection)} of the protection there was to gain.`
        : "The right direction, on thin ground: less than half of what an assessment needs was in place.",
    )
  const late = lateness(decision, setting)
  if (late > 0 && posture.stance !== "justified-no-go")
    lines.push(
      `It took effect ${toDuration(late)} into the time in which acting helps; every hour of that costs protection.`,
    )
  if (chosen.over > 0)
    lines.push(
      `The risk to the team stayed ${bandWords(chosen.residual)}; this activity (${chosen.criticality}) accepts ${bandWords(chosen.ceiling)} at most.`,
    )
  else if (gap > 0 && left.length > 0)
    lines.push(
      `The risk was acceptable on paper, but measures within reach were left out: ${left.join("; ")}. With them it would have been ${gap === 1 ? "one band" : `${gap} bands`} lower.`,
    )
  else if (gap > 0) lines.push("Another way of acting protected as much and risked the team less.")
  else if (terms.mitigation < 0.7 && left.length > 0 && rankOf(chosen.residual) > 0)
    lines.push(`Measures within reach that would have lowered the risk further: ${left.join("; ")}.`)
  const unchecked = chosen.option.mitigations.filter(({ verified }) => !verified)
  if (unchecked.length > 0)
    lines.push(
      `Counted half, because nobody checked: ${unchecked.map(({ id }) => scenario.mitigations[id]?.text ?? id).join("; ")}.`,
    )
  if (!assessed)
    lines.push(
      missing.length > 1
        ? `It may work. You could not know. Two facts you needed: ${names(missing.slice(0, 2), setting)}.`
        : "It may work. You could not know: nothing was assessed before it.",
    )
  else if (missing.length > 0 && posture.stance !== "passive")
    lines.push(`Not known when you decided: ${names(missing, setting)}.`)
  if (reference.option.id !== chosen.option.id && posture.stance !== "justified-no-go" && reference.option.noGo)
    lines.push("No way of going was within the accepted risk; not going, and moving other levers, was the better plan.")
  if (quality.cap) lines.push(capWords(quality.cap))
  return lines
}

/** One sentence on recognition; honest about small numbers. */
export function recognitionReading(
  { signals, hits, noise, falseAlarms, measures }: Recognition,
  doctrine: Doctrine,
): string {
  if (signals + noise === 0) return "There was nothing to look at on the way you took."
  const counts = `You saw ${hits} of ${counted(signals, "sign")} and raised ${counted(falseAlarms, "alarm")} over ${counted(noise, "harmless thing")}.`
  if (!measures)
    return `${counts} That is too few to say how well you tell them apart (${doctrine.recognition["least-signals"]} of each are needed).`
  const { criterion } = doctrine.recognition
  const habit =
    measures.criterion > criterion
      ? "You tend to say nothing"
      : measures.criterion < -criterion
        ? "You tend to see danger everywhere"
        : "You judge evenly"
  return `${counts} ${habit} (d′ ${measures.sensitivity.toFixed(1)}, c ${measures.criterion.toFixed(1)}).`
}

interface Ranked {
  readonly rank: number
  readonly words: string
}

/** The three things done best, by what the numbers say. Fewer when there is not evidence for three. */
export function strengthsOf(score: Score, progress: Progress, setting: Setting, doctrine: Doctrine): readonly string[] {
  const { recognition, decisions } = score
  const found: Ranked[] = []
  for (const { computed, act, minutes } of decisions) {
    if (!computed) continue
    const { posture, terms, chosen } = computed
    if (posture.stance === "calculated")
      found.push({
        rank: 100 + computed.quality.quality,
        words: `At ${toTimeOfDay(minutes)} you took a calculated risk: ${lower(actText(act.id, act.act, progress))}`,
      })
    if (posture.stance === "justified-no-go")
      found.push({
        rank: 150,
        words: `At ${toTimeOfDay(minutes)} you did not go, with good reason, and moved other levers.`,
      })
    if (terms.assessment >= 0.7)
      found.push({
        rank: 60 + terms.assessment * 10,
        words: `You knew ${computed.missing.length === 0 ? "all" : "most"} of what decides before you committed, and your estimates were close.`,
      })
    const checked = chosen.option.mitigations.filter(
      ({ id, verified }) => verified && setting.scenario.mitigations[id]?.verify,
    )
    if (checked.length > 0)
      found.push({
        rank: 55,
        words: `You checked a measure instead of trusting it: ${checked.map(({ id }) => setting.scenario.mitigations[id]?.text ?? id).join("; ")}.`,
      })
  }
  if (recognition.signals > 0 && recognition.hits / recognition.signals >= 0.6)
    found.push({
      rank: 70,
      words: `You noticed ${recognition.hits} of the ${recognition.signals} signs that were there to be seen.`,
    })
  if (recognition.noise >= 4 && recognition.falseAlarms / recognition.noise <= 0.2 && recognition.hits > 0)
    found.push({
      rank: 45,
      words: `You left harmless things alone: ${counted(recognition.falseAlarms, "alarm")} over ${recognition.noise} of them.`,
    })
  for (const [id, { state }] of Object.entries(progress.promises))
    if (state === "kept") found.push({ rank: 65, words: `You kept a promise: “${promiseText(id, setting)}”` })
  for (const { breaks, act } of decisions)
    if (breaks.some(({ repaired }) => repaired))
      found.push({
        rank: 50,
        words: `You put a mistake right: after “${actText(act.id, act.act, progress)}” you said what is true.`,
      })
  for (const { competency, words } of shownStrong(score, doctrine, progress)) found.push({ rank: competency, words })
  return best(found)
}

/** The three steps that would change most, worst first. */
export function nextStepsOf(score: Score, progress: Progress, setting: Setting, doctrine: Doctrine): readonly string[] {
  const { recognition, decisions } = score
  const found: Ranked[] = []
  for (const { computed, stated, act, minutes, breaks } of decisions) {
    const what = actText(act.id, act.act, progress)
    for (const { rule, repaired } of breaks)
      found.push({
        rank: repaired ? 90 : 200,
        words: `${repaired ? "Put right, and better not needed" : "First of all"}: ${doctrine["hard-rules"][rule]?.rule ?? rule}`,
      })
    if (stated?.stance === "passive")
      found.push({
        rank: 80,
        words: `Where you chose “${what}” (${toTimeOfDay(minutes)}), stop and ask before the chance is gone.`,
      })
    if (stated?.stance === "reckless")
      found.push({
        rank: 85,
        words: `Where you chose “${what}” (${toTimeOfDay(minutes)}), slow down: it exposed people for nothing you needed.`,
      })
    if (!computed) continue
    const left = leftOut(computed, setting)
    const { posture, missing, assessed, chosen } = computed
    if (posture.stance === "passive")
      found.push({
        rank: 120 + posture.passivity * 20,
        words: `Act earlier or further than “${what}”: it left ${percent(posture.passivity)} of the protection there was undone.`,
      })
    if (posture.stance === "hesitant")
      found.push({
        rank: 95,
        words: `Take “${what}” one step further: ${percent(posture.passivity)} of the protection was still to be had.`,
      })
    if (posture.stance === "reckless" && left.length > 0)
      found.push({
        rank: 125,
        words: `Before “${what}”, take the measures within reach: ${left.slice(0, 3).join("; ")}.`,
      })
    if (posture.stance === "reckless" && left.length === 0)
      found.push({
        rank: 118,
        words: `Instead of “${what}”, look for the way that protects as much and exposes fewer.`,
      })
    if (!assessed)
      found.push({ rank: 115, words: "Fill in the risk card before you commit: estimates, and the facts that decide." })
    else if (missing.length > 1)
      found.push({
        rank: 60 + missing.length,
        words: `Ask for what decides before you commit. Not known: ${names(missing, setting)}.`,
      })
    if (posture.stance === "calculated" && left.length > 0)
      found.push({ rank: 40, words: `Still within reach: ${left.slice(0, 2).join("; ")}.` })
    const unchecked = chosen.option.mitigations.filter(({ verified }) => !verified)
    if (unchecked.length > 0)
      found.push({
        rank: 70,
        words: `Check what you rely on: ${unchecked.map(({ id }) => setting.scenario.mitigations[id]?.text ?? id).join("; ")}.`,
      })
  }
  const missed = recognition.items.filter(({ signal, flagged }) => signal && flagged === undefined)
  if (missed.length > 0) {
    const { id } = missed[0] ?? { id: "" }
    found.push({
      rank: 65 + missed.length,
      words: `Look again for ${missed.length === 1 ? "the sign" : `the ${missed.length} signs`} you passed, such as: ${thingName(id, setting)}.`,
    })
  }
  if (recognition.noise > 0 && recognition.falseAlarms / recognition.noise > 0.3)
    found.push({
      rank: 75,
      words: `Ask what else could explain it before you raise an alarm: ${recognition.falseAlarms} of ${recognition.noise} harmless things were flagged.`,
    })
  for (const [id, { state }] of Object.entries(progress.promises))
    if (state === "broken")
      found.push({ rank: 110, words: `Promise less or keep it: “${promiseText(id, setting)}” was not kept.` })
  return best(found)
}

function best(found: readonly Ranked[]): readonly string[] {
  const words = [...found].sort((a, b) => b.rank - a.rank || (a.words < b.words ? -1 : 1)).map((line) => line.words)
  return [...new Set(words)].slice(0, 3)
}

/** Behaviour a choice showed strongly, in the words of the pack's author. */
function shownStrong({ decisions }: Score, doctrine: Doctrine, progress: Progress) {
  return decisions.flatMap(({ act }) =>
    Object.entries(act.act.shows ?? {})
      .filter(([, band]) => band === "strong")
      .slice(0, 1)
      .map(([competency]) => ({
        competency: 30,
        words: `“${actText(act.id, act.act, progress)}” showed ${doctrine.competencies[competency]?.name ?? competency}.`,
      })),
  )
}

/** Measures the reference kind of plan could have had and this one did not, as their texts. */
function leftOut({ chosen }: NonNullable<Decision["computed"]>, { scenario }: Setting): readonly string[] {
  const taken = new Set(chosen.option.mitigations.map(({ id }) => id))
  return Object.entries(scenario.mitigations)
    .filter(([id, { lowers }]) => !taken.has(id) && chosen.option.risk.exposes.some((threat) => lowers[threat]))
    .filter(([, { uses }]) =>
      Object.entries(uses ?? {}).every(([asset, count]) => (scenario.assets[asset] ?? 0) >= count),
    )
    .map(([, { text }]) => text)
}

/** Minutes into the window at which the act took effect. */
function lateness({ computed }: Decision, { scenario, from }: Setting): number {
  if (!computed) return 0
  const risk = scenario["civil-risks"][computed.against]
  const start = risk?.from === undefined ? from : toClock(risk.from, from)
  return Math.max(0, computed.chosen.option.begins - start)
}

function capWords({
  at,
  why,
}: {
  readonly at: number
  readonly why: "no-assessment" | "infeasible" | "hard-rule" | "repaired"
}): string {
  return {
    "no-assessment": `Held at ${at}: nothing was assessed before committing.`,
    infeasible: `Held at ${at}: the plan was outside what may be risked or what you may do.`,
    "hard-rule": `Held at ${at}: a hard rule was broken.`,
    repaired: `Held at ${at}: a hard rule was broken, and put right.`,
  }[why]
}

function names(facts: readonly string[], { scenario }: Setting): string {
  return facts.map((fact) => scenario.info[fact]?.title ?? fact).join("; ")
}

/** What was promised, in the words it was said in. */
export function promiseText(id: string, { scenario }: Setting): string {
  const acts = scenario.beats.flatMap(({ choices, plan }) => [
    ...(choices ?? []),
    ...Object.values(plan?.actions ?? {}),
  ])
  return acts.find(({ promises }) => promises?.[id])?.promises?.[id]?.says ?? id
}

function thingName(id: string, { scenario }: Setting): string {
  const thing = scenario.beats.flatMap(({ observe }) => observe ?? []).find((one) => one.id === id)
  return thing ? lower(thing.name) : id
}

export function actText(
  id: string,
  act: { readonly text: string; readonly as?: Readonly<Record<string, string>> | undefined },
  { role }: Progress,
): string {
  return act.as?.[role] ?? act.text ?? id
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

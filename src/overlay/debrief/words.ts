import type { KindOfFact, Need, Urgency } from "../../core/pack/schema"
import type { ToldApart } from "../../core/score/boards"

/** Sentences one after the other, each with one full stop; `none` where there are none. */
function sentences(all: readonly string[], none: string): string {
  return (all.length === 0 ? [none] : all).map((one) => (/[.!?…]$/u.test(one) ? one : `${one}.`)).join(" ")
}

/** Words of the debrief that only what was handed in needs: they come with it, and the first picture does without. */
export const words = {
  reports: {
    title: "What you reported",
    sent: "What you sent",
    could: "What you could have sent with what you knew",
    nothingKnown: "You knew nothing yet of what belongs in it.",
    silence: (since: string, chased: string | undefined) =>
      chased === undefined
        ? `Nobody answered from ${since} on, and nobody was asked again.`
        : `Nobody answered from ${since} on. You asked again at ${chased}.`,
    to: (name: string, told: boolean) => (told ? `To: ${name}` : `Not to: ${name}`),
    addressee: (told: boolean, knows: Need) =>
      told
        ? { must: "They had to have it.", may: "They may have it.", "must-not": "They should not have it." }[knows]
        : "They had to have it and did not get it.",
    urgency: (stated: Urgency, is: Urgency) =>
      stated === is
        ? "That is how urgent it was."
        : `It was ${{ routine: "routine", urgent: "urgent", flash: "a matter of minutes" }[is]}.`,
    time: (by: string, late: boolean) =>
      late ? `Too late: it was of use until ${by}.` : `In time: it was of use until ${by}.`,
    unwanted: "This does not belong in it.",
    statement: (statement: "over" | "under", is: KindOfFact) => {
      const was = { observed: "you saw it", heard: "somebody told you", inferred: "you concluded it" }[is]
      return statement === "over" ? `Stated as surer than it is: ${was}.` : `Stated as less sure than it is: ${was}.`
    },
    grade: (stated: string | undefined, is: string) =>
      stated === undefined ? `Not graded; ${is} fits.` : `${stated} is off; ${is} fits.`,
    leaked: "Somebody can be recognised by this, and not everybody you sent it to may know who it is.",
    leftOut: "You left out who it is.",
    missing: "Known and not in it:",
    unknown: "Never learnt:",
    keptBack: "Rightly kept out:",
    parts: [
      ["completeness", "Complete"],
      ["timeliness", "In time"],
      ["urgency", "Urgency"],
      ["addressee", "Addressees"],
      ["statement", "Stated as it is"],
      ["grading", "Graded"],
      ["restraint", "Kept back"],
    ] as const,
    whole: "In all",
    share: (value: number) => `${Math.round(value * 100)} %`,
  },

  boards: {
    title: "The board",
    basis:
      "How a board is scored is our own proposal, which no expert has approved. The score for likelihoods is a published one; we took it from background knowledge that nobody has verified for us.",
    parts: [
      ["recall", "Pattern: true links found"],
      ["precision", "Pattern: links that are true"],
      ["origins", "Copies and planted seen"],
      ["grading", "Grades near the mark"],
      ["calibration", "Estimates (1 less Brier)"],
      ["reliance", "Relying on the model"],
      ["release", "Released to the right people"],
      ["timeliness", "In time"],
    ] as const,
    hypotheses: "What was likely, and what was so",
    estimate: (chance: number, holds: boolean) => `You said ${chance} %. It was ${holds ? "so" : "not so"}.`,
    weight: (stated: number, is: number) =>
      `You had ${stated} separate ${stated === 1 ? "origin" : "origins"} behind it; there ${is === 1 ? "was" : "were"} ${is}.`,
    fragments: "Every fragment again",
    toldApart: ({ signals, hits, noise, falseAlarms }: ToldApart) =>
      `Origins that mean something: you linked ${hits} of ${signals}. Origins that mean nothing here: you linked ${falseAlarms} of ${noise}.`,
    links: (stated: readonly string[], are: readonly string[], right: boolean) =>
      right
        ? `Rightly: ${sentences(are, "it speaks for nothing")}`
        : `You: ${sentences(stated, "nothing")} It speaks for: ${sentences(are, "nothing")}`,
    grade: (stated: string | undefined, is: string, near: boolean) =>
      `Grade ${stated ?? "none"}, worth ${is}${near ? "." : ": more than one step off."}`,
    origin: (origin: "copy" | "planted" | "own", right: boolean) =>
      ({
        copy: right ? "A copy, and you saw it." : "A copy of another one: it adds no weight.",
        planted: right ? "Planted, and you saw it." : "Planted, and you took it for real.",
        own: "It has an origin of its own; you held it for a copy or planted.",
      })[origin],
    missing: "Never came to the table",
    cells: "Where to rely on the model",
    cell: (relied: "accept" | "override", right: boolean) =>
      `You ${relied === "accept" ? "went along" : "overrode it"}. It was ${right ? "right" : "wrong"} there.`,
    reason: (reason: string) => `You named: ${reason}`,
    toldBy: (told: readonly string[]) => `What tells: ${told.join("; ")}`,
    lines: "Who should have had what",
    line: (to: readonly string[], should: readonly string[], right: boolean) =>
      right
        ? `Rightly to: ${to.join(", ") || "nobody"}.`
        : `You: ${to.join(", ") || "nobody"}. It should go to: ${should.join(", ") || "nobody"}.`,
    leaked: "Somebody can be recognised by it, by people who may not know.",
  },
} as const

import { toDuration } from "../../pack/units"
import { bandWords } from "../words"
import type { Tongue } from "./sentence"

/** What feedback says, in English (rubric 2.10). Another language is another table with the same keys. */
const sentences = {
  // one decision
  "justified-no-go":
    "You did not go, and no way of going that the accepted risk allows protects people better. That is a calculated decision.",
  calculated:
    "You assessed first, kept the risk to the team {residual} under a ceiling of {ceiling}, and gained {gained} of the protection there was to gain. That is a calculated risk.",
  passive:
    "The best plan inside the accepted risk would have left {people} people much safer. This one gained {gained} of that. What held you back?",
  "hesitant-late": "The right direction, and not far or soon enough: {gained} of the protection there was to gain.",
  "hesitant-unassessed":
    "The right direction, on thin ground: less than half of what an assessment needs was in place.",
  late: "It took effect {late} into the time in which acting helps; {lost} of its effect was gone by then.",
  "too-late": "It took effect {late} after the danger began, when the time in which acting helps was over.",
  harmful: "It left people worse off than doing nothing would have.",
  "over-ceiling": "The risk to the team stayed {residual}; this activity ({criticality}) accepts {ceiling} at most.",
  "left-out":
    "The risk was acceptable on paper, but measures within reach were left out: {measures}. With them it would have been {bands} {bands|band|bands} lower.",
  "safer-way": "Another way of acting protected as much and risked the team less.",
  "lower-still": "Measures within reach that would have lowered the risk further: {measures}.",
  unchecked: "Counted half, because nobody checked: {measures}.",
  "not-assessed": "It may work. You could not know: nothing was assessed before it.",
  "not-assessed-facts": "It may work. You could not know. Two facts you needed: {facts}.",
  "not-known": "Not known when you decided: {facts}.",
  "better-not":
    "No way of going that the accepted risk allows protects people better; not going, and moving other levers, was the better plan.",
  "cap-no-assessment": "Held at {at}: nothing was assessed before committing.",
  "cap-infeasible": "Held at {at}: the plan was outside what may be risked or what you may do.",
  "cap-hard-rule": "Held at {at}: a hard rule was broken.",
  "cap-repaired": "Held at {at}: a hard rule was broken, and put right.",
  // recognition
  "nothing-to-see": "There was nothing to look at on the way you took.",
  seen: "You saw {hits} of {signals} {signals|sign|signs} and raised {alarms} {alarms|alarm|alarms} over {noise} harmless {noise|thing|things}.",
  "too-few": "That is too few to say how well you tell them apart ({least} of each are needed).",
  "says-nothing": "You tend to say nothing ({measures}).",
  "sees-danger": "You tend to see danger everywhere ({measures}).",
  "judges-evenly": "You judge evenly ({measures}).",
  measures: "d′ {sensitivity}, between {low} and {high}; c {criterion}, between {from} and {to}",
  absences: "Of {absent} {absent|thing|things} that {absent|was|were} missing, you flagged {flagged}.",
  "too-sure":
    "When you said you were sure ({level} of 3), {right} of {flagged} {flagged|flag|flags} were right: be less sure.",
  "not-sure-enough":
    "When you said you were not sure ({level} of 3), {right} of {flagged} {flagged|flag|flags} were right: trust your eyes more.",
  // strengths
  "did-calculated": "At {clock} you took a calculated risk: “{act}”",
  "did-no-go":
    "At {clock} you did not go, with good reason: no way of going that the accepted risk allows protects people better.",
  "knew-all": "You knew all of what decides before you committed, and your estimates were close.",
  "knew-most": "You knew most of what decides before you committed, and your estimates were close.",
  checked: "You checked a measure instead of trusting it: {measures}.",
  noticed: "You noticed {hits} of the {signals} {signals|sign|signs} that {signals|was|were} there to be seen.",
  "left-alone": "You left harmless things alone: {alarms} {alarms|alarm|alarms} over {noise} of them.",
  "kept-promise": "You kept a promise: “{promise}”",
  repaired: "You put a mistake right: after “{act}” you said what is true.",
  showed: "“{act}” showed {competency}.",
  "reported-well": "What you knew reached those who could act, as what it was: “{report}”.",
  chased: "Where nobody answered you asked again: “{report}”.",
  "planned-well": "“{plan}”: you were where the risk is, and hard to guess. You stood against {presence} of the risk.",
  "heat-close": "Before you knew, you saw how hot each place was: {close} of what there was to see.",
  "sorted-well": "You put {right} of {cards} cards where they belong.",
  "picked-well": "“{pick}”: your set did {share} of what the best one could.",
  "board-well": "You put the pieces together as they belong: “{board}”.",
  // next steps
  "never-again": "First of all: {rule}",
  "better-not-needed": "Put right, and better not needed: {rule}",
  "stop-and-ask": "Where you chose “{act}” ({clock}), stop and ask before the chance is gone.",
  "slow-down": "Where you chose “{act}” ({clock}), slow down: it exposed people for nothing you needed.",
  "act-earlier": "Act earlier or further than “{act}”: it left {undone} of the protection there was undone.",
  "one-step-further": "Take “{act}” one step further: {undone} of the protection was still to be had.",
  "assess-better": "Before “{act}”, learn what decides: the direction was right and the ground under it was thin.",
  "take-measures": "Before “{act}”, take the measures within reach: {measures}.",
  "other-way": "Instead of “{act}”, look for the way that protects as much and exposes fewer.",
  "do-no-harm": "Instead of “{act}”, do what harms nobody: it left people worse off than doing nothing.",
  "fill-card": "Fill in the risk card before you commit: estimates, and the facts that decide.",
  "ask-facts": "Ask for what decides before you commit. Not known: {facts}.",
  "still-in-reach": "Still within reach: {measures}.",
  "check-measures": "Check what you rely on: {measures}.",
  "look-again": "Look again for {missed} {missed|sign|signs} you passed, such as: {thing}.",
  "other-reasons":
    "Ask what else could explain it before you raise an alarm: {alarms} of {noise} harmless {noise|thing|things} {alarms|was|were} flagged.",
  "ask-again": "Where nobody answers, ask again: “{report}” stayed without an answer.",
  "leave-names": "Leave out who it is before you send “{report}”: {facts}.",
  "say-as-is": "Say what you saw as seen and what you heard as heard. In “{report}” it was not so: {facts}.",
  "say-all": "Put in what those who act need. Known, and not in “{report}”: {facts}.",
  "go-where-risk-is":
    "In “{plan}”, go where the risk is: you stood against {presence} of it, and with the same means {reference} was within reach.",
  "be-hard-to-guess":
    "In “{plan}”, be harder to guess: be on Friday here and on Saturday there, on other weekdays in the next week, and leave no place to itself.",
  "not-more-than-fits": "In “{plan}”, show no more than fits the place: on {share} of the days somewhere it was more.",
  "leave-reserve": "In “{plan}”, leave the reserve for the day on which somebody is hurt.",
  "look-at-heat":
    "Look again at how hot each place is before you send anybody: your estimates had {close} of what there was to see.",
  "tell-apart": "Look again at what tells one from the other: {right} of {cards} cards lay where they belong.",
  "picked-harm": "What was picked for “{pick}” did harm as a set. Ask of each card what it does alone.",
  "pick-the-set": "For “{pick}” look at what the cards do together: {cards} would have carried more.",
  "promise-less": "Promise less or keep it: “{promise}” was not kept.",
  // the better line
  "board-links":
    "Ask of each fragment what it speaks for: you made {right} of {true} true links, and {wrong} that are not.",
  "board-model":
    "Hold a model against what is on the table: you went along where it is wrong, or against it where it is right.",
  "board-estimates": "Say how likely as you would bet on it: your estimates lay far from what is so.",
  "line-report": "Send “{report}” to {addressees}, with what you know of: {facts}.",
  "line-report-kept": "Send “{report}” to {addressees}, with what you know of: {facts}. Leave out: {kept}.",
  "line-chase": "Where nobody answers, ask again: “{report}”.",
  "line-plan": "“{plan}”: go where the risk is and nobody expects you.",
  "line-sort": "Put each of the {cards} cards where it belongs.",
  "line-board": "Work on “{board}” until every fragment, estimate and line stands as the debrief shows it.",
  "line-pick": "“{pick}”: {cards}.",
  // a talk
  voted: "Of those who voted, {yes} would have answered that, {partly} only in part, {no} not at all.",
  // what a reader must know
  "not-reviewed":
    "No subject-matter expert has reviewed this pack yet. Its numbers are proposals for training, not doctrine.",
  "small-sample": "One scenario is a small sample. Nothing here is fit for selection or discipline.",
  "little-evidence": "{few} of {all} competencies have too little evidence to say anything.",
  "few-signs": "Too few signs and harmless things to measure recognition.",
  "worked-out-under": "Worked out under “{doctrine}” {version}. Outcomes drawn by chance are shown and never scored.",
} as const

export type Template = keyof typeof sentences

export const en: Tongue = {
  sentences,
  formFor: (count) => (count === 1 ? 0 : 1),
  share: (share) => `${Math.round(share * 100)} %`,
  minutes: toDuration,
  decimal: (value) =>
    (Math.round(value * 10) / 10)
      .toFixed(1)
      .replace(/^-(?=0\.0$)/, "")
      .replace("-", "−"),
  list: (items) => items.join("; "),
  bands: {
    "very-low": bandWords("very-low"),
    low: bandWords("low"),
    medium: bandWords("medium"),
    high: bandWords("high"),
    "very-high": bandWords("very-high"),
    unacceptable: bandWords("unacceptable"),
  },
}

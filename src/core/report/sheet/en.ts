import { bearingWords } from "../../attempt/words"
import type { Scenario, Stance } from "../../pack/schema"
import type { KindOfFact, Stature, Urgency, Weekday } from "../../pack/scales"
import { toDuration } from "../../pack/units"
import type { Harm } from "../debrief-types"
import type { SentenceCard, Slot } from "./sheet-types"

/** The words of the sheet in English. */
export const en = {
  pageTitle: (title: string): string => `${title}: facilitator's sheet`,
  kind: "Facilitator's sheet · not for the group",
  format: (format: Scenario["format"]): string => format,
  alone: (minutes: number): string => `${minutes} min for one person at a screen`,
  mechanisms: (rows: readonly string[]): string => `mechanisms ${rows.join(" ")}`,
  review: (status: string): string => `expert review: ${status.replaceAll("-", " ")}`,

  time: "Time",
  slot: (what: Slot["what"]): string =>
    ({
      introduce: "Introduce it, hand out the paper",
      play: "Plan and play in groups of five to eight",
      "play-snap": "Play it, alone or in a group",
      debrief: "Report back and debrief",
    })[what],
  minutes: (least: number, most: number): string => (least === most ? toDuration(least) : `${least} to ${most} min`),
  hour: "With one hour only: 5 min to introduce it, 35 to play, 20 to report back and debrief. Give out the hand-out the day before, choose the scenes that serve your aim, and tell the others in two sentences. Never shorten the debrief. The times in the table are those of a mission's own course material; those for one hour are our own proposal.",
  session:
    "Six to eight snaps fill one session: 15 min to introduce them, 60 to 90 to play, 30 to 60 to report back and debrief.",

  paper: "Paper",
  paperLines: (names: readonly string[], hasCards: boolean): readonly string[] => [
    "These pages: for you alone. They hold every answer.",
    "The hand-out: one for each trainee.",
    ...(names.length === 0
      ? []
      : [
          `The role cards (${names.join("; ")}): each for the one who plays that person, and for nobody else. Ask who would like to. Whoever plays may put the card down at any moment.`,
          "The group says or does one thing at a time. The one with the card answers as the card says. Then ask: would you have answered that?",
        ]),
    ...(hasCards ? ["The cards: one set for each group, cut apart. Shuffle them."] : []),
    "You read a scene aloud and put its things to see and its options on the board. The group chooses and says why. You read out what is said to it, say what comes of it, and go to the scene with the number.",
  ],

  aims: "What it is for",
  situation: "Situation",
  questions: "Questions for the debrief",
  facts: "What can be found out",
  factScenes: (numbers: readonly number[], byMessage: boolean): string =>
    [
      ...(numbers.length === 0 ? [] : [`${numbers.length === 1 ? "scene" : "scenes"} ${numbers.join(", ")}`]),
      ...(byMessage ? ["message"] : []),
    ].join(", "),

  scenes: "Scene by scene",
  scenesHint:
    "The game shows the options in an order that changes. Let the group choose and say why before you read on.",
  fromAfar: "From afar",
  closer: "On looking closer",
  whatItIs: "What it is",
  sign: "Sign",
  harmless: "Harmless",
  moves: "They can also",
  learns: (facts: readonly string[]): string => `They learn: ${facts.join("; ")}.`,
  scene: (number: number): string => `scene ${number}`,
  ending: (title: string): string => `ending “${title}”`,
  goesOn: (ways: readonly string[]): string => `Goes on: ${ways.join(", or ")}.`,
  stance: (stance: Stance): string => stance.replaceAll("-", " "),
  risk: (share: number, threats: readonly string[]): string =>
    `In time it takes away ${Math.round(share * 100)} % of the risk to people. The team meets: ${threats.join("; ") || "nothing"}.`,
  breaks: (rule: string): string => `Breaks ${rule}`,

  bearing: (name: string, rapport: number): string => `${name} ${bearingWords(rapport)} at first.`,
  heardBy: (heard: readonly string[]): string => `Who else hears it: ${heard.join(", ") || "nobody"}.`,
  urgency: (urgency: Urgency): string => urgency,
  kindOfFact: (kind: KindOfFact): string => kind,
  report: (text: string, urgency: string, by: string | undefined): string =>
    `${text}: ${urgency}${by === undefined ? "" : `, of use until ${by}`}.`,
  mustHold: "Must be in it, if known:",
  mustNotHold: "Must not be in it:",
  mustHave: "Must have it:",
  mustNotHave: "Must not have it:",
  dangers: "What the team may meet:",
  decides: "What one should know first:",
  measures: "Measures:",
  check: (what: string): string => `To check it: ${what}`,
  toSpend: (amounts: readonly string[]): string => `To spend, at most: ${amounts.join(", ")}.`,
  bestSet: (sets: number, whole: boolean, cards: string, effect: number): string =>
    `${whole ? `Best of all ${sets} sets` : `Best of ${sets} sets tried`}: ${cards} (effect ${effect}).`,
  without: (cards: string): string => ` without ${cards}`,
  posture: (posture: Stature): string => (posture === "low" ? "low profile" : posture),
  daysHint: "The risk of each day, in hundredths. The group does not see it.",
  placeThere: (people: number, posture: string): string => `${people} people; ${posture}`,
  dayShort: (weekday: Weekday): string => weekday.charAt(0).toUpperCase() + weekday.charAt(1),
  place: "Place",
  meansThere: (what: string, each: number, posture: string, costs: readonly string[]): string =>
    `${what}: ${each} a day at most, ${posture}${costs.length > 0 ? `; costs a day: ${costs.join(", ")}` : ""}.`,
  cost: (budget: string, amount: number): string => `${budget} ${amount}`,
  budget: (what: string, amount: number, reserve: number): string =>
    `${what}: ${amount}${reserve > 0 ? `, reserve ${reserve}` : ""}.`,
  weather: (day: number, what: string, stays: readonly string[]): string =>
    `Day ${day}: ${what}${stays.length > 0 ? `; stays: ${stays.join(", ")}` : ""}.`,
  isSo: (so: boolean): string => (so ? "It is so" : "It is not so"),
  isRight: (right: boolean): string => (right ? "Right" : "Wrong"),
  planted: "planted",
  copied: (which: string): string => `a copy of “${which}”`,
  speaksFor: (what: string): string => `speaks for ${what}`,
  nothing: "nothing",
  goesTo: (who: string): string => `To ${who}`,
  nobody: "nobody",

  messages: "Messages on the way",
  messagesHint: "Read one out when its hour has come. Nobody waits for it.",
  radio: "Radio",
  moment: (time: string): string => time.replace(/^day (\d+) /, "day $1, "),
  whenDone: (acts: readonly string[]): string => `Only if they chose: ${acts.join(" Or: ")}`,
  unlessDone: (acts: readonly string[]): string => `Not once they chose: ${acts.join(" Or: ")}`,
  onlyWith: (fact: string): string => `Give it only to those who have found out: ${fact}.`,

  endings: "What may come of it",
  endingsHint: "An ending is never scored. Some are luck.",
  harm: (harm: Harm): string => `harm ${harm}`,

  answerWhen: (when: string | undefined, what: string | undefined): string =>
    when === undefined ? (what ?? "") : `${upper(when)}: ${what ?? ""}`,

  handout: "Hand-out for the group",
  grid: "To plan in",
  gridHint: "Write into each square who is there on that day.",
  hours: (from: string, to: string): string => {
    const [begin, end] = [from, to].map((time) => /^day (\d+) (.*)$/.exec(time))
    const first = begin ? `${begin[2]} on day ${begin[1]}` : end ? `${from} on the first day` : from
    return `From ${first} to ${end ? `${end[2]} on day ${end[1]}` : to}.`
  },
  youHave: (means: readonly string[]): string => `You have: ${means.join(", ")}.`,
  whoYouAre: "Who you are",
  yourTask: "Your task.",
  normal: "What is normal here",
  support: "If you need someone",

  cards: (text: string): string => `Cards to cut apart · ${text}`,

  roleCard: (name: string): string => `Role card · only for the one who plays ${name}`,
  youAre: (name: string): string => `You are ${name}`,
  careful: (isSurvivor: boolean): string =>
    isSurvivor
      ? "What happened to this person is never told and never played, whatever you are asked. You may put the card down at any moment, and need no reason."
      : "You may put the card down at any moment, and need no reason.",
  knows: "You know",
  wants: "You want",
  fears: "You are afraid",
  willNotSay: "You will not say",
  howYouAnswer: "How you answer",
  howLines: [
    "To an open question: as much of what you know as you like to give to these visitors, in your own words.",
    "To a question with a short answer: the short answer, and no more.",
    "To a question that brings its answer along: agree politely, or ask who told them. Nothing new.",
    "In a silence: count to ten. Then go on if you want to.",
    "To anything you will not say: do not explain. Talk about your work.",
  ],
  yourBearing: (rapport: number): string => `At first ${yourBearings[rapport] ?? ""}.`,
  before: "What they may have done before",
  moved: (steps: number): string =>
    steps > 0
      ? `You become ${steps > 1 ? "much" : "a little"} more open.`
      : `You become ${steps < -1 ? "much" : "a little"} more careful.`,
  talk: (scene: number, place: string): string => `Scene ${scene}, ${place}`,
  theySay: "What they say or do",
  youAnswer: "What it does with you, and what you answer",
  question: ({ question, asks }: Pick<SentenceCard, "question" | "asks">): string =>
    [
      ...(question === undefined
        ? []
        : [
            { open: "open question", closed: "closed question", leading: "leading question", silence: "silence" }[
              question
            ],
          ]),
      ...(asks === undefined
        ? []
        : [{ pattern: "about a pattern", case: "about one person", file: "for names or papers" }[asks]]),
    ].join(", "),
  answersAsYouLike: "Answer as it comes to you.",
  noAnswer: "You do not answer this.",
  whenBearing: (name: string, rapport: number): string => `if by then ${name} ${bearingWords(rapport)}, or more`,
  whenOpen: (rapport: number): string => `if by then ${yourBearings[rapport] ?? ""}, or more`,
  whenSpeaks: (who: string | undefined): string =>
    who === undefined ? "if the one who leads speaks" : `if ${who} speaks`,
  whenNotSpeaks: (who: string | undefined): string =>
    who === undefined ? "if it is not the one who leads who speaks" : `if it is not ${who} who speaks`,
  whenRole: (roles: readonly string[]): string => `if they play: ${roles.join(" or ")}`,
  whenStory: "if the story has gone that way",
  and: (parts: readonly string[]): string => parts.join(", and "),
  or: (parts: readonly string[]): string => parts.join(", or "),
  otherwise: "otherwise",
}

const yourBearings = [
  "you have turned away from them",
  "you are guarded with them",
  "you are polite, and careful",
  "you are open with them",
  "you speak freely with them",
]

const upper = (line: string): string => line.charAt(0).toUpperCase() + line.slice(1)

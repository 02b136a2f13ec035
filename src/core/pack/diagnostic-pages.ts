import type { Code } from "./diagnostic"

/** What an instructor finds when she looks a code up: why it is refused or warned of, and how it is done. */
export interface DiagnosticPage {
  readonly title: string
  readonly why: string
  /** Lines that show the problem, and the same lines as they should be. */
  readonly wrong: string
  readonly right: string
  /** The lines of the small scenario that tests put both examples in place of; `right` itself where nothing is said. */
  readonly within?: string
  /** For problems of a file or a folder as a whole: the examples are pictures, not lines of a scenario. */
  readonly picture?: true
}

const smoke =
  "      - { id: smoke, noise: D08, kit: smoke, at: [80, 10], name: Smoke on the ridge, look: A charcoal kiln., takes: 2 min }"
const mats =
  "      - { id: mats, shows: EW02, kit: sleeping-mats, at: [30, 60], name: Things under a tree, look: Rolled mats and a pot. }"
const hill = (rest: string) => `  - { id: hill, at: camp, text: From here you see far.${rest} }`
const climb = 'injects:\n  - { id: climb, at: "17:00", text: You climb the hill., to: hill }'
const goAlone = (takes: string, routes = "") =>
  `        go-alone: { text: Go now with one car., effectiveness: 0.35, exposes: [ambush, breakdown], aggravated: [alone], takes: ${takes}${routes}, to: withdrew }\ninjects:`
const route = (by: string) =>
  `map:\n  routes:\n    down: { title: By the ford road, from: camp, to: ford, over: [ford-road], by: ${by} }`
const folder = (...names: readonly string[]) => names.join("\n")
const fiveFiles = folder("pack.yaml", "world.yaml", "indicators.yaml", "doctrine.yaml", "ford.yaml")

const mapTable = "    text: The map is on the table."
/** The small scenario's second beat with a report in it, as YAML. */
const presence = (day: string) =>
  [
    mapTable,
    "    allocate:",
    "      id: four-days",
    "      text: Four days at the ford",
    "      days: 4",
    "      places: { ford: { people: 40, risk: [30] } }",
    "      means: { patrol: { text: Patrol, key: p, each: 1, protects: 0.5, posture: low } }",
    `      weather: [{ day: ${day}, text: Rain, grounds: [patrol] }]`,
    "      outcomes:",
    "        - { id: four-days-on, text: It is on the wall., to: table }",
  ].join("\n")

const pieces = (also: string) =>
  [
    mapTable,
    "    board:",
    "      id: pieces",
    "      text: What the pieces add up to",
    "      shows: [C7]",
    "      hypotheses:",
    "        toll: { text: Somebody takes a toll., holds: true, because: She paid it. }",
    "        raid: { text: A raid is planned., holds: false, because: Only the leaflet says so. }",
    "      fragments:",
    "        basket: { text: Half a basket., grade: B2, points-to: [toll], because: It was hers. }",
    `        leaflet: { text: The hills will come., grade: E5, ${also}planted: true, because: The ferry owner printed it. }`,
    "      outcomes:",
    "        - { id: pieces-on, text: It is filed., to: table }",
  ].join("\n")

const lamps = (cost: number, effect: number) =>
  [
    mapTable,
    "    pick:",
    "      id: evenings",
    "      text: What the crew does in the evenings",
    "      shows: [C5]",
    "      budget: { crews: { text: crews, has: 1 } }",
    "      cards:",
    `        lamps: { title: A crew with lamps, costs: { crews: ${cost} }, effect: ${effect}, because: They are seen. }`,
    "        notice: { title: A notice, effect: -1, because: It is not true. }",
    "      outcomes:",
    "        - { id: evenings-on, text: It is on the wall., to: table }",
  ].join("\n")

const evening = ({
  items = "who: must",
  to = "ops: { text: Operations room, knows: must }",
  answers = ["{ id: heard, text: They answer., to: table }"],
  chase = "",
}: {
  readonly items?: string
  readonly to?: string
  readonly answers?: readonly string[]
  readonly chase?: string
}) =>
  [
    mapTable,
    "    report:",
    "      id: evening",
    "      text: Report to the operations room",
    "      urgency: urgent",
    `      items: {${items === "" ? "" : ` ${items} `}}`,
    `      to: { ${to} }`,
    "      answers:",
    ...answers.map((answer) => `        - ${answer}`),
    ...(chase === "" ? [] : [`      chase: ${chase}`]),
  ].join("\n")

/** One page for each code; `docs/diagnostics` is written from them. */
export const diagnosticPages: Readonly<Record<Code, DiagnosticPage>> = {
  "bad-archive": {
    title: "The zipped pack cannot be used",
    why: "It is damaged, too large, or holds what a pack may not hold. An archive is taken whole or not at all.",
    wrong: "ford.fwpack   cut off while it was copied",
    right: "ford.fwpack   written with npx forewarn pack, and copied whole",
    picture: true,
  },
  "not-text": {
    title: "The file is not text",
    why: "Packs are plain text in UTF-8, so that every program on every system reads the same letters. Word processors and old editors save other things.",
    wrong: "ford.yaml   saved as a document, or in an older encoding",
    right: "ford.yaml   saved as plain text, encoding UTF-8",
    picture: true,
  },
  "too-large": {
    title: "The file is too big",
    why: "A file has a largest size, so that a pack opens quickly on a small computer and nobody can choke the game with one.",
    wrong: "ford.yaml   1,200,000 characters",
    right: "ford.yaml     400,000 characters\nridge.yaml    400,000 characters",
    picture: true,
  },
  "hidden-character": {
    title: "A character that cannot be seen",
    why: "Text copied from web pages and chats carries marks without width. Two names that look the same are then different, and nobody can see why.",
    wrong: "title: The⟨U+200B⟩ ford",
    right: "title: The ford",
  },
  "empty-file": {
    title: "The file says nothing",
    why: "A file without content is mostly a file that was not saved. As a scenario it could not be played.",
    wrong: "# to be written",
    right: "scenario: ford\ntitle: The ford\n…",
    picture: true,
  },
  syntax: {
    title: "The file cannot be read",
    why: "The text breaks a rule of YAML or JSON itself: spaces at the start of a line, a colon, quotes, a bracket. Nothing behind it can be understood.",
    wrong: "objectives: [Stop and ask.",
    right: "objectives: [Stop and ask.]",
  },
  "too-deep": {
    title: "Too many levels",
    why: "No scenario needs so many lists inside lists. It is a slip, or a file made to exhaust its reader.",
    wrong: `objectives: ${"[".repeat(40)}Stop and ask.${"]".repeat(40)}`,
    right: "objectives: [Stop and ask.]",
  },
  "second-document": {
    title: "A second document in one file",
    why: "A line of three dashes begins a new document. A scenario is one document, and what stands in the second would be lost.",
    wrong: "---\nstart: bank",
    right: "start: bank",
  },
  "not-in-packs": {
    title: "A part of YAML that packs do not use",
    why: "Anchors, aliases, tags, directives and merge keys make text mean something that does not stand there. A pack says everything where it is needed.",
    wrong: "title: &name The ford",
    right: "title: The ford",
  },
  "duplicate-key": {
    title: "The same name twice",
    why: "Only one of the two could count, and readers of YAML do not agree on which.",
    wrong: "minutes: 5\nminutes: 10",
    right: "minutes: 5",
  },
  "reserved-key": {
    title: "A name that cannot be used",
    why: "The programming language answers to this name already.",
    wrong: "assets: { __proto__: 2 }",
    right: "assets: { cars: 2 }",
  },
  "ambiguous-word": {
    title: "A word with two meanings",
    why: "Some readers of YAML take yes, no, on, off, 007 or +5 for something else than text or a plain number.",
    wrong: "title: yes",
    right: 'title: "yes"',
    within: "title: The ford",
  },
  "unknown-key": {
    title: "There is no such field",
    why: "A field with a spelling mistake would be passed over in silence, and the scenario would play differently from what was written.",
    wrong: "minuets: 5",
    right: "minutes: 5",
  },
  "missing-key": {
    title: "A needed field is not there",
    why: "The game cannot be played, or the trainee cannot be told what she must know, without this field.",
    wrong: "format: snap",
    right: "title: The ford\nformat: snap",
  },
  "wrong-type": {
    title: "Another kind of value is needed",
    why: "A number stands where text should be, a list where a group should be, and so on.",
    wrong: "minutes: five",
    right: "minutes: 5",
  },
  "wrong-form": {
    title: "The value is not in its form",
    why: "Ids, times, lengths of time and codes are written in one way only, so that they can be compared and reckoned with.",
    wrong: 'clock: { from: "4 pm", to: "02:00" }',
    right: 'clock: { from: "16:00", to: "02:00" }',
  },
  "wrong-word": {
    title: "Not one of the words allowed",
    why: "This field takes one of a few words, each of which does something.",
    wrong: "format: snpa",
    right: "format: snap",
  },
  "out-of-range": {
    title: "Too small, too large, too short or too long",
    why: "The value is of the right kind and outside its bounds.",
    wrong: "minutes: 500",
    right: "minutes: 5",
  },
  "missing-file": {
    title: "One of the four files is missing",
    why: "Every pack brings its own card, world, indicators and doctrine: a score means nothing without them.",
    wrong: folder("pack.yaml", "indicators.yaml", "doctrine.yaml", "ford.yaml"),
    right: fiveFiles,
    picture: true,
  },
  "no-scenario": {
    title: "There is no scenario",
    why: "A pack without a scenario has nothing to play.",
    wrong: folder("pack.yaml", "world.yaml", "indicators.yaml", "doctrine.yaml"),
    right: fiveFiles,
    picture: true,
  },
  "too-many-files": {
    title: "Too many files",
    why: "A pack is read whole, also on a small computer. A folder with hundreds of files is mostly the wrong folder.",
    wrong: "a folder with 600 scenarios",
    right: "two folders with 300 scenarios each",
    picture: true,
  },
  "unknown-name": {
    title: "A name that does not exist",
    why: "An id is used and nothing has it: a beat, a fact, a place, a role. Play would stop there.",
    wrong: "start: bnak",
    right: "start: bank",
  },
  "duplicate-id": {
    title: "Two things with one id",
    why: "Nobody could say which of the two is meant.",
    wrong: "  - id: bank\n    at: camp",
    right: "  - id: table\n    at: camp",
  },
  "unreachable-beat": {
    title: "No path leads to a beat",
    why: "No trainee will ever see it. Mostly a choice leads to another beat than the one that was meant.",
    wrong: `${hill(", choices: [{ id: down, text: Go down., to: table }]")}\ninjects:`,
    right: `${hill(", choices: [{ id: down, text: Go down., to: table }]")}\n${climb}`,
    within: "injects:",
  },
  "unreachable-ending": {
    title: "No path leads to an ending",
    why: "No trainee will ever come to it. Lead to it, or take it out.",
    wrong: "endings:\n  morning: { title: Morning, text: It grows light., harm: averted }\n  withdrew:",
    right: "endings:\n  withdrew:",
  },
  "dead-end": {
    title: "A beat that leads nowhere",
    why: "A trainee would be stuck here, with nothing to choose.",
    wrong: `${hill("")}\n${climb}`,
    right: `${hill(", choices: [{ id: down, text: Go down., to: table }]")}\n${climb}`,
    within: "injects:",
  },
  endless: {
    title: "No ending can be reached",
    why: "From here the story goes in a circle, and the trainee never comes to a debrief.",
    wrong: `${hill(", choices: [{ id: wait, text: Wait., to: hill }]")}\n${climb}`,
    right: `${hill(", choices: [{ id: wait, text: Wait., to: hill }, { id: down, text: Go down., to: table }]")}\n${climb}`,
    within: "injects:",
  },
  "unlearnable-info": {
    title: "A fact that nobody can learn",
    why: "What waits for this fact would stay closed for ever.",
    wrong: "        question: open\n        trust: { kibo: 5 }",
    right: "        question: open\n        learns: [who]\n        trust: { kibo: 5 }",
  },
  "signal-or-noise": {
    title: "Neither signal nor noise, or both",
    why: "Looking is scored by what a trainee took for a sign and what she let pass. Each thing must be one or the other.",
    wrong: smoke.replace(" noise: D08,", ""),
    right: smoke,
  },
  "unlisted-threat": {
    title: "A danger the plan does not ask about",
    why: "The trainee could not estimate it, so the risk of her plan could not be worked out.",
    wrong: "      threats: [ambush]",
    right: "      threats: [ambush, breakdown]",
  },
  unaffordable: {
    title: "More than there is",
    why: "Means only become fewer. What needs more than the scenario begins with can never be used.",
    wrong: "  two-cars: { text: Take both cars, takes: 10 min, uses: { cars: 3 },",
    right: "  two-cars: { text: Take both cars, takes: 10 min, uses: { cars: 2 },",
  },
  "inject-without-cause": {
    title: "An inject without time or condition",
    why: "It would come at once, for no reason in the story.",
    wrong: "  - { id: call, from: Base, text: Where are you?, cue: radio, learns: [] }",
    right: '  - { id: call, at: "16:15", from: Base, text: Where are you?, cue: radio, learns: [] }',
  },
  "clock-backwards": {
    title: "The clock does not run",
    why: "Beginning and end are the same time of day, so no time is left in which to act.",
    wrong: 'clock: { from: "16:00", to: "16:00" }',
    right: 'clock: { from: "16:00", to: "02:00" }',
  },
  "never-holds": {
    title: "A condition that can never hold",
    why: "What waits for it stays closed for everybody. Only certain cases are reported: more of an asset than there is, a role that nobody plays, a time that ends before it begins. A condition that waits for a time after the scenario's end is a warning, because play can go on after it.",
    wrong: "when: { has: { cars: 3 } }",
    right: "when: { promised: guard }",
  },
  "never-fires": {
    title: "An inject that never comes",
    why: "Its time is after the scenario's end, or what it waits for cannot happen. A warning, because play can go on after the end.",
    wrong: '  - { id: call, at: "05:30", from: Base, text: Where are you?, cue: radio, learns: [] }',
    right: '  - { id: call, at: "16:15", from: Base, text: Where are you?, cue: radio, learns: [] }',
  },
  "time-limit": {
    title: "Nothing certain happens when time is over",
    why: "A decision against the clock needs a choice that is taken for the trainee who does not decide. It must be one of the beat's own, and always open: nothing else could be played again exactly.",
    wrong: "    again: The water has not moved.\n    limit: { within: 20 s, else: plan-it }",
    right: "    again: The water has not moved.\n    limit: { within: 20 s, else: drive-on }",
    within: "    again: The water has not moved.",
  },
  "no-way": {
    title: "The map has no way for it",
    why: "A route goes over roads of world.yaml. Each of them must say how long it takes so, the route must begin and end beside them, and they must lead together.",
    wrong: `start: bank\n${route("foot")}`,
    right: `start: bank\n${route("car")}`,
    within: "start: bank",
  },
  "hurried-route": {
    title: "An action that is over before its route is",
    why: "The map tells trainees how long a route takes, and the risk card how long the action takes. A warning, because play goes by the action's minutes alone.",
    wrong: goAlone("5 min", ", routes: [down]").replace("injects:", `${route("car")}\ninjects:`),
    right: goAlone("20 min", ", routes: [down]").replace("injects:", `${route("car")}\ninjects:`),
    within: goAlone("20 min"),
  },
  unsendable: {
    title: "Nothing to hand in",
    why: "A report needs facts it can hold and somebody it can go to; a sort needs cards and bins. Else the trainee stands before a form that she cannot hand in.",
    wrong: evening({ items: "" }),
    right: evening({}),
    within: mapTable,
  },
  "outside-plan": {
    title: "A day that the plan does not cover",
    why: "Weather and returns of a plan of presence are about its own days, from 1 to as many as days says. A return must be on a day that can still be planned, else nobody could keep it.",
    wrong: presence("5"),
    right: presence("3"),
    within: mapTable,
  },
  unpickable: {
    title: "A card that nobody can pick",
    why: "A card that costs more than there is, or needs what it clashes with, is in no set that can be handed in. The trainee would look for a way that does not exist.",
    wrong: lamps(2, 3),
    right: lamps(1, 3),
    within: mapTable,
  },
  "pick-without-gain": {
    title: "Nothing to gain by picking",
    why: "What was picked is held against the best set that the budget allows. Where no set does more good than harm there is nothing to hold it against.",
    wrong: lamps(1, 0),
    right: lamps(1, 3),
    within: mapTable,
  },
  "muddled-fragment": {
    title: "A fragment that contradicts itself",
    why: "What is told once more counts as what it copies, and what somebody made up to mislead speaks for no hypothesis. A fragment that says two such things at once cannot be counted.",
    wrong: pieces("points-to: [raid], "),
    right: pieces(""),
    within: mapTable,
  },
  "outcome-order": {
    title: "Something must come of it in any case",
    why: "The first answer or outcome whose condition holds is what comes. The last one has no condition, so that no report and no sort is left without; and whatever stands behind one without a condition never comes.",
    wrong: evening({ answers: ["{ id: heard, text: They answer., when: { reported: who }, to: table }"] }),
    right: evening({
      answers: [
        "{ id: heard, text: They answer., when: { reported: who }, to: table }",
        "{ id: noted, text: They note it., to: table }",
      ],
    }),
    within: mapTable,
  },
  unchased: {
    title: "Silence that cannot be chased",
    why: "Where nobody answers, the trainee should ask again, from wherever she is by then. Say under chase how that is done.",
    wrong: evening({ answers: ["{ id: heard, text: Nobody answers., silent: true, to: table }"] }),
    right: evening({
      answers: ["{ id: heard, text: Nobody answers., silent: true, to: table }"],
      chase: "{ id: call-again, takes: 5 min }",
    }),
    within: mapTable,
  },
  "gives-away": {
    title: "A report that must give somebody away",
    why: "It asks for a fact by which somebody can be recognised, and sends it to somebody who may not know who it is. No trainee could do that right.",
    wrong:
      "info:\n  who-told: { title: Who told you, text: Adjoa at the clinic., kind: heard, identifies: true }\nbeats:\n  - report: { items: { who-told: must }, to: { ops: { text: Operations room, knows: must } }, … }",
    right:
      "info:\n  who-told: { title: Who told you, text: Adjoa at the clinic., kind: heard, without-names: A health worker. }\nbeats:\n  - report: { items: { who-told: must }, to: { ops: { text: Operations room, knows: must } }, … }",
    picture: true,
  },
  "asks-nobody": {
    title: "A question to nobody",
    why: "What is asked about is held against who is asked: a survivor is never asked what happened to her. Without a talk the game does not know whom you mean.",
    wrong: "      - { id: drive-on, text: Drive on., stance: passive, asks: pattern, to: quiet }",
    right: "      - { id: drive-on, text: Drive on., stance: passive, to: quiet }",
  },
  "ungiven-consent": {
    title: "A consent that nobody can give",
    why: "Something is done for a person, and it needs her consent. Where no choice and no answer ever brings that about, every trainee who does it breaks H04.",
    wrong:
      "people:\n  adjoa: { rapport: 2, consents: { referral: That an adviser gets in touch } }\nbeats:\n  - choices:\n      - { id: ask, text: Ask whether she agrees., consent: { adjoa: { referral: asked } }, … }\n      - { id: refer, text: Give the adviser her name., needs-consent: { adjoa: referral }, … }",
    right:
      "people:\n  adjoa: { rapport: 2, consents: { referral: That an adviser gets in touch } }\nbeats:\n  - choices:\n      - { id: ask, text: Ask whether she agrees., answers: [{ id: yes-she-does, text: She agrees., consent: { adjoa: { referral: given } } }], … }\n      - { id: refer, text: Give the adviser her name., needs-consent: { adjoa: referral }, … }",
    picture: true,
  },
  "uncovered-row": {
    title: "A row that is claimed and not exercised",
    why: "The training plan counts a row as covered where a trainee does it. As soon as a scenario marks one place with covers, every row at its head must be marked somewhere, and every mark must stand at its head.",
    wrong: "    again: The water has not moved.\n    covers: [M15]",
    right: "    again: The water has not moved.\n    covers: [M12]",
    within: "    again: The water has not moved.",
  },
  unobservable: {
    title: "An objective that nobody can show",
    why: "A competency gets a score only from what trainees do. Looking counts for C1 where there are enough signs and harmless things; plans count for C3, C4 and C5; everything else must be shown by a choice.",
    wrong: "objectives: [{ text: Stop and ask., shows: [C11] }]",
    right: "objectives: [{ text: Stop and ask., shows: [C2] }]",
    within: "objectives: [Stop and ask.]",
  },
  "banned-word": {
    title: "A word that harms the people it speaks of",
    why: "Some words blame survivors, doubt them, or make people into things. Trainees take over the words they read. An error where no scenario needs the word; a warning where the context decides. The words are in src/core/pack/banned-words.ts. They are English; packs in other languages are not searched.",
    wrong: "    text: The locals drew the map.",
    right: "    text: People from Kibo drew the map.",
    within: "    text: The map is on the table.",
  },
  "reading-grade": {
    title: "Speech that is hard to read",
    why: "Many trainees read in their third language. What people say in one passage should read at grade 8 or below (Flesch-Kincaid). Only passages with thirty spoken words or more are measured, and only in English packs.",
    wrong:
      '    again: "{sefa}: The administration of the settlement communicated an extraordinarily comprehensive recommendation, and consequently the representatives responsible for its implementation continued unaccompanied in the direction of the agricultural cooperative before anybody understood the significance of the information."',
    right:
      '    again: "{sefa}: The men at the office told us to stay away from the path. Nobody told the women in the fields. So they went out as on every day. We heard of it only at noon, and then we ran."',
    within: "    again: The water has not moved.",
  },
  "lonely-signal": {
    title: "Signals without noise",
    why: "Where everything worth a look is a sign, looking proves nothing: a trainee who flags everything is right every time.",
    wrong: mats,
    right: `${mats}\n${smoke}`,
  },
  "one-sided": {
    title: "A side of the decision is missing",
    why: "The doctrine is to take calculated risks. A trainee can only show it where she could also have waited, or rushed. Staying away for good reasons counts as calculated, hesitating as passive.",
    wrong: "        text: Ask since when.\n        stance: hesitant",
    right: "        text: Ask since when.\n        stance: calculated",
    within: "        text: Ask since when.",
  },
  "expert-key": {
    title: "A panel's rating that cannot be used, or says the opposite",
    why: "A rating is used when at least twelve experts gave it and they are not further apart than one point (doctrine.yaml, experts). Where a good panel and the author's stance say the opposite, one of the two should learn something. Options that are worked out are compared in the result instead, because their stance depends on what was done before.",
    wrong: "        text: Ask since when.\n        stance: reckless\n        experts: { mean: 4.5, sd: 0.6, of: 12 }",
    right: "        text: Ask since when.\n        stance: calculated\n        experts: { mean: 4.5, sd: 0.6, of: 12 }",
    within: "        text: Ask since when.",
  },
  "telling-length": {
    title: "The length gives the answer away",
    why: "Who writes tests tends to explain the good answer best. Trainees learn to take the longest one, and nothing else.",
    wrong:
      "        text: Ask her, without hurry and out of hearing, since when they have slept outside.\n        stance: calculated",
    right: "        text: Ask her since when, in quiet.\n        stance: calculated",
    within: "        text: Ask since when.",
  },
  "repeated-scenario": {
    title: "A scenario stands in the forms twice",
    why: "Forms are sets of scenarios for before and after a course. A scenario that trainees have played before measures what they remember of it.",
    wrong: "forms: { before: [ford], after: [ford] }",
    right: "forms: { before: [ford], after: [late-bus] }",
    picture: true,
  },
  "missing-translation": {
    title: "Texts without a translation",
    why: "pack.yaml promises this language, and a part of the pack has texts that are not translated. They are shown in the pack's own language. A warning for each file, with a count.",
    wrong: 'title:\n  of: "The ford"\n  is: ""',
    right: 'title:\n  of: "The ford"\n  is: "Le gué"',
    picture: true,
  },
  "stale-translation": {
    title: "The text has changed since it was translated",
    why: "A translation of another sentence could say something that is no longer true, so the pack's own sentence is shown until somebody has looked at it again.",
    wrong: 'title:\n  of: "The upper ford"\n  was: "The ford"\n  is: "Le gué"',
    right: 'title:\n  of: "The upper ford"\n  is: "Le gué d\'en haut"',
    picture: true,
  },
  "other-speakers": {
    title: "Other people speak in the translation",
    why: "A name in braces at the start of a paragraph says who speaks. In a translation the same people must speak in the same order, or words are put into the wrong mouth.",
    wrong: 'of: "{sefa}: Somebody is here."\nis: "{sifa}: Il y a quelqu\'un."',
    right: 'of: "{sefa}: Somebody is here."\nis: "{sefa}: Il y a quelqu\'un."',
    picture: true,
  },
  "unlisted-language": {
    title: "A translation that is not offered",
    why: "Only languages that pack.yaml lists are offered to trainees, so that half a translation is not shown by accident.",
    wrong: "language: en",
    right: "language: en\nlanguages: [fr]",
    picture: true,
  },
  "unset-memory": {
    title: "Something remembered before it can have happened",
    why: "A scenario can only remember what one before it in campaign.yaml may leave behind. Here no earlier scenario does, so the memory is never there. The list of scenarios has one direction; nothing can be remembered in a circle.",
    wrong:
      "campaign.yaml   scenarios: [ford, camp]\n                word: { title: …, set: [{ in: camp, to: broken, says: … }] }\nford.yaml       remembers: { word: { broken: { says: … } } }",
    right:
      "campaign.yaml   scenarios: [ford, camp]\n                word: { title: …, set: [{ in: ford, to: broken, says: … }] }\ncamp.yaml       remembers: { word: { broken: { says: … } } }",
    picture: true,
  },
  "unread-memory": {
    title: "A memory that changes nothing",
    why: "No later scenario of the campaign names it under `remembers`. A warning: trainees are told that something is remembered, and then nothing comes of it.",
    wrong: "campaign.yaml   word: { title: …, set: [{ in: ford, to: broken, says: … }] }",
    right:
      "campaign.yaml   word: { title: …, set: [{ in: ford, to: broken, says: … }] }\ncamp.yaml       remembers: { word: { broken: { says: … } } }",
    picture: true,
  },
  "missing-medium": {
    title: "A picture that is not there",
    why: "media.yaml names a file that is not in the folder media. Names are compared letter by letter, capitals too, because some systems tell them apart.",
    wrong: "media/media.yaml   bridge: { file: Bridge.png, … }\nmedia/bridge.png",
    right: "media/media.yaml   bridge: { file: bridge.png, … }\nmedia/bridge.png",
    picture: true,
  },
  "unlisted-medium": {
    title: "A picture without a licence",
    why: "A picture may be shown only where it is known who made it and under which licence. That stands in media.yaml, with words for those who cannot see it.",
    wrong: "media/bridge.png",
    right: "media/media.yaml   bridge: { file: bridge.png, alt: …, licence: …, by: … }\nmedia/bridge.png",
    picture: true,
  },
  "unused-medium": {
    title: "A picture that nobody sees",
    why: "No beat and no thing shows it. A warning: it only makes the pack larger.",
    wrong: "beats:\n  - id: bank",
    right: "beats:\n  - id: bank\n    picture: bridge",
    picture: true,
  },
  "wrong-medium": {
    title: "The file is not the picture its name says",
    why: "Pictures are PNG, JPEG or WebP. Other kinds, and files with another kind's name, are not shown by every browser; some can hold programs.",
    wrong: "media/bridge.png   a web page, saved under the name of a picture",
    right: "media/bridge.png   a PNG picture",
    picture: true,
  },
  "large-medium": {
    title: "A picture with too many bytes",
    why: "A pack is kept and opened on small computers, and may have to be sent over a slow line.",
    wrong: "media/bridge.png   2,400 kB",
    right: "media/bridge.jpg     180 kB",
    picture: true,
  },
  "large-picture": {
    title: "A picture with too many pixels",
    why: "However few bytes it has, a browser needs memory for every pixel. Nobody sees more than a screen has.",
    wrong: "media/bridge.png   12000 x 9000 pixels",
    right: "media/bridge.png    1600 x 1200 pixels",
    picture: true,
  },
}

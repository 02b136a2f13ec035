import type { Diagnostic, Finding } from "./diagnostic"
import type { Never } from "./never"
import { archiveSentences } from "./archive-words"
import { toDuration } from "./units"

/**
 * One problem on one line, as editors and terminals expect it: `file:line:column code sentence` for an error,
 * `file:line:column warning code sentence` for a warning. No code is called "warning".
 */
export function toLine(diagnostic: Diagnostic): string {
  const { severity, file, place, finding } = diagnostic
  const { what, cure } = sentencesOf(diagnostic)
  // A name may hold anything its file could hold; here it must not break the line.
  const sentence = `${what} ${cure}`.replace(/\s+/g, " ")
  return `${file}:${place.line}:${place.column} ${severity === "warning" ? "warning " : ""}${finding.code} ${sentence}`
}

/** What is wrong and what to do about it, in English. */
export function sentencesOf({ finding, file, first }: Diagnostic): { readonly what: string; readonly cure: string } {
  const firstPlace = first ? `${first.file === file ? "" : `${first.file}, `}line ${first.line}` : "elsewhere"
  switch (finding.code) {
    case "bad-archive":
      return archiveSentences(finding.why, finding.entry ?? "a file")
    case "not-text":
      return { what: "This file is not text in UTF-8.", cure: "Save it again as plain text with the encoding UTF-8." }
    case "too-large":
      return {
        what: `This file has ${finding.bytes} characters; the most a file may have is ${finding.most}.`,
        cure: "Split it into several scenarios.",
      }
    case "hidden-character":
      return {
        what: `There is a character here that cannot be seen (${finding.character}).`,
        cure: "Delete it and type the text again; it often comes from copying out of a web page or a chat.",
      }
    case "empty-file":
      return { what: "This file says nothing.", cure: "Write its first line, or take the file out of the pack." }
    case "syntax":
      return {
        what: `This cannot be read as ${finding.format}: ${syntaxReason(finding.reason)}.`,
        cure:
          slipCures[finding.reason] ??
          (finding.format === "YAML"
            ? "Look at this line and the one above: spaces at the start, a missing colon, quotes or brackets left open."
            : "Look at this line and the one above: a comma too many or missing, quotes or brackets left open."),
      }
    case "too-deep":
      return { what: `This is nested more than ${finding.most} levels deep.`, cure: "Write it flatter." }
    case "second-document":
      return { what: "A second document begins after this (a line of three dashes).", cure: "Use one file for each." }
    case "not-in-packs":
      return notInPacks[finding.what]
    case "duplicate-key":
      return {
        what: `"${finding.key}" is written twice; the first is on ${firstPlace}.`,
        cure:
          finding.key === "id"
            ? "If a new entry begins here, write a dash before it (- id: …); if not, keep one of them."
            : "Keep one of them.",
      }
    case "reserved-key":
      return { what: `"${finding.key}" cannot be used as a name.`, cure: "Choose another word." }
    case "ambiguous-word":
      return {
        what: `"${finding.word}" means different things to different readers of YAML.`,
        cure: `Put it in quotes if it is text ("${finding.word}"); write true, false or a plain number if it is not.`,
      }
    case "unknown-key":
      return {
        what: `There is no field called "${finding.key}" here.`,
        cure: finding.nearest
          ? `Did you mean "${finding.nearest}"?`
          : finding.key.includes(" ")
            ? "If it belongs to the text before it, put the whole text in quotes: inside braces a comma ends a text."
            : "Take it out, or look the field up in docs/pack-format.md.",
      }
    case "missing-key":
      return {
        what: `"${finding.key}" is missing here.`,
        cure: `Add "${finding.key}: ${missingValues[finding.key] ?? "…"}".`,
      }
    case "wrong-type":
      return {
        what: `Expected ${typeWords[finding.expected] ?? finding.expected}, found ${typeWords[finding.found] ?? finding.found}.`,
        cure: typeCures[finding.expected] ?? "Write the value in that form.",
      }
    case "wrong-form": {
      const form = forms[finding.expects] ?? { name: finding.expects, example: "" }
      return { what: `"${finding.found}" is not ${form.name}.`, cure: `Write it like this: ${form.example}.` }
    }
    case "wrong-word":
      return {
        what: `"${finding.found}" is not one of the words allowed here.`,
        cure: finding.nearest ? `Did you mean "${finding.nearest}"?` : useOneOf(finding.found, finding.known),
      }
    case "out-of-range":
      return outOfRange(finding)
    case "missing-file":
      return { what: `The pack has no ${finding.file}.`, cure: `Add ${finding.file} to the pack's folder.` }
    case "no-scenario":
      return { what: "The pack has no scenario.", cure: 'Add a file that begins with "scenario: …".' }
    case "unknown-name":
      return {
        what: `There is no ${finding.kind} called "${finding.name}"${finding.file ? ` in ${finding.file}` : " in this scenario"}.`,
        cure: finding.nearest
          ? `Did you mean "${finding.nearest}"?`
          : finding.known.length > 0
            ? `Use one of: ${finding.known.slice(0, 12).join(", ")}${finding.known.length > 12 ? ", …" : ""}.`
            : `Write the ${finding.kind} first, or take this out.`,
      }
    case "unset-memory":
      return {
        what: `No scenario before ${finding.scenario} in campaign.yaml leaves "${finding.memory}" at "${finding.value}", so it is never remembered here.`,
        cure: `Let an earlier one set it (in: …, to: ${finding.value}), move the scenario, or take this out.`,
      }
    case "unread-memory":
      return {
        what: `No scenario that comes later remembers "${finding.memory}", so it changes nothing.`,
        cure: `Name it under "remembers" in a later scenario, or take it out.`,
      }
    case "duplicate-id":
      return {
        what: `Another ${finding.kind} is already called "${finding.id}" (${firstPlace}).`,
        cure: "Give one of them another id.",
      }
    case "unreachable-beat":
      return {
        what: `No path leads to the beat "${finding.beat}".`,
        cure: `Let a choice, an action or an inject lead to it (to: ${finding.beat}), or take it out.`,
      }
    case "unreachable-ending":
      return {
        what: `No path leads to the ending "${finding.ending}".`,
        cure: `Let a choice or an action lead to it (to: ${finding.ending}), or take it out.`,
      }
    case "dead-end":
      return {
        what: `The beat "${finding.beat}" has nothing that leads on.`,
        cure: 'Give it a choice or a plan with "to:", leading to another beat or to an ending.',
      }
    case "endless":
      return {
        what: `From the beat "${finding.beat}" no path leads to an ending.`,
        cure: "Let one of its choices lead out of the circle.",
      }
    case "unlearnable-info":
      return {
        what: `Nobody can learn "${finding.info}".`,
        cure: `Let a choice or an inject teach it (learns: [${finding.info}]), or take it out.`,
      }
    case "signal-or-noise":
      return finding.both
        ? { what: `"${finding.thing}" is called a signal and noise at once.`, cure: "Keep shows: or noise:, not both." }
        : {
            what: `"${finding.thing}" is neither a signal nor noise.`,
            cure: "Say which indicator it shows (shows: EW02), or noise: plain for something that means nothing.",
          }
    case "unlisted-threat":
      return {
        what: `This exposes people to "${finding.threat}", which the plan does not ask the trainee to assess.`,
        cure: `Add it to the plan's threats: [${[...finding.listed, finding.threat].join(", ")}].`,
      }
    case "unaffordable":
      return {
        what: `This needs ${finding.needs} of "${finding.asset}"; the scenario begins with ${finding.has}.`,
        cure: "Ask for less, or give the scenario more under assets:.",
      }
    case "too-many-files":
      return {
        what: `The pack has ${finding.files} files; the most it may have is ${finding.most}.`,
        cure: "Split it into several packs.",
      }
    case "inject-without-cause":
      return {
        what: `The inject "${finding.inject}" has neither a time nor a condition.`,
        cure: 'Add at: "HH:MM" or when: { … }.',
      }
    case "clock-backwards":
      return {
        what: `The scenario would run from ${finding.from} to ${finding.to}, which is no time at all.`,
        cure: "Set a later end; a time before the start counts as the next day.",
      }
    case "never-holds":
      return neverWords("This condition can never hold", finding.never)
    case "never-fires":
      if ("never" in finding) return neverWords(`The inject "${finding.inject}" never comes`, finding.never)
      return {
        what: `The inject "${finding.inject}" comes at ${finding.at}, after the scenario's end (${finding.end}).`,
        cure: "Set an earlier time or a later end; a time before the start counts as the next day.",
      }
    case "time-limit":
      return finding.closing
        ? {
            what: `When the time in "${finding.beat}" is over, "${finding.choice}" is taken, but it can be closed (${finding.closing.join(", ")}).`,
            cure: "Name a choice that is always open, or take the condition away.",
          }
        : {
            what: `When the time in "${finding.beat}" is over, "${finding.choice}" should be taken, and the beat has no such choice.`,
            cure: finding.known?.length ? `Use one of: ${finding.known.join(", ")}.` : "Give the beat choices first.",
          }
    case "no-way":
      return noWay(finding)
    case "hurried-route":
      return {
        what: `"${finding.action}" takes ${toDuration(finding.takes)}, but the route "${finding.route}" alone takes ${toDuration(finding.needs)} by daylight.`,
        cure: "Give the action more time (takes:), or let it take a shorter route: the map tells trainees both.",
      }
    case "unsendable":
      return {
        what: `"${finding.id}" could never be handed in: there is nothing under ${finding.lacks}.`,
        cure: unsendableCures[finding.lacks],
      }
    case "outside-plan":
      return {
        what: `"${finding.plan}" covers day ${finding.from} to day ${finding.days}, and this speaks of day ${finding.day}.`,
        cure: "Name a day that can be planned, or change days: or from: of the plan.",
      }
    case "outcome-order":
      return finding.isLast
        ? {
            what: `Nothing says what comes of "${finding.id}" when "${finding.outcome}" does not hold.`,
            cure: "Add one more at the end, without when: and without asks-back:.",
          }
        : {
            what: `"${finding.outcome}" always holds, so nothing after it can come of "${finding.id}".`,
            cure: "Give it a when:, or put it last.",
          }
    case "unpickable":
      return {
        what: `The card "${finding.card}" is in no set that can be handed in.`,
        cure: "Let it cost less, give the budget more, or look at what it needs and clashes with.",
      }
    case "pick-without-gain":
      return {
        what: `No set that can be handed in for "${finding.id}" does more good than harm, so none could be the better one.`,
        cure: "Give a card an effect above 0, or let it bring presence into a week.",
      }
    case "muddled-fragment":
      return muddled[finding.how](finding.fragment)
    case "unchased":
      return {
        what: `Nobody answers here ("${finding.answer}"), and the report has no chase:, so the trainee could not ask again.`,
        cure: "Add chase: { id: … } to the report.",
      }
    case "gives-away":
      return {
        what: `"${finding.fact}" must be in this report, somebody can be recognised by it, and "${finding.addressee}" may not know who.`,
        cure: "Tell the fact without-names: too, or do not ask for it here.",
      }
    case "asks-nobody":
      return {
        what: `"${finding.choice}" says what it asks about, and nobody is talked with here.`,
        cure: "Add talk: { with: … } to the beat, or take asks: out.",
      }
    case "ungiven-consent":
      return {
        what: `This needs the consent of "${finding.person}" to "${finding.purpose}", and nothing ever brings it about.`,
        cure: `Let a choice or an answer say consent: { ${finding.person}: { ${finding.purpose}: given } }.`,
      }
    case "uncovered-row":
      return finding.claimed
        ? {
            what: `The scenario says that it covers ${finding.row}, and nothing in it is marked with it.`,
            cure: `Write covers: [${finding.row}] where it is exercised, or take it out here.`,
          }
        : {
            what: `${finding.row} is exercised here, and the scenario's covers: does not name it.`,
            cure: `Add ${finding.row} to covers: at the head of the scenario.`,
          }
    case "unobservable":
      return {
        what: `An objective is about ${finding.competency}, and nothing a trainee can do here shows it.`,
        cure: `Let a choice say shows: { ${finding.competency}: … }, or take ${finding.competency} out.`,
      }
    case "banned-word":
      return finding.severity === "error"
        ? { what: `"${finding.word}" is not used in packs.`, cure: `Write: ${finding.instead}.` }
        : { what: `"${finding.word}" is rarely the right word.`, cure: `Write: ${finding.instead}.` }
    case "reading-grade":
      return {
        what: `What is said here reads at grade ${finding.grade}; the most is ${finding.most}.`,
        cure: "Make the sentences shorter and take shorter words.",
      }
    case "lonely-signal":
      return {
        what: `In the beat "${finding.beat}" everything to look at is a signal.`,
        cure: "Add something harmless that looks the same (noise: plain, or a distractor).",
      }
    case "one-sided":
      return {
        what: `The choices of the beat "${finding.beat}" have a stance, and none is ${finding.lacks.join(" and none is ")}.`,
        cure: "Add one, or leave the stance out where the choice is not a decision about risk.",
      }
    case "expert-key":
      return expertWords(finding)
    case "telling-length":
      return {
        what: `The calculated choice "${finding.choice}" is more than ${finding.percent} % ${finding.longer ? "longer" : "shorter"} than every other, which gives it away.`,
        cure: finding.longer ? "Shorten it, or say more in another." : "Say more in it, or shorten another.",
      }
    case "repeated-scenario":
      if (finding.of === "campaign")
        return {
          what: `The scenario "${finding.scenario}" stands in the campaign already (${firstPlace}); it has one place in it.`,
          cure: "Take one of them out.",
        }
      return {
        what: `The scenario "${finding.scenario}" stands in the forms already (${firstPlace}); who has played it before knows it.`,
        cure: "Put another one here, or take it out.",
      }
    case "missing-translation":
      return {
        what: `In ${finding.language}, ${finding.missing} of ${finding.of} ${finding.of === 1 ? "text" : "texts"} of "${finding.part}" ${finding.missing === 1 ? "has" : "have"} no translation and ${finding.missing === 1 ? "is" : "are"} shown as in the pack.`,
        cure: `Fill them in here; forewarn translate FOLDER ${finding.language} writes the ones that are not here yet.`,
      }
    case "stale-translation":
      return {
        what: `The text that "${finding.key}" translates has changed since, so the translation is not shown.`,
        cure: "Run forewarn translate, look at the translation again, and take the line was: out.",
      }
    case "other-speakers":
      return {
        what: `In the translation of "${finding.key}" ${spoken(finding.found)}; in the pack ${spoken(finding.speakers)}.`,
        cure: "Let the same names in braces begin the same paragraphs as in the pack.",
      }
    case "missing-medium":
      return {
        what: `There is no file "${finding.file}" in the folder media.`,
        cure: "Put it there, or look at the spelling; capitals count.",
      }
    case "unlisted-medium":
      return {
        what: `media.yaml has no entry for "${finding.file}", so nobody knows who made it and under which licence.`,
        cure: "Write an entry for it, or take the file out of the folder media.",
      }
    case "unused-medium":
      return {
        what: `No scenario shows the picture "${finding.medium}".`,
        cure: `Show it in a beat or a thing (picture: ${finding.medium}), or take it out.`,
      }
    case "wrong-medium":
      return {
        what: `"${finding.file}" is not what its name says: ${finding.is ? `it is a picture of the kind ${finding.is}` : "it is no picture that can be shown"}.`,
        cure: "Save it again as PNG, JPEG or WebP, and let its name end in .png, .jpg or .webp.",
      }
    case "large-medium":
      return {
        what: finding.all
          ? `The pictures of the pack have ${kilobytes(finding.bytes)} together; the most is ${kilobytes(finding.most)}.`
          : `This picture has ${kilobytes(finding.bytes)}; the most is ${kilobytes(finding.most)}.`,
        cure: "Make the picture smaller, or save it as JPEG or WebP.",
      }
    case "large-picture":
      return {
        what: `This picture has ${finding.width} x ${finding.height} pixels; each side must have 1 to ${finding.most}.`,
        cure: "Make the picture smaller.",
      }
    case "unlisted-language":
      return {
        what: `pack.yaml does not list "${finding.language}" under languages, so this translation is not offered.`,
        cure: `Write there: languages: [${[...finding.listed, finding.language].join(", ")}]; or name this file after a listed language, in two letters.`,
      }
  }
}

/** A long list is no help: of it those words are named that share a part with the one found, before the whole list. */
function useOneOf(found: string, known: readonly string[]): string {
  const parts = found
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((part) => part.length > 2)
  const alike = known.length > 20 ? known.filter((word) => parts.some((part) => word.includes(part))) : []
  const all = `Use one of: ${known.join(", ")}.`
  return alike.length === 0 ? all : `Nearest to it: ${alike.join(", ")}. ${all}`
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`
}

function expertWords(finding: Extract<Finding, { code: "expert-key" }>): {
  readonly what: string
  readonly cure: string
} {
  switch (finding.why) {
    case "few":
      return {
        what: `Only ${finding.of} ${finding.of === 1 ? "expert" : "experts"} rated this; with fewer than ${finding.least} the rating is not used.`,
        cure: "Ask more of them, or take the rating out.",
      }
    case "divided":
      return {
        what: `The experts are divided over this (standard deviation ${finding.sd}; the most is ${finding.most}), so the rating is not used.`,
        cure: "Ask them what they read differently and make the option clearer, or take the rating out.",
      }
    case "opposite":
      return {
        what: `The experts rate this ${finding.mean} of 5, and its stance is ${finding.stance}.`,
        cure: "Talk it over with them; then change the option or its stance, or keep both and say why in the review.",
      }
  }
}

function spoken(speakers: readonly string[]): string {
  return speakers.length === 0
    ? "nobody speaks"
    : `${speakers.map((name) => `{${name}}`).join(", ")} ${speakers.length === 1 ? "speaks" : "speak"}`
}

function neverWords(subject: string, never: Never): { readonly what: string; readonly cure: string } {
  switch (never.why) {
    case "clock-order":
      return {
        what: `${subject}: it waits for ${never.from} or later and ends at ${never.until}.`,
        cure: "Let from come before until; a time before the scenario's start counts as the next day.",
      }
    case "after-end":
      return {
        what: `${subject}: it waits for ${never.from}, after the scenario's end (${never.end}).`,
        cure: "Set an earlier time or a later end; a time before the start counts as the next day.",
      }
    case "asset":
      return {
        what: `${subject}: it needs ${never.needs} of "${never.asset}", and the scenario begins with ${never.has}.`,
        cure: "Ask for less, or give the scenario more under assets:.",
      }
    case "role":
      return {
        what: `${subject}: nobody plays "${never.role}" here.`,
        cure: `Use one of: ${never.roles.join(", ")}; or add the role under roles:.`,
      }
    case "always":
      return {
        what: `${subject}: it shuts out ${never.role}, and nobody else plays here.`,
        cure: "Leave one role in, or take the condition out.",
      }
  }
}

function outOfRange(finding: Extract<Finding, { code: "out-of-range" }>): { what: string; cure: string } {
  const { least, most, of } = finding
  const bound = least === undefined ? `at most ${most}` : `at least ${least}`
  if (of === "text")
    return least === undefined
      ? { what: `This text is too long: ${bound} characters.`, cure: "Shorten it, or spread it over two beats." }
      : { what: "This text is empty.", cure: "Write something, or take the field out." }
  if (of === "list") return { what: `This list must have ${bound} entries.`, cure: "Add or take out entries." }
  return { what: `This number must be ${bound}.`, cure: "Change the number." }
}

const notInPacks = {
  anchor: {
    what: "Packs do not use anchors (&name).",
    cure: "Write the text where it is needed; if it is text, quote it.",
  },
  alias: { what: "Packs do not use aliases (*name).", cure: "Write the value out; if it is text, put it in quotes." },
  tag: { what: "Packs do not use tags (!name).", cure: "Take it out; if it is text, put it in quotes." },
  directive: { what: "Packs do not use directives (% at the start of a line).", cure: "Take the line out." },
  merge: { what: "Packs do not use merge keys (<<).", cure: "Write the fields out." },
  "complex-key": { what: "A list or map cannot be a name here.", cure: "Use a single word before the colon." },
} as const

const typeWords: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "a map of fields",
  record: "a map of names",
  map: "a map of fields",
  list: "a list",
  nothing: "nothing",
  text: "text",
}

const unsendableCures = {
  items: "Name at least one fact of info that it can hold.",
  to: "Name at least one addressee.",
  bins: "Name at least two bins.",
  cards: "Add at least one card.",
  hypotheses: "Name at least one hypothesis.",
  fragments: "Add at least one fragment that is on the table in any case, without a condition.",
  cells: "Name at least one area, or leave out the model.",
  lines: "Add at least one line, or leave out the product.",
  places: "Name at least one place of world.yaml, with its people and its risk.",
  means: "Name at least one thing that can be sent, with its letter.",
  budget: "Say what cards cost and how much of it there is.",
} as const

const typeCures: Readonly<Record<string, string>> = {
  string: "Write text; put it in quotes if it looks like a number. A time needs its unit: 15 min.",
  number: "Write a plain number, without quotes.",
  int: "Write a whole number, without quotes.",
  boolean: "Write true or false, without quotes.",
  array: "Write a list: [a, b], or one entry a line with a dash before it.",
  tuple: "Write a list with the right number of entries, for example [40, 25].",
  object: "Write fields under it, one a line, two spaces further in, or in braces: { field: value }.",
  record: "Write names under it, one a line, two spaces further in.",
}

const forms: Readonly<Record<string, { readonly name: string; readonly example: string }>> = {
  id: { name: "an id", example: "small letters, digits and dashes, beginning with a letter (field-road)" },
  duration: { name: "a length of time", example: `${toDuration(12)}, ${toDuration(480)}, ${toDuration(90)}` },
  seconds: { name: "a time in seconds, from 5 s to 999 s", example: "20 s" },
  clock: { name: "a time of day", example: '"15:40"' },
  competency: { name: "a competency", example: "C1 to C12" },
  "hard-rule": { name: "a hard rule", example: "H01 to H10" },
  mechanism: { name: "a mechanism", example: "M01 to M89" },
  indicator: { name: "an indicator", example: "EW02 or TR11" },
  distractor: { name: "a distractor", example: "D08" },
  grade: { name: "a grade", example: "B2" },
  version: { name: "a version", example: "1.0.0" },
  language: { name: "a language", example: "en" },
  "picture-file": { name: "the name of a picture", example: "bridge.jpg" },
  claim: {
    name: "a claim",
    example: "always: report within 2 beats of learning who-was-seen, or never: commit before assessed",
  },
}

/** The YAML and JSON libraries' reasons in plainer words; what is not listed is said as they say it. */
function syntaxReason(reason: string): string {
  return syntaxReasons[reason] ?? reason
}

/** What to write for a field that an author has seldom seen alone. */
const missingValues: Readonly<Record<string, string>> = {
  to: "the id of a beat or of an ending",
  harm: "averted, reduced, displaced or suffered",
  debrief: "{ ask: [What had changed?] }",
  start: "the id of the first beat",
}

const slipCures: Readonly<Record<string, string>> = {
  "colon in text": 'Put the whole text in quotes: "…".',
  "brace begins text": 'Put the whole text in quotes: "{name}: …".',
  "curly quotes": 'Use the straight quotes " of the keyboard.',
  "no bar": "Write a | after the colon of the field, and begin the text on the next line.",
  dash: "Write: - id: …",
  colon: "Write: field: value.",
  "nothing yet": "Delete the empty braces or brackets on the line above.",
}

const syntaxReasons: Readonly<Record<string, string>> = {
  "colon in text": "a colon stands inside this text, and the text is not in quotes",
  "brace begins text": "this text begins with a brace and is not in quotes",
  "curly quotes": "these quotes are curly, and YAML knows only straight ones",
  "no bar": "a person speaks here in a text of several paragraphs that has no | before it",
  dash: "after a dash there must be a space",
  colon: "after the colon of a field there must be a space",
  "nothing yet": "there are empty braces or brackets on the line above, and now lines under them",
  "deficient indentation": "this line should begin with more spaces",
  "bad indentation of a mapping entry": "this line begins with the wrong number of spaces",
  "bad indentation of a sequence entry": "this line begins with the wrong number of spaces",
  "unexpected end of the stream within a double quoted scalar": "a double quote is opened and never closed",
  "unexpected end of the stream within a single quoted scalar": "a single quote is opened and never closed",
  "unexpected end of the stream within a flow collection": "a bracket is opened and never closed",
  "can not read a block mapping entry; a multiline key may not be an implicit key": "a colon is missing",
  "can not read an implicit mapping pair; a colon is missed": "a colon is missing",
  "missed comma between flow collection entries": "a comma is missing",
  "tab characters must not be used in indentation": "there is a tab at the start; use spaces",
  "end of the stream or a document separator is expected": "what stands here does not belong to what is above it",
  InvalidSymbol: "this is not a word JSON knows",
  InvalidNumberFormat: "this is not a number JSON knows",
  PropertyNameExpected: "a name in double quotes should stand here",
  ValueExpected: "a value should stand here",
  ColonExpected: "a colon is missing",
  CommaExpected: "a comma is missing",
  CloseBraceExpected: "a brace is opened and never closed",
  CloseBracketExpected: "a bracket is opened and never closed",
  EndOfFileExpected: "there is more text after the end",
  InvalidCommentToken: "JSON has no comments",
  UnexpectedEndOfComment: "JSON has no comments",
  UnexpectedEndOfString: "a double quote is opened and never closed",
  UnexpectedEndOfNumber: "this number is not finished",
  InvalidUnicode: "this escape is not a character",
  InvalidEscapeCharacter: "this escape is not a character",
  InvalidCharacter: "this character cannot stand in JSON text",
}

function noWay({ why, of, name, by, beside }: Extract<Finding, { code: "no-way" }>) {
  const travelled = by === "car" ? "by car" : "on foot"
  switch (why) {
    case "means":
      return {
        what: `The road "${name}" cannot be travelled ${travelled}: world.yaml does not say how long it takes.`,
        cure: `Give the road its time (takes: { ${by}: 15 min }), or lead "${of}" over other roads.`,
      }
    case "place":
      return {
        what: `"${of}" should begin or end at "${name}", which is beside none of its roads ${travelled}.`,
        cure: `Let a road pass within ${beside ?? 0} hundredths of the map's width of the place, or name another road or place.`,
      }
    case "apart":
      return {
        what: `The roads of "${of}" do not lead from one of its ends to the other.`,
        cure: "Name every road on the way; roads meet where their courses cross or share a spot.",
      }
  }
}

type Muddled = Extract<Finding, { code: "muddled-fragment" }>["how"]

const muddled: Readonly<Record<Muddled, (fragment: string) => ReturnType<typeof sentencesOf>>> = {
  "copies-itself": (fragment) => ({
    what: `The fragment "${fragment}" is a copy of itself, so none of them was there first.`,
    cure: "Name under copies: the fragment that tells it first, and give that one no copies:.",
  }),
  "planted-points": (fragment) => ({
    what: `The fragment "${fragment}" is planted and points to a hypothesis. What somebody made up speaks for nothing.`,
    cure: "Leave out points-to:, or planted: if it is true after all.",
  }),
  "copy-points": (fragment) => ({
    what: `The fragment "${fragment}" is a copy and points elsewhere than what it copies. It counts as what it copies.`,
    cure: "Leave out its points-to:, or its copies: if it tells something of its own.",
  }),
}

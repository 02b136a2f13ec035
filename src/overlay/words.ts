import type { BehaviourReview } from "../core/report/progress"
import type {
  AskLevel,
  Authority,
  Band,
  ConsentState,
  Criticality,
  QuestionKind,
  RiskBand,
  Stance,
  Urgency,
} from "../core/pack/schema"
import type { HourMark } from "../core/attempt/map-types"
import type { Counted } from "../core/machine/event"
import type { Light } from "../core/pack/daylight"
import { type Stature, type Weekday, weekdays } from "../core/pack/scales"
import type { LandKind, Means, RoadKind, Weather } from "../core/pack/kit"
import type { DecisionReview, Harm, RecognitionReview, TalkReview, TimelineKind } from "../core/report/debrief-types"
import type { RememberedReview } from "../core/report/remembered"
import type { Turn } from "../play/glance"
import type { CertaintyLevel } from "../core/score/certainty"
import type { Interval } from "../core/score/normal"
import type { PathStep, ScenarioCard, SceneScreen } from "./screen"

/** Every word of the interface, in one place. Another language is another object of this shape. */
export const words = {
  app: {
    name: "Forewarn",
    promise:
      "Practise noticing early and acting in time: short scenes in a country that does not exist, for people about to serve in ones that do.",
    pageTitle: (title: string) => `${title} · Forewarn`,
    home: "Home",
    toDesk: "Back to the desk",
    settings: "Settings",
    help: "Help",
    /** What can be scrolled by its keys; its name is said by the dialog it stands in. */
    scrolls: "Scrolls",
    close: "Close",
    leaveAtOnce: "Leave at once",
    leave: "Leave",
    leaveHint: "Shift and Escape together take you home at once, from anywhere. Everything you have done is kept.",
    partMissing: {
      title: "A part of the game could not be loaded",
      lines: [
        "The page has lost touch with the place it came from. Everything you have done is kept.",
        "Load the page again when the connection is back: you go on where you are.",
      ],
    },
  },

  told: {
    pictureLost: {
      simpler: "The picture stopped, so it is drawn in a simpler way now; nothing of what you did is lost.",
      words:
        "This computer cannot keep the picture up, so the scene goes on in words; nothing of what you did is lost.",
    },
  },

  home: {
    title: "Forewarn",
    continueTitle: "Carry on where you stopped",
    continue: "Continue",
    continueNamed: (title: string) => `Continue ${title}`,
    stoppedAt: (role: string, clock: string) => `${role} · stopped at ${clock}`,
    scenarios: "Scenarios",
    noPacks: "No scenario pack is installed here yet.",
    noPacksHint: "Ask your instructor for one. Everything works without a connection once it is there.",
    forAuthors: (scenarios: number) =>
      `For people who write scenarios · ${scenarios} ${scenarios === 1 ? "scenario" : "scenarios"}`,
    noScenarios: "This pack holds no scenario yet.",
    open: "Read the briefing",
    openNamed: (title: string) => `Read the briefing of ${title}`,
    aims: "You will practise",
    finished: "Finished runs",
    noFinished: "Runs you finish are listed here, each with its debrief.",
    review: "Open the debrief",
    reviewNamed: (title: string, when: string) => `Open the debrief of ${title}, ${when}`,
    practice: "Practice",
    practiceHint: "Played again from a decision of an earlier run. These are never counted as runs of their own.",
    practiceFrom: (event: number) => (event === 0 ? "from the beginning" : `from act ${event + 1}`),
    compare: "Compare with the first",
    compareNamed: (title: string, when: string) => `Compare practice of ${title}, ${when}, with the first run`,
    replay: "Replay",
    replayNamed: (title: string, when: string) => `Replay ${title}, ${when}`,
    desk: "Course desk",
    deskHint:
      "For course leads: collect the results of a course from its laptops, look at them together, and hand over the reports.",
    openAttempt: "Open an attempt…",
    openAttemptHint: "Replays a result file from disk. It is not added to the runs on this device.",
    notOpened: (file: string) => `${file} was not opened`,
    setAside: "Set aside",
    setAsideHint:
      "These runs cannot be taken as they are. They are kept on this device; nothing is deleted. What can be worked out of them is shown, and why the rest cannot.",
    partly: "What can be worked out",
    partlyNamed: (title: string, when: string) => `What can be worked out of ${title}, ${when}`,
    saveLog: "Save the log",
    saveLogNamed: (title: string) => `Save the log of ${title} as it is`,
    onThisDevice: "Everything stays on this device. Nothing is sent anywhere.",
    reviewStatus: (status: string) => reviewSentences[status] ?? status,
    reviewed: (status: string) => status === "reviewed" || status.toLowerCase().startsWith("reviewed"),
    advisory: (level: string) => `Content advisory ${level}`,
    minutes: (minutes: number) => `about ${duration(minutes)}`,
  },

  campaign: {
    kicker: "Campaign",
    begin: (title: string) => `Begin with ${title}`,
    next: (title: string) => `Next: ${title}`,
    resume: (title: string) => `Continue ${title}`,
    see: "What was carried on",
    state: (state: PathStep["state"], next: boolean, minutes: number) =>
      state === "open"
        ? "Under way"
        : state === "set-aside"
          ? "Cannot be carried on"
          : state === "gone"
            ? "Its log is not on this device"
            : next
              ? `Next · about ${duration(minutes)}`
              : `About ${duration(minutes)}`,
    rule: "Each scenario counts once: the first run you finish. Practice and runs for two are never carried on. You may leave a scenario out; then nothing of it is remembered. Every scenario can also be played alone from the list, as often as you like.",
    anew: "Begin anew",
    anewHint: "Anew begins the campaign from its first scenario. The run shown here stays on this device as it is.",
    chain: "The chain",
    chainHint:
      "What each scenario left behind, where it came back, and, where it weighs, the decisions at which it could still have been turned.",
    remembered: "Remembered from before",
    rememberedHint: (place: number, of: number) => `Scenario ${place} of ${of} in this campaign.`,
    nothingRemembered: "Nothing from before is remembered here.",
    from: (title: string) => `from ${title}`,
    effects: ({ trust, knows, watched }: Pick<RememberedReview, "trust" | "knows" | "watched">) => {
      const moved = trust.map(
        ({ community, by }) => `${community} trusts you ${by < 0 ? "less" : "more"} from the start`,
      )
      const counted =
        watched === undefined
          ? []
          : [`those who count your days have seen ${watched === 1 ? "one week" : `${watched} weeks`} of them`]
      return [...moved, ...counted, ...(knows.length > 0 ? [`known from the start: ${knows.join("; ")}`] : [])].join(
        ". ",
      )
    },
    beganWith: "What you began with",
    left: "What you leave behind",
    nothingLeft: "Nothing that a later scenario asks about.",
    weight: (weighs: boolean) => (weighs ? "weighs on what follows" : "carried on"),
    into: (played: boolean) => (played ? "came back there" : "will come back there"),
    turns: "Where it could still have been turned",
    noTurns:
      "No single decision that we tried would have turned it by itself. The debrief of that run shows what each one left open.",
    did: "You decided:",
    instead: "Open to you then:",
    then: "then",
    watch: "Watch this moment",
    watchNamed: (clock: string) => `Watch the moment at ${clock}`,
    playFrom: "Play from here as practice",
    playFromNamed: (clock: string) => `Play from ${clock} as practice`,
    runs: "Runs through this campaign on this device",
    runBegan: (day: string) => `Begun ${day}`,
    runDone: (done: number, of: number) => `· ${done} of ${of} scenarios finished`,
    shown: "shown here",
    showRun: "Show this run",
    showRunNamed: (day: string) => `Show the run begun ${day}`,
    day: (began: string) => new Date(began).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" }),
    reviewNamed: (title: string) => `Open the debrief of ${title}`,
    setAside: (why: string) =>
      `${why} So nothing of it is carried on. You can play the scenario again in this campaign.`,
    gone: "A later scenario followed this run, but its log is not on this device any more. What was carried on then still counts where it was played; nothing more can be shown of it.",
    other:
      "By the campaign as it is now, the runs before this one would leave something else behind. What this run began with is what its own log says.",
    unknown:
      "Whether the runs before this one left this behind cannot be checked: the log of one of them is not here, or cannot be replayed. What this run began with is what its own log says.",
    more: (more: number) =>
      more === 1
        ? "Another run of this scenario in this campaign does not count."
        : `${more} other runs of this scenario in this campaign do not count.`,
    inCampaign: "In the campaign",
    place: (place: number, of: number) => `Scenario ${place} of ${of}`,
    notCounted:
      "Nothing of this run is carried on: it is practice, it is not finished, or another run of this scenario counts in this campaign.",
  },

  packs: {
    title: "Open a pack from disk",
    hint: "A pack is one file whose name ends in .fwpack. It is checked first, then kept on this device only.",
    choose: "Choose a file…",
    drop: "or drop it anywhere on this page.",
    dropHere: "Let go to open the pack",
    reading: (file: string) => `Checking ${file} …`,
    opened: (title: string) => `Opened: ${title}. Its scenarios are listed here.`,
    refused: (file: string) => `${file} was not opened`,
    refusedCount: (errors: number) =>
      errors === 1
        ? "One thing must be mended first. Whoever made the pack can use this:"
        : `${errors} things must be mended first. Whoever made the pack can use this list:`,
    place: (file: string, line: number, column: number) => `${file}, line ${line}, column ${column}`,
    more: (count: number) => `And ${count} more. The command forewarn check tells all of them.`,
    warning: "hint",
    dismiss: "Close this report",
    from: (file: string) => `Opened from ${file}; kept on this device only.`,
    remove: "Remove this pack",
    removeNamed: (title: string) => `Remove the pack ${title}`,
    removeAsk: (title: string) => `Remove ${title}?`,
    removeText:
      "Its scenarios go from this device. Runs you played stay here, and can be read again when the same pack is opened again.",
    removeDo: "Remove it",
    keep: "Keep it",
    replaceAsk: (title: string) => `Replace ${title}?`,
    replaceText: (file: string, version: string, earlier: string | undefined) =>
      `${file} holds version ${version} of a pack that is here already${earlier === undefined ? "" : ` in version ${earlier}`}. Runs that were begun under other rules stay, but wait until their version is back.`,
    replaceDo: "Replace it",
    replaceKeep: "Keep the one that is here",
    spoilt: "Packs that can no longer be opened",
    spoiltHint: "They were opened here before, and this version of Forewarn finds mistakes in them.",
  },

  picture: { title: "Picture", by: (by: string, licence: string) => `Picture: ${by}, ${licence}` },

  language: {
    choose: "Language of the scenarios",
    hint: "The words of Forewarn itself stay English.",
  },

  format: (format: ScenarioCard["format"]) =>
    ({ snap: "Snap situation", patrol: "Patrol", exercise: "Exercise" })[format],
  lengths: { long: "Patrols and exercises", short: "Snap situations" },

  trainee: {
    title: "Your pseudonym",
    makeUp: "Make one up",
    now: (made: string) => `You play as ${made}.`,
    wrong: "Small letters, digits and dashes only, up to 40. It was not taken.",
    hint: (trainee: string) =>
      `You play as ${trainee}. It stands in your result file. Write it down: use the same one all through the course. Not you? Change it.`,
    hintNone:
      "Two words or a number agreed with your course, never your name. Without one your result belongs to nobody, and the course report cannot put your runs together.",
  },
  briefing: {
    limits: "Some decisions are against the clock. Settings switch time limits off; nothing else changes then.",
    kicker: "Briefing",
    situation: "Situation",
    role: "Who you are",
    roleHint: "The same hour looks different with another authority. Choose one.",
    task: "Your task",
    card: "Your authority card",
    powers: "What you may do",
    power: (may: Authority) =>
      ({
        allowed: "yours to order",
        "with-host": "with the host authority",
        "advise-only": "you may advise it",
        forbidden: "not yours to do",
      })[may],
    normal: "What is normal here",
    normalHint: "A warning is a change from this.",
    objectives: "What you will practise",
    facts: "Time and means",
    clock: (from: string, to: string) => `${from} to ${to} on the scenario clock`,
    minutes: (minutes: number) => `about ${duration(minutes)} of yours`,
    asset: (name: string, left: number) => `${name}: ${left}`,
    noAssets: "Nothing but yourselves.",
    map: "The area",
    advisory: (level: string) => `Before you start: content advisory ${level}`,
    support: "If it touches something",
    skip: "Skip this scenario",
    skipHint: "No reason is asked and nothing is counted.",
    exit: "Quick exit:",
    exitHint: "takes you home at once, from anywhere. Everything you have done is kept.",
    start: "Begin",
    startAs: (role: string) => `Begin as ${role}`,
    noRoles: "This scenario has no role to play yet.",
  },

  map: {
    here: "you are here",
    asText: "The map in words",
    places: "Places",
    rivers: "Rivers",
    roads: "Roads",
    land: "The land",
    hills: (where: readonly string[]) => `Hills: ${list(where)}.`,
    cover: (kind: LandKind, where: readonly string[]) =>
      `${{ houses: "Houses", fields: "Fields", woods: "Woods", reeds: "Reeds", grass: "Tall grass" }[kind]}: ${list(where)}.`,
    north: "N",
    kilometres: (kilometres: number) =>
      `${kilometres < 10 ? Math.round(kilometres * 10) / 10 : Math.round(kilometres)} km`,
    picture: (title: string) => `Map: ${title}`,
    place: (title: string, whereabouts: string, here: boolean) =>
      here ? `${title}, ${whereabouts}. You are here.` : `${title}, ${whereabouts}.`,
    course: (name: string, from: string, to: string, past: readonly string[]) =>
      `${name} runs from ${from} to ${to}${past.length > 0 ? `, past ${list(past)}` : ""}.`,
    road: (name: string, kind: string, from: string, to: string, past: readonly string[]) =>
      `${name}, ${kind}, runs from ${from} to ${to}${past.length > 0 ? `, past ${list(past)}` : ""}.`,
    roadKind: (kind: RoadKind) => ({ tar: "a tar road", track: "a track", path: "a footpath" })[kind],
    view: "How the map is shown",
    asPicture: "Picture",
    asTable: "Tables",
    toCard: "Risk card",
    hour: "The hour on the map",
    hourHint: "Routes below leave at this hour. Arrow keys move it by five minutes, Page keys by half an hour.",
    hourNow: "Now",
    hourReady: "When ready",
    hourAloud: (clock: string, light: Light) => `${clock}, ${lightNames[light]}`,
    light: (light: Light) => lightNames[light],
    mark: ({ what, title }: Pick<HourMark, "what" | "title">) => markNames[what](title ?? ""),
    atMark: (clock: string, mark: string) => `${clock} ${mark}`,
    routes: "Routes compared",
    routesHint: "Minutes on the road alone, by the light in which one leaves.",
    noRoutes: "Nothing to compare at this moment.",
    by: (by: Means) => ({ car: "by car", foot: "on foot" })[by],
    trip: (from: string, to: string) => `from ${from} to ${to}`,
    leaves: (clock: string) => `Leave ${clock}`,
    arrives: (when: string) => `there ${when}`,
    margin: (left: number, mark: string) =>
      left === 0
        ? `just when ${mark}`
        : left > 0
          ? `${duration(left)} before ${mark}`
          : `${duration(-left)} after ${mark}`,
    sentence: (phrases: readonly string[]) => `${phrases.join(", ")}.`.replace(/^./, (first) => first.toUpperCase()),
    passes: (places: readonly string[]) => `Past ${list(places)}.`,
    meets: "Goes through:",
    meetsNone: "Goes through nothing you know of.",
    threat: (title: string) => `on your card: ${title}`,
    taken: "as planned now",
    forActions: "For:",
    stands: "Means and reach",
    standAt: (place: string) => `at ${place}`,
    ready: (minutes: number) => (minutes === 0 ? "ready at once" : `leaves after ${duration(minutes)}`),
    within: (minutes: number) => `roads within ${duration(minutes)} are marked`,
    ring: (length: string) => `reaches ${length} through the air`,
    ringed: "its reach through the air is a ring",
    reaches: (place: string, minutes: number) => `${place} in ${duration(minutes)}`,
    ground: "What you know of the ground",
    noGround: "Nothing yet.",
    onMap: "Places on the map. Arrow keys move between them.",
    away: (length: string) => `${length} from you in a straight line`,
    awayColumn: "From you, straight",
    placeAloud: (parts: readonly string[]) => `${parts.join(". ")}.`,
    column: {
      route: "Route",
      minutes: "Minutes",
      length: "Length",
      arrival: "There at",
      margins: "Before or after",
      through: "Goes through",
      place: "Place",
      where: "Where",
      mark: "Mark",
      ground: "What is known",
    },
    sortBy: (column: string) => `Sort by ${column.toLowerCase()}`,
    compare: "Compare on the map",
    none: "none",
    whereabouts: (row: -1 | 0 | 1, column: -1 | 0 | 1) => compass[`${row},${column}`] ?? "in the middle",
    edge: (row: -1 | 0 | 1, column: -1 | 0 | 1) => compassEdge[`${row},${column}`] ?? "the middle",
  },

  scene: {
    heading: (title: string, place: string) => `${title}: ${place}`,
    status: "Where things stand",
    limit: "Time for this decision",
    limitBegins: (seconds: number) =>
      `You have ${seconds} seconds for this decision. Time limits can be switched off in the settings.`,
    limitLeft: (seconds: number) => `${seconds} s`,
    limitOff: "Settings switch limits off",
    clock: (clock: string) => `Scenario clock ${clock}`,
    until: (clock: string) => `until ${clock}`,
    weather: (weather: Weather) =>
      ({ clear: "clear", dusty: "dust in the air", overcast: "overcast", rain: "rain" })[weather],
    assets: "Means left",
    asset: (name: string, left: number) => `${name} ${left}`,
    tools: "Tools",
    notebook: "Notebook",
    radio: "Radio",
    radioNew: (count: number) => `${count} new`,
    map: "Map",
    menu: "Menu",
    role: "Authority card",
    card: "Card",
    doing: "What you can do",
    doingShort: "Choose",
    looking: "Look around",
    lookLeft: (left: number) => (left === 0 ? "all judged" : `${left} to judge`),
    planning: "Risk card",
    spoken: "What was said",
    said: "Said so far",
    saidNone: "Nothing was said before this.",
    takes: (minutes: number) => duration(minutes),
    atOnce: "no time",
    closed: (reason: string) => `Closed: ${reason}`,
    done: (choices: number) => `Done already: ${choices}`,
    nothing: "There is nothing to decide here at this moment.",
    openPlan: "Work out the risk card",
    openPlanHint: "Estimates, measures, then commit",
    ended: "This run has ended",
    toDebrief: "Go to the debrief",
    toDebriefHint: "What happened, why, and what was still open at each step.",
    heardFrom: (name: string, text: string) => `${name}: ${text}`,
    overRadio: "Radio",
    resumed: (place: string) => `You are at ${place}. What you learned so far is in the notebook.`,
    youAreAt: (role: string) => `Playing as ${role}`,
    practice: "Practice",
    noThings: "There is nothing here that calls for a closer look.",
  },

  talk: {
    title: "This talk",
    bearing: (name: string, bearing: string) => `${name} ${bearing}.`,
    hears: (hears: readonly string[]) =>
      hears.length === 0 ? "Nobody else can hear you." : `Can hear you too: ${hears.join(", ")}.`,
    team: (team: readonly { readonly name: string; readonly speaks: boolean }[]) => {
      const speaker = team.find(({ speaks }) => speaks)?.name
      const names = team.map(({ name }) => name).join(", ")
      return `With you: ${names}. ${speaker === undefined ? "You speak." : `${speaker} speaks.`}`
    },
  },

  hotSeat: {
    title: "Hot seat",
    offer:
      "Two can play it at one laptop: one leads, the other plays the person you talk with, from a role card, and says after each sentence whether she would have answered.",
    start: "Play as two",
    note: "Two played this run together, in hot-seat mode. The score is of the choices on the screen; it is nobody’s own result and is counted nowhere.",
    over: (name: string) => `Hand the laptop to the one who plays ${name}`,
    overHint: "Nobody else looks at the screen until it comes back.",
    ready: (name: string) => `I play ${name}. Show me my card`,
    card: (name: string) => `You are ${name}`,
    knows: "You know",
    wants: "You want",
    fears: "You are afraid",
    willNotSay: "You will not say",
    said: "What the visitors do or say",
    ask: "Would you have answered that?",
    yes: "Yes, I would",
    partly: "Only in part",
    no: "No",
    group: "A group votes",
    groupHint: "Read the sentence aloud, count the hands, and write them down.",
    hands: (which: "yes" | "partly" | "no") => ({ yes: "Yes", partly: "In part", no: "No" })[which],
    record: "Write the votes down",
    noHands: "Count at least one hand first.",
    back: "Hand the laptop back",
    backHint: "The one who leads goes on. Talk about it afterwards: the debrief shows every vote.",
    goOn: "I lead. Go on",
  },

  talks: {
    title: "How you talked",
    hint: "Facts to talk about. None of them is scored; what must not be asked stands under the hard rules.",
    bearing: (from: string, to: string) =>
      from === to ? `From first to last, this person ${to}.` : `At first this person ${from}; at the end ${to}.`,
    questions: "Questions",
    kinds: ({ open, closed, leading, silence }: TalkReview["questions"]) =>
      counted([
        [open, "open"],
        [closed, "closed"],
        [leading, "leading"],
        [silence, "silence"],
      ]) || "none",
    asked: "Asked about",
    levels: ({ pattern, case: one, file }: TalkReview["asked"]) =>
      counted([
        [pattern, "a pattern"],
        [one, "one person’s case"],
        [file, "names or papers"],
      ]) || "nothing that is marked",
    alone: "In private",
    aloneOf: (alone: number, all: number) => `${alone} of ${all} sentences`,
    votes: "Votes",
    consent: (state: ConsentState) =>
      ({
        asked: "Asked; no answer",
        given: "Consent given",
        refused: "Consent refused",
        withdrawn: "Consent taken back",
      })[state],
    sentence: (question: QuestionKind | undefined, asks: AskLevel | undefined, speaker: string | undefined) =>
      [
        speaker === undefined ? "You spoke" : `${speaker} spoke`,
        ...(question === undefined ? [] : [question === "silence" ? "a silence" : `${question} question`]),
        ...(asks === undefined
          ? []
          : [{ pattern: "about a pattern", case: "about one person’s case", file: "for names or papers" }[asks]]),
      ].join(" · "),
    heardBy: (heard: readonly string[]) =>
      heard.length === 0 ? "Nobody else could hear it." : `Could hear it: ${heard.join(", ")}.`,
    answer: (text: string) => `What came of it: ${text}`,
  },

  look: {
    hint: "Look first, then judge: flag it and say how sure you are, or leave it.",
    back: "Back to what you can do",
    look: "Look",
    lookAt: (name: string, minutes: number) => `Look at ${name}, ${duration(minutes)}`,
    judge: (name: string) => `Your judgement of ${name}`,
    flag: "Flag it:",
    flagAs: (confidence: number) => `Flag it, ${confidenceWord(confidence)}`,
    leave: "Leave it",
    confidence: confidenceWord,
    state: (judged: "flag" | "leave" | "seen" | "unseen", confidence?: number) =>
      judged === "flag"
        ? `flagged, ${confidenceWord(confidence ?? 1)}`
        : { leave: "left", seen: "seen, not judged", unseen: "not looked at" }[judged],
    found: (name: string, text: string) => `${name}. ${text}`,
  },

  eyes: {
    group: "The picture",
    binoculars: "Binoculars",
    zoom: (zoom: number) => `${zoom.toFixed(1)}×`,
    turn: (turn: Turn) =>
      ({
        nearer: "Nearer",
        farther: "Farther off",
        left: "To the left",
        right: "To the right",
        up: "Up",
        down: "Down",
        whole: "The whole picture",
        binoculars: "Binoculars",
      })[turn],
    told: (binoculars: boolean, zoom: number) =>
      binoculars
        ? `Binoculars, ${zoom.toFixed(1)} times as large.`
        : zoom === 1
          ? "The whole picture."
          : `The picture is ${zoom.toFixed(1)} times as large.`,
  },

  tally: {
    title: "Count",
    of: countedWord,
    less: "One less",
    more: "One more",
    mark: "In the picture",
    marking: "Touch whoever you count in the picture; each gets a ring. C ends it.",
    write: "Write down",
    counted: (counted: Counted, number: number) => `${countedWord(counted)}: ${number}`,
    written: (counted: Counted, number: number) => `Written down: ${countedWord(counted)}, ${number}.`,
  },

  plan: {
    title: "Risk card",
    stake: "What is at stake",
    people: (people: number, window: string) => `${people === 1 ? "1 person" : `${people} people`}, within ${window}`,
    news: "Just in",
    estimates: "Threats to the team: your estimate",
    likelihood: "Likelihood",
    impact: "Impact",
    likelihoods: ["very unlikely", "unlikely", "moderately likely", "likely", "very likely"],
    impacts: ["negligible", "minor", "moderate", "severe", "critical"],
    noEstimate: "not estimated",
    level: (value: number, name: string) => `${value}, ${name}`,
    facts: "Facts that decide",
    missing: "not known yet",
    noFacts: "None listed.",
    measures: "Measures",
    noMeasures: "No measures are at hand.",
    uses: (name: string, count: number) => `${count} × ${name}`,
    verifyDone: "Checked",
    preparation: (minutes: number) => (minutes === 0 ? "No preparation yet" : `Preparation: ${duration(minutes)}`),
    preparationNow: (minutes: number) => `Preparation now takes ${duration(minutes)}.`,
    residualNow: (action: string, band: string) => `${action}: residual risk ${band}.`,
    actions: "What you could commit to",
    actionsHint: "Each with its own card, worked out from your estimates and the measures you ticked.",
    residual: "Residual risk",
    criticality: "Importance",
    ceiling: "Accepts up to",
    over: "above what this activity accepts",
    within: "inside what this activity accepts",
    noCard: "Estimate every threat to see its card.",
    commit: "Commit",
    commitTo: (action: string) => `Commit: ${action}`,
    sure: "Commit to this?",
    sureText: (minutes: number, preparation: number) =>
      preparation > 0
        ? `It takes ${duration(minutes)}, after ${duration(preparation)} of preparation. It cannot be undone.`
        : `It takes ${duration(minutes)}, without any preparation. It cannot be undone.`,
    back: "Not yet",
    simplification:
      "One scale is used here for uniformed and civilian staff alike, and importance is worked out from the risk to people. That is a simplification for teaching: in a mission, programme managers and leadership say how important an activity is, and no patrol does.",
  },

  handing: { missing: "What is still missing" },

  report: {
    short: "Report",
    openHint: "Put it together, then send it",
    again: "They asked back: you can add to it",
    hint: "State each line as what it is, say how good it is, and leave out who it is about.",
    by: (clock: string) => `Of use until ${clock}.`,
    lines: "What you know",
    nothingKnown: "You know nothing yet that could go into it.",
    kinds: { observed: "Observed", heard: "Heard", inferred: "Inferred" },
    leaveOut: "Leave out",
    withoutNames: "Without anything that shows who it is",
    gradeOf: (title: string) => `How good it is: ${title}`,
    source: "Source",
    credibility: "Information",
    noGrade: "not graded",
    sources: [
      ["A", "reliable"],
      ["B", "usually reliable"],
      ["C", "fairly reliable"],
      ["D", "not usually reliable"],
      ["E", "unreliable"],
      ["F", "cannot be judged"],
    ] as readonly (readonly [string, string])[],
    credibilities: [
      ["1", "confirmed"],
      ["2", "probably true"],
      ["3", "possibly true"],
      ["4", "doubtful"],
      ["5", "improbable"],
      ["6", "cannot be judged"],
    ] as readonly (readonly [string, string])[],
    to: "To whom",
    urgency: "How urgent",
    urgencies: { routine: "Routine", urgent: "Urgent", flash: "Flash" },
    urgencyHints: {
      routine: "with the report of the day",
      urgent: "within the hour",
      flash: "at once, over everything else",
    },
    send: "Send it",
    sure: "Send this?",
    sureText: "What has been sent cannot be called back.",
    toWhom: (names: readonly string[]) => `To: ${list(names)}.`,
    howUrgent: (urgency: Urgency) => ({ routine: "Routine.", urgent: "Urgent.", flash: "Flash." })[urgency],
    waiting: "Reports without an answer",
    unanswered: (since: string) => `Since ${since} nobody has answered:`,
    chase: "Chase it",
    chaseNamed: (report: string) => `Chase it: ${report}`,
  },

  sort: {
    short: "Cards",
    openHint: "Each card into a bin, with how sure you are",
    hint: "Put each card where it belongs, and say how sure you are. You can change it until you hand it in.",
    count: (placed: number, all: number) => `${placed} of ${all} cards lie in a bin.`,
    place: (bin: string, confidence: number) => `${bin}, ${confidenceWord(confidence)}`,
    marks: "What is there",
    takeOut: "Take it out",
    takeOutCard: (number: number) => `Take card ${number} out again`,
    partial: "You can hand it in with some cards in no bin.",
    hand: "Hand it in",
    sure: "Hand this in?",
    sureText: "It cannot be changed afterwards.",
    none: "no card",
    noBin: "In no bin",
  },

  allocate: {
    short: "Days",
    openHint: "Who is where on which day",
    hint: "Choose a square and place what you have. Each change is kept. Nothing happens before you adopt the plan.",
    keys: "In the table: arrow keys move. A letter places one more, and after the last one none; with Shift it takes one away. Delete clears the square.",
    heat: "How great is the risk at each place?",
    heatHint: "Your own estimate, over the days you plan, before you know. 1 is very unlikely, 5 is very likely.",
    level: (level: number) => `${level}, ${words.plan.likelihoods[level - 1] ?? ""}`,
    grid: "Who is where",
    place: "Place",
    day: (day: number, weekday: Weekday) => `${dayName(weekday)}, day ${day}`,
    dayShort: (weekday: Weekday) => dayName(weekday).slice(0, 2),
    weekend: (weekday: Weekday) => weekday === "saturday" || weekday === "sunday",
    played: "played",
    cell: (
      place: string,
      day: number,
      weekday: Weekday,
      there: readonly { readonly text: string; readonly count: number }[],
      cannot: readonly { readonly text: string; readonly why: "reach" | "weather" }[],
      played: boolean,
    ) =>
      `${place}, day ${day}, ${dayName(weekday)}: ${[
        there.length === 0 ? "nobody" : there.map(({ text, count }) => countOf(count, text)).join(", "),
        ...cannot.map(({ text, why }) => `${text} ${why === "reach" ? "out of range" : "grounded"}`),
        ...(played ? ["already played"] : []),
      ].join("; ")}`,
    more: (text: string) => `One more: ${text}`,
    less: (text: string) => `One less: ${text}`,
    count: (text: string, count: number) => countOf(count, text),
    out: (out: number, each: number) => `${each - out} of ${each} left that day`,
    reach: "Out of range from here.",
    grounded: "Stays where it is that day.",
    noMore: "All of them are out that day.",
    playedWhy: "This day is over. It cannot be changed.",
    costs: (amount: number, of: string) => `${of}: ${amount}`,
    left: (left: number, amount: number) => `${left} of ${amount} left`,
    over: (over: number) => `${over} too many`,
    reserve: (reserve: number) => `reserve ${reserve}`,
    intoReserve: (reserve: number) => `into the reserve of ${reserve}`,
    budgets: "What is left",
    returns: "Promised",
    kept: "In the plan.",
    notKept: "Not in the plan yet.",
    weather: (day: number, weekday: Weekday, weather: string, stays: readonly string[]) =>
      `Day ${day}, ${dayName(weekday)}: ${weather}.${stays.length > 0 ? ` Stays: ${stays.join(", ")}.` : ""}`,
    undo: "Undo",
    undoHint: "Take back the last change",
    copyDay: (day: number) => `Make another day like day ${day}`,
    copyTo: "Which day",
    copy: "Copy",
    postures: { low: "low profile", firm: "firm", robust: "robust" } as Readonly<Record<Stature, string>>,
    mapOf: (day: number, weekday: Weekday) => `Day ${day}, ${dayName(weekday)}, on the map`,
    slider: "Day",
    ring: (text: string) => `Reach: ${text}`,
    nobodyOut: "Nobody is out on this day.",
    adopt: "Adopt the plan",
    sure: "Adopt this plan?",
    sureText: "The days then run as planned. It cannot be changed afterwards.",
    sum: (units: number, places: number) => `${units} placed, at ${places} ${places === 1 ? "place" : "places"}.`,
    letters: "Letters",
  },

  pick: {
    short: "Pick",
    openHint: "Some of these, under a budget",
    hint: "Pick what belongs together. What counts is the whole set. You can change it until you decide.",
    pick: "Pick",
    picked: "Picked",
    toggle: (title: string) => `Pick: ${title}`,
    was: "Until now:",
    becomes: "Then:",
    free: "Costs nothing",
    costs: (costs: readonly { readonly cost: number; readonly text: string }[]) =>
      list(costs.map(({ cost, text }) => `${text}: ${cost}`)),
    needs: (titles: readonly string[]) => `Only together with ${list(titles.map((title) => `“${title}”`))}.`,
    clashes: (titles: readonly string[]) => `Not together with ${list(titles.map((title) => `“${title}”`))}.`,
    left: (left: number, has: number) => `${left} of ${has} left`,
    over: (by: number) => `${by} too many`,
    hand: "Decide",
    sure: "Decide on this?",
    sureText: "It cannot be changed afterwards.",
  },

  week: {
    title: "The week, played again",
    open: "Play the week again",
    openHint: "Without your change and with it",
    mapHint:
      "A ring grows with the harm as it was, the disc in it with the harm that is left with your change. A light behind them: people are at risk in this hour. A square: somebody is with them.",
    hint: "The same week twice: as it was, and with what you decided. Ten hours pass in a second.",
    controls: "Play the week",
    start: "To Monday, midnight",
    back: "One hour back",
    play: "Play",
    pause: "Pause",
    forward: "One hour on",
    end: "To the end of the week",
    slider: "Hour of the week",
    clock: (at: number) =>
      at >= 168 ? "End of the week" : `${weekdayAt(Math.floor(at / 24))} ${String(at % 24).padStart(2, "0")}:00`,
    dayShort: (day: number) => weekdayAt(day).slice(0, 2),
    without: "As it was",
    with: "With your change",
    best: "With the best set",
    soFar: (sum: number) => `Harm so far ${sum.toFixed(1)}`,
    harm: (harm: number) => `Harm index ${harm.toFixed(1)}`,
    number: (harm: number) => harm.toFixed(1),
    meaning:
      "The harm index adds up what is left of the risk to people in every hour. It is an assumption of this scenario for training, not a forecast.",
    table: "The week as a table",
    when: "When",
    where: "Where",
    what: "What people do",
    there: "Who is there",
    span: (day: number, from: string, to: string) => `${weekdayAt(day)} ${from}–${to}`,
    sum: "The whole week",
    nobody: "nobody there",
    quiet: "A quiet hour.",
    over: "The week is over.",
  },

  board: {
    short: "Board",
    openHint: "What each fragment is worth, what it adds up to, who should know",
    hint: "Nothing here is proof. Say what each piece is worth and what it speaks for; you can change all of it until you hand it in.",
    parts: "Parts of the board",
    fragments: "Fragments",
    judgement: "Judgement",
    product: "Product",
    by: (clock: string) => `Of use until ${clock}.`,
    count: (pinned: number, all: number) => `${pinned} of ${all} fragments judged.`,
    onMap: "Fragments on the map",
    table: "All fragments as a table",
    columns: ["Fragment", "When", "Where", "From", "Grade", "It speaks for", "Its origin"],
    unnamed: "on the map, without a name",
    until: "Shown on the map up to",
    all: "today",
    fragment: (number: number, text: string) => `Fragment ${number}: ${text}`,
    nowhere: "place not known",
    noTime: "time not known",
    speaksFor: "It speaks for",
    origin: "Its origin",
    ownOrigin: "its own, as far as I can tell",
    sameAs: (number: number, text: string) => `the same as ${number}: ${text}`,
    planted: "Made up to mislead",
    copyOf: (number: number) => `same origin as ${number}`,
    heldPlanted: "held for planted",
    open: "Not judged yet",
    noLink: "speaks for nothing",
    hypotheses: "How likely is it?",
    weight: (origins: number) =>
      origins === 0
        ? "Nothing is linked to it."
        : `${origins} ${origins === 1 ? "origin stands" : "separate origins stand"} behind it, as you linked them.`,
    chances: {
      5: "almost no chance",
      15: "very unlikely",
      30: "unlikely",
      50: "about even",
      70: "likely",
      85: "very likely",
      95: "almost certain",
    } as Readonly<Record<number, string>>,
    chance: (chance: number, word: string) => `${chance} %, ${word}`,
    model: "What the model says",
    accept: "Go along",
    override: "Override",
    because: "Because of",
    noReason: "no fragment named",
    lines: "What goes out, and to whom",
    linesHint: "Each line to those who can act on it and may have it. A line without a tick stays in the house.",
    hand: "Hand it in",
    sure: "Hand this in?",
    sureText: "It goes out as it stands, and cannot be changed afterwards.",
    goesTo: (to: readonly string[]) => `To ${to.join(", ")}`,
    stays: "Stays in the house",
  },

  notebook: {
    title: "Notebook",
    observed: "Observed",
    observedHint: "seen yourselves",
    heard: "Heard",
    heardHint: "told by someone",
    inferred: "Inferred",
    inferredHint: "your own conclusion",
    empty: "Nothing yet.",
    promises: "Promises",
    promise: (to: string, by: string) => `to ${to}, by ${by}`,
    noPromises: "You have promised nothing.",
    missing: "Still missing",
    noMissing: "Nothing you know of.",
    counts: "Counted",
    normal: "What is normal here",
  },
  promiseState: (state: "open" | "kept" | "broken" | "withdrawn") =>
    ({ open: "open", kept: "kept", broken: "broken", withdrawn: "taken back in time" })[state],

  radio: { title: "Radio log", empty: "Nothing on the net so far.", newest: "Newest first" },

  menu: {
    title: "Menu",
    mute: "Turn the sound off",
    unmute: "Turn the sound on",
    resume: "Back to the scene",
    leave: "Stop here and go home",
    leaveHint: "Everything is kept. You can carry on later.",
  },

  kept: {
    state: (kept: SceneScreen["kept"]) =>
      ({ saved: "Kept", saving: "Keeping…", "not-saved": "Not kept", "read-only": "Reading only" })[kept],
    notSavedText: "Your last act could not be written to this device, so the scene waits.",
    readOnlyText: "Another window has this run open. Here you can read, not act.",
    retry: "Try again",
    rescue: "Save a rescue file",
  },

  settings: {
    title: "Settings",
    soundTitle: "Sound",
    sound: "Sound",
    volume: "Volume of everything",
    channels: {
      ambience: "Places: wind, voices, insects",
      cues: "What happens: steps, engines, weather",
      radio: "Radio",
    },
    volumeValue: (volume: number) => (volume === 0 ? "off" : `${Math.round(volume * 100)} %`),
    soundHint: "Off, what matters is said in captions.",
    captions: "Captions for sounds that matter",
    captionsHint: "Shown in any case while something is turned off, so that silence hides nothing.",
    pictureTitle: "Picture and text",
    still: "Keep the picture still",
    stillHint: "Off follows the setting of your device.",
    stage: "Show the living scene",
    stageHint: "Off draws a plain background. Nothing in the game is lost.",
    textSize: "Text size",
    textSizes: { normal: "Normal", large: "Large", larger: "Larger" },
    spacing: "More room between letters, words and lines",
    spacingHint: "Some people read more easily that way, with dyslexia above all.",
    timeTitle: "Time",
    limits: "Decisions against the clock",
    limitsHint: "Off, you take the time you need. Nothing else changes, and nothing is scored differently.",
    keysTitle: "Keyboard",
    shortcuts: "Single keys as shortcuts",
    shortcutsHint: "Turn off if you speak to your device, or if keys fire by accident.",
    done: "Done",
  },

  help: {
    title: "Help",
    how: "How it works",
    steps: [
      "Look around. Some things are signs, many are not; they look alike. Coming nearer and counting cost no time.",
      "Talk. What people tell you lands in the notebook, and may open other choices.",
      "When a risk card is offered, estimate, choose measures, check them, then commit.",
      "Everything costs minutes on the scenario clock. Waiting is also a decision.",
      "Afterwards the debrief shows what each decision kept open, and lets you play again from there.",
    ],
    keys: "Keys",
    keysOff: "Single keys are turned off in the settings.",
    key: "Key",
    does: "What it does",
    rows: [
      ["1 to 9", "Choose"],
      ["L", "Look around, and back"],
      ["P", "Risk card"],
      ["W", "Write the report"],
      ["T", "Cards to sort"],
      ["A", "Board of fragments"],
      ["D", "Who is where, day by day"],
      ["V", "What to pick"],
      ["N", "Notebook"],
      ["R", "Radio log"],
      ["M", "Map"],
      ["K", "Your authority card"],
      ["S", "Said so far"],
      ["H", "This help"],
      ["B", "Binoculars, and down again"],
      ["+ and -, 0", "Nearer and farther in the picture, the whole of it"],
      ["C", "Count in the picture, and stop"],
      ["Tab, Enter, Space", "Move and press"],
      ["Arrow keys", "Turn the eye when it is near; move on a scale of the risk card"],
      ["Escape", "Close what is open"],
      ["Shift + Escape", "Go home at once; everything is kept"],
    ],
  },

  roleCard: { title: "Authority card", powers: "What you may do" },

  notice: {
    title: "Mistakes in a pack",
    told: (count: number) =>
      `${count === 1 ? "One mistake" : `${count} mistakes`} in what was just saved. The last good version goes on.`,
  },

  problem: { kicker: "Something is in the way", home: "Go home" },

  debrief: {
    kicker: "After-action review",
    practiceKicker: "After-action review of practice",
    practice:
      "This is practice: it began with acts of an earlier run, and whoever played it knew what came. It is counted nowhere.",
    compare: "Compare with the first run",
    noFirst: "The first run is not on this device, so the two cannot be compared here.",
    fromFile: (file: string) => `Opened from ${file}; not kept on this device.`,
    replay: "Replay this run",
    playedAs: (role: string) => `Played as ${role}`,
    steps: "Nine steps",
    stepOf: (step: number) => `Step ${step} of 9`,
    step: [
      "How you are",
      "What was intended",
      "Who knew what, when",
      "Where your decisions fell",
      "Decision by decision",
      "What you saw",
      "How sure, and what it showed",
      "Strengths and next steps",
      "One commitment",
    ],
    back: "Back",
    next: "Next",
    nextStep: (title: string) => `Next: ${title}`,
    allSteps: "All steps on one page",
    momentText:
      "Take a breath before you read on. Scenes like this can stay with you; that is not weakness. You can stop here, talk to someone, and come back: this page is kept.",
    wellbeing: "How are you right now?",
    wellbeingHint:
      "Only you see your answer. It is not stored, counted, scored, printed or put into any file, and it is gone when you leave this page.",
    wellbeingAnswers: {
      well: "I am all right.",
      stirred: "It stirred something up.",
      stop: "I would rather stop here.",
    },
    wellbeingReplies: {
      well: "Good. Go on when you like, and stop when you like.",
      stirred:
        "That happens, to experienced people too. Take your time, skip any step, and think of somebody you could tell. What may help stands here:",
      stop: "Then stop. Nobody asks why, and nothing is lost: the debrief is on the first page whenever you want it. What may help stands here:",
    },
    wellbeingStop: "Stop here and go home",
    task: "What you were asked to do",
    card: "What you could do in your role",
    practised: "What was to be practised",
    happened: "What came of it",
    knewHint: "Each row is one act of the log: what you did, what you knew from then on, and what others told you.",
    knew: {
      did: "You did",
      learned: "You learned",
      told: "Others told",
      how: { observed: "seen", heard: "heard", inferred: "concluded" },
    },
    unknown: "What decides, and nobody on your side came to know",
    unknownNone: "Everything that decides was known before the end.",
    unknownWays: (ways: readonly string[]) =>
      ways.length === 0
        ? "Where you were, nobody could have told you."
        : `It could have been learned: ${ways.map((way) => `“${way}”`).join(" or ")}`,
    hardSee: (count: number) => `${count === 1 ? "A hard rule was" : "Hard rules were"} broken. See step 4.`,
    hardTitle: (count: number) => (count === 1 ? "A hard rule was broken" : "Hard rules were broken"),
    hardHint: "These come first, because no result outweighs them.",
    hardAct: (clock: string, act: string) => `${clock} · ${act} ·`,
    repaired: "You repaired it afterwards.",
    notRepaired: "It was not repaired in this run.",
    harm: (harm: Harm) =>
      ({
        averted: "Harm averted",
        reduced: "Harm reduced",
        displaced: "Harm moved elsewhere",
        suffered: "Harm suffered",
      })[harm],
    noEnding: "This run did not reach an ending.",
    luck: "An outcome is partly luck. The steps below look at what you could know and what you did with it.",
    timelineKind: (kind: TimelineKind) =>
      ({
        look: "Looked",
        judge: "Judged",
        choice: "Decided",
        plan: "Planned",
        report: "Reported",
        sort: "Sorted",
        board: "At the board",
        allocate: "Planned",
        pick: "Picked",
        learned: "Learned",
        radio: "Radio",
        vote: "Voted",
        promise: "Promise",
        ending: "Ending",
      })[kind],
    noTimeline: "Nothing was recorded.",
    when: "When",
    what: "What",
  },

  replay: {
    title: (title: string) => `Replay: ${title}`,
    kicker: "Replay",
    from: (file: string) => `from ${file}`,
    nothingChanges: "What happened, from the log. Nothing here can be changed.",
    position: (at: number, events: number) => `act ${at} of ${events}`,
    positionAloud: (clock: string, at: number, events: number) => `${clock}, after act ${at} of ${events}`,
    slider: "Place in the run",
    controls: "Replay controls",
    play: "Play",
    pause: "Pause",
    again: "From the beginning",
    back: "One act back",
    forward: "One act on",
    backDecision: "To the decision before",
    forwardDecision: "To the next decision",
    start: "To the beginning",
    end: "To the end",
    speed: "Speed",
    times: (speed: number) => `${speed}×`,
    sound: "Sound",
    waits: (seconds: number) => `At 1× acts come as they came then; waits of more than ${seconds} s are shortened.`,
    log: "All acts",
    logTitle: "All acts of this run",
    logHint: "Choose one to go to the moment before it.",
    logBegin: "The beginning",
    logNow: "you are here",
    leave: "Leave the replay",
    toDebrief: "Go to the debrief",
    was: "Just done",
    wasNothing: "The run begins here.",
    next: "Done next",
    chosen: "chosen",
    closed: "closed",
    nothingNext: "The run stops here.",
    choices: "What could be done",
    things: "What could be looked at",
    card: "Risk card at this moment",
    cardEmpty: "Nothing on it yet.",
    estimate: (title: string, likelihood: number, impact: number) =>
      `${title}: likelihood ${likelihood}, impact ${impact}`,
    measure: (text: string, checked: boolean) => (checked ? `${text} (checked)` : text),
    keys: "Keys: space plays and pauses, the arrows step, Page up and Page down go from decision to decision.",
  },

  comparison: {
    kicker: "Practice beside the first run",
    caution:
      "Practice is played by someone who knows what came. A better turn in it is rehearsal, not proof, and it is counted nowhere.",
    first: "First run",
    practice: "Practice",
    shared: (events: number, clock: string) =>
      events === 0
        ? "The two part at the first act."
        : `Both begin with the same ${events === 1 ? "act" : `${events} acts`} and part at ${clock}.`,
    together: "Decided in both, before they part",
    decisions: "Decided after that",
    noDecisions: "No decision after that.",
    same: "Nothing was done differently so far.",
    ending: "Ending",
    endingNone: "Not ended yet",
    at: (clock: string) => `at ${clock}`,
    counts: "In numbers",
    what: "What",
    hardRules: "Hard rules broken",
    signs: "Signs seen",
    of: (part: number, all: number) => `${part} of ${all}`,
    alarms: "Harmless things flagged",
    promisesKept: "Promises kept",
    promisesBroken: "Promises broken",
    competencies: "Competencies",
    competencyHint: "One run rarely says much, and practice less.",
    quality: (quality: number) => `quality ${Math.round(quality)} of 100`,
    debrief: "Debrief",
    debriefNamed: (which: string) => `Open the debrief: ${which}`,
    replayNamed: (which: string) => `Replay: ${which}`,
  },

  plot: {
    title: "Passivity and recklessness",
    intro:
      "Each decision is placed by what it left undone and by what it exposed. Low and to the left is a calculated risk.",
    x: "recklessness: exposure nobody needed to accept",
    y: "passivity: protection left undone",
    region: { calculated: "calculated", hesitant: "hesitant", passive: "passive", reckless: "reckless" },
    summary: (points: readonly string[]) => `Plot of passivity against recklessness. ${points.join(" ")}`,
    point: (code: string, act: string, passivity: number, recklessness: number) =>
      `${code}, ${act}: passivity ${percent(passivity)}, recklessness ${percent(recklessness)}.`,
    yours: "your decision",
    other: "other option that was open",
    stated: "stated by the pack, not worked out",
    kind: (yours: boolean) => (yours ? "yours" : "other"),
    basis: (computed: boolean) => (computed ? "worked out" : "stated"),
    key: "Key",
    asTable: "The plot as a table",
    columns: {
      code: "Mark",
      act: "Decision",
      kind: "Kind",
      stance: "Stance",
      passivity: "Passivity",
      recklessness: "Recklessness",
      basis: "Basis",
    },
    none: "None of your decisions in this run carries a point for the plot.",
    nudged: "Marks that would cover each other are moved a little apart.",
  },

  decision: {
    none: "No decision was taken in this run.",
    quality: "Quality",
    outOf: (quality: number) => `${Math.round(quality)} of 100`,
    noQuality: "not scored",
    cap: (at: number, why: NonNullable<DecisionReview["cap"]>["why"]) =>
      ({
        "no-assessment": `Held at ${at}: nothing was assessed before committing.`,
        infeasible: `Held at ${at}: outside the risk this activity accepts, or outside your authority.`,
        "hard-rule": `Held at ${at}: a hard rule was broken.`,
        repaired: `Held at ${at}: a hard rule was broken, and repaired.`,
      })[why],
    shows: "What it showed",
    plans: "Your plan beside the reference plan",
    yours: "Your plan",
    reference: "Reference plan",
    same: "Your plan was the reference plan.",
    action: "Action",
    measures: "Measures",
    noMeasures: "none",
    residual: "Residual risk",
    criticality: "Importance",
    ceiling: "Accepts up to",
    harm: "Harm index, lower is better",
    doingNothing: "doing nothing",
    harmLine: (name: string, harm: string) => `${name}: ${harm}`,
    harmNumber: (harm: number) => harm.toFixed(1),
    verified: "checked",
    unverified: "not checked",
    feedback: "Feedback",
    again: "Play again from here",
    againFrom: (clock: string) => `Play again from ${clock}`,
    lapsed: "time ran out; this was taken for you",
    see: "See it again",
    seeFrom: (clock: string) => `See it again at ${clock}`,
  },

  presence: {
    title: "Where you were, and where the risk was",
    basis:
      "How a plan is scored, and how those who watch count, are our own proposal. No expert has approved either, and real people may count in other ways.",
    coverage: "Where the risk is",
    surprise: "Hard to guess",
    returns: "Back when promised",
    posture: "No more than fits",
    reserve: "Reserve left",
    overlay: "Day by day",
    overlayHint:
      "The darker a square, the greater the risk there was. Letters are yours. The cross is where somebody came on that day, drawn by chance from where they were pulled; it enters no score.",
    replacedFrom: (day: number) => `From day ${day} on another plan took the place of this one.`,
    came: "somebody came here",
    cell: (
      level: number,
      there: readonly { readonly text: string; readonly count: number }[],
      came: boolean,
      met: boolean,
    ) =>
      [
        `risk ${level} of 5`,
        there.length === 0 ? "nobody of yours" : there.map(({ text, count }) => countOf(count, text)).join(", "),
        ...(came ? [met ? "somebody came and met you" : "somebody came and met nobody"] : []),
      ].join("; "),
    tableYours: "Your days over the risk",
    tableRule: "The plan by the rule, over the risk",
    sketch: (day: number) => `Day ${day} as a sketch: the risk, your presence, and where somebody came`,
    watched: "Who watched you, and what they made of it",
    watchedLines: (foreseen: number): readonly string[] => [
      "They count. For each place they ask three things: how often is somebody there at all, how often on every other day, how often on this weekday? What they expect is the mean of the three.",
      "Each day they are pulled to where the risk is and you are least expected. Where you come every Tuesday they do not come on Tuesdays. Where you never come, they come.",
      foreseen >= 75
        ? `Their best way of looking foresaw you at ${Math.round(foreseen)} of 100. A coin has 50. They could nearly live by your programme.`
        : `Their best way of looking foresaw you at ${Math.round(foreseen)} of 100. A coin has 50.`,
    ],
    compare: "Your plan beside one made by a simple rule with the same means",
    measure: "In hundredths",
    yours: "Yours",
    byRule: "By the rule",
    presence: "Risk that somebody stood against",
    foreseen: "Foreseen (50 is a coin)",
    error: "Their belief was off by",
    entropy: "Left open by their best way of looking",
    harm: "Harm left, of what there would be with nobody anywhere",
    escalation: "Days on which you showed more than fits",
    hundredths: (value: number) => String(Math.round(value)),
    ruleTitle: "The plan by the rule",
    ruleText:
      "Each day it goes where they would be pulled, shows no more than fits the place, keeps what was promised, leaves the reserve and spends evenly. It is a good plan, not the best there is.",
    kept: "Kept by the plan.",
    notKept: "Not in the plan.",
    heat: "Your heat map, drawn before you knew",
    heatReading: (calibration: number, ranked: number) =>
      `Your levels had ${percent(calibration)} of what there was to see; of places that differ, you ranked ${percent(ranked)} of the pairs as they are.`,
    stated: "You said",
    was: "It was, on average",
  },

  sorts: {
    title: "What you sorted",
    falseAlarms: "False alarms",
    alarms: (raised: number, of: number) => `${raised} of ${of} harmless`,
    right: (right: number, of: number) => `${right} of ${of} right`,
    marks: "Ticks",
    certainty: "Marks for certainty",
    signed: (value: number) => (value > 0 ? `+${value}` : String(value).replace("-", "−")),
    lay: (bin: string, confidence: number | undefined) =>
      `Rightly in “${bin}”${confidence === undefined ? "" : `; you were ${confidenceWord(confidence)}`}.`,
    wrong: (lay: string | undefined, belongs: string, confidence: number | undefined) =>
      lay === undefined
        ? `In no bin; it belongs in “${belongs}”.`
        : `In “${lay}”${confidence === undefined ? "" : `, and you were ${confidenceWord(confidence)}`}; it belongs in “${belongs}”.`,
    toTick: (are: readonly string[]) => (are.length === 0 ? "Nothing to tick." : `To be ticked: ${list(are)}.`),
    ticked: (stated: readonly string[], are: readonly string[]) =>
      stated.length === are.length && are.every((mark) => stated.includes(mark))
        ? `Ticked, rightly: ${are.length === 0 ? "nothing" : list(are)}.`
        : `Ticked: ${stated.length === 0 ? "nothing" : list(stated)}; there is: ${are.length === 0 ? "nothing of it" : list(are)}.`,
  },

  picks: {
    title: "What you picked",
    basis:
      "What each card does is the author's estimate, and how a set is scored is our own proposal. No expert has approved either.",
    spent: (spent: number, has: number) => `${spent} of ${has} spent`,
    effect: "What the set did",
    effectOf: (effect: number, best: number) => `${rounded(effect)}; the best could ${rounded(best)}`,
    backfired: "As a set it did more harm than good.",
    best: (cards: readonly string[], tried: number, whole: boolean) =>
      whole
        ? `Best of all ${tried} sets that the budget allowed: ${list(cards.map((card) => `“${card}”`))}.`
        : `Best of ${tried} sets that were tried; not all could be: ${list(cards.map((card) => `“${card}”`))}.`,
    card: (picked: boolean, best: boolean) =>
      picked
        ? best
          ? "Picked, and in the best set."
          : "Picked."
        : best
          ? "Not picked; in the best set."
          : "Not picked.",
    together: "What your cards did together",
    with: (of: readonly string[], without: readonly string[]) =>
      `${list(of)}${without.length > 0 ? `, without ${list(without)}` : ""}`,
    signed: (value: number) => rounded(value),
  },

  regret: {
    title: "What was still possible",
    ask: "Work out what was still possible",
    asked:
      "For every decision: what could still be reached before it and after it, and a better line. Every way the story could have gone is looked at, so it takes from a few seconds to some minutes on this computer. You can read on meanwhile.",
    working: (done: number, of: number) =>
      of === 0 ? "Looking at every way it could have gone …" : `${done} of ${of} competencies looked at …`,
    stop: "Stop",
    broken: "This computer could not finish working it out. Everything else in this debrief stands.",
    saved: (clock: string, from: Harm, to: Harm) =>
      `Until ${clock} this could still have ended with ${words.regret.harm[from]}; after this decision, at best with ${words.regret.harm[to]}:`,
    neverLost: "No decision of yours closed the door on a better ending.",
    harm: {
      averted: "the harm averted",
      reduced: "the harm made smaller",
      displaced: "the harm moved elsewhere",
      suffered: "the harm done",
    },
    luck: "By what is done and by how chance falls. Luck is never scored.",
    left: (names: readonly string[]) =>
      `Not every way could be looked at: ${names.join(", ")} ${names.length === 1 ? "is" : "are"} left out here.`,
    nothing: "It cost nothing: what could be reached before could still be reached after.",
    cost: (name: string, before: number, after: number) =>
      `${name}: up to ${percent(before)} before, up to ${percent(after)} after`,
    bound: "at the outside",
    boundNote:
      "“At the outside”: none of it could have been more; whether it could have been as much was not looked at.",
    all: "Every competency",
    competency: "Competency",
    before: "Still possible before",
    after: "Still possible after",
    range: (least: number, most: number) =>
      percent(least) === percent(most) ? percent(most) : `${percent(least)} to ${percent(most)}`,
    better: (name: string, level: number) => `A line that would have reached ${percent(level)} in ${name}:`,
    chance: "if chance falls well",
    ended: (before: Harm, after: Harm) =>
      `Before it, the story could still end with ${words.regret.harm[before]}; after it, at best with ${words.regret.harm[after]}.`,
  },

  recognition: {
    none: "There was nothing to recognise in this run.",
    line: ({ hits, signals, falseAlarms, noise }: RecognitionReview) =>
      `${hits} of ${signals} signs seen · ${falseAlarms === 1 ? "1 alarm" : `${falseAlarms} alarms`} in ${noise} harmless things`,
    measures: (sensitivity: number, criterion: number) =>
      `Sensitivity d′ ${sensitivity.toFixed(2)}, criterion c ${signed(criterion)}`,
    tooFew: "Too few signs and harmless things in one run to measure how well you tell them apart. Counts only.",
    outcome: {
      hit: "Seen",
      missed: "Missed",
      "false-alarm": "Wrongly flagged",
      "rightly-left": "Rightly left",
    },
    outcomeHint: {
      hit: "a sign, and you flagged it",
      missed: "a sign, and it passed",
      "false-alarm": "harmless, and you flagged it",
      "rightly-left": "harmless, and you left it",
    },
    noneOf: "None.",
    notLooked: "You did not look at it.",
    sure: (confidence: number) => `You were ${confidenceWord(confidence)}.`,
    catalogue: (code: string, title: string) => `${code} · ${title}`,
    scene: (place: string, clock: string) => `${place}, ${clock}`,
    see: "See it again",
    seeNamed: (place: string, clock: string) => `See it again: ${place}, ${clock}`,
    picture: (place: string, marks: readonly string[]) => `${place}. ${marks.join(" ")}`,
    mark: (number: number, name: string, outcome: string) => `${number}, ${name}: ${outcome}.`,
    key: "Marks",
    alike: "What looks the same and is harmless",
    question: "The question that tells them apart",
    harmless: "What it was",
    takenFor: "The sign it is easily taken for",
    everyday: "An everyday thing: no sign of the catalogue looks like it. Ask what has changed here, and since when.",
    count: (count: number, outcome: string) => `${count} ${outcome.toLowerCase()}`,
  },

  progress: {
    title: "Your progress",
    kicker: (trainee: string) =>
      trainee === ""
        ? "All finished runs on this device that have no pseudonym"
        : `All finished runs of ${trainee} on this device`,
    intro:
      "What your runs show together. It is yours: nothing of it leaves this device, and there is no mark for all of it. Practice is not counted.",
    none: "No finished run yet",
    noneHint: "Play a scenario to its end. From the first run on you find here what your runs show together.",
    toScenarios: "To the scenarios",
    under: (title: string, version: string) => `Runs under ${title} ${version}`,
    doctrine: (title: string, version: string) => `Worked out under ${title} ${version}.`,
    stances: "How you decided, run by run",
    stancesHint:
      "One mark for each decision that has a stance, in the order in which you took them; the oldest run stands first.",
    competencyHint: (runs: number) =>
      `From ${runs === 1 ? "1 run" : `${runs} runs`}, all evidence taken together. The bar is the range the evidence allows: the more there is, the shorter it gets.`,
    behaviours: "What you did that says most",
    behavioursHint:
      "The acts that moved your levels most, by their evidence and by what counts for the role you played. An act done in several runs stands here once, as you did it last.",
    strongest: "Three strongest",
    weakest: "Three weakest",
    noneStrong: "Nothing lifted a level so far.",
    noneWeak: "Nothing lowered a level.",
    where: ({ title, began, clock }: BehaviourReview) => `${title} · ${words.progress.day(began)} · ${clock}`,
    watch: "Watch it",
    watchNamed: (act: string) => `Watch it in a replay: ${act}`,
    recognition: "What you saw",
    tooFew: "Too few signs and harmless things so far to measure how well you tell them apart. Counts only.",
    again: "Who plays a scenario again knows what follows. Later runs of the same scenario say less than the first.",
    time: (nth: number) => (nth === 2 ? "second time" : nth === 3 ? "third time" : `time ${nth}`),
    day: (began: string) => new Date(began).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" }),
    of: (count: number, of: number) => (of === 0 ? "–" : `${count} of ${of}`),
    decided: (act: string, stance: Stance, computed: boolean) =>
      `${act} ${words.stance(stance)}${computed ? "" : ` (${words.plot.basis(false)})`}`,
    debrief: "Debrief",
    columns: {
      run: "Run",
      decisions: "Decisions",
      sound: "Calculated, or a justified no-go",
      hardRules: "Hard rules broken",
      look: "Look back",
    },
    seen: { signs: "Signs flagged", alarms: "Harmless things flagged" },
  },

  limits: {
    partial: "partial",
    title: (partial: boolean) =>
      partial ? "This debrief is partial: not everything can be worked out" : "What has changed since this was scored",
    used: (used: number, of: number) => `${used} of the ${of === 1 ? "1 act" : `${of} acts`} in the log could be used.`,
    noResult: "Use it to talk about the run. It is no result: it cannot be exported or collected.",
  },

  certainty: {
    title: "How sure you were",
    marks: (marks: number, flagged: number) =>
      `Marks for certainty: ${marks < 0 ? `−${-marks}` : marks} for ${flagged === 1 ? "1 flag" : `${flagged} flags`}. A right flag earns more the surer you were, and a wrong one costs more still. Shown, never scored.`,
    hint: "The curve: of what you flagged with each certainty, how much was a sign? Well judged, each point lies inside its box.",
    curve: "What you said against what you found",
    none: "You flagged nothing, so there is nothing to compare.",
    basis:
      "Marking by certainty is published. How the range of a share is worked out is background knowledge that nobody has verified for us; from how many flags on something is said is our own proposal.",
    few: "Hollow points rest on too few flags to read anything from. Their range shows how little they say. Look for a habit over several runs.",
    rightOf: (right: number, flagged: number) => (flagged === 0 ? "no flag" : `${right} of ${flagged}`),
    point: ({ confidence, flagged, right, share, interval, pays }: CertaintyLevel) =>
      share === undefined || !interval
        ? `${confidenceWord(confidence)}: no flag.`
        : `${confidenceWord(confidence)}: ${right} of ${flagged} flags were signs, ${shareIn(share, interval)}; it pays at ${shares(pays)}.`,
    shareIn,
    range: shares,
    reading: (reading: CertaintyLevel["reading"]) =>
      reading === undefined
        ? "too few to say"
        : { "too-sure": "surer than right", fitting: "fits", "not-sure-enough": "righter than sure" }[reading],
    key: {
      share: "share of signs, and the range in which it may truly lie",
      few: "the same, from too few flags to say anything",
      pays: "where it pays to say so",
    },
    columns: {
      sure: "You said",
      flagged: "Flagged",
      right: "Signs",
      share: "Share, and its range",
      pays: "It pays at",
      reading: "Reading",
    },
  },

  competency: {
    title: "Competencies",
    hint: "The bar is the range the evidence allows. One run rarely says much.",
    band: (band: Band | "insufficient-evidence") =>
      ({
        "not-yet": "not yet",
        adequate: "adequate",
        strong: "strong",
        "insufficient-evidence": "not enough evidence yet",
      })[band],
    range: (low: number, high: number) => `between ${percent(low)} and ${percent(high)} of the scale`,
    evidence: (count: number) => (count === 1 ? "1 observation" : `${count} observations`),
    none: "No competency was observed.",
    promises: "Promises you made",
    noPromises: "You promised nothing.",
  },

  closing: {
    strengths: "Three strengths",
    next: "Three next steps",
    noStrengths: "None stood out in this run. Play a little further and come back.",
    noNext: "Nothing pressing.",
    ask: "Questions to talk through",
    commitment: "What is one thing you will do differently on your next real patrol, visit or shift?",
    commitmentHint:
      "Do not write real names or cases. It goes on what you print or save as a file yourself, and nowhere else.",
    support: "If it touched something",
    cautions: "What this result cannot tell",
    receipt: "Receipt code",
    receiptHint: "Your instructor writes this down. It shows later whether the result file was changed.",
    take: "Take it with you",
    result: "Result file (JSON)",
    scores: "Scores (CSV)",
    print: "Print, or save as PDF",
    file: "Save as one file (HTML)",
    fileHint:
      "The file opens in any browser without a network. It holds this debrief and your commitment, nothing else.",
  },

  stance: (stance: Stance) =>
    ({
      calculated: "calculated risk",
      hesitant: "hesitant",
      passive: "passive",
      reckless: "reckless",
      "justified-no-go": "justified no-go",
    })[stance],
  band: (band: Band) => ({ "not-yet": "not yet", adequate: "adequate", strong: "strong" })[band],
  riskBand: (band: RiskBand) =>
    ({
      "very-low": "very low",
      low: "low",
      medium: "medium",
      high: "high",
      "very-high": "very high",
      unacceptable: "unacceptable",
    })[band],
  criticality: (criticality: Criticality) =>
    ({
      PC1: "PC1, lifesaving now",
      PC2: "PC2, critical",
      PC3: "PC3, important",
      PC4: "PC4, routine",
    })[criticality],

  when: (when: string) => {
    if (!/^\d{4}-\d{2}-\d{2}T/.test(when)) return when
    return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" }).format(new Date(when))
  },
  percent,
  duration,
  list,
}

const reviewSentences: Readonly<Record<string, string>> = {
  "not-reviewed": "Not yet reviewed by subject-matter experts. Use it to practise, not to judge anyone.",
  "in-review": "Under review by subject-matter experts. Use it to practise, not to judge anyone.",
  reviewed: "Reviewed by subject-matter experts.",
}

const lightNames: Readonly<Record<Light, string>> = {
  day: "in daylight",
  dusk: "at dusk",
  dark: "in the dark",
  dawn: "at first light",
}

const markNames: Readonly<Record<HourMark["what"], (title: string) => string>> = {
  "first-light": () => "it grows light",
  sunrise: () => "the sun rises",
  sunset: () => "the sun sets",
  dark: () => "it is dark",
  "window-opens": () => "acting begins to help less",
  "window-ends": () => "acting comes too late",
  promise: (title) => (title === "" ? "your promise is due" : `your promise is due: ${title}`),
}

const compass: Readonly<Record<string, string>> = {
  "-1,-1": "in the north-west",
  "-1,0": "in the north",
  "-1,1": "in the north-east",
  "0,-1": "in the west",
  "0,0": "in the middle",
  "0,1": "in the east",
  "1,-1": "in the south-west",
  "1,0": "in the south",
  "1,1": "in the south-east",
}

const compassEdge: Readonly<Record<string, string>> = {
  "-1,-1": "the north-west",
  "-1,0": "the north",
  "-1,1": "the north-east",
  "0,-1": "the west",
  "0,0": "the middle",
  "0,1": "the east",
  "1,-1": "the south-west",
  "1,0": "the south",
  "1,1": "the south-east",
}

/** Of a day and more only the days and hours are told. */
function duration(minutes: number): string {
  if (minutes >= 1440) {
    const days = Math.floor(minutes / 1440)
    const over = Math.floor((minutes % 1440) / 60)
    return `${days === 1 ? "1 day" : `${days} days`}${over > 0 ? ` ${over} h` : ""}`
  }
  const hours = Math.floor(minutes / 60)
  const rest = Math.round(minutes % 60)
  return [hours > 0 ? `${hours} h` : "", rest > 0 || hours === 0 ? `${rest} min` : ""].filter(Boolean).join(" ")
}

function countedWord(counted: Counted): string {
  return { people: "People", women: "Women", men: "Men", children: "Children", vehicles: "Vehicles" }[counted]
}

function weekdayAt(day: number): string {
  return dayName(weekdays[day] ?? "monday")
}

/** One decimal at most, with a true minus. */
function rounded(value: number): string {
  const shown = String(Math.round(Math.abs(value) * 10) / 10)
  return value > 0 ? `+${shown}` : value < 0 ? `−${shown}` : shown
}

function dayName(weekday: Weekday): string {
  return `${weekday.slice(0, 1).toUpperCase()}${weekday.slice(1)}`
}

function countOf(count: number, text: string): string {
  const named = `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`
  return count === 1 ? `one ${named}` : `${numbers[count] ?? count} of ${named}`
}

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]

function confidenceWord(confidence: number): string {
  return ["not sure", "fairly sure", "certain"][confidence - 1] ?? "not sure"
}

/** A share and the range in which it may truly lie. */
function shareIn(share: number, interval: Interval): string {
  return `${percent(share)} (${shares(interval)})`
}

function shares([low, high]: Interval): string {
  return `${Math.round(low * 100)}–${percent(high)}`
}

function percent(fraction: number): string {
  return `${Math.round(fraction * 100)} %`
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`
}

function list(items: readonly string[]): string {
  if (items.length < 2) return items.join("")
  return `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`
}

/** `3 open, 1 closed`; what there is none of is left out. */
function counted(counts: readonly (readonly [number, string])[]): string {
  return counts.flatMap(([count, name]) => (count > 0 ? [`${count} ${name}`] : [])).join(", ")
}

import { z } from "./zod"
import { alwaysPattern, neverPattern } from "./claim"
import { beds, cues, grounds, landKinds, means, pieces, roadKinds, roads, weathers } from "./kit"
import {
  type Chance,
  chances,
  gradePattern,
  kindsOfFact,
  type Measure,
  measures,
  postures,
  rapportSteps,
  type Urgency,
  urgencies,
  weekdays,
} from "./scales"
import { clockPattern, durationPattern, secondsPattern } from "./units"

/**
 * The shape of every file a pack may hold. Field names are the words instructors write. What a file *means* beyond its
 * shape (does this beat exist, can this be learnt) is checked by the rules, which see the whole pack.
 */

/** Two words of the language we are written in cannot be ids: objects already answer to them. */
const idPattern = /^(?!(?:constructor|prototype)$)[a-z][a-z0-9-]{0,63}$/
export const indicatorPattern = /^(EW|TR)\d{2}$/
export const distractorPattern = /^D\d{2}$/

/**
 * What an editor says about a field stands beside it, as its `description`; `patternErrorMessage` is what the YAML
 * language server says instead of showing a pattern.
 */
export const id = z.string().regex(idPattern, "id").meta({
  patternErrorMessage: "An id: small letters, digits and dashes, beginning with a letter, such as field-road.",
})
export const short = z.string().min(1).max(200)
export const prose = z.string().min(1).max(4000)
const duration = z
  .string()
  .regex(durationPattern, "duration")
  .meta({
    examples: ["12 min", "8h", "4 h 48 min"],
    patternErrorMessage: "A duration, such as 12 min, 8h or 4 h 48 min.",
  })
const seconds = z
  .string()
  .regex(secondsPattern, "seconds")
  .meta({ examples: ["20 s", "90 s"], patternErrorMessage: "Seconds of real time, from 5 s to 999 s, such as 20 s." })
const clock = z
  .string()
  .regex(clockPattern, "clock")
  .meta({
    examples: ["15:40", "day 8 09:30"],
    patternErrorMessage: 'A time of day in quotes, such as "15:40", or with its day, such as "day 8 09:30".',
  })
const level = z.int().min(1).max(5)
const fraction = z.number().min(0).max(1)
const factor = z.number().min(1).max(5)
const count = z.int().min(0).max(10_000)
const trustAt = z.int().min(0).max(100)
const trustBy = z.int().min(-100).max(100)
const rapportAt = z.int().min(0).max(rapportSteps)
const rapportBy = z.int().min(-rapportSteps).max(rapportSteps)
const competency = z
  .string()
  .regex(/^C([1-9]|1[0-2])$/, "competency")
  .meta({ patternErrorMessage: "A competency, C1 to C12." })
const hardRule = z
  .string()
  .regex(/^H(0[1-9]|10)$/, "hard-rule")
  .meta({ patternErrorMessage: "A hard rule, H01 to H10." })
const mechanism = z
  .string()
  .regex(/^M(0[1-9]|[1-8]\d)$/, "mechanism")
  .meta({ patternErrorMessage: "A mechanism of the training plan, M01 to M89." })
const indicatorCode = z
  .string()
  .regex(indicatorPattern, "indicator")
  .meta({ patternErrorMessage: "An indicator, such as EW02 or TR11." })
const distractorCode = z
  .string()
  .regex(distractorPattern, "distractor")
  .meta({ patternErrorMessage: "A distractor, such as D08." })
const version = z
  .string()
  .regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, "version")
  .meta({ examples: ["1.0.0"], patternErrorMessage: 'Three numbers in quotes, such as "1.0.0".' })
const band = z.enum(["not-yet", "adequate", "strong"])
const authority = z.enum(["allowed", "with-host", "advise-only", "forbidden"])
const riskBand = z.enum(["very-low", "low", "medium", "high", "very-high", "unacceptable"])
const criticality = z.enum(["PC1", "PC2", "PC3", "PC4"])
export const stance = z.enum(["calculated", "hesitant", "passive", "reckless", "justified-no-go"])
const spot = z.tuple([
  z.number().min(0).max(100).describe("Across, from left (0) to right (100)."),
  z.number().min(0).max(100).describe("Down, from the horizon or the north (0) to the front or the south (100)."),
])
/** A distance on the map, in hundredths of its width. */
const around = z.number().min(0.5).max(100)

const coversHere = z
  .array(mechanism)
  .min(1)
  .max(20)
  .optional()
  .meta({
    description: "Which rows of the scenario's `covers` are exercised here.",
    examples: [["M12"]],
  })

/** One value or a list of them: `knows: who-was-seen` and `knows: [a, b]` both read well. */
const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item, z.array(item).min(1).max(50)])

export interface Condition {
  readonly knows?: string | readonly string[] | undefined
  readonly done?: string | readonly string[] | undefined
  readonly has?: Readonly<Record<string, number>> | undefined
  readonly trust?: Readonly<Record<string, number>> | undefined
  readonly clock?: { readonly from?: string | undefined; readonly until?: string | undefined } | undefined
  readonly flagged?: string | readonly string[] | undefined
  readonly promised?: string | readonly string[] | undefined
  readonly outcome?: Readonly<Record<string, PromiseState>> | undefined
  readonly added?: string | readonly string[] | undefined
  readonly verified?: string | readonly string[] | undefined
  readonly role?: string | readonly string[] | undefined
  readonly reported?: string | readonly string[] | undefined
  readonly leaked?: string | readonly string[] | undefined
  readonly told?: string | readonly string[] | undefined
  readonly urgency?: Readonly<Record<string, Urgency>> | undefined
  readonly sorted?: Readonly<Record<string, string>> | undefined
  readonly allocated?: Readonly<Record<string, Readonly<Partial<Record<Measure, Bounds | undefined>>>>> | undefined
  readonly picked?: string | readonly string[] | undefined
  readonly worth?: Readonly<Record<string, number>> | undefined
  readonly likely?: Readonly<Record<string, Chance>> | undefined
  readonly overridden?: string | readonly string[] | undefined
  readonly reasoned?: string | readonly string[] | undefined
  readonly rapport?: Readonly<Record<string, number>> | undefined
  readonly team?: string | readonly string[] | undefined
  readonly speaks?: string | undefined
  readonly consent?: Readonly<Record<string, Readonly<Record<string, ConsentState>>>> | undefined
  readonly remembers?: Readonly<Record<string, string>> | undefined
  readonly all?: readonly Condition[] | undefined
  readonly any?: readonly Condition[] | undefined
  readonly not?: Condition | undefined
}

export interface Bounds {
  readonly least?: number | undefined
  readonly most?: number | undefined
}

const urgency = z.enum(urgencies)
const chance = z.literal(chances)
const kindOfFact = z.enum(kindsOfFact)

const promiseState = z.enum(["open", "kept", "broken", "withdrawn"])
export type PromiseState = z.infer<typeof promiseState>

const consentState = z.enum(["asked", "given", "refused", "withdrawn"])
export type ConsentState = z.infer<typeof consentState>

/** What a trainee may ask about in a talk: what happens to many, what happened to one, or names and papers. */
const askLevel = z.enum(["pattern", "case", "file"])
export type AskLevel = z.infer<typeof askLevel>

const questionKind = z.enum(["open", "closed", "leading", "silence"])
export type QuestionKind = z.infer<typeof questionKind>

const bounds = z.strictObject({
  least: z.number().min(0).max(100).optional().describe("At least so many hundredths."),
  most: z.number().min(0).max(100).optional().describe("At most so many hundredths."),
})

const planBounds = z.partialRecord(z.enum(measures), bounds)

/**
 * Several words in one condition must all hold. It carries no description of its own: an editor would show that instead
 * of what the condition is for in each place.
 */
export const condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.strictObject({
      knows: oneOrMore(id).optional().describe("Holds when the trainee has learnt this fact, or all of a list."),
      done: oneOrMore(id)
        .optional()
        .describe("Holds when this choice or action was done, or this inject came; or all of a list."),
      has: z
        .record(id, count)
        .optional()
        .meta({ description: "Holds when at least so many of an asset are left.", examples: [{ cars: 1 }] }),
      trust: z
        .record(id, trustAt)
        .optional()
        .meta({ description: "Holds when the trust of a community is at least so high.", examples: [{ kibo: 55 }] }),
      clock: z
        .strictObject({
          from: clock.optional().describe("It is this time or later."),
          until: clock.optional().describe("It is not later than this."),
        })
        .optional()
        .describe("Holds between two times of day; one of the two is enough."),
      flagged: oneOrMore(id).optional().describe("Holds when this thing is flagged, or all of a list."),
      promised: oneOrMore(id)
        .optional()
        .describe("Holds when this promise was made, or all of a list; also when it is kept or broken since."),
      outcome: z
        .record(id, promiseState)
        .optional()
        .meta({
          description: "Holds when a promise has come to this: open, kept, broken or withdrawn.",
          examples: [{ "protect-kibo": "broken" }],
        }),
      added: oneOrMore(id).optional().describe("Holds when this measure is on the risk card, or all of a list."),
      verified: oneOrMore(id).optional().describe("Holds when this measure was checked, or all of a list."),
      role: oneOrMore(id).optional().describe("Holds when the trainee plays this role, or one of a list."),
      reported: oneOrMore(id)
        .optional()
        .describe(
          "Holds when this fact went out in a report, or this line in the product of a board, or all of a list did, whoever it went to.",
        ),
      leaked: oneOrMore(id)
        .optional()
        .describe(
          "Holds when this fact or line went out with what identifies a person, to somebody who may not have it; or all of a list.",
        ),
      told: oneOrMore(id)
        .optional()
        .describe("Holds when a report or a line of a product went to this addressee, or to all of a list."),
      urgency: z
        .record(id, urgency)
        .optional()
        .meta({
          description: "Holds when a report was sent at least so urgently: routine, urgent or flash.",
          examples: [{ evening: "urgent" }],
        }),
      sorted: z
        .record(id, id)
        .optional()
        .meta({
          description: "Holds when a card lies in this bin, once the sorting is handed in.",
          examples: [{ "yellow-bus": "trafficking" }],
        }),
      allocated: z
        .record(id, planBounds)
        .optional()
        .meta({
          description: "Holds when a plan of presence was adopted and comes to this, each measure from 0 to 100.",
          examples: [{ "two-weeks": { presence: { least: 40 }, kept: { least: 100 } } }],
        }),
      picked: oneOrMore(id)
        .optional()
        .describe("Holds when this card was picked, or all of a list were, once the pick is handed in."),
      worth: z
        .record(id, fraction)
        .optional()
        .meta({
          description:
            "Holds when what was picked does at least this share of what the best set would have done; 0 when it does not backfire.",
          examples: [{ "night-orders": 0.6 }],
        }),
      likely: z
        .record(id, chance)
        .optional()
        .meta({
          description: "Holds when a board that was handed in gives a hypothesis at least so many per cent.",
          examples: [{ raid: 70 }],
        }),
      overridden: oneOrMore(id)
        .optional()
        .describe(
          "Holds when the model was overridden in this cell, once the board is handed in; or in all of a list.",
        ),
      reasoned: oneOrMore(id)
        .optional()
        .describe(
          "Holds when a fragment that tells (`told-by`) was given as the reason in this cell, once the board is handed in; or in all of a list.",
        ),
      rapport: z
        .record(id, rapportAt)
        .optional()
        .meta({
          description: "Holds when somebody is at least so open with the team, from 0 to 4.",
          examples: [{ adjoa: 3 }],
        }),
      team: oneOrMore(id).optional().describe("Holds when this person is with the trainee, or all of a list."),
      speaks: id.optional().meta({
        description: "Holds when this person speaks for the team; `you` when nobody does it for the trainee.",
      }),
      consent: z
        .record(id, z.record(id, consentState))
        .optional()
        .meta({
          description: "Holds when a person's consent to a purpose is at this: asked, given, refused or withdrawn.",
          examples: [{ esi: { referral: "given" } }],
        }),
      remembers: z
        .record(id, id)
        .optional()
        .meta({
          description:
            "Holds when an earlier scenario of the campaign left this behind, from the scenario's `remembers`.",
          examples: [{ "word-in-kibo": "broken" }],
        }),
      all: z.array(condition).min(1).max(20).optional().describe("Holds when every condition of the list holds."),
      any: z
        .array(condition)
        .min(1)
        .max(20)
        .optional()
        .describe("Holds when at least one condition of the list holds."),
      not: condition.optional().describe("Holds when this condition does not hold."),
    }),
  )
  .meta({ id: "condition" })

/** Where a choice leads: a beat or an ending, or one of two by chance drawn from the attempt's seed. */
const target = z
  .union([
    id,
    z.strictObject({
      chance: fraction.describe("The share of attempts, from 0 to 1, in which the story goes on at `then`."),
      then: id.describe("The beat or ending for that share."),
      else: id.describe("The beat or ending for the rest."),
    }),
    z.strictObject({
      resume: id.describe("A part of the story: it goes on where that part was last left, or at its first beat."),
    }),
  ])
  .describe("Where it leads: a beat, an ending, one of two by chance, or back into a part where it was left.")

const assetsUsed = z.record(id, count)

/** What a choice or a plan's action does to the world, besides leading somewhere. */
const effects = {
  takes: duration.optional().describe("How much time passes."),
  until: clock.optional().describe("Time passes until this hour; when it is later already, only what `takes` says."),
  uses: assetsUsed.optional().meta({
    description: "Assets it takes away for the rest of the scenario; it is closed when too few are left.",
    examples: [{ interpreters: 1 }],
  }),
  learns: z.array(id).max(20).optional().describe("Facts of `info` that go into the trainee's notebook."),
  trust: z
    .record(id, trustBy)
    .optional()
    .meta({ description: "By how much the trust of a community rises or falls.", examples: [{ kibo: -5 }] }),
  rapport: z
    .record(id, rapportBy)
    .optional()
    .meta({
      description: "By how many steps somebody becomes more or less open with the team.",
      examples: [{ adjoa: 1 }],
    }),
  joins: z.array(id).max(10).optional().describe("Cast members who come along from now on."),
  stays: z.array(id).max(10).optional().describe("Cast members who come along no longer."),
  speaks: id
    .optional()
    .describe("Who of those who came along speaks for the team from now on; `you` when the trainee does."),
  consent: z
    .record(id, z.record(id, consentState))
    .optional()
    .meta({
      description: "What becomes of a person's consent to a purpose: asked, given, refused or withdrawn.",
      examples: [{ esi: { referral: "asked" } }],
    }),
  promises: z
    .record(
      id,
      z.strictObject({
        to: id.describe("The community that is promised something."),
        by: clock.describe("The time until which it must be kept."),
        costs: trustAt.describe("How much trust is lost if it is broken."),
        says: short.describe("The promise in words; trainees see it in the notebook."),
      }),
    )
    .optional()
    .describe("Promises it makes, each with an id."),
  keeps: z.array(id).max(20).optional().describe("Promises it keeps, if they are still open."),
  withdraws: z
    .array(id)
    .max(20)
    .optional()
    .describe("Promises it takes back in time, if they are still open; say under `trust` what that costs."),
  cue: z.enum(cues).optional().describe("A sound that is heard once."),
}

/** When something is on offer, and whose authority it needs. */
const gate = {
  when: condition.optional().describe("The condition under which it is open; until then it stays visible and closed."),
  closed: short.optional().describe("What is said while the condition under `when` does not hold."),
  power: id.optional().describe("The power of world.yaml it needs; without it, it is open to every role."),
}

const chainStep = z.enum(["warning", "decision", "order", "movement"])

/** Which link of the chain from a warning to people on the move it is; nothing is scored by it. */
const step = chainStep
  .optional()
  .describe(
    "Which step it is on the way from a warning to people on the move; the debrief shows the time between them.",
  )

/** What a panel of experts thinks of an option, asked without knowing what the formulas say of it: rubric 2.6. */
const experts = z
  .strictObject({
    mean: z.number().min(1).max(5).describe("The mean of their ratings, from 1 (very poor) to 5 (very good)."),
    sd: z.number().min(0).max(2.5).describe("The standard deviation of their ratings."),
    of: z.int().min(1).max(1000).describe("How many experts rated it."),
  })
  .optional()
  .meta({
    description:
      "What a panel of experts thinks of it, rated from 1 to 5; shown beside what is worked out, never scored.",
    examples: [{ mean: 4.2, sd: 0.6, of: 12 }],
  })

/** What the doctrine learns from it. */
const evidence = {
  shows: z
    .record(competency, band)
    .optional()
    .meta({ description: "What it shows about the trainee, for each competency.", examples: [{ C2: "strong" }] }),
  breaks: z.array(hardRule).max(5).optional().describe("Hard rules it breaks."),
  repairs: z.array(hardRule).max(5).optional().describe("Hard rules it puts right again, if they were broken before."),
  because: prose.optional().describe("One or two sentences for the debrief: why this was good, or what it missed."),
  step,
  experts,
  covers: coversHere,
}

/** How an act bears on risk to people and to the team: the terms of rubric 2.3.2. */
const act = {
  effectiveness: fraction.describe("How much of the risk to people it takes away when it comes in time, from 0 to 1."),
  exposes: z.array(id).max(10).describe("Threats the team meets in it; an empty list means that nobody is exposed."),
  aggravated: z.array(id).max(10).optional().describe("Aggravators that apply to it."),
  "secondary-harm": z
    .number()
    .min(0)
    .max(1000)
    .optional()
    .describe("Harm the act itself does to people, on the scale of the harm index."),
}

const wordingByRole = z.record(id, short)

/** How somebody answers a sentence: the first of a list whose condition holds when it is said. */
const reaction = z
  .strictObject({
    id: id.describe("Its name; choices, actions, injects and answers share one set of names."),
    text: short.describe("The answer in a few words; two trainees who play the talk see it."),
    when: condition
      .optional()
      .describe("For which case it is: the first whose condition holds is given. The last one has no condition."),
    learns: effects.learns,
    trust: effects.trust,
    rapport: effects.rapport,
    consent: effects.consent,
    reply: prose.optional().describe("What is said or happens, after the reply of the choice itself."),
    to: target.optional(),
  })
  .describe("One way somebody may answer.")

export const choice = z
  .strictObject({
    id: id.describe("Its name; choices, actions and injects share one set of names."),
    text: short.describe("What the trainee reads."),
    as: wordingByRole.optional().describe("Another wording for a role, for example advice instead of an order."),
    ...gate,
    ...effects,
    ...evidence,
    question: questionKind
      .optional()
      .describe("Which kind of question it is; the debrief counts them for each person talked with."),
    asks: askLevel
      .optional()
      .describe(
        "What it asks about: what happens to many (`pattern`), to one person (`case`), or names and papers (`file`).",
      ),
    "needs-consent": z
      .record(id, id)
      .optional()
      .meta({
        description: "Whose consent it needs, and to what; done without it breaks H04.",
        examples: [{ esi: "referral" }],
      }),
    stance: stance
      .optional()
      .describe("What you call the choice when nothing can be worked out; not used when there is `acts`."),
    acts: z
      .strictObject({
        against: id.describe("The risk to people it is about, from `civil-risks`."),
        ...act,
        with: z.array(id).max(10).optional().describe("Mitigations this choice brings along; they count as checked."),
      })
      .optional()
      .describe("Lets the doctrine work out the stance of a decision that leaves no time for a risk card."),
    reply: prose.optional().describe("What is said or happens at once, before the text of the next beat."),
    to: target,
    once: z.boolean().optional().describe("Whether it can be done once only."),
    answers: z
      .array(reaction)
      .min(1)
      .max(6)
      .optional()
      .describe("How it is answered, where that depends on rapport, team or consent."),
  })
  .describe("One thing the trainee can say or do.")

export const observable = z
  .strictObject({
    id: id.describe("Its name, once in the scenario."),
    shows: indicatorCode.optional().meta({
      description: "The indicator it shows: this makes it a signal. Give each thing either `shows` or `noise`.",
      examples: ["EW02"],
    }),
    noise: z
      .union([distractorCode, z.literal("plain")])
      .optional()
      .meta({
        description: "The distractor it is, or `plain` for an everyday thing: this makes it harmless.",
        examples: ["D08", "plain"],
      }),
    heard: z.boolean().optional().describe("Whether it was said, not seen; listening again costs no time."),
    cluster: id.optional().describe("Signals with the same cluster count as one, and one flag among them is enough."),
    absent: z
      .strictObject({
        of: id.describe("The community in whose life it is missing."),
        line: z.int().min(1).max(12).describe("Which line of that community's `baseline` it breaks; 1 is the first."),
      })
      .optional()
      .meta({
        description: "It is something that is not there, though on other days it is; `name` says where it should be.",
        examples: [{ of: "kibo", line: 1 }],
      }),
    about: id.optional().meta({
      description: "Who is seen in it, in a word of your own, such as women or herders; shows whom trainees suspect.",
      examples: ["herders"],
    }),
    kit: z
      .enum(pieces)
      .optional()
      .describe("Which picture stands for it; without it the thing stands in the list only."),
    at: spot.optional().meta({
      description: "Where its picture stands: from left to right, and from the horizon (0) to the front (100).",
      examples: [[30, 60]],
    }),
    name: short.describe("What it is called before anyone looks; it must not give the answer away."),
    look: prose.describe("What is seen on looking closer; it goes into the notebook."),
    picture: id.optional().describe("A picture of media/media.yaml that is shown once it was looked at."),
    takes: duration
      .optional()
      .describe("How long a first look takes; without it 1 minute, or none for something heard."),
    when: condition.optional().describe("The thing is there only while this condition holds."),
  })
  .describe("A thing that can be looked at, flagged or left.")

export const planAction = z
  .strictObject({
    text: short.describe("What the trainee reads."),
    as: wordingByRole.optional().describe("Another wording for a role, for example advice instead of an order."),
    ...gate,
    ...effects,
    ...evidence,
    ...act,
    "no-go": z.boolean().optional().describe("Whether it is the decision not to go."),
    routes: z
      .array(id)
      .min(1)
      .max(6)
      .optional()
      .describe("Routes of the scenario's `map` it can take, the usual one first; nothing is worked out from them."),
    reply: prose.optional().describe("What is said or happens at once, before the text of the next beat."),
    to: target,
  })
  .describe("An action the trainee can commit to.")

export const plan = z
  .strictObject({
    against: id.describe("The risk to people it is about, from `civil-risks`."),
    threats: z
      .array(id)
      .min(1)
      .max(10)
      .describe("Threats the trainee is asked to estimate; name every threat that an action exposes the team to."),
    needs: z.array(id).min(1).max(20).describe("The facts of `info` that decide; knowing them is part of the score."),
    /** At most ten: the reference plan is found by trying every combination. */
    mitigations: z.array(id).max(10).describe("Measures on offer, from `mitigations`."),
    actions: z.record(id, planAction).describe("What the trainee can commit to, each action with an id."),
  })
  .describe("A risk card: the trainee estimates threats, adds and checks measures, and commits to one action.")

const { uses: _uses, ...outcomeEffects } = effects
const { experts: _experts, ...outcomeEvidence } = evidence

/** What comes of something that was put together and handed in: the first of a list whose condition holds. */
export const outcome = z
  .strictObject({
    id: id.describe(
      "Its name; choices, actions, injects and what comes of reports, sorts and picks share one set of names.",
    ),
    text: short.describe("What comes of it, in a few words; the debrief says it."),
    when: condition
      .optional()
      .describe("For which of them: the first whose condition holds is what comes. The last one has no condition."),
    ...outcomeEffects,
    ...outcomeEvidence,
    stance: stance.optional().describe("What you call it when it comes to this."),
    reply: prose.optional().describe("What is said or happens at once, before the text of the next beat."),
    to: target,
  })
  .describe("What comes of it.")

const answer = outcome
  .extend({
    "asks-back": z
      .boolean()
      .optional()
      .describe("Whether they ask for more: once, and then the report can be changed and sent again."),
    silent: z
      .boolean()
      .optional()
      .describe("No answer comes; from now on the trainee can chase it, wherever she is, and should."),
  })
  .describe("What comes back when the report is sent.")

const need = z.enum(["must", "may", "must-not"])
export type Need = z.infer<typeof need>

export const report = z
  .strictObject({
    id: id.describe("Its name; `done` can ask for it once it was sent."),
    text: short.describe("What it is called on the screen, such as: Report to the operations room."),
    by: clock.optional().describe("Until when it is of use; sent later it is late."),
    urgency: urgency.describe("How urgent it really is: in the day's report, within the hour, or at once."),
    items: z.record(id, need).meta({
      description:
        "Which facts of `info` it can hold, and whether it must, may or must not; each is on offer once it is known.",
      examples: [{ "who-was-seen": "must", "talk-at-the-well": "must-not" }],
    }),
    to: z
      .record(
        id,
        z.strictObject({
          text: short.describe("Who it is."),
          knows: need.describe("Whether they must, may or must not have this report."),
          identifiers: z
            .union([z.boolean(), z.record(id, id)])
            .optional()
            .meta({
              description:
                "Whether the person agreed that they may know who it is about: yes or no, or whose consent to what.",
              examples: [true, { esi: "referral" }],
            }),
        }),
      )
      .describe("To whom it can go, each addressee with an id."),
    answers: z
      .array(answer)
      .min(1)
      .max(12)
      .describe("What comes back; the first answer whose condition holds. The last one has no condition."),
    chase: z
      .strictObject({
        id: id.describe("Its name; an inject can wait for it with `done`, and bring the answer."),
        takes: duration.optional().describe("How long it takes."),
        reply: prose.optional().describe("What is heard at once."),
      })
      .optional()
      .describe("Asking again where no answer came; a report with a silent answer needs it."),
  })
  .describe(
    "A report the trainee puts together: what was seen, heard or concluded, how sure, to whom, how urgent, without names.",
  )

export const sort = z
  .strictObject({
    id: id.describe("Its name; `done` can ask for it once it was handed in."),
    text: short.describe("The question the trainee answers for every card."),
    shows: z.array(competency).min(1).max(3).describe("The competencies it is evidence of."),
    bins: z
      .record(
        id,
        z.strictObject({
          text: short.describe("The name of the bin."),
          alarm: z
            .boolean()
            .optional()
            .describe("Whether putting a card here raises an alarm; then a card that does not belong is a false one."),
        }),
      )
      .meta({
        description: "What cards can be, each bin with an id.",
        examples: [{ smuggling: { text: "Smuggling" } }],
      }),
    marks: z
      .record(id, short)
      .optional()
      .meta({
        description: "What can be ticked on every card besides, each mark with an id.",
        examples: [{ act: "Act", means: "Means", purpose: "Purpose" }],
      }),
    cards: z
      .record(
        id,
        z.strictObject({
          text: prose.describe("What is on the card."),
          bin: id.describe("The bin where it belongs."),
          has: z.array(id).max(8).optional().describe("The marks that are right for it; without this: none."),
          because: prose.describe("Why it belongs there; the debrief says it."),
        }),
      )
      .describe("The cards, each with an id."),
    partial: z.boolean().optional().describe("Whether it can be handed in with cards in no bin."),
    outcomes: z
      .array(outcome)
      .min(1)
      .max(12)
      .describe("What comes of it: the first whose condition holds. The last one has no condition."),
  })
  .describe("Cards the trainee puts into bins, each with how sure she is.")

const weekday = z.enum(weekdays)
const posture = z.enum(postures)
const planDay = z.int().min(1).max(28)

const watched = z.strictObject({
  weeks: z.int().min(0).max(12).describe("For how many weeks."),
  there: z.record(id, z.array(weekday).max(7)).meta({
    description: "On which weekdays somebody was at which place.",
    examples: [{ kibo: ["monday", "thursday"] }],
  }),
})

export const allocate = z
  .strictObject({
    id: id.describe("Its name; `done` can ask for it once it was adopted."),
    text: short.describe("What it is called on the screen, such as: Where we are in the next two weeks."),
    continues: id
      .optional()
      .describe("An earlier plan it takes up: its places, means and days; what is written here holds instead."),
    from: planDay.optional().describe("The first day that can be planned; those before it were played."),
    days: planDay.optional().describe("How many days it covers."),
    first: weekday.optional().describe("The weekday of day 1; without it: monday."),
    places: z
      .record(
        id,
        z.strictObject({
          people: z.int().min(1).max(1_000_000).describe("How many people live there."),
          risk: z
            .array(z.number().min(0).max(100))
            .min(1)
            .max(28)
            .meta({
              description:
                "For each day, how likely people come to harm when somebody comes and nobody is in the way, in hundredths; the last one holds on.",
              examples: [[10, 10, 10, 40]],
            }),
          posture: posture.optional().describe("The most that fits there; without it: firm."),
        }),
      )
      .optional()
      .describe("Places of world.yaml where somebody can be."),
    means: z
      .record(
        id,
        z.strictObject({
          text: short.describe("What it is, such as: Patrol on foot."),
          key: z
            .string()
            .regex(/^[a-z]$/, "key")
            .meta({
              description: "The letter by which it is placed.",
              patternErrorMessage: "One small letter, such as p.",
            }),
          each: z.int().min(1).max(9).describe("How many of it can be out on one day."),
          protects: fraction.describe("The share of the risk that one of it takes away where it is, from 0 to 1."),
          posture: posture.describe("How it looks from outside."),
          costs: z
            .record(id, z.number().min(0).max(1000))
            .optional()
            .meta({ description: "What one of it takes from each budget on a day.", examples: [{ hours: 3 }] }),
          from: id.optional().describe("The place from which its reach is measured; with `around`."),
          around: around
            .optional()
            .describe("How far it reaches from there, in hundredths of the map's width; without it, everywhere."),
        }),
      )
      .optional()
      .describe("What can be sent, each with an id."),
    budgets: z
      .record(
        id,
        z.strictObject({
          text: short.describe("What it is, such as: Helicopter hours."),
          amount: count.describe("How much there is for all days together."),
          reserve: count.optional().describe("How much should be left for an emergency."),
        }),
      )
      .optional()
      .describe("What is used up, each with an id."),
    weather: z
      .array(
        z.strictObject({
          day: planDay.describe("On which day."),
          text: short.describe("What it is, such as: Low cloud."),
          grounds: z.array(id).max(10).describe("The means that stay where they are."),
        }),
      )
      .max(28)
      .optional()
      .describe("Days on which some means cannot go; trainees see them."),
    returns: z
      .record(
        id,
        z.strictObject({
          at: id.describe("The place where somebody must be."),
          days: z.array(planDay).min(1).max(28).describe("On one of these days."),
          with: z.array(id).min(1).max(10).optional().describe("The means that count; without it, any."),
        }),
      )
      .optional()
      .describe("What keeps a promise of the scenario, if it was made, each by the promise's id."),
    watched: watched.optional().describe("What the adversary has seen before day 1; without it, nothing."),
    rates: z
      .boolean()
      .optional()
      .describe("Whether the trainee first says how great she takes the risk to be at each place."),
    outcomes: z
      .array(outcome)
      .min(1)
      .max(12)
      .describe("What comes of it: the first whose condition holds. The last one has no condition."),
  })
  .describe("A plan of who is where on which day, against somebody who watches and learns.")

const hour = z.int().min(0).max(24)

/** Some hours of a week. */
const hours = {
  days: z.array(weekday).min(1).max(7).optional().describe("On which days; without this every day."),
  from: hour.max(23).describe("From which hour of the day, 0 to 23."),
  to: hour.describe("Up to which hour, 0 to 24; when it is not after `from`, an hour of the next day."),
}

const presence = z.strictObject({
  kind: id.describe("Which kind of presence, from the week's `kinds`."),
  at: oneOrMore(id).describe("The place of world.yaml, or a list of places."),
  ...hours,
})

export const week = z
  .strictObject({
    kinds: z.record(id, short).meta({
      description: "Which kinds of presence there can be, each with an id.",
      examples: [{ mounted: "Mounted patrol with lights" }],
    }),
    presence: z.array(presence).max(20).optional().describe("What is there in any case."),
    blocks: z
      .array(
        z
          .strictObject({
            text: short.describe("What people do there then, such as: women walk home from the market."),
            at: id.describe("The place of world.yaml."),
            ...hours,
            harm: z
              .number()
              .min(0)
              .max(1000)
              .describe("Harm each time while nobody is there, on the scale of the harm index."),
            lowered: z.record(id, fraction).meta({
              description: "Which share of the harm each kind of presence takes away, from 0 to 1.",
              examples: [{ mounted: 0.6 }],
            }),
          })
          .describe("Hours at one place in which people are at risk."),
      )
      .min(1)
      .max(20)
      .describe("Where and when people are at risk."),
  })
  .describe("A week that is played again hour by hour, without what was picked and with it.")

export const pick = z
  .strictObject({
    id: id.describe("Its name; `done` can ask for it once it was handed in."),
    text: short.describe("What is to be chosen, such as: Change one paragraph of the night order."),
    shows: z.array(competency).min(1).max(3).describe("The competencies it is evidence of."),
    budget: z
      .record(
        id,
        z.strictObject({
          text: short.describe("What it is called, such as: paragraphs."),
          has: count.describe("How much of it there is."),
        }),
      )
      .meta({
        description: "What cards cost, and how much of it there is; one or more, each with an id.",
        examples: [{ crews: { text: "crews", has: 4 } }],
      }),
    cards: z
      .record(
        id,
        z
          .strictObject({
            title: short.describe("What the card is."),
            text: prose.optional().describe("What is on it."),
            was: prose.optional().describe("Of something that is changed: how it read before."),
            costs: z
              .record(id, count)
              .optional()
              .meta({ description: "What it costs; without this nothing.", examples: [{ crews: 2 }] }),
            needs: z.array(id).max(10).optional().describe("Cards without which it cannot be picked."),
            clashes: z.array(id).max(10).optional().describe("Cards with which it cannot be picked."),
            effect: z
              .number()
              .min(-1000)
              .max(1000)
              .optional()
              .describe("What it does by itself; below 0 it does harm. Without this nothing, or what the week shows."),
            brings: z
              .array(
                presence.extend({
                  with: z.array(id).max(10).optional().describe("It comes only where these cards are picked too."),
                }),
              )
              .max(10)
              .optional()
              .describe("Presence that it brings into the `week`."),
            because: prose.describe("What it does and why; the debrief says it."),
          })
          .describe("One card."),
      )
      .describe("What can be picked, each card with an id."),
    together: z
      .array(
        z
          .strictObject({
            of: z.array(id).min(1).max(10).describe("Cards that must all be picked for it."),
            without: z.array(id).max(10).optional().describe("Cards of which none may be picked for it."),
            effect: z.number().min(-1000).max(1000).describe("What comes on top; below 0 it does harm."),
            because: prose.describe("Why; the debrief says it."),
          })
          .describe("What cards do together, or one does without another."),
      )
      .max(20)
      .optional()
      .describe("What depends on the set: a card that does nothing alone, or does harm without another."),
    week: week.optional(),
    outcomes: z
      .array(outcome)
      .min(1)
      .max(12)
      .describe("What comes of it: the first whose condition holds. The last one has no condition."),
  })
  .describe("Cards of which the trainee picks some under a budget; what counts is the set.")

const whereabouts = z
  .union([id, spot])
  .optional()
  .meta({
    description: "Where it is on the map: a place of world.yaml, or a spot as [x, y]; without it, it is on none.",
    examples: ["landing", [66, 36]],
  })

export const board = z
  .strictObject({
    id: id.describe("Its name; `done` can ask for it once it was handed in."),
    text: short.describe("What it is called on the screen, such as: The fragments of the last two weeks."),
    shows: z.array(competency).min(1).max(3).describe("The competencies it is evidence of."),
    by: clock.optional().describe("Until when the product is of use; handed in later it is late."),
    hypotheses: z
      .record(
        id,
        z.strictObject({
          text: short.describe("What might be so."),
          holds: z.boolean().describe("Whether it is so in your scenario."),
          because: prose.describe("Why, for the debrief."),
        }),
      )
      .describe("What might lie behind the fragments, each with an id. Several may be true, or none."),
    fragments: z
      .record(
        id,
        z.strictObject({
          text: prose.describe("What was seen, heard or received, in a sentence or two."),
          from: short.optional().describe("Where it comes from, as far as the trainee can see."),
          at: whereabouts,
          seen: clock.optional().describe("When it happened or came in."),
          grade: z
            .string()
            .regex(gradePattern, "grade")
            .meta({
              description: "The grade it deserves: the source from A to F, what it says from 1 to 6.",
              examples: ["B2"],
              patternErrorMessage: "A letter from A to F and a number from 1 to 6, such as B2.",
            }),
          "points-to": z
            .array(id)
            .max(6)
            .optional()
            .describe("The hypotheses it speaks for; without this it is noise, and speaks for none."),
          copies: id.optional().describe("The fragment whose origin it shares: it tells the same once more."),
          planted: z.boolean().optional().describe("Whether somebody made it up to mislead."),
          shows: indicatorCode.optional().meta({
            description: "The indicator it is a case of, for the debrief; it moves no score.",
            examples: ["EW16"],
          }),
          noise: distractorCode.optional().meta({
            description: "The distractor it is a case of, for the debrief; it moves no score.",
            examples: ["D09"],
          }),
          when: condition.optional().describe("On the board only while this holds, such as after somebody was asked."),
          because: prose.describe("Why it is what it is; the debrief says it."),
        }),
      )
      .describe("What lies on the table, each fragment with an id. It is shown in the order of its times."),
    model: z
      .strictObject({
        text: short.describe("What the model is, and what it was fed with."),
        cells: z
          .record(
            id,
            z.strictObject({
              text: short.describe("The name of the area."),
              at: whereabouts,
              says: short.describe("What the model says of it."),
              right: z.boolean().describe("Whether it is right there."),
              "told-by": z
                .array(id)
                .max(10)
                .optional()
                .describe("The fragments from which one could tell that it is right or wrong."),
              because: prose.describe("Why, for the debrief."),
            }),
          )
          .describe("The areas it says something of, each with an id."),
      })
      .optional()
      .describe("A forecast the trainee accepts or overrides, area by area."),
    product: z
      .strictObject({
        to: z.record(id, short).meta({
          description: "Who could have it, each with an id.",
          examples: [{ au: "The liaison team of the AU" }],
        }),
        lines: z
          .record(
            id,
            z.strictObject({
              text: prose.describe("What the line says."),
              to: z.array(id).max(8).describe("Who should have it; an empty list keeps it in the house."),
              identifies: z
                .boolean()
                .optional()
                .describe("Whether somebody can be recognised by it; then it breaks H03 to give it to anybody else."),
              because: prose.describe("Why, for the debrief."),
            }),
          )
          .describe("The lines of the product, each with an id."),
      })
      .optional()
      .describe("What goes out, line by line, and to whom."),
    outcomes: z
      .array(outcome)
      .min(1)
      .max(12)
      .describe("What comes of it: the first whose condition holds. The last one has no condition."),
  })
  .describe(
    "The analysis table: fragments graded and linked to hypotheses, a model to rely on or not, a product to release.",
  )

export const beat = z
  .strictObject({
    id: id.describe("Its name; beats and endings share one set of names."),
    at: id.describe("The place of world.yaml that is shown."),
    with: z.array(id).max(10).optional().describe("Cast members who are there; for your own records and the checker."),
    talk: z
      .strictObject({
        with: id.describe("Who is talked with, from `people`."),
        hears: z.array(id).max(10).optional().describe("Cast members who can hear it too, besides your team."),
        around: short.optional().describe("Others who can hear it, in words, such as: the women on the bench."),
      })
      .optional()
      .describe("It is a talk: with whom, and who else hears; with nobody else it is private."),
    text: prose.describe("What is read on arrival; a paragraph that begins with {id}: is spoken by that cast member."),
    again: prose.optional().describe("What is read on coming back; without it only the reply to the last act is."),
    picture: id.optional().describe("A picture of media/media.yaml that is shown here, beside the words."),
    bed: z.enum(beds).optional().describe("Another background sound than the place's own."),
    part: id
      .optional()
      .describe("The part of the story it belongs to; `to: { resume: … }` comes back to the part where it was left."),
    limit: z
      .strictObject({
        within: seconds.describe("How much real time there is; trainees can switch time limits off."),
        else: id.describe("The choice of this beat that is taken for the trainee when the time is over."),
      })
      .optional()
      .describe("A decision against the clock."),
    covers: coversHere,
    observe: z.array(observable).max(60).optional().describe("What can be looked at."),
    choices: z.array(choice).max(12).optional().describe("What can be said or done; the game shuffles the order."),
    plan: plan.optional(),
    report: report.optional(),
    sort: sort.optional(),
    board: board.optional(),
    allocate: allocate.optional(),
    pick: pick.optional(),
  })
  .describe("One moment in one place, with something to do.")

export const scenario = z
  .strictObject({
    scenario: id.describe("The scenario's id, once in the pack."),
    title: short.describe("The scenario's title."),
    format: z
      .enum(["snap", "patrol", "exercise"])
      .describe(
        "One short dilemma (`snap`), a `patrol`, or a long `exercise`; a decision in a snap weighs half as much.",
      ),
    minutes: z
      .int()
      .min(1)
      .max(240)
      .meta({
        description: "How many minutes a trainee needs; shown before the start.",
        examples: [25],
      }),
    advisory: z.enum(["A", "B", "C"]).describe("Which content advisory of pack.yaml is shown first."),
    covers: z
      .array(mechanism)
      .min(1)
      .max(89)
      .meta({
        description: "Which mechanisms of the training plan it exercises; for your own records.",
        examples: [["M12", "M22"]],
      }),
    roles: z.array(id).min(1).max(10).describe("Roles of world.yaml that can play it."),
    objectives: z
      .array(
        z.union([
          short,
          z.strictObject({
            text: short.describe("The objective in words."),
            shows: z.array(competency).min(1).max(12).describe("The competencies it is about."),
          }),
        ]),
      )
      .min(1)
      .max(10)
      .describe("What trainees will practise; they see it. With `shows`, the checker sees that it can be practised."),
    briefing: z
      .strictObject({
        situation: prose.describe("Where you are, and what is known."),
        task: prose.describe("What is asked of you."),
        "task-as": z.record(id, prose).optional().describe("Another task for a role."),
        communities: z
          .array(id)
          .min(1)
          .max(10)
          .describe("Communities whose normal life is shown, because a warning is a change from it."),
        show: z.array(id).min(1).max(20).describe("Places marked on the map."),
      })
      .describe("What trainees read before they begin."),
    clock: z
      .strictObject({
        from: clock.describe("When the scenario begins."),
        to: clock.describe("When it should be over; nothing stops by itself then."),
      })
      .describe("When the scenario begins, and when it should be over; trainees see both."),
    weather: z.enum(weathers).optional().describe("The weather; without it: clear."),
    assets: z.record(id, count).meta({
      description: "Means that can run out, and how many there are; {} when there are none.",
      examples: [{ cars: 2, interpreters: 1 }],
    }),
    "asset-names": z
      .record(id, short)
      .optional()
      .describe("How assets are called on the screen; without it, the id with spaces."),
    trust: z.record(id, trustAt).meta({
      description: "How far each community trusts you at the start, from 0 to 100; trainees do not see the number.",
      examples: [{ kibo: 50 }],
    }),
    people: z
      .record(
        id,
        z.strictObject({
          rapport: rapportAt.describe("How open the person is with the team at the start, from 0 to 4."),
          survivor: z
            .boolean()
            .optional()
            .describe("Whether the person may have survived violence: asking what happened then breaks H01."),
          consents: z
            .record(id, short)
            .optional()
            .meta({
              description: "What the person can agree to or refuse, each with an id.",
              examples: [{ referral: "That the women's protection adviser gets in touch" }],
            }),
          card: z
            .strictObject({
              about: prose.describe("Who you are, and what happened so far."),
              knows: z.array(short).min(1).max(8).describe("What you know."),
              wants: z.array(short).min(1).max(8).describe("What you want."),
              fears: z.array(short).min(1).max(8).describe("What you are afraid of."),
              "will-not-say": z.array(short).min(1).max(8).describe("What you will not say to these visitors."),
            })
            .optional()
            .describe("The role card for the trainee who plays this person when two share a laptop."),
        }),
      )
      .optional()
      .describe("With whom the trainee can talk, each a cast member."),
    threats: z
      .record(
        id,
        z.strictObject({
          title: short.describe("The danger in words."),
          likelihood: level.describe("How likely it is when nothing is done against it, from 1 to 5."),
          impact: level.describe("How bad it would be for the team, from 1 to 5."),
          intent: level.optional().describe("Their will, from 1 to 5; for your own records."),
          capability: level.optional().describe("Their means, from 1 to 5; for your own records."),
          inhibiting: level.optional().describe("What holds them back, from 1 to 5; for your own records."),
        }),
      )
      .describe("Dangers to the team, each with an id; the levels are the truth, which trainees do not see."),
    aggravators: z
      .record(
        id,
        z.strictObject({
          title: short.describe("What it is."),
          unless: z.array(id).max(10).optional().describe("Mitigations any one of which takes it away."),
          raises: z
            .record(
              id,
              z.strictObject({
                likelihood: factor.optional().describe("How often as likely the threat becomes: 1.2 is a fifth more."),
                impact: factor.optional().describe("How often as bad the threat becomes: 1.2 is a fifth more."),
              }),
            )
            .meta({
              description: "By how much it makes each threat worse.",
              examples: [{ ambush: { likelihood: 1.2, impact: 1.3 } }],
            }),
        }),
      )
      .optional()
      .describe("What makes a threat worse when an act is done in a certain way, each with an id."),
    "civil-risks": z
      .record(
        id,
        z.strictObject({
          title: short.describe("The risk in words."),
          likelihood: level.describe("How likely it is if nobody acts, from 1 to 5."),
          severity: level.describe("How bad it would be for people, from 1 to 5."),
          people: z.int().min(1).max(1_000_000).describe("How many people it is about."),
          window: duration.describe("How long acting can still help."),
          from: clock.optional().describe("When the window opens; without it, at the start of the scenario."),
          imminent: z.boolean().optional().describe("Whether it is about to happen."),
        }),
      )
      .describe("What may happen to civilians if nobody acts, each risk with an id."),
    mitigations: z
      .record(
        id,
        z.strictObject({
          text: short.describe("The measure in words."),
          takes: duration.optional().describe("How long it takes to prepare; it passes when the trainee commits."),
          uses: assetsUsed.optional().meta({
            description: "Assets that must be there; they are not used up, and measures share them.",
            examples: [{ cars: 2 }],
          }),
          lowers: z
            .record(
              id,
              z.strictObject({
                likelihood: fraction.optional().describe("The share of the likelihood it takes off: 0.35 is 35 %."),
                impact: fraction.optional().describe("The share of the impact it takes off: 0.35 is 35 %."),
              }),
            )
            .meta({
              description: "How much it takes off each threat.",
              examples: [{ ambush: { likelihood: 0.35, impact: 0.2 } }],
            }),
          verify: z
            .strictObject({
              text: short.describe("What the trainee does to check it."),
              takes: duration.optional().describe("How long checking takes."),
              reply: prose.describe("What the answer is."),
            })
            .optional()
            .describe("How the trainee can check it; a measure with this that nobody checked counts half."),
          when: condition.optional().describe("The condition under which it can be added."),
          closed: short.optional().describe("What is said while it cannot be added."),
        }),
      )
      .describe("Measures that lower the risk to the team, each with an id; a risk card offers them."),
    info: z
      .record(
        id,
        z.strictObject({
          title: short.describe("The question it answers; the risk card shows it even before the answer is known."),
          text: prose.describe("The answer."),
          kind: kindOfFact.describe("Whether the team saw it, someone told it, or it is a conclusion."),
          grade: z
            .string()
            .regex(gradePattern, "grade")
            .optional()
            .meta({
              description:
                "How good it is: how reliable the source, from A to F, and how credible what was said, from 1 to 6.",
              examples: ["B2"],
              patternErrorMessage: "A grade: a letter from A to F and a number from 1 to 6, such as B2.",
            }),
          identifies: z.boolean().optional().describe("Whether somebody can be recognised by it."),
          "without-names": prose
            .optional()
            .describe("The same, told so that nobody can be recognised; a report can hold this instead."),
        }),
      )
      .describe("Facts that can be learnt, each with an id; they go into the notebook."),
    map: z
      .strictObject({
        routes: z
          .record(
            id,
            z.strictObject({
              title: short.describe("The route in words, such as: By the school."),
              from: id.describe("The place where it begins."),
              to: id.describe("The place where it ends."),
              over: z
                .array(id)
                .min(1)
                .max(8)
                .describe("The roads of world.yaml it goes over; of several ways over them it is the quickest."),
              by: z.enum(means).optional().describe("Whether it is driven or walked; without it: car."),
              with: id
                .optional()
                .describe("The measure by which this route is taken; without it, it is the usual one."),
              when: condition.optional().describe("It is drawn only while this condition holds."),
            }),
          )
          .optional()
          .describe("Routes that trainees can compare, each with an id."),
        stands: z
          .record(
            id,
            z.strictObject({
              title: short.describe("What stands there."),
              at: id.describe("The place where it stands."),
              asset: id.optional().describe("The asset it is; it is no longer drawn when none is left."),
              by: z.enum(means).optional().describe("Whether it drives or walks; without it: car."),
              ready: duration.optional().describe("How long it takes before it can leave."),
              within: duration
                .optional()
                .describe("Its reach over the roads: how far it comes in this time, `ready` included."),
              around: around
                .optional()
                .describe("Its reach through the air: a ring, in hundredths of the map's width."),
              when: condition.optional().describe("It is drawn only while this condition holds."),
            }),
          )
          .optional()
          .describe("What stands where and how far it reaches, each with an id."),
        areas: z
          .record(
            id,
            z.strictObject({
              title: short.describe("What is known of it."),
              at: spot.describe("Its middle, from west to east and from north to south."),
              around: around.describe("How far it goes around its middle, in hundredths of the map's width."),
              threat: id.optional().describe("The threat it is about, from `threats`."),
              when: condition.optional().describe("It is drawn only while this condition holds."),
            }),
          )
          .optional()
          .describe("What the trainee knows of the ground, each with an id; let `when` wait until it is learnt."),
      })
      .optional()
      .describe("What trainees see on the map besides the land; nothing is scored by it."),
    start: id.describe("The beat where the story begins."),
    beats: z.array(beat).min(1).max(10_000).describe("The moments of the story."),
    injects: z
      .array(
        z
          .strictObject({
            id: id.describe("Its name; `done` can ask for it."),
            at: clock.optional().describe("It does not come before this time."),
            when: condition.optional().describe("It comes only when this condition holds."),
            unless: condition.optional().describe("It does not come while this condition holds."),
            from: short.optional().describe("Who sends it; without it: Radio."),
            text: prose.describe("What it says."),
            step,
            cue: z.enum(cues).optional().describe("Its sound; without it: radio."),
            learns: z.array(id).max(20).optional().describe("Facts of `info` that go into the trainee's notebook."),
            trust: z
              .record(id, trustBy)
              .optional()
              .meta({ description: "By how much the trust of a community rises or falls.", examples: [{ kibo: -5 }] }),
            to: id.optional().describe("Moves the story to this beat, wherever it is; not to an ending."),
            covers: coversHere,
          })
          .describe("A message or an event; it needs `at` or `when`, or both."),
      )
      .max(50)
      .optional()
      .describe("Messages and events that come whatever the trainee does."),
    endings: z
      .record(
        id,
        z.strictObject({
          title: short.describe("A short name for it."),
          at: id.optional().describe("The place of world.yaml that is shown; without it, the last one."),
          text: prose.describe("What has become of people."),
          harm: z
            .enum(["averted", "reduced", "displaced", "suffered"])
            .describe("What became of the harm; `displaced` means that it happened elsewhere. Never scored."),
          trust: z
            .record(id, trustBy)
            .optional()
            .meta({ description: "By how much trust changes once more.", examples: [{ kibo: -20 }] }),
        }),
      )
      .describe("Where the story can end, each ending with an id."),
    claims: z
      .array(
        z
          .strictObject({
            always: z
              .string()
              .regex(alwaysPattern, "claim")
              .optional()
              .meta({
                description: "What every attempt does in time, counted in beats after something has happened.",
                examples: ["report within 2 beats of learning who-was-seen"],
                patternErrorMessage: "Such as: report within 2 beats of learning who-was-seen.",
              }),
            never: z
              .string()
              .regex(neverPattern, "claim")
              .optional()
              .meta({
                description: "What no attempt does before something has happened.",
                examples: ["commit before assessed"],
                patternErrorMessage: "Such as: commit before assessed.",
              }),
          })
          .describe("One claim."),
      )
      .min(1)
      .max(20)
      .optional()
      .describe("What you claim of every attempt; `forewarn prove` proves each claim, or shows an attempt against it."),
    remembers: z
      .record(
        id,
        z.record(
          id,
          z
            .strictObject({
              says: short.describe("What trainees read in the briefing; in the notebook it stands too."),
              trust: effects.trust,
              rapport: effects.rapport,
              learns: effects.learns,
              watched: watched
                .optional()
                .describe("What the adversary of its plans of presence has seen before day 1, instead of their own."),
            })
            .describe("What is so from the beginning when it came to this."),
        ),
      )
      .optional()
      .meta({
        description:
          "What it notices of earlier scenarios in a campaign: memories of campaign.yaml, each with what it may have come to.",
        examples: [{ "word-in-kibo": { broken: { says: "In Kibo they still wait for you.", trust: { kibo: -10 } } } }],
      }),
    debrief: z
      .strictObject({ ask: z.array(short).min(1).max(10).describe("Questions for the talk afterwards.") })
      .describe("What is added to the debrief; the rest of it is made from the attempt."),
  })
  .meta({ title: "Scenario", description: "One scenario: places, people, choices and risks, told as beats." })

export const packFile = z
  .strictObject({
    pack: id.describe("The pack's id; attempts name it."),
    title: short.describe("The pack's title."),
    version: version.describe("Three numbers; raise them when you change rules."),
    language: z
      .string()
      .regex(/^[a-z]{2}$/, "language")
      .meta({
        description: "The language of its texts, in two letters.",
        examples: ["en"],
        patternErrorMessage: "Two small letters, such as en.",
      }),
    languages: z
      .array(
        z
          .string()
          .regex(/^[a-z]{2}$/, "language")
          .meta({ patternErrorMessage: "Two small letters, such as fr." }),
      )
      .min(1)
      .max(20)
      .optional()
      .meta({
        description: "Other languages it can be read in; each has a file in the folder `text`, such as text/fr.yaml.",
        examples: [["fr", "ar"]],
      }),
    about: prose.describe("What the pack is."),
    audience: z
      .enum(["trainees", "authors"])
      .optional()
      .describe("Whom it is for; what is for authors stands closed below the rest. Without it: trainees."),
    licence: short.describe("Who may use it, and how."),
    authors: z.array(short).min(1).max(50).describe("Who wrote it."),
    review: z
      .strictObject({
        status: z
          .enum(["not-reviewed", "in-review", "reviewed"])
          .describe("How far the review has come; trainees see it."),
        by: z.array(short).max(50).optional().describe("Who reviewed it."),
        on: short.optional().meta({ description: "When it was reviewed.", examples: ["May 2026"] }),
        note: prose.optional().describe("What the review covered, and what it left open."),
      })
      .describe("What subject-matter experts have said about it."),
    advisories: z
      .record(z.enum(["A", "B", "C"]), prose)
      .describe("What is said before a scenario. A: references only. B: someone in distress. C: captivity."),
    support: prose.describe("The support card; fill in real names and numbers of your course."),
    forms: z
      .record(id, z.array(id).min(1).max(50))
      .optional()
      .meta({
        description: "Parallel forms of a test, for before and after a course: for each the ids of its scenarios.",
        examples: [{ a: ["calm-road"], b: ["busy-road"] }],
      }),
  })
  .meta({
    title: "Pack",
    description: "The cover page of a pack: name, version, authors, review, advisories, support.",
  })

const weightsByCompetency = z.record(competency, z.number().min(0).max(1))
const five = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()])
const four = z.tuple([z.number(), z.number(), z.number(), z.number()])
const row = z
  .tuple([riskBand, riskBand, riskBand, riskBand, riskBand])
  .describe("The bands of one likelihood, for impact 1 to 5.")

export const doctrineFile = z
  .strictObject({
    doctrine: id.describe("The doctrine's id."),
    title: short.describe("The doctrine's name."),
    version: version.describe("Three numbers; results name the doctrine they were worked out under."),
    basis: prose.describe("On what it rests, and how sure that is."),
    cautions: z
      .array(prose)
      .max(10)
      .optional()
      .describe(
        "What a reader of a debrief must know of these numbers; every debrief with a worked-out decision says it.",
      ),
    competencies: z
      .record(
        competency,
        z.strictObject({
          name: short.describe("The competency's name."),
          definition: prose.describe("What someone who has it does."),
          "not-yet": prose.describe("What not having it yet looks like."),
          adequate: prose.describe("What having it well enough looks like."),
          strong: prose.describe("What having it fully looks like."),
          passive: prose.describe("How one fails in it by doing too little."),
          reckless: prose.describe("How one fails in it by daring too much."),
          sources: z.array(short).max(20).describe("Where it is taken from."),
        }),
      )
      .describe("What trainees can get better at, from C1 to C12."),
    weights: z
      .record(id, weightsByCompetency)
      .describe(
        "How much each competency matters for a kind of role; it helps to choose the lessons of a debrief, and enters no score.",
      ),
    risk: z
      .strictObject({
        probability: five.describe("Five probabilities, for likelihood 1 to 5."),
        "probability-cuts": four.describe("The four limits at which a probability becomes the next level."),
        probabilities: z
          .tuple([z.number(), z.number()])
          .describe("The smallest and the largest probability that is ever used."),
        severity: five.describe("Five numbers, for impact and severity 1 to 5."),
        "severity-cuts": four.describe("The four limits at which a severity becomes the next level."),
        matrix: z
          .tuple([row, row, row, row, row])
          .describe("Five rows, one for each likelihood; in each row five bands, one for each impact."),
        ceilings: z
          .record(criticality, riskBand)
          .describe("The highest band an act may carry, from PC1 (lifesaving) to PC4 (routine)."),
        criticality: z
          .strictObject({
            "imminent-likelihood": level.describe(
              "PC1: the risk to people is at least so likely, or marked imminent, …",
            ),
            "imminent-window": duration.describe("PC1: … its window is not longer than this, …"),
            "imminent-effectiveness": fraction.describe("PC1: … and the act is at least so effective."),
            PC2: riskBand.describe("The least band of the risk to people for PC2."),
            PC3: riskBand.describe("The least band of the risk to people for PC3; all else is PC4."),
          })
          .describe("How important an act is, from PC1 (lifesaving) to PC4 (routine)."),
        unverified: fraction.describe("The share for which a measure counts that could be checked and was not."),
      })
      .describe("What levels mean, and how much risk may be taken."),
    decision: z
      .strictObject({
        assessment: z
          .strictObject({
            items: fraction.describe("The share of the facts that were known."),
            estimates: fraction.describe("The share of how close the estimates were."),
          })
          .describe("How the assessment is made up."),
        tolerance: z
          .strictObject({
            "over-ceiling": fraction.describe("What is lost for each band over the ceiling."),
            "alarp-gap": fraction.describe("What is lost for each band above what was within reach."),
          })
          .describe("What carrying too much risk costs."),
        quality: z
          .strictObject({
            base: fraction.describe("What counts in any case."),
            mitigation: fraction.describe("The share of the mitigation."),
            tolerance: fraction.describe("The share of the tolerance."),
          })
          .describe("How the way of acting is made up."),
        total: z
          .strictObject({
            assessment: fraction.describe("The share of the assessment."),
            protection: fraction.describe("The share of the protection."),
          })
          .describe("How the whole is made up."),
        caps: z
          .strictObject({
            "no-assessment": count.describe("The most without an assessment."),
            infeasible: count.describe("The most when it was outside what may be risked or done."),
            "hard-rule": count.describe("The most with a broken hard rule."),
            repaired: count.describe("The most with a broken hard rule that was put right."),
          })
          .describe("The most a decision can reach; if several apply, the lowest holds."),
      })
      .describe("The quality of a decision."),
    posture: z
      .strictObject({
        "ceiling-bands": z.number().positive().describe("So many bands over the ceiling are full recklessness."),
        "alarp-bands": z
          .number()
          .positive()
          .describe("So many bands above what was within reach are full recklessness."),
        unassessed: fraction.describe("Recklessness of an act that exposes people without any assessment."),
        harmful: fraction.describe("Recklessness of an act that leaves people worse off than doing nothing."),
        calculated: z
          .strictObject({
            passivity: fraction.describe("Up to this passivity."),
            recklessness: fraction.describe("Up to this recklessness."),
            assessment: fraction.describe("From this assessment."),
          })
          .describe("Within what limits a decision is calculated."),
        passive: fraction.describe("Above this passivity a decision is passive."),
        stated: z
          .record(
            stance,
            z.strictObject({
              passivity: fraction.describe("The passivity it is drawn with."),
              recklessness: fraction.describe("The recklessness it is drawn with."),
            }),
          )
          .describe("Passivity and recklessness for each stance that an author only states."),
      })
      .describe("Where a decision stands between passive and reckless."),
    recognition: z
      .strictObject({
        "least-signals": count.describe("With fewer signals than this nothing is measured."),
        "least-noise": count.describe("With fewer harmless things than this nothing is measured."),
        criterion: z
          .number()
          .positive()
          .describe("From here on we say that someone tends to say nothing, or sees danger everywhere."),
        "criterion-penalty": fraction.describe("What such a leaning takes off the score for C1."),
        interval: z
          .number()
          .min(0.5)
          .max(0.999)
          .describe("How sure an interval is: with 0.95, nineteen of twenty hold the true value."),
        certainty: z
          .strictObject({
            right: z
              .tuple([z.number(), z.number(), z.number()])
              .describe("The marks for a right flag, for confidence 1, 2 and 3."),
            wrong: z
              .tuple([z.number(), z.number(), z.number()])
              .describe("The marks for a wrong flag, for confidence 1, 2 and 3."),
          })
          .describe("Marks for certainty; they are shown and never enter a score."),
      })
      .describe("Telling signs from harmless things."),
    evidence: z
      .strictObject({
        score: z.record(band, fraction).describe("What a shown band counts, from 0 to 1."),
        weight: z
          .strictObject({
            snap: count.describe("In a snap."),
            decision: count.describe("For any other decision."),
            capstone: count.describe("For recognition and broken hard rules."),
          })
          .describe("How much one piece of evidence counts."),
        prior: z
          .strictObject({
            weight: count.describe("How much the beginning counts."),
            level: fraction.describe("The level where everyone begins."),
          })
          .describe("Where everyone begins; it keeps little evidence from saying much."),
        least: count.describe("With less weight than this there is not enough evidence."),
        "not-yet-below": fraction.describe("Below this the band is not-yet."),
        "strong-above": fraction.describe("Above this the band is strong."),
      })
      .describe("From single acts to competencies."),
    timing: z
      .strictObject({
        protective: fraction.describe(
          "From this share of the protection that could be gained an act is a protective one.",
        ),
      })
      .describe("From the first sign to the first act that protects."),
    presence: z
      .strictObject({
        predictable: fraction.describe("Up to this entropy a plan has no marks for being hard to guess."),
        unpredictable: fraction.describe("From this entropy on it has all of them."),
      })
      .describe("Who is where on which day, against somebody who learns."),
    experts: z
      .strictObject({
        least: count.describe("With fewer experts than this a panel's rating is not used."),
        apart: z.number().min(0).max(2.5).describe("With a larger standard deviation than this it is not used either."),
        good: z.number().min(1).max(5).describe("From this mean on the panel calls an option good."),
        poor: z.number().min(1).max(5).describe("Up to this mean the panel calls an option poor."),
      })
      .describe("When a panel's rating of an option is used, and how it is read."),
    "hard-rules": z
      .record(
        hardRule,
        z.strictObject({
          rule: prose.describe("The rule in words."),
          competencies: z.array(competency).min(1).max(12).describe("The competencies it is about."),
          basis: short.describe("Where it is taken from."),
        }),
      )
      .describe("Rules that hold whatever else is true, from H01 to H10."),
  })
  .meta({ title: "Doctrine", description: "What counts as good, and how much; change it only with experts." })

export const indicatorsFile = z
  .strictObject({
    catalogue: id.describe("The catalogue's id."),
    groups: z.record(id, short).describe("Headings, each with an id."),
    indicators: z
      .record(
        indicatorCode,
        z.strictObject({
          title: short.describe("The sign in words; the debrief shows it."),
          group: id.describe("Its heading, from `groups`."),
          from: z.array(short).min(1).max(10).describe("Where it is taken from."),
          seen: prose.describe("How it may be seen."),
          heard: prose.describe("How it may be heard."),
          benign: prose.describe("The harmless thing that looks the same."),
          question: prose.describe("The question that tells the two apart."),
        }),
      )
      .describe("Warning signs; codes are EW or TR and two digits."),
    distractors: z
      .record(
        distractorCode,
        z.strictObject({
          title: short.describe("The harmless thing in words; the debrief shows it."),
          "taken-for": indicatorCode.describe("The sign it is easily taken for, from `indicators`."),
          question: prose.describe("The question that tells the two apart."),
        }),
      )
      .describe("Harmless things that look like signs; codes are D and two digits."),
  })
  .meta({ title: "Indicators", description: "Warning signs, and harmless things that look the same." })

export const worldFile = z
  .strictObject({
    world: id.describe("The world's id."),
    title: short.describe("The name of the map."),
    about: prose.describe("What the area is; for your own records."),
    powers: z.record(id, short).describe("What can be allowed or forbidden to a role, each with an id."),
    roles: z
      .record(
        id,
        z.strictObject({
          title: short.describe("The role's name."),
          about: prose.describe("Who you are in it."),
          weights: id.describe("The row of `weights` in doctrine.yaml for this role."),
          authority: z.record(id, authority).meta({
            description: "What the role may do, for each power; a power that is not named is forbidden.",
            examples: [{ lead: "allowed" }],
          }),
          "advice-takes": duration.optional().describe("How much longer it takes to advise instead of deciding."),
          card: z.array(short).min(1).max(10).describe("The authority card in words."),
        }),
      )
      .describe("Who can be played, each role with an id."),
    communities: z
      .record(
        id,
        z.strictObject({
          name: short.describe("The community's name."),
          about: prose.describe("Who lives there."),
          baseline: z.array(short).min(1).max(12).describe("What is normal here; a warning is a change from it."),
        }),
      )
      .describe("Who lives there, each community with an id."),
    cast: z
      .record(
        id,
        z.strictObject({
          name: short.describe("The person's name."),
          about: short.describe("Who the person is."),
          portrait: z
            .strictObject({
              skin: z.int().min(1).max(6).describe("The tone of the skin, from 1 to 6."),
              hair: z
                .enum([
                  "short",
                  "curls",
                  "bun",
                  "braids",
                  "locs",
                  "grey",
                  "bald",
                  "wrap",
                  "scarf",
                  "cap",
                  "peaked-cap",
                  "helmet",
                  "beret",
                ])
                .describe("The hair, or what covers it."),
              clothes: z.enum(["plain", "pattern", "uniform", "vest", "shirt", "shawl"]).describe("The clothes."),
              colour: z
                .enum(["teal", "ochre", "rust", "indigo", "olive", "sand", "sky", "plum"])
                .describe("The colour of the clothes."),
              age: z.enum(["young", "adult", "elder"]).describe("The age."),
              glasses: z.boolean().optional().describe("Whether the person wears glasses."),
              beard: z.boolean().optional().describe("Whether the person has a beard."),
            })
            .describe("What the person looks like."),
        }),
      )
      .describe("Who can speak, each person with an id; may be {}."),
    places: z
      .record(
        id,
        z.strictObject({
          title: short.describe("The place's name."),
          ground: z.enum(grounds).describe("What the whole place looks like."),
          road: z.enum(roads).optional().describe("The road through it; without it: none."),
          bed: z.enum(beds).describe("Its background sound."),
          map: spot.meta({
            description: "Where it is on the map: from west to east, from north to south.",
            examples: [[40, 50]],
          }),
          pieces: z
            .array(
              z
                .strictObject({
                  kit: z.enum(pieces).describe("Which picture it is."),
                  at: spot.describe("Where it stands: from left to right, from the horizon (0) to the front (100)."),
                  size: z.number().min(0.2).max(4).optional().describe("How large it is; without it 1."),
                })
                .describe("One picture in the place."),
            )
            .max(80)
            .describe("What stands there."),
        }),
      )
      .describe("Where beats happen, each place with an id."),
    map: z
      .strictObject({
        across: z
          .number()
          .min(0.5)
          .max(500)
          .optional()
          .meta({
            description: "How many kilometres it is from west to east; without it, no distances are told.",
            examples: [24],
          }),
        rivers: z
          .array(
            z.strictObject({
              name: short.describe("The river's name."),
              course: z.array(spot).min(2).max(40).describe("The spots it runs through, one after the other."),
            }),
          )
          .max(10)
          .describe("The rivers."),
        roads: z
          .array(
            z.strictObject({
              id: id.optional().describe("Its name for the routes of scenarios; without it, no route can go over it."),
              name: short.describe("The road's name."),
              kind: z.enum(roadKinds).optional().describe("What it is like; without it: track."),
              takes: z
                .strictObject({
                  car: duration.optional().describe("By car; without it, no car can drive here."),
                  foot: duration.optional().describe("On foot; without it, nobody walks here."),
                })
                .optional()
                .meta({
                  description: "How long it takes from one end to the other by daylight.",
                  examples: [{ car: "15 min", foot: "1h 10 min" }],
                }),
              slower: z
                .strictObject({
                  dark: factor.optional().describe("How many times as long it takes in the dark."),
                  rain: factor.optional().describe("How many times as long it takes in rain."),
                })
                .optional()
                .describe("What makes it take longer; without it, nothing does."),
              course: z.array(spot).min(2).max(40).describe("The spots it runs through, one after the other."),
            }),
          )
          .max(20)
          .describe("The roads."),
        hills: z.array(spot).max(40).optional().describe("The spots of hills."),
        land: z
          .array(
            z.strictObject({
              kind: z.enum(landKinds).describe("What is there."),
              at: spot.describe("Its middle."),
              around: around.describe("How far it goes around its middle, in hundredths of the map's width."),
            }),
          )
          .max(60)
          .optional()
          .describe("Woods, fields, reeds, grass and houses."),
        landmarks: z
          .array(
            z.strictObject({
              name: short.describe("Its name."),
              at: spot.describe("Where it is."),
            }),
          )
          .max(20)
          .optional()
          .describe("What has a name on the map and is no place of the story, such as a school."),
      })
      .describe("Rivers, roads, hills and land; spots go from west to east and from north to south."),
  })
  .meta({ title: "World", description: "Where it happens and to whom: roles, communities, cast, places, the map." })

/** Which file of a pack holds what. Every other YAML or JSON file in the folder is a scenario. */
export const packFiles = {
  "pack.yaml": packFile,
  "doctrine.yaml": doctrineFile,
  "indicators.yaml": indicatorsFile,
  "world.yaml": worldFile,
} as const

export type Scenario = z.infer<typeof scenario>
export type Beat = z.infer<typeof beat>
export type Choice = z.infer<typeof choice>
export type Reaction = z.infer<typeof reaction>
export type Talk = NonNullable<Beat["talk"]>
export type Observable = z.infer<typeof observable>
export type { Chance, KindOfFact, Urgency } from "./scales"
export type Plan = z.infer<typeof plan>
export type Outcome = z.infer<typeof outcome>
export type Answer = z.infer<typeof answer>
export type Report = z.infer<typeof report>
export type Sort = z.infer<typeof sort>
export type Board = z.infer<typeof board>
export type Allocate = z.infer<typeof allocate>
export type CardPick = z.infer<typeof pick>
export type Week = z.infer<typeof week>
export type PlanAction = z.infer<typeof planAction>
export type Target = z.infer<typeof target>
export type PackFile = z.infer<typeof packFile>
export type Doctrine = z.infer<typeof doctrineFile>
export type Indicators = z.infer<typeof indicatorsFile>
export type World = z.infer<typeof worldFile>
export type RiskBand = z.infer<typeof riskBand>
export type Criticality = z.infer<typeof criticality>
export type Stance = z.infer<typeof stance>
export type Band = z.infer<typeof band>
export type Authority = z.infer<typeof authority>
export type ChainStep = z.infer<typeof chainStep>

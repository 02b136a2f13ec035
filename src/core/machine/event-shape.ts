import { chances, gradePattern, kindsOfFact, urgencies } from "../pack/scales"
import { z } from "../pack/zod"
import { countable } from "./event"

const word = z.string().regex(/^(?!(?:constructor|prototype)$)[a-z][a-z0-9-]{0,63}$/)
const level = z.int().min(1).max(5)
const hands = z.int().min(0).max(99)
const planDay = z.int().min(1).max(28)
const confidence = z.literal([1, 2, 3])

/**
 * What a trainee can do. One event is one act; the machine decides what follows. Every event names its subject by id,
 * never by position, so that an attempt survives a pack whose lists were put in another order.
 */
export const learnerEvent = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("look"), thing: word }),
  z.strictObject({ type: z.literal("flag"), thing: word, confidence }),
  z.strictObject({ type: z.literal("leave"), thing: word }),
  /** A count she made by eye and wrote down: her own note, which changes nothing. */
  z.strictObject({ type: z.literal("count"), of: z.literal(countable), number: z.int().min(0).max(999) }),
  /**
   * What was voted on a sentence by the one who plays the person it was said to, or by a group: how many would have
   * answered it, in part, or not. A note, which changes nothing.
   */
  z.strictObject({ type: z.literal("vote"), sentence: word, yes: hands, partly: hands, no: hands }),
  /** `lapsed` when the time for the decision was over and the choice was taken for the trainee. */
  z.strictObject({ type: z.literal("choose"), choice: word, lapsed: z.literal(true).optional() }),
  z.strictObject({ type: z.literal("estimate"), threat: word, likelihood: level, impact: level }),
  z.strictObject({ type: z.literal("add"), mitigation: word }),
  z.strictObject({ type: z.literal("drop"), mitigation: word }),
  z.strictObject({ type: z.literal("verify"), mitigation: word }),
  z.strictObject({ type: z.literal("commit"), action: word }),
  /** A fact goes into the report, or is put there in another way. `names` when what identifies a person is left out. */
  z.strictObject({
    type: z.literal("put"),
    fact: word,
    as: z.enum(kindsOfFact),
    grade: z.string().regex(gradePattern).optional(),
    names: z.literal("left-out").optional(),
  }),
  z.strictObject({ type: z.literal("omit"), fact: word }),
  z.strictObject({ type: z.literal("tell"), addressee: word }),
  z.strictObject({ type: z.literal("untell"), addressee: word }),
  z.strictObject({ type: z.literal("urge"), urgency: z.enum(urgencies) }),
  z.strictObject({ type: z.literal("send"), report: word }),
  /** Asking for the answer to a report that was met with silence. */
  z.strictObject({ type: z.literal("chase"), report: word }),
  /** A card goes into a bin, or into another one, or with another confidence or other marks. */
  z.strictObject({
    type: z.literal("place"),
    card: word,
    bin: word,
    confidence,
    marks: z.array(word).min(1).max(8).optional(),
  }),
  z.strictObject({ type: z.literal("lift"), card: word }),
  z.strictObject({ type: z.literal("close"), sort: word }),
  /** What the trainee makes of a fragment of a board, all of it: an event without any takes it back. */
  z.strictObject({
    type: z.literal("pin"),
    fragment: word,
    grade: z.string().regex(gradePattern).optional(),
    /** Hypotheses it speaks for. */
    to: z.array(word).min(1).max(8).optional(),
    /** The fragment whose origin it shares. */
    copies: word.optional(),
    planted: z.literal("planted").optional(),
  }),
  z.strictObject({ type: z.literal("weigh"), hypothesis: word, chance: z.literal(chances) }),
  /** Whether the model is relied on in one area, and the fragment that speaks for it. */
  z.strictObject({ type: z.literal("rely"), cell: word, as: z.enum(["accept", "override"]), because: word.optional() }),
  /** To whom a line of the product goes; without anybody it stays in the house. */
  z.strictObject({ type: z.literal("release"), line: word, to: z.array(word).min(1).max(8).optional() }),
  z.strictObject({ type: z.literal("issue"), board: word }),
  /** So many of some means are at a place on a day of a plan of presence; 0 takes them away. */
  z.strictObject({ type: z.literal("assign"), place: word, means: word, day: planDay, count: z.int().min(0).max(9) }),
  /** A day of the plan becomes like another. */
  z.strictObject({ type: z.literal("copy"), plan: word, day: planDay, to: planDay }),
  /** The last change of the plan is taken back. */
  z.strictObject({ type: z.literal("undo"), plan: word }),
  /** How great the trainee takes the risk at a place to be. */
  z.strictObject({ type: z.literal("rate"), place: word, level }),
  z.strictObject({ type: z.literal("adopt"), plan: word }),
  /** A card is among those picked, or no longer. */
  z.strictObject({ type: z.literal("pick"), card: word }),
  z.strictObject({ type: z.literal("unpick"), card: word }),
  z.strictObject({ type: z.literal("decide"), pick: word }),
])

export type LearnerEvent = z.infer<typeof learnerEvent>

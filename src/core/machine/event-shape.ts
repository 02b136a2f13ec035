import { z } from "../pack/zod"
import { countable } from "./event"

const word = z.string().regex(/^(?!(?:constructor|prototype)$)[a-z][a-z0-9-]{0,63}$/)
const level = z.int().min(1).max(5)

/**
 * What a trainee can do. One event is one act; the machine decides what follows. Every event names its subject by id,
 * never by position, so that an attempt survives a pack whose lists were put in another order.
 */
export const learnerEvent = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("look"), thing: word }),
  z.strictObject({ type: z.literal("flag"), thing: word, confidence: z.literal([1, 2, 3]) }),
  z.strictObject({ type: z.literal("leave"), thing: word }),
  /** A count she made by eye and wrote down: her own note, which changes nothing. */
  z.strictObject({ type: z.literal("count"), of: z.literal(countable), number: z.int().min(0).max(999) }),
  /** `lapsed` when the time for the decision was over and the choice was taken for the trainee. */
  z.strictObject({ type: z.literal("choose"), choice: word, lapsed: z.literal(true).optional() }),
  z.strictObject({ type: z.literal("estimate"), threat: word, likelihood: level, impact: level }),
  z.strictObject({ type: z.literal("add"), mitigation: word }),
  z.strictObject({ type: z.literal("drop"), mitigation: word }),
  z.strictObject({ type: z.literal("verify"), mitigation: word }),
  z.strictObject({ type: z.literal("commit"), action: word }),
])

export type LearnerEvent = z.infer<typeof learnerEvent>

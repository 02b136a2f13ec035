import { z } from "../pack/zod"

const word = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, "id")
const stance = z.enum(["calculated", "hesitant", "passive", "reckless", "justified-no-go"])

/**
 * A play an instructor writes: what a trainee does, and what must then be true. It holds a scenario to what its author
 * means by it, while she goes on changing it.
 */
export const playFile = z.strictObject({
  play: word.meta({ description: "Its name, for the report." }),
  scenario: word.meta({ description: "The id of the scenario it plays." }),
  role: word.optional().meta({ description: "The role; without it the scenario's first." }),
  seed: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/, "id")
    .optional()
    .meta({ description: "What chance is drawn from; without it the play's name." }),
  do: z
    .array(z.string().min(1).max(200))
    .max(1000)
    .meta({ description: "The acts in order: ids of choices and actions, look:THING, flag:THING:2, add:MEASURE, …" }),
  then: z.strictObject({
    at: word.optional().meta({ description: "The beat or ending where it stands." }),
    ending: word.optional().meta({ description: "The ending it reached." }),
    open: z.array(word).max(50).optional().meta({ description: "Choices and actions that can be done now." }),
    closed: z
      .array(word)
      .max(50)
      .optional()
      .meta({ description: "Choices and actions that are shown and cannot be done." }),
    knows: z.array(word).max(50).optional().meta({ description: "Facts that are known." }),
    lacks: z.array(word).max(50).optional().meta({ description: "Facts that are not known." }),
    decisions: z
      .record(
        word,
        z.strictObject({
          stance: stance.optional(),
          least: z.number().min(0).max(100).optional().meta({ description: "The least quality, 0 to 100." }),
          most: z.number().min(0).max(100).optional().meta({ description: "The most quality, 0 to 100." }),
        }),
      )
      .optional()
      .meta({ description: "What the doctrine must make of a choice or an action." }),
    broke: z
      .array(z.string().regex(/^H(0[1-9]|10)$/, "hard-rule"))
      .max(10)
      .optional()
      .meta({ description: "Exactly the hard rules that were broken and not repaired." }),
  }),
})

export type PlayFile = z.infer<typeof playFile>

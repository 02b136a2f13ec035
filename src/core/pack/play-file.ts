import { stance } from "./schema"
import { z } from "./zod"

const word = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}$/, "id")
  .meta({
    patternErrorMessage: "An id: small letters, digits and dashes, beginning with a letter, such as field-road.",
  })
const words = z.array(word).max(50)
const part = z.number().min(0).max(1)
const share = z.strictObject({
  least: part.optional().describe("The least, from 0 to 1."),
  most: part.optional().describe("The most, from 0 to 1."),
})
const quality = z.number().min(0).max(100)

/**
 * A play an instructor writes: what a trainee does, and what must then be true. It holds a scenario to what its author
 * means by it, while she goes on changing it.
 */
export const playFile = z
  .strictObject({
    play: word.describe("Its name, for the report."),
    scenario: word.describe("The id of the scenario it plays."),
    role: word.optional().describe("The role it is played in; without it, the scenario's first."),
    seed: z
      .string()
      .regex(/^[a-z0-9-]{1,64}$/, "id")
      .optional()
      .meta({
        description: "What chance is drawn from; without it, the play's name.",
        patternErrorMessage: "Small letters, digits and dashes, such as anna-2.",
      }),
    remembers: z
      .record(word, word)
      .optional()
      .meta({
        description: "What it begins with from earlier scenarios of the campaign; without it, nothing.",
        examples: [{ "word-in-kibo": "broken" }],
      }),
    do: z
      .array(z.string().min(1).max(200))
      .max(1000)
      .meta({
        description:
          "The acts in order: ids of choices and actions, look:THING, flag:THING:2, add:MEASURE, put:FACT:heard:B2 and so on.",
        examples: [["ask", "look:mats", "flag:mats:2", "stop"]],
      }),
    then: z
      .strictObject({
        at: word.optional().describe("The beat or ending where it stands."),
        ending: word.optional().describe("The ending it reached."),
        open: words.optional().describe("Choices and actions that can be done now."),
        closed: words.optional().describe("Choices and actions that are shown and cannot be done."),
        knows: words.optional().describe("Facts that are known."),
        lacks: words.optional().describe("Facts that are not known."),
        decisions: z
          .record(
            word,
            z.strictObject({
              stance: stance.optional().describe("The stance it must have."),
              least: quality.optional().describe("The least quality, from 0 to 100."),
              most: quality.optional().describe("The most quality, from 0 to 100."),
            }),
          )
          .optional()
          .meta({
            description: "What the doctrine must make of a choice or an action.",
            examples: [{ stop: { stance: "calculated" } }],
          }),
        reports: z
          .record(word, share)
          .optional()
          .meta({
            description: "What the report sent last under this id must be worth, from 0 to 1.",
            examples: [{ evening: { least: 0.9 } }],
          }),
        sorts: z
          .record(word, share)
          .optional()
          .meta({
            description: "What the sort handed in under this id must be worth, from 0 to 1.",
            examples: [{ "which-box": { least: 0.9 } }],
          }),
        plans: z
          .record(word, share)
          .optional()
          .meta({
            description: "What the plan of presence adopted under this id must be worth, from 0 to 1.",
            examples: [{ "two-weeks": { least: 0.9 } }],
          }),
        picks: z
          .record(word, share)
          .optional()
          .meta({
            description: "What the set handed in under this id must be worth, from 0 to 1.",
            examples: [{ "night-order": { least: 0.9 } }],
          }),
        boards: z
          .record(word, share)
          .optional()
          .meta({
            description: "What the board handed in under this id must be worth, from 0 to 1.",
            examples: [{ table: { least: 0.8 } }],
          }),
        broke: z
          .array(
            z
              .string()
              .regex(/^H(0[1-9]|10)$/, "hard-rule")
              .meta({ patternErrorMessage: "A hard rule, H01 to H10." }),
          )
          .max(10)
          .optional()
          .describe("Exactly the hard rules that were broken and not repaired; [] when there is none."),
      })
      .describe("What must be true after the last act."),
  })
  .meta({ title: "Play", description: "What a trainee does in a scenario, and what must then be true." })

export type PlayFile = z.infer<typeof playFile>

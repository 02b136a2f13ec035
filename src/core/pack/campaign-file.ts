import { condition, id, prose, short } from "./schema"
import { z } from "./zod"

/**
 * How the scenarios of a pack follow each other, and what of one is remembered in those after it. A memory is a word for what
 * something came to, told from the end of a scenario by the language's own conditions; each scenario says itself, under
 * `remembers`, what it makes of it.
 */
export const campaignFile = z
  .strictObject({
    campaign: id.describe("The campaign's id; attempts name it."),
    title: short.describe("The campaign's title."),
    about: prose.describe("What trainees read about it before they begin."),
    scenarios: z.array(id).min(2).max(30).describe("The scenarios in the order in which they are played."),
    memories: z
      .record(
        id,
        z.strictObject({
          title: short.describe("What is remembered, in a few words; the campaign's debrief shows it."),
          set: z
            .array(
              z
                .strictObject({
                  in: id.describe("The scenario at whose end it is told."),
                  ended: z
                    .union([id, z.array(id).min(1).max(50)])
                    .optional()
                    .describe("The ending it had, or one of a list."),
                  when: condition.optional().describe("What must be so at its end."),
                  to: id.describe("What it came to, in one word; scenarios after it can ask for this."),
                  says: short.describe("What is left behind, in words; the debrief of the scenario says it."),
                  weighs: z
                    .boolean()
                    .optional()
                    .describe(
                      "Whether it weighs on what follows; the debrief then shows where it could still be turned.",
                    ),
                })
                .describe("One thing it may come to: of those of a scenario, the first that fits."),
            )
            .min(1)
            .max(20)
            .describe("What it comes to, and when; a scenario where none fits leaves it as it was."),
        }),
      )
      .describe("What is remembered, each memory with an id."),
  })
  .meta({ title: "Campaign", description: "Scenarios in their order, and what of one is remembered in later ones." })

export type Campaign = z.infer<typeof campaignFile>
export type MemorySetting = Campaign["memories"][string]["set"][number]

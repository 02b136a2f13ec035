import { z } from "../zod"

/** `media/media.yaml`: every picture of a pack, with what must be known to show it to anyone. */
export const mediaFile = z
  .record(
    z
      .string()
      .regex(/^(?!(?:constructor|prototype)$)[a-z][a-z0-9-]{0,63}$/, "id")
      .meta({ patternErrorMessage: "An id: small letters, digits and dashes, beginning with a letter." }),
    z
      .strictObject({
        file: z
          .string()
          .regex(/^[\p{L}\p{N}_(][\p{L}\p{M}\p{N} _.()+,&'-]{0,99}\.(png|jpe?g|webp)$/iu, "picture-file")
          .meta({
            description: "The name of the file beside this one: a PNG, JPEG or WebP picture.",
            examples: ["bridge.jpg"],
            patternErrorMessage: "The name of a file in the folder media, ending in .png, .jpg or .webp.",
          }),
        alt: z.string().min(1).max(400).describe("What is to be seen in it, for everyone who cannot see it."),
        licence: z.string().min(1).max(200).describe("Under which licence it may be shown."),
        by: z.string().min(1).max(200).describe("Who made it; trainees see it under the picture."),
      })
      .describe("One picture."),
  )
  .meta({ title: "Media", description: "The pictures of a pack, each with an id, its licence and its maker." })

export type Media = z.infer<typeof mediaFile>

/** A file in a pack's folder `media`, with its bytes. */
export interface MediumFile {
  /** Named like the pack's texts. */
  readonly file: string
  readonly bytes: Uint8Array
}

import type { Finding } from "../diagnostic"
import { limits } from "../limits"
import { nearest } from "../nearest"
import type { Path } from "../place"
import type { Found } from "../rule"
import type { Scenario } from "../schema"
import type { Media, MediumFile } from "./media-file"
import { pictureKindOf, pictureOf } from "./picture"

/** Pictures that a scenario shows and the pack does not have. */
export function knownPictures(scenario: Scenario, media: Media | undefined): readonly Found[] {
  const known = Object.keys(media ?? {})
  return picturesIn(scenario)
    .filter(({ picture }) => !known.includes(picture))
    .map(({ picture, path }) => ({
      finding: {
        code: "unknown-name",
        kind: "picture",
        name: picture,
        nearest: nearest(picture, known),
        known,
        file: "media/media.yaml",
      },
      path,
    }))
}

/** What is wrong with the list of pictures: files that are not there or not what they should be, and pictures nobody shows. */
export function checkMedia(
  media: Media,
  files: readonly MediumFile[],
  scenarios: readonly Scenario[],
): readonly Found[] {
  const shown = new Set(scenarios.flatMap(picturesIn).map(({ picture }) => picture))
  return Object.entries(media).flatMap(([id, { file }]): readonly Found[] => {
    const found = files.find((one) => nameOf(one) === file)
    const path = [id, "file"]
    const finding = found ? whyNot(file, found.bytes) : ({ code: "missing-medium", file } as const)
    return [
      ...(finding ? [{ finding, path }] : []),
      ...(shown.has(id)
        ? []
        : [{ finding: { code: "unused-medium", medium: id }, path: [id], at: "key", severity: "warning" } as const]),
    ]
  })
}

/** Files without an entry, which nobody may show, and all of them together. Told at the files, which have no lines. */
export function checkMediaFiles(
  media: Media,
  files: readonly MediumFile[],
): readonly { readonly file: string; readonly finding: Finding }[] {
  const listed = new Set(Object.values(media).map(({ file }) => file))
  const bytes = files.reduce((sum, one) => sum + one.bytes.length, 0)
  return files.flatMap((one, i) => [
    ...(listed.has(nameOf(one))
      ? []
      : [{ file: one.file, finding: { code: "unlisted-medium", file: nameOf(one) } as const }]),
    ...(i === 0 && bytes > limits.packPictureBytes
      ? [
          {
            file: one.file,
            finding: { code: "large-medium", bytes, most: limits.packPictureBytes, all: true } as const,
          },
        ]
      : []),
  ])
}

function whyNot(file: string, bytes: Uint8Array): Finding | undefined {
  if (bytes.length > limits.pictureBytes)
    return { code: "large-medium", bytes: bytes.length, most: limits.pictureBytes, all: false }
  const picture = pictureOf(bytes)
  if (!picture || picture.kind !== pictureKindOf(file)) return { code: "wrong-medium", file, is: picture?.kind }
  const side = Math.max(picture.width, picture.height)
  if (side > limits.pictureSide || Math.min(picture.width, picture.height) < 1)
    return { code: "large-picture", width: picture.width, height: picture.height, most: limits.pictureSide }
  return undefined
}

function picturesIn({ beats }: Scenario): readonly { readonly picture: string; readonly path: Path }[] {
  return beats.flatMap((beat, b) => [
    ...(beat.picture === undefined ? [] : [{ picture: beat.picture, path: ["beats", b, "picture"] }]),
    ...(beat.observe ?? []).flatMap(({ picture }, t) =>
      picture === undefined ? [] : [{ picture, path: ["beats", b, "observe", t, "picture"] }],
    ),
  ])
}

function nameOf({ file }: MediumFile): string {
  return file.slice(file.lastIndexOf("/") + 1)
}

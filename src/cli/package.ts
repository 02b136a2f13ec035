import { existsSync, writeFileSync } from "node:fs"
import { basename } from "node:path"
import { inLanguage, languagesOf, type MediumFile, objectivesOf, type Pack, toLine } from "../core/index"
import { isArchive, openArchive } from "./archives"
import { cmi5Structure } from "./package/cmi5"
import { type Course, page } from "./package/course"
import { dataUri, pageAlone, pageBeside, type Packaged } from "./package/page"
import { type Player, readPlayer } from "./package/player"
import { scorm12Manifest } from "./package/scorm12"
import { scorm2004Manifest } from "./package/scorm2004"
import { checkAt, picturesOf, shown } from "./packs"
import type { ExitCode, Terminal } from "./terminal"
import { zipped } from "./zipped"

export interface PackageOptions {
  readonly to: Packaged["to"]
  readonly out?: string
  readonly scenario: readonly string[]
  readonly language?: string
  readonly pass?: number
}

/** `forewarn package`: a pack and the game as one file that a learning platform, or a browser alone, can play. */
export function packageCommand(place: string, options: PackageOptions, { err }: Terminal): ExitCode {
  if (!existsSync(place)) return misused(err, `there is no pack at "${place}"`)
  const { checked, notes } = checkAt(place)
  for (const note of notes) err(`${note}\n`)
  if (!checked.ok) {
    for (const problem of checked.diagnostics) err(`${toLine(problem)}\n`)
    err("Nothing was written; mend the pack first.\n")
    return 1
  }
  const why = whyNot(checked.pack, options)
  if (why !== undefined) return misused(err, why)
  const player = readPlayer()
  if (!player) return misused(err, "the game itself is not built yet. In Forewarn's folder run: npm run build")

  const pack = narrowed(checked.pack, options.scenario)
  const target = options.out ?? `${pack.about.pack}-${options.to}.${options.to === "html" ? "html" : "zip"}`
  const bytes = bytesOf(pack, mediaAt(place), player, options)
  writeFileSync(target, bytes)
  const count = pack.scenarios.length
  err(
    `Packaged ${count === 1 ? "one scenario" : `${count} scenarios`} of ${pack.about.title} into ${shown(target)} (${bytes.length} bytes). ${nextStep[options.to]}\n`,
  )
  return 0
}

const nextStep: Readonly<Record<Packaged["to"], string>> = {
  scorm12: "Upload it to your learning platform as a SCORM 1.2 package.",
  scorm2004: "Upload it to your learning platform as a SCORM 2004 package.",
  cmi5: "Upload it to your learning platform as a cmi5 course.",
  html: "Open it in a browser; it needs no other file and no network.",
}

function misused(err: Terminal["err"], words: string): ExitCode {
  err(`forewarn package: ${words}\n`)
  return 2
}

/** Why it cannot be packaged so; undefined where it can. */
function whyNot(pack: Pack, { to, out, scenario, language, pass }: PackageOptions): string | undefined {
  const known = pack.scenarios.map((one) => one.scenario)
  const strange = scenario.find((id) => !known.includes(id))
  if (strange !== undefined) return `the pack has no scenario "${strange}". It has: ${known.join(", ")}`
  if (known.length === 0) return "the pack has no scenario"
  const languages = languagesOf(pack)
  if (language !== undefined && !languages.includes(language))
    return `the pack cannot be read in "${language}". It can be read in: ${languages.join(", ")}`
  if (pass !== undefined && to === "html") return "--pass is for learning platforms; a page alone gives no grade"
  if (pass !== undefined && !(Number.isInteger(pass) && pass >= 1 && pass <= 100))
    return "--pass takes a whole number from 1 to 100"
  const ending = to === "html" ? ".html" : ".zip"
  if (out !== undefined && !out.toLowerCase().endsWith(ending)) return `the name must end in ${ending}, not "${out}"`
  return undefined
}

/** The pack with the scenarios that were asked for, in its own order; all of them where none was named. */
function narrowed(pack: Pack, wanted: readonly string[]): Pack {
  if (wanted.length === 0) return pack
  const scenarios = pack.scenarios.filter(({ scenario }) => wanted.includes(scenario))
  const { campaign, ...rest } = pack
  const whole = campaign?.scenarios.every((id) => wanted.includes(id))
  return { ...rest, scenarios, ...(campaign && whole ? { campaign } : {}) }
}

function mediaAt(place: string): readonly MediumFile[] {
  if (!isArchive(place)) return picturesOf(place)
  const read = openArchive(place, shown(place))
  return read.ok ? read.pictures : []
}

function bytesOf(
  pack: Pack,
  media: readonly MediumFile[],
  player: Player,
  { to, language = "", pass }: PackageOptions,
): Uint8Array {
  const pictures = packedPictures(pack, media)
  const asked = { to, language, ...(pass === undefined ? {} : { pass }) }
  if (to === "html") {
    const sounds = [...player.keys()].filter((file) => /^sound\/.*\.mp3$/.test(file))
    return textBytes(
      pageAlone(player, {
        ...asked,
        pack,
        pictures: Object.fromEntries(
          pictures.map(({ name, file, bytes }) => [name, dataUri(new Map([[file, bytes]]), file)]),
        ),
        sounds: Object.fromEntries(sounds.map((file) => [basename(file), dataUri(player, file)])),
      }),
    )
  }
  const files: readonly (readonly [string, Uint8Array])[] = [
    ...[...player].filter(([file]) => file !== page),
    ...pictures.map(({ file, bytes }) => [file, bytes] as const),
    [packFile, textBytes(JSON.stringify(pack))],
    [
      page,
      textBytes(
        pageBeside(player, {
          ...asked,
          pack: `./${packFile}`,
          pictures: Object.fromEntries(pictures.map(({ name, file }) => [name, `./${file}`])),
        }),
      ),
    ],
  ]
  const course = courseOf(pack, language, pass, files.map(([file]) => file).sort())
  return zipped([...files, manifestOf(to, course)])
}

const packFile = "pack/pack.json"

function manifestOf(to: Exclude<Packaged["to"], "html">, course: Course): readonly [string, Uint8Array] {
  if (to === "cmi5") return ["cmi5.xml", textBytes(cmi5Structure(course))]
  return ["imsmanifest.xml", textBytes(to === "scorm12" ? scorm12Manifest(course) : scorm2004Manifest(course))]
}

function courseOf(pack: Pack, language: string, pass: number | undefined, files: readonly string[]): Course {
  const told = language === "" ? pack : inLanguage(pack, language)
  const { about, scenarios } = told
  return {
    pack: about.pack,
    version: about.version,
    title: about.title.trim(),
    about: about.about.trim(),
    language: told.language,
    parts: scenarios.map((scenario) => ({
      scenario: scenario.scenario,
      title: scenario.title.trim(),
      about: objectivesOf(scenario).join(" "),
    })),
    pass,
    files,
  }
}

/** The pictures of a pack, named by their ids: what people call their files is not for every platform. */
function packedPictures(pack: Pack, media: readonly MediumFile[]) {
  const bytesByName = new Map(media.map(({ file, bytes }) => [basename(file), bytes]))
  return Object.entries(pack.media).flatMap(([id, { file }]) => {
    const bytes = bytesByName.get(file)
    return bytes ? [{ name: file, file: `pack/${id}${/\.[a-z]+$/i.exec(file)?.[0].toLowerCase() ?? ""}`, bytes }] : []
  })
}

function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

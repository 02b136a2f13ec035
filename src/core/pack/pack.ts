import type { z } from "zod"
import { type Diagnostic, inOrder } from "./diagnostic"
import { type PackDocument, readDocument } from "./document"
import { limits } from "./limits"
import { checkMedia, checkMediaFiles, knownPictures } from "./media/check-media"
import { type Media, mediaFile, type MediumFile } from "./media/media-file"
import { mend } from "./mend"
import type { Path, Place } from "./place"
import type { Found, Rule } from "./rule"
import { type Campaign, campaignFile } from "./campaign-file"
import { bannedIn, inEnglish } from "./rules/banned-word"
import { checkCampaign, knownMemories } from "./rules/campaign"
import { rules } from "./rules/index"
import { knownForms } from "./rules/known-forms"
import { knownInCatalogue, knownInWorld } from "./rules/known-in-world"
import {
  type Doctrine,
  doctrineFile,
  type Indicators,
  indicatorsFile,
  type PackFile,
  packFile,
  type Scenario,
  scenario as scenarioFile,
  type World,
  worldFile,
} from "./schema"
import { shapeOf } from "./shape"
import { checkLanguages, checkTexts } from "./texts/check-texts"
import { type TextFile, textFile } from "./texts/text-file"

/** A pack that passed every check: it can always be compiled and played to an end. */
export interface Pack {
  readonly about: PackFile
  readonly doctrine: Doctrine
  readonly indicators: Indicators
  readonly world: World
  /** In the order of their ids. */
  readonly scenarios: readonly Scenario[]
  /** How its scenarios follow each other, and what of one is remembered in others. */
  readonly campaign?: Campaign
  /** Its pictures, by id. Where their bytes are, the one knows who read the pack. */
  readonly media: Media
  /** The language its texts stand in here: its own, or that of a translation. */
  readonly language: string
  /** Its translations, by language. */
  readonly texts: Readonly<Record<string, TextFile>>
}

/** One file as it was found. `text` is undefined when its bytes were not UTF-8. */
export interface PackText {
  /** As it will be named in problems: a path relative to where the reader stands. */
  readonly file: string
  readonly text: string | undefined
}

export type Checked =
  | { readonly ok: true; readonly pack: Pack; readonly diagnostics: readonly Diagnostic[]; readonly places: Places }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

/** Where something of a scenario stands in the pack's files, by its path in it; undefined for what is no scenario of it. */
export type Places = (scenario: string, path: Path) => (Place & { readonly file: string }) | undefined

/**
 * Reads and checks the files of one pack. Every problem of every file is reported, in file order. Where only the texts are
 * at hand, the files of its pictures are taken to be right.
 */
export function checkPack(texts: readonly PackText[], pictures?: readonly MediumFile[]): Checked {
  const problems: Diagnostic[] = []
  const root = rootOf(texts)
  const isText = (file: string) => folderOf(file) === `${root}text/`
  const documents = texts.flatMap(({ file, text }): readonly PackDocument[] => {
    const most = isText(file) ? limits.translationBytes : limits.fileBytes
    const read = text === undefined ? notText(file) : readDocument(file, text, most)
    if (read.ok) return [read.document]
    problems.push(...read.diagnostics)
    return []
  })

  const isPart = (file: string, name?: string) =>
    folderOf(file) === root && (name === undefined ? partNames.has(stemOf(file)) : stemOf(file) === name)
  const isCampaign = (file: string) => isPart(file, "campaign")
  const isMedia = (file: string) => folderOf(file) === `${root}media/` && stemOf(file) === "media"
  const part = <S extends z.ZodType>(name: string, schema: S): Part<z.infer<S>> | undefined => {
    const document = documents.find(({ file }) => isPart(file, name))
    if (document) return partOf(schema, document, problems)
    if (!texts.some(({ file }) => isPart(file, name)))
      problems.push(atStart(siblingOf(texts, `${name}.yaml`), { code: "missing-file", file: `${name}.yaml` }))
    return undefined
  }
  const about = part("pack", packFile)
  const doctrine = part("doctrine", doctrineFile)
  const indicators = part("indicators", indicatorsFile)
  const world = part("world", worldFile)
  const scenarios = documents
    .filter(({ file }) => !isPart(file) && !isCampaign(file) && !isText(file) && !isMedia(file))
    .flatMap((document) => partOf(scenarioFile, document, problems) ?? [])
  if (texts.every(({ file }) => isPart(file) || isCampaign(file) || isText(file) || isMedia(file)))
    problems.push(atStart(siblingOf(texts, "pack.yaml"), { code: "no-scenario" }))

  if (world) problems.push(...told(world, knownInWorld(world.value, doctrine?.value)))
  if (indicators) problems.push(...told(indicators, knownInCatalogue(indicators.value)))
  if (texts.length > limits.files)
    problems.push(
      atStart(siblingOf(texts, "pack.yaml"), { code: "too-many-files", files: texts.length, most: limits.files }),
    )

  if (inEnglish(about?.value.language))
    for (const file of [about, doctrine, indicators, world])
      if (file) problems.push(...told(file, bannedIn(file.value)))

  for (const { value, document, state } of scenarios) {
    const subject = {
      scenario: value,
      about: about?.value,
      world: world?.value,
      doctrine: doctrine?.value,
      indicators: indicators?.value,
    }
    const found = rules.filter(({ needs }) => suffices[needs].includes(state)).flatMap(({ check }) => check(subject))
    const marked = new Set(problems.filter(({ file }) => file === document.file).map(placeKey))
    const fresh = told({ document }, found).filter((diagnostic) => !marked.has(placeKey(diagnostic)))
    const first = [...fresh.filter(isError), ...fresh.filter((diagnostic) => !isError(diagnostic))]
    problems.push(...first.slice(0, limits.diagnosticsPerFile))
  }
  problems.push(...doubledScenarios(scenarios))
  // A scenario whose file cannot be read is not missing.
  if (about && documents.length === texts.length && scenarios.every(({ state }) => state === "as-it-is"))
    problems.push(
      ...told(
        about,
        knownForms(
          about.value,
          scenarios.map(({ value }) => value.scenario),
        ),
      ),
    )

  const course = documents.find(({ file }) => isCampaign(file))
  const campaign = course && partOf(campaignFile, course, problems)
  const isWhole = documents.length === texts.length && scenarios.every(({ state }) => state === "as-it-is")
  if (isWhole && campaign?.state === "as-it-is") {
    const others = { world: world?.value, doctrine: doctrine?.value, indicators: indicators?.value }
    const subjects = scenarios.map(({ value }) => ({ scenario: value, about: about?.value, ...others }))
    problems.push(...told(campaign, checkCampaign(campaign.value, subjects)))
    if (inEnglish(about?.value.language)) problems.push(...told(campaign, bannedIn(campaign.value)))
  }
  if (!texts.some(({ file }) => isCampaign(file)) || campaign?.state === "as-it-is")
    for (const scenario of scenarios) problems.push(...told(scenario, knownMemories(scenario.value, campaign?.value)))

  const list = documents.find(({ file }) => isMedia(file))
  const media = list && partOf(mediaFile, list, problems)
  // A list that cannot be read has more in it than is known.
  if (!texts.some(({ file }) => isMedia(file)) || media?.state === "as-it-is")
    for (const scenario of scenarios) problems.push(...told(scenario, knownPictures(scenario.value, media?.value)))
  if (pictures && (!list || media?.state === "as-it-is")) {
    if (media)
      problems.push(
        ...told(
          media,
          checkMedia(
            media.value,
            pictures,
            scenarios.map(({ value }) => value),
          ),
        ),
      )
    problems.push(...checkMediaFiles(media?.value ?? {}, pictures).map(({ file, finding }) => atStart(file, finding)))
  }

  const translations = translationsIn(
    documents.filter(({ file }) => isText(file)),
    about,
    problems,
  )
  if (!about || !doctrine || !indicators || !world || problems.some(isError))
    return { ok: false, diagnostics: inOrder(problems) }
  const pack: Pack = {
    about: about.value,
    doctrine: doctrine.value,
    indicators: indicators.value,
    world: world.value,
    scenarios: scenarios.map(({ value }) => value).sort((a, b) => (a.scenario < b.scenario ? -1 : 1)),
    ...(campaign ? { campaign: campaign.value } : {}),
    media: media?.value ?? {},
    language: about.value.language,
    texts: Object.fromEntries(translations.map(({ language, value }) => [language, value])),
  }
  // Only now: a sentence is not gone because the file it stands in could not be read.
  for (const { language, value, document } of translations)
    problems.push(...told({ document }, checkTexts(pack, language, value)).slice(0, limits.diagnosticsPerFile))
  const diagnostics = inOrder(problems)
  if (diagnostics.some(isError)) return { ok: false, diagnostics }
  const places: Places = (id, path) => {
    const document = scenarios.find(({ value }) => value.scenario === id)?.document
    return document && { ...document.placeOf(path), file: document.file }
  }
  return { ok: true, pack, diagnostics, places }
}

const partNames = new Set(["pack", "doctrine", "indicators", "world"])

interface Part<T> {
  readonly value: T
  readonly document: PackDocument
  readonly state: State
}

/** How a file's value came about: as it is, with stand-ins for values of the wrong shape, or with parts left out too. */
type State = "as-it-is" | "stand-ins" | "left-out"

const suffices: Readonly<Record<Rule["needs"], readonly State[]>> = {
  parts: ["as-it-is", "stand-ins", "left-out"],
  whole: ["as-it-is", "stand-ins"],
  unmended: ["as-it-is"],
}

function partOf<S extends z.ZodType>(
  schema: S,
  document: PackDocument,
  problems: Diagnostic[],
): Part<z.infer<S>> | undefined {
  const shaped = shapeOf(schema, document)
  if (shaped.ok) return { value: shaped.value, document, state: "as-it-is" }
  problems.push(...shaped.diagnostics)
  const mended = mend(schema, document.value)
  return mended && { value: mended.value, document, state: mended.whole ? "stand-ins" : "left-out" }
}

/** What rules found, with the places looked up. */
function told({ document }: { readonly document: PackDocument }, found: readonly Found[]): readonly Diagnostic[] {
  return found.map(({ finding, path, at, first, severity = "error" }) => ({
    severity,
    file: document.file,
    place: document.placeOf(path, at),
    finding,
    ...(first ? { first: { ...document.placeOf(first), file: document.file } } : {}),
  }))
}

interface Translation {
  readonly language: string
  readonly value: TextFile
  readonly document: PackDocument
}

/** The text files, each of one language that the pack's card lists; what it lists without one is told at the card. */
function translationsIn(
  documents: readonly PackDocument[],
  about: Part<PackFile> | undefined,
  problems: Diagnostic[],
): readonly Translation[] {
  const listed = about?.value.languages ?? []
  if (about) {
    problems.push(...told(about, checkLanguages(about.value)))
    const lacking = listed.filter((language) => !documents.some(({ file }) => stemOf(file) === language))
    const path = (language: string): Path => ["languages", listed.indexOf(language)]
    problems.push(
      ...told(
        about,
        lacking.map((language) => ({
          finding: { code: "missing-file", file: `text/${language}.yaml` },
          path: path(language),
          severity: "warning",
        })),
      ),
    )
  }
  return documents.flatMap((document, i) => {
    const language = stemOf(document.file)
    const first = documents.slice(0, i).find(({ file }) => stemOf(file) === language)
    if (first) {
      const finding = { code: "duplicate-id", kind: "translation", id: language } as const
      problems.push({ ...atStart(document.file, finding), first: { ...first.placeOf([]), file: first.file } })
      return []
    }
    if (about && !listed.includes(language))
      problems.push({ ...atStart(document.file, { code: "unlisted-language", language, listed }), severity: "warning" })
    const shaped = shapeOf(textFile, document)
    if (shaped.ok) return [{ language, value: shaped.value, document }]
    problems.push(...shaped.diagnostics)
    return []
  })
}

function doubledScenarios(scenarios: readonly Part<Scenario>[]): readonly Diagnostic[] {
  const path: Path = ["scenario"]
  return scenarios.flatMap(({ value, document }, i) => {
    const first = scenarios.slice(0, i).find((other) => other.value.scenario === value.scenario)
    if (!first) return []
    return [
      {
        severity: "error",
        file: document.file,
        place: document.placeOf(path),
        finding: { code: "duplicate-id", kind: "scenario", id: value.scenario },
        first: { ...first.document.placeOf(path), file: first.document.file },
      },
    ]
  })
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error"
}

function placeKey({ place }: Diagnostic): string {
  return `${place.line}:${place.column}`
}

function notText(file: string): { readonly ok: false; readonly diagnostics: readonly Diagnostic[] } {
  return { ok: false, diagnostics: [atStart(file, { code: "not-text" })] }
}

function atStart(file: string, finding: Diagnostic["finding"]): Diagnostic {
  return { severity: "error", file, place: { line: 1, column: 1 }, finding }
}

/** The file's name without folders and ending: what kind of file it is. */
export function stemOf(file: string): string {
  const name = file.slice(file.lastIndexOf("/") + 1)
  const dot = name.lastIndexOf(".")
  return dot > 0 ? name.slice(0, dot) : name
}

/** The pack's own folder: where its pack file is, else the outermost of its files' folders. */
function rootOf(texts: readonly PackText[]): string {
  const folders = texts.map(({ file }) => folderOf(file)).sort((a, b) => a.length - b.length)
  const card = texts
    .filter(({ file }) => stemOf(file) === "pack")
    .map(({ file }) => folderOf(file))
    .sort((a, b) => a.length - b.length)[0]
  return card ?? folders[0] ?? ""
}

/** The folder of a file, with the stroke after it; empty for none. */
function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/") + 1)
}

function siblingOf(texts: readonly PackText[], name: string): string {
  return `${rootOf(texts)}${name}`
}

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
} from "../schema"
import { type Campaign, campaignFile } from "../campaign-file"
import { type Media, mediaFile } from "../media/media-file"
import { retell, type Tell } from "./retell"
import type { TextEntries, TextFile } from "./text-file"

/** The files of a pack that hold texts; all that a translation is about. */
export interface Told {
  readonly about: PackFile
  readonly world: World
  readonly indicators: Indicators
  readonly doctrine: Doctrine
  readonly media: Media
  readonly scenarios: readonly Scenario[]
  readonly campaign?: Campaign
}

/** A file of a pack as translators see it, and where its translations stand in a text file. */
export interface TextPart {
  readonly path: readonly string[]
  readonly sentences: readonly Sentence[]
}

export interface Sentence {
  readonly key: string
  readonly text: string
}

/** Every text of a pack that trainees can come to see, file by file, in the order of the files. */
export function textParts(pack: Told): readonly TextPart[] {
  const found = new Map<string, { readonly path: readonly string[]; readonly sentences: Sentence[] }>()
  retellPack(pack, (path) => {
    const part = { path, sentences: [] as Sentence[] }
    found.set(path.join("/"), part)
    return (key, text) => {
      part.sentences.push({ key, text })
      return text
    }
  })
  return [...found.values()]
}

/** A pack with its texts told anew; `teller` is asked once for every file. */
export function retellPack<P extends Told>(pack: P, teller: (path: readonly string[]) => Tell): P {
  return {
    ...pack,
    about: retell(packFile, pack.about, seen("pack", teller(["pack"]))),
    world: retell(worldFile, pack.world, seen("world", teller(["world"]))),
    indicators: retell(indicatorsFile, pack.indicators, seen("indicators", teller(["indicators"]))),
    media: retell(mediaFile, pack.media, seen("media", teller(["media"]))),
    doctrine: retell(doctrineFile, pack.doctrine, seen("doctrine", teller(["doctrine"]))),
    ...(pack.campaign ? { campaign: retell(campaignFile, pack.campaign, teller(["campaign"])) } : {}),
    scenarios: pack.scenarios.map((one) => retell(scenarioFile, one, teller(["scenarios", one.scenario]))),
  }
}

/** The translations of one file. */
export function entriesAt(file: TextFile, [name, scenario]: readonly string[]): TextEntries {
  if (name === "scenarios") return file.scenarios?.[scenario ?? ""] ?? {}
  if (name === "media" || name === "pack" || name === "world" || name === "indicators" || name === "doctrine")
    return file[name] ?? {}
  if (name === "campaign") return file.campaign ?? {}
  return {}
}

/** Texts for the records of those who make packs are not translated: no trainee reads them. */
const records: Readonly<Record<string, RegExp>> = {
  pack: /^(licence|authors|review)(\.|$)/,
  world: /^about$/,
  media: /\.(licence|by)$/,
  indicators: /^indicators\.\w+\.from$/,
  doctrine: /^(basis$|competencies\.\w+\.sources$|hard-rules\.\w+\.basis$)/,
}

function seen(part: string, tell: Tell): Tell {
  return (key, text) => (records[part]?.test(key) ? text : tell(key, text))
}

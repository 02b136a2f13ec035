import { toTimeOfDay } from "../../pack/units"
import { en } from "./en"
import { fr } from "./fr"
import type { Sentence, Tongue, Value } from "./sentence"

/** The languages feedback can be said in. */
export const tongues: Readonly<Record<string, Tongue>> = { en, fr }

/** A sentence in a language, or in English where there is no table for it. */
export function say({ template, values }: Sentence, language: string): string {
  const tongue = tongues[language] ?? en
  return tongue.sentences[template].replace(/\{([a-z]+)((?:\|[^|{}]*)*)\}/g, (_, name: string, forms: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`${template} has no ${name}`)
    return forms === "" ? written(value, tongue) : formOf(value, forms.split("|").slice(1), tongue)
  })
}

function written(value: Value, tongue: Tongue): string {
  if (typeof value === "string") return value
  if (typeof value === "number") return String(value)
  if (isList(value)) return tongue.list(value)
  if ("share" in value) return tongue.share(value.share)
  if ("minutes" in value) return tongue.minutes(value.minutes)
  if ("clock" in value) return toTimeOfDay(value.clock)
  if ("decimal" in value) return tongue.decimal(value.decimal)
  return tongue.bands[value.band]
}

function formOf(value: Value, forms: readonly string[], tongue: Tongue): string {
  if (typeof value !== "number") throw new Error("only counts have forms")
  return forms[Math.min(forms.length - 1, tongue.formFor(value))] ?? ""
}

function isList(value: Value): value is readonly string[] {
  return Array.isArray(value)
}

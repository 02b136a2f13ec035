import type { Finding } from "./diagnostic"

/**
 * The one gate every text passes before anything reads it: size and characters. Closes homographs by hidden marks,
 * text that reads backwards, and characters that break spreadsheets. Returns the first problem with its offset.
 */
export function gateText(
  text: string,
  most: number,
): { readonly finding: Finding; readonly offset: number } | undefined {
  if (text.length > most) return { finding: { code: "too-large", bytes: text.length, most }, offset: 0 }
  const found = refused.exec(text)
  if (!found) return undefined
  const character = `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
  return { finding: { code: "hidden-character", character }, offset: found.index }
}

/**
 * Control characters but tab and line ends; soft hyphen, zero-width and direction marks but the joiners (Arabic and
 * Indic scripts need them); byte-order marks, lone surrogates and noncharacters.
 */
const refused =
  // oxlint-disable-next-line no-control-regex -- naming control characters is this pattern's purpose
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFDD0-\uFDEF\uFFF9-\uFFFB\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/**
 * Under what a trainee's attempts are told apart from those of others: small letters, digits and single dashes, up to 40 of
 * them. A pair of words, or a number whose zeros stay. Who that is stands in a list that the centre keeps (domain 5.5).
 */
export const pseudonymPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/
export const pseudonymLength = 40

/** What somebody typed, written as a pseudonym is; undefined where it cannot be one. Nothing typed is none: "". */
export function toPseudonym(typed: string): string | undefined {
  const written = typed
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, "-")
    .replace(/^-|-$/g, "")
  if (written === "") return typed.trim() === "" ? "" : undefined
  return isPseudonym(written) ? written : undefined
}

export function isPseudonym(text: string): boolean {
  return text.length <= pseudonymLength && pseudonymPattern.test(text)
}

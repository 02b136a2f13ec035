/** The longest list of pseudonyms that is read. */
export const mostNames = 5000

/**
 * The centre's own list of who is who: a line for each, the pseudonym, a comma, semicolon or tab, and the name. What is no
 * such line, such as a heading, is passed over. It is only ever shown, never written anywhere.
 */
export function readNames(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .replace(/^\uFEFF/, "")
      .split(/\r?\n/)
      .slice(0, mostNames)
      .flatMap((line) => {
        const [, pseudonym, name] =
          /^\s*"?([a-z0-9]+(?:-[a-z0-9]+)*)"?\s*[,;\t]\s*"?([^",;\t]{1,80}?)"?\s*$/.exec(line) ?? []
        return pseudonym === undefined || name === undefined || hidden.test(name) ? [] : [[pseudonym, name] as const]
      }),
  )
}

const hidden = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/u

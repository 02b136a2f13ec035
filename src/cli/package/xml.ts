/** A text as it stands in XML, in elements and attributes. Characters that XML cannot hold at all become spaces. */
export function xml(text: string): string {
  return text
    .replace(unwritable, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&apos;")
}

/** Everything but the characters of XML 1.0 (its section 2.2): control characters, halves of pairs, two that never are any. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** A path inside a package as an address: every name on it encoded. */
export function address(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/")
}

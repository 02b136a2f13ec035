/**
 * A part of the page as one file that opens anywhere without a network: markup and style, no script. It is written from
 * a list of what may stand in it; every other element is left out with all it holds, every other attribute alone.
 */
export function asFile(part: Element, title: string): string {
  const page = part.ownerDocument.documentElement
  const { lang, dir } = page
  return [
    "<!doctype html>",
    `<html lang="${escaped(lang)}" dir="${escaped(dir === "rtl" ? "rtl" : "ltr")}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${styleOf(part.ownerDocument)}</style>`,
    "</head>",
    `<body><div class="overlay"><div class="page page-debrief page-file"><main class="debrief">${markupOf(part)}</main></div></div></body>`,
    "</html>",
    "",
  ].join("\n")
}

function markupOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return escaped(node.textContent ?? "")
  if (!(node instanceof Element) || node.classList.contains("screen-only")) return ""
  const name = node.localName
  if (node instanceof HTMLTextAreaElement) return `<p class="written">${escaped(node.value)}</p>`
  if (!elements.has(name)) return ""
  const tag = node === node.ownerDocument.querySelector("main") ? "div" : name
  const inside = [...node.childNodes].map(markupOf).join("")
  return `<${tag}${attributesOf(node)}>${inside}</${tag}>`
}

function attributesOf(element: Element): string {
  return [...element.attributes]
    .filter(({ name, value }) => (attributes.has(name) || name.startsWith("aria-")) && !leadsOut(value))
    .map(({ name, value }) => ` ${name}="${escaped(value)}"`)
    .join("")
}

/** A reference to anything but another part of the same drawing. */
function leadsOut(value: string): boolean {
  return /url\(\s*(?!["']?#)|javascript:|data:/i.test(value)
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** Every rule of the page that fetches nothing. No rule can end the element it stands in. */
function styleOf(document: Document): string {
  return [...document.styleSheets]
    .flatMap((sheet) => rulesOf(sheet))
    .filter((rule) => !/url\(|@import|@font-face|expression\(/i.test(rule))
    .join("\n")
    .replaceAll("</", "<\\/")
}

function rulesOf(sheet: CSSStyleSheet): readonly string[] {
  return [...sheet.cssRules].flatMap((rule) =>
    rule instanceof CSSImportRule ? (rule.styleSheet ? rulesOf(rule.styleSheet) : []) : [rule.cssText],
  )
}

const elements: ReadonlySet<string> = new Set(
  `
    article caption dd details div dl dt em figcaption figure footer header h1 h2 h3 h4 label li main ol
    p section small span strong summary table tbody td th thead time tr ul circle defs desc g line
    linearGradient path radialGradient rect stop svg text title
  `
    .trim()
    .split(/\s+/),
)

const attributes: ReadonlySet<string> = new Set(
  `
    class colspan dir id lang open role rowspan scope cx cy d direction fill font-size height offset
    opacity preserveAspectRatio r rx stop-color stop-opacity stroke stroke-dasharray stroke-linecap
    stroke-width text-anchor transform viewBox width x x1 x2 y y1 y2
  `
    .trim()
    .split(/\s+/),
)

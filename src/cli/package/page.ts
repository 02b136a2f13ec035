import { createHash } from "node:crypto"
import type { Pack } from "../../core/index"
import { page } from "./course"
import type { Player } from "./player"

/** What the page is told about its package; read by `src/app/packaged.ts`. */
export interface Packaged {
  readonly to: "scorm12" | "scorm2004" | "cmi5" | "html"
  readonly language: string
  readonly pass?: number
  /** The pack itself, or where it lies. */
  readonly pack: string | Pack
  /** Where each picture, and each sound, is to be had, by the name of its file. */
  readonly pictures: Readonly<Record<string, string>>
  readonly sounds?: Readonly<Record<string, string>>
}

/** The game's page for a package whose files lie beside it. */
export function pageBeside(player: Player, packaged: Packaged): string {
  // The record store of a platform is wherever its launch says.
  const wider: Policy = packaged.to === "cmi5" ? { "connect-src": "'self' http: https:" } : {}
  return withPolicy(told(textOf(player, page), packaged), wider)
}

/** The whole game as one page that needs no other file: from a stick, by a double click, without a server. */
export function pageAlone(player: Player, packaged: Packaged): string {
  const html = textOf(player, page)
  const script = fileIn(html, /<script type="module"[^>]*src="\.\/([^"]+)"[^>]*><\/script>/)
  const style = fileIn(html, /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/)
  const icon = fileIn(html, /<link rel="icon" href="\.?\/([^"]+)"[^>]*>/)
  const folder = style.file.replace(/[^/]+$/, "")
  const css = textOf(player, style.file).replace(/url\((["']?)(?:\.\/)?([^)"']+)\1\)/g, (whole, _, name: string) =>
    player.has(`${folder}${name}`) ? `url(${dataUri(player, `${folder}${name}`)})` : whole,
  )
  const code = inScript(textOf(player, script.file))
  const beside = [...player.keys()].filter((file) => file.endsWith(".js") && file !== script.file)
  // What is put in holds texts that look like parts of a page, so it comes last.
  const outside = withPolicy(told(html, packaged), {
    "script-src": digest(code),
    "style-src": digest(css),
    "img-src": "blob: data:",
    "media-src": "blob: data:",
    "font-src": "data:",
    "connect-src": "blob: data:",
    "worker-src": "blob:",
  })
  return outside
    .replace(script.tag, () =>
      [
        ...beside.map(
          (file) => `<script type="text/plain" data-file="${file}">${inScript(textOf(player, file))}</script>`,
        ),
        `<script type="module">${code}</script>`,
      ].join("\n    "),
    )
    .replace(style.tag, () => `<style>${css}</style>`)
    .replace(icon.tag, () => `<link rel="icon" href="${dataUri(player, icon.file)}" type="image/svg+xml" />`)
}

/** A file of the game, or of a pack, as an address that holds it. */
export function dataUri(files: Player, file: string): string {
  const ending = file.replace(/^.*\./, "").toLowerCase()
  return `data:${kinds[ending] ?? "application/octet-stream"};base64,${Buffer.from(bytesOf(files, file)).toString("base64")}`
}

const kinds: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  svg: "image/svg+xml",
  mp3: "audio/mpeg",
  woff2: "font/woff2",
}

type Policy = Readonly<Record<string, string>>

/** The page's own policy, with other words in some of its rules. */
function withPolicy(html: string, changed: Policy): string {
  return html.replace(
    /(http-equiv="Content-Security-Policy" content=")([^"]+)"/,
    (_, before: string, written: string) => {
      const rules = written
        .replaceAll("&#39;", "'")
        .split("; ")
        .map((rule) => {
          const [name = ""] = rule.split(" ")
          return changed[name] === undefined ? rule : `${name} ${changed[name]}`
        })
      return `${before}${rules.join("; ")}"`
    },
  )
}

function told(html: string, packaged: Packaged): string {
  const json = JSON.stringify(packaged).replaceAll("<", "\\u003c")
  return html.replace("</head>", () => `  <script type="application/json" id="package">${json}</script>\n  </head>`)
}

/** Code that stands in the page: nothing in it may end the script, or begin another. */
function inScript(code: string): string {
  return code.replace(/<(?=!--|\/?script)/gi, "\\x3C")
}

function digest(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`
}

function fileIn(html: string, tag: RegExp): { readonly tag: string; readonly file: string } {
  const found = tag.exec(html)
  if (!found) throw new Error(`the game's page has no ${tag.source}`)
  return { tag: found[0], file: found[1] ?? "" }
}

function textOf(files: Player, file: string): string {
  return Buffer.from(bytesOf(files, file)).toString("utf8")
}

function bytesOf(files: Player, file: string): Uint8Array {
  const bytes = files.get(file)
  if (!bytes) throw new Error(`the built game has no ${file}`)
  return bytes
}

import type { VNode } from "preact"
import { renderToString } from "preact-render-to-string"
import pictures from "./paper.css?inline"
import style from "./page.css?inline"

/**
 * A page as one file that opens anywhere without a network: markup and style, no script, and a policy that lets none in.
 * Every text in it is escaped where it is written; nothing in it leads out.
 */
export function pageOf(title: string, body: VNode, language = "en"): string {
  return [
    "<!doctype html>",
    `<html lang="${language}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${`${runningHead(title)}\n${style}\n${pictures}`.replaceAll("</", "<\\/")}</style>`,
    "</head>",
    `<body>${renderToString(body)}</body>`,
    "</html>",
    "",
  ].join("\n")
}

/** What stands above every printed page but the first. */
function runningHead(title: string): string {
  const text = title.replace(/[^\p{L}\p{M}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)
  return `@page { @top-left { color: #63544a; content: "${text}"; font-size: 8.5pt; } }`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

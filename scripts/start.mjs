/**
 * Builds the game and opens it in the browser of this computer. While it runs, saving a file under scenarios/ is told to
 * the open page, which checks it again and goes on with it.
 */
import { existsSync, readdirSync, readFileSync, watch } from "node:fs"
import { dirname, join, relative, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { build, preview } from "vite"

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..")
const scenarios = resolve(process.env["FOREWARN_SCENARIOS"] ?? join(root, "scenarios"))
const outDir = process.env["FOREWARN_OUT"] ?? "dist/live"

process.stderr.write("Building Forewarn …\n")
await build({ root, mode: "live", logLevel: "warn", build: { outDir } })

const listeners = new Set()
const server = await preview({
  root,
  build: { outDir },
  plugins: [
    { name: "live-packs", configurePreviewServer: ({ middlewares }) => void middlewares.use("/live/packs", tell) },
  ],
  preview: {
    host: "127.0.0.1",
    port: Number(process.env["PORT"] ?? 4173),
    open: process.env["CI"] === undefined,
  },
})
process.stdout.write(`Forewarn is at ${server.resolvedUrls?.local[0] ?? "http://127.0.0.1:4173/"}\n`)
process.stdout.write(`Scenarios are watched in ${relative(process.cwd(), scenarios) || "."}. Ctrl+C ends it.\n`)

/** Editors save in several steps; a moment of quiet makes one telling of them. */
let quiet
watch(scenarios, { recursive: true }, () => {
  clearTimeout(quiet)
  quiet = setTimeout(() => {
    for (const listener of listeners) listener.write(message())
  }, 120)
})

function tell(request, response) {
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" })
  response.write(message())
  listeners.add(response)
  request.on("close", () => listeners.delete(response))
}

function message() {
  const texts = readdirSync(scenarios, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|json)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => existsSync(path) && !/^[^/\\]+[/\\]plays[/\\]/.test(relative(scenarios, path)))
    .map((path) => ({ file: `scenarios/${relative(scenarios, path).replaceAll("\\", "/")}`, ...readText(path) }))
  return `data: ${JSON.stringify(texts)}\n\n`
}

/** A file that is not UTF-8 has no text; the checker says so in its own words. */
function readText(path) {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path)) }
  } catch {
    return {}
  }
}

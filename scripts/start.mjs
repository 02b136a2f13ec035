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
    {
      name: "live-packs",
      configurePreviewServer: ({ middlewares }) => {
        middlewares.use("/live/packs", tell)
        middlewares.use("/live/pictures", picture)
      },
    },
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
const watchers = new Map()
watchFolders()

/**
 * One watcher for each folder. A recursive one looks at each file on Linux, and loses those that an editor saves by
 * putting a new file in the place of the old one.
 */
function watchFolders() {
  const inside = readdirSync(scenarios, { recursive: true, withFileTypes: true })
  const folders = inside.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name))
  const wanted = new Set([scenarios, ...folders])
  for (const [folder, watcher] of watchers) {
    if (wanted.has(folder)) continue
    watcher.close()
    watchers.delete(folder)
  }
  for (const folder of wanted) {
    if (watchers.has(folder) || !existsSync(folder)) continue
    const watcher = watch(folder, changed)
    // A folder that is taken away; the one above it tells.
    watcher.on("error", () => watcher.close())
    watchers.set(folder, watcher)
  }
}

function changed() {
  clearTimeout(quiet)
  quiet = setTimeout(() => {
    watchFolders()
    for (const listener of listeners) listener.write(message())
  }, 120)
}

function tell(request, response) {
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" })
  response.write(message())
  listeners.add(response)
  request.on("close", () => listeners.delete(response))
}

const types = { png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg", webp: "image/webp" }

/** A picture of a pack as it is on disk: /FOLDER/FILE, and nothing that is not in a pack's folder `media`. */
function picture(request, response) {
  const found = /^\/([\w-]+)\/([^/\\]+\.(png|jpe?g|webp))$/i.exec(decoded(request.url ?? ""))
  const path = found && join(scenarios, found[1], "media", found[2])
  if (!path || !existsSync(path)) return void response.writeHead(404).end()
  response.writeHead(200, { "Content-Type": types[found[3].toLowerCase()], "Cache-Control": "no-store" })
  response.end(readFileSync(path))
}

function decoded(url) {
  try {
    return decodeURIComponent(url.replace(/\?.*$/, ""))
  } catch {
    return ""
  }
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

/** Builds the game and opens it in the browser of this computer. */
import { dirname, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { build, preview } from "vite"

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..")

process.stderr.write("Building Forewarn …\n")
await build({ root, logLevel: "warn" })
const server = await preview({
  root,
  preview: { host: "127.0.0.1", port: 4173, open: process.env["CI"] === undefined },
})
process.stdout.write(`Forewarn is at ${server.resolvedUrls?.local[0] ?? "http://127.0.0.1:4173/"}\nCtrl+C ends it.\n`)

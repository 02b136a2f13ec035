#!/usr/bin/env node
/** Runs the command line from a clone: builds it when it is missing or older than its sources, then hands over. */
import { existsSync, readdirSync, statSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..")
const built = join(root, "dist/cli/main.js")

if (!existsSync(join(root, "node_modules/vite"))) {
  process.stderr.write("forewarn: its libraries are not installed yet. In the project's folder run: npm run setup\n")
  process.exit(2)
}
if (!existsSync(built) || newest(join(root, "src/core"), join(root, "src/cli")) > statSync(built).mtimeMs) {
  const { buildCli } = await import(pathToFileURL(join(root, "scripts/build-cli.mjs")).href)
  await buildCli()
}
const { main } = await import(pathToFileURL(built).href)
process.exitCode = await main(process.argv.slice(2))

function newest(...folders) {
  return Math.max(
    ...folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
    ),
  )
}

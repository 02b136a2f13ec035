import { dirname, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "vite"

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..")

/** Bundles the command line for Node into dist/cli; libraries stay in node_modules. */
export async function buildCli() {
  await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: { ssr: "src/cli/main.ts", outDir: "dist/cli", emptyOutDir: true, target: "node20" },
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCli()

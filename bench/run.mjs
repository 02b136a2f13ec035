/**
 * `npm run bench`: measures this engine beside its peers and says which of its goals are met. Results go to the standard
 * output; with `-- --write` into docs/performance.md as well. `-- --only 1,3` measures only these goals.
 * 7 is a course of very many attempts. 5 measures in a browser and 6 counts bytes, both of what `npm run build` made.
 */
import { spawn } from "node:child_process"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "vite"

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..")
const outDir = join(root, "dist/bench")

await build({
  root,
  configFile: false,
  logLevel: "error",
  publicDir: false,
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: "node20",
    rolldownOptions: {
      input: { main: "bench/main.ts", prover: "bench/prover.ts", "course-peers": "bench/course-peers.ts" },
    },
  },
})
// A garbage collection between two measurements keeps one from paying for the other.
const flags = ["--expose-gc", "--max-old-space-size=6144"]
const child = spawn(process.execPath, [...flags, join(outDir, "main.js"), ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
})
child.on("exit", (code) => {
  process.exitCode = code ?? 1
})

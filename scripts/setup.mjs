/**
 * Installs what is missing, so that `npm start` and `npm test` work on a fresh clone: the libraries, and with
 * `--browser` a Chromium for the browser tests. Uses nothing but Node.
 */
import { spawnSync } from "node:child_process"
import { existsSync, statSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..")
const windows = process.platform === "win32"

needNode(20, 19)
installLibraries()
if (process.argv.includes("--browser")) await installBrowser()

function needNode(major, minor) {
  const [have = 0, less = 0] = process.versions.node.split(".").map(Number)
  if (have > major || (have === major && less >= minor)) return
  stop(
    `Forewarn needs Node ${major}.${minor} or later; this is ${process.versions.node}. Get it from https://nodejs.org.`,
  )
}

function installLibraries() {
  const lock = join(root, "package-lock.json")
  const stamp = join(root, "node_modules/.package-lock.json")
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs) return
  say("Installing the libraries (this happens once) …")
  // Not `npm ci`: it refuses a lock file that lacks other systems' optional binaries, which registry mirrors often do not
  // hold. This keeps to the locked versions all the same and leaves the lock file alone.
  const done = run("npm", ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund"])
  if (!done)
    stop(
      "The libraries could not be installed. Look at npm's message above; the network or a proxy is the usual cause.",
    )
}

async function installBrowser() {
  const { findChromium } = await import("./chromium.mjs")
  if (await findChromium()) return
  say("No Chromium here; letting Playwright download one …")
  if (run("npx", ["playwright", "install", "chromium"]) && (await findChromium())) return
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    say("That did not work; installing Debian's chromium package …")
    if (
      run("apt-get", ["update"]) &&
      run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"]) &&
      (await findChromium())
    )
      return
  }
  stop(
    [
      "The browser tests need a Chromium. Any one of these helps:",
      "  npx playwright install chromium",
      "  sudo apt-get install chromium            (Debian, Ubuntu)",
      "  PLAYWRIGHT_CHROMIUM=/path/to/chrome npm test",
    ].join("\n"),
  )
}

function run(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: "inherit", shell: windows }).status === 0
}

function say(text) {
  process.stderr.write(`${text}\n`)
}

function stop(text) {
  say(text)
  process.exit(1)
}

import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"

/**
 * Learning Locker's xapi-statements 5.0.1, a record store that comes from the package registry alone. It is GPL and brings 160 MB of old
 * packages: it is installed into a folder of its own, outside this project, and runs as a process of its own, reachable from this
 * computer only, with everything in memory.
 */
const wanted = "xapi-statements@5.0.1"
const folder = join(tmpdir(), "forewarn-record-store-5.0.1")

/** The folder with the store in it. An installation that was broken off leaves none. */
export function installed(): string {
  if (existsSync(folder)) return folder
  const unfinished = `${folder}-${process.pid}`
  mkdirSync(unfinished)
  writeFileSync(join(unfinished, "package.json"), '{ "private": true }')
  // It dials a MongoDB even where it is told to keep everything in memory.
  writeFileSync(
    join(unfinished, "no-mongo.cjs"),
    'require("mongodb").MongoClient.connect = () => new Promise(() => {})\n',
  )
  writeFileSync(
    join(unfinished, "loopback.cjs"),
    `const { Server } = require("node:net")
const listen = Server.prototype.listen
Server.prototype.listen = function (port, ...rest) {
  return listen.call(this, Number(port), "127.0.0.1", ...rest.filter((one) => typeof one === "function"))
}
`,
  )
  try {
    execFileSync("npm", ["install", wanted, "--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund"], {
      cwd: unfinished,
      stdio: "pipe",
      shell: process.platform === "win32",
    })
  } catch (error) {
    throw new Error(`${wanted} could not be installed. It needs the package registry once.`, { cause: error })
  }
  renameSync(unfinished, folder)
  return folder
}

export interface RealStore {
  readonly endpoint: string
  readonly stop: () => Promise<void>
}

/** A store with nothing in it. */
export async function startStore(port?: number): Promise<RealStore> {
  const own = port ?? (await freePort())
  const cwd = installed()
  const child = spawn(
    process.execPath,
    ["-r", "./loopback.cjs", "-r", "./no-mongo.cjs", "node_modules/xapi-statements/dist/server.js"],
    {
      cwd,
      env: {
        PATH: process.env["PATH"] ?? "",
        EXPRESS_PORT: String(own),
        AUTH_REPO: "test",
        EVENTS_REPO: "test",
        MODELS_REPO: "memory",
        STORAGE_REPO: "memory",
        SERVICE_AWAIT_UPDATES: "true",
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  )
  await listening(child)
  return { endpoint: `http://127.0.0.1:${own}/xAPI`, stop: () => stopped(child) }
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ""
    const hear = (text: Buffer) => {
      said += text.toString("utf8")
      if (said.includes("Listening on port")) resolve()
    }
    child.stdout?.on("data", hear)
    child.stderr?.on("data", hear)
    child.once("exit", () => reject(new Error(`the store does not start: ${said}`)))
  })
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once("exit", () => resolve())
    child.kill()
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const at = probe.address()
      probe.close(() => resolve(typeof at === "object" && at !== null ? at.port : 0))
    })
  })
}

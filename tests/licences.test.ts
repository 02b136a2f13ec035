import { readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { expect, test } from "vitest"

/** Every library that ships is recorded with its version and licence, and the record says what the library says. */

const root = resolve(import.meta.dirname, "..")
const read = (path: string) => JSON.parse(readFileSync(resolve(root, path), "utf8"))
const allowed = ["MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "OFL-1.1"]

test("docs/licences.md lists what ships, as it is", () => {
  const recorded = [
    ...readFileSync(resolve(root, "docs/licences.md"), "utf8").matchAll(/^\| (\S+) \| ([\d.]+) \| (\S+) \|/gm),
  ]
    .map(([, name, version, licence]) => `${name} ${version} ${licence}`)
    .sort()
  const shipped = Object.keys(read("package.json").dependencies)
    .map((name) => {
      const { version, license } = read(`node_modules/${name}/package.json`)
      return `${name} ${version} ${license}`
    })
    .sort()
  expect(shipped.length).toBeGreaterThan(5)
  expect(recorded).toEqual(shipped)
  for (const line of shipped) expect(allowed).toContain(line.split(" ")[2])
})

test("versions are pinned exactly", () => {
  const { dependencies, devDependencies } = read("package.json")
  for (const [name, version] of Object.entries<string>({ ...dependencies, ...devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
})

test("assets/sound/LICENCE.md names every sound that ships, and no other; docs/licences.md points to it", () => {
  const note = readFileSync(resolve(root, "assets/sound/LICENCE.md"), "utf8")
  const named = [...note.matchAll(/`([\w-]+)\.mp3`/g)].map(([, name]) => `${name}.mp3`).sort()
  const shipped = readdirSync(resolve(root, "assets/sound"))
    .filter((file) => file.endsWith(".mp3"))
    .sort()
  expect(named).toEqual(shipped)
  expect(readFileSync(resolve(root, "docs/licences.md"), "utf8")).toContain("assets/sound/LICENCE.md")
})

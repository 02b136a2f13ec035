/**
 * Spoils the packs that ship at random and lets the checker read them: `npm run fuzz -- --count 10000 --seed 1`. The
 * first pack that makes it crash, take over a second or refuse without a place is kept in a file; the exit code is 1.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { runnerImport } from "vite"

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..")
const { count, seed } = wanted()
const { module } = await runnerImport(join(root, "tests/support/mutations.ts"), {
  root,
  configFile: false,
  logLevel: "error",
})
const packs = shippedPacks()
const began = performance.now()
const codes = new Map()
const tally = { clean: 0, refused: 0, troubled: 0, slowest: 0 }

for (let number = 0; number < count; number++) {
  const texts = packs[number % packs.length]
  const spoilt = module.mutation(texts, seed, number)
  const trial = module.tryOut(texts, spoilt)
  tally.slowest = Math.max(tally.slowest, trial.milliseconds)
  for (const code of trial.codes) codes.set(code, (codes.get(code) ?? 0) + 1)
  if (trial.trouble === undefined) tally[trial.clean ? "clean" : "refused"]++
  else {
    tally.troubled++
    say(`case ${number}, ${spoilt.file} (${spoilt.done.join(", ")}): ${trial.trouble.split("\n")[0]}`)
    if (tally.troubled === 1) keep({ seed, number, ...spoilt, trouble: trial.trouble })
  }
  if ((number + 1) % 500 === 0) say(`${number + 1} of ${count}, ${tally.troubled} in trouble, ${seconds()} s`)
}

console.log(`${count} spoilt packs, seed ${seed}, ${seconds()} s`)
console.log(`clean ${tally.clean}, refused with places ${tally.refused}, in trouble ${tally.troubled}`)
console.log(`slowest check ${Math.round(tally.slowest)} ms`)
const sorted = [...codes].sort((a, b) => b[1] - a[1])
console.log(`codes: ${sorted.map(([code, times]) => `${code} ${times}`).join(", ")}`)
process.exitCode = tally.troubled > 0 ? 1 : 0

function wanted() {
  const { values } = parseArgs({
    options: { count: { type: "string", default: "10000" }, seed: { type: "string", default: "1" } },
  })
  const numbers = { count: Number(values.count), seed: Number(values.seed) }
  if (Number.isSafeInteger(numbers.count) && numbers.count > 0 && Number.isSafeInteger(numbers.seed)) return numbers
  console.error("Use it like this: npm run fuzz -- --count 10000 --seed 1")
  process.exit(2)
}

function shippedPacks() {
  const scenarios = join(root, "scenarios")
  return readdirSync(scenarios)
    .map((folder) => ({ folder, names: readdirSync(join(scenarios, folder)) }))
    .filter(({ names }) => names.includes("pack.yaml"))
    .map(({ folder, names }) =>
      names
        .filter((name) => /\.(ya?ml|json)$/.test(name))
        .sort()
        .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(join(scenarios, folder, name), "utf8") })),
    )
}

function keep(failing) {
  const file = join(root, "test-results", `fuzz-${seed}-${failing.number}.json`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(failing, null, 2)}\n`)
  say(`kept in ${file}`)
}

function seconds() {
  return Math.round((performance.now() - began) / 1000)
}

function say(text) {
  process.stderr.write(`${text}\n`)
}

import Papa from "papaparse"
import { describe, expect, test } from "vitest"
import { small } from "../../../tests/support/small"
import { begin, step } from "../attempt/play"
import { compile } from "../machine/machine"
import { resultOf } from "../score/result"
import { scoresCsv } from "./csv"

const pack = small()
const scenario = pack.scenarios[0]
if (!scenario) throw new Error("the small pack has no scenario")
const machine = compile(scenario, pack.world)

function result(version: string) {
  const play = begin(machine, {
    format: 1,
    id: "attempt-0001",
    pack: { id: "small", version },
    scenario: "ford",
    machine: machine.digest,
    role: "leader",
    seed: "seed-1",
    began: "2026-11-23T08:00:00.000Z",
  })
  const stepped = step(play, { type: "choose", choice: "drive-on" }, 12)
  if (!stepped.ok) throw new Error("refused")
  return resultOf(stepped.play, pack.doctrine)
}

describe("scores as CSV", () => {
  test.each(["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", " =1", "|cmd", "%1", "＝1"])(
    "a text such as %j cannot become a formula",
    (hostile) => {
      const [, row] = Papa.parse<string[]>(scoresCsv([result(hostile)]).slice(1)).data
      expect(row?.[4]).toBe(`'${hostile}`)
    },
  )
  test("one heading, one row a decision, numbers bare, negative ones too", () => {
    const csv = scoresCsv([result("1.0.0")])
    expect(csv.startsWith('\uFEFF"attempt","receipt"')).toBe(true)
    expect(csv.endsWith("\r\n")).toBe(true)
    const [heading, row] = Papa.parse<string[]>(csv.slice(1)).data
    expect(row).toHaveLength(heading?.length ?? 0)
    expect(csv).toContain(",1,") // the first decision, as a number
  })
})

import { beforeAll, describe, expect, test } from "vitest"
import type { Scorm12API as Scorm12Api, Scorm2004API as Scorm2004Api } from "scorm-again"
import { end, ports } from "../../tests/support/ended-run"
import { findRuntime, type Runtime, scorm12Version, scorm2004Version, toLanguage } from "./scorm"
import { openScorm12 } from "./scorm12"
import { openScorm2004 } from "./scorm2004"

/** Both versions of SCORM against the runtime that other people keep. */

let Scorm12: typeof Scorm12Api
let Scorm2004: typeof Scorm2004Api
beforeAll(async () => {
  Object.assign(globalThis, { window: globalThis })
  ;({ Scorm12API: Scorm12, Scorm2004API: Scorm2004 } = await import("scorm-again"))
})

/** A window that a platform laid its object out in; undefined where it laid out none. */
function windowWith(objects: object, around?: object, opener?: object): object {
  const made: Record<string, unknown> = { ...objects, opener }
  made["parent"] = around ?? made
  return made
}

/** What the runtime was told, and every error it answered with. */
function listening(api: object, error: string) {
  const errors: string[] = []
  const heard = new Proxy(api, {
    get: (target, name) => {
      const found: unknown = Reflect.get(target, name)
      if (typeof found !== "function" || name === error) return found
      return (...given: readonly unknown[]) => {
        const answer: unknown = Reflect.apply(found, target, given)
        const code: unknown = Reflect.apply(Reflect.get(target, error), target, [])
        if (String(code) !== "0") errors.push([String(name), ...given, code].join(" "))
        return answer
      }
    },
  })
  return { heard, errors }
}

function runtime12(api: object): Runtime {
  const found = findRuntime(windowWith({ API: api }), scorm12Version)
  if (!found) throw new Error("not found")
  return found
}

function runtime2004(api: object): Runtime {
  const found = findRuntime(windowWith({ API_1484_11: api }), scorm2004Version)
  if (!found) throw new Error("not found")
  return found
}

describe("where the platform is", () => {
  const api = { LMSInitialize: () => "true" }
  test("it is looked for in every window around, then around the one that opened it", () => {
    const top = windowWith({ API: api })
    expect(findRuntime(windowWith({}, windowWith({}, top)), scorm12Version)?.open()).toBe(true)
    expect(findRuntime(windowWith({}, undefined, windowWith({}, top)), scorm12Version)?.open()).toBe(true)
    expect(findRuntime(windowWith({}), scorm12Version)).toBeUndefined()
  })
  test("windows of other origins, and things that only have its name, are passed over", () => {
    const foreign = new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === "parent") return top
          throw new Error("SecurityError")
        },
      },
    )
    const top = windowWith({ API: api })
    expect(findRuntime(windowWith({ API: "a song" }, foreign), scorm12Version)?.open()).toBe(true)
  })
  test("a call that throws is a call refused", () => {
    const broken = runtime12({
      LMSInitialize: () => {
        throw new Error("no")
      },
    })
    expect([broken.open(), broken.get("cmi.core.lesson_status"), broken.commit()]).toEqual([false, "", false])
  })
})

test("languages are told by their first two letters, or not at all", () => {
  expect(["fr-CH", "FR", "en", "", "french", "x"].map(toLanguage)).toEqual(["fr", "fr", "en", "", "", ""])
})

describe("SCORM 1.2", () => {
  test("a run that ended is completed, with its grade and a row for each decision, and no mark is made up", async () => {
    const { heard, errors } = listening(new Scorm12({ logLevel: 5 }), "LMSGetLastError")
    const platform = openScorm12(runtime12(heard), ports)
    expect(await platform?.give({ run: "1.half" })).toBe(true)
    expect(runtime12(heard).get("cmi.core.lesson_status")).toBe("incomplete")
    // Given twice, as after a commit that failed, it is there once.
    for (let i = 0; i < 2; i++) expect(await platform?.give({ run: "1.whole", end })).toBe(true)
    const get = (element: string) => runtime12(heard).get(element)
    expect(get("cmi.core.lesson_status")).toBe("completed")
    expect(get("cmi.core.score.raw")).toBe("50")
    expect(get("cmi.interactions._count")).toBe("2")
    expect(errors).toEqual([])
    await platform?.leave()
    expect(errors).toEqual([])
  })
  test("with a mark it is passed or failed; the platform's own mark comes before the packager's", async () => {
    const graded = async (pass: number, own: string) => {
      const api = new Scorm12({ logLevel: 5 })
      api.loadFromJSON({ student_data: { mastery_score: own } }, "cmi")
      await openScorm12(runtime12(api), { ...ports, pass })?.give({ run: "", end })
      return runtime12(api).get("cmi.core.lesson_status")
    }
    expect([await graded(50, ""), await graded(51, ""), await graded(10, "80")]).toEqual(["passed", "failed", "failed"])
  })
  test("a platform in review takes nothing; a finished run is known as finished", () => {
    const api = new Scorm12({ logLevel: 5 })
    api.loadFromJSON({ suspend_data: "1.kept", core: { lesson_mode: "review", lesson_status: "completed" } }, "cmi")
    expect(openScorm12(runtime12(api), ports)).toMatchObject({ takes: false, finished: true, kept: "1.kept" })
  })
})

describe("SCORM 2004", () => {
  test("completion and success are two things; objectives of the platform stay where they are", async () => {
    const api = new Scorm2004({ logLevel: 5 })
    api.loadFromJSON({ entry: "ab-initio", objectives: { 0: { id: "PRIMARY" } } }, "cmi")
    const { heard, errors } = listening(api, "GetLastError")
    const platform = openScorm2004(runtime2004(heard), ports)
    for (let i = 0; i < 2; i++) expect(await platform?.give({ run: "1.whole", end })).toBe(true)
    const get = (element: string) => runtime2004(heard).get(element)
    expect([get("cmi.completion_status"), get("cmi.success_status")]).toEqual(["completed", "unknown"])
    expect([get("cmi.score.raw"), get("cmi.score.scaled")]).toEqual(["50", "0.5"])
    expect([get("cmi.objectives._count"), get("cmi.objectives.0.id"), get("cmi.objectives.1.id")]).toEqual([
      "2",
      "PRIMARY",
      "scenario-aims",
    ])
    expect(get("cmi.interactions._count")).toBe("2")
    expect(errors).toEqual([])
  })
  test("with a mark it is passed or failed", async () => {
    const graded = async (pass: number) => {
      const api = new Scorm2004({ logLevel: 5 })
      await openScorm2004(runtime2004(api), { ...ports, pass })?.give({ run: "", end })
      return runtime2004(api).get("cmi.success_status")
    }
    expect([await graded(50), await graded(51)]).toEqual(["passed", "failed"])
  })
})

import { expect, test } from "vitest"
import { isSoftware, suited } from "./renderer"

test("a card that the processor imitates is no card", () => {
  expect(isSoftware("ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)")).toBe(true)
  expect(isSoftware("llvmpipe (LLVM 15.0.7, 256 bits)")).toBe(true)
  expect(isSoftware("ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11)")).toBe(true)
})

test("a real card is one", () => {
  expect(isSoftware("ANGLE (Intel, Intel(R) UHD Graphics 620 Direct3D11 vs_5_0 ps_5_0)")).toBe(false)
  expect(isSoftware("Adreno (TM) 640")).toBe(false)
})

const imitated = "llvmpipe (LLVM 15.0.7, 256 bits)"
const noRace = () => {
  throw new Error("nothing is to be compared here")
}

test("without WebGL it is the canvas, with a card it is WebGL, and neither is tried out", () => {
  expect(suited({ fast: undefined, any: undefined }, noRace)).toEqual({ renderer: "canvas" })
  expect(suited({ fast: "Adreno (TM) 640", any: "Adreno (TM) 640" }, noRace)).toEqual({ renderer: "webgl" })
})

test("without a card the faster of the two is taken", () => {
  for (const fast of [imitated, undefined]) {
    const racing = (webgl: number, canvas: number) =>
      suited({ fast, any: imitated }, () => ({ webgl, canvas })).renderer
    expect(racing(4, 9)).toBe("webgl")
    expect(racing(9, 4)).toBe("canvas")
    expect(suited({ fast, any: imitated }, () => undefined)).toEqual({ renderer: "canvas" })
  }
})

import { expect, test } from "vitest"
import { isSoftware } from "./renderer"

test("a card that the processor imitates is no card", () => {
  expect(isSoftware("ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)")).toBe(true)
  expect(isSoftware("llvmpipe (LLVM 15.0.7, 256 bits)")).toBe(true)
  expect(isSoftware("ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11)")).toBe(true)
})

test("a real card is one", () => {
  expect(isSoftware("ANGLE (Intel, Intel(R) UHD Graphics 620 Direct3D11 vs_5_0 ps_5_0)")).toBe(false)
  expect(isSoftware("Adreno (TM) 640")).toBe(false)
})

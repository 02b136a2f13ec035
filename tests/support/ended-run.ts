import { compile, policies, simulated } from "../../src/core/index"
import { endOf } from "../../src/platform/end"
import type { End, PlatformPorts } from "../../src/platform/platform"
import { tourPack } from "./tour"

/** A run of the tour that came to its end, as a platform is told of it, with a grade in the middle. */

const pack = tourPack()
const scenario = pack.scenarios.find((one) => one.scenario === "aims")
const policy = policies.find(({ name }) => name === "doctrine")
if (!scenario || !policy) throw new Error("the tour has no aims, or nobody plays it")
const [played] = simulated(compile(scenario, pack.world), pack, policy, {
  attempts: 1,
  seed: "ended",
  roles: scenario.roles,
})
const told = played && endOf(played.play, pack)
if (!told) throw new Error("the run did not end")

export const end: End = { ...told, grade: 50 }

export const ports: PlatformPorts = {
  seconds: () => 75.5,
  now: () => "2026-11-28T09:00:00.000Z",
  pass: undefined,
}

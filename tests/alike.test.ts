import { describe, expect, test } from "vitest"
import { begin, compile, type Pack, type Scenario, viewOf } from "../src/core/index"
import type { Likeness } from "../src/stage/kit/portray"
import { layoutOf, spotOf } from "../src/stage/layout"
import { hangActor } from "../src/stage/live/actors"
import type { Hanger } from "../src/stage/live/hang"
import { settingOf } from "../src/stage/setting"
import { orvane } from "./support/orvane"

/** Nothing that is shown tells a warning sign from a harmless thing. */

const pack = orvane()
const room = { width: 1366, height: 768, bottom: 240, pixel: 1 }
const beats = pack.scenarios.flatMap((scenario) =>
  scenario.beats.flatMap((beat) =>
    beat.observe ? [[`${scenario.scenario}, ${beat.id}`, scenario, beat.id] as const] : [],
  ),
)

/** What stage and overlay read at a beat, for one seed. */
function seenAt({ world, doctrine }: Pack, scenario: Scenario, at: string, seed = "anna") {
  const machine = compile(scenario, world)
  const play = begin(machine, {
    format: 1,
    id: "attempt",
    pack: { id: "pack", version: "1.0.0" },
    scenario: scenario.scenario,
    machine: machine.digest,
    role: scenario.roles[0] ?? "",
    seed,
    began: "2026-11-23T08:00:00.000Z",
  })
  return viewOf({ ...play, now: { ...play.now, at } }, doctrine)
}

/** The same scenario in which every sign is harmless and every harmless thing a sign. */
function swapped(scenario: Scenario): Scenario {
  return {
    ...scenario,
    beats: scenario.beats.map((beat) => ({
      ...beat,
      observe: beat.observe?.map(({ shows, noise, ...rest }) =>
        shows === undefined ? { ...rest, shows: "EW02" } : { ...rest, noise: noise ?? "plain" },
      ),
    })),
  }
}

describe.each(beats)("at %s", (_, scenario, at) => {
  test("signs and harmless things swapped, the list and the picture stay as they are", () => {
    const [one, other] = [seenAt(pack, scenario, at), seenAt(pack, swapped(scenario), at)]
    expect(other.things).toEqual(one.things)
    expect(settingOf(other, room)).toEqual(settingOf(one, room))
  })
})

test("things are listed in an order drawn from the seed, not as they are written", () => {
  const [, scenario, at] = beats.find(([, one, id]) => seenAt(pack, one, id).things.length > 3) ?? []
  if (!scenario || at === undefined) throw new Error("no beat with four things")
  const orders = Array.from({ length: 20 }, (_, i) =>
    seenAt(pack, scenario, at, `seed ${i}`).things.map(({ id }) => id),
  )
  expect(new Set(orders.map(String)).size).toBeGreaterThan(5)
  expect(new Set(orders.map((order) => String([...order].sort()))).size).toBe(1)
  expect(seenAt(pack, scenario, at, "seed 3").things.map(({ id }) => id)).toEqual(orders[3])
})

test("a thing that can be looked at is hung like any other piece, with a hit area of its own size", () => {
  const layout = layoutOf(room, "field")
  const likeness: Pick<Likeness, "width" | "height" | "pictures" | "footX" | "footY"> = {
    width: 90,
    height: 60,
    pictures: 1,
    footX: 45,
    footY: 58,
  }
  const hung = (["goats", "sleeping-mats"] as const).flatMap((kit) =>
    [undefined, "thing"].map((thing) => {
      const calls: unknown[] = []
      const image = {
        x: 0,
        y: 0,
        setOrigin: () => image,
        setPosition: (x: number, y: number) => Object.assign(image, { x, y }),
      }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a hanger that only writes down what it is asked for
      const hanger = {
        likeness: (_: Likeness, depth: number) => {
          calls.push(depth)
          return image
        },
      } as unknown as Hanger
      const actor = { kit, at: [30, 60] as const, size: 1, ...(thing === undefined ? {} : { thing }) }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the picture itself is never asked for
      const shown = hangActor(hanger, { actor, spot: spotOf(layout, actor.at), likeness: likeness as Likeness }, layout)
      shown.move(40, 0)
      return { calls, box: shown.box(), target: shown.target() }
    }),
  )
  const [piece, thing, other, otherThing] = hung
  expect(thing).toMatchObject({ calls: piece?.calls, box: piece?.box })
  expect(otherThing).toMatchObject({ calls: thing?.calls, box: other?.box, target: thing?.target })
  expect(piece?.target).toBeUndefined()
  expect(thing?.target).toEqual({ thing: "thing", ...piece?.box })
})

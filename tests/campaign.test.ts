import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  begin,
  branched,
  campaignReview,
  canonical,
  compile,
  emptyRun,
  type Kept,
  memoriesAfter,
  type Pack,
  type Play,
  runsOf,
} from "../src/core/index"
import { checkedStart } from "../src/core/campaign/run"
import { remembering } from "../src/core/machine/machine"
import { acted, begunIn, campaignOf, fromLog, wandered } from "./support/campaigned"
import { orvane } from "./support/orvane"
import { tourPack } from "./support/tour"

/** What is remembered from one scenario to the next is what the logs say, and nothing else. */

const tour = tourPack()
const chain = { promises: ["promise-road", "wait-for-patrol", "wait-for-patrol", "go-back", "met-broken"] }

describe.each([
  ["the tour", tour],
  ["Orvane", orvane()],
])("a run through the campaign of %s", (_, pack) => {
  const campaign = campaignOf(pack)
  test("comes to the same state from its logs alone, in whatever order they are read", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(campaign.scenarios.length - 1), fc.array(fc.nat(1000), { maxLength: 60 })), {
          maxLength: 5,
        }),
        fc.nat(1000),
        (tries, turn) => {
          const plays = tries.reduce<readonly Play[]>((so, [place, picks]) => {
            const kept = so.map((play) => ({ attempt: play.attempt, play }))
            return [...so, wandered(begunIn(pack, kept, campaign.scenarios[place] ?? ""), pack, picks)]
          }, [])
          const logs = plays.map((play) => fromLog(play, pack))
          const turned = [...logs.slice(turn % (logs.length + 1)), ...logs.slice(0, turn % (logs.length + 1))]
          expect(stateOf(pack, turned)).toEqual(
            stateOf(
              pack,
              plays.map((play) => ({ attempt: play.attempt, play })),
            ),
          )
          for (const { play } of logs) expect(play && checkedStart(campaign, play, turned)).toBe("same")
        },
      ),
      { numRuns: pack === tour ? 150 : 12 },
    )
  }, 60_000)
})

describe("in the campaign of Orvane", () => {
  const pack = orvane()
  const plan = pack.scenarios.find(({ scenario }) => scenario === "friday-here-saturday-there")?.beats[0]?.allocate
  const rates = Object.keys(plan?.places ?? {}).map((place) => `rate:${place}:3`)
  const fortnight = (...atTheEnd: readonly string[]) =>
    acted(begunIn(pack, [], "friday-here-saturday-there"), pack, [
      ...rates,
      "adopt:first-plan",
      "say-what-fits",
      "word-to-ilse",
      "fly-past",
      "fly-round",
      "send-the-log",
      ...atTheEnd,
      "adopt:second-plan",
    ])
  const atTheGate = (before: Play) => begunIn(pack, [keptOf(before)], "cafe-by-gate-2").attempt.campaign?.remembers

  test("a promise that was broken in Daro is remembered at the gate, and one that was kept is not", () => {
    expect(atTheGate(fortnight())).toEqual({ senn: "broken" })
    expect(atTheGate(fortnight("ring-ilse"))).toEqual({})
  })
  test("what an earlier scenario let others learn is what they expect before day 1", () => {
    const plan = (values: Readonly<Record<string, string>>) => {
      const machine = compile(fortnight().machine.setting.scenario, pack.world)
      return remembering(machine, values).start.belief?.["varra-market"]?.daily
    }
    expect(plan({})).toBeUndefined()
    expect(plan({ "river-week": "by-the-clock" })).toEqual([{ there: 42, seen: 42 }])
    expect(plan({ "river-week": "new" })).toEqual([{ there: 2, seen: 7 }])
  })
})

describe("in the campaign of the tour", () => {
  const first = acted(begunIn(tour, [], "promises"), tour, chain.promises)
  const kept = [{ attempt: first.attempt, play: first }]
  const second = begunIn(tour, kept, "remembering")

  test("a broken promise is in the header of the next attempt, and in how it begins", () => {
    expect(second.attempt.campaign).toEqual({
      id: "ten-days",
      run: "run-1",
      after: { promises: first.attempt.id },
      remembers: { word: "broken" },
    })
    expect(second.now.progress).toMatchObject({ trust: { sarn: 40 }, remembers: { word: "broken" } })
  })
  test("a scenario played alone remembers nothing, and has the same rules", () => {
    const { campaign: _, events: __, head: ___, ...header } = second.attempt
    const alone = begin(compile(second.machine.setting.scenario, tour.world), header)
    expect(alone.now.progress).toMatchObject({ trust: { sarn: 50 }, remembers: {} })
    expect(alone.machine.digest).toBe(second.machine.digest)
  })
  test("practice and a second run of a scenario change nothing", () => {
    const before = stateOf(tour, kept)
    const practice = acted({ ...first, ...replayedTo(first, 1) }, tour, ["wait-for-patrol", "go-back"])
    const again = acted(begunIn(tour, kept, "promises", { nth: 9 }), tour, ["see-what", "go-back", "met-open"])
    expect(stateOf(tour, [...kept, keptOf(practice), keptOf(again)])).toEqual(before)
  })
  test("two that were finished without knowing of each other: the one that was followed counts", () => {
    const later = acted(begunIn(tour, [], "promises", { nth: 2 }), tour, ["see-what", "go-back", "met-open"])
    const third = begunIn(tour, [keptOf(later)], "remembering", { nth: 3 })
    expect(third.attempt.campaign?.after).toEqual({ promises: later.attempt.id })
    const [run] = runsOf(campaignOf(tour), "tour", [...kept, keptOf(later), keptOf(third)])
    expect(run?.chapters[0]).toMatchObject({ state: "done", more: 1, play: { attempt: { id: later.attempt.id } } })
  })
  test("a log that is gone, one that was set aside, and a header that says something else are each told", () => {
    const done = acted(second, tour, ["good-market"])
    const [gone] = runsOf(campaignOf(tour), "tour", [keptOf(done)])
    expect(gone?.chapters[0]).toMatchObject({ state: "gone", attempt: first.attempt.id })
    expect(checkedStart(campaignOf(tour), done, [keptOf(done)])).toBe("unknown")
    const aside = { attempt: first.attempt, why: "It was played under other rules." }
    const [changed] = runsOf(campaignOf(tour), "tour", [aside, keptOf(done)])
    expect(changed?.chapters[0]).toMatchObject({ state: "set-aside", why: "It was played under other rules." })
    const { campaign } = done.attempt
    if (!campaign) throw new Error("no campaign")
    const other = { ...done, attempt: { ...done.attempt, campaign: { ...campaign, remembers: { word: "kept" } } } }
    expect(checkedStart(campaignOf(tour), other, [...kept, keptOf(other)])).toBe("other")
  })
  test("an attempt that remembers what its scenario does not know is refused", () => {
    const { campaign } = second.attempt
    if (!campaign) throw new Error("no campaign")
    const strange = {
      ...second,
      attempt: { ...second.attempt, campaign: { ...campaign, remembers: { word: "sung" } } },
    }
    expect(fromLog(strange, tour).why).toMatch(/"word: sung" from an earlier scenario/)
  })
  test("its debrief shows what was carried where, and where the chain could have been broken", async () => {
    const bench = acted(second, tour, ["ask-road", "good-market"])
    const all = [...kept, keptOf(bench)]
    const tea = acted(begunIn(tour, all, "trust"), tour, ["good-day"])
    const [run] = runsOf(campaignOf(tour), "tour", [...all, keptOf(tea)])
    if (!run) throw new Error("no run")
    const review = campaignReview(campaignOf(tour), run, { pack: tour, kept: [...all, keptOf(tea)] })
    await expect(`${JSON.stringify(JSON.parse(canonical(review)), null, 2)}\n`).toMatchFileSnapshot(
      "attempts/tour.campaign.json",
    )
  })
})

function stateOf(pack: Pack, kept: readonly Kept[]) {
  const campaign = campaignOf(pack)
  const run = runsOf(campaign, pack.about.pack, kept)[0] ?? emptyRun(campaign, "run-1")
  return {
    chapters: run.chapters.map((chapter) => ({
      scenario: chapter.scenario,
      state: chapter.state,
      attempt: "play" in chapter ? chapter.play.attempt.id : undefined,
    })),
    memories: memoriesAfter(
      campaign,
      run.chapters.flatMap((chapter) => (chapter.state === "done" ? [chapter.play] : [])),
    ),
  }
}

function keptOf(play: Play): Kept {
  return { attempt: play.attempt, play }
}

function replayedTo(play: Play, events: number): Play {
  const attempt = branched(play.attempt, events, { id: "practice-0001", began: "2026-11-23T09:00:00.000Z" })
  const { play: again } = fromLog({ ...play, attempt }, tour)
  if (!again) throw new Error("practice cannot be begun")
  return again
}

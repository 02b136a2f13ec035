import { describe, expect, test } from "vitest"
import { firstMachine, fresh } from "../../../tests/support/fresh"
import { smallWith } from "../../../tests/support/small"
import { type Play, refusalWords, step, toEvent, viewOf } from "../index"

/** What cannot be sent or handed in, and what the trainee is told; and what a report may not hold. */

const pack = smallWith([
  "    text: The map is on the table.\n",
  `    text: The map is on the table.
    report:
      id: evening
      text: Report to the operations room
      urgency: urgent
      items: { who: must, where: may }
      to: { ops: { text: Operations room, knows: must } }
      answers: [{ id: heard, text: They answer., to: table }]
    sort:
      id: which
      text: What is it?
      shows: [C9]
      bins: { work: { text: Work }, trade: { text: Trade } }
      marks: { act: An act }
      cards: { bus: { text: A yellow bus., bin: work, because: So. }, lorry: { text: A grey lorry. Nobody has asked where it goes or who sits in the back of it., bin: work, because: So. } }
      outcomes: [{ id: known, text: You know., to: table }]
`,
])

function tried(...acts: readonly string[]): { readonly play: Play; readonly told: readonly string[] } {
  const told: string[] = []
  const play = ["choose:ask", "choose:plan-it", ...acts].reduce(
    (now, act, i) => {
      const event = toEvent(act, viewOf(now, pack.doctrine))
      if (!event) {
        told.push(`no such act: ${act}`)
        return now
      }
      const stepped = step(now, event, i)
      if (stepped.ok) return stepped.play
      told.push(refusalWords(now.machine.setting, stepped.refused, event))
      return now
    },
    fresh(firstMachine(pack)),
  )
  return { play, told }
}

describe("a report", () => {
  test("is not sent empty, to nobody or without an urgency, and each that lacks is named", () => {
    expect(tried("send:evening").told).toEqual([
      "There is nothing in it yet. It goes to nobody yet. It does not say yet how urgent it is.",
    ])
    expect(tried("put:who:heard", "urge:flash", "send:evening").told).toEqual(["It goes to nobody yet."])
  })
  test("is sent once; after that nothing in it can be changed", () => {
    const { play, told } = tried("put:who:heard", "tell:ops", "urge:flash", "send:evening", "send:evening", "omit:who")
    expect(told).toEqual(["You have sent this report.", "You have sent this report."])
    expect(play.now.progress.reports?.["evening"]?.sent).toHaveLength(1)
  })
  test("holds what is known, and nothing else", () => {
    expect(tried("put:where:heard", "put:rumour:heard", "put:who:seen", "put:who:heard:-:left-out").told).toEqual([
      "You do not know yet: Where people sleep.",
      'There is no "rumour" to put there.',
      "no such act: put:who:seen",
      'There is no "who" to put there.',
    ])
  })
  test("goes to its addressees only, and each change is kept until it is sent", () => {
    const { play, told } = tried("tell:press", "tell:ops", "untell:ops", "put:who:observed:B2", "put:who:heard")
    expect(told).toEqual(['There is no "press" to tell there.'])
    expect(play.now.progress.reports?.["evening"]?.draft).toEqual({ to: [], lines: { who: { as: "heard" } } })
  })
})

describe("a sort", () => {
  test("is not handed in with a card in no bin, and the card is named by its first sentence", () => {
    expect(tried("place:bus:work:2", "close:which").told).toEqual(["In no bin yet: “A grey lorry”."])
  })
  test("has no other bins and marks than its own", () => {
    expect(tried("place:bus:sea:2", "place:bus:work:2:means", "place:bus:work:4").told).toEqual([
      'There is no "bus" to place there.',
      'There is no "bus" to place there.',
      "no such act: place:bus:work:4",
    ])
  })
  test("is handed in once", () => {
    const { told } = tried("place:bus:work:2:act", "place:lorry:trade:1", "close:which", "close:which", "lift:bus")
    expect(told).toEqual(["You have handed this in.", "You have handed this in."])
  })
})

import type { ComponentChild } from "preact"
import { useLayoutEffect, useRef } from "preact/hooks"
import type { LearnerEvent } from "../../core/machine/event"
import type { ThingView, View } from "../../core/attempt/view-types"
import { Icon } from "../icon"
import { Picture } from "../picture"
import type { Picked } from "../surroundings"
import { useTongue } from "../tongue"
import { useScrolls } from "../use-scrolls"
import { words } from "../words"

interface Props {
  readonly view: View
  readonly picked: Picked | undefined
  readonly act: (event: LearnerEvent) => void
  readonly back: () => void
  readonly tally: ComponentChild
}

/** Everything that can be looked at, in the order the view gives. A sign and a harmless thing are drawn alike. */
export function LookPanel({ view, picked, act, back, tally }: Props) {
  const panel = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const scrolls = useScrolls(list, view.step)
  useLayoutEffect(() => {
    const target = picked
      ? panel.current?.querySelector<HTMLElement>(`[data-thing="${CSS.escape(picked.thing)}"]`)
      : undefined
    const focused = target?.querySelector<HTMLElement>("h3") ?? panel.current?.querySelector<HTMLElement>("h2")
    focused?.focus({ preventScroll: true })
    panel.current?.closest(".acts")?.scrollIntoView({ block: "start" })
    target?.scrollIntoView({ block: "center" })
  }, [picked])
  return (
    <div class="look" ref={panel}>
      <div class="look-head">
        <h2 tabIndex={-1}>{words.scene.looking}</h2>
        <p>{view.things.length === 0 ? words.scene.noThings : words.look.hint}</p>
        <button type="button" class="button-icon" onClick={back}>
          <Icon name="close" />
          <span class="unseen">{words.look.back}</span>
        </button>
      </div>
      <div class={scrolls ? "look-list look-scrolls" : "look-list"} ref={list}>
        {tally}
        <ul class="things">
          {view.things.map((thing) => (
            <Thing key={thing.id} thing={thing} picked={picked?.thing === thing.id} act={act} />
          ))}
        </ul>
      </div>
    </div>
  )
}

interface ThingProps {
  readonly thing: ThingView
  readonly picked: boolean
  readonly act: Props["act"]
}

function Thing({ thing, picked, act }: ThingProps) {
  const tongue = useTongue()
  const { id, name, seen, judged, takes } = thing
  const heading = useRef<HTMLHeadingElement>(null)
  const state = judged?.as ?? (seen === undefined ? "unseen" : "seen")
  const unseen = useRef(seen === undefined)
  useLayoutEffect(() => {
    if (unseen.current && seen !== undefined) heading.current?.closest(".thing")?.scrollIntoView({ block: "nearest" })
    unseen.current = seen === undefined
  }, [seen])
  const lookThen = () => {
    heading.current?.focus({ preventScroll: true })
    act(thing.look)
  }
  return (
    <li class={picked ? "thing thing-picked" : "thing"} data-thing={id}>
      <div class="thing-head">
        <h3 ref={heading} tabIndex={-1} {...tongue(name)}>
          {name}
        </h3>
        {seen === undefined ? (
          <button type="button" class="thing-look" aria-label={words.look.lookAt(name, takes)} onClick={lookThen}>
            <Icon name="look" />
            {words.look.look}
            <span class="choice-takes">{takes > 0 ? words.scene.takes(takes) : words.scene.atOnce}</span>
          </button>
        ) : (
          <span class="thing-state">
            {words.look.state(state, judged?.as === "flag" ? judged.confidence : undefined)}
          </span>
        )}
      </div>
      {seen !== undefined && (
        <>
          <p class="thing-seen" {...tongue(seen)}>
            {seen}
          </p>
          <Picture id={thing.picture} />
          <Judgement thing={thing} act={act} />
        </>
      )}
    </li>
  )
}

function Judgement({ thing, act }: Pick<ThingProps, "thing" | "act">) {
  const { name, flag, leave, judged } = thing
  return (
    <div class="judge" role="group" aria-label={words.look.judge(name)}>
      <span class="judge-word" aria-hidden="true">
        {words.look.flag}
      </span>
      {flag.map((event, at) => (
        <button
          type="button"
          key={at}
          class="judge-button"
          aria-label={words.look.flagAs(at + 1)}
          aria-pressed={judged?.as === "flag" && judged.confidence === at + 1}
          onClick={() => act(event)}
        >
          {words.look.confidence(at + 1)}
        </button>
      ))}
      <button
        type="button"
        class="judge-button judge-leave"
        aria-pressed={judged?.as === "leave"}
        onClick={() => act(leave)}
      >
        {words.look.leave}
      </button>
    </div>
  )
}

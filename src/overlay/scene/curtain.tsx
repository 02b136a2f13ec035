import { useLayoutEffect, useRef, useState } from "preact/hooks"
import type { HotSeatView } from "../../core/attempt/hot-seat"
import { Icon } from "../icon"
import { Portrait } from "../portrait/portrait"
import type { SceneScreen } from "../screen"
import { useSurroundings } from "../surroundings"
import { PlainList } from "../plain-list"
import { useTongue } from "../tongue"
import { words } from "../words"
import { KeptBanner } from "./kept-banner"

interface Props {
  readonly screen: SceneScreen
  readonly waiting: HotSeatView | undefined
  readonly back: () => void
}

/** What is to be seen while the laptop goes from one trainee to the other: hand it over, the card and a vote, hand it back. */
export function Curtain({ screen, waiting, back }: Props) {
  const { commands } = useSurroundings()
  const [reading, setReading] = useState<string>()
  const isReading = waiting !== undefined && reading === waiting.sentence
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [waiting?.sentence, isReading])
  return (
    <main class="curtain">
      <header class="curtain-head">
        <p class="kicker">
          {words.hotSeat.title} · {screen.title}
        </p>
        <button
          type="button"
          class="button-second"
          aria-keyshortcuts="Shift+Escape"
          aria-label={words.app.leaveAtOnce}
          onClick={() => commands.home()}
        >
          <Icon name="leave" />
          {words.app.leave}
        </button>
      </header>
      <KeptBanner kept={screen.kept} />
      {!waiting && (
        <Turn
          title={words.hotSeat.back}
          hint={words.hotSeat.backHint}
          go={words.hotSeat.goOn}
          on={back}
          heading={heading}
        />
      )}
      {waiting && !isReading && (
        <Turn
          title={words.hotSeat.over(waiting.person.name)}
          hint={words.hotSeat.overHint}
          go={words.hotSeat.ready(waiting.person.name)}
          on={() => setReading(waiting.sentence)}
          heading={heading}
        />
      )}
      {waiting && isReading && <RoleCard waiting={waiting} saved={screen.kept === "saved"} heading={heading} />}
    </main>
  )
}

type Heading = { readonly current: HTMLHeadingElement | null }

function Turn({
  title,
  hint,
  go,
  on,
  heading,
}: {
  readonly title: string
  readonly hint: string
  readonly go: string
  readonly on: () => void
  readonly heading: Heading
}) {
  return (
    <section class="curtain-turn">
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      <p class="lead">{hint}</p>
      <button type="button" class="button-main" onClick={on}>
        {go}
        <Icon name="go" />
      </button>
    </section>
  )
}

function RoleCard({
  waiting,
  saved,
  heading,
}: {
  readonly waiting: HotSeatView
  readonly saved: boolean
  readonly heading: Heading
}) {
  const tongue = useTongue()
  const { commands } = useSurroundings()
  const { card, person, sentence, text } = waiting
  const vote = (yes: number, partly: number, no: number) => {
    if (saved) commands.act({ type: "vote", sentence, yes, partly, no })
  }
  return (
    <div class="curtain-card">
      <section class="role-card">
        <header>
          <Portrait speaker={person} />
          <div>
            <h1 tabIndex={-1} ref={heading} {...tongue(person.name)}>
              {words.hotSeat.card(person.name)}
            </h1>
            <p {...tongue(card.about)}>{card.about}</p>
          </div>
        </header>
        <Lines title={words.hotSeat.knows} lines={card.knows} />
        <Lines title={words.hotSeat.wants} lines={card.wants} />
        <Lines title={words.hotSeat.fears} lines={card.fears} />
        <Lines title={words.hotSeat.willNotSay} lines={card["will-not-say"]} />
      </section>
      <section class="curtain-vote">
        <h2>{words.hotSeat.said}</h2>
        <blockquote {...tongue(text)}>{text}</blockquote>
        <h2>{words.hotSeat.ask}</h2>
        <p class="curtain-answers">
          <button type="button" class="button-main" onClick={() => vote(1, 0, 0)}>
            {words.hotSeat.yes}
          </button>
          <button type="button" class="button-main" onClick={() => vote(0, 1, 0)}>
            {words.hotSeat.partly}
          </button>
          <button type="button" class="button-main" onClick={() => vote(0, 0, 1)}>
            {words.hotSeat.no}
          </button>
        </p>
        <GroupVote vote={vote} />
      </section>
    </div>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <div>
      <h2>{title}</h2>
      <PlainList lines={lines} />
    </div>
  )
}

/** Hands counted in a class: one number for each answer. */
function GroupVote({ vote }: { readonly vote: (yes: number, partly: number, no: number) => void }) {
  const { say } = useSurroundings()
  const [hands, setHands] = useState({ yes: 0, partly: 0, no: 0 })
  const record = () => {
    if (hands.yes + hands.partly + hands.no === 0) say(words.hotSeat.noHands)
    else vote(hands.yes, hands.partly, hands.no)
  }
  return (
    <details class="curtain-group">
      <summary>{words.hotSeat.group}</summary>
      <p class="dim">{words.hotSeat.groupHint}</p>
      <p class="curtain-hands">
        {answers.map((which) => (
          <label key={which}>
            {words.hotSeat.hands(which)}
            <input
              type="number"
              inputMode="numeric"
              min={0}
              max={99}
              value={hands[which]}
              onInput={({ currentTarget }) =>
                setHands({ ...hands, [which]: Math.min(99, Math.max(0, Math.round(Number(currentTarget.value) || 0))) })
              }
            />
          </label>
        ))}
        <button type="button" class="button-second" onClick={record}>
          {words.hotSeat.record}
        </button>
      </p>
    </details>
  )
}

const answers = ["yes", "partly", "no"] as const

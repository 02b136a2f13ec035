import type { Passage, RadioView, Speaker } from "../../core/attempt/view-types"
import { Icon } from "../icon"
import { Portrait } from "../portrait/portrait"
import { useTongue } from "../tongue"
import { words } from "../words"

interface Props {
  readonly passages: readonly Passage[]
  /** Messages of the log: a passage that repeats one is shown as heard over the radio. */
  readonly radio?: readonly RadioView[]
}

/** Speech with its speaker, radio traffic, and narration. */
export function Passages({ passages, radio = [] }: Props) {
  const tongue = useTongue()
  return (
    <>
      {turnsOf(passages).map(({ speaker, lines }, at) => {
        if (speaker) return <Speech key={at} speaker={speaker} lines={lines} />
        return lines.map((line) =>
          radio.some((message) => line.includes(message.text)) ? (
            <OverRadio key={line} line={line} />
          ) : (
            <p class="narration" key={line} {...tongue(line)}>
              {line}
            </p>
          ),
        )
      })}
    </>
  )
}

interface Turn {
  readonly speaker?: Speaker
  readonly lines: readonly string[]
}

/** Paragraphs of one speaker in a row are one turn. */
function turnsOf(passages: readonly Passage[]): readonly Turn[] {
  const turns: Turn[] = []
  for (const { speaker, text } of passages) {
    const last = turns[turns.length - 1]
    if (last && last.speaker?.id === speaker?.id) turns[turns.length - 1] = { ...last, lines: [...last.lines, text] }
    else turns.push({ ...(speaker ? { speaker } : {}), lines: [text] })
  }
  return turns
}

function Speech({ speaker, lines }: { readonly speaker: Speaker; readonly lines: readonly string[] }) {
  const tongue = useTongue()
  return (
    <div class="speech">
      <Portrait speaker={speaker} />
      <div>
        <p class="speaker">
          <span class="speaker-name" {...tongue(speaker.name)}>
            {speaker.name}
          </span>
          <span class="speaker-about">
            {" · "}
            <span {...tongue(speaker.about)}>{speaker.about}</span>
          </span>
        </p>
        {lines.map((line) => (
          <p key={line} {...tongue(line)}>
            {line}
          </p>
        ))}
      </div>
    </div>
  )
}

function OverRadio({ line }: { readonly line: string }) {
  const tongue = useTongue()
  return (
    <div class="over-radio">
      <Icon name="radio" />
      <p>
        <span class="unseen">{words.scene.overRadio}: </span>
        <span {...tongue(line)}>{line}</span>
      </p>
    </div>
  )
}

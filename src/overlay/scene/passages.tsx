import type { Passage } from "../../core/attempt/view-types"
import { Portrait } from "../portrait/portrait"

/** Speech with its speaker, and narration without. */
export function Passages({ passages }: { readonly passages: readonly Passage[] }) {
  return (
    <>
      {passages.map(({ speaker, text }, at) =>
        speaker ? (
          <div class="speech" key={`${at}/${text}`}>
            <Portrait speaker={speaker} />
            <div class="speech-words">
              <p class="speaker">
                <span class="speaker-name">{speaker.name}</span>
                <span class="speaker-about">, {speaker.about}</span>
              </p>
              <Lines text={text} />
            </div>
          </div>
        ) : (
          <div class="narration" key={`${at}/${text}`}>
            <Lines text={text} />
          </div>
        ),
      )}
    </>
  )
}

function Lines({ text }: { readonly text: string }) {
  return (
    <>
      {text
        .split(/\n\s*\n/)
        .filter((line) => line.trim() !== "")
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
    </>
  )
}

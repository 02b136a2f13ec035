import { render } from "preact"
import type { Speaker } from "../../core/attempt/view-types"
import { Portrait } from "./portrait"

/** Draws somebody's likeness inside an element that holds nothing else. */
export function hangPortrait(frame: HTMLElement, speaker: Speaker): void {
  render(<Portrait speaker={speaker} />, frame)
}

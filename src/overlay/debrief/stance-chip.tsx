import type { Stance } from "../../core/pack/schema"
import { words } from "../words"

export function StanceChip({ stance }: { readonly stance: Stance }) {
  return <span class={`chip stance-${stance}`}>{words.stance(stance)}</span>
}

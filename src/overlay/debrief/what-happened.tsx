import type { Debrief } from "../../core/report/debrief-types"
import { Prose } from "../prose"
import { words } from "../words"

export function WhatHappened({ ending }: { readonly ending: Debrief["ending"] }) {
  if (!ending) return <p class="dim">{words.debrief.noEnding}</p>
  return (
    <div class="happened">
      <p class="happened-title">
        {ending.title} <span class={`chip harm-${ending.harm}`}>{words.debrief.harm(ending.harm)}</span>
      </p>
      <Prose text={ending.text} kind="lead measure" />
      <p class="dim">{words.debrief.luck}</p>
    </div>
  )
}

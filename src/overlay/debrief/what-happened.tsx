import type { Debrief } from "../../core/report/debrief-types"
import { words } from "../words"

export function WhatHappened({ ending }: { readonly ending: Debrief["ending"] }) {
  if (!ending) return <p class="dim">{words.debrief.noEnding}</p>
  return (
    <div class="happened">
      <p class="happened-title">
        {ending.title} <span class={`chip harm-${ending.harm}`}>{words.debrief.harm(ending.harm)}</span>
      </p>
      {ending.text
        .split(/\n\s*\n/)
        .filter((line) => line.trim() !== "")
        .map((line) => (
          <p class="lead measure" key={line}>
            {line}
          </p>
        ))}
      <p class="dim">{words.debrief.luck}</p>
    </div>
  )
}

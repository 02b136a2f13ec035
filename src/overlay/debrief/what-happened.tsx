import type { Debrief } from "../../core/report/debrief-types"
import { Prose } from "../prose"
import { useTongue } from "../tongue"
import { words } from "../words"

export function WhatHappened({ ending }: { readonly ending: Debrief["ending"] }) {
  const tongue = useTongue()
  if (!ending) return <p class="dim">{words.debrief.noEnding}</p>
  return (
    <div class="happened">
      <p class="happened-title">
        <span {...tongue(ending.title)}>{ending.title}</span>{" "}
        <span class={`chip harm-${ending.harm}`}>{words.debrief.harm(ending.harm)}</span>
      </p>
      <Prose text={ending.text} kind="lead measure" />
      <p class="dim">{words.debrief.luck}</p>
    </div>
  )
}

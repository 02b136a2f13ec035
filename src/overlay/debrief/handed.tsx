import type { ComponentChildren } from "preact"
import { useTongue } from "../tongue"
import { words } from "./words"

/** What every review of something that was handed in has: when, what it was and what came of it; its parts; what was good. */

interface HandedProps {
  readonly clock: string
  readonly text: string
  readonly outcome: string
  /** More to say of what came of it. */
  readonly also?: ComponentChildren
  /** A name for its style, where it has one of its own. */
  readonly kind?: string
  readonly children: ComponentChildren
}

export function Handed({ clock, text, outcome, also, kind, children }: HandedProps) {
  const tongue = useTongue()
  return (
    <article class={kind === undefined ? "handed" : `handed ${kind}`}>
      <header>
        <p class="decision-when">
          <time>{clock}</time>
        </p>
        <h4 {...tongue(text)}>{text}</h4>
        <p {...tongue(outcome)}>{outcome}</p>
        {also}
      </header>
      {children}
    </article>
  )
}

/** The parts a score is made of, and the whole of it last. */
export function Parts({ whole, children }: { readonly whole: number; readonly children: ComponentChildren }) {
  return (
    <dl class="handed-parts">
      {children}
      <Share name={words.reports.whole} value={whole} />
    </dl>
  )
}

/** A part from 0 to 1; nothing where it has no meaning. */
export function Share({ name, value }: { readonly name: string; readonly value: number | undefined }) {
  if (value === undefined) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{words.reports.share(value)}</dd>
    </div>
  )
}

export function Note({ good, children }: { readonly good: boolean; readonly children: string }) {
  return <span class={good ? "handed-good" : "handed-note"}>{children}</span>
}

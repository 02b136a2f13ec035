import { useId, useState } from "preact/hooks"
import type { PresenceReview } from "../../core/report/debrief-types"
import { useTongue } from "../tongue"
import { words } from "../words"
import { Handed, Note, Parts, Share } from "./handed"
import { PresenceSketch } from "./presence-sketch"

/** Where you were, over where the risk was, and what somebody who watched made of it. */
export function Presence({ presence }: { readonly presence: readonly PresenceReview[] | undefined }) {
  if (!presence) return null
  return (
    <>
      <h3>{words.presence.title}</h3>
      <p class="dim measure">{words.presence.basis}</p>
      {presence.map((plan) => (
        <Plan key={plan.event} plan={plan} />
      ))}
    </>
  )
}

function Plan({ plan }: { readonly plan: PresenceReview }) {
  const tongue = useTongue()
  const { clock, text, outcome, measures, reference, parts, score, returns, heat, means } = plan
  const [day, setDay] = useState(plan.from)
  const figures: readonly (readonly [string, number, number])[] = [
    [words.presence.presence, measures.presence, reference.presence],
    [words.presence.foreseen, measures.foreseen, reference.foreseen],
    [words.presence.error, measures.error, reference.error],
    [words.presence.entropy, measures.entropy, reference.entropy],
    [words.presence.harm, measures.harm, reference.harm],
    [words.presence.escalation, measures.escalation, reference.escalation],
  ]
  return (
    <Handed kind="presence" clock={clock} text={text} outcome={outcome}>
      <Parts whole={score}>
        <Share name={words.presence.coverage} value={parts.coverage} />
        <Share name={words.presence.surprise} value={parts.surprise} />
        <Share name={words.presence.returns} value={parts.returns} />
        <Share name={words.presence.posture} value={parts.posture} />
        <Share name={words.presence.reserve} value={parts.reserve} />
      </Parts>
      <h5>{words.presence.overlay}</h5>
      <p class="dim">
        {words.presence.overlayHint} {plan.replacedFrom !== undefined && words.presence.replacedFrom(plan.replacedFrom)}
      </p>
      <ul class="allocate-letters">
        {means.map(({ id, key, text: what }) => (
          <li key={id}>
            <kbd>{key.toUpperCase()}</kbd> <span {...tongue(what)}>{what}</span>
          </li>
        ))}
        <li>
          <span class="came" aria-hidden="true">
            ✕
          </span>{" "}
          {words.presence.came}
        </li>
      </ul>
      <Overlay plan={plan} of="there" />
      <PresenceSketch plan={plan} day={day} choose={setDay} />
      <h5>{words.presence.watched}</h5>
      {words.presence.watchedLines(measures.foreseen).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div class="table-scroll" role="group" aria-label={words.presence.compare} tabIndex={0}>
        <table>
          <caption>{words.presence.compare}</caption>
          <thead>
            <tr>
              <th scope="col">{words.presence.measure}</th>
              <th scope="col">{words.presence.yours}</th>
              <th scope="col">{words.presence.byRule}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map(([name, own, other]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{words.presence.hundredths(own)}</td>
                <td>{words.presence.hundredths(other)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details>
        <summary>{words.presence.ruleTitle}</summary>
        <p>{words.presence.ruleText}</p>
        <Overlay plan={plan} of="reference" />
      </details>
      {returns.length > 0 && (
        <ul class="handed-lines">
          {returns.map(({ text: said, kept }) => (
            <li key={said}>
              <span {...tongue(said)}>{said}</span>
              <Note good={kept}>{kept ? words.presence.kept : words.presence.notKept}</Note>
            </li>
          ))}
        </ul>
      )}
      {heat && <Heat heat={heat} />}
    </Handed>
  )
}

interface OverlayProps {
  readonly plan: PresenceReview
  readonly of: "there" | "reference"
}

/** Every place and day: the shade is the risk there was, the letters are who was there. */
function Overlay({ plan, of }: OverlayProps) {
  const tongue = useTongue()
  const { days, places, means, from, replacedFrom = Infinity } = plan
  const caption = of === "there" ? words.presence.tableYours : words.presence.tableRule
  return (
    <div class="allocate-scroll" role="group" aria-label={caption} tabIndex={0}>
      <table class="presence-table">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.allocate.place}</th>
            {days.map(({ day, weekday }) => (
              <th scope="col" key={day} class={words.allocate.weekend(weekday) ? "day-weekend" : ""}>
                <span class="unseen">{words.allocate.day(day, weekday)}</span>
                <span aria-hidden="true">
                  <span class="day-name">{words.allocate.dayShort(weekday)}</span>
                  <span class="day-number">{day}</span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map(({ id, title, days: each }) => (
            <tr key={id}>
              <th scope="row" {...tongue(title)}>
                {title}
              </th>
              {each.map((one, i) => {
                const there = one[of]
                const named = there.map(({ means: what, count }) => ({
                  text: means.find((known) => known.id === what)?.text ?? what,
                  key: means.find((known) => known.id === what)?.key ?? "",
                  count,
                }))
                const came = of === "there" && one.came
                const day = days[i]?.day ?? 0
                return (
                  <td
                    key={day}
                    class={`danger danger-${one.level}${day < from || day >= replacedFrom ? " danger-elsewhere" : ""}`}
                  >
                    <span class="unseen">{words.presence.cell(one.level, named, came, there.length > 0)}</span>
                    <span aria-hidden="true">
                      {named.map(({ key, count }) => (
                        <span key={key} class="unit">
                          {key.toUpperCase()}
                          {count > 1 && <sub>{count}</sub>}
                        </span>
                      ))}
                      {came && <span class={there.length > 0 ? "came came-met" : "came"}>✕</span>}
                    </span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Her heat map beside the risk there was. */
function Heat({ heat: { places, calibration, ranked } }: { readonly heat: NonNullable<PresenceReview["heat"]> }) {
  const tongue = useTongue()
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h5 id={id}>{words.presence.heat}</h5>
      <p>{words.presence.heatReading(calibration, ranked)}</p>
      <div class="table-scroll" role="group" aria-labelledby={id} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.allocate.place}</th>
              <th scope="col">{words.presence.stated}</th>
              <th scope="col">{words.presence.was}</th>
            </tr>
          </thead>
          <tbody>
            {places.map(({ title, stated, is }) => (
              <tr key={title}>
                <th scope="row" {...tongue(title)}>
                  {title}
                </th>
                <td>{words.allocate.level(stated)}</td>
                <td>{words.allocate.level(is)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

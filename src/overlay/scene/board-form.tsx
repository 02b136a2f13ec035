import { useLayoutEffect, useRef, useState } from "preact/hooks"
import type { MapView } from "../../core/attempt/map-types"
import type { BoardView, FragmentView } from "../../core/attempt/view-types"
import type { LearnerEvent } from "../../core/machine/event"
import type { Pin } from "../../core/machine/progress"
import { chances } from "../../core/pack/scales"
import { Dialog } from "../dialog"
import { useTongue } from "../tongue"
import { words } from "../words"
import { BoardMap } from "./board-map"
import { BoardTable } from "./board-table"
import { HandIn, useClosedWhenHandedIn } from "./handing"
import { Grade } from "./report-form"

interface Props {
  readonly board: BoardView
  readonly map: MapView
  readonly act: (event: LearnerEvent) => void
  readonly closed: () => void
}

const parts = ["fragments", "judgement", "product"] as const
type Part = (typeof parts)[number]

/** The analysis table: fragments on the map and in time, what they add up to, and what goes out. */
export function BoardForm({ board, map, act, closed }: Props) {
  const { closed: reason, event, missing, product, text } = board
  const [part, setPart] = useState<Part>("fragments")
  const content = useRef<HTMLDivElement>(null)
  useClosedWhenHandedIn(reason, closed)
  useLayoutEffect(() => content.current?.closest(".dialog-content")?.scrollTo(0, 0), [part])
  const offered = parts.filter((one) => one !== "product" || product)
  return (
    <Dialog
      title={text}
      kind="map"
      closed={closed}
      aside={
        <div class="map-toggle board-parts" role="group" aria-label={words.board.parts}>
          {offered.map((one) => (
            <button type="button" key={one} aria-pressed={part === one} onClick={() => setPart(one)}>
              {words.board[one]}
            </button>
          ))}
        </div>
      }
    >
      <div ref={content}>
        {part === "fragments" && (
          <p class="lead">
            {words.board.hint} {board.by !== undefined && words.board.by(board.by)}
          </p>
        )}
      </div>
      {part === "fragments" && <Fragments board={board} map={map} act={act} />}
      {part === "judgement" && <Judgement board={board} act={act} />}
      {part === "product" && <Product board={board} act={act} />}
      <HandIn
        label={words.board.hand}
        question={words.board.sure}
        missing={missing}
        closed={reason}
        hand={() => act(event)}
      >
        <Summary board={board} />
      </HandIn>
    </Dialog>
  )
}

type PartProps = Pick<Props, "board" | "act">

function Fragments({ board, map, act }: PartProps & Pick<Props, "map">) {
  const { fragments } = board
  const [picked, setPicked] = useState<string>()
  const list = useRef<HTMLOListElement>(null)
  const pick = (id: string) => {
    setPicked(id)
    list.current?.querySelector<HTMLElement>(`[data-fragment="${id}"] summary`)?.focus()
  }
  return (
    <div class="board">
      <div class="board-sight">
        <BoardMap map={map} fragments={fragments} picked={picked} pick={pick} />
        <p class="dim">{words.board.count(fragments.filter(({ pin }) => pin).length, fragments.length)}</p>
      </div>
      <ol class="board-list" ref={list}>
        {fragments.map((fragment, at) => (
          <li key={fragment.id} data-fragment={fragment.id}>
            <Fragment
              fragment={fragment}
              number={at + 1}
              board={board}
              open={picked === fragment.id}
              toggle={(isOpen) => setPicked((now) => (isOpen ? fragment.id : now === fragment.id ? undefined : now))}
              act={act}
            />
          </li>
        ))}
      </ol>
    </div>
  )
}

interface FragmentProps extends PartProps {
  readonly fragment: FragmentView
  readonly number: number
  readonly open: boolean
  readonly toggle: (open: boolean) => void
}

function Fragment({ fragment, number, board, open, toggle, act }: FragmentProps) {
  const tongue = useTongue()
  const { id, text, from, place, seen, pin = {} } = fragment
  const numberOf = (other: string) => 1 + board.fragments.findIndex((one) => one.id === other)
  const change = (next: Pin) => {
    const { grade, to, copies, planted } = { ...pin, ...next }
    act({
      type: "pin",
      fragment: id,
      ...(grade === undefined ? {} : { grade }),
      ...(to && to.length > 0 ? { to: [...to] } : {}),
      ...(copies === undefined ? {} : { copies }),
      ...(planted === undefined ? {} : { planted }),
    })
  }
  const judged = fragment.pin
  return (
    <details
      class={judged ? "fragment fragment-judged" : "fragment"}
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== open) toggle(currentTarget.open)
      }}
    >
      <summary>
        <span class="fragment-number">{number}</span>
        <span class="fragment-head">
          <span class="dim">
            {[seen?.clock ?? words.board.noTime, place ?? (fragment.at ? undefined : words.board.nowhere), from]
              .filter((one) => one !== undefined)
              .join(" · ")}
          </span>
          <span class="fragment-text" {...tongue(text)}>
            {text}
          </span>
          <span class="fragment-made">{judged ? madeOf(judged, board, numberOf) : words.board.open}</span>
        </span>
      </summary>
      <div class="fragment-body">
        <fieldset>
          <legend>{words.board.speaksFor}</legend>
          {board.hypotheses.map((hypothesis) => {
            const to = pin.to ?? []
            const isLinked = to.includes(hypothesis.id)
            return (
              <label key={hypothesis.id} class="tick">
                <input
                  type="checkbox"
                  checked={isLinked}
                  onChange={() =>
                    change({ to: isLinked ? to.filter((one) => one !== hypothesis.id) : [...to, hypothesis.id] })
                  }
                />
                <span {...tongue(hypothesis.text)}>{hypothesis.text}</span>
              </label>
            )
          })}
        </fieldset>
        <Grade title={words.board.fragment(number, text)} grade={pin.grade} pick={(grade) => change({ grade })} />
        <label class="grade-part">
          <span>{words.board.origin}</span>
          <select
            value={pin.copies ?? ""}
            onChange={({ currentTarget: { value } }) => change({ copies: value === "" ? undefined : value })}
          >
            <option value="">{words.board.ownOrigin}</option>
            {board.fragments.map(
              (other, at) =>
                other.id !== id && (
                  <option key={other.id} value={other.id}>
                    {words.board.sameAs(at + 1, begun(other.text))}
                  </option>
                ),
            )}
          </select>
        </label>
        <label class="tick">
          <input
            type="checkbox"
            checked={pin.planted !== undefined}
            onChange={() => change({ planted: pin.planted ? undefined : "planted" })}
          />
          <span>{words.board.planted}</span>
        </label>
      </div>
    </details>
  )
}

/** What was made of a fragment, in one line. */
function madeOf({ grade, to, copies, planted }: Pin, board: BoardView, numberOf: (id: string) => number): string {
  const links = (to ?? []).map((id) => board.hypotheses.find((one) => one.id === id)?.text ?? id)
  return [
    ...(grade === undefined ? [] : [grade]),
    ...(links.length > 0 ? links : [words.board.noLink]),
    ...(copies === undefined ? [] : [words.board.copyOf(numberOf(copies))]),
    ...(planted ? [words.board.heldPlanted] : []),
  ].join(" · ")
}

function Judgement({ board, act }: PartProps) {
  const tongue = useTongue()
  const { hypotheses, model, fragments } = board
  return (
    <div class="board-judgement">
      <section>
        <h3>{words.board.hypotheses}</h3>
        {hypotheses.map(({ id, text, chance, weight }) => (
          <div key={id} class="board-card" role="group" aria-label={text}>
            <h4 {...tongue(text)}>{text}</h4>
            <p class="dim">{words.board.weight(weight)}</p>
            <div class="board-chances">
              {chances.map((one) => (
                <button
                  type="button"
                  key={one}
                  class="pick board-chance"
                  aria-pressed={chance === one}
                  onClick={() => (chance === one ? undefined : act({ type: "weigh", hypothesis: id, chance: one }))}
                >
                  <strong>{one} %</strong>
                  <span>{words.board.chances[one]}</span>
                </button>
              ))}
            </div>
          </div>
        ))}
      </section>
      {model && (
        <section>
          <h3>{words.board.model}</h3>
          <p {...tongue(model.text)}>{model.text}</p>
          {model.cells.map(({ id, text, says, reliance }) => (
            <div key={id} class="board-card" role="group" aria-label={text}>
              <h4 {...tongue(text)}>{text}</h4>
              <p {...tongue(says)}>{says}</p>
              <div class="picks">
                {(["accept", "override"] as const).map((as) => (
                  <button
                    type="button"
                    key={as}
                    class="pick"
                    aria-pressed={reliance?.as === as}
                    onClick={() => (reliance?.as === as ? undefined : act({ type: "rely", cell: id, as }))}
                  >
                    {words.board[as]}
                  </button>
                ))}
              </div>
              {reliance && (
                <label class="grade-part">
                  <span>{words.board.because}</span>
                  <select
                    value={reliance.because ?? ""}
                    onChange={({ currentTarget: { value } }) =>
                      act({ type: "rely", cell: id, as: reliance.as, ...(value === "" ? {} : { because: value }) })
                    }
                  >
                    <option value="">{words.board.noReason}</option>
                    {fragments.map((fragment, at) => (
                      <option key={fragment.id} value={fragment.id}>
                        {at + 1}: {begun(fragment.text)}
                      </option>
                    ))}
                  </select>
                </label>
              )}
            </div>
          ))}
        </section>
      )}
      <details class="board-whole">
        <summary>{words.board.table}</summary>
        <BoardTable board={board} />
      </details>
    </div>
  )
}

function Product({ board: { product }, act }: PartProps) {
  const tongue = useTongue()
  if (!product) return null
  return (
    <section class="board-product">
      <h3>{words.board.lines}</h3>
      <p class="dim">{words.board.linesHint}</p>
      {product.lines.map(({ id, text, to }) => (
        <fieldset key={id} class="board-card">
          <legend {...tongue(text)}>{text}</legend>
          <div class="board-ticks">
            {product.addressees.map((addressee) => {
              const isTold = to.includes(addressee.id)
              const next = isTold ? to.filter((one) => one !== addressee.id) : [...to, addressee.id]
              return (
                <label key={addressee.id} class="tick">
                  <input
                    type="checkbox"
                    checked={isTold}
                    onChange={() => act({ type: "release", line: id, ...(next.length > 0 ? { to: next } : {}) })}
                  />
                  <span {...tongue(addressee.text)}>{addressee.text}</span>
                </label>
              )
            })}
          </div>
        </fieldset>
      ))}
    </section>
  )
}

/** What is handed in, told once more. */
function Summary({ board: { hypotheses, product } }: Pick<Props, "board">) {
  const tongue = useTongue()
  const nameOf = (id: string) => product?.addressees.find((one) => one.id === id)?.text ?? id
  return (
    <>
      <ul class="as-sent">
        {hypotheses.map(({ id, text, chance }) => (
          <li key={id}>
            {chance !== undefined && (
              <span class="chip">{words.board.chance(chance, words.board.chances[chance] ?? "")}</span>
            )}{" "}
            <span {...tongue(text)}>{text}</span>
          </li>
        ))}
        {product?.lines.map(({ id, text, to }) => (
          <li key={id}>
            <span class={to.length > 0 ? "chip" : "chip chip-stays"}>
              {to.length > 0 ? words.board.goesTo(to.map(nameOf)) : words.board.stays}
            </span>{" "}
            <span {...tongue(text)}>{text}</span>
          </li>
        ))}
      </ul>
      <p class="dim">{words.board.sureText}</p>
    </>
  )
}

function begun(text: string): string {
  return text.length <= 56 ? text : `${text.slice(0, 55).trimEnd()}…`
}

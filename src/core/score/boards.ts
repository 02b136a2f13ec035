import { onTable } from "../activity/board"
import type { Play, Step } from "../attempt/play"
import { boardIn, originsBy } from "../machine/board"
import type { BoardProgress, Pin } from "../machine/progress"
import type { Setting } from "../machine/setting"
import { beatOf } from "../pack/parts"
import type { Board } from "../pack/schema"
import { toClock } from "../pack/units"
import { isNear } from "./reports"

/**
 * What became of a board that was handed in, held against what its author says is so (rubric 2.2, C7: separates, grades,
 * links fragments to patterns, protects sources; 2.5: the Brier score for estimates). Only what was on the table counts.
 */
export interface Boarded {
  readonly board: Board
  /** The outcome it came to. */
  readonly outcome: string
  /** How many events came before it was handed in. */
  readonly event: number
  /** Minutes since the first midnight. */
  readonly minutes: number
  readonly made: BoardProgress
  /** Fragments that were on the table, by their ids. */
  readonly table: readonly string[]
  readonly parts: BoardParts
  /** The mean of its parts. */
  readonly score: number
}

/** Each 0 to 1, and there only where it has a meaning. */
export interface BoardParts {
  /** Of the true links between origins and hypotheses: the share that was made. */
  readonly recall?: number
  /** Of the links that were made: the share that is true. */
  readonly precision: number
  /** Of copies and planted fragments, and of all that were held for such: the share that was held for what it is. */
  readonly origins?: number
  /** The share of fragments whose grade is at most one letter and one number off. */
  readonly grading: number
  /** 1 less the Brier score: the mean squared distance of each estimate from what is so. */
  readonly calibration: number
  /** The mean of two shares: accepted where the model is right, and overridden where it is wrong. */
  readonly reliance?: number
  /** The mean of two shares: lines given to those who should have them, and kept from the others. */
  readonly release?: number
  /** Whether it was handed in while it was of use. */
  readonly timeliness?: number
}

export function boardsIn({ steps, machine: { setting } }: Play): readonly Boarded[] {
  return steps.flatMap((step, event) => boardedBy(step, event, setting) ?? [])
}

/** The board an act handed in, if it did. */
export function boardedBy(
  { event: issuing, before, after }: Step,
  event: number,
  setting: Setting,
): Boarded | undefined {
  if (issuing.type !== "issue") return undefined
  const board = beatOf(setting.scenario, before.at)?.board
  const done = after.progress.done.slice(before.progress.done.length)
  const outcome = board?.outcomes.find(({ id }) => done.includes(id))
  if (!board || !outcome) return undefined
  const { minutes } = before.progress
  const made = boardIn(after.progress, board.id)
  const table = Object.keys(board.fragments).filter((id) => onTable(id, board, setting, before.progress))
  const parts: BoardParts = { ...partsOf(board, made, table), ...timedAt(minutes, board, setting) }
  return { board, outcome: outcome.id, event, minutes, made, table, parts, score: meanOfBoard(parts) }
}

/** The score of a board. */
export function meanOfBoard(parts: BoardParts): number {
  return mean(Object.values(parts).filter((value) => value !== undefined))
}

/** The minute until which a board is of use. */
export function dueOf({ by }: Board, { from }: Setting): number | undefined {
  return by === undefined ? undefined : toClock(by, from)
}

/** Whether a board that is handed in at a minute is still of use. */
export function timedAt(minutes: number, board: Board, setting: Setting): Pick<BoardParts, "timeliness"> {
  const due = dueOf(board, setting)
  return due === undefined ? {} : { timeliness: minutes <= due ? 1 : 0 }
}

export function partsOf(
  board: Board,
  { pins, chances, cells, lines }: Pick<BoardProgress, "pins" | "chances" | "cells" | "lines">,
  table: readonly string[],
): Omit<BoardParts, "timeliness"> {
  const { hypotheses, model, product } = board
  const { all, right, wrong } = linksOf(board, pins, table)
  const near = table.filter((id) => isNear(pins[id]?.grade, board.fragments[id]?.grade ?? "F6"))
  const origins = originsPart(board, pins, table)
  const reliance = evenly(
    Object.entries(model?.cells ?? {}).map(([id, cell]) => ({
      is: cell.right,
      isSo: cells[id]?.as === (cell.right ? "accept" : "override"),
    })),
  )
  const release = evenly(
    Object.entries(product?.lines ?? {}).flatMap(([id, line]) =>
      Object.keys(product?.to ?? {}).map((addressee) => {
        const is = line.to.includes(addressee)
        return { is, isSo: (lines[id] ?? []).includes(addressee) === is }
      }),
    ),
  )
  return {
    ...(all === 0 ? {} : { recall: right / all }),
    precision: right + wrong === 0 ? 0 : right / (right + wrong),
    ...(origins === undefined ? {} : { origins }),
    grading: table.length === 0 ? 0 : near.length / table.length,
    calibration:
      1 -
      brier(
        Object.keys(hypotheses).map((id) => ({
          chance: (chances[id] ?? 50) / 100,
          is: hypotheses[id]?.holds === true,
        })),
      ),
    ...(reliance === undefined ? {} : { reliance }),
    ...(release === undefined ? {} : { release }),
  }
}

/**
 * The mean squared distance between what was held to be likely, 0 to 1, and what is so (Brier 1950): 0 is best, 1 worst. It is
 * proper: nobody can expect a better one by stating something else than she believes.
 */
export function brier(estimates: readonly { readonly chance: number; readonly is: boolean }[]): number {
  return mean(estimates.map(({ chance, is }) => (chance - (is ? 1 : 0)) ** 2))
}

/** Links between origins and hypotheses that are so: a fragment and its copies make one. */
function trueLinks(board: Board, table: readonly string[]): ReadonlySet<string> {
  const origin = trueOrigins(board)
  return new Set(
    table.flatMap((id) => (board.fragments[origin(id)]?.["points-to"] ?? []).map((to) => `${origin(id)} ${to}`)),
  )
}

/** Links between origins and hypotheses as the trainee made them. What she holds for planted speaks for nothing. */
function linksIn(board: Board, pins: BoardProgress["pins"], table: readonly string[]): ReadonlySet<string> {
  const origin = trueOrigins(board)
  return new Set(
    table.flatMap((id) => (pins[id]?.planted ? [] : (pins[id]?.to ?? []).map((to) => `${origin(id)} ${to}`))),
  )
}

/** How many links between origins and hypotheses are true, and of those that were made, how many are and are not. */
export function linksOf(board: Board, pins: BoardProgress["pins"], table: readonly string[]) {
  const truth = trueLinks(board, table)
  const made = [...linksIn(board, pins, table)]
  const right = made.filter((link) => truth.has(link)).length
  return { all: truth.size, right, wrong: made.length - right }
}

/** Origins on the table that speak for something and that speak for nothing, and how many of either were linked to anything. */
export interface ToldApart {
  readonly signals: number
  readonly hits: number
  readonly noise: number
  readonly falseAlarms: number
}

/** Which origins were taken to mean something. No d′ is made of it: fragments get their meaning from each other (decision 24). */
export function toldApart(board: Board, pins: BoardProgress["pins"], table: readonly string[]): ToldApart {
  const origin = trueOrigins(board)
  const speaks = new Map(table.map((id) => [origin(id), (board.fragments[origin(id)]?.["points-to"] ?? []).length > 0]))
  const linked = new Set([...linksIn(board, pins, table)].map((link) => link.split(" ")[0]))
  const of = (is: boolean) => [...speaks].filter(([, so]) => so === is).map(([id]) => id)
  const count = (ids: readonly string[]) => ids.filter((id) => linked.has(id)).length
  const [signals, noise] = [of(true), of(false)]
  return { signals: signals.length, hits: count(signals), noise: noise.length, falseAlarms: count(noise) }
}

/** The fragment from which each has its origin: itself, unless it is a copy. */
export function trueOrigins({ fragments }: Board): (fragment: string) => string {
  return originsBy(Object.keys(fragments), (id) => fragments[id]?.copies)
}

/** Whether what is held of a fragment's origin is so; undefined where there is nothing to hold and nothing was. */
export function originJudged(
  id: string,
  board: Board,
  pins: BoardProgress["pins"],
  table: readonly string[],
): boolean | undefined {
  const { planted } = board.fragments[id] ?? {}
  const origin = trueOrigins(board)
  const others = table.filter((other) => other !== id && origin(other) === origin(id))
  const said = ({ copies, planted: held }: Pin = {}) => copies !== undefined || held !== undefined
  if (planted) return pins[id]?.planted !== undefined && pins[id].copies === undefined
  const claimed = pins[id]?.copies
  if (claimed !== undefined) return others.includes(claimed) && !pins[id]?.planted
  if (said(pins[id])) return false
  // It is enough that either of two is held for a copy of the other.
  const isCopy = board.fragments[id]?.copies !== undefined && others.length > 0
  return isCopy ? others.some((other) => pins[other]?.copies === id) : undefined
}

function originsPart(board: Board, pins: BoardProgress["pins"], table: readonly string[]): number | undefined {
  const judged = table.flatMap((id) => originJudged(id, board, pins, table) ?? [])
  return judged.length === 0 ? undefined : judged.filter(Boolean).length / judged.length
}

/** The mean of the shares that are so in either class, so that saying the same of everything earns little. */
function evenly(all: readonly { readonly is: boolean; readonly isSo: boolean }[]): number | undefined {
  const classes = [true, false].map((is) => all.filter((one) => one.is === is)).filter(({ length }) => length > 0)
  return classes.length === 0
    ? undefined
    : mean(classes.map((own) => own.filter(({ isSo }) => isSo).length / own.length))
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

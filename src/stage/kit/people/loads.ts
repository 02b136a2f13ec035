import type { Pen, Point } from "../../draw/pen"
import { blob, box, line, oval, plate, polygon } from "../../draw/shapes"
import type { Ink } from "../../light/ink"

/** Things people carry, drawn about the point where they rest. */

export function basket(pen: Pen, ink: Ink, [x, y]: Point, u = 1): void {
  oval(pen, ink.of("#7d8b45"), x - 0.07 * u, y - 0.22 * u, 0.12 * u, 0.08 * u)
  oval(pen, ink.of("#93a04f"), x + 0.08 * u, y - 0.21 * u, 0.12 * u, 0.07 * u)
  blob(pen, ink.of("#a87b45"), [
    [x - 0.27 * u, y - 0.2 * u],
    [x + 0.27 * u, y - 0.2 * u],
    [x + 0.2 * u, y - 0.01 * u],
    [x, y + 0.02 * u],
    [x - 0.2 * u, y - 0.01 * u],
  ])
  line(pen, ink.dark("#a87b45"), 0.025 * u, [
    [x - 0.22 * u, y - 0.12 * u],
    [x + 0.22 * u, y - 0.12 * u],
  ])
}

export function clothBundle(pen: Pen, ink: Ink, [x, y]: Point, cloth = "#c58a4a", u = 1): void {
  blob(pen, ink.of(cloth), [
    [x - 0.24 * u, y - 0.05 * u],
    [x - 0.2 * u, y - 0.26 * u],
    [x - 0.03 * u, y - 0.33 * u],
    [x + 0.03 * u, y - 0.33 * u],
    [x + 0.2 * u, y - 0.26 * u],
    [x + 0.24 * u, y - 0.05 * u],
    [x + 0.12 * u, y],
    [x - 0.12 * u, y],
  ])
  blob(pen, ink.of(cloth), [
    [x, y - 0.3 * u],
    [x - 0.12 * u, y - 0.4 * u],
    [x - 0.02 * u, y - 0.38 * u],
    [x + 0.1 * u, y - 0.42 * u],
    [x + 0.05 * u, y - 0.31 * u],
  ])
  line(pen, ink.dark(cloth), 0.02 * u, [
    [x, y - 0.3 * u],
    [x - 0.1 * u, y - 0.14 * u],
  ])
  line(pen, ink.dark(cloth), 0.02 * u, [
    [x + 0.02 * u, y - 0.3 * u],
    [x + 0.13 * u, y - 0.16 * u],
  ])
}

export function firewood(pen: Pen, ink: Ink, [x, y]: Point): void {
  for (let i = 0; i < 6; i++) {
    const lift = y - 0.04 - (i % 3) * 0.055
    const paint = i % 2 === 0 ? ink.of("#6b4a30") : ink.of("#8a6440")
    line(pen, paint, 0.055, [
      [x - 0.55 + (i % 4) * 0.03, lift - 0.01],
      [x + 0.52 - (i % 3) * 0.04, lift],
    ])
  }
  line(pen, ink.of("#d0b07a"), 0.03, [
    [x - 0.25, y - 0.19],
    [x - 0.25, y],
  ])
  line(pen, ink.of("#d0b07a"), 0.03, [
    [x + 0.25, y - 0.19],
    [x + 0.25, y],
  ])
}

export function jerrycan(pen: Pen, ink: Ink, [x, y]: Point, colour = "#e0b53a", u = 1): void {
  plate(pen, ink.of(colour), x - 0.14 * u, y - 0.34 * u, 0.28 * u, 0.34 * u, 0.04 * u)
  polygon(pen, ink.of(colour), [
    [x - 0.14 * u, y - 0.3 * u],
    [x - 0.06 * u, y - 0.42 * u],
    [x + 0.06 * u, y - 0.42 * u],
    [x + 0.14 * u, y - 0.3 * u],
  ])
  box(pen, ink.dark(colour), x - 0.035 * u, y - 0.38 * u, 0.08 * u, 0.04 * u)
  line(pen, ink.dark(colour), 0.018 * u, [
    [x - 0.09 * u, y - 0.27 * u],
    [x + 0.09 * u, y - 0.07 * u],
  ])
  line(pen, ink.dark(colour), 0.018 * u, [
    [x + 0.09 * u, y - 0.27 * u],
    [x - 0.09 * u, y - 0.07 * u],
  ])
  box(pen, ink.dark("#6b6b6b"), x + 0.07 * u, y - 0.45 * u, 0.05 * u, 0.05 * u)
}

export function sack(pen: Pen, ink: Ink, [x, y]: Point, colour = "#cdb892", u = 1): void {
  blob(pen, ink.of(colour), [
    [x - 0.24 * u, y],
    [x - 0.27 * u, y - 0.35 * u],
    [x - 0.16 * u, y - 0.62 * u],
    [x - 0.06 * u, y - 0.68 * u],
    [x + 0.08 * u, y - 0.68 * u],
    [x + 0.18 * u, y - 0.6 * u],
    [x + 0.27 * u, y - 0.32 * u],
    [x + 0.24 * u, y],
  ])
  blob(pen, ink.dark(colour, 0.6), [
    [x - 0.22 * u, y],
    [x - 0.25 * u, y - 0.33 * u],
    [x - 0.15 * u, y - 0.55 * u],
    [x - 0.1 * u, y - 0.3 * u],
    [x - 0.08 * u, y],
  ])
}

import type { Paint, Pen, Point } from "./pen"

/** A closed shape with straight sides. */
export function polygon(pen: Pen, paint: Paint, points: readonly Point[]): void {
  pen.beginPath()
  for (const [x, y] of points) pen.lineTo(x, y)
  pen.closePath()
  pen.fillStyle = paint
  pen.fill()
}

/** A closed shape that runs smoothly near its points. */
export function blob(pen: Pen, paint: Paint, points: readonly Point[]): void {
  trace(pen, points)
  pen.fillStyle = paint
  pen.fill()
}

/** The outline of a blob, for filling or clipping. */
export function trace(pen: Pen, points: readonly Point[]): void {
  pen.beginPath()
  points.forEach((point, i) => {
    const after = points[(i + 1) % points.length] ?? point
    const before = points[(i + points.length - 1) % points.length] ?? point
    if (i === 0) pen.moveTo(...between(before, point))
    pen.quadraticCurveTo(point[0], point[1], ...between(point, after))
  })
  pen.closePath()
}

export function oval(pen: Pen, paint: Paint, x: number, y: number, rx: number, ry = rx, turn = 0): void {
  pen.beginPath()
  pen.ellipse(x, y, rx, ry, turn, 0, Math.PI * 2)
  pen.fillStyle = paint
  pen.fill()
}

export function box(pen: Pen, paint: Paint, x: number, y: number, width: number, height: number): void {
  pen.fillStyle = paint
  pen.fillRect(x, y, width, height)
}

/** A box with soft corners. */
export function plate(pen: Pen, paint: Paint, x: number, y: number, w: number, h: number, r: number): void {
  pen.beginPath()
  pen.moveTo(x + r, y)
  pen.lineTo(x + w - r, y)
  pen.quadraticCurveTo(x + w, y, x + w, y + r)
  pen.lineTo(x + w, y + h - r)
  pen.quadraticCurveTo(x + w, y + h, x + w - r, y + h)
  pen.lineTo(x + r, y + h)
  pen.quadraticCurveTo(x, y + h, x, y + h - r)
  pen.lineTo(x, y + r)
  pen.quadraticCurveTo(x, y, x + r, y)
  pen.closePath()
  pen.fillStyle = paint
  pen.fill()
}

/** A line through points, straight from one to the next. */
export function line(pen: Pen, paint: Paint, width: number, points: readonly Point[]): void {
  pen.beginPath()
  for (const [x, y] of points) pen.lineTo(x, y)
  stroke(pen, paint, width)
}

/** A line that bends once, towards `by`. */
export function bow(pen: Pen, paint: Paint, width: number, from: Point, by: Point, to: Point): void {
  pen.beginPath()
  pen.moveTo(...from)
  pen.quadraticCurveTo(...by, ...to)
  stroke(pen, paint, width)
}

/** A limb: through its joints, each with its own thickness, round at joints and ends. */
export function limb(pen: Pen, paint: Paint, joints: readonly Point[], thickness: readonly number[]): void {
  pen.fillStyle = paint
  joints.forEach(([x, y], i) => {
    const r = thickness[i] ?? 0
    pen.beginPath()
    pen.arc(x, y, r, 0, Math.PI * 2)
    pen.fill()
    const next = joints[i + 1]
    if (!next) return
    const after = thickness[i + 1] ?? r
    const long = Math.hypot(next[0] - x, next[1] - y) || 1
    const [nx, ny] = [-(next[1] - y) / long, (next[0] - x) / long]
    pen.beginPath()
    pen.moveTo(x + nx * r, y + ny * r)
    pen.lineTo(next[0] + nx * after, next[1] + ny * after)
    pen.lineTo(next[0] - nx * after, next[1] - ny * after)
    pen.lineTo(x - nx * r, y - ny * r)
    pen.closePath()
    pen.fill()
  })
}

/** A blade or leaf: pointed at both ends, widest a third of the way. */
export function blade(pen: Pen, paint: Paint, width: number, from: Point, by: Point, to: Point): void {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const long = Math.hypot(dx, dy) || 1
  const [nx, ny] = [(-dy / long) * width, (dx / long) * width]
  pen.beginPath()
  pen.moveTo(from[0] - nx * 0.3, from[1] - ny * 0.3)
  pen.quadraticCurveTo(by[0] - nx, by[1] - ny, to[0], to[1])
  pen.quadraticCurveTo(by[0] + nx, by[1] + ny, from[0] + nx * 0.3, from[1] + ny * 0.3)
  pen.closePath()
  pen.fillStyle = paint
  pen.fill()
}

export function between(from: Point, to: Point, share = 0.5): [number, number] {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
}

function stroke(pen: Pen, paint: Paint, width: number): void {
  pen.strokeStyle = paint
  pen.lineWidth = width
  pen.lineCap = "round"
  pen.lineJoin = "round"
  pen.stroke()
}

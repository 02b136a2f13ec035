/**
 * What a drawing is drawn with: the part of a 2D canvas that the drawings use. A landscape or a piece is drawn once into
 * a picture of its own; after that only pictures move.
 */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | "save"
  | "restore"
  | "translate"
  | "scale"
  | "rotate"
  | "transform"
  | "beginPath"
  | "closePath"
  | "moveTo"
  | "lineTo"
  | "quadraticCurveTo"
  | "bezierCurveTo"
  | "arc"
  | "ellipse"
  | "rect"
  | "fill"
  | "stroke"
  | "clip"
  | "fillRect"
  | "fillStyle"
  | "strokeStyle"
  | "lineWidth"
  | "lineCap"
  | "lineJoin"
  | "globalAlpha"
  | "globalCompositeOperation"
  | "drawImage"
  | "createLinearGradient"
  | "createRadialGradient"
>

export type Paint = string | CanvasGradient
export type Point = readonly [x: number, y: number]

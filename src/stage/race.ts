/** Milliseconds each renderer took for the same picture. */
export interface Race {
  readonly webgl: number
  readonly canvas: number
}

/** A scene is a few large pictures laid over each other with clear edges: so is this one. */
const [width, height, pictures, rounds] = [960, 540, 30, 3]

/** Lets both draw the same; undefined when one of them cannot draw at all. */
export function raced(host: Document): Race | undefined {
  const picture = host.createElement("canvas")
  picture.width = width / 2
  picture.height = height / 2
  const pen = picture.getContext("2d")
  if (!pen) return undefined
  pen.fillStyle = "rgb(180 120 60 / 0.5)"
  pen.fillRect(0, 0, picture.width, picture.height)
  const canvas = onCanvas(surface(host), picture)
  const webgl = onCard(surface(host), picture)
  return canvas && webgl ? { webgl: timed(webgl), canvas: timed(canvas) } : undefined
}

function surface(host: Document): HTMLCanvasElement {
  const made = host.createElement("canvas")
  made.width = width
  made.height = height
  return made
}

/** The best of a few rounds, after one that does not count. */
function timed({ draw, end }: Drawing): number {
  draw()
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < rounds; i++) {
    const began = performance.now()
    draw()
    best = Math.min(best, performance.now() - began)
  }
  end()
  return best
}

/** Draws everything once, and comes back only when it is drawn. */
interface Drawing {
  readonly draw: () => void
  readonly end: () => void
}

function onCanvas(canvas: HTMLCanvasElement, picture: HTMLCanvasElement): Drawing | undefined {
  const pen = canvas.getContext("2d")
  if (!pen) return undefined
  return {
    draw() {
      for (let i = 0; i < pictures; i++) pen.drawImage(picture, (i % 3) * 240, (i % 2) * 270)
      pen.getImageData(0, 0, 1, 1)
    },
    end: () => {},
  }
}

function onCard(canvas: HTMLCanvasElement, picture: HTMLCanvasElement): Drawing | undefined {
  const gl = canvas.getContext("webgl", { antialias: false })
  const program = gl?.createProgram()
  if (!gl || !program) return undefined
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, corners],
    [gl.FRAGMENT_SHADER, colours],
  ] as const) {
    const shader = gl.createShader(kind)
    if (!shader) return undefined
    gl.shaderSource(shader, source)
    gl.compileShader(shader)
    gl.attachShader(program, shader)
  }
  gl.linkProgram(program)
  gl.useProgram(program)
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer())
  gl.bufferData(gl.ARRAY_BUFFER, quads(), gl.STATIC_DRAW)
  gl.enableVertexAttribArray(0)
  gl.vertexAttribPointer(0, 4, gl.FLOAT, false, 0, 0)
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture())
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, picture)
  for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR)
  gl.enable(gl.BLEND)
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA)
  const pixel = new Uint8Array(4)
  return {
    draw() {
      gl.drawArrays(gl.TRIANGLES, 0, pictures * 6)
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel)
    },
    end: () => gl.getExtension("WEBGL_lose_context")?.loseContext(),
  }
}

/** Where each corner is on the surface, and of the picture: x, y, u, v. */
function quads(): Float32Array {
  const corner = (i: number, u: number, v: number): readonly number[] => [
    ((i % 3) * 0.25 + u * 0.5) * 2 - 1,
    ((i % 2) * 0.5 + v * 0.5) * 2 - 1,
    u,
    v,
  ]
  return new Float32Array(
    Array.from({ length: pictures }, (_, i) =>
      [corner(i, 0, 0), corner(i, 1, 0), corner(i, 0, 1), corner(i, 0, 1), corner(i, 1, 0), corner(i, 1, 1)].flat(),
    ).flat(),
  )
}

const corners = `attribute vec4 corner; varying vec2 at;
void main() { at = corner.zw; gl_Position = vec4(corner.xy, 0.0, 1.0); }`
const colours = `precision mediump float; varying vec2 at; uniform sampler2D picture;
void main() { gl_FragColor = texture2D(picture, at); }`

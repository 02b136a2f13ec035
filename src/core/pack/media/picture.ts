/** What the bytes of a picture say it is, whatever its name says. */
export interface Picture {
  readonly kind: PictureKind
  readonly width: number
  readonly height: number
}

export type PictureKind = "png" | "jpg" | "webp"

/** The kind and size of a picture; undefined for anything that is no PNG, JPEG or WebP picture as browsers show them. */
export function pictureOf(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return png(view) ?? jpg(view) ?? webp(view)
  } catch (error) {
    // Cut off before its size was told.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The kind that a file's name says it is. */
export function pictureKindOf(file: string): PictureKind | undefined {
  const [, ending = ""] = /\.([a-z]+)$/i.exec(file) ?? []
  const kinds: Readonly<Record<string, PictureKind>> = { png: "png", jpg: "jpg", jpeg: "jpg", webp: "webp" }
  return kinds[ending.toLowerCase()]
}

function png(view: DataView): Picture | undefined {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return undefined
  if (view.getUint32(12) !== letters("IHDR")) return undefined
  return { kind: "png", width: view.getUint32(16), height: view.getUint32(20) }
}

/** From marker to marker, until the one that begins a frame: it holds the size. */
function jpg(view: DataView): Picture | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined
  for (let at = 2; at < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at)
    if (marker < 0xffc0 || marker === 0xffff) return undefined
    const isFrame = marker <= 0xffcf && marker !== 0xffc4 && marker !== 0xffc8 && marker !== 0xffcc
    if (isFrame) return { kind: "jpg", width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  }
  return undefined
}

function webp(view: DataView): Picture | undefined {
  if (view.getUint32(0) !== letters("RIFF") || view.getUint32(8) !== letters("WEBP")) return undefined
  const chunk = view.getUint32(12)
  if (chunk === letters("VP8X")) return { kind: "webp", width: 1 + low24(view, 24), height: 1 + low24(view, 27) }
  if (chunk === letters("VP8L")) {
    const bits = view.getUint32(21, true)
    return { kind: "webp", width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
  }
  if (chunk !== letters("VP8 ")) return undefined
  return { kind: "webp", width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
}

function low24(view: DataView, at: number): number {
  return view.getUint16(at, true) + (view.getUint8(at + 2) << 16)
}

function letters(word: string): number {
  return [0, 1, 2, 3].reduce((sum, at) => sum * 256 + word.charCodeAt(at), 0)
}

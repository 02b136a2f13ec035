import { strToU8, Zip, ZipDeflate } from "fflate"

/** A file of an archive, its text piece by piece. */
export interface ZippedText {
  readonly name: string
  readonly pieces: Iterable<string>
}

/** A zip piece by piece: of what is in it no more is in memory than is being packed. The same texts give the same bytes. */
export function* zipPieces(files: Iterable<ZippedText>): Generator<Uint8Array<ArrayBuffer>> {
  let packed: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    packed.push(new Uint8Array(bytes))
  })
  function* sent() {
    yield* packed
    packed = []
  }
  for (const { name, pieces } of files) {
    const file = new ZipDeflate(name, { level: 4 })
    // The library reads the hours of the place where it runs; so the date is given in them.
    file.mtime = "1980-01-01T00:00"
    zip.add(file)
    for (const piece of gathered(pieces)) {
      file.push(strToU8(piece))
      yield* sent()
    }
    file.push(new Uint8Array(), true)
  }
  zip.end()
  yield* sent()
}

/** Few large pieces instead of many small ones. */
function* gathered(pieces: Iterable<string>): Generator<string> {
  let waiting: string[] = []
  let length = 0
  for (const piece of pieces) {
    waiting.push(piece)
    length += piece.length
    if (length < 200_000) continue
    yield waiting.join("")
    waiting = []
    length = 0
  }
  yield waiting.join("")
}

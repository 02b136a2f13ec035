import { type ZippableFile, zipSync } from "fflate"

/** Files as a zip: sorted names, one date and no rights of users, so that the same files are the same bytes everywhere. */
export function zipped(files: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1))
  // The library reads the hours of the place where it runs; so the date is given in them.
  const mtime = new Date(1980, 0, 1)
  const parts = sorted.map(([name, bytes]): [string, ZippableFile] => [
    name,
    [bytes, { level: isPacked(name) ? 0 : 9 }],
  ])
  return zipSync(Object.fromEntries(parts), { mtime, os: 0 })
}

/** What is packed already does not get smaller. */
function isPacked(name: string): boolean {
  return /\.(png|jpe?g|webp|mp3|woff2)$/i.test(name)
}

import type { PackText } from "../core/index"

/**
 * While `npm start` runs, the packs as they are on disk: told at once and again after every save. Elsewhere (a build on
 * a server, a stick) there is nothing to listen to.
 */
export function listenToPacks(onTexts: (texts: readonly PackText[]) => unknown) {
  if (import.meta.env.MODE !== "live") return
  new EventSource("./live/packs").addEventListener("message", ({ data }: MessageEvent<string>) => {
    const texts: readonly PackText[] = JSON.parse(data)
    onTexts(texts)
  })
}

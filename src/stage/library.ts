/** Phaser, a download of its own. */
export const drawingLibrary = () => import("phaser")

/** Whichever way it is shown, everything is painted on plain canvas first; without that Phaser fails where nobody can catch it. */
export const canPaint = () => document.createElement("canvas").getContext("2d") !== null

/** Fetches what draws, where it will be of use. The stage's own code is another download, which can come at the same time. */
export async function fetchLibrary(): Promise<void> {
  if (canPaint()) await drawingLibrary()
}

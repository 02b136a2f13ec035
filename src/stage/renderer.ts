import { type Race, raced } from "./race"

export type Renderer = "webgl" | "canvas"

export interface Suited {
  readonly renderer: Renderer
  /** How the two did where they had to be compared. */
  readonly race?: Race
}

/** Which of Phaser's two renderers suits this machine. */
export const rendererFor = (host: Document): Suited =>
  suited({ fast: cardOf(host, true), any: cardOf(host, false) }, () => raced(host))

/**
 * With a graphics card (`fast`) it is WebGL. A card that is only imitated by the processor may be slower than the plain
 * canvas, or faster, from one machine to the next: there the two draw the same picture once, and the faster one is taken.
 */
export function suited({ fast, any }: Cards, run: () => Race | undefined): Suited {
  if (fast !== undefined && !isSoftware(fast)) return { renderer: "webgl" }
  if (fast === undefined && any === undefined) return { renderer: "canvas" }
  const race = run()
  return race ? { renderer: race.webgl < race.canvas ? "webgl" : "canvas", race } : { renderer: "canvas" }
}

/** What draws WebGL quickly, and at all, by name. */
interface Cards {
  readonly fast: string | undefined
  readonly any: string | undefined
}

/** What draws WebGL here; undefined when nothing does, or when `fast` is asked for and it would be slow. */
function cardOf(host: Document, fast: boolean): string | undefined {
  const probe = host.createElement("canvas").getContext("webgl", { failIfMajorPerformanceCaveat: fast })
  if (!probe) return undefined
  const named = probe.getExtension("WEBGL_debug_renderer_info")
  const name = String(named ? probe.getParameter(named.UNMASKED_RENDERER_WEBGL) : probe.getParameter(probe.RENDERER))
  probe.getExtension("WEBGL_lose_context")?.loseContext()
  return name
}

export const isSoftware = (renderer: string): boolean =>
  /swiftshader|llvmpipe|softpipe|software|basic render|microsoft basic|virgl/i.test(renderer)

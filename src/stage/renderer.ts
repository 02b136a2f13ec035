export type Renderer = "webgl" | "canvas"

/**
 * Which of Phaser's two renderers suits this machine. A graphics card that is only imitated by the processor is slower
 * than the plain canvas, and so is none at all.
 */
export function rendererFor(host: Document): Renderer {
  const probe = host.createElement("canvas").getContext("webgl", { failIfMajorPerformanceCaveat: true })
  if (!probe) return "canvas"
  const named = probe.getExtension("WEBGL_debug_renderer_info")
  const name = String(named ? probe.getParameter(named.UNMASKED_RENDERER_WEBGL) : probe.getParameter(probe.RENDERER))
  probe.getExtension("WEBGL_lose_context")?.loseContext()
  return isSoftware(name) ? "canvas" : "webgl"
}

export const isSoftware = (renderer: string): boolean =>
  /swiftshader|llvmpipe|softpipe|software|basic render|microsoft basic|virgl/i.test(renderer)

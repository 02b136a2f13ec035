import { resolve } from "node:path"
import { defineConfig } from "vitest/config"

/**
 * The policy of every page, in development and in the build. Inline code, eval and other origins are refused; `data:`
 * pictures are Phaser's own three built-in textures.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ")

const phaserSwitches = {
  global: "globalThis",
  "typeof CANVAS_RENDERER": "true",
  "typeof WEBGL_RENDERER": "true",
  "typeof WEBGL_DEBUG": "false",
  "typeof EXPERIMENTAL": "false",
  "typeof PLUGIN_3D": "false",
  "typeof PLUGIN_CAMERA3D": "false",
  "typeof PLUGIN_FBINSTANT": "false",
  "typeof FEATURE_SOUND": "false",
}

export default defineConfig({
  base: "./",
  publicDir: "assets",
  define: phaserSwitches,
  resolve: { alias: { phaser: resolve(import.meta.dirname, "node_modules/phaser/src/phaser-core.js") } },
  build: { outDir: "dist/app", target: "chrome111" },
  server: { headers: { "Content-Security-Policy": contentSecurityPolicy } },
  preview: { headers: { "Content-Security-Policy": contentSecurityPolicy } },
  test: { include: ["src/**/*.test.ts", "tests/**/*.test.ts"], exclude: ["tests/play/**"] },
})

import { resolve } from "node:path"
import type { Plugin, PreviewServer, ViteDevServer } from "vite"
import { defineConfig, mergeConfig, type ViteUserConfig } from "vitest/config"
import { shippedPacks } from "./scripts/shipped-packs.ts"

/**
 * The policy of every page, in development and in the build, as a header and in the page itself. Inline code, eval and
 * other origins are refused; `data:` pictures are Phaser's own three built-in textures.
 */
const policy = [
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
  "require-trusted-types-for 'script'",
  "trusted-types analysis desk",
]
/** In a page's own tag `frame-ancestors` has no meaning, so only the header carries it. */
const contentSecurityPolicy = [...policy, "frame-ancestors 'none'"].join("; ")

/**
 * The worker of the desk alone may speak with another address: the record store that a course lead connects. Spreadsheets are packed
 * in workers of its own, made from text.
 */
const policyOfDesk = [
  "default-src 'none'",
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
  "script-src 'self'",
  "worker-src blob:",
].join("; ")

/** A server's headers hold for scripts of workers too, which the tag in the page does not reach. */
const policyInHeaders = ({ middlewares }: Pick<PreviewServer | ViteDevServer, "middlewares">) => {
  middlewares.use(({ url = "" }, response, next) => {
    const isDesk = /\/desk\.worker[^/]*$/.test(url.replace(/\?.*$/, ""))
    response.setHeader("Content-Security-Policy", isDesk ? policyOfDesk : contentSecurityPolicy)
    next()
  })
}
const policyOfServers: Plugin = {
  name: "policy-of-servers",
  configureServer: policyInHeaders,
  configurePreviewServer: policyInHeaders,
}

const policyInPage: Plugin = {
  name: "policy-in-page",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: policy.join("; ") },
      injectTo: "head-prepend",
    },
  ],
}

/** The letters of the first picture come beside the script, so that they are there when it draws. */
const firstLetters: Plugin = {
  name: "first-letters",
  transformIndexHtml: {
    order: "post",
    handler: (_, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => /(noto-sans|literata)-latin-wght-normal-[^/]+\.woff2$/.test(file))
        .map((file) => ({
          tag: "link",
          attrs: { rel: "preload", as: "font", type: "font/woff2", crossorigin: "", href: `./${file}` },
          injectTo: "head",
        })),
  },
}

/** Whoever packages the game adds the pack that is played. */
const withoutPacks: Plugin = {
  name: "without-packs",
  enforce: "pre",
  resolveId: (id) =>
    ["virtual:packs", "virtual:packs/sources", "./shipped-pictures"].includes(id) ? `\0without-packs/${id}` : undefined,
  load: (id) =>
    id.startsWith("\0without-packs/")
      ? "export const shipped = []; export const pictures = {}; export default {}"
      : undefined,
}

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

/** What every form of the game shares. */
const shared: ViteUserConfig = {
  worker: { format: "es" },
  base: "./",
  publicDir: "assets",
  define: phaserSwitches,
  resolve: { alias: { phaser: resolve(import.meta.dirname, "node_modules/phaser/src/phaser-core.js") } },
  // The development server prepares Phaser apart from the build; it needs the same switches.
  optimizeDeps: { include: ["phaser"], rolldownOptions: { transform: { define: phaserSwitches } } },
  // Phaser is one large chunk, loaded only when there is something to draw.
  // The policy lets no letters in that stand in the style itself.
  build: {
    target: "chrome111",
    assetsInlineLimit: (file) => (file.endsWith(".woff2") ? false : undefined),
  },
}

const whole: ViteUserConfig = {
  plugins: [policyInPage, policyOfServers, firstLetters, shippedPacks(import.meta.dirname)],
  build: { outDir: "dist/app", chunkSizeWarningLimit: 900 },
  test: {
    include: ["src/**/*.test.ts", "tests/**/*.test.ts"],
    exclude: ["tests/play/**", "tests/lrs/**"],
    testTimeout: 60_000,
    // Left to itself vitest keeps one core free, which of two is half.
    maxWorkers: "100%",
    // No test leaves anything behind in a module, so that all share what they import.
    isolate: false,
  },
}

/**
 * The game as `forewarn package` hands it out: without packs of its own, and in a handful of files, since platforms send each
 * file through their own code. Its policy is widened there as far as a package needs it.
 */
const player: ViteUserConfig = {
  plugins: [policyInPage, withoutPacks],
  build: {
    outDir: "dist/player",
    modulePreload: false,
    chunkSizeWarningLimit: 2500,
    assetsDir: "game",
    rolldownOptions: { output: { codeSplitting: false } },
  },
  experimental: {
    renderBuiltUrl: (file, { hostType }) =>
      hostType === "js" ? { runtime: inPageOrBeside(file) } : { relative: true },
  },
}

/** Where a file of the game is: in the page as a text of that name, where the page is a single file, else beside it. */
function inPageOrBeside(file: string): string {
  const text = `document.querySelector(${JSON.stringify(`[data-file="${file}"]`)})`
  const blob = `URL.createObjectURL(new Blob([${text}.textContent], { type: "text/javascript" }))`
  return `(${text} ? ${blob} : ${JSON.stringify(`./${file}`)})`
}

export default defineConfig(({ mode }) => mergeConfig(shared, mode === "player" ? player : whole))

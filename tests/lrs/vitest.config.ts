import { defineConfig } from "vitest/config"

/** `npm run test:lrs`: what needs a real record store, which is installed on first use. */
export default defineConfig({
  root: import.meta.dirname,
  test: { include: ["*.test.ts"], testTimeout: 120_000, hookTimeout: 600_000 },
})

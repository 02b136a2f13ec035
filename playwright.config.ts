import { defineConfig } from "@playwright/test"
import { findChromium } from "./scripts/chromium.mjs"

/** Another checkout beside this one may be under test: it takes another port. */
const port = Number(process.env["FOREWARN_TEST_PORT"] ?? 4180)
const executablePath = await findChromium()

export default defineConfig({
  testDir: "tests/play",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  // A state that comes late on a busy computer has still come.
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  outputDir: "test-results",
  snapshotPathTemplate: "{testDir}/looks/{arg}{ext}",
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1366, height: 768 },
    locale: "en-GB",
    timezoneId: "UTC",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      chromiumSandbox: !(process.platform === "linux" && process.getuid?.() === 0),
      args: ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
    },
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort --host 127.0.0.1`,
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: !process.env["CI"],
  },
})

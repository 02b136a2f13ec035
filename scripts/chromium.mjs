import { existsSync } from "node:fs"
import { chromium } from "@playwright/test"

/** A Chromium on this machine: the one named, Playwright's own, or one that is installed. Undefined when there is none. */
export async function findChromium() {
  return [process.env["PLAYWRIGHT_CHROMIUM"], playwrightsOwn(), ...usual].find((path) => path && existsSync(path))
}

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  `${process.env["PROGRAMFILES"] ?? ""}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env["PROGRAMFILES(X86)"] ?? ""}\\Microsoft\\Edge\\Application\\msedge.exe`,
]

function playwrightsOwn() {
  try {
    return chromium.executablePath()
  } catch {
    return undefined
  }
}

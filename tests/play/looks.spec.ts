import { expect } from "@playwright/test"
import { test } from "./trainee"

/**
 * What the kit looks like, against pictures of how it looked when somebody last looked at it. After a change that is
 * meant, look at the new ones and keep them: `npx playwright test looks --update-snapshots`.
 *
 * Only paint is compared, never text: fonts differ between machines. Pictures are painted still, from fixed seeds, on a
 * plain 2D canvas, and are made smaller before they are compared, so that every pixel is the mean of many and another
 * machine's softening of an edge moves it by less than `threshold`, a tenth of the way from black to white.
 */
const alike = { threshold: 0.1, maxDiffPixels: 10 } as const

/** Places and people come and go with scenarios; these are the ones the kit was drawn for. */
const places = [
  "field-road",
  "olmet-junction",
  "base-gate",
  "kibo-village",
  "ford-rise",
  "under-the-ridge",
  "varra-market",
  "varra-clinic",
  "varra-clinic-room",
  "varra-school",
  "varra-tree",
  "river-ford",
  "senn-track",
  "senn-barrier",
  "company-yard",
  "base-operations",
  "sector-map-room",
  "analysis-room",
  "kessel-checkpoint",
  "gate-two",
  "gate-two-street",
  "shelters",
  "harbour",
]
const people = "akende,reyes,lind,tomasa,odo,varro,sato,hale,perez,brandt,moraes,adjoa,roe,petrov"

for (const [name, query] of [
  ["pieces", "pieces&shrink=3"],
  ["places", `places&shrink=4&only=${places.join(",")}`],
  ["palettes", "palettes&shrink=4"],
  ["portraits", `portraits&only=${people}`],
] as const) {
  test(`the gallery of ${name} looks as it did`, async ({ page }) => {
    test.setTimeout(150_000)
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.goto(`/?gallery=${query}&bare`)
    await expect(page.locator("main.gallery[data-ready]")).toBeVisible({ timeout: 120_000 })
    await expect(page.locator("main.gallery")).toHaveScreenshot(`${name}.png`, alike)
  })
}

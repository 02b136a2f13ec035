import axe from "axe-core"
import { expect, type Page } from "@playwright/test"

/**
 * What stands on the page breaks no rule of WCAG 2.2 AA that axe can see. It is looked at when everything that was
 * rising or fading has come to rest: half-shown text has no contrast yet. What never ends is not waited for. axe goes
 * into a page once; reading it in and asking another page for its opinion, as its own wrapper does, takes longer than
 * looking.
 */
export async function axeFindsNothing(page: Page, screen?: string, without: readonly string[] = []) {
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().endTime) !== Number.POSITIVE_INFINITY)
        .map(({ finished }) => finished),
    ),
  )
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source)
  const options: axe.RunOptions = {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    resultTypes: ["violations"],
  }
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
    screen,
  ).toEqual([])
}

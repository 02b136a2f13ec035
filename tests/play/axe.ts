import { AxeBuilder } from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"

/**
 * What stands on the page breaks no rule of WCAG 2.2 AA that axe can see. It is looked at when everything that was
 * rising or fading has come to rest: half-shown text has no contrast yet. What never ends is not waited for.
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
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .disableRules([...without])
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
    screen,
  ).toEqual([])
}

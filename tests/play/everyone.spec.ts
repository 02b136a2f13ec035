import { expect, type Page } from "@playwright/test"
import { looking, untilPlan } from "./good-path"
import { Trainee, test } from "./trainee"

/** What people need who press with a thumb or a stick, read large or with room, play in a frame, or read from right to left. */

/**
 * Everything on the page that is pressed and is smaller than 44 px in a direction, by its name. Links in a sentence may be.
 * A place on the map stands where it is, beside others, and its table says the same: there 24 px are enough (WCAG 2.5.8).
 */
async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const top = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document
    const pressed = top.querySelectorAll<HTMLElement>(
      "button, a[href], input:not([type=hidden]), select, textarea, summary, [role=radio], [role=checkbox]",
    )
    return [...pressed].flatMap((element) => {
      if (!element.checkVisibility({ opacityProperty: false, visibilityProperty: true })) return []
      if (element.closest(".unseen") || element.matches("p > a")) return []
      // A press on the label is a press on its control.
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
      const boxes = [element, ...labels].map((part) => part.getBoundingClientRect())
      const least = element.matches(".map-spot") ? 24 : 43.5
      if (boxes.some(({ width, height }) => width >= least && height >= least)) return []
      const [own] = boxes
      const name = element.getAttribute("aria-label") ?? element.textContent ?? ""
      return [`${element.localName}.${element.className} “${name.trim()}” ${own?.width} x ${own?.height}`]
    })
  })
}

async function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** The first thing that is open, again and again, with the mouse. */
async function clicksToTheEnd(page: Page) {
  const end = page.getByRole("button", { name: "Go to the debrief" })
  const open = page.getByRole("list", { name: "What you can do" }).getByRole("button", { disabled: false })
  const somethingToDo = end.or(open).or(page.getByRole("button", { name: /^Work out the risk card/ }))
  for (let act = 0; act < 30; act++) {
    await expect(somethingToDo.first()).toBeVisible()
    if (await end.isVisible()) break
    if ((await open.count()) > 0) await open.first().click()
    else {
      await page.keyboard.press("p")
      await page
        .getByRole("dialog")
        .getByRole("button", { name: /^Commit:/, disabled: false })
        .first()
        .click()
      await page.getByRole("dialog").last().getByRole("button", { name: "Commit", exact: true }).click()
    }
    await expect(page.getByText("Keeping…")).toHaveCount(0)
    // The new words are in sight from their beginning, though what was pressed is gone.
    await expect.poll(() => page.locator(".desk").evaluate(({ scrollTop }) => scrollTop)).toBe(0)
  }
  await expect(end).toBeVisible()
}

const wide = JSON.stringify({ spacing: "wide", textSize: "larger" })

for (const [how, viewport, settings] of [
  ["a phone of 360 px", { width: 360, height: 640 }, "{}"],
  ["a page at 200 %, larger text with more room", { width: 683, height: 384 }, wide],
] as const)
  test(`everything that is pressed is 44 px, and nothing scrolls sideways: ${how}`, async ({ page }) => {
    test.slow()
    await page.setViewportSize(viewport)
    await page.addInitScript((text) => localStorage.setItem("forewarn/settings/1", text), settings)
    await page.goto("/?stage=off")
    const trainee = new Trainee(page)
    const look = async (screen: string) => {
      expect.soft(await smallTargets(page), screen).toEqual([])
      expect.soft(await sideways(page), screen).toBeLessThanOrEqual(0)
    }
    await expect(page.getByRole("button", { name: /Read the briefing of Slept/ })).toBeVisible()
    await look("home")
    for (const name of ["Settings", "Help"]) {
      await page.getByRole("button", { name }).click()
      await expect(page.getByRole("dialog")).toBeVisible()
      await look(name)
      await page.keyboard.press("Escape")
    }
    await page.getByRole("button", { name: /Read the briefing of Slept/ }).click()
    await expect(page.getByRole("button", { name: /^Begin as/ })).toBeVisible()
    await look("briefing")
    await page.getByRole("button", { name: /^Begin as/ }).click()
    await expect(page.getByRole("list", { name: "What you can do" })).toBeVisible()
    await look("scene")
    for (const key of ["n", "r", "m", "k", "s"]) {
      await page.keyboard.press(key)
      if (await page.getByRole("dialog").isVisible()) await look(`scene, ${key}`)
      await page.keyboard.press("Escape")
    }
    await trainee.does(...untilPlan, ...looking)
    await look("looking around")
    await trainee.does("end-talk", "explain-limits", "report-apart")
    await page.keyboard.press("p")
    await expect(page.getByRole("dialog")).toBeVisible()
    await look("risk card")
    await page.keyboard.press("Shift+Escape")
    await page.getByRole("button", { name: /Read the briefing of The chief answers/ }).click()
    await page.getByRole("button", { name: /^Begin as/ }).click()
    await clicksToTheEnd(page)
    await look("ending")
    await page.getByRole("button", { name: "Go to the debrief" }).click()
    await expect(page.getByRole("navigation", { name: "Nine steps" })).toBeVisible()
    for (const step of await page.getByRole("navigation", { name: "Nine steps" }).getByRole("link").all()) {
      await step.click()
      await look(`debrief, ${await step.textContent()}`)
    }
    await page.getByRole("button", { name: "Replay this run" }).click()
    await expect(page.getByRole("button", { name: "Go to the debrief" })).toBeVisible()
    await look("replay")
  })

test("in a learning platform's frame of 590 x 450 words and choices are both in sight, and it is played there", async ({
  page,
  baseURL,
}) => {
  // The platform serves the game itself, so its own rules on framing hold and not those of the preview server.
  await page.route(`${baseURL}/?stage=off`, async (route) => {
    const answer = await route.fetch()
    const { "content-security-policy": _, ...headers } = answer.headers()
    await route.fulfill({ response: answer, headers })
  })
  await page.route(`${baseURL}/course.html`, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en"><title>Course</title><h1>Unit 3</h1>
        <iframe title="Forewarn" src="./?stage=off" width="590" height="450" style="border: 0"></iframe></html>`,
    }),
  )
  await page.goto("/course.html")
  const frame = page.frameLocator("iframe")
  await frame.getByRole("button", { name: /Read the briefing of Slept in the bush/ }).press("Enter")
  await frame.getByRole("button", { name: /^Begin as/ }).press("Enter")
  const choices = frame.getByRole("list", { name: "What you can do" }).getByRole("button")
  await expect(choices.first()).toBeInViewport({ ratio: 1 })
  await expect(frame.getByRole("region", { name: "What was said" })).toBeInViewport({ ratio: 1 })
  await choices.filter({ hasText: "walk over with Sefa" }).press("Enter")
  await expect(
    frame.getByRole("region", { name: "What was said" }).getByText("Keep your hands where they", { exact: false }),
  ).toBeInViewport()
  await frame.getByRole("button", { name: /^Notebook/ }).press("Enter")
  await expect(frame.getByRole("dialog")).toBeInViewport({ ratio: 1 })
  await page.keyboard.press("Escape")
  await expect(frame.getByRole("button", { name: /^Notebook/ })).toBeFocused()
})

test("read from right to left the page is mirrored; maps and clocks are not", async ({ page }) => {
  await page.goto("/?stage=off")
  await new Trainee(page).begins()
  const turn = (dir: string) =>
    page.evaluate((way) => {
      document.documentElement.dir = way
    }, dir)
  const left = async (name: string) => (await page.getByRole("region", { name }).boundingBox())?.x ?? Number.NaN
  const said = await left("What was said")
  const clock = page.locator(".clock")
  const time = await clock.textContent()
  await page.keyboard.press("m")
  const map = page.getByRole("dialog").locator("svg").first()
  const drawn = await map.evaluate((svg) => [svg.outerHTML, getComputedStyle(svg).transform])
  await turn("rtl")
  expect(await map.evaluate((svg) => [svg.outerHTML, getComputedStyle(svg).transform])).toEqual(drawn)
  await page.keyboard.press("Escape")
  expect(await left("What was said")).toBeGreaterThan(said + 300)
  expect(await left("Where things stand")).toBeGreaterThan(400)
  expect(await clock.textContent()).toBe(time)
  expect(await sideways(page)).toBeLessThanOrEqual(0)
})

test("sound is set by channel, muted with one press, and remembered; captions go on", async ({ page }) => {
  await page.goto("/?stage=off")
  await page.getByRole("button", { name: "Settings" }).click()
  const radio = page.getByRole("slider", { name: "Radio" })
  await radio.focus()
  await page.keyboard.press("Home")
  await expect(radio).toHaveAttribute("aria-valuetext", "off")
  await page.keyboard.press("Escape")
  const trainee = new Trainee(page)
  await trainee.begins()
  await page.getByRole("button", { name: "Menu" }).click()
  await page.getByRole("button", { name: "Turn the sound off" }).click()
  await expect(page.getByRole("button", { name: "Turn the sound on" })).toBeVisible()
  await page.keyboard.press("Escape")
  await trainee.does("halt")
  await expect(page.getByText(/footsteps/)).toBeVisible()
  await page.reload()
  await page.getByRole("button", { name: "Menu" }).click()
  await expect(page.getByRole("button", { name: "Turn the sound on" })).toBeVisible()
  await page.getByRole("button", { name: "Settings" }).click()
  await expect(page.getByRole("slider", { name: "Radio" })).toHaveAttribute("aria-valuetext", "off")
  await expect(page.getByRole("switch", { name: /^Sound/ })).not.toBeChecked()
})

test("a screen reader is told each beat once, whatever is opened between; the focus is never lost", async ({
  page,
}) => {
  await page.goto("/?stage=off")
  const trainee = new Trainee(page)
  const told: string[] = []
  await page.exposeFunction("tell", (text: string) => told.push(text))
  await page.evaluate(() => {
    const tell: unknown = Reflect.get(window, "tell")
    new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes]))
        if (node instanceof HTMLElement && node.closest("[role=status]") && typeof tell === "function")
          tell(node.textContent)
    }).observe(document.body, { childList: true, subtree: true })
  })
  const focused = () => page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body)
  await trainee.begins()
  for (const [act, said] of [
    ["halt", "Keep your hands where they can see them"],
    ["ask-week", "The other night we slept in the bush"],
  ] as const) {
    await trainee.does(act)
    await expect.poll(() => told.filter((text) => text.includes(said)).length, { message: said }).toBe(1)
    expect(await focused(), act).toBe(true)
    for (const key of ["n", "r", "m", "k"]) {
      await page.keyboard.press(key)
      await expect(page.getByRole("dialog")).toBeVisible()
      await page.keyboard.press("Escape")
      await expect(page.getByRole("dialog")).toBeHidden()
      expect(await focused(), key).toBe(true)
    }
    await page.keyboard.press("m")
    await expect(page.getByRole("dialog")).toBeVisible()
    // What is pressed in the instant after Escape is meant for the scene.
    await page.evaluate(async () => {
      document.querySelector("dialog")?.requestClose()
      await Promise.resolve()
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "l", bubbles: true, cancelable: true }))
    })
    const around = page.getByRole("heading", { name: "Look around" })
    await expect(around).toBeVisible()
    await page.keyboard.press("l")
    await expect(around).toBeHidden()
    expect(await focused()).toBe(true)
    expect(
      told.filter((text) => text.includes(said)),
      said,
    ).toHaveLength(1)
  }
})

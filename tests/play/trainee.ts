import { expect, type Locator, type Page, test as base } from "@playwright/test"
import { orvane } from "../support/orvane"

/**
 * A trainee at the keyboard of the built game. She knows names and roles, as a screen reader tells them, and nothing else of
 * the page; she never uses a mouse.
 */

const pack = orvane()
const scenario = pack.scenarios.find(({ scenario }) => scenario === "slept-in-the-bush")
if (!scenario) throw new Error("the shipped pack has no slept-in-the-bush")

/** A page on which nothing may leave the origin, break the policy or throw. A fault that a test brings about it takes out itself. */
export const test = base.extend<{ readonly clean: string[] }>({
  clean: [
    async ({ page, baseURL }, use) => {
      const faults: string[] = []
      watch(page, baseURL ?? "", faults)
      await use(faults)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
})

export function watch(page: Page, origin: string, faults: string[]) {
  page.on("pageerror", (error) => faults.push(`threw: ${error.message}`))
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`)
  })
  page.on("request", (request) => {
    const url = request.url()
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) faults.push(`left the origin: ${url}`)
  })
}

/** An act in the words of the command line: a choice's or an action's id, `look:thing`, `flag:thing:2`, `add:measure`, … */
export type Act = string

export class Trainee {
  constructor(readonly page: Page) {}

  async begins(role = "Section leader") {
    await this.presses(this.page.getByRole("button", { name: /Read the briefing of Slept in the bush/ }))
    await expect(this.page.getByRole("heading", { level: 1, name: "Slept in the bush" })).toBeVisible()
    const wanted = this.page.getByRole("radio", { name: role })
    if (!(await wanted.isChecked())) {
      await this.reaches(this.page.getByRole("radio", { name: "Section leader" }))
      while (!(await wanted.isChecked())) await this.page.keyboard.press("ArrowDown")
    }
    await this.presses(this.page.getByRole("button", { name: /^Begin as/ }))
    await expect(this.choices()).toBeVisible()
  }

  private choices(): Locator {
    return this.page.getByRole("list", { name: "What you can do" })
  }

  /** Opens the risk card from the page; the key P does the same. */
  private cardOpener(): Locator {
    return this.page.getByRole("button", { name: /^Work out the risk card/ })
  }

  async does(...acts: readonly Act[]) {
    for (const act of acts) await this.one(act)
  }

  /** Whether a choice is on offer and open. */
  async offers(id: string): Promise<boolean> {
    return (
      (await this.choices()
        .getByRole("button", { name: this.choiceText(id), disabled: false })
        .count()) > 0
    )
  }

  /** Does `meanwhile` until `id` is on offer. */
  async waitsFor(id: string, meanwhile: Act) {
    for (let i = 0; i < 12 && !(await this.offers(id)); i++) await this.does(meanwhile)
    expect(await this.offers(id)).toBe(true)
  }

  /** To an ending: the wanted choices where they are on offer, else the first that is open. */
  async playsOn(wanted: readonly Act[]) {
    for (let i = 0; i < 60; i++) {
      const end = this.page.getByRole("button", { name: "Go to the debrief" })
      await expect(end.or(this.choices()).or(this.cardOpener()).first()).toBeVisible()
      if (await end.isVisible()) return
      const wish = await this.firstOffered(wanted)
      const before = await this.kept()
      if (wish) await this.does(wish)
      else {
        await this.closesPanels()
        const open = this.choices().getByRole("button", { disabled: false })
        if ((await open.count()) > 0) await this.presses(open.nth(i % (await open.count())))
        else
          await this.commitsTo(
            (await this.opensCard()).getByRole("button", { name: /^Commit:/, disabled: false }).first(),
          )
        await expect.poll(() => this.kept()).toBe(before + 1)
      }
    }
    throw new Error("sixty acts and no ending")
  }

  private async firstOffered(ids: readonly string[]): Promise<string | undefined> {
    for (const id of ids) if (await this.offers(id)) return id
    return undefined
  }

  /** How many acts are on this device's disk, read past the game. */
  async kept(): Promise<number> {
    return this.page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open("forewarn")
          opening.addEventListener("error", () => reject(new Error("no database")))
          opening.addEventListener("success", () => {
            const db = opening.result
            const counting = db.transaction("events").objectStore("events").count()
            counting.addEventListener("success", () => {
              db.close()
              resolve(counting.result)
            })
          })
        }),
    )
  }

  private async one(act: Act) {
    const before = await this.kept()
    const [verb = "", subject = "", ...rest] = act.split(":")
    if (verb === "look" || verb === "flag" || verb === "leave") await this.looks(verb, subject, Number(rest[0] ?? 0))
    else if (verb === "estimate") return this.estimates(subject, Number(rest[0]), Number(rest[1]))
    else if (verb === "add") await this.adds(subject)
    else if (verb === "verify") await this.verifies(subject)
    else if (this.actionText(verb) !== undefined) await this.commits(verb)
    else await this.chooses(verb)
    await expect.poll(() => this.kept(), { message: act }).toBe(before + 1)
    // What is on disk is shown a moment later.
    await expect(this.page.getByText("Keeping…")).toHaveCount(0)
  }

  private async chooses(id: string) {
    await this.closesPanels()
    const button = this.choices().getByRole("button", { name: this.choiceText(id) })
    const key = await button.getAttribute("aria-keyshortcuts")
    if (key) await this.page.keyboard.press(key)
    else await this.presses(button)
  }

  /** The choice in the words of any role, since the role on screen decides which is shown. */
  private choiceText(id: string): RegExp {
    const choice = scenario?.beats.flatMap(({ choices }) => choices ?? []).find((one) => one.id === id)
    if (!choice) throw new Error(`no choice ${id}`)
    return new RegExp(
      [choice.text, ...Object.values(choice.as ?? {})]
        .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
        .join("|"),
    )
  }

  private async looks(verb: "look" | "flag" | "leave", id: string, confidence: number) {
    const thing = scenario?.beats.flatMap(({ observe }) => observe ?? []).find((one) => one.id === id)
    if (!thing) throw new Error(`no thing ${id}`)
    const heading = this.page.getByRole("heading", { name: "Look around" })
    if (!(await heading.isVisible())) await this.page.keyboard.press("l")
    const item = this.page.getByRole("listitem").filter({ has: this.page.getByRole("heading", { name: thing.name }) })
    if (verb === "look") return this.presses(item.getByRole("button", { name: /^Look at/ }))
    const names = {
      flag: new RegExp(`^Flag it.*${["", "not sure", "fairly sure", "certain"][confidence]}`, "i"),
      leave: /leave/i,
    }
    return this.presses(item.getByRole("button", { name: names[verb] }))
  }

  private async opensCard() {
    const dialog = this.page.getByRole("dialog")
    if (!(await dialog.isVisible())) await this.page.keyboard.press("p")
    await expect(dialog).toBeVisible()
    return dialog
  }

  private async estimates(id: string, likelihood: number, impact: number) {
    const card = await this.opensCard()
    const group = card.getByRole("group", { name: scenario?.threats[id]?.title ?? id })
    for (const [label, level] of [
      [/likel/i, likelihood],
      [/impact|harm/i, impact],
    ] as const) {
      const cells = group.getByRole("radiogroup", { name: label })
      await this.reaches(cells)
      await this.page.keyboard.press("Home")
      for (let i = 1; i < level; i++) await this.page.keyboard.press("ArrowRight")
      const before = await this.kept()
      await this.page.keyboard.press("Enter")
      if (level === impact && label.test("impact")) await expect.poll(() => this.kept()).toBe(before + 1)
    }
  }

  private async adds(id: string) {
    const card = await this.opensCard()
    await this.reaches(card.getByRole("checkbox", { name: scenario?.mitigations[id]?.text ?? id }))
    await this.page.keyboard.press("Space")
  }

  private async verifies(id: string) {
    const card = await this.opensCard()
    await this.presses(card.getByRole("button", { name: scenario?.mitigations[id]?.verify?.text ?? id }))
  }

  private async commits(id: string) {
    const card = await this.opensCard()
    await this.commitsTo(card.getByRole("button", { name: this.actionText(id) ?? id }))
  }

  private async commitsTo(action: Locator) {
    await this.presses(action)
    await this.presses(this.page.getByRole("dialog").last().getByRole("button", { name: "Commit", exact: true }))
  }

  private actionText(id: string): string | undefined {
    return scenario?.beats.flatMap(({ plan }) => Object.entries(plan?.actions ?? {})).find(([one]) => one === id)?.[1]
      .text
  }

  private async closesPanels() {
    if (await this.page.getByRole("dialog").isVisible()) await this.page.keyboard.press("Escape")
    if (await this.page.getByRole("heading", { name: "Look around" }).isVisible()) await this.page.keyboard.press("l")
  }

  async presses(target: Locator) {
    await this.reaches(target)
    await this.page.keyboard.press("Enter")
  }

  /** How many stops of the keyboard lie on the shorter way from the focus to it, and the key that goes there. */
  private async wayTo(target: Locator): Promise<{ readonly key: "Tab" | "Shift+Tab"; readonly stops: number }> {
    return target.evaluate((element) => {
      const all = [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary, [tabindex]")]
      const from = all.findIndex((stop) => stop === document.activeElement)
      const to = all.findIndex((stop) => element === stop || element.contains(stop))
      const isStop = (stop: HTMLElement) =>
        stop.tabIndex >= 0 &&
        !stop.matches(":disabled, [inert] *, [type=radio]:not(:checked)") &&
        stop.checkVisibility()
      const isBehind = from > to && from - to < to - from + all.length
      const between = isBehind
        ? all.slice(to + 1, from)
        : from < to
          ? all.slice(from + 1, to)
          : [...all.slice(from + 1), ...all.slice(0, to)]
      return { key: isBehind ? "Shift+Tab" : "Tab", stops: between.filter(isStop).length }
    })
  }

  /** Tab, as often as it takes, the shorter way round. Failing to get there means that keyboard users cannot either. */
  async reaches(target: Locator) {
    await expect(target).toBeVisible()
    // Of a group of radio buttons the keyboard reaches one, and arrow keys lead to the others.
    const focused = () =>
      target.evaluate((element) =>
        element.role === "radiogroup" ? element.contains(document.activeElement) : element === document.activeElement,
      )
    if (await focused()) return
    const { key, stops } = await this.wayTo(target)
    for (let i = 0; i < 200; i++) {
      await this.page.keyboard.press(key)
      // Nobody looks before she can be there.
      if (i >= stops && (await focused())) return
    }
    throw new Error(`the keyboard does not reach ${target.toString()}`)
  }
}

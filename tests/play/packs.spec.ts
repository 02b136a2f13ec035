import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { expect, type Page } from "@playwright/test"
import { strToU8, zipSync } from "fflate"
import { png } from "../support/png"
import { axeFindsNothing } from "./axe"
import { Trainee, test } from "./trainee"

/** Packs opened from disk: checked as everywhere else, kept on the device, and gone only when someone says so. */

const root = resolve(import.meta.dirname, "../..")
const texts = {
  ...textsIn("tests/packs/good", ["pack.yaml", "world.yaml", "ford.yaml"]),
  ...textsIn("scenarios/orvane", ["doctrine.yaml", "indicators.yaml"]),
}

function textsIn(folder: string, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, readFileSync(resolve(root, folder, name), "utf8")]))
}

/** The small pack as an archive, with some of its texts changed. */
function archive(changed: Readonly<Record<string, string | Buffer>> = {}): Buffer {
  const files = Object.entries({ ...texts, ...changed }).map(
    ([name, file]) => [name, typeof file === "string" ? strToU8(file) : file] as const,
  )
  return Buffer.from(zipSync(Object.fromEntries(files), { os: 0 }))
}

async function chooses(page: Page, name: string, buffer: Buffer) {
  const asked = page.waitForEvent("filechooser")
  await page.getByRole("button", { name: "Choose a file…" }).click()
  await (await asked).setFiles({ name, mimeType: "application/octet-stream", buffer })
}

async function playsTwoActs(page: Page) {
  await page.getByRole("button", { name: "Read the briefing of The ford" }).click()
  await page.getByRole("button", { name: "Begin as Patrol leader" }).click()
  await page.locator(".choices").getByRole("button", { name: "Ask since when." }).click()
  await page.locator(".choices").getByRole("button", { name: "Go and plan." }).click()
  await expect(page.getByText("The map is on the table.").first()).toBeVisible()
}

test("a good pack is listed, played, reloaded and resumed; a newer one takes its place; removed, its run stays", async ({
  page,
}) => {
  await page.goto("/?stage=off")
  await chooses(page, "small.fwpack", archive())
  await expect(page.getByRole("heading", { level: 2, name: "A small pack" })).toBeFocused()
  await playsTwoActs(page)

  await page.reload()
  await expect(page.getByText("The map is on the table.").first()).toBeVisible()
  await page.getByRole("button", { name: "Leave" }).click()
  await page.getByRole("button", { name: "Continue The ford" }).click()
  await page.locator(".choices").getByRole("button", { name: "Ask where they sleep." }).click()
  await page.getByRole("button", { name: "Leave" }).click()

  const newer = texts["pack.yaml"]?.replace("1.0.0", "1.0.1").replace("A small pack", "A mended pack") ?? ""
  await chooses(page, "small-2.fwpack", archive({ "pack.yaml": newer }))
  const dialog = page.getByRole("dialog", { name: "Replace A mended pack?" })
  await expect(dialog).toContainText("version 1.0.1 of a pack that is here already in version 1.0.0")
  await dialog.getByRole("button", { name: "Replace it" }).click()
  await expect(page.getByRole("heading", { level: 2, name: "A mended pack" })).toBeVisible()
  await expect(page.getByRole("heading", { level: 2, name: "A small pack" })).toBeHidden()
  await expect(page.getByRole("button", { name: "Continue The ford" })).toBeVisible()

  await page.getByRole("button", { name: "Remove the pack A mended pack" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Remove it" }).click()
  await expect(page.getByRole("heading", { level: 2, name: "A mended pack" })).toBeHidden()
  await expect(page.getByText("It belongs to “ford” in the pack “small”, which is not here.")).toBeVisible()
  await page.reload()
  await expect(page.getByRole("heading", { level: 2, name: "A mended pack" })).toBeHidden()
  await chooses(page, "small.fwpack", archive())
  await expect(page.getByRole("button", { name: "Continue The ford" })).toBeVisible()
})

test("a pack with mistakes says them with their places, and is not kept", async ({ page }) => {
  await page.goto("/?stage=off")
  const wrong = texts["ford.yaml"]?.replace("start: bank", "start: bnak").replace("minutes: 5", "minuets: 5") ?? ""
  await chooses(page, "wrong.fwpack", archive({ "ford.yaml": wrong }))
  await expect(page.getByRole("heading", { name: "wrong.fwpack was not opened" })).toBeFocused()
  const report = page.locator(".refused")
  await expect(report).toContainText("2 things must be mended first.")
  await expect(report).toContainText("wrong.fwpack/ford.yaml, line 4, column 1")
  await expect(report).toContainText('There is no field called "minuets" here. Did you mean "minutes"?')
  await expect(report).toContainText('There is no beat called "bnak" in this scenario. Did you mean "bank"?')
  await axeFindsNothing(page)
  await page.getByRole("button", { name: "Close this report" }).click()
  await expect(report).toBeHidden()
  await page.reload()
  await expect(page.getByRole("button", { name: "Read the briefing of The ford" })).toHaveCount(0)
})

test("what is no pack, leads out of its folder, is cut off or borrows the game's own name is refused in a sentence", async ({
  page,
}) => {
  await page.goto("/?stage=off")
  const report = page.locator(".refused")
  for (const [name, bytes, sentence] of [
    ["photo.fwpack", Buffer.from("no archive at all"), "This is not a zip archive."],
    ["evil.fwpack", archive({ "../evil.yaml": "a: 1\n" }), "leads out of the pack's folder"],
    ["half.fwpack", archive().subarray(0, 3000), "This archive is cut off"],
    [
      "twin.fwpack",
      archive({ "pack.yaml": texts["pack.yaml"]?.replace("pack: small", "pack: orvane") ?? "" }),
      'A pack with the id "orvane" came with the game',
    ],
  ] as const) {
    await chooses(page, name, bytes)
    await expect(page.getByRole("heading", { name: `${name} was not opened` })).toBeVisible()
    await expect(report).toContainText(sentence)
  }
})

test("a pack that a newer game finds mistakes in is kept and named, until it is removed", async ({ page }) => {
  await page.goto("/?stage=off")
  await chooses(page, "small.fwpack", archive())
  await expect(page.getByRole("heading", { level: 2, name: "A small pack" })).toBeVisible()
  const outdated = archive({ "ford.yaml": texts["ford.yaml"]?.replace("minutes: 5", "minuets: 5") ?? "" })
  await page.evaluate(
    (encoded) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("forewarn-packs")
        opening.addEventListener("success", () => {
          const writing = opening.result.transaction("packs", "readwrite")
          const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0))
          writing.objectStore("packs").put({ pack: "small", file: "small.fwpack", bytes })
          writing.addEventListener("complete", () => {
            opening.result.close()
            resolve()
          })
        })
      }),
    outdated.toString("base64"),
  )
  await page.reload()
  await expect(page.getByRole("heading", { name: "Packs that can no longer be opened" })).toBeVisible()
  await expect(page.locator(".refused")).toContainText('There is no field called "minuets" here.')
  await page.getByRole("button", { name: "Remove the pack small.fwpack" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Remove it" }).click()
  await expect(page.getByRole("heading", { name: "Packs that can no longer be opened" })).toBeHidden()
})

test("dropped on the page, a pack is opened too", async ({ page }) => {
  await page.goto("/?stage=off")
  const bytes = archive().toString("base64")
  const transfer = await page.evaluateHandle((encoded) => {
    const data = new DataTransfer()
    data.items.add(new File([Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0))], "small.fwpack"))
    return data
  }, bytes)
  // A browser says "dragover" again and again while a file is held over the page.
  await expect(async () => {
    await page.locator("main").dispatchEvent("dragover", { dataTransfer: transfer })
    await expect(page.getByText("Let go to open the pack")).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.locator("main").dispatchEvent("drop", { dataTransfer: transfer })
  await expect(page.getByRole("heading", { level: 2, name: "A small pack" })).toBeFocused()
  await expect(page.getByText("Let go to open the pack")).toBeHidden()
})

test("a pack with translations is read in any of its languages, and its runs go on in each", async ({ page }) => {
  const card = texts["pack.yaml"]?.replace("language: en", "language: en\nlanguages: [fr, ar]") ?? ""
  const french = readFileSync(resolve(root, "tests/packs/good/text/fr.yaml"), "utf8")
  const arabic =
    'scenarios:\n  ford:\n    title: { of: The ford, is: "المعبر" }\n    beats.bank.again: { of: The water has not moved., is: "الماء ساكن." }\n'
  await page.goto("/?stage=off")
  await chooses(page, "small.fwpack", archive({ "pack.yaml": card, "text/fr.yaml": french, "text/ar.yaml": arabic }))
  await page.getByRole("button", { name: "Read the briefing of The ford" }).click()
  const language = page.getByRole("combobox", { name: "Language of the scenarios" })
  await expect(language.locator("option")).toHaveText(["English", "Français", "العربية"])
  await language.selectOption("fr")
  const title = page.getByRole("heading", { level: 1 })
  await expect(title).toHaveText("Le gué")
  await expect(title).toHaveAttribute("lang", "fr")
  await expect(title).toHaveAttribute("dir", "ltr")
  await axeFindsNothing(page)
  await page.getByRole("button", { name: "Begin as Chef de patrouille" }).click()
  await expect(page.locator(".narration").first()).toHaveText("L'eau est basse.")
  await expect(page.locator(".narration").first()).toHaveAttribute("lang", "fr")
  await page.locator(".choices").getByRole("button", { name: "Demander depuis quand." }).click()
  const opened = page.locator(".choices").getByRole("button", { name: "Aller préparer un plan.", disabled: false })
  await expect(opened).toBeVisible()
  await page.reload()
  await expect(opened).toBeVisible()

  await page.getByRole("button", { name: "Leave" }).click()
  await page
    .getByRole("region", { name: "Un petit dossier" })
    .getByRole("combobox", { name: "Language of the scenarios" })
    .selectOption("ar")
  const tile = page.getByRole("heading", { level: 3, name: "المعبر" }).last()
  await expect(tile).toHaveAttribute("dir", "rtl")
  await axeFindsNothing(page)
  await page.getByRole("button", { name: "Continue المعبر" }).click()
  // What has no translation is said as in the pack.
  await page.locator(".choices").getByRole("button", { name: "Go and plan." }).click()
  await page.getByRole("button", { name: "Leave" }).click()
  await page.getByRole("region", { name: "A small pack" }).getByRole("combobox").selectOption("en")
  await expect(page.getByRole("button", { name: "Continue The ford" })).toBeVisible()
})

test("a pack's own pictures come with it, and a thing shows its picture once it was looked at", async ({ page }) => {
  const illustrated = {
    "ford.yaml":
      texts["ford.yaml"]
        ?.replace("    again: The water has not moved.", "    again: The water has not moved.\n    picture: river")
        .replace("look: Rolled mats and a pot.", "look: Rolled mats and a pot., picture: mats") ?? "",
    "media/media.yaml":
      "river: { file: river.png, alt: A brown river., licence: CC BY 4.0, by: A. Painter }\nmats: { file: mats.png, alt: Two rolled mats., licence: CC0, by: B. Painter }\n",
    "media/river.png": png(320, 180),
    "media/mats.png": png(160, 120),
  }
  const width = (name: string) =>
    page.getByRole("img", { name }).evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)
  await page.goto("/?stage=off")
  await chooses(page, "page.fwpack", archive({ ...illustrated, "media/river.png": Buffer.from("<html></html>") }))
  await expect(page.locator(".refused")).toContainText('"river.png" is not what its name says')
  await chooses(page, "small.fwpack", archive(illustrated))
  await page.getByRole("button", { name: "Read the briefing of The ford" }).click()
  await page.getByRole("button", { name: "Begin as Patrol leader" }).click()
  await expect.poll(() => width("A brown river.")).toBe(320)
  await expect(page.getByText("Picture: A. Painter, CC BY 4.0")).toBeVisible()
  await page.getByRole("button", { name: "A brown river." }).click()
  await expect(page.getByRole("dialog", { name: "Picture" }).getByRole("img", { name: "A brown river." })).toBeVisible()
  await page.keyboard.press("1")
  await page.keyboard.press("Escape")
  await expect(page.getByRole("dialog")).toBeHidden()
  expect(await new Trainee(page).kept()).toBe(0)
  await page.keyboard.press("l")
  await expect(page.getByRole("img", { name: "Two rolled mats." })).toHaveCount(0)
  await page.getByRole("button", { name: /^Look at Things under a tree/ }).click()
  await expect.poll(() => width("Two rolled mats.")).toBe(160)
  await axeFindsNothing(page)
  await page.reload()
  await expect.poll(() => width("A brown river.")).toBe(320)
})

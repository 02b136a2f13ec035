import { expect, test } from "vitest"
import { languageName, tongueOf } from "./tongue"

test("words in the language of the interface say nothing about it", () => {
  expect(tongueOf("en", "The ford")).toEqual({})
})

test("words in another language say which, and how they run", () => {
  expect(tongueOf("fr", "Le gué")).toEqual({ lang: "fr", dir: "ltr" })
  expect(tongueOf("ar", "المعبر")).toEqual({ lang: "ar", dir: "rtl" })
  expect(tongueOf("he", "המעבר")).toEqual({ lang: "he", dir: "rtl" })
  expect(tongueOf("ur", "Sefa: گھاٹ")).toEqual({ lang: "ur", dir: "rtl" })
})

test("a sentence that was left as it is in the pack does not run backwards", () => {
  expect(tongueOf("ar", "Talk to the person who runs the course.")).toEqual({})
})

test("languages are called as their speakers call them; an unknown one by its letters", () => {
  expect(languageName("fr")).toBe("Français")
  expect(languageName("ar")).toBe("العربية")
  expect(languageName("xx")).toBe("Xx")
})

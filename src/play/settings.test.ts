import { expect, test } from "vitest"
import { captioned, defaultSettings } from "./settings"

test("captions can be turned off only while everything can be heard", () => {
  const heard = { ...defaultSettings, captions: false }
  expect(captioned(heard)).toBe(false)
  expect(captioned({ ...heard, captions: true })).toBe(true)
  expect(captioned({ ...heard, sound: false })).toBe(true)
  expect(captioned({ ...heard, volume: 0 })).toBe(true)
  expect(captioned({ ...heard, channels: { ...heard.channels, radio: 0 } })).toBe(true)
})

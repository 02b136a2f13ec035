import { toPseudonym } from "../core/attempt/pseudonym"
import { defaultSettings, type Settings, type SoundChannel } from "../play/settings"

/** Settings of this device. Small, not precious: what cannot be read falls back to the default. */
export function readSettings(storage: Pick<Storage, "getItem">): Settings {
  const text = quietly(() => storage.getItem(key))
  const stored: unknown = text === null || text === undefined ? undefined : quietly(() => JSON.parse(text))
  if (typeof stored !== "object" || stored === null) return defaultSettings
  const found: Readonly<Record<string, unknown>> = { ...stored }
  const choice = <T>(value: unknown, known: readonly T[], fallback: T): T =>
    known.find((one) => one === value) ?? fallback
  return {
    sound: choice(found["sound"], [true, false], defaultSettings.sound),
    volume: loudness(found["volume"], defaultSettings.volume),
    channels: channelsOf(found["channels"]),
    captions: choice(found["captions"], [true, false], defaultSettings.captions),
    motion: choice(found["motion"], ["system", "still"], defaultSettings.motion),
    textSize: choice(found["textSize"], ["normal", "large", "larger"], defaultSettings.textSize),
    spacing: choice(found["spacing"], ["normal", "wide"], defaultSettings.spacing),
    stage: choice(found["stage"], [true, false], defaultSettings.stage),
    limits: choice(found["limits"], [true, false], defaultSettings.limits),
    trainee: pseudonymOf(found["trainee"]),
    language: /^[a-z]{2}$/.test(String(found["language"])) ? String(found["language"]) : defaultSettings.language,
    shortcuts: choice(found["shortcuts"], [true, false], defaultSettings.shortcuts),
  }
}

export function writeSettings(storage: Pick<Storage, "setItem">, settings: Settings) {
  quietly(() => storage.setItem(key, JSON.stringify(settings)))
}

function channelsOf(stored: unknown): Settings["channels"] {
  const found: Readonly<Record<string, unknown>> = typeof stored === "object" && stored !== null ? { ...stored } : {}
  const one = (channel: SoundChannel) => loudness(found[channel], defaultSettings.channels[channel])
  return { ambience: one("ambience"), cues: one("cues"), radio: one("radio") }
}

function pseudonymOf(value: unknown): string {
  return (typeof value === "string" ? toPseudonym(value) : undefined) ?? defaultSettings.trainee
}

function loudness(value: unknown, fallback: number): number {
  return typeof value === "number" && Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : fallback
}

const key = "forewarn/settings/1"

/** Private windows and full disks refuse storage; settings then last as long as the page. */
function quietly<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

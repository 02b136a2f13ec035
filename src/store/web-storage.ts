/** What small things are remembered in. */
export type WebStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">

/** A browser's storage; in frames that it lets nowhere near it, one that lasts as long as the page. */
export function webStorage(name: "localStorage" | "sessionStorage"): WebStorage {
  try {
    return window[name]
  } catch {
    const kept = new Map<string, string>()
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    }
  }
}

/**
 * A number from 0 to 999, fixed for a seed and a name: chance that replays. Each draw depends on its own name only, so
 * that looking at one more thing changes no later outcome, and the same choice cannot be re-rolled within an attempt.
 */
export function draw(seed: string, name: string): number {
  let hash = 0x811c9dc5
  for (const character of `${seed}/${name}`) {
    hash ^= character.codePointAt(0) ?? 0
    hash = Math.imul(hash, 0x01000193) >>> 0
  }
  // FNV leaves neighbouring names alike in their high bits; one more round of mixing spreads them.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0
  return ((hash ^ (hash >>> 16)) >>> 0) % 1000
}

/** Whether a draw of the seed falls into a branch of a chance: from `least` up to but not including `below`, of 1000. */
export function isDrawn(
  seed: string,
  { name, least, below }: { readonly name: string; readonly least: number; readonly below: number },
): boolean {
  const number = draw(seed, name)
  return number >= least && number < below
}

/** The same items in an order fixed by the seed, whatever order they came in. */
export function shuffled<T extends { readonly id: string }>(
  seed: string,
  name: string,
  items: readonly T[],
): readonly T[] {
  return items
    .map((item) => ({ item, key: draw(seed, `${name}/${item.id}`) }))
    .sort((a, b) => a.key - b.key || (a.item.id < b.item.id ? -1 : 1))
    .map(({ item }) => item)
}

/** The packs that come with the game, each a download of its own. Written by scripts/shipped-packs.ts while the game is built. */
declare module "virtual:packs" {
  export const shipped: readonly (() => Promise<{ readonly default: import("./check-packs").CheckedFolder }>)[]
}

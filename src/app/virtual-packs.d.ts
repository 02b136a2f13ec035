/** The packs that come with the game: lists here, all else in downloads of its own. Written by scripts/shipped-packs.ts while the game is built. */
declare module "virtual:packs" {
  type Fetched<T> = () => Promise<{ readonly default: T }>

  export const shipped: readonly ({ readonly folder: string } & (
    | {
        readonly listed: import("./listed").Listed
        /** Everything but its scenarios. */
        readonly base: Fetched<Omit<import("../core/index").Pack, "scenarios">>
        /** By their ids. */
        readonly scenarios: Readonly<Record<string, Fetched<import("../core/index").Scenario>>>
      }
    | { readonly problems: readonly string[] }
  ))[]
}

/** Where the texts of these packs say what can be done in them, by the pack's id. */
declare module "virtual:packs/sources" {
  const sources: Readonly<Record<string, import("./check-packs").Sources>>
  export default sources
}

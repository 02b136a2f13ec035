/** What a learning platform has of the run, as far as the trainee must know. */
export type Standing =
  /** It has what was done so far. `behind` where the run is longer than what it can keep: how many acts it keeps. */
  | { readonly is: "kept"; readonly behind?: number }
  /** It did not take what was done last. */
  | { readonly is: "lost" }
  /** It has the whole run, and its grade (0 to 100) where there is one. */
  | { readonly is: "given"; readonly grade: number | undefined }
  /** It lets look and takes nothing. */
  | { readonly is: "looking" }
  | { readonly is: "left" }
  /** No platform answers. */
  | { readonly is: "alone" }
  /** The run it has was played under other rules, or cannot be read. */
  | { readonly is: "changed" }

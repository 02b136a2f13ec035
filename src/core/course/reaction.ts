/** The statements of the paper form (level 1, domain 5.3): six about the course, and one about how people are. */
export const reactionItems = [
  "relevance",
  "confidence",
  "realism",
  "respect",
  "trainer",
  "recommend",
  "wellbeing",
] as const

export type ReactionItem = (typeof reactionItems)[number]

/**
 * What a sound pack shows when policies play it, as our own proposal: no source gives these numbers. They are stated
 * here and nowhere else. A share is called too high only when it is so by two standard errors, so that chance alone
 * raises such an alarm in about one cohort of forty.
 */
export const expected = {
  /**
   * The least share of the doctrine's own decisions that are sound. An author may want a moment in which nothing is
   * good; when that is one decision in five, the doctrine cannot be followed in the scenario.
   */
  doctrineSound: 0.8,
  /**
   * The most a policy without knowledge may decide soundly. One sound option of four is guessed in a quarter of cases;
   * at half, a group of trainees that guesses looks like one that has understood half.
   */
  guessedSound: 0.5,
  /** The most it may reach of the doctrine's mean quality. Some is always reached: the second best option is worth something. */
  guessedQuality: 0.75,
  /** The most attempts of which it may be called strong in a competency: that band is what a course is told. */
  guessedStrong: 0.25,
  /** With fewer attempts nothing is said about guessing. */
  leastAttempts: 20,
  standardErrors: 2,
} as const

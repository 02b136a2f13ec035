/**
 * Words packs do not use, with what to write instead. An error where no scenario needs the word; a warning where the
 * context decides. Any space in a form stands for any white space; a form matches whole words, in any case.
 */
export const bannedWords: readonly BannedWord[] = [
  { forms: ["sex slave", "sex slaves"], instead: "person held in sexual slavery", severity: "error" },
  {
    forms: ["child prostitute", "child prostitutes", "child prostitution"],
    instead: "sexually exploited child, or sexual exploitation of children",
    severity: "error",
  },
  { forms: ["rape victim", "rape victims"], instead: "survivor", severity: "error" },
  {
    forms: ["beneficiary of rape", "beneficiaries of rape", "war baby", "war babies"],
    instead: "child born of war, and only in text that analyses",
    severity: "error",
  },
  {
    forms: ["illegal migrant", "illegal migrants", "illegal immigrant", "illegal immigrants"],
    instead: "migrant in an irregular situation",
    severity: "error",
  },
  {
    forms: ["rescue", "rescues", "rescued", "rescuing"],
    instead: "help to leave, with consent (keep it for a car in a ditch)",
    severity: "warning",
  },
  { forms: ["locals"], instead: "people of the place, by its name", severity: "warning" },
  {
    forms: ["neutralise", "neutralised", "neutralising", "neutralize", "neutralized", "neutralizing"],
    instead: "what is really meant (keep it for the text of rules of engagement)",
    severity: "warning",
  },
  {
    forms: ["she claims", "she claimed", "he claims", "he claimed", "they claim", "they claimed"],
    instead: "says or said, which does not doubt",
    severity: "warning",
  },
  {
    forms: ["she alleges", "she alleged", "he alleges", "he alleged", "they allege", "they alleged"],
    instead: "says or said, which does not doubt",
    severity: "warning",
  },
  {
    forms: ["what were you doing there"],
    instead: "a question that does not blame, unless it stands as an option that is wrong",
    severity: "warning",
  },
]

export interface BannedWord {
  readonly forms: readonly string[]
  readonly instead: string
  readonly severity: "error" | "warning"
}

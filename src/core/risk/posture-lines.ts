/** Where rubric 2.3.6 draws its lines on the plane of passivity and recklessness; both run from 0 to 1. */
export const postureLines = { calculated: 0.25, hesitant: 0.5, reckless: 0.33 } as const

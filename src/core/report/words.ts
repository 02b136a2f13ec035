import type { Criticality, RiskBand, Stance } from "../pack/schema"

/** The doctrine's enums as people read them. */
export function bandWords(band: RiskBand): string {
  return band.replaceAll("-", " ")
}

export function stanceWords(stance: Stance): string {
  return {
    calculated: "calculated",
    hesitant: "hesitant",
    passive: "passive",
    reckless: "reckless",
    "justified-no-go": "justified no-go",
  }[stance]
}

export function criticalityWords(criticality: Criticality): string {
  return { PC1: "PC1, lifesaving", PC2: "PC2, critical", PC3: "PC3, essential", PC4: "PC4, other" }[criticality]
}

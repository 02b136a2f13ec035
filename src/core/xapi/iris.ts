/**
 * The names under which statements stand in a record store. They stay the same for ever, whatever the version of a pack: a
 * store finds everything by them. They are names, not addresses: `.example` is reserved (RFC 6761), so nobody can ever put
 * anything else there (decision 25).
 */
export const irisBegin = "https://forewarn.example"

export const profileIri = `${irisBegin}/xapi`
/** The version of the profile that statements say they keep to. */
export const profileVersionIri = `${profileIri}/v1`

export function packIri(pack: string): string {
  return `${irisBegin}/packs/${pack}`
}

export function scenarioIri(pack: string, scenario: string): string {
  return `${packIri(pack)}/scenarios/${scenario}`
}

/** A beat, where something is chosen. */
export function beatIri(pack: string, scenario: string, beat: string): string {
  return `${scenarioIri(pack, scenario)}/beats/${beat}`
}

/** A report, sort, board, pick or plan of presence, which is put together and handed in. */
export function handInIri(pack: string, scenario: string, handIn: string): string {
  return `${scenarioIri(pack, scenario)}/handed-in/${handIn}`
}

/** Where attempts without a pseudonym have their accounts: each stands for itself. */
export const attemptsHome = `${irisBegin}/attempts`

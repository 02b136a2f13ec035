import type { Refused, Stopped } from "./sending"

/** Why nothing more is sent, and what to do. */
export function stoppedWords(stopped: Stopped): string {
  switch (stopped.why) {
    case "not-allowed":
      return `The store does not let this user in, or not write (${stopped.status}). Check user and password, and that this user may write statements.${quoted(stopped.said)}`
    case "no-store":
      return `What answers at this address is not a record store (${stopped.status}). Check the address; it often ends in /xapi or /xAPI. A network with a sign-in page can answer in its place.${quoted(stopped.said)}`
    case "refuses-all":
      return `The store takes none of the statements (${stopped.status}). Show what it says to whoever runs it.${quoted(stopped.said)}`
    case "busy":
      return stopped.after === undefined
        ? `The store is busy or out of order (${stopped.status}). Try again later.${quoted(stopped.said)}`
        : `The store asks to come back in ${minutesWords(stopped.after)} (${stopped.status}). Try again then.`
    case "no-connection":
      return "There is no connection to the store. Check the address and the network, then try again."
    case "timed-out":
      return "The store does not answer in time. Try again later; what it may have taken already is not stored twice."
  }
}

/** Which statement, of what, and what the store says against it. */
export function refusedWords({ statement, status, said }: Refused): string {
  const { account } = statement.actor
  return `Statement ${statement.id} (${statement.verb.display["en"] ?? ""} ${statement.object.id}, ${account.name}) is refused (${status}).${quoted(said)}`
}

function quoted(said: string): string {
  return said === "" ? "" : ` It says: ${said}`
}

function minutesWords(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / 60_000)
  return minutes === 1 ? "a minute" : `${minutes} minutes`
}

import { sha1 } from "@noble/hashes/legacy.js"
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js"

/** The UUID of a name within a namespace, the same everywhere (version 5 of RFC 9562, for which SHA-1 is laid down). */
export function nameUuid(namespace: string, name: string): string {
  const bytes = sha1(new Uint8Array([...hexToBytes(namespace.replaceAll("-", "")), ...utf8ToBytes(name)])).slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
}

/** The namespace for names that are addresses. */
export const urlNamespace = "6ba7b811-9dad-11d1-80b4-00c04fd430c8"

import { MalformedError } from '../errors.ts'

/** Standard base64 with padding (RFC 4648, section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/**
 * Takes only what `encodeBase64` writes: no spaces, full padding, unused bits zero (RFC 4648, section 3.5). So every
 * text has one spelling, and what was parsed formats back to the same text.
 *
 * @throws MalformedError
 */
export function decodeBase64(text: string): Uint8Array {
  const binary = decode(text)
  if (binary === undefined || btoa(binary) !== text) throw new MalformedError('not base64')
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

function decode(text: string): string | undefined {
  try {
    return atob(text)
  } catch {
    return undefined
  }
}

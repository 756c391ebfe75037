import { MalformedError } from '../errors.ts'

const encoder = new TextEncoder()
// The mark would otherwise be dropped, and the text would no longer be the one that was signed.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(text)
}

/**
 * For notes and proofs that arrive as bytes.
 *
 * @throws MalformedError when the bytes are not UTF-8
 */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch {
    throw new MalformedError('not UTF-8')
  }
}

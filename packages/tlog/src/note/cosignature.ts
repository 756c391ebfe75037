import { encodeUtf8 } from '../text/utf8.ts'

/** Who saw a checkpoint, and when (C2SP tlog-cosignature). */
export interface Cosignature {
  readonly name: string
  readonly keyId: number
  /** Seconds since 1970, as the witness says. */
  readonly time: number
}

const timeSize = 8

/** What a witness signs with Ed25519: the time and the whole note text (C2SP tlog-cosignature). */
export function cosignedMessage(text: string, time: number): Uint8Array {
  return encodeUtf8(`cosignature/v1\ntime ${time}\n${text}`)
}

/** A timestamped signature: the time in 64 bits, big-endian, and the signature itself. */
export function encodeTimestamped(time: number, signature: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(timeSize + signature.length)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(time))
  bytes.set(signature, timeSize)
  return bytes
}

/** Undefined when it is too short, or its time past 2^53 - 1 seconds. */
export function decodeTimestamped(bytes: Uint8Array): { time: number; signature: Uint8Array } | undefined {
  if (bytes.length < timeSize) return undefined
  const time = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0))
  return Number.isSafeInteger(time) ? { time, signature: bytes.subarray(timeSize) } : undefined
}

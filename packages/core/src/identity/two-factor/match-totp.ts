import { crypto } from '@otplib/plugin-crypto-node'
import { verifySync } from '@otplib/totp'

/** RFC 6238 as every authenticator app knows it; what it says of SHA-256 or eight digits, some ignore. */
export const totpShape = { algorithm: 'sha1', digits: 6, period: 30 } as const

/** The time step that a code is of, or null when it is wrong. One step before and after count: clocks differ. */
export function matchTotp(secret: Uint8Array, code: string, now: Date): number | null {
  const token = code.replaceAll(/\s/g, '')
  // The library throws on what is no code at all.
  if (!/^\d{6}$/.test(token)) return null
  const epoch = Math.floor(now.getTime() / 1000)
  const found = verifySync({ ...totpShape, secret, token, crypto, epoch, epochTolerance: totpShape.period })
  return found.valid ? found.timeStep : null
}

import { hashToken, newToken, type Random } from '../../kernel/index.ts'

/** By which a device sends, and never reads. */
export function newIngestToken(random: Random): { token: string; tokenHash: Buffer } {
  const token = newToken(random, 'hg_')
  return { token, tokenHash: hashToken(token) }
}

/** By which overlays read one device, and never send. */
export function newPullKey(random: Random): { pullKey: string; pullKeyHash: Buffer } {
  const pullKey = newToken(random, 'hp_')
  return { pullKey, pullKeyHash: hashToken(pullKey) }
}

export const ingestUrlOf = (publicUrl: string, token: string): string => `${publicUrl}/gps/${token}`
export const pullUrlOf = (publicUrl: string, key: string): string => `${publicUrl}/gps/pull/${key}`

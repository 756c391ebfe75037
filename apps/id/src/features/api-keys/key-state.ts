import type { ApiKey } from '@heimdall/contracts'

export type KeyState = 'active' | 'revoked' | 'expired'

export function keyState(
  { isActive, expiresAt }: Pick<ApiKey, 'isActive' | 'expiresAt'>,
  now = Date.now(),
): KeyState {
  if (!isActive) return 'revoked'
  return expiresAt !== null && Date.parse(expiresAt) <= now ? 'expired' : 'active'
}

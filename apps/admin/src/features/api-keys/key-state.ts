import type { ApiKey } from '@heimdall/contracts'

export type KeyState = 'active' | 'expired' | 'revoked'

export function keyState(key: Pick<ApiKey, 'isActive' | 'expiresAt'>, now: Date): KeyState {
  if (!key.isActive) return 'revoked'
  return key.expiresAt !== null && Date.parse(key.expiresAt) <= now.getTime() ? 'expired' : 'active'
}

import type { Call, Services } from '@heimdall/core'

/** What every procedure gets from its transport. */
export interface Context {
  services: Services
  call: Call
  /** The session cookie, where the transport has one. */
  cookie: SessionCookie
}

export interface SessionCookie {
  set(token: string, expiresAt: Date): void
  clear(): void
}

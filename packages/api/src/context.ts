import type { Call, Services } from '@heimdall/core'

/** What every procedure gets from its transport. */
export interface Context {
  services: Services
  call: Call
  /** The session cookie; null where the transport can set none, as on a WebSocket. */
  cookie: SessionCookie | null
}

export interface SessionCookie {
  set(token: string, expiresAt: Date): void
  clear(): void
}

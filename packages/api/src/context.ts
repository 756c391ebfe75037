import type { BrowserCookieName, Call, Services } from '@heimdall/core'

/** What every procedure gets from its transport. */
export interface Context {
  services: Services
  call: Call
  /** Null where the transport can set none, as on a WebSocket. */
  cookies: Cookies | null
}

export interface Cookies {
  set(name: 'session' | BrowserCookieName, token: string, expiresAt: Date): void
  clear(name: 'session' | BrowserCookieName): void
}

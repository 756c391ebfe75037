import type { Actor, BrowserCookieName, Call, Services } from '@heimdall/core'

/** `language` is that of the account, for what a page shows before it has asked who is there. */
export type CookieName = 'session' | 'language' | BrowserCookieName

/** What every procedure gets from its transport. */
export interface Context {
  services: Services
  call: Call
  /** Null where the transport can set none, as on a WebSocket. */
  cookies: Cookies | null
  /** Places for subscriptions; null where the transport has none. */
  streams: {
    /** Takes a place, and answers how it is given back. Throws when there is none left for this actor. */
    take(actor: Actor): () => void
  } | null
}

export interface Cookies {
  set(name: CookieName, value: string, expiresAt: Date): void
  clear(name: CookieName): void
}

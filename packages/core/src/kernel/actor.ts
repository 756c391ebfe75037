import type { Precondition } from './precondition.ts'

/** Who asks. Permissions are already cut to what this session or key may use right now. */
export type Actor = AnonymousActor | UserActor | ApiKeyActor | OAuthActor | SystemActor

export interface AnonymousActor {
  type: 'anonymous'
}

export interface UserActor {
  type: 'user'
  userId: string
  sessionId: string
  roles: readonly string[]
  permissions: ReadonlySet<string>
  /** When this person last proved who they are. */
  authenticatedAt: Date
}

export interface ApiKeyActor {
  type: 'api_key'
  apiKeyId: string
  /** Null for a system key. */
  ownerId: string | null
  permissions: ReadonlySet<string>
}

/** An app with an OAuth token: for a user, or, as a bot, for itself. */
export interface OAuthActor {
  type: 'oauth'
  /** The id of its row, and what the protocol calls `client_id`. */
  oauthClientId: string
  clientId: string
  /** Null: it acts as itself. */
  userId: string | null
  /** The developer of the app; null where it belongs to the platform. */
  ownerId: string | null
  /** The session that the token ends with; null: it may be used without the user. */
  sessionId: string | null
  /** What a revocation names: the grant behind the token, or the token itself where there is none. In hex. */
  grant: string
  permissions: ReadonlySet<string>
}

/** Heimdall itself: a scheduled job, or whoever runs its command line. Holds every permission. */
export interface SystemActor {
  type: 'system'
  name: string
}

export const anonymous: AnonymousActor = { type: 'anonymous' }

/** The account behind an actor, for `actor_id` in the audit log. */
export function userIdOf(actor: Actor): string | null {
  if (actor.type === 'user') return actor.userId
  if (actor.type === 'oauth') return actor.userId ?? actor.ownerId
  return actor.type === 'api_key' ? actor.ownerId : null
}

/** A stable name for rate limits and idempotency keys. */
export function principalOf(actor: Actor): string {
  if (actor.type === 'user') return `user:${actor.userId}`
  if (actor.type === 'api_key') return `key:${actor.apiKeyId}`
  if (actor.type === 'oauth') return `app:${actor.oauthClientId}:${actor.userId ?? ''}`
  return actor.type === 'system' ? `system:${actor.name}` : 'anonymous'
}

/** One request, from whichever transport. */
export interface Call {
  actor: Actor
  request: RequestContext
  /** Set: a command that was answered before is answered the same, and does nothing. */
  idempotency?: IdempotentRequest
  /** Set: a command changes only what is still as it was read. */
  precondition?: Precondition
}

/** A request that may come again, and is to work once. */
export interface IdempotentRequest {
  keyHash: Buffer
  /** The account behind whoever asks. */
  userId: string | null
  requestHash: Buffer
}

export interface RequestContext {
  /** Shown to the client with every error. */
  id: string
  /** UUID that all events of a request, or of a cascade of requests, share. */
  correlationId: string
  /** The client's, through trusted proxies only. */
  ipAddress: string | null
  userAgent: string | null
  /** Which application asks, e.g. `id`, `backend`, `discord_bot`. */
  sourceService: string
  /** What this browser has been given before; the session's is not here, it has become the actor. */
  cookies: BrowserCookies
}

/** Tokens that live in cookies of their own, each HttpOnly. */
export const browserCookieNames = ['device', 'pendingSignIn', 'providerFlow', 'pendingRegistration'] as const
export type BrowserCookieName = (typeof browserCookieNames)[number]
export type BrowserCookies = Readonly<Partial<Record<BrowserCookieName, string>>>

/** What the business asks of the world. `apps/server/src/adapters` answers, tests answer otherwise. */

export interface Clock {
  now(): Date
}

export interface Random {
  bytes(size: number): Uint8Array
}

export interface RateLimit {
  limit: number
  windowSeconds: number
}

export interface RateLimitState {
  allowed: boolean
  /** How many more are allowed before the window ends. */
  remaining: number
  /** Until the window ends. */
  retryAfterSeconds: number
}

export interface RateLimiter {
  /** Counts one attempt. Not allowed: it was over the limit, and counts none the less. */
  consume(key: string, rule: RateLimit): Promise<RateLimitState>
  /** Takes back one attempt that turned out to be legitimate. */
  refund(key: string): Promise<void>
}

export interface PasswordHasher {
  hash(password: string): Promise<string>
  /** Takes as long for `null`, an account that does not exist, as for a real hash. */
  verify(hash: string | null, password: string): Promise<boolean>
  /** Resolves when a password may be looked at; rejects, after a moment, with `SERVICE_UNAVAILABLE` when too many wait. */
  admit(): Promise<void>
}

export interface PwnedPasswords {
  /** Whether a password is known from a breach. False also where that can not be found out. */
  has(password: string): Promise<boolean>
}

export interface RemoteFiles {
  /** Fetches what somebody else has named; rejects when it may not, can not, or would be too large. */
  fetch(url: string, options: { maxBytes: number }): Promise<Buffer>
}

export interface WebhookAnswer {
  status: number
  /** What a busy receiver asks for. */
  retryAfterSeconds: number | null
  /** Its first bytes, as text. */
  body: string
}

export interface WebhookSender {
  /** Why an address will not be told anything; null: nothing is known against it. */
  refusalOf(url: string): Promise<'private_address' | 'needs_https' | null>
  /** Resolves with whatever answer there is. Rejects with a WebhookFailure; follows no redirect, and never to where only we can reach. */
  send(
    url: string,
    request: { headers: Readonly<Record<string, string>>; body: string; signal: AbortSignal },
  ): Promise<WebhookAnswer>
}

export class WebhookFailure extends Error {
  override name = 'WebhookFailure'
  readonly reason: 'timeout' | 'forbidden_address' | 'unknown_host' | 'tls' | 'connection' | 'interrupted'

  constructor(reason: WebhookFailure['reason'], message: string, cause?: unknown) {
    super(message, { cause })
    this.reason = reason
  }
}

export interface Mail {
  /** The same at every attempt, so that it can become the Message-ID. */
  id: string
  to: string
  /** Beside the address that mails come from, where the configuration names none. */
  fromName: string
  subject: string
  text: string
  html: string
}

export interface Mailer {
  /** `folder`: no mail server is set; mails become files, and nobody is written to. */
  kind: 'smtp' | 'folder'
  /** Rejects while no mail can leave. Nothing has left by then. */
  ready(): Promise<void>
  /** Resolves once somebody else has taken the mail over. Rejects with a MailFailure when it is known what that means. */
  send(mail: Mail): Promise<void>
  /** Removes what still lies here of mails that have left, by their ids. */
  forget(mailIds: readonly string[]): Promise<void>
}

export class MailFailure extends Error {
  override name = 'MailFailure'
  /** `refused`: it will not be taken another time either; `unknown`: it may have been taken. */
  readonly outcome: 'later' | 'refused' | 'unknown'

  constructor(message: string, outcome: 'later' | 'refused' | 'unknown', cause?: unknown) {
    super(message, { cause })
    this.outcome = outcome
  }
}

/** Where what is too large for the database lies. A key is made of a-z, 0-9, `-`, `_` and `.`, with `/` between its parts. */
export interface BlobStore {
  /** Rejects while nothing can be kept there. Changes nothing. */
  ready(): Promise<void>
  /** Streams in; resolves when the whole of it is durable under the key, replaces what was there, and leaves nothing when it rejects. */
  write(key: string, content: AsyncIterable<Uint8Array>): Promise<{ sizeBytes: number; sha256: string }>
  /** A stream of it or of a part (inclusive byte positions), or null when there is none. `sizeBytes` is the whole. */
  read(
    key: string,
    range?: { start: number; end: number },
  ): Promise<{ sizeBytes: number; content: AsyncIterable<Uint8Array> } | null>
  /** What is not there is removed already. */
  remove(keys: readonly string[]): Promise<void>
  /** Keys that start with prefix, in order, at most 1,000, after a key. */
  list(prefix: string, after?: string): Promise<readonly string[]>
}

export interface VirusScanner {
  /** Rejects while it does not answer. */
  ready(): Promise<void>
  /** Rejects when it can not say; then nobody may have the file yet. `threat`: what it has found. */
  scan(content: AsyncIterable<Uint8Array>): Promise<{ threat: string | null }>
}

export interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

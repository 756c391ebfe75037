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

export interface RateLimiter {
  /** Counts one attempt. Not allowed: it was over the limit, and counts none the less. */
  consume(key: string, rule: RateLimit): Promise<{ allowed: boolean; retryAfterSeconds: number }>
  /** Takes back one attempt that turned out to be legitimate. */
  refund(key: string): Promise<void>
}

export interface PasswordHasher {
  hash(password: string): Promise<string>
  /** Takes as long for `null`, an account that does not exist, as for a real hash. */
  verify(hash: string | null, password: string): Promise<boolean>
}

export interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

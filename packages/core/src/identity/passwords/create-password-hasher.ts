import { hash, verify } from '@node-rs/argon2'
import { type PasswordHasher, unavailable } from '../../kernel/index.ts'

/** OWASP's first choice for argon2id, which is the library's default algorithm: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export interface PasswordHasherOptions {
  /** Hashes computed at once; each takes 19 MiB and a core for some 20 ms. */
  concurrency?: number
  /** Callers that may wait. Beyond that they are turned away, so that a flood of sign-ins starves nobody else. */
  maxWaiting?: number
}

export function createPasswordHasher({
  concurrency = 2,
  maxWaiting = 64,
}: PasswordHasherOptions = {}): PasswordHasher {
  let running = 0
  const waiting: (() => void)[] = []
  /** The hash that unknown accounts are checked against, so that they take as long as known ones. */
  let decoy: Promise<string> | null = null

  async function bounded<Result>(work: () => Promise<Result>): Promise<Result> {
    if (running >= concurrency) {
      if (waiting.length >= maxWaiting) throw unavailable()
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else {
      running++
    }
    try {
      return await work()
    } finally {
      // The place goes straight to the next in line, so that none can slip in between.
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }

  return {
    hash: (password) => bounded(() => hash(password, parameters)),
    async verify(stored, password) {
      decoy ??= hash('there is no such account', parameters)
      const against = stored ?? (await decoy)
      const matches = await bounded(() => verify(against, password))
      return stored !== null && matches
    },
  }
}

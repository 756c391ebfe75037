import { createHash } from 'node:crypto'
import type { PasswordHasher } from '../kernel/index.ts'

export interface TestPasswordHasher extends PasswordHasher {
  /** The stored hash of every check so far; null for an account that does not exist. */
  readonly checked: (string | null)[]
}

/** As fast as argon2 is slow; for tests that are not about hashing. */
export function createTestPasswordHasher(): TestPasswordHasher {
  const digest = (password: string) => `test$${createHash('sha256').update(password).digest('hex')}`
  const checked: (string | null)[] = []
  return {
    checked,
    admit: async () => undefined,
    hash: async (password) => digest(password),
    async verify(hash, password) {
      checked.push(hash)
      return hash === digest(password)
    },
  }
}

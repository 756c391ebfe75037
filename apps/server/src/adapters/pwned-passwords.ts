import { hash } from 'node:crypto'
import type { PwnedPasswords } from '@heimdall/core'

export interface PwnedPasswordsOptions {
  /** Of the range service; another one in tests. */
  url: string
  timeoutMs?: number
  onError(error: unknown): void
}

const prefixLength = 5

/**
 * Have I Been Pwned by range: only the first 20 bits of the SHA-1 leave, and the answer is padded, so that neither its
 * content nor its length tells which password was meant (https://haveibeenpwned.com/API/v3#PwnedPasswords). Where the
 * service does not answer, nobody is kept from choosing a password.
 */
export function createPwnedPasswords({
  url,
  timeoutMs = 2_000,
  onError,
}: PwnedPasswordsOptions): PwnedPasswords {
  return {
    async has(password) {
      const digest = hash('sha1', password, 'hex').toUpperCase()
      const [prefix, suffix] = [digest.slice(0, prefixLength), digest.slice(prefixLength)]
      try {
        const answer = await fetch(`${url}/range/${prefix}`, {
          headers: { 'add-padding': 'true', 'user-agent': 'Heimdall' },
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
        })
        if (!answer.ok) throw new Error(`The range service answered with ${answer.status}`)
        const lines = (await answer.text()).split('\n')
        // Padding looks like any other line, and counts zero.
        return lines.some((line) => {
          const [found, count] = line.trim().split(':')
          return found === suffix && Number(count) > 0
        })
      } catch (error) {
        onError(error)
        return false
      }
    },
  }
}

import { fieldError } from '../../../kernel/index.ts'

/** Null is never, undefined what it was. */
export function futureExpiry(expiresAt: string | null | undefined, now: Date): Date | null | undefined {
  if (expiresAt === null || expiresAt === undefined) return expiresAt
  const moment = new Date(expiresAt)
  if (moment <= now)
    throw fieldError('BAD_REQUEST', 'expiresAt', 'in_the_past', 'Choose a time that is to come')
  return moment
}

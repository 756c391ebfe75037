import type { Transaction } from '@heimdall/db'
import { identityProviders, linkedAccounts, passkeys } from '@heimdall/db/core'
import { and, count, eq } from '@heimdall/db/sql'
import { fieldError } from '../../kernel/index.ts'
import { lockUser } from '../account-lock/index.ts'

export interface WaysToSignIn {
  password: boolean
  passkeys: number
  /** Accounts of providers that are in use. */
  links: number
}

/**
 * How an account can be signed in to. Locks the account, so that whoever takes ways away in two browsers at once gets
 * one answer after the other.
 */
export async function waysToSignIn(tx: Transaction, userId: string): Promise<WaysToSignIn> {
  const user = await lockUser(tx, userId)
  // A statement of its own: one that has waited for the lock would still see what was there before it waited.
  const keys = await tx.$count(passkeys, eq(passkeys.userId, userId))
  const [links] = await tx
    .select({ count: count() })
    .from(linkedAccounts)
    .innerJoin(identityProviders, eq(identityProviders.id, linkedAccounts.providerId))
    .where(and(eq(linkedAccounts.userId, userId), eq(identityProviders.isEnabled, true)))
  return {
    // With an address that is only claimed nobody gets in by password.
    password: Boolean(user?.passwordHash && (user.email === null || user.emailVerifiedAt)),
    passkeys: keys,
    links: links?.count ?? 0,
  }
}

/** For a verb that has just taken a way away: refuses, and so takes it back, when it was the last. Answers what is left. */
export async function requireWayToSignIn(tx: Transaction, userId: string): Promise<WaysToSignIn> {
  const ways = await waysToSignIn(tx, userId)
  if (ways.password || ways.passkeys > 0 || ways.links > 0) return ways
  throw fieldError(
    'CONFLICT',
    '',
    'last_way_to_sign_in',
    'This is the only way to sign in to this account. Add another one first, then remove this',
  )
}

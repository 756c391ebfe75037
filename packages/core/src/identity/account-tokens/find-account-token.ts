import type { Database, Transaction } from '@heimdall/db'
import { accountTokens, users } from '@heimdall/db/core'
import { and, eq, gt, isNull, type SQL } from '@heimdall/db/sql'
import { AppError, hashToken } from '../../kernel/index.ts'
import type { AccountTokenPurpose } from './mint-account-token.ts'

export interface AccountTokenQuery {
  token: string
  purpose: AccountTokenPurpose
  now: Date
}

export interface AccountTokenOwner {
  userId: string
  username: string
  /** The address that the link was sent to. */
  email: string
}

/** Whose link this is, without using it up; null when it has been used, replaced, or is too old. */
export async function findAccountToken(
  db: Database | Transaction,
  query: AccountTokenQuery,
): Promise<AccountTokenOwner | null> {
  const [row] = await db
    .select({ userId: users.id, username: users.username, email: accountTokens.email })
    .from(accountTokens)
    .innerJoin(users, and(eq(users.id, accountTokens.userId), isNull(users.deletedAt)))
    .where(isUsable(query))
  return row ?? null
}

export const isUsable = ({ token, purpose, now }: AccountTokenQuery): SQL | undefined =>
  and(
    eq(accountTokens.tokenHash, hashToken(token)),
    eq(accountTokens.purpose, purpose),
    isNull(accountTokens.usedAt),
    gt(accountTokens.expiresAt, now),
  )

export const linkIsGone = () =>
  new AppError(
    'GONE',
    'This link has been used, replaced by a newer one, or is too old. Ask for a new one.',
    {
      issues: [{ path: ['token'], code: 'link_gone', message: 'This link no longer works' }],
    },
  )

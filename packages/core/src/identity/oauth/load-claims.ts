import { users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { isBanned, type Services } from '../../kernel/index.ts'

/** OpenID Connect Core 1.0, section 5.1. */
export interface AccountClaims {
  sub: string
  preferred_username: string
  name: string
  picture?: string
  locale: string
  updated_at: number
  email?: string
  email_verified?: boolean
  [claim: string]: unknown
}

/** What apps may learn of an account, by scope; null when it is banned, deleted, or owes a new password. */
export async function loadAccountClaims(services: Services, userId: string): Promise<AccountClaims | null> {
  const [user] = await services.primary.db.select().from(users).where(eq(users.id, userId))
  if (!user || user.deletedAt !== null || user.mustChangePassword || isBanned(user, services.clock.now())) {
    return null
  }
  const { username, avatarUrl, email } = user
  return {
    sub: user.id,
    preferred_username: username,
    name: username,
    ...(avatarUrl === null ? {} : { picture: new URL(avatarUrl, services.publicUrl).href }),
    locale: user.preferredLocale,
    updated_at: Math.floor(user.updatedAt.getTime() / 1000),
    ...(email === null ? {} : { email, email_verified: user.emailVerifiedAt !== null }),
  }
}

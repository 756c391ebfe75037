import { done, privacyModeIs, UpdatedMe, UpdateMeInput } from '@heimdall/contracts'
import { isUniqueViolation } from '@heimdall/db'
import { users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand, signInFirst, tooMany } from '../../kernel/index.ts'
import { lockUser } from '../account-lock/index.ts'
import { signedIn } from '../sessions/index.ts'
import { usernameTaken } from './insert-account.ts'
import { isReservedUsername, usernameReserved } from './reserved-usernames.ts'

/** Others know people by their names. */
const namesPerUser = { limit: 3, windowSeconds: 86_400 }

/** The names that the fields have in the audit log. */
const loggedAs = { username: 'username', locale: 'locale', privacyMode: 'privacy_mode' } as const

export const updateMe = defineCommand({
  name: 'accounts.updateMe',
  permission: 'self',
  input: UpdateMeInput,
  output: UpdatedMe,
  async prepare({ services, actor, input: { username } }) {
    if (username === undefined) return
    const { userId } = signedIn(actor)
    const [user] = await services.primary.db.select().from(users).where(eq(users.id, userId))
    // Whoever has a reserved name got it from the operators, and may write it otherwise.
    if (username.toLowerCase() !== user?.username.toLowerCase() && isReservedUsername(username)) {
      throw usernameReserved()
    }
    const limit = await services.rateLimiter.consume(`username:${userId}`, namesPerUser)
    if (!limit.allowed) throw tooMany(limit.retryAfterSeconds)
  },
  lock: ({ tx, actor }) => lockUser(tx, signedIn(actor).userId),
  async run({ tx, actor, input: { username, locale, privacyMode }, audit, now }) {
    const { userId } = signedIn(actor)
    const change = {
      ...(username === undefined ? {} : { username }),
      ...(locale === undefined ? {} : { preferredLocale: locale }),
      ...(privacyMode === undefined ? {} : { privacyMode }),
    }
    let changed: { privacyMode: boolean } | undefined
    try {
      const rows = await tx
        .update(users)
        .set({ ...change, updatedAt: now })
        .where(eq(users.id, userId))
        .returning({ privacyMode: users.privacyMode })
      changed = rows[0]
    } catch (error) {
      throw isUniqueViolation(error) ? usernameTaken() : error
    }
    const given = { username, locale, privacyMode }
    const changedFields = Object.entries(loggedAs)
      // The keys are those of `given`, which Object.entries does not say.
      .filter(([field]) => given[field as keyof typeof given] !== undefined)
      .map(([, name]) => name)
    audit('user_updated', { resource: ['user', userId], metadata: { changedFields } })
    if (!changed) throw signInFirst()
    return { ...done, ...privacyModeIs(changed.privacyMode) }
  },
})

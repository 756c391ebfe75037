import { done, privacyModeIs, UpdatedMe, UpdateMeInput } from '@heimdall/contracts'
import { isUniqueViolation } from '@heimdall/db'
import { users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand, limitRate } from '../../kernel/index.ts'
import { lockPresentUser, lockUser } from '../account-lock/index.ts'
import { signedIn } from '../sessions/index.ts'
import { usernameTaken } from './insert-account.ts'
import { isReservedUsername, usernameReserved } from './reserved-usernames.ts'

/** Others know people by their names. */
const namesPerUser = { limit: 3, windowSeconds: 86_400 }
const limitOf = (userId: string) => `username:${userId}`

/** The names that the columns have in the audit log. */
const loggedAs = { username: 'username', preferredLocale: 'locale', privacyMode: 'privacy_mode' } as const
const columns = ['username', 'preferredLocale', 'privacyMode'] as const

export const updateMe = defineCommand({
  name: 'accounts.updateMe',
  permission: 'self',
  input: UpdateMeInput,
  output: UpdatedMe,
  async prepare({ services, actor, input: { username } }) {
    if (username === undefined) return
    const { userId } = signedIn(actor)
    const [user] = await services.primary.db.select().from(users).where(eq(users.id, userId))
    if (username === user?.username) return
    // Whoever has a reserved name got it from the operators, and may write it otherwise.
    if (username.toLowerCase() !== user?.username.toLowerCase() && isReservedUsername(username)) {
      throw usernameReserved()
    }
    await limitRate(services, limitOf(userId), namesPerUser)
  },
  lock: ({ tx, actor }) => lockUser(tx, signedIn(actor).userId),
  async run({ services, tx, actor, input, audit, now }) {
    const { userId } = signedIn(actor)
    const user = await lockPresentUser(tx, userId)
    const wanted = {
      username: input.username ?? user.username,
      preferredLocale: input.locale ?? user.preferredLocale,
      privacyMode: input.privacyMode ?? user.privacyMode,
    }
    const changedFields = columns.filter((column) => wanted[column] !== user[column])
    if (changedFields.length === 0) audit.none('It stands so already')
    else {
      try {
        await tx
          .update(users)
          .set({ ...wanted, updatedAt: now })
          .where(eq(users.id, userId))
      } catch (error) {
        if (!isUniqueViolation(error)) throw error
        // Nothing has changed, and another name is to be found.
        await services.rateLimiter.refund(limitOf(userId))
        throw usernameTaken()
      }
      const metadata = { changedFields: changedFields.map((column) => loggedAs[column]) }
      audit('user_updated', { resource: ['user', userId], metadata })
    }
    return { ...done, ...privacyModeIs(wanted.privacyMode) }
  },
})

import { Done, done, GetUserInput } from '@heimdall/contracts'
import { isUniqueViolation } from '@heimdall/db'
import { users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { refuseIfOutranked } from '../../access/index.ts'
import { defineCommand, fieldError, notFound } from '../../kernel/index.ts'
import { lockUser } from '../account-lock/index.ts'

/** Takes an address as proven, on the word of somebody who runs this Heimdall: for one that sends no mail. */
export const markEmailVerified = defineCommand({
  name: 'users.verifyEmail',
  permission: 'user:write',
  input: GetUserInput,
  output: Done,
  async run({ tx, actor, input: { userId }, audit, now }) {
    const user = await lockUser(tx, userId)
    if (!user?.email || user.deletedAt !== null) throw notFound('This user, or an address of theirs,')
    await refuseIfOutranked(tx, actor, userId)
    if (user.emailVerifiedAt !== null) {
      audit.none('the address was proven before')
      return done
    }
    try {
      await tx.update(users).set({ emailVerifiedAt: now, updatedAt: now }).where(eq(users.id, userId))
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      throw fieldError('CONFLICT', '', 'email_taken', 'This e-mail address belongs to another account')
    }
    audit('user_updated', {
      userId,
      resource: ['user', userId],
      metadata: { changedFields: ['email_verified'] },
    })
    return done
  },
})

import { Done, done, RenameUserInput } from '@heimdall/contracts'
import { isUniqueViolation } from '@heimdall/db'
import { users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand, fieldError } from '../../kernel/index.ts'
import { lockUser } from '../account-lock/index.ts'
import { lockAccount } from './lock-account.ts'

/** Gives somebody else's account another public name: one that is offensive, mistyped, or pretends to be others. */
export const renameUser = defineCommand({
  name: 'users.rename',
  permission: 'user:write',
  input: RenameUserInput,
  output: Done,
  lock: ({ tx, input }) => lockUser(tx, input.userId),
  async run({ tx, actor, input: { userId, username }, audit, now }) {
    const user = await lockAccount(tx, actor, userId)
    if (username === user.username) {
      audit.none('It is called so already')
      return done
    }
    try {
      await tx.update(users).set({ username, updatedAt: now }).where(eq(users.id, userId))
    } catch (error) {
      // The index decides, so that two at once can not both be first.
      if (!isUniqueViolation(error)) throw error
      throw fieldError('CONFLICT', 'username', 'username_taken', 'This username is taken')
    }
    audit('user_updated', { userId, resource: ['user', userId], metadata: { changedFields: ['username'] } })
    return done
  },
})
